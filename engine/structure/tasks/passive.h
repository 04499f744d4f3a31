// "Việc duy trì tủ sách do Bộ Công an quyết định": what those do by whom something is done.
#ifndef VANBAN_STRUCTURE_TASKS_PASSIVE_H_
#define VANBAN_STRUCTURE_TASKS_PASSIVE_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "layout/reading.h"
#include "recognise/clue_cursor.h"
#include "structure/tasks/assignment_line.h"
#include "structure/tasks/assignment_rules.h"
#include "structure/tasks/circumstances.h"
#include "structure/tasks/name_reader.h"

namespace vanban::structure {

class PassiveReader {
 public:
  // Keeps references.
  PassiveReader(const AssignmentRules& rules, const layout::Origin& origin, const recognise::Clues& agents,
                NameReader* names, Circumstances* circumstances)
      : rules_(rules),
        origin_(origin),
        key_(origin.reading().key),
        names_(*names),
        circumstances_(*circumstances),
        agents_(agents) {}

  // The words behind which those stand by whom something is done.
  std::span<const recognise::ClueMention> agents_within(Span stretch) { return agents_.within(stretch); }
  // Adds the assignment of a clause that begins with what is done; `end` of its first part, before a semicolon. Gives
  // where the clause was read to, 0 where nobody is named.
  std::uint32_t take(Span clause, std::uint32_t end, AssignmentLine* line);

 private:
  void add_others(Span clause, NameList* list);
  void find_duty(Span clause, NameList* list);
  bool is_due(const NameList& list, Span clause);
  bool is_person(Span words);
  bool is_somebody(Span words);
  bool is_attribute(Span before, Span behind);
  std::optional<NameList> somebody_at(std::uint32_t name, Span subject, std::uint32_t end);
  bool is_competent(const NameList& list, Span subject, std::uint32_t end);
  bool is_topic(Span subject);
  bool does_competently(std::uint32_t subject, std::uint32_t at, std::uint32_t end);
  bool performs(std::uint32_t subject, std::uint32_t at, std::uint32_t end);
  bool ends_clause(const grammar::Rule* rule, std::uint32_t at, std::uint32_t end);
  bool keeps(Span subject, Span act);

  const AssignmentRules& rules_;
  const layout::Origin& origin_;
  const std::string_view key_;
  NameReader& names_;
  Circumstances& circumstances_;
  recognise::ClueCursor agents_;
  grammar::Match match_;  // the last one: room for it is made once
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_PASSIVE_H_
