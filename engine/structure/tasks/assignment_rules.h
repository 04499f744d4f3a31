// The rules that tell who is to do something.
#ifndef VANBAN_STRUCTURE_TASKS_ASSIGNMENT_RULES_H_
#define VANBAN_STRUCTURE_TASKS_ASSIGNMENT_RULES_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "grammar/grammar.h"
#include "structure/tasks/marked_words.h"
#include "structure/tasks/name_rules.h"
#include "vanban/span.h"

namespace vanban::structure {

// What is asked for by name; immutable, made once for a grammar, which it keeps a reference to.
struct AssignmentRules {
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
  const grammar::Rule* no_cue_behind;
  const grammar::Rule* gives;
  const grammar::Rule* permits;
  const grammar::Rule* parts;
  const grammar::Rule* duties_of;
  const grammar::Rule* duties_named;
  const grammar::Rule* kind_of_duties;
  const grammar::Rule* borne;
  const grammar::Rule* only_leads_in;
  const grammar::Rule* circumstance;
  const grammar::Rule* looks_back;
  const grammar::Rule* finds;
  const grammar::Rule* finder_does;
  const grammar::Rule* may_be_past;
  const grammar::Rule* result;
  const grammar::Rule* done_on_day;
  const grammar::Recogniser* dates;
  const grammar::Rule* persons;
  const grammar::Rule* event;
  const grammar::Rule* event_over;
  const grammar::Rule* time;
  const grammar::Rule* means;
  const grammar::Rule* teaches;
  const grammar::Rule* within_work;
  const grammar::Rule* passive_origin;
  const grammar::Rule* passive_duty;
  const grammar::Rule* due_work;
  const grammar::Rule* said_of_it;
  const grammar::Rule* act_goes_on;
  const grammar::Rule* competence;
  const grammar::Rule* keeping;
  const grammar::Rule* kept;
  const grammar::Rule* act;
  const grammar::Rule* performance;
  const grammar::Rule* no_agent;
  const grammar::Rule* keeper;
  const grammar::Rule* no_verb;
  const grammar::Rule* predicate;
  const grammar::Rule* charged_with;
  const grammar::Rule* scope;
  const grammar::Rule* towards;
  const grammar::Rule* stock;
  const grammar::Rule* ban;
  const grammar::Rule* bound_beside_ban;
  const grammar::Rule* bound_behind_ban;
  const grammar::Rule* points_back;
  const grammar::Rule* earns;
  const grammar::Rule* accomplished;
  const grammar::Rule* to_accomplish;
  const grammar::Rule* done_then;
  const grammar::Rule* dated_itself;
  const grammar::Rule* worked_example;
  const grammar::Rule* example_goes_on;
  const grammar::Rule* earned_by_others;
  const grammar::Rule* applies;
  const grammar::Rule* in_any_case;
  const grammar::Rule* charged_when;
  const grammar::Rule* charged_besides;
  const grammar::Rule* office_held_by;
  const grammar::Rule* carry_out_act;
  const grammar::Rule* tail;
  const grammar::Rule* received;
  grammar::FirstBytes openers;  // of the rules that a clause may begin with: circumstance, duties_of, towards
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_ASSIGNMENT_RULES_H_
