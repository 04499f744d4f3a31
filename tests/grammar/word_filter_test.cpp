// The filter of words, many at once, against what it says of each.
#include "grammar/word_filter.h"

#include <gtest/gtest.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

namespace vanban::grammar {
namespace {

// Words of one letter to nine, figures, and signs between them.
std::string text_of_words(std::mt19937* random, std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) {
    const bool figure = (*random)() % 6 == 0;
    for (std::size_t size = 1 + (*random)() % 9; size > 0; --size)
      text += static_cast<char>(figure ? '0' + (*random)() % 10 : 'a' + (*random)() % 3);
    text += " -,\n"[(*random)() % 4];
  }
  return text;
}

// No more of a word, and of what stands behind it, than the filter asks about.
std::uint64_t counted(std::uint64_t bytes) {
  const std::size_t size = text::letters_of(bytes).size;
  return bytes & ((std::uint64_t{1} << 8 * WordFilter::bytes_of(size)) - 1);
}

TEST(WordFilter, LeavesOfABlockWhatItHasAndFigures) {
  std::mt19937 random(5);
  const auto block = std::make_unique<text::WordBlock>();
  const auto left = std::make_unique<WordFilter::Places>();
  std::size_t kept = 0;
  for (std::size_t words = 0; words < 200; ++words) {
    const std::string text = text_of_words(&random, words);
    WordFilter filter;
    block->read(text, 0);
    for (std::size_t i = 0; i < block->word_count(); i += 7) filter.add(counted(block->folded_at(block->word(i))));
    std::vector<std::uint16_t> expected;
    for (std::size_t i = 0; i < block->word_count(); ++i) {
      const std::uint64_t bytes = block->folded_at(block->word(i));
      EXPECT_TRUE(i % 7 != 0 || filter.has(bytes)) << text << i;
      if (filter.has(bytes) || (bytes & 0xff) == text::kFoldedDigit)
        expected.push_back(static_cast<std::uint16_t>(block->word(i)));
    }
    const std::size_t count = filter.filter(*block, left.get());
    EXPECT_EQ(std::vector<std::uint16_t>(left->begin(), left->begin() + static_cast<std::ptrdiff_t>(count)), expected);
    kept += block->word_count() - count;
  }
  EXPECT_GT(kept, 1000U) << "words are refused";
}

// Of a word of four letters and more the fifth byte counts, and the seventh; of shorter ones what stands behind them.
TEST(WordFilter, AsksForAsManyBytesAsAWordHasLetters) {
  const auto bytes_of = [](std::string_view text) {
    text::WordBlock block;
    block.read(text, 0);
    return block.folded_at(0);
  };
  for (const std::string_view word : {"a bcdefgh", "ab cdefgh", "abc defgh", "abcd efgh", "abcdefgh"}) {
    WordFilter filter;
    filter.add(counted(bytes_of(word)));
    EXPECT_TRUE(filter.has(bytes_of(word))) << word;
    EXPECT_FALSE(filter.has(bytes_of("x" + std::string(word.substr(1))))) << word;
  }
}

}  // namespace
}  // namespace vanban::grammar
