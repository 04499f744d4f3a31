// What stands in the words of an assignment, or below it, and belongs to it: its deadlines, and who joins in it.
#ifndef VANBAN_STRUCTURE_TASKS_GATHERING_H_
#define VANBAN_STRUCTURE_TASKS_GATHERING_H_

#include <cstddef>
#include <vector>

#include "structure/tasks/units.h"

namespace vanban::structure {

// Once the units are decided on. `letter`: what its lists ask for is asked of those in its lead-in; `names`: so many
// more may join (vanban/limits.h).
void gather_below_assignments(const layout::Origin& origin, const recognise::Mentions& mentions,
                              const std::vector<Passage>& passages, const TaskRules& rules, bool letter,
                              std::size_t names, AssignmentReader* assignments, UnitTasks* tasks);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_GATHERING_H_
