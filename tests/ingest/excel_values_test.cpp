// Numbers and dates as a workbook shows them.
#include "ingest/excel_values.h"

#include <gtest/gtest.h>

#include <string_view>

namespace vanban::ingest {
namespace {

TEST(ExcelValues, FormatsOfDates) {
  const struct {
    int id;
    std::string_view code;
    bool is_date;
  } rows[] = {
      {14, "", true},
      {22, "", true},
      {57, "", true},
      {13, "", false},
      {23, "", false},
      {164, "dd/mm/yyyy", true},
      {164, "YYYY", true},
      {164, "mm", false},  // months, or minutes
      {164, "\"ngày\" 0", false},
      {164, "0\\d", false},
      {164, "[Red]0", false},
      {164, "General", false},
      {164, "\"Ngày\" d", true},
  };
  for (const auto& row : rows) EXPECT_EQ(is_date_format(row.id, row.code), row.is_date) << row.id << ' ' << row.code;
}

TEST(ExcelValues, DaysAreCountedFrom1900Or1904) {
  const struct {
    double days;
    bool since_1904;
    std::string_view shown;
  } rows[] = {
      {1, false, "01/01/1900"},
      {59, false, "28/02/1900"},
      {61, false, "01/03/1900"},
      {45356, false, "05/03/2024"},
      {45356.75, false, "05/03/2024"},
      {1, true, "02/01/1904"},
      {43894, true, "05/03/2024"},
      {2958465, false, "31/12/9999"},
      {2958466, false, "2958466"},
      {0, false, "0"},
      {-5, false, "-5"},
  };
  for (const auto& row : rows) EXPECT_EQ(shown_date(row.days, row.since_1904), row.shown) << row.days;
}

TEST(ExcelValues, AreShownByTheirFormats) {
  const struct {
    double value;
    int id;
    std::string_view code, shown;
  } rows[] = {
      {45356, 164, "dd/mm/yyyy", "05/03/2024"},
      {45356, 164, "mm/yyyy", "03/2024"},
      {45356, 164, "yyyy", "2024"},
      {45356, 164, "\"d\"yyyy", "2024"},
      {5, 164, "00", "05"},
      {12, 164, "0\"/QĐ-UBND\"", "12/QĐ-UBND"},
      {7, 164, "\"Số \"00", "Số 07"},
      {7, 164, "\\#0", "#7"},
      {0.15, 9, "", "15%"},
      {0.155, 10, "", "15.50%"},
      {1.5, 2, "", "1.50"},
      {1.25, 164, "0.#", "1.2"},
      {3, 164, "0.#", "3"},
      {1234567, 164, "#,##0", "1234567"},
      {1234.5, 164, "#,##0.00", "1234.50"},
      {-4, 164, "0;(0)", "(4)"},
      {-4, 164, "0", "-4"},
      {-4, 164, "000", "-004"},
      {0, 164, "0;-0;\"không\"", "không"},
      {4, 164, "0;-0;\"không\"", "4"},
      {3, 164, "[Red]0_)", "3"},
      {0.5, 164, "# ?/?", "0.5"},
      {1500, 164, "0.0E+00", "1500"},
      {2, 164, "General", "2"},
      {0.25, 0, "", "0.25"},
      {1e20, 164, "000", "1e+20"},
  };
  for (const auto& row : rows) EXPECT_EQ(shown_value(row.value, row.id, row.code, false), row.shown) << row.code;
}

TEST(ExcelValues, NumbersHaveNoNeedlessDigits) {
  const struct {
    double value;
    std::string_view shown;
  } rows[] = {
      {15, "15"}, {0.25, "0.25"}, {1234567, "1234567"}, {0.1 + 0.2, "0.3"}, {-3, "-3"}, {123456789012, "123456789012"},
  };
  for (const auto& row : rows) EXPECT_EQ(shown_number(row.value), row.shown);
}

}  // namespace
}  // namespace vanban::ingest
