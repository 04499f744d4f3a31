// Values as Vietnamese readers write them.
#ifndef VANBAN_TOOLS_SHOWN_H_
#define VANBAN_TOOLS_SHOWN_H_

#include <string>
#include <string_view>

namespace vanban::tools {

// 05/03/2024 for 2024-03-05, 03/2024 for 2024-03.
std::string shown_date(std::string_view iso);
// Types stand in lower case: only their first letter becomes a capital.
std::string capitalised(const std::string& text);
// The day that it is in Viet Nam, ISO.
std::string today();
// Quyết định 12/QĐ-UBND ngày 05/03/2024, as far as it is known.
std::string shown_name(const std::string& doc_type, const std::string& number, const std::string& issued_on);

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_SHOWN_H_
