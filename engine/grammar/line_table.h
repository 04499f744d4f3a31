// Which lines of a rule, or of several, the first bytes of a text leave: all are asked at once, byte by byte, by one
// table.
//
// Most places where a rule is asked refuse, and most of them at the third to the sixth byte ("đạt giải", where "đạt kết
// quả" is wanted): a look-up for each byte costs five instructions, a line that is tried two hundred.
#ifndef VANBAN_GRAMMAR_LINE_TABLE_H_
#define VANBAN_GRAMMAR_LINE_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "grammar/byte_columns.h"
#include "grammar/look_ahead.h"
#include "grammar/matcher.h"

namespace vanban::grammar {

// A bit for each line, the last for all from there on.
using LineSet = std::uint32_t;
inline constexpr std::size_t kMostLines = 32;

// Rows of one number and one for each column of bytes. In each stands first the set of lines that may match if the text
// ends there, then for each column what comes next: 0 where no line goes on, the begin of a row, or, with kLastRow,
// that of one of which the set alone counts.
using LineTable = std::vector<std::uint32_t>;
inline constexpr std::uint32_t kLastRow = 0x80000000;

// A line, and where its match stands when the bytes begin.
struct LineStart {
  const Matcher* matcher = nullptr;  // null: any byte leaves the line
  Places places;                     // none: it cannot begin so
};

// How large a table may become; beyond that what is left refuses itself.
struct LineTableSize {
  std::size_t rows_per_line = 4;  // where there are few lines little is left early
  std::size_t deepest = 8;
};

// Adds the rows of the same lines with several starts, and gives the begin of the first row of each.
template <typename Columns>
std::vector<std::uint32_t> add_lines(const std::vector<std::vector<LineStart>>& starts, LineTableSize size,
                                     LineTable* table);

// From the begin of matches on. Null for a line without a matcher.
LineTable line_table(const std::vector<const Matcher*>& lines);

// The lines that the bytes leave, from a first row on: never less than those that match.
template <typename Columns = FoldedColumns>
LineSet lines_left(std::span<const std::uint32_t> table, std::string_view bytes, std::uint32_t row = 0) {
  const std::uint32_t* const rows = table.data();
  for (const char byte : bytes) {
    row = rows[row + kPlaces<Columns>[static_cast<unsigned char>(byte)]];
    if (static_cast<std::int32_t>(row) <= 0) return row == 0 ? 0 : rows[row & ~kLastRow];
  }
  return rows[row];
}

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_LINE_TABLE_H_
