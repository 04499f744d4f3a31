// Tasks: which units direct somebody to do something, who, with whom, until when.
#ifndef VANBAN_STRUCTURE_TASKS_TASKS_H_
#define VANBAN_STRUCTURE_TASKS_TASKS_H_

#include <vector>

#include "grammar/rule_holder.h"
#include "layout/reading.h"
#include "structure/closing/closing.h"
#include "structure/header/header.h"
#include "structure/outline/outline.h"
#include "structure/tasks/assignments.h"
#include "structure/tasks/deadlines.h"
#include "vanban/document.h"

namespace vanban::structure {

// What the reading of tasks asks for by name; immutable, made once for a grammar, which it keeps a reference to.
struct TaskRules : grammar::RuleHolder {
  explicit TaskRules(const grammar::Grammar& grammar);

  AssignmentRules assignments;
  DeadlineReader deadlines;
  MarkedWords reports;  // the first words of those behind which a body is reported to
  const grammar::Rule* no_duties = rule("task.no_duties");
  const grammar::Rule* no_duties_topic = rule("task.no_duties_topic");
  const grammar::Rule* attendance = rule("task.attendance");
  const grammar::Rule* amends_an_act = rule("task.amends_an_act");
  const grammar::Rule* may_repeal = rule("task.may_repeal");
  const grammar::Rule* aims = rule("task.aims");
  const grammar::Rule* resolving_type = rule("task.resolving_type");
  const grammar::Rule* standing_type = rule("task.standing_type");
  const grammar::Rule* no_work = rule("task.no_work");
  const grammar::Rule* powers = rule("task.powers");
  const grammar::Rule* over_powers = rule("task.over_powers");
  const grammar::Rule* own_benefit = rule("task.own_benefit");
  const grammar::Rule* rights = rule("task.rights");
  const grammar::Rule* among_rights = rule("task.among_rights");
  const grammar::Rule* duties = rule("task.duties");
  const grammar::Rule* directing_type = rule("task.directing_type");
  const grammar::Rule* telling_type = rule("task.telling_type");
  const grammar::Rule* amending = rule("task.amending");
  const grammar::Rule* circumstance = rule("task.circumstance");
  const grammar::Rule* statement = rule("task.statement");
  const grammar::Rule* lead_in = rule("task.lead_in");
  const grammar::Rule* within_powers = rule("task.within_powers");
  const grammar::Rule* received_papers = rule("task.received_papers");
  const grammar::Rule* meeting_does = rule("task.meeting_does");
  const grammar::Rule* adoption = rule("task.adoption");
  const grammar::Rule* rate = rule("task.rate");
  const grammar::Rule* order = rule("task.order");
  const grammar::Rule* request = rule("task.request");
  const grammar::Rule* gives_work = rule("task.gives_work");
  const grammar::Rule* several = rule("task.several");
  const grammar::Rule* range_of_work = rule("task.range_of_work");
  const grammar::Rule* things = rule("task.things");
  const grammar::Rule* measured = rule("task.measured");
  const grammar::Rule* provisions = rule("task.provisions");
  grammar::FirstBytes names_list;  // of things and of aims, which are asked for together
  const grammar::Rule* inspects = rule("task.inspects");
  const grammar::Rule* notes = rule("task.notes");
  const grammar::Rule* note = rule("task.note");
  const grammar::Rule* tells_others = rule("task.tells_others");
  const grammar::Rule* looked_at = rule("task.looked_at");
  const grammar::Rule* feature = rule("task.feature");
  const grammar::Rule* of_system = rule("task.of_system");
  const grammar::Rule* own_duty = rule("task.own_duty");
  const grammar::Rule* own_right = rule("task.own_right");
  const grammar::Rule* standard = rule("task.standard");
  const grammar::Rule* decides = rule("task.decides");
  const grammar::Rule* procedure = rule("task.procedure");
  const grammar::Rule* plain_duties = rule("task.plain_duties");
  const grammar::Rule* anybody = rule("task.anybody");
  const grammar::Rule* anybody_and_matter = rule("task.anybody_and_matter");
  const grammar::Rule* told = rule("task.told");
  const grammar::Rule* field_holder = rule("task.field_holder");
  const grammar::Rule* field_lead = rule("task.field_lead");
  const grammar::Rule* field_with = rule("task.field_with");
  const grammar::Rule* field_deadline = rule("task.field_deadline");
  const grammar::Rule* no_deadline = rule("task.no_deadline");
  const grammar::Rule* field_output = rule("task.field_output");
  const grammar::Rule* field_task = rule("task.field_task");
  const grammar::Rule* field_number = rule("task.field_number");
  const grammar::Rule* cell_deadline = rule("task.cell_deadline");
  const grammar::Rule* cell_goes_on = rule("task.cell_goes_on");
  const grammar::Rule* cell_begins_task = rule("task.cell_begins_task");
  const grammar::Rule* task_goes_on = rule("task.task_goes_on");
  const grammar::Rule* cell_counts = rule("task.cell_counts");
  grammar::FirstBytes field_labels;  // of those before a colon, or over the columns of a table
};

struct TaskReading {
  std::vector<Task> tasks;              // in reading order, ids t1, t2, ...
  std::vector<Assignment> assignments;  // ids a1, a2, ...; spans in the original text
  std::vector<Diagnostic> diagnostics;
};

// Total. `citations` are those of the document, in reading order.
TaskReading read_tasks(const layout::Origin& origin, const recognise::Mentions& mentions, const Outline& outline,
                       const std::vector<Citation>& citations, const HeaderReading& header, const Closing& closing,
                       const TaskRules& rules);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_TASKS_H_
