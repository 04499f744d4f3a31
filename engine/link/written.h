// Types and days as offices write them, and whether a date is a day.
#ifndef VANBAN_LINK_WRITTEN_H_
#define VANBAN_LINK_WRITTEN_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace vanban::link {

// Bytes of an ISO date that is known to the day.
inline constexpr std::size_t kDaySize = std::string_view("2024-02-05").size();
// Whether an ISO date, which may be partial (2024, 2024-02), says the day.
constexpr bool is_day(std::string_view iso) { return iso.size() == kDaySize; }

// "05/02/2024" of 2024-02-05: days below 10 and months 1 and 2 with a 0 (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4). The
// date as it is where it is no day.
std::string written_day(std::string_view iso);
// The same with its word: "ngày 05/02/2024".
std::string written_date(std::string_view iso);

// "Nghị định" of "nghị định": types are kept in lower case, and begin with a plain letter or with đ.
std::string written_type(std::string_view type);

}  // namespace vanban::link

#endif  // VANBAN_LINK_WRITTEN_H_
