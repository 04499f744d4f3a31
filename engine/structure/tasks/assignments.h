// Assignments: who is told to do something, with whom, until when.
#ifndef VANBAN_STRUCTURE_TASKS_ASSIGNMENTS_H_
#define VANBAN_STRUCTURE_TASKS_ASSIGNMENTS_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "layout/reading.h"
#include "recognise/clue_cursor.h"
#include "recognise/scan.h"
#include "structure/tasks/assignment_cues.h"
#include "structure/tasks/assignment_draft.h"
#include "structure/tasks/assignment_rules.h"
#include "structure/tasks/circumstances.h"
#include "structure/tasks/name_reader.h"
#include "structure/tasks/partners.h"
#include "structure/tasks/passive.h"
#include "structure/tasks/whoever.h"
#include "vanban/span.h"

namespace vanban::structure {

// How much more may be found (vanban/limits.h).
struct AssignmentRoom {
  std::size_t assignments = 0;
  std::size_t names = 0;  // of those in charge, and of those who join

  bool full() const { return assignments == 0 || names == 0; }
  void take(const AssignmentDraft& draft) {
    assignments -= std::min<std::size_t>(assignments, 1);
    names -= std::min(names, draft.lead.size() + draft.with.size());
  }
};

// The assignments in one line (a block of the reading).
struct LineAssignments {
  std::vector<AssignmentDraft> drafts;
  std::uint32_t read_to = 0;  // the line's end, or where there was no more room
};

// Reads the assignments of one text.
class AssignmentReader {
 public:
  // Keeps references.
  AssignmentReader(const AssignmentRules& rules, const layout::Origin& origin, const recognise::Mentions& mentions);
  AssignmentReader(const AssignmentReader&) = delete;
  AssignmentReader& operator=(const AssignmentReader&) = delete;

  // unit: the words of a unit, which directs somebody by beginning with a verb; sentences: those that stand outside;
  // cued: only what a cue gives counts, not a name with a verb behind it.
  enum class Mode : std::uint8_t { unit, sentences, cued };

  // As many as there is room for. Linear time but for the words of a list, which are read at most three times.
  LineAssignments read(Span line, Mode mode, const AssignmentRoom& room);
  // The names that a heading consists of: Sở Y tế; Trách nhiệm của Sở Y tế; Đề nghị Sở Y tế: (what is behind the colon
  // is left, at `next`).
  std::optional<AssignmentDraft> read_heading(Span line);
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
  // They keep references to the names.
  CueReader cues_;
  Partners partners_;
  Circumstances circumstances_;
  PassiveReader passive_;
  WhoeverReader whoever_;
  recognise::ClueCursor agents_;
  recognise::ClueCursor reports_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_ASSIGNMENTS_H_
