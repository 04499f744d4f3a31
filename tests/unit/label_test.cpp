// What labels count, and which goes on with which.
#include "structure/outline/label.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "structure/outline/ordinal.h"

namespace vanban::structure {
namespace {

// "2 1 3", "-" of what cannot be read.
std::string read(std::string_view path, int first = 0) {
  Ordinal ordinal;
  if (!ordinal.read(path, first)) return "-";
  std::string out;
  for (int i = 0; i < ordinal.count; ++i) out += (i > 0 ? " " : "") + std::to_string(ordinal.numbers[i]);
  return out;
}

TEST(Label, CountsAPath) {
  EXPECT_EQ(read("3"), "3");
  EXPECT_EQ(read("2.1.3"), "2 1 3");
  EXPECT_EQ(read("1.", 2), "2 1");  // II.1.
  EXPECT_EQ(read("..2"), "2");
  EXPECT_EQ(read(""), "-");
  EXPECT_EQ(read("2.a"), "-");
  EXPECT_EQ(read("1.1.1.1.1.1.1"), "1 1 1 1 1 1 1");
  EXPECT_EQ(read("1.1.1.1.1.1.1.1"), "-");  // deeper than anybody writes
}

TEST(Label, IsBelowItsPrefix) {
  Ordinal outer, inner;
  ASSERT_TRUE(outer.read("2.1") && inner.read("2.1.3"));
  EXPECT_TRUE(inner.is_below(outer));
  EXPECT_FALSE(outer.is_below(inner));
  EXPECT_FALSE(inner.is_below(Ordinal::of(2)));  // but below 2.1
}

TEST(Label, GoesOnWithTheNext) {
  const struct {
    Style style;
    std::string_view last, next;
    bool follows;
  } rows[] = {
      {Style::number, "3", "4", true},       {Style::number, "3", "5", false},    {Style::decimal, "2.1", "2.2", true},
      {Style::decimal, "2.1", "3.2", false}, {Style::decimal, "2.1", "3", false}, {Style::letter, "5", "6", true},
      {Style::letter, "6", "8", true},  // e) g): hardly anybody has f)
      {Style::number, "6", "8", false},
  };
  for (const auto& row : rows) {
    Ordinal last, next;
    ASSERT_TRUE(last.read(row.last) && next.read(row.next));
    EXPECT_EQ(follows(row.style, last, next), row.follows) << row.last << ' ' << row.next;
  }
  Ordinal inserted = Ordinal::of(3);
  inserted.suffix = 1;  // 3a
  EXPECT_TRUE(follows(Style::number, Ordinal::of(3), inserted));
  EXPECT_TRUE(follows(Style::number, inserted, Ordinal::of(4)));
  EXPECT_FALSE(follows(Style::number, inserted, Ordinal::of(3)));
}

TEST(Label, NamesCountByTheirLastWord) {
  const struct {
    std::string_view name;
    int value;
  } rows[] = {{"Chuong II", 2}, {"Phan thu nhat", 1}, {"Muc 3", 3}, {"Phu luc A", 1}, {"Dieu 12", 12}, {"Phan dau", 0}};
  for (const auto& row : rows) EXPECT_EQ(named_value(row.name), row.value) << row.name;
}

TEST(Label, HeadingsStandInCapitals) {
  EXPECT_TRUE(in_capitals("QUY DINH CHUNG"));
  EXPECT_TRUE(in_capitals("QUY DlNH CHUNG"));  // a scan has lost one
  EXPECT_FALSE(in_capitals("Quy dinh chung"));
  EXPECT_FALSE(in_capitals("UB"));
  EXPECT_FALSE(in_capitals("123 / 456"));
}

}  // namespace
}  // namespace vanban::structure
