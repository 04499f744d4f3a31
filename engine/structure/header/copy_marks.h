// The marks of a copy (SAO Y, SAO LỤC, TRÍCH SAO): the copying body's own lines, whose number and date are never the
// document's.
#ifndef VANBAN_STRUCTURE_HEADER_COPY_MARKS_H_
#define VANBAN_STRUCTURE_HEADER_COPY_MARKS_H_

#include <optional>
#include <vector>

#include "layout/reading.h"
#include "recognise/number.h"
#include "structure/header/lines.h"
#include "structure/header/rules.h"
#include "vanban/document.h"

namespace vanban::structure {

struct CopyMarks {
  std::optional<Copy> copy;
  std::vector<bool> lines;  // one for each of Layout::lines: does it belong to the mark?
};

// Looks at the first and last lines only. Total.
CopyMarks read_copy_marks(const layout::Origin& origin, const HeaderRules& rules, const HeaderLines& lines,
                          const recognise::Codes& codes);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_COPY_MARKS_H_
