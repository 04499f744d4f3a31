// Values as Vietnamese readers write them.
#ifndef VANBAN_TOOLS_SHOWN_H_
#define VANBAN_TOOLS_SHOWN_H_

#include <optional>
#include <string>
#include <string_view>

namespace vanban::tools {

// 05/03/2024 for 2024-03-05, 03/2024 for 2024-03.
std::string shown_date(std::string_view iso);
// The same, and what is no such date as it is.
std::string shown_value(std::string_view value);
// 20:05 29/11/2026, as the clock says in Viet Nam, for 2026-11-29T13:05:11Z; what is no such time as it is.
std::string shown_time(std::string_view utc);
// 2024-03-05 for 05/03/2024, 5-3-2024, 5.3.2024 or itself; 2024-03 for 03/2024; 2024-03 and 2024 stay. None for what is
// no day.
std::optional<std::string> iso_date(std::string_view written);
// Of a file, without the ./ of a walk that began where it stood.
std::string_view shown_path(std::string_view path);
// Without its folders.
std::string_view shown_file(std::string_view path);
// In one line and harmless: control characters, which would divide a list or play tricks on a terminal, become
// `instead`.
std::string printable(std::string_view words, char instead = '?');
// The day that it is in Viet Nam, ISO.
std::string today();
// Quyết định 12/QĐ-UBND ngày 05/03/2024, as far as it is known: Công văn …/UBND-KT tháng 03/2024.
std::string shown_name(const std::string& doc_type, const std::string& number, const std::string& issued_on);

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_SHOWN_H_
