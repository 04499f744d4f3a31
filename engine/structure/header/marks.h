// Marks stamped beside a header: urgency, secrecy, circulation, draft (header_marks.tsv).
#ifndef VANBAN_STRUCTURE_HEADER_MARKS_H_
#define VANBAN_STRUCTURE_HEADER_MARKS_H_

#include <optional>
#include <string_view>

#include "structure/header/rules.h"

namespace vanban::structure {

struct Mark {
  std::string_view field;
  int errors = 0;  // letters that were wrong
};

// A stretch that is a mark and nothing else. Within a drawn frame ([ ] |) a few of its letters may be wrong.
std::optional<Mark> read_mark(const HeaderRules& rules, std::string_view key, Span span);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_MARKS_H_
