// Lines of a key, one after the other: where each begins and ends, and whether anything in it may divide it into cells.
//
// Sixty-four bytes are looked at once for all that is asked of them; three searches a line, each of which begins anew,
// were a third of the layout.
#ifndef VANBAN_TEXT_EACH_LINE_H_
#define VANBAN_TEXT_EACH_LINE_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/avx2.h"
#include "text/byte_bits.h"
#include "text/wide_bits.h"
#include "text/wide_scan.h"

namespace vanban::text {

// One bit for each of 64 bytes.
struct LineBits {
  std::uint64_t ends = 0;    // '\n'
  std::uint64_t blanks = 0;  // ' '
  std::uint64_t signs = 0;   // '\t' and '|'
};

inline constexpr std::size_t kLineBits = kByteBits;

// Of the 64 bytes from `bytes` on.
inline LineBits line_bits_plain(const char* bytes) {
  return {bits_where(bytes, [](char c) { return c == '\n'; }), bits_where(bytes, [](char c) { return c == ' '; }),
          bits_where(bytes, [](char c) { return c == '\t' || c == '|'; })};
}

#ifdef __SSE2__
inline LineBits line_bits(const char* bytes) {
  LineBits bits;
  for (std::size_t i = 0; i < kLineBits; i += sizeof(__m128i)) {
    const __m128i c = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
    bits.ends |= bits_of(equal_to(c, '\n')) << i;
    bits.blanks |= bits_of(equal_to(c, ' ')) << i;
    bits.signs |= bits_of(_mm_or_si128(equal_to(c, '\t'), equal_to(c, '|'))) << i;
  }
  return bits;
}
#else
inline LineBits line_bits(const char* bytes) { return line_bits_plain(bytes); }
#endif

// A line of a key.
struct EachLine {
  std::uint32_t begin;
  std::uint32_t first;  // behind the blanks that it begins with
  std::uint32_t end;    // its line end, or that of the key
  bool may_be_divided;  // two blanks, a tab or a '|' stand between; else surely none does
};

// Calls take(EachLine) for each line of a key, the last of which has no line end. All that is known from one line to
// the next is in local variables, that it be in registers.
template <typename Take>
void for_each_line(std::string_view key, Take take) {
  const bool wide = has_avx2();
  const auto size = static_cast<std::uint32_t>(key.size());
  EachLine line{0, 0, 0, false};
  bool is_leading = true;          // nothing but blanks so far
  std::uint64_t blank_before = 0;  // is the byte before the 64 a blank?
  for (std::uint32_t chunk = 0; chunk <= size; chunk += kLineBits) {
    LineBits bits;
    if (size - chunk >= kLineBits) {
      bits = wide ? line_bits_wide(key.data() + chunk) : line_bits(key.data() + chunk);
    } else {
      auto last = last_bytes(key, chunk);
      last[size - chunk] = '\n';
      bits = line_bits(last.data());
    }
    const std::uint64_t dividers = bits.signs | (bits.blanks & (bits.blanks << 1 | blank_before));
    blank_before = bits.blanks >> (kLineBits - 1);
    for (std::uint64_t rest = ~std::uint64_t{0}; rest != 0;) {
      if (is_leading) {
        const std::uint64_t others = ~bits.blanks & rest;
        if (others == 0) break;
        line.first = chunk + static_cast<std::uint32_t>(std::countr_zero(others));
        const std::uint64_t first = others & -others;
        is_leading = line.first < size && key[line.first] == '\t';
        rest &= is_leading ? ~(first | (first - 1)) : ~(first - 1);
        if (is_leading) continue;
      }
      const std::uint64_t ends = bits.ends & rest;
      const std::uint64_t end = ends & -ends;
      line.may_be_divided = line.may_be_divided || (dividers & rest & (end - 1)) != 0;
      if (end == 0) break;
      line.end = chunk + static_cast<std::uint32_t>(std::countr_zero(end));
      take(line);
      if (line.end == size) return;
      rest = ~(end | (end - 1));
      line = {line.end + 1, line.end + 1, 0, false};
      is_leading = true;
    }
  }
}

}  // namespace vanban::text

#endif  // VANBAN_TEXT_EACH_LINE_H_
