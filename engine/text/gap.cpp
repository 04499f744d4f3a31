#include "text/gap.h"

#include <bit>

#include "text/ascii.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace vanban::text {
namespace {

#if defined(__SSE2__)
constexpr std::uint32_t kStep = sizeof(__m128i);

// A bit for each of sixteen bytes that is a tab, or a blank that another follows; p[16] can be read.
unsigned gap_bits(const char* p) {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
  const __m128i next = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p + 1));
  const __m128i space = _mm_set1_epi8(' ');
  const __m128i tab = _mm_set1_epi8('\t');
  const __m128i blank_next = _mm_or_si128(_mm_cmpeq_epi8(next, space), _mm_cmpeq_epi8(next, tab));
  const __m128i doubled = _mm_and_si128(_mm_cmpeq_epi8(bytes, space), blank_next);
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(_mm_cmpeq_epi8(bytes, tab), doubled)));
}
#endif

}  // namespace

std::uint32_t find_gap(std::string_view key, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t i = begin;
#if defined(__SSE2__)
  for (; i + kStep < end; i += kStep) {
    if (const unsigned bits = gap_bits(key.data() + i); bits != 0) {
      return i + static_cast<std::uint32_t>(std::countr_zero(bits));
    }
  }
#endif
  for (; i < end; ++i) {
    const bool doubled = key[i] == ' ' && i + 1 < end && is_blank(key[i + 1]);
    if (doubled || key[i] == '\t') return i;
  }
  return end;
}

}  // namespace vanban::text
