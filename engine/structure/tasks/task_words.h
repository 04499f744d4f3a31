// The small words by which tasks are read: task_words.tsv, which tells of each kind where it is looked for.
#ifndef VANBAN_STRUCTURE_TASKS_TASK_WORDS_H_
#define VANBAN_STRUCTURE_TASKS_TASK_WORDS_H_

#include "grammar/grammar.h"
#include "structure/word_list.h"

namespace vanban::structure {

// But for those whose marks count (MarkedWords).
struct TaskWords {
  explicit TaskWords(const grammar::Grammar& grammar);

  WordList one_class;
  WordList not_told;
  WordList each;
  WordList offices;
  WordList office;
  WordList addressed;
  WordList couple;
  WordList along;
  WordList joining;
  WordList in_charge;
  WordList directly;
  WordList manages;
  WordList where;
  WordList matter;
  WordList charged;
  WordList competent;
  WordList considers;
  WordList denies;
  WordList will;
  WordList of_place;
  WordList everybody;
  WordList concerned;
  WordList belonging;
  WordList goes_on;
  WordList ministries;
  WordList beside_ministries;
  WordList ministry;
  WordList of_ministry;
  WordList deputy;
  WordList chief;
  WordList level;
  WordList anybody;
  WordList persons;
  WordList members;
  WordList listed_in;
  WordList nobody;
  WordList person;
  WordList plural;
  WordList object;
  WordList leads;
  WordList must;
  WordList organises;
  WordList bears;
  WordList plain_duty;
  WordList frame;
  WordList bound;
  WordList opinion;
  WordList settled;
  WordList helps;
  WordList same_time;
  WordList answers_for;
  WordList consists;
  WordList as_follows;
  WordList invites;
  WordList issued;
  WordList as_it_says;
  WordList if_so;
  WordList condition;
  WordList encloses;
  WordList thing;
  WordList passive;
  WordList not_to_be;
  WordList asks;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_TASK_WORDS_H_
