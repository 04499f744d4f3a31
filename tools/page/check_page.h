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

struct Checked {
  std::int64_t id = 0;
  std::string uri, text;
  const nlohmann::json* document = nullptr;  // as it was read
  std::map<std::string, archive::Correction, std::less<>> corrections;
};

struct CheckQuestion {
  int percent = 100;  // of the sample
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
