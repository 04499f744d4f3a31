// The marks of words as numbers, held against comparing the words.
#include "text/word_marks.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "text/comparison.h"
#include "text/key.h"
#include "text/utf8.h"

namespace vanban::text {
namespace {

TEST(WordMarks, SaysWhatComparingSays) {
  // All letters that a key makes of a, d, e, i, o, u, y, in both cases.
  std::vector<std::string> letters;
  for (char32_t c = 'A'; c < 0x1F00; c = c == 0x24F ? 0x1E00 : c + 1) {
    const std::string letter(to_utf8(c).view());
    const std::string key = key_of(letter);
    if (key.size() == 1 && std::string("adeiouy").find(key[0]) != std::string::npos) letters.push_back(letter);
  }
  ASSERT_GT(letters.size(), 150U);
  int known = 0;
  int equal = 0;
  for (const std::string& a : letters) {
    for (const std::string& b : letters) {
      if (key_of(a) != key_of(b)) continue;
      for (const auto& [before, behind] : {std::pair("", ""), std::pair("h", "ng"), std::pair("\u01b0", ""),
                                           std::pair("o\u1ebd", "t"), std::pair("", "\u00e0")}) {
        const std::string left = before + a + behind;
        const std::string right = before + b + behind;
        if (marks_of(left) == kUnknownMarks || marks_of(right) == kUnknownMarks) continue;
        ++known;
        equal += compare_equal(left, right) ? 1 : 0;
        EXPECT_EQ(marks_of(left) == marks_of(right), compare_equal(left, right)) << left << ' ' << right;
      }
    }
  }
  EXPECT_GT(known, 5000);
  EXPECT_GT(equal, 500);
}

TEST(WordMarks, TonesStandAnywhere) {
  EXPECT_EQ(marks_of("h\u00f2a"), marks_of("ho\u00e0"));
  EXPECT_EQ(marks_of("TH\u1ee6Y"), marks_of("thu\u1ef7"));
  EXPECT_NE(marks_of("h\u00f2a"), marks_of("h\u00f3a"));
  EXPECT_NE(marks_of("ho"), marks_of("h\u01a1"));
}

TEST(WordMarks, UnknownIsSaid) {
  EXPECT_EQ(marks_of("se\u00f1or"), kUnknownMarks);
  EXPECT_EQ(marks_of("a\u0301"), kUnknownMarks);
  EXPECT_EQ(marks_of("a b"), kUnknownMarks);
  EXPECT_NE(marks_of("abcdefghijklmn"), kUnknownMarks);
  EXPECT_EQ(marks_of("abcdefghijklmno"), kUnknownMarks);
}

TEST(WordMarks, OfSeveralWords) {
  std::array<WordMarks, 3> marks{};
  ASSERT_EQ(marks_of_words("t\u1ed5 ch\u1ee9c", marks), 2U);
  EXPECT_EQ(marks[0], marks_of("t\u1ed5"));
  EXPECT_EQ(marks[1], marks_of("ch\u1ee9c"));
  EXPECT_EQ(marks_of_words("a b c", marks), 3U);
  EXPECT_EQ(marks_of_words("a b c d", marks), 0U);
  EXPECT_EQ(marks_of_words("a se\u00f1or", marks), 0U);
  EXPECT_EQ(marks_of_words("a\nb", marks), 0U);
}

}  // namespace
}  // namespace vanban::text
