// What a place finds in a list in reading order: a picture of the list, and below each place of it who is found.
#include "structure/citations/reading_order.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string_view>
#include <vector>

#include "vanban/span.h"

namespace vanban::structure {
namespace {

struct Named {
  char name;
  Span span;
};

const std::vector<Named> kList = {{'a', {2, 6}}, {'b', {9, 12}}, {'c', {14, 18}}};

char name_of(const Named* found) { return found == nullptr ? '-' : found->name; }
char name_at(std::vector<Named>::const_iterator found) { return found == kList.end() ? '-' : found->name; }

TEST(ReadingOrder, AtEachPlace) {
  constexpr std::string_view kRows[] = {
      "  [a ]   [b]  [c ] ",  // the list
      "aaabbbbbbbccccc----",  // first_from
      "--a------b----c----",  // one_at
      "aaaaaabbbbbbcccccc-",  // first_ending_behind
      "------aaaaaabbbbbbc",  // last_ending_by
  };
  for (std::uint32_t place = 0; place < kRows[0].size(); ++place) {
    EXPECT_EQ(name_at(first_from(kList, place)), kRows[1][place]) << place;
    EXPECT_EQ(name_of(one_at(kList, place)), kRows[2][place]) << place;
    EXPECT_EQ(name_at(first_ending_behind(kList, place)), kRows[3][place]) << place;
    EXPECT_EQ(name_of(last_ending_by(kList, place)), kRows[4][place]) << place;
  }
}

TEST(ReadingOrder, OfNone) {
  const std::vector<Named> none;
  EXPECT_EQ(first_from(none, 0), none.end());
  EXPECT_EQ(one_at(none, 0), nullptr);
  EXPECT_EQ(last_ending_by(none, 5), nullptr);
}

}  // namespace
}  // namespace vanban::structure
