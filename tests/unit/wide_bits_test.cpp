// Sixty-four bytes asked at once, in each of the ways that processors have: against a loop over them.
#include "text/wide_bits.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "text/avx2.h"
#include "text/case_bits.h"
#include "text/each_line.h"
#include "text/wide_scan.h"
#include "text/word_block.h"
#include "text/words.h"

namespace vanban::text {
namespace {

// All bytes, at all places.
template <typename Check>
void with_many_bytes(const Check& check) {
  std::string bytes;
  for (int c = 0; c < 256; ++c) bytes += static_cast<char>(c);
  std::mt19937 random(9);
  for (int i = 0; i < 4096; ++i) bytes += static_cast<char>(random() % 256);
  for (std::size_t at = 0; at + 64 <= bytes.size(); ++at) check(bytes.data() + at);
}

TEST(WideBits, CasesAreThoseOfEachByte) {
  with_many_bytes([](const char* bytes) {
    const CaseBits plain = case_bits_plain(bytes);
    const CaseBits bits = case_bits(bytes);
    EXPECT_EQ(bits.lower, plain.lower);
    EXPECT_EQ(bits.upper, plain.upper);
    EXPECT_EQ(bits.digits, plain.digits);
  });
}

TEST(WideBits, LinesAreThoseOfEachByte) {
  with_many_bytes([](const char* bytes) {
    const LineBits plain = line_bits_plain(bytes);
    for (const LineBits& bits : {line_bits(bytes), has_avx2() ? line_bits_wide(bytes) : plain}) {
      EXPECT_EQ(bits.ends, plain.ends);
      EXPECT_EQ(bits.blanks, plain.blanks);
      EXPECT_EQ(bits.signs, plain.signs);
    }
  });
}

TEST(WideBits, WordsAreThoseOfEachByte) {
  with_many_bytes([](const char* bytes) {
    const WordBits plain = word_bits_plain(bytes);
    for (const WordBits& bits : {word_bits(bytes), has_avx2() ? word_bits_wide(bytes) : plain}) {
      EXPECT_EQ(bits.letters, plain.letters);
      EXPECT_EQ(bits.digits, plain.digits);
    }
  });
}

TEST(WideBits, FoldedBytesAreThoseOfEachByte) {
  with_many_bytes([](const char* bytes) {
    using Folded = std::array<std::uint8_t, kChunk>;
    Folded plain;
    const ChunkBits plain_bits = fold_chunk_plain(bytes, plain.data());
    const auto expect_plain = [&](const ChunkBits& bits, const Folded& folded) {
      EXPECT_EQ(bits.letters, plain_bits.letters);
      EXPECT_EQ(bits.digits, plain_bits.digits);
      EXPECT_EQ(folded, plain);
    };
    Folded folded{};
    expect_plain(fold_chunk(bytes, folded.data()), folded);
    if (!has_avx2()) return;
    folded = {};
    expect_plain(fold_chunk_wide(bytes, folded.data()), folded);
  });
}

// Keys have no bytes beyond ASCII.
TEST(WideScan, SeamsAreThoseOfEachByte) {
  if (!has_avx2()) return;
  std::mt19937 random(3);
  const std::string_view bytes = "abzAZ09 -\n";
  for (std::size_t size = 0; size < 300; ++size) {
    std::string key;
    while (key.size() < size) key += random() % 20 == 0 ? bytes[random() % bytes.size()] : size % 2 == 0 ? ' ' : 'b';
    const auto is_seam = [&](std::size_t i) {
      return (is_lower(key[i - 1]) && (is_upper(key[i]) || is_digit(key[i]))) ||
             (is_digit(key[i - 1]) && is_lower(key[i]));
    };
    std::size_t at = 1;
    for (Seams seams = next_seams_wide(key, at);; seams = next_seams_wide(key, at)) {
      for (; at < seams.at; ++at) EXPECT_FALSE(is_seam(at)) << key;
      if (seams.bits == 0) break;
      for (std::size_t i = 0; i < 32; ++i, ++at) EXPECT_EQ((seams.bits >> i & 1) != 0, is_seam(at)) << key;
    }
    EXPECT_GT(at + 32, size);
  }
}

}  // namespace
}  // namespace vanban::text
