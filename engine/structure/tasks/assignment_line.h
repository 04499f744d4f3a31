// One line while its assignments are read: how it is read, what was found in it, and how much more there may be.
#ifndef VANBAN_STRUCTURE_TASKS_ASSIGNMENT_LINE_H_
#define VANBAN_STRUCTURE_TASKS_ASSIGNMENT_LINE_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "structure/tasks/assignment_draft.h"
#include "structure/tasks/assignment_rules.h"
#include "structure/tasks/name_reader.h"
#include "vanban/span.h"

namespace vanban::structure {

class Partners;

// unit: the words of a unit, which directs somebody by beginning with a verb; sentences: those that stand outside;
// cued: only what a cue gives counts, not a name with a verb behind it.
enum class AssignmentMode : std::uint8_t { unit, sentences, cued };

// The assignments in one line (a block of the reading).
struct LineAssignments {
  std::vector<AssignmentDraft> drafts;
  std::uint32_t read_to = 0;  // the line's end, or where there was no more room
};

class AssignmentLine {
 public:
  // Keeps references.
  AssignmentLine(const AssignmentRules& rules, std::string_view key, Span line, AssignmentMode mode,
                 const AssignmentRoom& room)
      : rules_(rules), key_(key), line_(line), mode_(mode), room_(room) {}

  std::uint32_t begin() const { return line_.begin; }
  std::uint32_t end() const { return line_.end; }
  bool in_unit() const { return mode_ == AssignmentMode::unit; }
  bool only_cued() const { return mode_ == AssignmentMode::cued; }
  const std::vector<AssignmentDraft>& found() const { return drafts_; }

  // Where there is no room for more, all that is read of the line ends there.
  bool ends_here(std::uint32_t at) {
    if (!left_.full()) return false;
    line_.end = std::min(line_.end, at);
    return true;
  }
  // To the room of what stands in brackets, and back: they are read behind the clauses that stand behind them.
  void switch_room() { std::swap(left_, left_in_brackets_); }
  // A clause begins: where its circumstance does, which belongs to the first who is named behind it.
  void begin_clause(std::optional<std::uint32_t> circumstance) { when_ = circumstance; }

  // Those of a list are told something in a sentence; gives where their duty begins.
  std::uint32_t add(const NameList& list, std::optional<Span> cue, std::uint32_t sentence_end);
  // The same where what they are told begins with no known verb.
  std::uint32_t add_by_unknown_verb(const NameList& list, std::uint32_t sentence_end) {
    const std::uint32_t to = add(list, std::nullopt, sentence_end);
    drafts_.back().guessed = true;
    return to;
  }
  // What they are told last may be what they did.
  void may_tell_past() { drafts_.back().past = true; }
  // They are to receive what another sends, which is said up to a place.
  void add_receiver(const NameList& list, std::uint32_t end);
  // The words of an assignment that was found end before another's.
  void cut(std::size_t draft, std::uint32_t end);

  // The last list over several clauses that led to no duty.
  const std::optional<NameList>& untold() const { return untold_; }
  void set_untold(const NameList& list) { untold_ = list; }

  // All that there is room for, each up to the next one and with its partners. Most lines have none.
  LineAssignments finish(Partners* partners) {
    if (!drafts_.empty()) finish_drafts(partners);
    return {std::move(drafts_), line_.end};
  }

 private:
  void finish_drafts(Partners* partners);
  std::uint32_t end_of_words(std::uint32_t begin, std::uint32_t end) const;
  void finish_draft(std::size_t draft, std::size_t names_left, Partners* partners);
  std::uint32_t before_signs(Span words) const;

  const AssignmentRules& rules_;
  const std::string_view key_;
  Span line_;
  const AssignmentMode mode_;
  const AssignmentRoom& room_;
  AssignmentRoom left_ = room_;
  AssignmentRoom left_in_brackets_ = room_;
  std::optional<std::uint32_t> when_;  // where a circumstance begins the clause, until a name is found behind it
  std::optional<NameList> untold_;
  std::vector<AssignmentDraft> drafts_;
  grammar::Match match_;  // the last one: room for it is made once
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_ASSIGNMENT_LINE_H_
