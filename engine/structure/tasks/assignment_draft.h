// An assignment while it is put together, and how many more there may be.
#ifndef VANBAN_STRUCTURE_TASKS_ASSIGNMENT_DRAFT_H_
#define VANBAN_STRUCTURE_TASKS_ASSIGNMENT_DRAFT_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "vanban/span.h"

namespace vanban::structure {

// One assignment as it stands in the text; positions of the reading.
struct AssignmentDraft {
  Span span;  // from the cue or the first name to the sentence's end
  std::vector<Span> lead;
  std::vector<Span> with;
  std::vector<Span> deadlines;
  std::optional<Span> cue;
  std::uint32_t next = 0;  // where the duty begins
  std::uint32_t from = 0;  // where its own words begin, those before the name too: "Trước ngày 5/4, Sở Y tế ..."
  bool leads_in = false;   // its sentence says no more than that duties follow
  bool guessed = false;    // what it tells is no known duty: only where work is given it is one
  bool past = false;       // what it tells may have been done: only where work is given it is to be done
  bool receives = false;   // what another is told to send: they stand within the other's words, which go on behind
};

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

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_ASSIGNMENT_DRAFT_H_
