// Which lines of a rule the first bytes of a text leave: all are asked at once, byte by byte, by one table.
//
// Most places where a rule is asked refuse, and most of them at the third to the sixth byte ("đạt giải", where "đạt kết
// quả" is wanted): a look-up for each byte costs five instructions, a line that is tried two hundred.
#ifndef VANBAN_GRAMMAR_LINE_TABLE_H_
#define VANBAN_GRAMMAR_LINE_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/byte_columns.h"
#include "grammar/matcher.h"

namespace vanban::grammar {

// A bit for each line, the last for all from there on.
using LineSet = std::uint32_t;
inline constexpr std::size_t kMostLines = 32;

// Rows of kRow numbers. In each stands first the set of lines that may match if the text ends there, then for each
// column of bytes what comes next: 0 where no line goes on, the begin of a row, or, with kLast, that of one of which
// the set alone counts.
inline constexpr std::size_t kLineRow = 1 + kColumns;
inline constexpr std::uint32_t kLastRow = 0x80000000;

// Null for a line without a matcher, which any byte leaves.
std::vector<std::uint32_t> line_table(const std::vector<const Matcher*>& lines);

// The lines that may match at the begin of the window: never less than those that do.
inline LineSet lines_left(const std::vector<std::uint32_t>& table, std::string_view window) {
  std::uint32_t row = 0;
  for (const char byte : window) {
    row = table[row + 1 + column_of(byte)];
    if (row == 0) return 0;
    if ((row & kLastRow) != 0) break;
  }
  return table[row & ~kLastRow];
}

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_LINE_TABLE_H_
