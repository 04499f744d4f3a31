// The signs that divide sentences and clauses, and that count them.
#ifndef VANBAN_STRUCTURE_TASKS_CLAUSE_SIGNS_H_
#define VANBAN_STRUCTURE_TASKS_CLAUSE_SIGNS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/ascii.h"
#include "vanban/span.h"

namespace vanban::structure {

// A few signs: whether a byte is one of them is asked at each letter of a stretch, where a call would cost more.
class SignSet {
 public:
  constexpr explicit SignSet(std::string_view signs) {
    for (const char sign : signs) bits_[place(sign)] |= bit(sign);
  }
  constexpr bool has(char byte) const { return (bits_[place(byte)] & bit(byte)) != 0; }

 private:
  static constexpr std::size_t place(char byte) { return static_cast<unsigned char>(byte) / 64 % 2; }
  static constexpr std::uint64_t bit(char byte) { return std::uint64_t{1} << static_cast<unsigned char>(byte) % 64; }
  std::array<std::uint64_t, 2> bits_{};  // keys are ASCII
};

// The first of a sign in a stretch, else its end.
inline std::uint32_t find_sign(std::string_view key, char sign, Span stretch) {
  if (stretch.begin >= stretch.end) return stretch.begin;
  const void* const found = std::memchr(key.data() + stretch.begin, sign, stretch.size());
  return found == nullptr ? stretch.end : static_cast<std::uint32_t>(static_cast<const char*>(found) - key.data());
}

// A sentence ends at a point before a capital or the end; the point of "TP. Hà Nội" ends none.
inline std::uint32_t sentence_end(std::string_view key, std::uint32_t at, std::uint32_t limit) {
  for (std::uint32_t i = find_sign(key, '.', {at, limit}); i < limit; i = find_sign(key, '.', {i + 1, limit})) {
    if (i + 1 >= limit || key[i + 1] == '/') return i;
    const bool abbreviates = i > at && text::is_upper(key[i - 1]);
    if (!abbreviates && key[i + 1] == ' ' && i + 2 < limit && !text::is_lower(key[i + 2])) return i;
  }
  return limit;
}

// One that may stand at the end of a line which is no heading.
inline bool is_end_sign(char c) { return c == '.' || c == ';' || c == ','; }

// The first place that holds no blank, else the limit.
inline std::uint32_t behind_blanks(std::string_view key, std::uint32_t at, std::uint32_t limit) {
  while (at < limit && key[at] == ' ') ++at;
  return at;
}

// Where a stretch ends without the signs and blanks at its end; a bracket that closes belongs to its words.
inline std::uint32_t before_end_signs(std::string_view key, Span stretch) {
  while (stretch.end > stretch.begin && !text::is_alnum(key[stretch.end - 1]) && key[stretch.end - 1] != ')')
    --stretch.end;
  return stretch.end;
}

// "(2) Trưởng ban triệu tập hội nghị": steps that are counted within a sentence.
inline std::uint32_t behind_enumerator(std::string_view key, std::uint32_t at, std::uint32_t limit) {
  const bool counted =
      at + 4 < limit && key[at] == '(' && text::is_alnum(key[at + 1]) && key[at + 2] == ')' && key[at + 3] == ' ';
  return counted ? at + 4 : at;
}

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_CLAUSE_SIGNS_H_
