// The words of a key, found many bytes at a time: against a loop over the bytes.
#include "text/words.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/packed_word.h"
#include "text/word_block.h"
#include "text/word_set.h"

namespace vanban::text {
namespace {

using Words = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

Words words_of(std::string_view key) {
  Words words;
  for_each_word(key, [&](std::uint32_t begin, std::uint32_t end) { words.emplace_back(begin, end); });
  return words;
}

Words plainly(std::string_view key) {
  Words words;
  for (std::uint32_t at = 0; at < key.size();) {
    const std::uint32_t end = word_end(key, at);
    if (is_alnum(key[at])) words.emplace_back(at, end);
    at = end;
  }
  return words;
}

TEST(Words, AreRunsOfLettersAndRunsOfDigits) {
  EXPECT_EQ(words_of("thang12 nam"), (Words{{0, 5}, {5, 7}, {8, 11}}));
  EXPECT_EQ(words_of(""), Words{});
  EXPECT_EQ(words_of(" /- "), Words{});
}

// Keys of each size, with long words too, over the chunks.
template <typename Visit>
void for_each_key(Visit visit) {
  constexpr std::string_view kBytes = "aZ09 /@[`{\x7f\n";
  std::uint32_t state = 1;
  for (std::size_t size = 0; size < 300; ++size) {
    std::string key;
    for (std::size_t i = 0; i < size; ++i) {
      state = state * 1664525u + 1013904223u;
      key += kBytes[(state >> 16) % (size % 3 == 0 ? 2 : kBytes.size())];
    }
    visit(key);
  }
}

TEST(Words, AreThoseOfAPlainLoop) {
  for_each_key([](const std::string& key) { EXPECT_EQ(words_of(key), plainly(key)) << key; });
}

// Words of a key, block by block.
Words words_of_blocks(std::string_view key) {
  Words words;
  WordBlock block;
  for (std::size_t at = 0; at < key.size(); at += WordBlock::kSize) {
    block.read(key, at);
    for (std::size_t i = 0; i < block.word_count(); ++i) {
      const auto begin = static_cast<std::uint32_t>(at + block.word(i));
      const std::uint32_t end = word_end(key, begin);
      const FoldedLetters letters = letters_of(block.folded_at(block.word(i)));
      EXPECT_EQ(letters.size, is_letter(key[begin]) ? std::min(end - begin, 8U) : 0U);
      if (letters.size > 0) {
        EXPECT_EQ(letters.letters, folded_word(key.substr(begin, end - begin)));
      }
      words.emplace_back(begin, end);
    }
  }
  return words;
}

TEST(WordBlock, HasTheWordsOfAPlainLoop) {
  for_each_key([](const std::string& key) { EXPECT_EQ(words_of_blocks(key), plainly(key)) << key; });
}

// Where a block ends a word may begin, go on, or end.
TEST(WordBlock, LosesNoWordBetweenTwo) {
  for (const std::string_view key :
       {"so 12 ngay", "songayquyetdinhvanphongchinhphunghiquyetthongtuchithikehoachhuongdan 7"}) {
    for (std::size_t before = WordBlock::kSize - 80; before < WordBlock::kSize + 8; ++before) {
      for (const char sign : {',', '7'}) {
        const std::string text = std::string(before, sign) + std::string(key);
        EXPECT_EQ(words_of_blocks(text), plainly(text)) << before;
      }
    }
  }
}

TEST(Words, BitsAreThoseOfEachByte) {
  std::string bytes;
  for (int c = 0; c < 256; ++c) bytes += static_cast<char>(c);
  for (std::size_t at = 0; at < bytes.size(); at += kWordBits) {
    const WordBits fast = word_bits(bytes.data() + at);
    const WordBits plain = word_bits_plain(bytes.data() + at);
    EXPECT_EQ(fast.letters, plain.letters) << at;
    EXPECT_EQ(fast.digits, plain.digits) << at;
  }
}

TEST(PackedWord, IsTheFirstEightLettersInAnyCase) {
  EXPECT_EQ(pack_word("Nghieng", 0, 7), pack_word("x nghieng va", 2, 9)) << "at the end of a key, and before it";
  EXPECT_EQ(pack_word("nghiquyetso", 0, 11), pack_word("NghiQuyeT", 0, 9));
  EXPECT_NE(pack_word("nghieng", 0, 7), pack_word("nghien", 0, 6));
}

TEST(WordSet, HasTheWordsInAnyCase) {
  WordSet set;
  EXPECT_FALSE(set.has("nam", 0, 3));
  for (const std::string_view word : {"ban", "bao", "nguyen", "v", "12"}) set.add(word);
  const std::string_view key = "BAN bang Nguyen v12";
  EXPECT_TRUE(set.has(key, 0, 3));
  EXPECT_FALSE(set.has(key, 4, 8));
  EXPECT_TRUE(set.has(key, 9, 15));
  EXPECT_TRUE(set.has(key, 16, 17));
  EXPECT_TRUE(set.has(key, 17, 19));
}

}  // namespace
}  // namespace vanban::text
