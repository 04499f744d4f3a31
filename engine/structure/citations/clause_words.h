// What the words around a citation say of it: clause_words.tsv, which tells of each kind where it is looked for.
#ifndef VANBAN_STRUCTURE_CITATIONS_CLAUSE_WORDS_H_
#define VANBAN_STRUCTURE_CITATIONS_CLAUSE_WORDS_H_

#include "grammar/grammar.h"
#include "structure/word_list.h"

namespace vanban::structure {

struct ClauseWords {
  explicit ClauseWords(const grammar::Grammar& grammar);

  WordList when;
  WordList followed;
  WordList wrote;
  WordList draft;
  WordList carried;
  WordList provided;
  WordList no_end;
  WordList changed;
  WordList considered;
  WordList through;
  WordList announces;
  WordList announced;
  WordList some_articles;
  WordList several;
  WordList issues;
  WordList issues_copy;
  WordList base;
  WordList on_that_day;
  WordList another_day;
  WordList dated;
  WordList meeting;
  WordList act_of;
  WordList receives;
  WordList member;
  WordList together;
  WordList row;
  WordList no_row;
  WordList did;
  WordList no_name;
  WordList next_body;
  WordList next_opinion;
  WordList until;
  WordList other_case;
  WordList order;
  WordList annex;
  WordList this_act;
  WordList part_of_this;
  WordList opening;
  WordList grounds;
  WordList guidance;
  WordList enforces;
  WordList received;
  WordList ended;
  WordList ended_by;
  WordList undergoes;
  WordList plenum;
  WordList in_force;
  WordList stays;
  WordList told_of_item;
  WordList rules_there;
  WordList title_of_rules;
  WordList matter;
  WordList phrase;
  WordList such_as;
  WordList project;
  WordList finite;
  WordList by_whom;
  WordList ground;
  WordList leads_on;
  WordList now_in_force;
  WordList own_work;
  WordList term;
  WordList beyond;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_CLAUSE_WORDS_H_
