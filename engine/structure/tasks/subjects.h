// Those whom a clause tells something by naming them before what they are to do: "Sở Y tế chủ trì ...".
#ifndef VANBAN_STRUCTURE_TASKS_SUBJECTS_H_
#define VANBAN_STRUCTURE_TASKS_SUBJECTS_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "layout/reading.h"
#include "structure/tasks/assignment_cues.h"
#include "structure/tasks/assignment_line.h"
#include "structure/tasks/assignment_rules.h"
#include "structure/tasks/circumstances.h"
#include "structure/tasks/name_reader.h"
#include "structure/tasks/passive.h"
#include "structure/tasks/whoever.h"

namespace vanban::structure {

class SubjectReader {
 public:
  // Keeps references.
  SubjectReader(const AssignmentRules& rules, const layout::Origin& origin, NameReader* names, CueReader* cues,
                Circumstances* circumstances, PassiveReader* passive)
      : rules_(rules),
        key_(origin.reading().key),
        names_(*names),
        cues_(*cues),
        circumstances_(*circumstances),
        passive_(*passive),
        whoever_(rules.names, origin, names) {}

  // Adds what those are told who are named at a place; gives where their duty begins, 0 where nobody is told anything.
  std::uint32_t take(std::uint32_t at, std::uint32_t limit, AssignmentLine* line);
  // The same where the names have been `read` there, which may then end with a duty that stands further on.
  std::uint32_t take(std::optional<NameList>* read, std::uint32_t at, std::uint32_t limit, AssignmentLine* line);
  // The same of those behind "thì", wherever it stands in a clause, where words charge them.
  std::uint32_t take_charged_behind_then(Span clause, std::uint32_t limit, AssignmentLine* line);

  // Those who are named by nothing but what they are or do.
  WhoeverReader& whoever() { return whoever_; }
  // Does a list of names name none?
  bool is_nobody(const NameList& list) const;

 private:
  std::uint32_t take_told(const NameList& list, std::uint32_t stop, std::uint32_t limit, AssignmentLine* line);
  std::uint32_t take_whoever(std::uint32_t at, std::uint32_t noun, std::uint32_t limit, AssignmentLine* line);
  bool may_apply(std::uint32_t noun, std::uint32_t limit) const {
    return noun + 1 < limit && rules_.applies->may_match_at(key_, noun + 1, limit);
  }
  std::uint32_t take_applicant(NameList who, std::uint32_t noun, std::uint32_t limit, AssignmentLine* line);
  std::uint32_t take_office_held_by(std::uint32_t noun, std::uint32_t at, std::uint32_t limit, AssignmentLine* line);
  bool is_told_by_unknown_verb(const NameList& list, std::uint32_t limit, const AssignmentLine& line);
  bool asks_behind_then(const NameList& list) const;
  std::uint32_t find_then(std::uint32_t stop, std::uint32_t limit) const;
  void find_duty_behind_stop(std::uint32_t limit, std::uint32_t line_end, std::uint32_t then, NameList* list);
  void find_duty_behind_role(std::uint32_t limit, std::uint32_t line_end, NameList* list);
  bool is_beside_other_work(const NameList& list) const;
  bool is_told_elsewhere(std::uint32_t at, std::uint32_t limit);
  Span before_signs(Span words) const;
  bool find_duty_in_any_case(std::uint32_t limit, std::uint32_t then, NameList* list);
  bool lead_by(const grammar::Rule* rule, std::uint32_t at, std::uint32_t limit, NameList* list);
  std::uint32_t take_behind_then(std::uint32_t then, std::uint32_t limit, AssignmentLine* line);
  void find_duty_behind_condition(std::uint32_t limit, std::uint32_t line_end, NameList* list);
  bool goes_on(const NameList& list, std::uint32_t at, const AssignmentLine& line);
  bool assigns_own(const recognise::ClueMention& cue, std::uint32_t limit);
  bool passes_on(std::uint32_t duty, std::uint32_t begin, std::uint32_t limit);
  bool is_stock(Span duty);
  bool is_only_banned(Span clause, std::uint32_t limit);
  bool tells_what_was(const NameList& list, std::uint32_t limit);
  bool is_done(Span words);
  bool only_earns(const NameList& list, std::uint32_t limit);
  bool are_others_named(Span words);
  bool only_points_back(const NameList& list, std::uint32_t limit);
  bool repeats_subject(std::uint32_t at, const AssignmentLine& line) const;
  bool is_bound(std::uint32_t at, std::uint32_t line_end);
  bool is_class(std::uint32_t at) const;

  const AssignmentRules& rules_;
  const std::string_view key_;
  NameReader& names_;
  CueReader& cues_;
  Circumstances& circumstances_;
  PassiveReader& passive_;
  WhoeverReader whoever_;
  grammar::Match match_;  // the last one: room for it is made once
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_SUBJECTS_H_
