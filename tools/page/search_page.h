// The page of search: a query, filters, what is found, and counts that narrow it.
#ifndef VANBAN_TOOLS_PAGE_SEARCH_PAGE_H_
#define VANBAN_TOOLS_PAGE_SEARCH_PAGE_H_

#include <string>
#include <string_view>

#include "page/html.h"
#include "search/search.h"

namespace vanban::page {

// `in_force_on` stands beside the question, which has only its outcome.
// `no_day`: what was written for a day and is none; "" mostly.
std::string search_page(const search::Question& question, std::string_view in_force_on, const search::Answer& answer,
                        std::string_view no_day, const Say& say);

}  // namespace vanban::page

#endif  // VANBAN_TOOLS_PAGE_SEARCH_PAGE_H_
