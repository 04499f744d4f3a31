// Which of sixteen bytes lie in a range.
#ifndef VANBAN_TEXT_BYTE_RANGE_H_
#define VANBAN_TEXT_BYTE_RANGE_H_

#ifdef __SSE2__

#include <emmintrin.h>

#include <cstdint>

namespace vanban::text {

// Which bytes of `c` are one of the `count` from `first` on. The comparison is signed: the range is moved to the low
// end of what a byte can be.
inline __m128i inside_range(__m128i c, char first, int count) {
  const __m128i moved = _mm_sub_epi8(c, _mm_set1_epi8(static_cast<char>(first - 128)));
  return _mm_cmplt_epi8(moved, _mm_set1_epi8(static_cast<char>(count - 128)));
}

// One bit for each byte.
inline std::uint64_t bits_of(__m128i bytes) {
  return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(bytes)));
}
inline std::uint64_t in_range(__m128i c, char first, int count) { return bits_of(inside_range(c, first, count)); }

}  // namespace vanban::text

#endif

#endif  // VANBAN_TEXT_BYTE_RANGE_H_
