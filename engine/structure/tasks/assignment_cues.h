// The words that give somebody work, and whom they name: "giao Sở Y tế", "đề nghị các xã".
#ifndef VANBAN_STRUCTURE_TASKS_ASSIGNMENT_CUES_H_
#define VANBAN_STRUCTURE_TASKS_ASSIGNMENT_CUES_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "layout/reading.h"
#include "recognise/clue_cursor.h"
#include "structure/tasks/assignment_line.h"
#include "structure/tasks/assignment_rules.h"
#include "structure/tasks/name_reader.h"

namespace vanban::structure {

class CueReader {
 public:
  // Keeps references.
  CueReader(const AssignmentRules& rules, const layout::Origin& origin, const recognise::Clues& cues, NameReader* names)
      : rules_(rules), origin_(origin), key_(origin.reading().key), names_(*names), cues_(cues) {}

  // All that may be cues, by their letters without marks.
  std::span<const recognise::ClueMention> within(Span stretch) { return cues_.within(stretch); }
  // The words that give work at a place, null where none do. `begin`: of their clause.
  const recognise::ClueMention* at(std::uint32_t at, std::uint32_t begin, std::uint32_t limit);
  // Where a cue with names behind it stands; `end` where none does.
  std::uint32_t find(Span clause, std::uint32_t end);
  // Adds the assignment of the cue at a place; gives where its duty begins, 0 where there is none.
  std::uint32_t take(std::uint32_t at, Span clause, AssignmentLine* line);

 private:
  bool is_cue(const recognise::ClueMention& clue, std::uint32_t begin, std::uint32_t limit);
  bool invites_person(std::uint32_t at, std::uint32_t limit);
  std::optional<NameList> names_behind(const recognise::ClueMention& cue, Span clause);
  bool is_behind_no_cue(std::uint32_t at, std::uint32_t begin);
  std::uint32_t told_from(Span stretch) const;
  bool is_told_by_act(Span before) const;
  bool is_numbered(Span act) const;
  bool is_permitted(Span before);

  const AssignmentRules& rules_;
  const layout::Origin& origin_;
  const std::string_view key_;
  NameReader& names_;
  recognise::ClueCursor cues_;
  grammar::Match match_;  // the last one: room for it is made once
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_ASSIGNMENT_CUES_H_
