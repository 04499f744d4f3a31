// Sixty-four bytes of a key as one looks for certain words: where words begin and end, and the bytes folded, so that
// case and most signs are of no account.
#ifndef VANBAN_TEXT_WORD_CHUNK_H_
#define VANBAN_TEXT_WORD_CHUNK_H_

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/ascii.h"
#include "text/avx2.h"
#include "text/byte_range.h"
#include "text/wide_bits.h"

namespace vanban::text {

// A byte folded: a letter is its place in the alphabet, from 1 on, a digit and a blank are these, any other is 0.
inline constexpr std::uint8_t kFoldedDigit = 27;
inline constexpr std::uint8_t kFoldedBlank = 28;
inline constexpr std::size_t kFoldedBytes = 29;  // how many there are

inline constexpr std::size_t kChunk = 64;

inline std::size_t first_bit(std::uint64_t bits) { return static_cast<unsigned>(std::countr_zero(bits)); }

struct WordChunk {
  std::array<std::uint8_t, kChunk> folded;
  std::uint64_t letters;  // a bit for each byte
  std::uint64_t digits;
  std::uint64_t edges;  // where a word begins, or none goes on

  // Eight folded bytes from a place on, the first in the lowest bits.
  std::uint64_t folded_at(std::size_t place) const {
    std::uint64_t bytes = 0;
    if constexpr (std::endian::native == std::endian::little) {
      std::memcpy(&bytes, &folded[place], sizeof bytes);
    } else {
      for (std::size_t i = 0; i < sizeof bytes; ++i) bytes |= std::uint64_t{folded[place + i]} << 8 * i;
    }
    return bytes;
  }
  // How many bytes the word has that begins there; 0 where it ends behind the chunk.
  std::size_t size_at(std::size_t place) const {
    const std::uint64_t behind = edges >> place >> 1;
    return behind == 0 ? 0 : first_bit(behind) + 1;
  }
  // The word of so many letters that begins there, of more than eight the first.
  std::uint64_t word_at(std::size_t place, std::size_t size) const {
    static constexpr std::array<std::uint64_t, 9> kFirst = [] {
      std::array<std::uint64_t, 9> first{};
      for (std::size_t i = 1; i < first.size(); ++i) first[i] = first[i - 1] << 8 | 0xff;
      return first;
    }();
    return folded_at(place) & kFirst[std::min<std::size_t>(size, 8)];
  }
};

// What word_at gives for a word.
inline std::uint64_t folded_word(std::string_view word) {
  std::uint64_t folded = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(word.size(), 8); ++i)
    folded |= static_cast<std::uint64_t>(to_lower(word[i]) - 'a' + 1) << 8 * i;
  return folded;
}

inline void fold_chunk_plain(const char* bytes, WordChunk* chunk) {
  chunk->letters = chunk->digits = 0;
  for (std::size_t i = 0; i < kChunk; ++i) {
    const char c = bytes[i];
    chunk->letters |= static_cast<std::uint64_t>(is_letter(c)) << i;
    chunk->digits |= static_cast<std::uint64_t>(is_digit(c)) << i;
    chunk->folded[i] = is_letter(c)  ? static_cast<std::uint8_t>(to_lower(c) - 'a' + 1)
                       : is_digit(c) ? kFoldedDigit
                       : c == ' '    ? kFoldedBlank
                                     : std::uint8_t{0};
  }
}

#ifdef __SSE2__
inline void fold_chunk(const char* bytes, WordChunk* chunk) {
  constexpr char kPlaces = 0x1F;  // the bits of a letter that say which it is
  chunk->letters = chunk->digits = 0;
  for (std::size_t i = 0; i < kChunk; i += sizeof(__m128i)) {
    const __m128i c = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
    const __m128i letters = inside_range(_mm_or_si128(c, _mm_set1_epi8(0x20)), 'a', 26);
    const __m128i digits = inside_range(c, '0', 10);
    const __m128i blanks = _mm_cmpeq_epi8(c, _mm_set1_epi8(' '));
    const __m128i places = _mm_and_si128(letters, _mm_and_si128(c, _mm_set1_epi8(kPlaces)));
    const __m128i others = _mm_or_si128(_mm_and_si128(digits, _mm_set1_epi8(kFoldedDigit)),
                                        _mm_and_si128(blanks, _mm_set1_epi8(kFoldedBlank)));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(&chunk->folded[i]), _mm_or_si128(places, others));
    chunk->letters |= bits_of(letters) << i;
    chunk->digits |= bits_of(digits) << i;
  }
}
#else
inline void fold_chunk(const char* bytes, WordChunk* chunk) { fold_chunk_plain(bytes, chunk); }
#endif

// Calls visit(chunk, at, begins) for the whole key: the chunk stands at `at`, and words begin at the bits of `begins`,
// behind each of which the chunk has eight more bytes or zeros. So what is told of a word by its first bytes is told
// without asking where the key ends.
template <typename Visit>
void for_each_word_chunk(std::string_view key, Visit visit) {
  constexpr std::size_t kStep = kChunk - sizeof(std::uint64_t);
  constexpr std::uint64_t kOwn = (std::uint64_t{1} << kStep) - 1;
  const bool wide = has_avx2();
  WordChunk chunk;
  std::uint64_t letter_before = 0;
  std::uint64_t digit_before = 0;
  for (std::size_t at = 0; at < key.size(); at += kStep) {
    const char* bytes = key.data() + at;
    std::array<char, kChunk> last;
    if (at + kChunk > key.size()) {
      last.fill('\0');
      std::copy(key.begin() + static_cast<std::ptrdiff_t>(at), key.end(), last.begin());
      bytes = last.data();
    }
    wide ? fold_chunk_wide(bytes, &chunk) : fold_chunk(bytes, &chunk);
    const std::uint64_t begins =
        (chunk.letters & ~(chunk.letters << 1 | letter_before)) | (chunk.digits & ~(chunk.digits << 1 | digit_before));
    letter_before = chunk.letters >> (kStep - 1) & 1;
    digit_before = chunk.digits >> (kStep - 1) & 1;
    chunk.edges = begins | ~(chunk.letters | chunk.digits);
    visit(chunk, static_cast<std::uint32_t>(at), begins & kOwn);
  }
}

}  // namespace vanban::text

#endif  // VANBAN_TEXT_WORD_CHUNK_H_
