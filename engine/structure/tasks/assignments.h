// Assignments: who is told to do something, with whom, until when.
#ifndef VANBAN_STRUCTURE_TASKS_ASSIGNMENTS_H_
#define VANBAN_STRUCTURE_TASKS_ASSIGNMENTS_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "layout/reading.h"
#include "recognise/scan.h"
#include "structure/tasks/assignment_draft.h"
#include "structure/tasks/assignment_line.h"
#include "structure/tasks/assignment_rules.h"
#include "structure/tasks/clauses.h"
#include "structure/tasks/headings.h"
#include "structure/tasks/name_reader.h"
#include "structure/tasks/others_told.h"
#include "structure/tasks/partners.h"
#include "vanban/span.h"

namespace vanban::structure {

// Reads the assignments of one text: a line by its sentences, a sentence by its clauses (clauses.h).
class AssignmentReader {
 public:
  // Keeps references. `issued`: the day of the document (2026-03-04), empty where it has none.
  AssignmentReader(const AssignmentRules& rules, const layout::Origin& origin, const recognise::Mentions& mentions,
                   std::string_view issued);
  AssignmentReader(const AssignmentReader&) = delete;
  AssignmentReader& operator=(const AssignmentReader&) = delete;

  // As many as there is room for. Linear time but for the words of a list, which are read at most three times.
  LineAssignments read(Span line, AssignmentMode mode, const AssignmentRoom& room);
  // The names that a heading consists of: Sở Y tế; Trách nhiệm của Sở Y tế; Đề nghị Sở Y tế: (what is behind the colon
  // is left, at `next`).
  std::optional<AssignmentDraft> read_heading(Span line) { return headings_.read(line); }
  // Adds the coordinating names that stand in a stretch until there are `most`; where that is, or the stretch's end.
  std::uint32_t add_with(Span span, std::size_t most, std::vector<Span>* with) {
    return partners_.add(span, most, with);
  }

  NameReader& names() { return names_; }

 private:
  class Pass;
  const AssignmentRules& rules_;
  const layout::Origin& origin_;
  const std::string_view key_;
  NameReader names_;
  // They keep references to the names, and to each other.
  Partners partners_;
  ClauseReader clauses_;
  OthersTold others_;
  HeadingReader headings_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_ASSIGNMENTS_H_
