// Words of a key that have vowels apart: a syllable of Vietnamese has them together, so such a word is no syllable, but
// several without a blank, or foreign.
//
// Hardly any word is one. Sixty-four bytes are asked at once, words and all: a loop over the words, and over the
// letters of each, took four times as long.
#ifndef VANBAN_TEXT_VOWEL_ROWS_H_
#define VANBAN_TEXT_VOWEL_ROWS_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/ascii.h"
#include "text/byte_bits.h"

namespace vanban::text {

constexpr bool is_vowel(char c) {
  switch (to_lower(c)) {
    case 'a':
    case 'e':
    case 'i':
    case 'o':
    case 'u':
    case 'y':
      return true;
    default:
      return false;
  }
}

// How many rows of vowels have these letters?
constexpr int vowel_rows(std::string_view letters) {
  int rows = 0;
  bool vowel = false;
  for (const char c : letters) {
    rows += !vowel && is_vowel(c) ? 1 : 0;
    vowel = is_vowel(c);
  }
  return rows;
}

// One bit for each of 64 bytes.
struct VowelBits {
  std::uint64_t letters = 0;
  std::uint64_t vowels = 0;
};

inline constexpr std::size_t kVowelBits = kByteBits;

// Of the 64 bytes from `bytes` on.
inline VowelBits vowel_bits_plain(const char* bytes) {
  return {bits_where(bytes, is_letter), bits_where(bytes, is_vowel)};
}

#ifdef __SSE2__
// Which bytes of `c` are vowels.
inline __m128i vowels_of(__m128i c) {
  const __m128i lower = _mm_or_si128(c, _mm_set1_epi8(0x20));
  // e and u, i and y differ in the bit 0x10 alone.
  const __m128i joined = _mm_or_si128(lower, _mm_set1_epi8(0x10));
  return _mm_or_si128(_mm_or_si128(equal_to(lower, 'a'), equal_to(lower, 'o')),
                      _mm_or_si128(equal_to(joined, 'u'), equal_to(joined, 'y')));
}

inline VowelBits vowel_bits(const char* bytes) {
  VowelBits bits;
  for (std::size_t i = 0; i < kVowelBits; i += sizeof(__m128i)) {
    const __m128i c = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
    bits.letters |= bits_of(letters_of(c)) << i;
    bits.vowels |= bits_of(vowels_of(c)) << i;
  }
  return bits;
}
#else
inline VowelBits vowel_bits(const char* bytes) { return vowel_bits_plain(bytes); }
#endif

// Calls visit(begin, end) for each run of letters that has two rows of vowels or more, in order.
template <typename Visit>
void for_each_word_of_rows(std::string_view key, Visit visit) {
  std::uint64_t vowel_before = 0;      // is the byte before the chunk a vowel?
  std::uint64_t consonant_before = 0;  // is it a consonant of a row that a vowel stands before?
  std::size_t seen = 0;                // the end of the last word
  for (std::size_t chunk = 0; chunk < key.size(); chunk += kVowelBits) {
    VowelBits bits;
    if (chunk + kVowelBits <= key.size()) {
      bits = vowel_bits(key.data() + chunk);
    } else {
      bits = vowel_bits(last_bytes(key, chunk).data());
    }
    // A sum carries a bit over each row of consonants behind a vowel, to where the row ends.
    const std::uint64_t consonants = bits.letters & ~bits.vowels;
    const std::uint64_t first = consonants & (bits.vowels << 1 | vowel_before);
    const std::uint64_t sum = consonants + first;
    const std::uint64_t moved = sum + consonant_before;
    consonant_before = static_cast<std::uint64_t>(sum < first || moved < sum);
    vowel_before = bits.vowels >> (kVowelBits - 1);
    for (std::uint64_t next = moved & ~consonants & bits.vowels; next != 0; next &= next - 1) {
      const std::size_t at = chunk + static_cast<std::size_t>(std::countr_zero(next));
      if (at < seen) continue;
      std::size_t begin = at;
      while (begin > 0 && is_letter(key[begin - 1])) --begin;
      const std::uint32_t end = word_end(key, static_cast<std::uint32_t>(at));
      visit(static_cast<std::uint32_t>(begin), end);
      seen = end;
    }
  }
}

}  // namespace vanban::text

#endif  // VANBAN_TEXT_VOWEL_ROWS_H_
