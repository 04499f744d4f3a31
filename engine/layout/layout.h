// Lines, cells and their kinds: what a page says by its form, before any word is understood.
#ifndef VANBAN_LAYOUT_LAYOUT_H_
#define VANBAN_LAYOUT_LAYOUT_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/normalise.h"
#include "vanban/span.h"

namespace vanban::layout {

enum class LineKind : std::uint8_t {
  text,
  blank,
  rule,          // -----, ____, ***, |---|---| : drawn, not said
  page_number,   // a lone integer that counts pages, "Trang 2/5", "- 3 -"
  running_head,  // "CÔNG BÁO/Số 1 + 2/Ngày 3-1-2025" and the like, at a page's edge
  stamp          // of electronic signing: Ký bởi, Thời gian ký, TRUNG TÂM CÔNG BÁO, an e-mail address, a lone clock time
};

// A stretch of a line between wide gaps (three blanks or more, a tab, a '|'), trimmed.
struct Cell {
  Span span;             // in the normalised text
  std::uint16_t column;  // code points from the line's begin
};

struct Line {
  Span span;  // in the normalised text, without the line end, trimmed of blanks
  LineKind kind = LineKind::text;
  bool page_start = false;
  bool table_row = false;       // cells were divided by '|'
  std::uint16_t indent = 0;     // blanks before it
  std::uint16_t width = 0;      // code points, indent included
  std::uint32_t first_cell = 0; // in Layout::cells
  std::uint16_t cell_count = 0;
};

struct Layout {
  std::vector<Line> lines;
  std::vector<Cell> cells;
  std::uint16_t wrap_width = 0;  // code points at which running text wraps; 0: it does not (one line, one paragraph)

  const Cell* begin(const Line& line) const { return cells.data() + line.first_cell; }
  const Cell* end(const Line& line) const { return begin(line) + line.cell_count; }
};

// Linear time.
Layout analyse(const text::NormText& norm);

}  // namespace vanban::layout

#endif  // VANBAN_LAYOUT_LAYOUT_H_
