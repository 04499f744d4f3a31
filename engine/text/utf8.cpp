// The check for UTF-8: sixteen bytes at a time where the processor has SSE2, one character at a time elsewhere and
// around the first error.
#include "text/utf8.h"

#include <algorithm>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace vanban::text {
namespace {

// How a character may begin (Unicode 15, table 3-7): its length and the range of its second byte.
struct Form {
  std::size_t size;  // 0: no character begins so
  unsigned char low;
  unsigned char high;
};

constexpr Form form_of(unsigned char lead) {
  if (lead < 0x80) return {1, 0, 0};
  if (lead < 0xC2) return {0, 0, 0};
  if (lead < 0xE0) return {2, 0x80, 0xBF};
  if (lead < 0xF0) {
    return {3, static_cast<unsigned char>(lead == 0xE0 ? 0xA0 : 0x80),
            static_cast<unsigned char>(lead == 0xED ? 0x9F : 0xBF)};
  }
  if (lead < 0xF5) {
    return {4, static_cast<unsigned char>(lead == 0xF0 ? 0x90 : 0x80),
            static_cast<unsigned char>(lead == 0xF4 ? 0x8F : 0xBF)};
  }
  return {0, 0, 0};
}

// How many bytes at the start of `bytes` fit the form that the first of them asks for.
std::size_t fitting_bytes(std::string_view bytes, const Form& form) {
  if (form.size <= 1 || bytes.size() < 2) return 1;
  const auto second = static_cast<unsigned char>(bytes[1]);
  if (second < form.low || second > form.high) return 1;
  std::size_t i = 2;
  while (i < std::min(form.size, bytes.size()) && is_continuation(bytes[i])) ++i;
  return i;
}

std::size_t valid_prefix_by_character(std::string_view bytes, std::size_t at) {
  while (at < bytes.size()) {
    const Form form = form_of(static_cast<unsigned char>(bytes[at]));
    if (form.size == 0 || fitting_bytes(bytes.substr(at), form) < form.size) break;
    at += form.size;
  }
  return at;
}

#if defined(__SSE2__)
constexpr std::size_t kBlock = sizeof(__m128i);

__m128i load(const char* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); }
__m128i all(int byte) { return _mm_set1_epi8(static_cast<char>(byte)); }
__m128i below(__m128i v, int byte) { return _mm_cmplt_epi8(v, all(byte)); }  // as signed: 0x80 is the least
__m128i is(__m128i v, int byte) { return _mm_cmpeq_epi8(v, all(byte)); }

// Are the bytes [p, p+16) part of valid UTF-8, given the three before them? Every lead byte asks for continuation bytes
// after it, and there must be continuation bytes exactly where they are asked for.
bool block_is_valid(const char* p) {
  const __m128i bytes = load(p);
  const __m128i before = load(p - 1);
  const __m128i asked =
      _mm_or_si128(_mm_subs_epu8(before, all(0xBF)),
                   _mm_or_si128(_mm_subs_epu8(load(p - 2), all(0xDF)), _mm_subs_epu8(load(p - 3), all(0xEF))));
  const __m128i not_asked = _mm_cmpeq_epi8(asked, _mm_setzero_si128());
  const __m128i misplaced = _mm_cmpeq_epi8(not_asked, below(bytes, 0xC0));
  const __m128i never = _mm_or_si128(is(_mm_and_si128(bytes, all(0xFE)), 0xC0), _mm_subs_epu8(bytes, all(0xF4)));
  const __m128i overlong = _mm_or_si128(_mm_and_si128(is(before, 0xE0), below(bytes, 0xA0)),
                                        _mm_and_si128(is(before, 0xF0), below(bytes, 0x90)));
  const __m128i too_high = _mm_or_si128(_mm_andnot_si128(below(bytes, 0xA0), is(before, 0xED)),
                                        _mm_andnot_si128(below(bytes, 0x90), is(before, 0xF4)));
  const __m128i error = _mm_or_si128(_mm_or_si128(misplaced, never), _mm_or_si128(overlong, too_high));
  return _mm_movemask_epi8(_mm_cmpeq_epi8(error, _mm_setzero_si128())) == 0xFFFF;
}

// A position up to which all is valid, at the begin of a character, at most 20 bytes before the first error or the end.
std::size_t valid_blocks(std::string_view bytes) {
  if (bytes.size() < 2 * kBlock) return 0;
  std::size_t at = valid_prefix_by_character(bytes.substr(0, kBlock), 0);
  if (at < 3) return at;
  while (at + kBlock <= bytes.size() && block_is_valid(bytes.data() + at)) at += kBlock;
  // The character at the block's end may go on in the next one, so it is looked at again.
  return start_before(bytes, at);
}
#else
std::size_t valid_blocks(std::string_view) { return 0; }
#endif

}  // namespace

std::size_t valid_prefix(std::string_view bytes) { return valid_prefix_by_character(bytes, valid_blocks(bytes)); }

std::size_t ill_formed_length(std::string_view bytes) {
  return fitting_bytes(bytes, form_of(static_cast<unsigned char>(bytes[0])));
}

}  // namespace vanban::text
