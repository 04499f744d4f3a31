// What may stand before those who are told something: when, in which case, on which ground.
#ifndef VANBAN_STRUCTURE_TASKS_CIRCUMSTANCES_H_
#define VANBAN_STRUCTURE_TASKS_CIRCUMSTANCES_H_

#include <cstdint>
#include <string_view>

#include "layout/reading.h"
#include "structure/tasks/assignment_rules.h"
#include "structure/tasks/name_reader.h"

namespace vanban::structure {

class Circumstances {
 public:
  // Keeps references. `issued`: the day of the document (2026-03-04), empty where it has none.
  Circumstances(const AssignmentRules& rules, const layout::Origin& origin, NameReader* names, std::string_view issued)
      : rules_(rules), origin_(origin), key_(origin.reading().key), names_(*names), issued_(issued) {}

  // Does a clause begin with one?
  bool begins(Span clause);
  // Does it begin with one that is a noun with its preposition? Where it does not begin with those of the rule.
  bool begins_surroundings(Span clause);
  // With an event, behind whose comma those stand who are told?
  bool begins_event(Span clause);
  // Where the words end with which it begins, where it does.
  std::uint32_t end_of_last() const { return match_.whole.end; }
  bool begins_own_duty(Span words);
  // Does a verb stand within a sentence, where a name would have a capital?
  bool begins_verb(Span words);
  // Before what follows from a condition: does the name behind a comma belong to the condition? `event`: one that
  // begins with what happens. `end` of the clause, `limit` of its line.
  bool is_in_condition(bool event, Span comma_to_then, std::uint32_t end, std::uint32_t limit);
  bool is_among_agents(Span before, std::uint32_t limit);
  // The next ", ", or the next " thi ", which stands at `then`, with words behind it, else `end`.
  std::uint32_t next_break(std::uint32_t at, std::uint32_t end, std::uint32_t then) const;
  // Where " thì " stands in a stretch, else its end.
  std::uint32_t find_then(std::uint32_t at, std::uint32_t end) const;
  std::uint32_t behind_own_subject(Span clause);
  // Does a time lie before the document?
  bool is_past(Span time);

 private:
  bool asks_again(Span words) const;
  bool tells_what_they_did(Span agents) const;
  bool is_only_framed(std::uint32_t at, std::uint32_t limit);
  bool is_listed_noun(std::uint32_t at, std::uint32_t limit);
  bool is_listed_event(Span words);

  const AssignmentRules& rules_;
  const layout::Origin& origin_;
  const std::string_view key_;
  NameReader& names_;
  const std::string_view issued_;
  grammar::Match match_;  // the last one: room for it is made once
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_CIRCUMSTANCES_H_
