// Types and days as offices write them.
#include "link/written.h"

#include <gtest/gtest.h>

#include <utility>

namespace vanban::link {
namespace {

TEST(Written, DaysBelowTenAndTheFirstTwoMonthsHaveAZero) {
  const std::pair<const char*, const char*> rows[] = {
      {"2024-02-05", "05/02/2024"},
      {"2024-01-31", "31/01/2024"},
      {"2024-03-05", "05/3/2024"},
      {"2024-10-10", "10/10/2024"},
      {"2024-02", "2024-02"},
      {"2024", "2024"},
      {"", ""},
  };
  for (const auto& [iso, written] : rows) EXPECT_EQ(written_day(iso), written) << iso;
}

TEST(Written, OnlyADayHasItsWord) {
  EXPECT_EQ(written_date("2024-03-05"), "ngày 05/3/2024");
  EXPECT_EQ(written_date("2024-03"), "2024-03");
  EXPECT_EQ(written_date(""), "");
}

TEST(Written, TypesBeginWithACapital) {
  const std::pair<const char*, const char*> rows[] = {
      {"nghị định", "Nghị định"}, {"đề án", "Đề án"}, {"Luật", "Luật"}, {"", ""}};
  for (const auto& [type, written] : rows) EXPECT_EQ(written_type(type), written) << type;
}

TEST(Written, TellsDaysFromPartialDates) {
  EXPECT_TRUE(is_day("2024-02-05"));
  for (const char* partial : {"2024-02", "2024", ""}) EXPECT_FALSE(is_day(partial)) << partial;
}

}  // namespace
}  // namespace vanban::link
