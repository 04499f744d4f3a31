// Once all units are read: which of them are tasks, and which assignment carries each.
#ifndef VANBAN_STRUCTURE_TASKS_TASK_DECISION_H_
#define VANBAN_STRUCTURE_TASKS_TASK_DECISION_H_

#include "structure/tasks/document_kind.h"
#include "structure/tasks/placement.h"
#include "structure/tasks/sections.h"
#include "structure/tasks/unit_begins.h"
#include "structure/tasks/unit_tree.h"

namespace vanban::structure {

void decide_on_tasks(const UnitTree& units, const DocumentKind& kind, Sections* sections, UnitBegins* begins,
                     Placement* placement);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_TASK_DECISION_H_
