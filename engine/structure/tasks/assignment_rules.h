// The rules that tell who is to do something.
#ifndef VANBAN_STRUCTURE_TASKS_ASSIGNMENT_RULES_H_
#define VANBAN_STRUCTURE_TASKS_ASSIGNMENT_RULES_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "grammar/rule_holder.h"
#include "structure/tasks/marked_words.h"
#include "structure/tasks/name_rules.h"
#include "vanban/span.h"

namespace vanban::structure {

// What is asked for by name; immutable, made once for a grammar, which it keeps a reference to.
struct AssignmentRules : grammar::RuleHolder {
  explicit AssignmentRules(const grammar::Grammar& grammar);

  // Where the words that lead to a list begin, at the end of `words` and behind one of two `signs`: ", cụ thể như sau";
  // else that end.
  std::uint32_t end_before_tail(std::string_view key, Span words, std::array<char, 2> signs) const;
  // Behind this duty the partners of those who lead stand: "chủ trì".
  bool leads(std::string_view key, std::uint32_t duty) const { return names.words.leads.stands_at(key, duty); }

  NameRules names;
  MarkedWords cues;    // the first words of those that give work
  MarkedWords around;  // the first words of a place or a means that a sentence opens with
  MarkedWords events;  // the first words of an event
  MarkedWords said;    // the first words of what is said of something
  const grammar::Rule* no_cue_behind = rule("task.no_cue_behind");
  const grammar::Rule* gives = rule("task.gives");
  const grammar::Rule* permits = rule("task.permits");
  const grammar::Rule* parts = rule("task.parts");
  const grammar::Rule* duties_of = rule("task.duties_of");
  const grammar::Rule* duties_named = rule("task.duties_named");
  const grammar::Rule* kind_of_duties = rule("task.kind_of_duties");
  const grammar::Rule* borne = rule("task.borne");
  const grammar::Rule* only_leads_in = rule("task.only_leads_in");
  const grammar::Rule* circumstance = rule("task.circumstance");
  const grammar::Rule* looks_back = rule("task.looks_back");
  const grammar::Rule* finds = rule("task.finds");
  const grammar::Rule* finder_does = rule("task.finder_does");
  const grammar::Rule* may_be_past = rule("task.may_be_past");
  const grammar::Rule* result = rule("task.result");
  const grammar::Rule* done_on_day = rule("task.done_on_day");
  const grammar::Recogniser* dates;
  const grammar::Rule* persons = rule("task.persons");
  const grammar::Rule* event = rule("task.event");
  const grammar::Rule* event_over = rule("task.event_over");
  const grammar::Rule* time = rule("task.time");
  const grammar::Rule* means = rule("task.means");
  const grammar::Rule* teaches = rule("task.teaches");
  const grammar::Rule* within_work = rule("task.within_work");
  const grammar::Rule* passive_origin = rule("task.passive_origin");
  const grammar::Rule* passive_duty = rule("task.passive_duty");
  const grammar::Rule* due_work = rule("task.due_work");
  const grammar::Rule* said_of_it = rule("task.said_of_it");
  const grammar::Rule* act_goes_on = rule("task.act_goes_on");
  const grammar::Rule* competence = rule("task.competence");
  const grammar::Rule* keeping = rule("task.keeping");
  const grammar::Rule* kept = rule("task.kept");
  const grammar::Rule* act = rule("task.act");
  const grammar::Rule* performance = rule("task.performance");
  const grammar::Rule* no_agent = rule("task.no_agent");
  const grammar::Rule* keeper = rule("task.keeper");
  const grammar::Rule* no_verb = rule("task.no_verb");
  const grammar::Rule* predicate = rule("task.predicate");
  const grammar::Rule* charged_with = rule("task.charged_with");
  const grammar::Rule* scope = rule("task.scope");
  const grammar::Rule* towards = rule("task.towards");
  const grammar::Rule* stock = rule("task.stock");
  const grammar::Rule* ban = rule("task.ban");
  const grammar::Rule* bound_beside_ban = rule("task.bound_beside_ban");
  const grammar::Rule* bound_behind_ban = rule("task.bound_behind_ban");
  const grammar::Rule* points_back = rule("task.points_back");
  const grammar::Rule* earns = rule("task.earns");
  const grammar::Rule* accomplished = rule("task.accomplished");
  const grammar::Rule* to_accomplish = rule("task.to_accomplish");
  const grammar::Rule* done_then = rule("task.done_then");
  const grammar::Rule* dated_itself = rule("task.dated_itself");
  const grammar::Rule* worked_example = rule("task.worked_example");
  const grammar::Rule* example_goes_on = rule("task.example_goes_on");
  const grammar::Rule* earned_by_others = rule("task.earned_by_others");
  const grammar::Rule* applies = rule("task.applies");
  const grammar::Rule* in_any_case = rule("task.in_any_case");
  const grammar::Rule* charged_when = rule("task.charged_when");
  const grammar::Rule* charged_besides = rule("task.charged_besides");
  const grammar::Rule* office_held_by = rule("task.office_held_by");
  const grammar::Rule* carry_out_act = rule("task.carry_out_act");
  const grammar::Rule* tail = rule("task.tail");
  const grammar::Rule* received = rule("task.received");
  grammar::FirstBytes openers;  // of the rules that a clause may begin with: circumstance, duties_of, towards
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_ASSIGNMENT_RULES_H_
