// Plain is told by one byte, or by two where a row of 64 characters has exceptions: Ð ð (C3 90, C3 B0), Ɖ (C6 89), and
// of E1 only the rows B8..BB (U+1E00..1EFF) are plain. Every other lead byte is looked at by the caller.
#include "text/scan.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace vanban::text {
namespace {

enum class Class : std::uint8_t { plain, unplain, c3, c6, e1 };

constexpr auto kClasses = [] {
  std::array<Class, 256> classes{};
  for (std::size_t b = 0; b < classes.size(); ++b) {
    const bool blank_control = b >= 0x0B && b <= 0x0D;
    const bool plain_lead = b < 0xC0 || (b >= 0xC3 && b <= 0xCB) || b == 0xE1;
    classes[b] = blank_control || !plain_lead ? Class::unplain : Class::plain;
  }
  classes[0xC3] = Class::c3;
  classes[0xC6] = Class::c6;
  classes[0xE1] = Class::e1;
  return classes;
}();

bool is_unplain(std::string_view utf8, std::size_t at) {
  const auto second = static_cast<unsigned char>(at + 1 < utf8.size() ? utf8[at + 1] : 0);
  switch (kClasses[static_cast<unsigned char>(utf8[at])]) {
    case Class::plain:
      return false;
    case Class::unplain:
      return true;
    case Class::c3:
      return second == 0x90 || second == 0xB0;
    case Class::c6:
      return second == 0x89;
    case Class::e1:
      return second < 0xB8 || second > 0xBB;
  }
  return true;
}

// Of the many letters that begin with E1 only U+1680 (E1 9A 80) is white space.
bool may_be_white_space(std::string_view utf8, std::size_t at) {
  const auto byte = static_cast<unsigned char>(utf8[at]);
  if (byte == 0xE1) return at + 1 < utf8.size() && utf8[at + 1] == '\x9A';
  return byte <= ' ' || byte == 0xC2 || byte == 0xE2 || byte == 0xE3;
}

bool is_gap(std::string_view utf8, std::size_t at) {
  const bool single = utf8[at] == ' ' && at + 1 < utf8.size() && !may_be_white_space(utf8, at + 1);
  return !single && may_be_white_space(utf8, at);
}

#if defined(__SSE2__)
constexpr std::size_t kBlock = sizeof(__m128i);

__m128i load(const char* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); }
__m128i all(int byte) { return _mm_set1_epi8(static_cast<char>(byte)); }
__m128i is(__m128i v, int byte) { return _mm_cmpeq_epi8(v, all(byte)); }

// first <= v <= last, as unsigned bytes
__m128i is_in(__m128i v, int first, int last) {
  const __m128i from_first = _mm_sub_epi8(v, all(first));
  return _mm_cmpeq_epi8(_mm_min_epu8(from_first, all(last - first)), from_first);
}

// A bit for each of the bytes [p, p+16) that is_unplain; p[16] can be read.
unsigned unplain_bits(const char* p) {
  const __m128i bytes = load(p);
  const __m128i next = load(p + 1);
  const __m128i control = is_in(bytes, 0x0B, 0x0D);
  const __m128i lead =
      _mm_or_si128(is_in(bytes, 0xC0, 0xC2), _mm_andnot_si128(is(bytes, 0xE1), is_in(bytes, 0xCC, 0xFF)));
  const __m128i eth = _mm_and_si128(is(bytes, 0xC3), _mm_or_si128(is(next, 0x90), is(next, 0xB0)));
  const __m128i african_d = _mm_and_si128(is(bytes, 0xC6), is(next, 0x89));
  const __m128i other_row = _mm_andnot_si128(is_in(next, 0xB8, 0xBB), is(bytes, 0xE1));
  const __m128i any = _mm_or_si128(_mm_or_si128(_mm_or_si128(control, lead), _mm_or_si128(eth, african_d)), other_row);
  return static_cast<unsigned>(_mm_movemask_epi8(any));
}

// Where the bytes `v`, which `next` follow, may begin white space.
__m128i white_space(__m128i v, __m128i next) {
  const __m128i ogham = _mm_and_si128(is(v, 0xE1), is(next, 0x9A));
  return _mm_or_si128(_mm_or_si128(is_in(v, 0x00, 0x20), is(v, 0xC2)), _mm_or_si128(is_in(v, 0xE2, 0xE3), ogham));
}

// A bit for each of the bytes [p, p+16) that is_gap; p[17] can be read.
unsigned gap_bits(const char* p) {
  const __m128i bytes = load(p);
  const __m128i next = load(p + 1);
  const __m128i single = _mm_andnot_si128(white_space(next, load(p + 2)), is(bytes, ' '));
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_andnot_si128(single, white_space(bytes, next))));
}
#endif

}  // namespace

std::size_t find_unplain(std::string_view utf8, std::size_t at) {
#if defined(__SSE2__)
  for (; at + kBlock < utf8.size(); at += kBlock) {
    if (const unsigned bits = unplain_bits(utf8.data() + at))
      return at + static_cast<std::size_t>(std::countr_zero(bits));
  }
#endif
  while (at < utf8.size() && !is_unplain(utf8, at)) ++at;
  return at;
}

std::size_t find_white_space(std::string_view utf8, std::size_t at) {
#if defined(__SSE2__)
  for (; at + kBlock + 1 < utf8.size(); at += kBlock) {
    if (const unsigned bits = gap_bits(utf8.data() + at)) return at + static_cast<std::size_t>(std::countr_zero(bits));
  }
#endif
  while (at < utf8.size() && !is_gap(utf8, at)) ++at;
  return at;
}

bool is_plain_words(std::string_view utf8) {
  if (utf8.empty() || may_be_white_space(utf8, 0)) return false;
#if defined(__SSE2__)
  // With white space behind it, so that whole blocks can be read, and a blank at the end is none between words.
  constexpr std::size_t kShort = 256;
  if (utf8.size() <= kShort) {
    std::array<char, kShort + 2 * kBlock> padded;
    std::memcpy(padded.data(), utf8.data(), utf8.size());
    std::memset(padded.data() + utf8.size(), 'a', 2 * kBlock);
    padded[utf8.size()] = ' ';
    for (std::size_t at = 0; at < utf8.size(); at += kBlock) {
      const char* const p = padded.data() + at;
      if ((unplain_bits(p) | gap_bits(p)) != 0) return false;
    }
    return true;
  }
#endif
  return find_unplain(utf8, 0) == utf8.size() && find_white_space(utf8, 0) == utf8.size();
}

}  // namespace vanban::text
