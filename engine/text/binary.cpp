#include "text/binary.h"

#include <cstddef>
#include <cstdint>

#include "text/characters.h"
#include "text/utf8.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace vanban::text {
namespace {

constexpr bool is_plain_blank(unsigned char byte) {
  return byte == ' ' || (byte >= '\t' && byte <= '\r') || byte == 0x1B;  // an escape begins a colour
}

#if defined(__SSE2__)
// Of sixteen bytes: which are controls or blanks, and which of those are no plain blanks.
struct LowBytes {
  __m128i all;
  __m128i odd;
};
LowBytes low_bytes(const char* p) {
  const auto all = [](char byte) { return _mm_set1_epi8(byte); };
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
  const __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(bytes, all(' ')), bytes);
  const __m128i from_tab = _mm_sub_epi8(bytes, all('\t'));
  const __m128i tabs = _mm_cmpeq_epi8(_mm_min_epu8(from_tab, all('\r' - '\t')), from_tab);
  const __m128i plain =
      _mm_or_si128(tabs, _mm_or_si128(_mm_cmpeq_epi8(bytes, all(' ')), _mm_cmpeq_epi8(bytes, all(0x1B))));
  return {low, _mm_andnot_si128(plain, low)};
}
#endif

// Up to where there is no control character but plain blanks, or `most` of these have been seen; looked at 64 bytes at
// a time, which leaves some over. `seen` receives how many there were.
std::size_t behind_plain_blanks([[maybe_unused]] std::string_view utf8, [[maybe_unused]] std::size_t most,
                                [[maybe_unused]] std::size_t* seen) {
  std::size_t at = 0;
#if defined(__SSE2__)
  constexpr std::size_t kChunk = 64;
  for (; at + kChunk <= utf8.size() && *seen < most; at += kChunk) {
    __m128i odd = _mm_setzero_si128();
    __m128i counts = _mm_setzero_si128();
    for (std::size_t i = 0; i < kChunk; i += sizeof(__m128i)) {
      const LowBytes low = low_bytes(utf8.data() + at + i);
      odd = _mm_or_si128(odd, low.odd);
      counts = _mm_sub_epi8(counts, low.all);
    }
    if (_mm_movemask_epi8(odd) != 0) break;
    const __m128i sums = _mm_sad_epu8(counts, _mm_setzero_si128());
    *seen += static_cast<std::size_t>(_mm_cvtsi128_si32(sums) + _mm_cvtsi128_si32(_mm_unpackhi_epi64(sums, sums)));
  }
#endif
  return at;
}

}  // namespace

bool is_empty_text(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint c = code_point_at(utf8, at);
    const char32_t read = mapped(c.value);
    if (read != kDropped && read != ' ' && read != '\t' && read != '\n') return false;
    at += c.size;
  }
  return true;
}

std::optional<Span> find_binary(std::string_view utf8) {
  // Counted among the blanks, not among all bytes: NFD has more bytes than NFC, and both read the same.
  constexpr std::size_t kLooked = 200;  // controls and blanks
  constexpr std::size_t kOneIn = 10;
  std::size_t controls = 0;
  std::size_t seen = 0;
  std::size_t first = 0;
  for (std::size_t at = behind_plain_blanks(utf8, kLooked, &seen); at < utf8.size() && seen < kLooked; ++at) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    if (byte > 0x20) continue;
    ++seen;
    if (is_plain_blank(byte)) continue;
    if (controls++ == 0) first = at;
  }
  if (controls < 2 || controls * kOneIn < seen) return std::nullopt;
  return Span{static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(first + 1)};
}

}  // namespace vanban::text
