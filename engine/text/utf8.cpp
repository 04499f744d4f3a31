// The check for UTF-8: sixteen bytes at a time where the processor has SSE2, one character at a time elsewhere and
// around the first error. Most text has few kinds of lead bytes, for which half of the checks are enough.
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "text/avx2.h"
#include "text/wide_scan.h"

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
  const __m128i previous = load(p - 1);
  const __m128i asked =
      _mm_or_si128(_mm_subs_epu8(previous, all(0xBF)),
                   _mm_or_si128(_mm_subs_epu8(load(p - 2), all(0xDF)), _mm_subs_epu8(load(p - 3), all(0xEF))));
  const __m128i not_asked = _mm_cmpeq_epi8(asked, _mm_setzero_si128());
  const __m128i misplaced = _mm_cmpeq_epi8(not_asked, below(bytes, 0xC0));
  const __m128i never = _mm_or_si128(is(_mm_and_si128(bytes, all(0xFE)), 0xC0), _mm_subs_epu8(bytes, all(0xF4)));
  const __m128i overlong = _mm_or_si128(_mm_and_si128(is(previous, 0xE0), below(bytes, 0xA0)),
                                        _mm_and_si128(is(previous, 0xF0), below(bytes, 0x90)));
  const __m128i too_high = _mm_or_si128(_mm_andnot_si128(below(bytes, 0xA0), is(previous, 0xED)),
                                        _mm_andnot_si128(below(bytes, 0x90), is(previous, 0xF4)));
  const __m128i error = _mm_or_si128(_mm_or_si128(misplaced, never), _mm_or_si128(overlong, too_high));
  return _mm_movemask_epi8(_mm_cmpeq_epi8(error, _mm_setzero_si128())) == 0xFFFF;
}

// Nothing but zeros if [p, p+16) is part of valid UTF-8, as above, and all its lead bytes are of two bytes' characters
// or E1 or E2: then any continuation bytes will do behind them.
__m128i usual_block_errors(const char* p) {
  const __m128i bytes = load(p);
  const __m128i asked = _mm_or_si128(_mm_subs_epu8(load(p - 1), all(0xBF)), _mm_subs_epu8(load(p - 2), all(0xDF)));
  const __m128i misplaced = _mm_cmpeq_epi8(_mm_cmpeq_epi8(asked, _mm_setzero_si128()), below(bytes, 0xC0));
  const __m128i unusual = _mm_or_si128(_mm_subs_epu8(bytes, all(0xE2)), is(bytes, 0xE0));
  return _mm_or_si128(_mm_or_si128(misplaced, unusual), is(_mm_and_si128(bytes, all(0xFE)), 0xC0));
}

bool is_zero(__m128i v) { return _mm_movemask_epi8(_mm_cmpeq_epi8(v, _mm_setzero_si128())) == 0xFFFF; }

// Are the bytes [p, p+64) so?
bool four_blocks_are_usual(const char* p) {
  return is_zero(_mm_or_si128(_mm_or_si128(usual_block_errors(p), usual_block_errors(p + kBlock)),
                              _mm_or_si128(usual_block_errors(p + 2 * kBlock), usual_block_errors(p + 3 * kBlock))));
}

// The i-th byte before `p`.
unsigned char before(const char* p, int i) { return static_cast<unsigned char>(p[-i]); }

// Does a character in the three bytes before `end` go on behind it?
bool goes_on(const char* end) { return before(end, 1) >= 0xC0 || before(end, 2) >= 0xE0 || before(end, 3) >= 0xF0; }

// May it be left to usual_block_errors() what the bytes before `p` ask for?
bool is_usual_before(const char* p) {
  return before(p, 1) <= 0xE2 && before(p, 1) != 0xE0 && before(p, 2) < 0xF0 && before(p, 3) < 0xF0;
}

// From `at` on as far as all is usual, or not at all.
std::size_t pass_usual(std::string_view bytes, std::size_t at, bool wide) {
  const char* const p = bytes.data() + at;
  if (at + 4 * kBlock > bytes.size() || !is_usual_before(p)) return at;
  if (wide) return pass_usual_wide(bytes, at);
  return four_blocks_are_usual(p) ? at + 4 * kBlock : at;
}

// A position up to which all is valid, at the begin of a character, at most 20 bytes before the first error or the end.
std::size_t valid_blocks(std::string_view bytes, bool wide) {
  if (bytes.size() < kBlock + 3) return 0;
  // Nothing is asked of the first bytes: zeros stand before them.
  std::array<char, 2 * kBlock> first{};
  std::memcpy(first.data() + kBlock, bytes.data(), kBlock);
  if (!block_is_valid(first.data() + kBlock)) return 0;
  std::size_t at = kBlock;
  while (at + kBlock <= bytes.size()) {
    if (const std::size_t passed = pass_usual(bytes, at, wide); passed > at) {
      at = passed;
    } else if (block_is_valid(bytes.data() + at)) {
      at += kBlock;
    } else {
      return start_before(bytes, at);
    }
  }
  // The last block overlaps the one before.
  const char* const end = bytes.data() + bytes.size();
  if (block_is_valid(end - kBlock) && !goes_on(end)) return bytes.size();
  // The character at the block's end may go on in the next one, so it is looked at again.
  return start_before(bytes, at);
}
#else
std::size_t valid_blocks(std::string_view, bool) { return 0; }
#endif

}  // namespace

std::size_t valid_prefix(std::string_view bytes) {
  return valid_prefix_by_character(bytes, valid_blocks(bytes, has_avx2()));
}

std::size_t valid_prefix_narrow(std::string_view bytes) {
  return valid_prefix_by_character(bytes, valid_blocks(bytes, false));
}

std::size_t ill_formed_length(std::string_view bytes) {
  return fitting_bytes(bytes, form_of(static_cast<unsigned char>(bytes[0])));
}

}  // namespace vanban::text
