// Strings are copied in runs: a run ends only where a byte must be escaped or is ill-formed.
#include "emit/json_string.h"

#include <unicode/utf8.h>

#include <array>
#include <cstddef>
#include <cstdint>

#include "text/utf8.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace vanban::emit {
namespace {

enum class ByteKind : std::uint8_t { plain, escaped, multibyte };

constexpr std::array<ByteKind, 256> kByteKinds = [] {
  std::array<ByteKind, 256> kinds{};
  for (std::size_t byte = 0; byte < kinds.size(); ++byte) {
    if (byte >= 0x80) kinds[byte] = ByteKind::multibyte;
    if (byte < 0x20 || byte == '"' || byte == '\\') kinds[byte] = ByteKind::escaped;
  }
  return kinds;
}();

#if defined(__SSE2__)
constexpr std::size_t kBlock = sizeof(__m128i);
static_assert(kBlock <= kJsonPadding);

__m128i load(const char* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); }
__m128i all(int byte) { return _mm_set1_epi8(static_cast<char>(byte)); }
__m128i is(__m128i v, int byte) { return _mm_cmpeq_epi8(v, all(byte)); }

__m128i to_be_escaped(__m128i bytes) {
  const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, all(0x1F)), bytes);
  return _mm_or_si128(control, _mm_or_si128(is(bytes, '"'), is(bytes, '\\')));
}

// A byte is not zero where the bytes [p, p+16), given the three before them, are not certainly UTF-8. Told are the
// letters of Latin and most others, which need continuation bytes and nothing more; the few rows of which some are
// ill-formed are left to those who look closely.
__m128i not_surely_utf8(const char* p, __m128i bytes) {
  const __m128i asked =
      _mm_or_si128(_mm_subs_epu8(load(p - 1), all(0xBF)),
                   _mm_or_si128(_mm_subs_epu8(load(p - 2), all(0xDF)), _mm_subs_epu8(load(p - 3), all(0xEF))));
  const __m128i not_asked = _mm_cmpeq_epi8(asked, _mm_setzero_si128());
  const __m128i misplaced = _mm_cmpeq_epi8(not_asked, _mm_cmplt_epi8(bytes, all(0xC0)));
  const __m128i overlong = _mm_or_si128(is(_mm_and_si128(bytes, all(0xFE)), 0xC0), is(bytes, 0xE0));
  return _mm_or_si128(misplaced, _mm_or_si128(overlong, _mm_subs_epu8(bytes, all(0xEC))));
}

// Are none of the bytes [p, p+16) to be escaped? `high` gets a bit where one is not ASCII.
bool block_is_plain(const char* p, int* high) {
  const __m128i bytes = load(p);
  *high |= _mm_movemask_epi8(bytes);
  return _mm_movemask_epi8(to_be_escaped(bytes)) == 0;
}
#endif

ByteKind kind_of(char byte) { return kByteKinds[static_cast<std::uint8_t>(byte)]; }

void append_escape(char byte, std::string* out) {
  constexpr std::string_view kHex = "0123456789abcdef";
  constexpr std::string_view kNamed = "\"\\\b\f\n\r\t";
  constexpr std::string_view kNames = "\"\\bfnrt";
  out->push_back('\\');
  if (const auto named = kNamed.find(byte); named != std::string_view::npos) {
    out->push_back(kNames[named]);
  } else {
    out->append("u00");
    out->push_back(kHex[static_cast<std::uint8_t>(byte) >> 4]);
    out->push_back(kHex[static_cast<std::uint8_t>(byte) & 15]);
  }
}

// Steps over one character that is not ASCII; false: over one maximal ill-formed sequence.
bool step(std::string_view text, std::size_t* position) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 character;
  U8_NEXT(bytes, *position, text.size(), character);
  return character >= 0;
}

}  // namespace

bool is_plain_json(std::string_view text) {
  int high = 0;
  std::size_t at = 0;
#if defined(__SSE2__)
  for (; at + kBlock <= text.size(); at += kBlock) {
    if (!block_is_plain(text.data() + at, &high)) return false;
  }
#endif
  for (; at < text.size(); ++at) {
    const ByteKind kind = kind_of(text[at]);
    if (kind == ByteKind::escaped) return false;
    high |= static_cast<int>(kind == ByteKind::multibyte);
  }
  return high == 0 || text::valid_prefix(text) == text.size();
}

bool is_plain_json_in_buffer(char* text, std::size_t size) {
#if defined(__SSE2__)
  // Blanks are plain, and cut off what a character lacks.
  _mm_storeu_si128(reinterpret_cast<__m128i*>(text + size), all(' '));
  __m128i faults = _mm_setzero_si128();
  for (std::size_t at = 0; at <= size; at += kBlock) {
    const __m128i bytes = load(text + at);
    faults = _mm_or_si128(faults, _mm_or_si128(to_be_escaped(bytes), not_surely_utf8(text + at, bytes)));
  }
  if (_mm_movemask_epi8(_mm_cmpeq_epi8(faults, _mm_setzero_si128())) == 0xFFFF) return true;
#endif
  return is_plain_json({text, size});
}

void append_json_string(std::string_view text, std::string* out) {
  out->push_back('"');
  append_json_piece(text, out);
  out->push_back('"');
}

void append_json_piece(std::string_view text, std::string* out) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  std::size_t run = 0;
  std::size_t position = 0;
  while (position < text.size()) {
    const std::size_t start = position;
    const ByteKind kind = kind_of(text[position]);
    if (kind == ByteKind::plain) {
      ++position;
      continue;
    }
    if (kind == ByteKind::multibyte) {
      if (step(text, &position)) continue;
      out->append(text, run, start - run).append(kReplacement);
    } else {
      out->append(text, run, start - run);
      append_escape(text[position++], out);
    }
    run = position;
  }
  out->append(text, run);
}

}  // namespace vanban::emit
