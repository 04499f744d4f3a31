// The words by which those who are to do something are known, and what they do.
#ifndef VANBAN_STRUCTURE_TASKS_NAME_RULES_H_
#define VANBAN_STRUCTURE_TASKS_NAME_RULES_H_

#include <array>
#include <string>
#include <vector>

#include "grammar/rule_holder.h"
#include "structure/phrase_list.h"
#include "structure/preceding_words.h"
#include "structure/tasks/task_words.h"

namespace vanban::structure {

// What is asked for by name; immutable, made once for a grammar, which it keeps a reference to. Of the lexicons
// assignees, duty_words, task_words, name_heads, bodies and body_heads, and of the recogniser task.
struct NameRules : grammar::RuleHolder {
  explicit NameRules(const grammar::Grammar& grammar);

  PhraseLists phrases;
  TaskWords words;
  // name_heads.tsv
  std::vector<std::string> fields;  // with their marks
  PrecedingWords heads_of_names;    // the same, folded
  PrecedingWords classes;
  PrecedingWords heads_of_classes;
  std::vector<std::string> places;
  PrecedingWords boards;
  PrecedingWords longer_words;
  const grammar::Rule* address = rule("task.address");
  const grammar::Rule* post = rule("task.post");
  const grammar::Rule* listed_noun = rule("task.listed_noun");
  const grammar::Rule* charge = rule("task.charge");
  const grammar::Rule* charge_of_class = rule("task.charge_of_class");
  const grammar::Rule* bound = rule("task.bound");
  const grammar::Rule* of_a_kind = rule("task.of_a_kind");
  const grammar::Rule* to_do = rule("task.to_do");
  const grammar::Rule* thing = rule("task.thing");
  const grammar::Rule* said_of_kind = rule("task.said_of_kind");
  const grammar::Rule* lacks = rule("task.lacks");
  const grammar::Rule* condition = rule("task.condition");
  const grammar::Rule* decides_in_power = rule("task.decides_in_power");
  const grammar::Rule* decided = rule("task.decided");
  const grammar::Rule* named_by_work = rule("task.named_by_work");
  const grammar::Rule* of_work = rule("task.of_work");
  const grammar::Rule* seat = rule("task.seat");
  const grammar::Rule* no_description = rule("task.no_description");
  const grammar::Rule* no_charge_behind = rule("task.no_charge_behind");
  const grammar::Rule* owed = rule("task.owed");
  const grammar::Rule* relative = rule("task.relative");
  const grammar::Rule* said_of_class = rule("task.said_of_class");
  const grammar::Rule* said_with_verbs = rule("task.said_with_verbs");
  const grammar::Rule* verb_with_object = rule("task.verb_with_object");
  const grammar::Rule* noun_of_work = rule("task.noun_of_work");
  const grammar::Rule* plain_office = rule("task.plain_office");
  const grammar::Rule* charged_by = rule("task.charged_by");
  const grammar::Rule* plain_offices = rule("task.plain_offices");
  const grammar::Rule* anybody_concerned = rule("task.anybody_concerned");
  const grammar::Rule* whoever = rule("task.whoever");
  const grammar::Rule* lone_whoever = rule("task.lone_whoever");
  const grammar::Rule* one_of_several = rule("task.one_of_several");
  const grammar::Rule* no_whoever = rule("task.no_whoever");
  const grammar::Rule* still = rule("task.still");
  const grammar::Rule* no_bearer = rule("task.no_bearer");
  const grammar::Rule* framing = rule("task.framing");
  const grammar::Rule* quality = rule("task.quality");
  const grammar::Rule* quality_of_place = rule("task.quality_of_place");
  const grammar::Rule* named_in = rule("task.named_in");
  grammar::FirstBytes charges;       // how one of these may begin: asked at each word
  grammar::FirstBytes relatives;     // the same of `relative`
  std::vector<std::string> offices;  // "ke hoach va dau tu": what follows Sở or Bộ, folded, sorted
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_NAME_RULES_H_
