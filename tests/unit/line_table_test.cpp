// Which lines of a rule the first bytes of a text leave.
#include "grammar/line_table.h"

#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/pattern.h"
#include "text/ascii.h"

namespace vanban::grammar {
namespace {

// Matchers of patterns over a key, behind whose matches no letter stands.
class Lines {
 public:
  explicit Lines(const std::vector<std::string>& patterns) {
    Bytes others;
    for (std::size_t byte = 0; byte < others.size(); ++byte) others[byte] = !text::is_letter(static_cast<char>(byte));
    for (const std::string& pattern : patterns) {
      Field field;
      field.text = pattern;
      matchers_.push_back(Matcher::compile(**parse_pattern(field, Scope()), false, {others}));
    }
  }
  std::vector<const Matcher*> all() const {
    std::vector<const Matcher*> all;
    for (const auto& matcher : matchers_) all.push_back(&*matcher);
    return all;
  }
  bool matches(std::size_t line, std::string_view text) const {
    Matcher::Allowance allowance(text.size());
    Matcher::Found found;
    const auto size = static_cast<std::uint32_t>(text.size());
    return matchers_[line]->match({text.data(), size, size}, 0, 0, &allowance, &found) != Matcher::Verdict::no;
  }

 private:
  std::vector<std::optional<Matcher>> matchers_;
};

const Lines& lines() {
  static const Lines kLines({",? ?(?:da )?dat (?:duoc )?ket qua", ", theo", "dat giai", "va", "s.{0,3}t"});
  return kLines;
}

TEST(LineTable, LeavesTheLinesThatGoOnSo) {
  struct Case {
    std::string_view text;
    LineSet left;
  };
  const auto table = line_table(lines().all());
  for (const Case& c : {Case{"dat ket qua", 1u << 0}, Case{"DAT giai nhat", 1u << 2}, Case{"dat", 1u << 0 | 1u << 2},
                        Case{"dat nuoc", 0}, Case{", theo do", 1u << 1}, Case{", x", 0}, Case{"va", 1u << 3},
                        Case{"van ban", 0}, Case{"va sau", 1u << 3}, Case{"sat", 1u << 4}, Case{"7", 0}}) {
    EXPECT_EQ(lines_left(table, c.text), c.left) << c.text;
  }
}

// Bytes of which each must be a certain one are compared eight at a time.
TEST(LineTable, LeavesALineThatGoesOnInOneWayOnly) {
  const Lines one({"hop dong lao dong", "xin"});
  const auto table = line_table(one.all());
  for (const std::string_view text : {"hop dong lao dong", "HOP Dong", "hop", "hop  dong", "hop dong   ", "h"})
    EXPECT_EQ(lines_left(table, text), 1u) << text;
  for (const std::string_view text : {"hap", "hopdong", "hop-dong lao dong", "hop\ndong", "hot", "hop tac"})
    EXPECT_EQ(lines_left(table, text), 0u) << text;
  // Where a blank may stand and another byte, they are two ways.
  const Lines two({"ab *cdefgh", "x"});
  for (const std::string_view text : {"abcdefgh", "ab cdefgh", "ab  cdefgh"})
    EXPECT_EQ(lines_left(line_table(two.all()), text), 1u) << text;
}

TEST(LineTable, ALineWithoutMatcherIsAlwaysLeft) {
  std::vector<const Matcher*> all = lines().all();
  all[1] = nullptr;
  EXPECT_EQ(lines_left(line_table(all), "x"), 1u << 1);
  EXPECT_EQ(lines_left(line_table(all), ""), 0b11111u);
  EXPECT_EQ(lines_left(line_table({nullptr, nullptr}), "nothing"), 0b11u);
}

TEST(LineTable, OfManyLinesTheLastShareABit) {
  std::vector<std::string> patterns;
  for (char c = 'a'; c <= 'z'; ++c) {
    patterns.push_back(std::string(2, c));
    patterns.push_back(std::string(3, c));
  }
  const Lines many(patterns);
  const auto table = line_table(many.all());
  EXPECT_EQ(lines_left(table, "bb"), 1u << 2 | 1u << 3);
  EXPECT_EQ(lines_left(table, "bb "), 1u << 2);
  EXPECT_EQ(lines_left(table, "zzz"), 1u << 31);
}

// Against the matchers one by one.
TEST(LineTable, NeverLeavesOutALineThatMatches) {
  const std::string kPieces[] = {"da ", "dat ", "dat",  "duoc ", "ket ", "qua", "giai", ", ",
                                 ",",   " ",    "theo", "va",    "s",    "t",   "9",    "-"};
  const auto table = line_table(lines().all());
  std::mt19937 random(3);
  int matches = 0;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (int i = 0; i < 5; ++i) text += kPieces[random() % std::size(kPieces)];
    for (std::size_t line = 0; line < lines().all().size(); ++line) {
      if (!lines().matches(line, text)) continue;
      ++matches;
      ASSERT_NE(lines_left(table, text) >> line & 1, 0u) << text << " line " << line;
    }
  }
  EXPECT_GT(matches, 500);
}

}  // namespace
}  // namespace vanban::grammar
