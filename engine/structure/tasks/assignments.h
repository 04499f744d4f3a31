// Assignments: who is told to do something, with whom, until when.
#ifndef VANBAN_STRUCTURE_TASKS_ASSIGNMENTS_H_
#define VANBAN_STRUCTURE_TASKS_ASSIGNMENTS_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "grammar/grammar.h"
#include "layout/reading.h"
#include "recognise/scan.h"
#include "structure/tasks/assignments_names.h"
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
};

class AssignmentReader {
 public:
  // Keeps a reference.
  explicit AssignmentReader(const grammar::Grammar& grammar);

  // unit: the words of a unit, which directs somebody by beginning with a verb; sentences: those that stand outside;
  // cued: only what a cue gives counts, not a name with a verb behind it.
  enum class Mode : std::uint8_t { unit, sentences, cued };

  // The assignments in one line (a block of the reading). Linear time but for the words of a list, which are read at
  // most three times.
  std::vector<AssignmentDraft> read(const layout::Origin& origin, const recognise::Mentions& mentions, Span line,
                                    Mode mode) const;
  // The names that a heading consists of: Sở Y tế; Trách nhiệm của Sở Y tế; Đề nghị Sở Y tế: (what is behind the colon
  // is left, at `next`).
  std::optional<AssignmentDraft> read_heading(const layout::Origin& origin, const recognise::Mentions& mentions,
                                              Span line) const;
  // Adds the coordinating names that stand in a stretch.
  void add_with(const layout::Origin& origin, const recognise::Mentions& mentions, Span span,
                std::vector<Span>* with) const;

  const NameReader& names() const { return names_; }

 private:
  class Pass;
  NameReader names_;
  const grammar::Rule* no_cue_behind_;
  const grammar::Rule* duties_of_;
  const grammar::Rule* only_leads_in_;
  const grammar::Rule* circumstance_;
  const grammar::Rule* persons_;
  const grammar::Rule* event_;
  const grammar::Rule* means_;
  const grammar::Rule* scope_;
  const grammar::Rule* towards_;
  const grammar::Rule* stock_;
  const grammar::Rule* tail_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_ASSIGNMENTS_H_
