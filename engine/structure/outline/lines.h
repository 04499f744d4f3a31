// Which lines may begin a unit, and what divides them.
#ifndef VANBAN_STRUCTURE_OUTLINE_LINES_H_
#define VANBAN_STRUCTURE_OUTLINE_LINES_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/layout.h"
#include "layout/reading.h"
#include "structure/closing/closing.h"
#include "structure/header/header.h"
#include "structure/outline/rules.h"

namespace vanban::structure {

struct OutlineLine {
  bool body = false;    // may begin a unit
  bool strong = false;  // what stood before is over: a sentence ended, or room was left
  bool open = false;    // what stood before wants more: khoản, ngày, và, a comma
  bool opened = false;  // what stood before ends with a colon
  bool full = false;    // what stood before fills its line without ending a sentence
  bool anew = false;    // behind a signature: another text begins
  bool fenced = false;  // between the rows of a table: only what goes on counts
  bool tabbed = false;  // between rows made with tabs: dashes are the cells' own
  bool cell = false;    // in a row or a column of its own: only names of units (Điều, Phụ lục) count
};

// Does a text (UTF-8, NFC) end with a word that wants more: tại khoản, ngày, a comma?
bool wants_more(std::string_view text);

// One for each of Layout::lines. Linear time.
std::vector<OutlineLine> outline_lines(const layout::Origin& origin, const HeaderReading& header,
                                       const Closing& closing, const OutlineRules& rules);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_OUTLINE_LINES_H_
