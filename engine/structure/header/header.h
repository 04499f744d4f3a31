// The header of a document: who issued it, what it is, its number, place and date, title, addressees, marks.
#ifndef VANBAN_STRUCTURE_HEADER_HEADER_H_
#define VANBAN_STRUCTURE_HEADER_HEADER_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "layout/layout.h"
#include "layout/reading.h"
#include "recognise/number.h"
#include "structure/header/date.h"
#include "structure/header/rules.h"
#include "vanban/document.h"

namespace vanban::structure {

struct HeaderReading {
  Header header;                      // spans in the original text
  std::uint32_t first_body_line = 0;  // in Layout::lines: where the header (title and addressees too) has ended
  Span number_norm;  // where the document's own number stands (key positions of the normalised text), empty if none
  Span torn_number;  // where it stands and cannot be read (in the original text)
  Span title_norm;   // covers the title
  std::optional<HeaderDate> open_date;       // its day or month is blank or cannot be read; kept in the layout's key
  std::vector<std::uint32_t> further_heads;  // where others begin below it, in the original text (further_heads.h)
  std::vector<Diagnostic> diagnostics;
};

// Total: a text without a header gives Family::other, the heading of an article at most, and nothing else. Fills
// effective and copy too, but not filing. Rules come from the recogniser `header`, words from the lexicons
// header_anchors (fixed phrases), header_bodies, header_marks, header_open_words and doctypes. Linear time; only the
// first 80 lines are looked at, and the whole for the clauses on adoption and effect.
HeaderReading read_header(const layout::Layout& layout, const layout::Origin& origin, const HeaderRules& rules,
                          const recognise::Codes& codes);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_HEADER_H_
