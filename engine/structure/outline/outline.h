// The outline: the labelled units of a text, from Phần and Chương down to bullets, as a tree.
#ifndef VANBAN_STRUCTURE_OUTLINE_OUTLINE_H_
#define VANBAN_STRUCTURE_OUTLINE_OUTLINE_H_

#include <vector>

#include "layout/layout.h"
#include "layout/reading.h"
#include "structure/closing/closing.h"
#include "structure/header/header.h"
#include "structure/outline/rules.h"
#include "vanban/document.h"

namespace vanban::structure {

// Where a unit stands, in key positions of the normalised text.
struct UnitExtent {
  Span label;
  std::uint32_t end = 0;
};

struct Outline {
  std::vector<Unit> units;          // in reading order, ids u1, u2, ...; spans in the original text
  std::vector<UnitExtent> extents;  // of each unit
  // Blank forms behind the signature or another unit (Mẫu số 01 ...): key positions of the normalised text, each up to
  // the next appendix.
  std::vector<Span> forms;
  std::vector<Diagnostic> diagnostics;
};

// Total, linear time. Nothing is taken from the header, the closing, tables,
// tables of contents, and quotations of new wording.
Outline read_outline(const layout::Origin& origin, const HeaderReading& header, const Closing& closing,
                     const OutlineRules& rules);

// Sets Citation::unit: the innermost unit in which the citation begins. Both lists are in reading order. Linear time.
void place_citations(const std::vector<Unit>& units, std::vector<Citation>* citations);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_OUTLINE_OUTLINE_H_
