// Clues by stretches, walked to, held against those that are sought.
#include "recognise/clue_cursor.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace vanban::recognise {
namespace {

TEST(ClueCursor, FindsWhatASearchFinds) {
  Clues clues;
  for (const std::uint32_t at : {0U, 3U, 4U, 9U, 20U, 21U, 40U}) clues.add({{at, at + 5}, {at, at + 5}, nullptr});
  ClueCursor cursor(clues);
  std::uint32_t random = 1;
  for (int round = 0; round < 2000; ++round) {
    random = random * 1664525 + 1013904223;
    const std::uint32_t begin = (random >> 8) % 45;
    const Span stretch{begin, begin + (random >> 20) % 20};
    const auto sought = clues.within(stretch);
    const auto found = cursor.within(stretch);
    ASSERT_EQ(found.size(), sought.size()) << stretch.begin << ' ' << stretch.end;
    for (std::size_t i = 0; i < found.size(); ++i) EXPECT_EQ(found[i].span.begin, sought[i].span.begin);
  }
}

TEST(ClueCursor, OfNone) { EXPECT_TRUE(ClueCursor(Clues()).within({0, 100}).empty()); }

}  // namespace
}  // namespace vanban::recognise
