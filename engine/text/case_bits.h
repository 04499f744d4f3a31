// Small letters, capitals and digits of a key, sixty-four bytes at a time.
#ifndef VANBAN_TEXT_CASE_BITS_H_
#define VANBAN_TEXT_CASE_BITS_H_

#include <cstddef>
#include <cstdint>

#include "text/ascii.h"
#include "text/byte_bits.h"

namespace vanban::text {

// One bit for each of 64 bytes.
struct CaseBits {
  std::uint64_t lower = 0;
  std::uint64_t upper = 0;
  std::uint64_t digits = 0;
};

inline constexpr std::size_t kCaseBits = kByteBits;

// Of the 64 bytes from `bytes` on.
inline CaseBits case_bits_plain(const char* bytes) {
  return {bits_where(bytes, is_lower), bits_where(bytes, is_upper), bits_where(bytes, is_digit)};
}

#ifdef __SSE2__
inline CaseBits case_bits(const char* bytes) {
  CaseBits bits;
  for (std::size_t i = 0; i < kCaseBits; i += sizeof(__m128i)) {
    const __m128i c = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
    bits.lower |= in_range(c, 'a', 26) << i;
    bits.upper |= in_range(c, 'A', 26) << i;
    bits.digits |= in_range(c, '0', 10) << i;
  }
  return bits;
}
#else
inline CaseBits case_bits(const char* bytes) { return case_bits_plain(bytes); }
#endif

}  // namespace vanban::text

#endif  // VANBAN_TEXT_CASE_BITS_H_
