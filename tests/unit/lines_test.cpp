// Lines: what is kept of them in little memory, against a plain list of all that was added.
#include "layout/lines.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace vanban::layout {
namespace {

void expect_same(const Line& line, const Line& plain) {
  EXPECT_EQ(line.span, plain.span);
  EXPECT_EQ(line.kind, plain.kind);
  EXPECT_EQ(line.page_start, plain.page_start);
  EXPECT_EQ(line.table_row, plain.table_row);
  EXPECT_EQ(line.even, plain.even);
  EXPECT_EQ(line.indent, plain.indent);
  EXPECT_EQ(line.cell_count, plain.cell_count);
  EXPECT_EQ(line.first_cell, plain.first_cell);
}

// A line of a text, from `begin` up to the line end `end`; most are plain.
Line some_line(std::uint32_t begin, std::uint32_t* end, std::mt19937* random) {
  const auto rarely = [&](std::uint32_t most) {
    return (*random)() % 4 == 0 ? static_cast<std::uint32_t>((*random)() % most) : 0;
  };
  Line line;
  line.indent = rarely(9);
  line.span.begin = begin + line.indent;
  line.span.end = line.span.begin + static_cast<std::uint32_t>((*random)() % 3 == 0 ? 0 : (*random)() % 80);
  *end = line.span.end + rarely(3);
  line.page_start = rarely(4) == 1;
  line.kind = line.span.empty() ? LineKind::blank : rarely(3) == 1 ? LineKind::rule : LineKind::text;
  line.even = line.is_text() && rarely(3) != 1;
  line.cell_count = line.even ? 1 : line.is_text() ? 2 + rarely(5) : 0;
  line.first_cell = line.cell_count > 1 ? rarely(100) : 0;
  line.table_row = line.is_text() && !line.even && rarely(2) == 1;
  return line;
}

TEST(Lines, AreThoseThatWereAdded) {
  std::mt19937 random(5);
  for (int round = 0; round < 300; ++round) {
    Lines lines;
    std::vector<Line> plain;
    std::uint32_t begin = round % 10 == 0 ? 0x7fffff00 : 0;  // up to where a position has all bits
    for (auto left = random() % 60; left > 0; --left) {
      std::uint32_t end = 0;
      plain.push_back(some_line(begin, &end, &random));
      lines.add(plain.back(), end);
      begin = end + 1;
    }
    for (auto left = plain.empty() ? 0 : random() % 5; left > 0; --left) {
      const auto i = static_cast<std::size_t>(random() % plain.size());
      plain[i].kind = LineKind::page_number;
      lines.set_kind(i, LineKind::page_number);
    }
    ASSERT_EQ(lines.size(), plain.size());
    std::size_t i = 0;
    for (const Line& line : lines) expect_same(line, plain[i++]);
  }
}

}  // namespace
}  // namespace vanban::layout
