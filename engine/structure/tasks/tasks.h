// Tasks: which units direct somebody to do something, who, with whom, until when.
#ifndef VANBAN_STRUCTURE_TASKS_TASKS_H_
#define VANBAN_STRUCTURE_TASKS_TASKS_H_

#include <vector>

#include "grammar/grammar.h"
#include "layout/reading.h"
#include "structure/closing/closing.h"
#include "structure/header/header.h"
#include "structure/outline/outline.h"
#include "structure/tasks/assignments.h"
#include "structure/tasks/deadlines.h"
#include "vanban/document.h"

namespace vanban::structure {

// What the reading of tasks asks for by name; immutable, made once for a grammar, which it keeps a reference to.
struct TaskRules {
  explicit TaskRules(const grammar::Grammar& grammar);

  AssignmentRules assignments;
  DeadlineReader deadlines;
  MarkedWords reports;  // the first words of those behind which a body is reported to
  const grammar::Rule* no_duties;
  const grammar::Rule* no_duties_topic;
  const grammar::Rule* attendance;
  const grammar::Rule* amends_an_act;
  const grammar::Rule* may_repeal;
  const grammar::Rule* aims;
  const grammar::Rule* resolving_type;
  const grammar::Rule* standing_type;
  const grammar::Rule* no_work;
  const grammar::Rule* powers;
  const grammar::Rule* over_powers;
  const grammar::Rule* own_benefit;
  const grammar::Rule* rights;
  const grammar::Rule* among_rights;
  const grammar::Rule* duties;
  const grammar::Rule* directing_type;
  const grammar::Rule* telling_type;
  const grammar::Rule* amending;
  const grammar::Rule* circumstance;
  const grammar::Rule* statement;
  const grammar::Rule* lead_in;
  const grammar::Rule* within_powers;
  const grammar::Rule* received_papers;
  const grammar::Rule* meeting_does;
  const grammar::Rule* adoption;
  const grammar::Rule* rate;
  const grammar::Rule* order;
  const grammar::Rule* request;
  const grammar::Rule* gives_work;
  const grammar::Rule* several;
  const grammar::Rule* range_of_work;
  const grammar::Rule* things;
  const grammar::Rule* measured;
  const grammar::Rule* provisions;
  grammar::FirstBytes names_list;  // of things and of aims, which are asked for together
  const grammar::Rule* inspects;
  const grammar::Rule* notes;
  const grammar::Rule* note;
  const grammar::Rule* tells_others;
  const grammar::Rule* looked_at;
  const grammar::Rule* feature;
  const grammar::Rule* of_system;
  const grammar::Rule* own_duty;
  const grammar::Rule* own_right;
  const grammar::Rule* standard;
  const grammar::Rule* decides;
  const grammar::Rule* procedure;
  const grammar::Rule* plain_duties;
  const grammar::Rule* anybody;
  const grammar::Rule* anybody_and_matter;
  const grammar::Rule* told;
  const grammar::Rule* field_holder;
  const grammar::Rule* field_lead;
  const grammar::Rule* field_with;
  const grammar::Rule* field_deadline;
  const grammar::Rule* no_deadline;
  const grammar::Rule* field_output;
  const grammar::Rule* field_task;
  const grammar::Rule* field_number;
  const grammar::Rule* cell_deadline;
  const grammar::Rule* cell_goes_on;
  const grammar::Rule* cell_begins_task;
  const grammar::Rule* task_goes_on;
  const grammar::Rule* cell_counts;
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
