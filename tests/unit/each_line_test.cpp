// Lines and what may divide them: 64 bytes at a time against a loop over the bytes.
#include "text/each_line.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "text/ascii.h"

namespace vanban::text {
namespace {

std::vector<EachLine> plain_lines(std::string_view key) {
  std::vector<EachLine> lines;
  for (std::uint32_t begin = 0; begin <= key.size(); begin = lines.back().end + 1) {
    EachLine line{begin, begin, 0, false};
    while (line.first < key.size() && is_blank(key[line.first])) ++line.first;
    for (line.end = line.first; line.end < key.size() && key[line.end] != '\n'; ++line.end) {
      const char c = key[line.end];
      line.may_be_divided |= c == '\t' || c == '|' || (c == ' ' && line.end > line.first && key[line.end - 1] == ' ');
    }
    lines.push_back(line);
  }
  return lines;
}

TEST(EachLine, IsAsThePlainLoopHasIt) {
  std::mt19937 random(3);
  for (int round = 0; round < 20000; ++round) {
    std::string key(random() % 300, 'a');
    const auto rare = random() % 3 == 0 ? 12u : 80u;
    for (char& c : key) {
      const auto kind = random() % rare;
      c = kind < 3 ? ' ' : kind == 3 ? '\n' : kind == 4 ? '\t' : kind == 5 ? '|' : 'a';
    }
    const std::vector<EachLine> plain = plain_lines(key);
    std::size_t i = 0;
    for_each_line(key, [&](const EachLine& line) {
      ASSERT_LT(i, plain.size()) << '"' << key << '"';
      EXPECT_EQ(line.begin, plain[i].begin) << '"' << key << "\" " << i;
      EXPECT_EQ(line.first, plain[i].first) << '"' << key << "\" " << i;
      EXPECT_EQ(line.end, plain[i].end) << '"' << key << "\" " << i;
      EXPECT_EQ(line.may_be_divided, plain[i].may_be_divided) << '"' << key << "\" " << i;
      ++i;
    });
    ASSERT_EQ(i, plain.size()) << '"' << key << '"';
  }
}

TEST(EachLine, BitsAreThoseOfThePlainLoop) {
  std::mt19937 random(4);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(kLineBits, '\0');
    for (char& c : bytes) c = random() % 2 == 0 ? "\n \t|"[random() % 4] : static_cast<char>(random());
    const LineBits bits = line_bits(bytes.data());
    const LineBits plain = line_bits_plain(bytes.data());
    ASSERT_EQ(bits.ends, plain.ends);
    ASSERT_EQ(bits.blanks, plain.blanks);
    ASSERT_EQ(bits.signs, plain.signs);
  }
}

}  // namespace
}  // namespace vanban::text
