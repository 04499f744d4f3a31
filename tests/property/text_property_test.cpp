// What must hold for any text, tried on random strings of the characters that make trouble. ICU and utf8proc are the
// oracles.
#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "text_oracles.h"

namespace vanban::tests {
namespace {

constexpr int kStrings = 20000;
constexpr std::size_t kMaxLength = 24;

// A random string over an alphabet, in the same order at each run.
class RandomText {
 public:
  explicit RandomText(std::vector<std::string> alphabet) : alphabet_(std::move(alphabet)) {}

  std::string next() {
    std::string text;
    for (std::size_t n = random_() % kMaxLength; n > 0; --n) text += alphabet_[random_() % alphabet_.size()];
    return text;
  }

 private:
  std::mt19937 random_{20260115};
  std::vector<std::string> alphabet_;
};

std::string escaped(std::string_view text) { return testing::PrintToString(std::string(text)); }

// Letters and marks only: no repair but the order of marks, which the alphabet does not ask for, since it has no
// circumflex or breve.
TEST(TextProperty, NfcIsThatOfUnicode) {
  RandomText random({"a",      "e",      "o",      "u",      "y", "O",      "U",      "ê",      "ă",          "ơ",
                     "ự",      "ế",      "Á",      "đ",      "n", "\u0300", "\u0301", "\u0303", "\u0309",     "\u0323",
                     "\u031B", "\u0327", "\u0340", "\u0344", " ", "\n",     "1",      "\u1100", "\u1161",     "\u11A8",
                     "가",     "\u0958", "\u212B", "Ж",      "й", "\u0F73", "\u3099", "か",     "\U0001D15E", "😀"});
  for (int i = 0; i < kStrings; ++i) {
    const std::string text = random.next();
    const std::string normalised(text::normalise(text).text);
    ASSERT_EQ(normalised, icu_nfc(text)) << escaped(text);
    ASSERT_EQ(normalised, utf8proc_nfc(text)) << escaped(text);
  }
}

TEST(TextProperty, NfcOfEveryLetterWithTwoMarks) {
  const std::string_view marks[] = {"", "\u0300", "\u0301", "\u0302", "\u0303", "\u0306", "\u0309", "\u031B", "\u0323"};
  for (const std::string_view base :
       {"a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "A", "Ơ", "Y", "đ", "n"}) {
    for (const auto& first : marks) {
      for (const auto& second : marks) {
        const std::string text = std::string(base).append(first).append(second);
        const bool tone_first = second == "\u0302" || second == "\u0306";
        // Where NFC leaves a tone before the letter's mark, that mark is put first.
        const std::string expected = tone_first && icu_nfc(text).ends_with(second)
                                         ? icu_nfc(std::string(base).append(second).append(first))
                                         : icu_nfc(text);
        const std::string actual(text::normalise(text).text);
        EXPECT_TRUE(actual == expected || actual == icu_nfc(text)) << escaped(text);
        EXPECT_LE(actual.size(), icu_nfc(text).size()) << escaped(text);
      }
    }
  }
}

TEST(TextProperty, HoldsForNastyText) {
  RandomText random({"a",      "o",      "Â",      "ê",      "ấ",          "đ",          "Ð",      "\u0300", "\u0302",
                     "\u0306", "\u0323", "\u031B", "\u0345", "*",          "*",          "_",      "_",      "**",
                     "\\",     " ",      "\n",     "\r",     "\f",         "\t",         "\u00A0", "\u00AD", "\u200B",
                     "\uFEFF", "–",      "⁄",      "(",      ")",          "\"",         "“",      "”",      ".",
                     "5",      "B",      "С",      "Т",      "й",          "Ά",          "ӑ",      "\u0386", "ａ",
                     "＊",     "＼",     "＿",     "\u037E", "\u1FEF",     "\u1100",     "\u1161", "\u2000", "\u2126",
                     "\u212A", "\u0F73", "\u09C7", "\u09BE", "\U0001D15E", "\U0001D165", "中",     "😀",      "\u00A8"});
  for (int i = 0; i < kStrings; ++i) {
    const std::string text = random.next();
    ASSERT_EQ(check_text(text), "") << escaped(text);
  }
}

TEST(TextProperty, HoldsForAnyBytes) {
  RandomText random({"a",
                     "b",
                     "\xC3",
                     "\xA0",
                     "\xE1",
                     "\xBA",
                     "\xBF",
                     "\xF0",
                     "\x9F",
                     "\x98",
                     "\x80",
                     "\xED",
                     "\xF4",
                     "\xFF",
                     "\xFE",
                     "ế",
                     "0123456789abcdef",
                     std::string(1, '\0'),
                     "\xC0",
                     "\xD8",
                     "\xDC",
                     " "});
  for (int i = 0; i < kStrings; ++i) {
    const std::string bytes = random.next();
    ASSERT_EQ(check_bytes(bytes), "") << escaped(bytes);
  }
}

// A quadratic step would take hours here.
TEST(TextProperty, LongClustersTakeLinearTime) {
  for (const std::string unit :
       {"\u0301", "\u0323\u0301", "\u200B", "a\u200B\u0301", "*", "*_", "\\", "Т", "\u1161", "\r", "\u00A0"}) {
    std::string text = "B";
    while (text.size() < 2'000'000) text += unit;
    EXPECT_LE(text::normalise(text).text.size(), text.size());
  }
}

}  // namespace
}  // namespace vanban::tests
