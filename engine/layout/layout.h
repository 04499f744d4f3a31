// Lines, cells and their kinds: what a page says by its form, before any word is understood.
//
// Positions here are key positions of the normalised text (key.h): one for each code point.
#ifndef VANBAN_LAYOUT_LAYOUT_H_
#define VANBAN_LAYOUT_LAYOUT_H_

#include <cstdint>
#include <vector>

#include "grammar/grammar.h"
#include "text/key.h"
#include "text/normalise.h"
#include "vanban/span.h"

namespace vanban::layout {

enum class LineKind : std::uint8_t {
  text,
  blank,
  rule,          // -----, ____, *, |---|---| : drawn, not said
  page_number,   // a lone integer that counts pages, - 3 -, Trang 2/5
  running_head,  // CÔNG BÁO/Số 1 + 2/Ngày 3-1-2025
  stamp  // of electronic signing, or of the Gazette's office: Ký bởi ..., Thời gian ký ..., an e-mail address
};

// A stretch of a line between wide gaps (three blanks or more, a tab, a '|'), trimmed.
struct Cell {
  Span span;
  std::uint32_t column = 0;  // from the line's begin
};

struct Line {
  Span span;  // trimmed of blanks, without the line end
  LineKind kind = LineKind::text;
  bool page_start = false;
  bool table_row = false;    // its cells were divided by '|'
  bool even = false;         // its words stand one blank apart: one cell
  std::uint32_t indent = 0;  // blanks before it
  std::uint32_t first_cell = 0;
  std::uint32_t cell_count = 0;

  std::uint32_t width() const { return indent + span.size(); }
  bool is_text() const { return kind == LineKind::text; }
};

struct Layout {
  text::Key key;  // of the whole normalised text
  std::vector<Line> lines;
  std::vector<Cell> cells;
  std::uint32_t wrap_width = 0;  // where running text wraps; 0: it does not (one line, one paragraph)

  std::string_view at(Span span) const { return key.bytes().substr(span.begin, span.size()); }
  const Cell& cell(const Line& line, std::uint32_t i) const { return cells[line.first_cell + i]; }
};

// Linear time. Kinds that are told by words (running heads, stamps) come from the recogniser `page`.
Layout analyse(const text::NormText& norm, const grammar::Grammar& grammar);

}  // namespace vanban::layout

#endif  // VANBAN_LAYOUT_LAYOUT_H_
