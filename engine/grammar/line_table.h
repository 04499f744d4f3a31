// Which lines of a rule, or of several, the first bytes of a text leave: all are asked at once, byte by byte, by one
// table.
//
// Most places where a rule is asked refuse, and most of them at the third to the sixth byte ("đạt giải", where "đạt kết
// quả" is wanted): a look-up for each byte costs five instructions, a line that is tried two hundred.
#ifndef VANBAN_GRAMMAR_LINE_TABLE_H_
#define VANBAN_GRAMMAR_LINE_TABLE_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
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

// What comes next is told by a number: 0 where no line goes on, else the place of what is asked next, with a bit for
// what that is.
//
// - A row, without a bit: the set of lines that may match if the text ends there, then for each column of bytes what
//   comes next.
// - A text (kTextRow), where the lines go on with certain bytes alone, as they mostly do: a set like that, what comes
//   next, and LineText. Eight bytes are one comparison; a row for each costs a step into another line of the cache.
// - A set (kLastRow): of what comes next, it alone counts.
using LineTable = std::vector<std::uint32_t>;
inline constexpr std::uint32_t kLastRow = 0x80000000;
inline constexpr std::uint32_t kTextRow = 0x40000000;

// The bytes of a text: those that differ in the bits of `either` count as one. Behind the last one all bits are set in
// both. A blank stands for one or more.
struct LineText {
  static constexpr std::size_t kMost = 8;
  static constexpr std::size_t kNumbers = 5;  // of the table
  std::array<std::uint8_t, kMost> bytes;
  std::array<std::uint8_t, kMost> either;
  std::uint32_t size;
};
// A text and the two numbers before it: where it begins.
inline constexpr std::size_t kLineTextAlignment = 32;
inline LineText line_text_at(std::span<const std::uint32_t> table, std::uint32_t row) {
  LineText text;
  static_assert(sizeof text == LineText::kNumbers * sizeof(std::uint32_t));
  std::memcpy(&text, &table[(row & ~kTextRow) + 2], sizeof text);
  return text;
}

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

// From the begin of matches on. Null for a line without a matcher. The table's first number says with what it begins.
LineTable line_table(const std::vector<const Matcher*>& lines);

// A text at work.
class LineTextReader {
 public:
  static constexpr std::size_t kNone = ~std::size_t{0};

  explicit LineTextReader(const std::uint32_t* text) : text_(text + 2) {}

  std::size_t size() const { return text_[LineText::kNumbers - 1]; }
  // The first place from `at` on where the bytes differ from the text, or end; kNone where neither is.
  std::size_t differing(std::string_view bytes, std::size_t at) const {
    if (at + LineText::kMost > bytes.size() || std::endian::native != std::endian::little) return plainly(bytes, at);
    const std::uint64_t differing = (eight(bytes.data() + at) | eight(text_ + 2)) ^ eight(text_);
    return differing == 0 ? kNone : at + static_cast<unsigned>(std::countr_zero(differing)) / 8;
  }

 private:
  static std::uint64_t eight(const void* from) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, from, sizeof bytes);
    return bytes;
  }
  std::size_t plainly(std::string_view bytes, std::size_t at) const {
    const auto* const text = reinterpret_cast<const std::uint8_t*>(text_);
    for (std::size_t i = 0; i < size(); ++i) {
      if (at + i == bytes.size()) return at + i;
      if ((static_cast<std::uint8_t>(bytes[at + i]) | text[LineText::kMost + i]) != text[i]) return at + i;
    }
    return kNone;
  }

  const std::uint32_t* text_;
};

// The lines that the bytes leave, from a row or text on: never less than those that match.
template <typename Columns = FoldedColumns>
LineSet lines_left(std::span<const std::uint32_t> table, std::string_view bytes, std::uint32_t row) {
  const std::uint32_t* const rows = table.data();
  std::size_t at = 0;
  for (;;) {
    if ((row & kTextRow) != 0) {
      const std::uint32_t* const text = rows + (row & ~kTextRow);
      const std::size_t differing = LineTextReader(text).differing(bytes, at);
      if (differing != LineTextReader::kNone) {
        // The text may end in it, or have more blanks.
        const bool ends = differing == bytes.size();
        const bool longer_blank = !ends && differing > 0 && bytes[differing] == ' ' && bytes[differing - 1] == ' ';
        return ends || longer_blank ? *text : 0;
      }
      at += LineTextReader(text).size();
      row = text[1];
    } else {
      if (at == bytes.size()) return rows[row];
      row = rows[row + kPlaces<Columns>[static_cast<unsigned char>(bytes[at++])]];
    }
    if (static_cast<std::int32_t>(row) <= 0) return row == 0 ? 0 : rows[row & ~kLastRow];
  }
}
inline LineSet lines_left(std::span<const std::uint32_t> table, std::string_view bytes) {
  return lines_left(table, bytes, table.front());
}

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_LINE_TABLE_H_
