// Plain is told by one byte, or by two where a row of 64 characters has exceptions: Ð ð (C3 90, C3 B0), Ɖ Ƣ ƣ (C6 89,
// A2, A3), and of E1 only the rows B8..BB (U+1E00..1EFF) are plain. Every other lead byte is looked at by the caller.
#include "text/scan.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "text/avx2.h"
#include "text/wide_scan.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace vanban::text {
namespace {

enum class Class : std::uint8_t { plain, unplain, c3, c6, e1 };

constexpr auto kClasses = [] {
  std::array<Class, 256> classes{};
  for (std::size_t b = 0; b < classes.size(); ++b) {
    const bool control = b >= 0x0B && b <= 0x1F;
    const bool plain_lead = b < 0xC0 || (b >= 0xC3 && b <= 0xCB) || b == 0xE1;
    classes[b] = control || !plain_lead ? Class::unplain : Class::plain;
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
      return second == 0x89 || second == 0xA2 || second == 0xA3;
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

// Other than zero for each of the bytes [p, p+16) that is_unplain; p[16] can be read. C0 and C1 begin no character.
__m128i unplain(__m128i bytes, __m128i next) {
  const __m128i control = is_in(bytes, 0x0B, 0x1F);
  const __m128i plain_row = _mm_and_si128(is(bytes, 0xE1), is(_mm_and_si128(next, all(0xFC)), 0xB8));
  const __m128i lead = _mm_or_si128(_mm_andnot_si128(plain_row, _mm_subs_epu8(bytes, all(0xCB))), is(bytes, 0xC2));
  const __m128i eth = _mm_and_si128(is(bytes, 0xC3), is(_mm_and_si128(next, all(0xDF)), 0x90));
  const __m128i second = _mm_or_si128(is(next, 0x89), is(_mm_and_si128(next, all(0xFE)), 0xA2));
  const __m128i african = _mm_and_si128(is(bytes, 0xC6), second);
  return _mm_or_si128(_mm_or_si128(control, lead), _mm_or_si128(eth, african));
}
__m128i unplain(const char* p) { return unplain(load(p), load(p + 1)); }

// A bit for each byte that is not zero.
unsigned bits_of(__m128i v) {
  return 0xFFFFu & ~static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(v, _mm_setzero_si128())));
}

// A bit for each of the bytes [p, p+16) that is_plain_words is not about; p[16] can be read.
unsigned other_than_words(const char* p) {
  const __m128i bytes = load(p);
  const __m128i next = load(p + 1);
  const __m128i doubled = _mm_and_si128(is(bytes, ' '), is(next, ' '));
  return bits_of(_mm_or_si128(_mm_or_si128(unplain(bytes, next), is_in(bytes, 0, ' ' - 1)), doubled));
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

// Decomposed text has something in nearly every piece; other text in few of them: then more are asked at once.
std::size_t find_unplain(std::string_view utf8, std::size_t at) {
#if defined(__SSE2__)
  if (at + kBlock < utf8.size()) {
    if (const unsigned bits = bits_of(unplain(utf8.data() + at)))
      return at + static_cast<std::size_t>(std::countr_zero(bits));
    at += kBlock;
  }
  if (has_avx2()) at = pass_plain_wide(utf8, at);
#endif
  return find_unplain_narrow(utf8, at);
}

std::size_t find_unplain_narrow(std::string_view utf8, std::size_t at) {
#if defined(__SSE2__)
  for (; at + 4 * kBlock < utf8.size(); at += 4 * kBlock) {
    const char* const p = utf8.data() + at;
    const __m128i pieces[] = {unplain(p), unplain(p + kBlock), unplain(p + 2 * kBlock), unplain(p + 3 * kBlock)};
    if (bits_of(_mm_or_si128(_mm_or_si128(pieces[0], pieces[1]), _mm_or_si128(pieces[2], pieces[3]))) == 0) continue;
    for (std::size_t i = 0; i < 4; ++i) {
      if (const unsigned bits = bits_of(pieces[i]))
        return at + i * kBlock + static_cast<std::size_t>(std::countr_zero(bits));
    }
  }
  for (; at + kBlock < utf8.size(); at += kBlock) {
    if (const unsigned bits = bits_of(unplain(utf8.data() + at)))
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
  if (utf8.empty() || utf8.front() == ' ' || utf8.back() == ' ') return false;
  // Labels, most of them: ASCII without a blank.
  constexpr std::size_t kShort = 4;
  const auto is_visible = [](char c) { return c > ' ' && c < 0x7F; };
  if (utf8.size() <= kShort && std::all_of(utf8.begin(), utf8.end(), is_visible)) return true;
  std::size_t at = 0;
#if defined(__SSE2__)
  for (; at + kBlock < utf8.size(); at += kBlock) {
    if (other_than_words(utf8.data() + at) != 0) return false;
  }
  // What is left, with some of what was looked at before it, and behind it a letter.
  std::array<char, kBlock + 1> last;
  if (utf8.size() >= kBlock) {
    std::memcpy(last.data(), utf8.data() + utf8.size() - kBlock, kBlock);
    last[kBlock] = 'a';
    return other_than_words(last.data()) == 0;
  }
  last.fill('a');
  std::copy(utf8.begin() + static_cast<std::ptrdiff_t>(at), utf8.end(), last.begin());
  return other_than_words(last.data()) == 0;
#else
  for (; at < utf8.size(); ++at) {
    const bool doubled = utf8[at] == ' ' && at + 1 < utf8.size() && utf8[at + 1] == ' ';
    if (doubled || static_cast<unsigned char>(utf8[at]) < ' ' || is_unplain(utf8, at)) return false;
  }
  return true;
#endif
}

}  // namespace vanban::text
