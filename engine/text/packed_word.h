// A word of a key as one integer: most words are compared, and looked up, by that alone.
#ifndef VANBAN_TEXT_PACKED_WORD_H_
#define VANBAN_TEXT_PACKED_WORD_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/ascii.h"

namespace vanban::text {

// The first eight letters of a word in lower case; never 0. No Vietnamese syllable is longer.
using PackedWord = std::uint64_t;
inline constexpr std::size_t kPackedLetters = sizeof(PackedWord);

// The first `size` bytes in memory, the others 0. By table: the shift of a mask and the branch for whole words cost
// twice as much, at each word of a text.
inline PackedWord first_bytes(PackedWord packed, std::size_t size) {
  static constexpr std::array<PackedWord, kPackedLetters + 1> kMasks = [] {
    std::array<PackedWord, kPackedLetters + 1> masks{};
    for (std::size_t i = 1; i < masks.size(); ++i) {
      constexpr bool kLittle = std::endian::native == std::endian::little;
      masks[i] = masks[i - 1] | PackedWord{0xff} << 8 * (kLittle ? i - 1 : kPackedLetters - i);
    }
    return masks;
  }();
  return packed & kMasks[size < kPackedLetters ? size : kPackedLetters];
}

// Eight bytes of a key, the first of them those of [begin, end).
inline PackedWord load_bytes(std::string_view key, std::uint32_t begin, std::uint32_t end) {
  const std::size_t size = end - begin;
  PackedWord packed = 0;
  if (begin + kPackedLetters <= key.size()) {
    std::memcpy(&packed, key.data() + begin, kPackedLetters);
  } else {
    std::memcpy(&packed, key.data() + begin, size < kPackedLetters ? size : kPackedLetters);
  }
  return packed;
}

// The bytes [begin, end) of a key, as they are; of more than eight the first.
inline PackedWord pack_bytes(std::string_view key, std::uint32_t begin, std::uint32_t end) {
  return first_bytes(load_bytes(key, begin, end), end - begin);
}

// The first `size` of these bytes, letters in any case, as a word.
inline PackedWord lower_word(PackedWord bytes, std::size_t size) {
  constexpr PackedWord kLower = 0x2020202020202020;
  return first_bytes(bytes | kLower, size);
}

// The word [begin, end) of a key.
inline PackedWord pack_word(std::string_view key, std::uint32_t begin, std::uint32_t end) {
  return lower_word(load_bytes(key, begin, end), end - begin);
}

// A word, and where it ends.
struct WordAt {
  PackedWord word = 0;
  std::uint32_t end = 0;
};

// The run of letters, or of digits, that begins at `at`; any other byte is one by itself. Of more than eight letters
// all count.
inline WordAt word_at(std::string_view key, std::uint32_t at) {
  constexpr PackedWord kLower = 0x2020202020202020;
  constexpr PackedWord kEach = 0x0101010101010101;
  constexpr PackedWord kHigh = 0x8080808080808080;
  if (std::endian::native == std::endian::little && at + kPackedLetters <= key.size()) {
    PackedWord packed = 0;
    std::memcpy(&packed, key.data() + at, kPackedLetters);
    packed |= kLower;
    // A sum has its high bit where the byte is no less than a letter of the alphabet; key bytes have none.
    const PackedWord from_a = packed + kEach * (0x80 - 'a');
    const PackedWord behind_z = packed + kEach * (0x80 - 'z' - 1);
    const PackedWord others = ~(from_a & ~behind_z) & kHigh;
    const auto size = static_cast<std::uint32_t>(std::countr_zero(others)) / 8;
    if (size > 0 && size < kPackedLetters) return {first_bytes(packed, size), at + size};
  }
  if (!is_alnum(key[at])) return {static_cast<unsigned char>(key[at]), at + 1};
  const std::uint32_t end = word_end(key, at);
  PackedWord word = pack_word(key, at, end);
  for (std::uint32_t i = at + kPackedLetters; i < end; i += kPackedLetters)
    word = (word ^ (word >> 32)) * 0x9E3779B97F4A7C15 + pack_word(key, i, end);
  return {word, end};
}

// Where a table of 2^(64 - shift) slots begins to look for a word.
inline std::size_t slot_of(PackedWord word, int shift) {
  return static_cast<std::size_t>((word * 0x9E3779B97F4A7C15) >> shift);
}

}  // namespace vanban::text

#endif  // VANBAN_TEXT_PACKED_WORD_H_
