// The page of tasks: what is to be done by whom until when, and the four counts that offices report.
#ifndef VANBAN_TOOLS_PAGE_TASKS_PAGE_H_
#define VANBAN_TOOLS_PAGE_TASKS_PAGE_H_

#include <string>

#include "archive/work.h"
#include "page/html.h"

namespace vanban::page {

// `page` answers the question; `no_day`: what was written for a day and is none.
std::string tasks_page(const archive::WorkQuestion& question, const archive::WorkPage& page, std::string_view no_day,
                       const Say& say);

// {"schema": "vanban/tasks/1", "counts": ..., "tasks": [...]}
std::string tasks_json(const archive::WorkPage& page);

}  // namespace vanban::page

#endif  // VANBAN_TOOLS_PAGE_TASKS_PAGE_H_
