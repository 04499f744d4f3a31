// Gaps between words: the look at sixteen bytes at a time against the plain one.
#include "text/gap.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "text/ascii.h"

namespace vanban::text {
namespace {

std::uint32_t plain_find_gap(std::string_view key, std::uint32_t begin, std::uint32_t end) {
  for (std::uint32_t i = begin; i < end; ++i) {
    if (key[i] == '\t' || (key[i] == ' ' && i + 1 < end && is_blank(key[i + 1]))) return i;
  }
  return end;
}

TEST(Gap, IsTwoBlanksOrATab) {
  EXPECT_EQ(find_gap("Dieu 1.  Pham vi", 0, 16), 7u);
  EXPECT_EQ(find_gap("Dieu 1. Pham vi", 0, 15), 15u);
  EXPECT_EQ(find_gap("Dieu 1.\tPham vi", 0, 15), 7u);
  EXPECT_EQ(find_gap("so 12 \t", 0, 7), 5u);
  EXPECT_EQ(find_gap("so 12  ", 0, 6), 6u) << "what stands behind the end does not count";
  EXPECT_EQ(find_gap("", 0, 0), 0u);
}

TEST(Gap, IsFoundAsByThePlainSearch) {
  std::mt19937 random(1);
  for (int round = 0; round < 20000; ++round) {
    std::string key(random() % 60, 'a');
    for (char& c : key) {
      const auto kind = random() % 12;
      c = kind < 2 ? ' ' : kind == 2 && random() % 8 == 0 ? '\t' : kind == 3 ? '\n' : 'a';
    }
    const auto size = static_cast<std::uint32_t>(key.size());
    const std::uint32_t begin = size == 0 ? 0 : static_cast<std::uint32_t>(random()) % size;
    const std::uint32_t end = begin + static_cast<std::uint32_t>(random()) % (size - begin + 1);
    ASSERT_EQ(find_gap(key, begin, end), plain_find_gap(key, begin, end)) << '"' << key << "\" " << begin << ' ' << end;
  }
}

}  // namespace
}  // namespace vanban::text
