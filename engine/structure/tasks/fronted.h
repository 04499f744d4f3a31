// Those who are told something behind what a clause puts before them: a heading, a title with its colon, whom or what
// it is about, a circumstance.
#ifndef VANBAN_STRUCTURE_TASKS_FRONTED_H_
#define VANBAN_STRUCTURE_TASKS_FRONTED_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "layout/reading.h"
#include "structure/tasks/assignment_cues.h"
#include "structure/tasks/assignment_line.h"
#include "structure/tasks/assignment_rules.h"
#include "structure/tasks/circumstances.h"
#include "structure/tasks/name_reader.h"
#include "structure/tasks/partners.h"
#include "structure/tasks/subjects.h"

namespace vanban::structure {

// A clause reaches to its sentence's end, since a list of names may: `end` is where its first semicolon stands. Each of
// these adds to the line what it finds, and gives where it has read to; 0 where it finds nobody.
class FrontedReader {
 public:
  // Keeps references.
  FrontedReader(const AssignmentRules& rules, const layout::Origin& origin, NameReader* names, CueReader* cues,
                Partners* partners, Circumstances* circumstances, SubjectReader* subjects)
      : rules_(rules),
        words_(rules.names.words),
        key_(origin.reading().key),
        names_(*names),
        cues_(*cues),
        partners_(*partners),
        circumstances_(*circumstances),
        subjects_(*subjects) {}

  std::uint32_t take_heading(Span clause, AssignmentLine* line) {
    const bool may = !line->only_cued() && rules_.duties_of->may_match_at(key_, clause.begin, clause.end);
    return may ? take_charged(clause, line) : 0;
  }
  std::uint32_t take_towards(Span clause, AssignmentLine* line);
  // `list`: the one that the clause begins with.
  std::uint32_t take_behind_colon(const std::optional<NameList>& list, Span clause, std::uint32_t end,
                                  AssignmentLine* line);
  std::uint32_t take_behind_time(Span clause, std::uint32_t end, AssignmentLine* line);
  std::uint32_t take_behind_circumstance(Span clause, std::uint32_t end, AssignmentLine* line);
  // `circumstance`: where the one ends that the clause begins with, if it does.
  std::uint32_t take_behind_imperative(Span clause, std::uint32_t end, std::optional<std::uint32_t> circumstance,
                                       AssignmentLine* line);

 private:
  std::uint32_t take_charged(Span clause, AssignmentLine* line);
  std::uint32_t take_asked(NameList list, Span clause, AssignmentLine* line);
  std::uint32_t take_behind_names(const NameList& list, Span clause, AssignmentLine* line);
  std::uint32_t take_behind_period(Span clause, std::uint32_t end, AssignmentLine* line);
  std::uint32_t take_behind_matter(Span clause, std::uint32_t end, AssignmentLine* line);
  std::uint32_t behind_time(Span words);
  std::uint32_t begin_of_class(std::uint32_t at, std::uint32_t begin, std::uint32_t none) const;
  bool is_duty_of(std::uint32_t duty, std::uint32_t limit);
  bool is_charged(std::uint32_t name, std::uint32_t limit);
  std::uint32_t take_who_finds(Span clause, std::uint32_t then, AssignmentLine* line);
  bool looks_back(Span clause, std::uint32_t name, const AssignmentLine& line);
  bool tells_result(Span words);
  bool begins_partners(std::uint32_t at);

  const AssignmentRules& rules_;
  const TaskWords& words_;
  const std::string_view key_;
  NameReader& names_;
  CueReader& cues_;
  Partners& partners_;
  Circumstances& circumstances_;
  SubjectReader& subjects_;
  grammar::Match match_;  // the last one: room for it is made once
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_FRONTED_H_
