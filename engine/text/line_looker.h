// Lines of a key, one after the other: where each ends, and whether anything in it may divide it into cells.
//
// Sixty-four bytes are looked at once for all that is asked of them; three searches a line, each of which begins anew,
// were a third of the layout.
#ifndef VANBAN_TEXT_LINE_LOOKER_H_
#define VANBAN_TEXT_LINE_LOOKER_H_

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "text/avx2.h"
#include "text/wide_bits.h"
#include "text/wide_scan.h"

namespace vanban::text {

// One bit for each of 64 bytes.
struct LineBits {
  std::uint64_t ends = 0;    // '\n'
  std::uint64_t blanks = 0;  // ' '
  std::uint64_t signs = 0;   // '\t' and '|'
};

inline constexpr std::size_t kLineBits = 64;

// Of the 64 bytes from `bytes` on.
inline LineBits line_bits_plain(const char* bytes) {
  LineBits bits;
  for (std::size_t i = 0; i < kLineBits; ++i) {
    bits.ends |= static_cast<std::uint64_t>(bytes[i] == '\n') << i;
    bits.blanks |= static_cast<std::uint64_t>(bytes[i] == ' ') << i;
    bits.signs |= static_cast<std::uint64_t>(bytes[i] == '\t' || bytes[i] == '|') << i;
  }
  return bits;
}

#ifdef __SSE2__
inline LineBits line_bits(const char* bytes) {
  const auto mask = [](__m128i v) { return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(v))); };
  LineBits bits;
  for (std::size_t i = 0; i < kLineBits; i += sizeof(__m128i)) {
    const __m128i c = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
    const auto is = [c](char byte) { return _mm_cmpeq_epi8(c, _mm_set1_epi8(byte)); };
    bits.ends |= mask(is('\n')) << i;
    bits.blanks |= mask(is(' ')) << i;
    bits.signs |= mask(_mm_or_si128(is('\t'), is('|'))) << i;
  }
  return bits;
}
#else
inline LineBits line_bits(const char* bytes) { return line_bits_plain(bytes); }
#endif

class LineLooker {
 public:
  struct Look {
    std::uint32_t end;    // of the line, or of the key
    bool may_be_divided;  // two blanks, a tab or a '|' stand between; else surely none does
  };

  explicit LineLooker(std::string_view key) : key_(key), wide_(has_avx2()) { look(); }

  // The first byte from `at` on that is no blank, or the key's size. `at` is not before that of the last time.
  std::uint32_t skip_blanks(std::uint32_t at) {
    while (at < key_.size()) {
      go_to(at);
      const std::uint64_t others = ~blanks_ & (~std::uint64_t{0} << (at - chunk_));
      if (others == 0) {
        at = chunk_ + kLineBits;
        continue;
      }
      at = chunk_ + static_cast<std::uint32_t>(std::countr_zero(others));
      if (at >= key_.size() || key_[at] != '\t') break;
      ++at;
    }
    return std::min(at, static_cast<std::uint32_t>(key_.size()));
  }

  // From `at` on, which is not before that of the last time.
  Look look_from(std::uint32_t at) {
    bool may_be_divided = false;
    while (at < key_.size()) {
      go_to(at);
      const std::uint64_t from = ~std::uint64_t{0} << (at - chunk_);
      const std::uint64_t ends = ends_ & from;
      if (ends != 0) {
        const std::uint64_t before = (ends & -ends) - 1;
        return {chunk_ + static_cast<std::uint32_t>(std::countr_zero(ends)),
                may_be_divided || (dividers_ & from & before) != 0};
      }
      may_be_divided = may_be_divided || (dividers_ & from) != 0;
      at = chunk_ + kLineBits;
    }
    return {static_cast<std::uint32_t>(key_.size()), may_be_divided};
  }

 private:
  void go_to(std::uint32_t at) {
    while (at >= chunk_ + kLineBits) {
      chunk_ += kLineBits;
      look();
    }
  }

  void look() {
    const bool whole = chunk_ + kLineBits <= key_.size();
    const char* const p = key_.data() + chunk_;
    const LineBits bits = !whole ? last_bits() : wide_ ? line_bits_wide(p) : line_bits(p);
    ends_ = bits.ends;
    blanks_ = bits.blanks;
    dividers_ = bits.signs | (bits.blanks & (bits.blanks << 1 | blank_before_));
    blank_before_ = bits.blanks >> (kLineBits - 1);
  }

  LineBits last_bits() const {
    std::array<char, kLineBits> last{};
    std::copy(key_.begin() + chunk_, key_.end(), last.begin());
    return line_bits(last.data());
  }

  std::string_view key_;
  bool wide_;
  std::uint32_t chunk_ = 0;         // where the 64 bytes begin that the bits are of
  std::uint64_t ends_ = 0;          // '\n'
  std::uint64_t blanks_ = 0;        // ' '
  std::uint64_t dividers_ = 0;      // tabs, bars, and blanks behind a blank
  std::uint64_t blank_before_ = 0;  // is the byte before the chunk a blank?
};

}  // namespace vanban::text

#endif  // VANBAN_TEXT_LINE_LOOKER_H_
