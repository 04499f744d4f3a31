// Sets of bytes: a bit for each of sixty-four bytes that has a property, of sixteen at a time where the processor can.
#ifndef VANBAN_TEXT_BYTE_BITS_H_
#define VANBAN_TEXT_BYTE_BITS_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace vanban::text {

inline constexpr std::size_t kByteBits = 64;  // how many bytes a set is of

// Of the 64 bytes from `bytes` on those for which `has` is true.
template <typename Has>
std::uint64_t bits_where(const char* bytes, Has has) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < kByteBits; ++i) bits |= static_cast<std::uint64_t>(has(bytes[i])) << i;
  return bits;
}

// The bytes of a key from a place on that is less than 64 before its end; behind them zeros.
inline std::array<char, kByteBits> last_bytes(std::string_view key, std::size_t at) {
  std::array<char, kByteBits> last{};
  std::copy(key.begin() + static_cast<std::ptrdiff_t>(at), key.end(), last.begin());
  return last;
}

#ifdef __SSE2__
// One bit for each byte of which the highest bit is set.
inline std::uint64_t bits_of(__m128i bytes) {
  return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(bytes)));
}

// Which bytes of `c` are this one.
inline __m128i equal_to(__m128i c, char byte) { return _mm_cmpeq_epi8(c, _mm_set1_epi8(byte)); }

// Which bytes of `c` are one of the `count` from `first` on. The comparison is signed: the range is moved to the low
// end of what a byte can be.
inline __m128i inside_range(__m128i c, int first, int count) {
  const __m128i moved = _mm_sub_epi8(c, _mm_set1_epi8(static_cast<char>(first - 128)));
  return _mm_cmplt_epi8(moved, _mm_set1_epi8(static_cast<char>(count - 128)));
}
inline __m128i letters_of(__m128i c) { return inside_range(_mm_or_si128(c, _mm_set1_epi8(0x20)), 'a', 26); }
inline std::uint64_t in_range(__m128i c, int first, int count) { return bits_of(inside_range(c, first, count)); }
#endif

}  // namespace vanban::text

#endif  // VANBAN_TEXT_BYTE_BITS_H_
