// Codes looked up by number: all that were put in, and no others.
#include "recognise/code_table.h"

#include <gtest/gtest.h>

#include <string_view>

namespace vanban::recognise {
namespace {

TEST(CodeTable, KnowsWhatWasPutIn) {
  CodeTable table;
  EXPECT_EQ(table.find("QĐ"), 0u);  // before there is room for any
  table.reserve(4);
  table.of("QĐ") = 1;
  table.of("UBTVQH") = 2;
  table.of("BVHTTDL-TCTDTT") = 3;  // as the next one in its first eight bytes
  table.of("BVHTTDL-TCDL") = 4;
  table.of("QĐ") = 5;
  const struct {
    std::string_view code;
    std::uint32_t value;
  } cases[] = {{"QĐ", 5}, {"UBTVQH", 2}, {"BVHTTDL-TCTDTT", 3},  {"BVHTTDL-TCDL", 4}, {"BVHTTDL", 0},
               {"Q", 0},  {"", 0},       {std::string_view(), 0}};
  for (const auto& [code, value] : cases) EXPECT_EQ(table.find(code), value) << code;
}

}  // namespace
}  // namespace vanban::recognise
