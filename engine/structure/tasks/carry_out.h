// "Thủ trưởng các đơn vị ... chịu trách nhiệm thi hành Quyết định này": all who are to carry out an act.
#ifndef VANBAN_STRUCTURE_TASKS_CARRY_OUT_H_
#define VANBAN_STRUCTURE_TASKS_CARRY_OUT_H_

#include <optional>

#include "layout/reading.h"
#include "structure/tasks/assignment_rules.h"
#include "structure/tasks/name_reader.h"

namespace vanban::structure {

// Is a list of names that ends with a verb only the first of them? `line_end`: of the line that the clause stands in.
bool is_cut_short(const AssignmentRules& rules, const layout::Origin& origin, const NameList& list, Span clause,
                  std::uint32_t line_end, NameReader* names);

// All of them, where the list that the clause begins with is followed by these words.
std::optional<NameList> who_carry_out(const AssignmentRules& rules, const layout::Origin& origin, const NameList& list,
                                      Span clause, std::uint32_t line_end, NameReader* names);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_CARRY_OUT_H_
