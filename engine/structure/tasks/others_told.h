// Others who are told something within the words of an assignment: at the same time, or by what is sent to them.
#ifndef VANBAN_STRUCTURE_TASKS_OTHERS_TOLD_H_
#define VANBAN_STRUCTURE_TASKS_OTHERS_TOLD_H_

#include <cstdint>
#include <string_view>

#include "layout/reading.h"
#include "recognise/clue_cursor.h"
#include "structure/tasks/assignment_line.h"
#include "structure/tasks/assignment_rules.h"
#include "structure/tasks/name_reader.h"
#include "structure/tasks/subjects.h"

namespace vanban::structure {

class OthersTold {
 public:
  // Keeps references.
  OthersTold(const AssignmentRules& rules, const layout::Origin& origin, const recognise::Clues& reports,
             NameReader* names, SubjectReader* subjects)
      : rules_(rules),
        origin_(origin),
        key_(origin.reading().key),
        names_(*names),
        subjects_(*subjects),
        reports_(reports) {}

  // Adds the one who is told something at the same time as the last that was found; gives where his duty begins, 0
  // where there is none. Precondition: line->found() is not empty.
  std::uint32_t take_at_the_same_time(Span duty, AssignmentLine* line);
  // Adds those to whom something is sent who have something to do with it.
  void take_receiver(Span duty, AssignmentLine* line);

 private:
  const AssignmentRules& rules_;
  const layout::Origin& origin_;
  const std::string_view key_;
  NameReader& names_;
  SubjectReader& subjects_;
  recognise::ClueCursor reports_;
  grammar::Match match_;  // the last one: room for it is made once
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_OTHERS_TOLD_H_
