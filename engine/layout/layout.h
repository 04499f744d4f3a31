// Lines, cells and their kinds: what a page says by its form, before any word is understood.
//
// Positions here are key positions of the normalised text (key.h): one for each code point.
#ifndef VANBAN_LAYOUT_LAYOUT_H_
#define VANBAN_LAYOUT_LAYOUT_H_

#include <cstdint>

#include "grammar/grammar.h"
#include "layout/lines.h"
#include "text/growing_array.h"
#include "text/key.h"
#include "text/normalise.h"
#include "vanban/span.h"

namespace vanban::layout {

// A stretch of a line between wide gaps (three blanks or more, a tab, a '|'), trimmed.
struct Cell {
  Span span;
  std::uint32_t column = 0;  // from the line's begin
};

struct Layout {
  text::Key key;  // of the whole normalised text
  Lines lines;
  text::GrowingArray<Cell> cells;  // of lines that are not even
  std::uint32_t wrap_width = 0;    // where running text wraps; 0: it does not (one line, one paragraph)
  std::uint32_t usual_indent = 0;  // where most long lines begin
  std::uint32_t read_to = 0;       // where the lines end: the key's end, or where they are too many (vanban/limits.h)

  std::string_view at(Span span) const { return key.bytes().substr(span.begin, span.size()); }
  Cell cell(const Line& line, std::uint32_t i) const {
    return line.even ? Cell{line.span, line.indent} : cells[line.first_cell + i];
  }
};

// Linear time. Kinds that are told by words (running heads, stamps) come from the recogniser `page`.
Layout analyse(const text::NormText& norm, const grammar::Grammar& grammar);

}  // namespace vanban::layout

#endif  // VANBAN_LAYOUT_LAYOUT_H_
