// A word of a key as one integer: most words are compared, and looked up, by that alone.
#ifndef VANBAN_TEXT_PACKED_WORD_H_
#define VANBAN_TEXT_PACKED_WORD_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace vanban::text {

// The first eight letters of a word in lower case; never 0. No Vietnamese syllable is longer.
using PackedWord = std::uint64_t;
inline constexpr std::size_t kPackedLetters = sizeof(PackedWord);

// The first `size` bytes in memory, the others 0.
inline PackedWord first_bytes(PackedWord packed, std::size_t size) {
  if (size >= kPackedLetters) return packed;
  const std::size_t bits = 8 * size;
  if constexpr (std::endian::native == std::endian::little) return packed & ((PackedWord{1} << bits) - 1);
  return packed & ~(~PackedWord{0} >> bits);
}

// The word [begin, end) of a key, letters in any case.
inline PackedWord pack_word(std::string_view key, std::uint32_t begin, std::uint32_t end) {
  constexpr PackedWord kLower = 0x2020202020202020;
  const std::size_t size = end - begin;
  PackedWord packed = 0;
  if (begin + kPackedLetters <= key.size()) {
    std::memcpy(&packed, key.data() + begin, kPackedLetters);
  } else {
    std::memcpy(&packed, key.data() + begin, size < kPackedLetters ? size : kPackedLetters);
  }
  return first_bytes(packed | kLower, size);
}

// Where a table of 2^(64 - shift) slots begins to look for a word.
inline std::size_t slot_of(PackedWord word, int shift) {
  return static_cast<std::size_t>((word * 0x9E3779B97F4A7C15) >> shift);
}

}  // namespace vanban::text

#endif  // VANBAN_TEXT_PACKED_WORD_H_
