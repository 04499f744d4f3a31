// Words with vowels apart, found many bytes at a time: against a loop over words and letters.
#include "text/vowel_rows.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace vanban::text {
namespace {

std::vector<std::string> found(std::string_view key) {
  std::vector<std::string> words;
  for_each_word_of_rows(key, [&](std::uint32_t b, std::uint32_t e) { words.emplace_back(key.substr(b, e - b)); });
  return words;
}

std::vector<std::string> plainly(std::string_view key) {
  std::vector<std::string> words;
  for_each_word(key, [&](std::uint32_t begin, std::uint32_t end) {
    const std::string_view word = key.substr(begin, end - begin);
    if (vowel_rows(word) >= 2) words.emplace_back(word);
  });
  return words;
}

TEST(VowelRows, AreCounted) {
  constexpr struct {
    std::string_view letters;
    int rows;
  } kRows[] = {{"", 0}, {"n", 0}, {"NGHIENG", 1}, {"oai", 1}, {"trinhcua", 2}, {"Uyban", 2}, {"vaninabo", 4}};
  for (const auto& row : kRows) EXPECT_EQ(vowel_rows(row.letters), row.rows) << row.letters;
}

TEST(VowelRows, WordsOfSeveralAreFound) {
  EXPECT_EQ(found("cua BoTai chinh, thuchien nghieng 12bao3cao"), (std::vector<std::string>{"BoTai", "thuchien"}));
  EXPECT_EQ(found(""), std::vector<std::string>{});
}

// Words short and long, over the borders of chunks.
TEST(VowelRows, WordsAreThoseOfAPlainLoop) {
  constexpr std::array<std::string_view, 4> kBytes = {"an", "aenbk", "aEiOuYbcN 1", "AnZ09 /@[`{\x7f\nqmUw}"};
  std::uint32_t state = 1;
  for (std::size_t size = 0; size < 400; ++size) {
    std::string key;
    const std::string_view bytes = kBytes[size % kBytes.size()];
    for (std::size_t i = 0; i < size; ++i) {
      state = state * 1664525u + 1013904223u;
      key += bytes[(state >> 16) % bytes.size()];
    }
    ASSERT_EQ(found(key), plainly(key)) << key;
  }
}

TEST(VowelRows, AWordIsFoundWhereverItStands) {
  for (std::size_t before = 0; before < 140; ++before) {
    for (const std::string_view word :
         {"anna", "trnghnghnghngha", "angh", "obbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbu"}) {
      const std::string key = std::string(before, ' ') + std::string(word) + " an";
      ASSERT_EQ(found(key), plainly(key)) << key;
    }
  }
}

TEST(VowelRows, BitsAreThoseOfEachByte) {
  std::string bytes;
  for (int c = 0; c < 128; ++c) bytes += static_cast<char>(c);
  for (std::size_t at = 0; at < bytes.size(); at += kVowelBits) {
    const VowelBits fast = vowel_bits(bytes.data() + at);
    const VowelBits plain = vowel_bits_plain(bytes.data() + at);
    EXPECT_EQ(fast.letters, plain.letters);
    EXPECT_EQ(fast.vowels, plain.vowels);
  }
}

}  // namespace
}  // namespace vanban::text
