// Which units are tasks, and which assignments stand where: the decision, in positions of the reading.
#ifndef VANBAN_STRUCTURE_TASKS_UNITS_H_
#define VANBAN_STRUCTURE_TASKS_UNITS_H_

#include <cstdint>
#include <vector>

#include "structure/tasks/passages.h"
#include "structure/tasks/tasks.h"

namespace vanban::structure {

constexpr std::int32_t kNone = -1;

struct PlacedAssignment {
  AssignmentDraft draft;
  std::int32_t unit = kNone;  // in whose own words it stands
  bool heading = false;       // the name is the heading of the duties below it
  bool dropped = false;       // nothing below it is a duty of its
};

struct UnitTask {
  bool is_task = false;
  std::int32_t holder = kNone;  // the assignment that carries it, kNone where none does
  Span output;                  // what a label says is to come of it, empty where none does
};

struct UnitTasks {
  std::vector<UnitTask> units;                // for each unit
  std::vector<PlacedAssignment> assignments;  // in reading order
  std::uint32_t read_to = 0;                  // of the reading: its end, or where there is too much
  std::int32_t lead_in = kNone;               // the assignment of the sentence before the first unit
};

UnitTasks find_tasks(const layout::Origin& origin, const recognise::Mentions& mentions, const std::vector<Unit>& units,
                     const std::vector<Passage>& passages, const Header& header, const TaskRules& rules,
                     AssignmentReader* assignments);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_UNITS_H_
