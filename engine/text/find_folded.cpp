#include "text/find_folded.h"

#include <algorithm>
#include <bit>

#include "text/ascii.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace vanban::text {
namespace {

#if defined(__SSE2__)
constexpr std::size_t kStep = sizeof(__m128i);

// A bit for each of sixteen bytes that is this one but for bit 0x20, in which the cases of a letter differ.
unsigned like(const char* p, char byte) {
  const __m128i bit = _mm_set1_epi8(0x20);
  const __m128i bytes = _mm_or_si128(_mm_loadu_si128(reinterpret_cast<const __m128i*>(p)), bit);
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(static_cast<char>(byte | 0x20)))));
}
#endif

}  // namespace

std::size_t find_folded(std::string_view key, std::string_view lower) {
  if (key.size() < lower.size()) return std::string_view::npos;
  if (lower.size() == 1 && !is_letter(lower[0])) return key.find(lower[0]);
  const std::size_t places = key.size() - lower.size() + 1;
  std::size_t at = 0;
#if defined(__SSE2__)
  for (; at + kStep <= places; at += kStep) {
    unsigned bits = like(key.data() + at, lower.front()) & like(key.data() + at + lower.size() - 1, lower.back());
    for (; bits != 0; bits &= bits - 1) {
      const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(bits));
      if (stands_at(key, place, lower)) return place;
    }
  }
#endif
  for (; at < places; ++at) {
    if (stands_at(key, at, lower)) return at;
  }
  return std::string_view::npos;
}

}  // namespace vanban::text
