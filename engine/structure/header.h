// The header of a document: who issued it, what it is, its number, place and date, title, addressees, marks.
#ifndef VANBAN_STRUCTURE_HEADER_H_
#define VANBAN_STRUCTURE_HEADER_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "grammar/grammar.h"
#include "layout/layout.h"
#include "layout/reading.h"
#include "recognise/number.h"
#include "vanban/document.h"

namespace vanban::structure {

struct HeaderReading {
  Header header;                      // spans in the original text
  std::uint32_t first_body_line = 0;  // in Layout::lines: where the header (title and addressees too) has ended
  Span number_norm;  // where the document's own number stands (key positions of the normalised text), empty if none
  Span title_norm;   // covers the title
  std::vector<Diagnostic> diagnostics;
};

// Total: a text without a header gives Family::other and nothing else. Rules come from the recogniser `header`
// and the lexicons doctypes, bodies, provinces, header_cues.
HeaderReading read_header(const layout::Layout& layout, const layout::Origin& origin, const grammar::Grammar& grammar,
                          const recognise::Codes& codes);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_H_
