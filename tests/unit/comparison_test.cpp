// Words compared with their marks, case and the placement of tones apart.
#include "text/comparison.h"

#include <gtest/gtest.h>

namespace vanban::text {
namespace {

TEST(ComparisonKey, SameWords) {
  const struct {
    const char* a;
    const char* b;
  } cases[] = {
      {"Hòa Bình", "hoà bình"}, {"THỦY LỢI", "Thuỷ lợi"}, {"quy định", "quy\nđịnh"},    {"quy định", "quy  \n định"},
      {"Tỉnh ủy", "tỉnh uỷ"},   {"được", "ĐƯỢC"},         {"ti\u1ebf\u006eg", "tiếng"}, {"tie\u0302\u0301ng", "tiếng"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(comparison_key(c.a), comparison_key(c.b)) << c.a;
    EXPECT_TRUE(compare_equal(c.a, c.b)) << c.a;
  }
}

TEST(ComparisonKey, OtherWords) {
  const struct {
    const char* a;
    const char* b;
  } cases[] = {{"tại", "tài"},      {"số", "sở"}, {"của", "cua"},
               {"đã", "da"},        {"cơ", "cô"}, {"thanh tra", "thành trả"},
               {"tỉnh", "tỉnh ủy"}, {"", "a"}};
  for (const auto& c : cases) {
    EXPECT_NE(comparison_key(c.a), comparison_key(c.b)) << c.a;
    EXPECT_FALSE(compare_equal(c.a, c.b)) << c.a;
  }
}

TEST(ComparisonKey, BlanksAndTones) {
  EXPECT_EQ(comparison_key("  Hòa \t bình "), "hoa\u0300 binh\u0300 ");
  EXPECT_EQ(comparison_key(""), "");
}

}  // namespace
}  // namespace vanban::text
