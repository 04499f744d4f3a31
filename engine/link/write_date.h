// A day as offices write it: day below 10 and months 1 and 2 with a 0 (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4).
#ifndef VANBAN_LINK_WRITE_DATE_H_
#define VANBAN_LINK_WRITE_DATE_H_

#include <string>
#include <string_view>

namespace vanban::link {

// "ngày 05/02/2024" of 2024-02-05; the date as it is where it is no day.
std::string written_date(std::string_view iso);

}  // namespace vanban::link

#endif  // VANBAN_LINK_WRITE_DATE_H_
