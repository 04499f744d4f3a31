// Assignments: who is told to do something, with whom, until when.
#ifndef VANBAN_STRUCTURE_TASKS_ASSIGNMENTS_H_
#define VANBAN_STRUCTURE_TASKS_ASSIGNMENTS_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "layout/reading.h"
#include "recognise/clue_cursor.h"
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

// What is asked for by name; immutable, made once for a grammar, which it keeps a reference to.
struct AssignmentRules {
  explicit AssignmentRules(const grammar::Grammar& grammar);

  NameRules names;
  const grammar::Rule* no_cue_behind;
  const grammar::Rule* duties_of;
  const grammar::Rule* only_leads_in;
  const grammar::Rule* circumstance;
  const grammar::Rule* persons;
  const grammar::Rule* event;
  const grammar::Rule* means;
  const grammar::Rule* teaches;
  const grammar::Rule* passive_duty;
  const grammar::Rule* competence;
  const grammar::Rule* act;
  const grammar::Rule* performance;
  const grammar::Rule* predicate;
  const grammar::Rule* scope;
  const grammar::Rule* towards;
  const grammar::Rule* stock;
  const grammar::Rule* carry_out_act;
  const grammar::Rule* tail;
  grammar::FirstBytes openers;  // of the rules that a clause may begin with: circumstance, duties_of, towards
};

// Reads the assignments of one text.
class AssignmentReader {
 public:
  // Keeps references.
  AssignmentReader(const AssignmentRules& rules, const layout::Origin& origin, const recognise::Mentions& mentions);

  // unit: the words of a unit, which directs somebody by beginning with a verb; sentences: those that stand outside;
  // cued: only what a cue gives counts, not a name with a verb behind it.
  enum class Mode : std::uint8_t { unit, sentences, cued };

  // The assignments in one line (a block of the reading). Linear time but for the words of a list, which are read at
  // most three times.
  std::vector<AssignmentDraft> read(Span line, Mode mode);
  // The names that a heading consists of: Sở Y tế; Trách nhiệm của Sở Y tế; Đề nghị Sở Y tế: (what is behind the colon
  // is left, at `next`).
  std::optional<AssignmentDraft> read_heading(Span line);
  // Adds the coordinating names that stand in a stretch.
  void add_with(Span span, std::vector<Span>* with);

  NameReader& names() { return names_; }

 private:
  bool joins_taught(std::uint32_t clue, Span span);

  class Pass;
  const AssignmentRules& rules_;
  const layout::Origin& origin_;
  const std::string_view key_;
  NameReader names_;
  recognise::ClueCursor cues_;
  recognise::ClueCursor agents_;
  recognise::ClueCursor partners_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_ASSIGNMENTS_H_
