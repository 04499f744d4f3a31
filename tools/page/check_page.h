// The screen of those who check: the text beside the fields, the doubtful ones first in line.
#ifndef VANBAN_TOOLS_PAGE_CHECK_PAGE_H_
#define VANBAN_TOOLS_PAGE_CHECK_PAGE_H_

#include <cstdint>
#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "archive/corrections.h"
#include "archive/fields.h"
#include "page/html.h"

namespace vanban::page {

// Where a field stands on a page: points from the top left, as the page is displayed.
struct PlaceOnPage {
  int page = 0;  // from 1
  double left = 0, top = 0, right = 0, bottom = 0;
};

struct Checked {
  std::int64_t id = 0;
  std::string uri, text;
  const nlohmann::json* document = nullptr;  // as it was read
  std::map<std::string, archive::Correction, std::less<>> corrections;
  int pages = 0;  // whose pictures /pages/ID/N gives; 0: there are none
  std::map<std::string, std::vector<PlaceOnPage>, std::less<>> places;  // of fields, on these pages
  // What was just typed and could not be stored, by field, and what is wrong with it. Empty: the page is shown anew.
  std::map<std::string, std::string, std::less<>> typed, faults;
};

struct CheckQuestion {
  int percent = 100;       // of the sample
  std::int64_t after = 0;  // the document from which the queue went on; 0: none
  std::string author;
  std::string token;  // that a change needs
};

std::string check_page(const CheckQuestion& question, const archive::Queue& queue, const Checked& checked,
                       const Say& say);
// Nothing is left to check.
std::string checked_page(const CheckQuestion& question, const archive::Queue& queue, const Say& say);

struct ErrorCounts {
  std::vector<archive::ErrorCount> by_field, by_type, by_author;
};

std::string errors_page(const ErrorCounts& counts, const Say& say);

}  // namespace vanban::page

#endif  // VANBAN_TOOLS_PAGE_CHECK_PAGE_H_
