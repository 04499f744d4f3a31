// The own words of each unit of the outline, in the positions of the reading: without its label, without the units in
// it.
#ifndef VANBAN_STRUCTURE_TASKS_PASSAGES_H_
#define VANBAN_STRUCTURE_TASKS_PASSAGES_H_

#include <cstdint>
#include <span>
#include <vector>

#include "layout/reading.h"
#include "structure/closing/closing.h"
#include "structure/header/header.h"
#include "structure/outline/outline.h"
#include "vanban/document.h"

namespace vanban::structure {

struct Passage {
  std::int32_t unit = -1;       // index into the outline; -1: before, between or behind the units
  std::span<const Span> lines;  // one for each block of the reading, positions of the reading, none empty
  bool over_table = false;      // rows of a table stand right below it
};

struct Passages {
  std::vector<Passage> all;
  std::vector<Span> lines;  // of all passages: theirs are views of it
};

// The body in reading order: without header, closing, blank forms and rows of tables. A unit has several passages where
// its words go on behind the units in it. `in_table` says of each of Layout::lines whether it is read as a table
// elsewhere. O(n log n).
Passages read_passages(const layout::Origin& origin, const Outline& outline, const HeaderReading& header,
                       const Closing& closing, const std::vector<bool>& in_table);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_PASSAGES_H_
