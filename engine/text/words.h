// The words of a key, in order: each run of letters, each run of digits.
//
// Sixteen bytes at a time are told apart, so that blanks and the inside of words cost nothing; a loop over the bytes
// took six times as long.
#ifndef VANBAN_TEXT_WORDS_H_
#define VANBAN_TEXT_WORDS_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/ascii.h"
#include "text/avx2.h"
#include "text/byte_bits.h"
#include "text/wide_bits.h"
#include "text/wide_scan.h"

namespace vanban::text {

// One bit for each of 64 bytes.
struct WordBits {
  std::uint64_t letters = 0;
  std::uint64_t digits = 0;
};

inline constexpr std::size_t kWordBits = kByteBits;

// Of the 64 bytes from `bytes` on.
inline WordBits word_bits_plain(const char* bytes) {
  return {bits_where(bytes, is_letter), bits_where(bytes, is_digit)};
}

#ifdef __SSE2__
inline WordBits word_bits(const char* bytes) {
  WordBits bits;
  for (std::size_t i = 0; i < kWordBits; i += sizeof(__m128i)) {
    const __m128i c = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
    bits.letters |= bits_of(letters_of(c)) << i;
    bits.digits |= in_range(c, '0', 10) << i;
  }
  return bits;
}
#else
inline WordBits word_bits(const char* bytes) { return word_bits_plain(bytes); }
#endif

// Calls visit(begin, end) for each word of the key. Begins and ends are taken in turn from two sets of bits; a word
// that runs on over the end of a chunk stays open.
template <typename Visit>
void for_each_word(std::string_view key, Visit visit) {
  std::uint64_t letters_before = 0;
  std::uint64_t digits_before = 0;
  std::uint32_t open = 0;  // where the word begins whose end is looked for
  const bool wide = has_avx2();
  // With a chunk behind a last one that is full: there a word ends that ends with the key.
  for (std::size_t chunk = 0; chunk <= key.size(); chunk += kWordBits) {
    WordBits bits;
    if (chunk + kWordBits <= key.size()) {
      bits = wide ? word_bits_wide(key.data() + chunk) : word_bits(key.data() + chunk);
    } else {
      bits = word_bits(last_bytes(key, chunk).data());
    }
    const std::uint64_t letters = bits.letters << 1 | letters_before;  // of the bytes before
    const std::uint64_t digits = bits.digits << 1 | digits_before;
    std::uint64_t begins = (bits.letters & ~letters) | (bits.digits & ~digits);
    std::uint64_t ends = (letters & ~bits.letters) | (digits & ~bits.digits);
    const bool runs_on = (letters_before | digits_before) != 0;
    letters_before = bits.letters >> (kWordBits - 1);
    digits_before = bits.digits >> (kWordBits - 1);
    const auto take = [chunk](std::uint64_t* set) {
      const auto place = static_cast<std::uint32_t>(chunk) + static_cast<std::uint32_t>(std::countr_zero(*set));
      *set &= *set - 1;
      return place;
    };
    if (!runs_on && begins != 0) open = take(&begins);
    while (ends != 0) {
      visit(open, take(&ends));
      if (begins != 0) open = take(&begins);
    }
  }
}

}  // namespace vanban::text

#endif  // VANBAN_TEXT_WORDS_H_
