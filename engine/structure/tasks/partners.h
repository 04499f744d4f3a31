// Those who join in what others are told to do: "phối hợp với Sở Y tế", "Sở Tài chính phối hợp".
#ifndef VANBAN_STRUCTURE_TASKS_PARTNERS_H_
#define VANBAN_STRUCTURE_TASKS_PARTNERS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "layout/reading.h"
#include "recognise/clue_cursor.h"
#include "structure/tasks/assignment_draft.h"
#include "structure/tasks/assignment_rules.h"
#include "structure/tasks/name_reader.h"

namespace vanban::structure {

class Partners {
 public:
  // Keeps references.
  Partners(const AssignmentRules& rules, const layout::Origin& origin, const recognise::Clues& clues, NameReader* names)
      : rules_(rules), key_(origin.reading().key), names_(*names), clues_(clues) {}

  // The words that say so.
  std::span<const recognise::ClueMention> within(Span stretch) { return clues_.within(stretch); }
  // Where the partners end that go on behind the first semicolon of a clause, at `end`; 0 where none do.
  std::uint32_t end_of(Span clause, std::uint32_t end);
  // Adds those who stand before the word, in the words of an assignment up to `end`.
  void add_before(std::uint32_t end, AssignmentDraft* draft);
  // Makes partners of those who are told behind a semicolon to join in. `line_end`: of the line they stand in.
  void join(std::uint32_t line_end, std::vector<AssignmentDraft>* drafts);
  // Adds those who are named behind the words of a stretch until there are `most`; where that is, or the stretch's end.
  std::uint32_t add(Span span, std::size_t most, std::vector<Span>* with);

 private:
  bool joins(const AssignmentDraft& before, const AssignmentDraft& self, std::uint32_t line_end);
  bool is_settled(Span before, Span clue) const;
  bool joins_taught(std::uint32_t clue, Span span);

  const AssignmentRules& rules_;
  const std::string_view key_;
  NameReader& names_;
  recognise::ClueCursor clues_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_PARTNERS_H_
