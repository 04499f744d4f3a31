// What tasks are read by, a question at a time: words with their own marks, and where the words of a heading end.
#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "layout/layout.h"
#include "layout/reading_rules.h"
#include "structure/tasks/assignment_rules.h"
#include "structure/tasks/marked_words.h"
#include "text/key.h"
#include "text/normalise.h"

namespace vanban::structure {
namespace {

const grammar::Grammar& embedded() {
  static const grammar::Grammar kGrammar = grammar::Grammar::embedded();
  return kGrammar;
}

bool has(std::string_view kind, const std::string& text, Span word) {
  const text::NormText norm = text::normalise(text);
  const layout::Layout layout = layout::analyse(norm, embedded());
  const layout::Reading reading = layout::read(layout, norm, layout::ReadingRules(embedded()));
  return MarkedWords(embedded(), kind).has(layout::Origin(text, norm, layout, reading), word);
}

TEST(MarkedWords, AreThoseOfAKindWithTheirMarks) {
  struct Row {
    const char* text;  // whose first word is asked for
    const char* kind;
    bool is_one;
  };
  constexpr Row kRows[] = {{"để sửa chợ", "onward", true},   {"Để sửa chợ", "onward", true},
                           {"đế sửa chợ", "onward", false},  {"đề sửa chợ", "onward", false},
                           {"giao sửa chợ", "cue", true},    {"giáo sửa chợ", "cue", false},
                           {"phải sửa chợ", "cue", false},   {"phải sửa chợ", "onward", true},
                           {"phai sua cho", "onward", true},  // no marks at all
                           {"đểu sửa chợ", "onward", false}};
  for (const Row& row : kRows) {
    const std::string text = row.text;
    const auto end = static_cast<std::uint32_t>(text::key_of(text).find(' '));
    EXPECT_EQ(has(row.kind, text, {0, end}), row.is_one) << text << " (" << row.kind << ')';
  }
}

TEST(AssignmentRules, AHeadingEndsBeforeWordsThatLeadToAList) {
  struct Row {
    const char* words;
    std::array<char, 2> signs;
    const char* left;
  };
  constexpr Row kRows[] = {
      {"so y te lap so, cu the nhu sau", {',', ','}, "so y te lap so"},
      {"so y te lap so, lap bang", {',', ','}, "so y te lap so, lap bang"},
      {"so y te gom", {',', ' '}, "so y te"},
      {"so y te gom", {',', ','}, "so y te gom"},
      {"so y te, sau day la so tu", {',', ','}, "so y te, sau day la so tu"},
      {"", {',', ','}, ""},
  };
  const AssignmentRules rules(embedded());
  for (const auto& [words, signs, left] : kRows) {
    const std::string_view key = words;
    const Span whole{0, static_cast<std::uint32_t>(key.size())};
    EXPECT_EQ(key.substr(0, rules.end_before_tail(key, whole, signs)), left) << words;
  }
}

}  // namespace
}  // namespace vanban::structure
