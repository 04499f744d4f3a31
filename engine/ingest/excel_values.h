// Numbers and dates as a workbook shows them.
#ifndef VANBAN_INGEST_EXCEL_VALUES_H_
#define VANBAN_INGEST_EXCEL_VALUES_H_

#include <string>
#include <string_view>

namespace vanban::ingest {

// Does a number format show a date? By its built-in id (14 to 22, 27 to 36, 45 to 47, 50 to 58) or by its code.
bool is_date_format(int id, std::string_view code);
// A day number as dd/mm/yyyy, the way offices write it; `since_1904`: the workbook's other calendar.
std::string shown_date(double days, bool since_1904);
// A value as its format shows it: 05 of `00`, 12/QĐ-UBND of `0"/QĐ-UBND"`, 15% of `0%`. Days as shown_date writes them,
// 03/2024 where the format has no day; thousands are not parted, since the sign for that is the reader's. A format of
// another kind (fractions, exponents) shows the plain number.
std::string shown_value(double value, int id, std::string_view code, bool since_1904);
// A number without needless digits: 15, 0.25, 1234567.
std::string shown_number(double value);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_EXCEL_VALUES_H_
