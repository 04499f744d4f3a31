// Letters counted sixteen or thirty-two bytes at a time: against a loop over the bytes.
#include "text/letter_counts.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace vanban::text {
namespace {

TEST(LetterCounts, WordsOfEachKind) {
  const LetterCounts counts = count_letters("Số 5: a^n \"đ nh\" UBND TTg’s");
  EXPECT_EQ(counts.letters, 15u);
  EXPECT_EQ(counts.vietnamese, 2u);  // ố đ
  EXPECT_EQ(counts.viqr_signs, 1u);
  EXPECT_EQ(counts.words, 8u);
  EXPECT_EQ(counts.bare_words, 3u);  // n, nh, s
  EXPECT_EQ(counts.uncommon, 0u);
  EXPECT_EQ(count_letters("А e\u0301\uF0B7").uncommon, 2u);
  EXPECT_EQ(count_letters("А e\u0301\uF0B7").combining, 1u);
}

TEST(LetterCounts, AreThoseOfAPlainLoop) {
  const std::string kPieces[] = {"a",      "n", "T", " ",      "^",  "'", "`",  ".",      "7",      "đ",      "\u00E2",
                                 "\u1ED1", "”", "–", "\u00A0", "\n", "y", "NH", "\u00AD", "\uF0B7", "\u0301", "\uFFFD"};
  std::mt19937 random(1);
  for (int round = 0; round < 20000; ++round) {
    const std::size_t size = round % 100 == 0 ? 4090 + random() % 7 : random() % 200;
    const std::size_t kinds = round % 3 == 0 ? 3 : std::size(kPieces);  // long words too, over the blocks
    std::string text;
    while (text.size() < size) text += kPieces[random() % kinds];
    text.resize(size);  // cuts characters off, too
    const LetterCounts plain = count_letters_plain(text);
    ASSERT_EQ(count_letters(text), plain) << text;
    ASSERT_EQ(count_letters_narrow(text), plain) << text;
  }
}

// Every byte between letters, vowels and blanks: the tables of both halves of a byte.
TEST(LetterCounts, EachByteIsOfTheKindsOfThePlainLoop) {
  for (int byte = 0; byte < 256; ++byte) {
    const bool whole = byte < 0x80 || (byte >= 0xC2 && byte <= 0xF4);
    if (!whole) continue;
    for (const std::string before : {"a", "n", " ", "N"}) {
      const std::string text = before + static_cast<char>(byte) + (byte < 0x80 ? "" : "\x81") + "n";
      ASSERT_EQ(count_letters(text), count_letters_plain(text)) << byte << before;
      ASSERT_EQ(count_letters_narrow(text), count_letters_plain(text)) << byte << before;
    }
  }
}

}  // namespace
}  // namespace vanban::text
