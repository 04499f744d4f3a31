// What the outline asks for by name: made once for a grammar.
#ifndef VANBAN_STRUCTURE_OUTLINE_RULES_H_
#define VANBAN_STRUCTURE_OUTLINE_RULES_H_

#include "grammar/beginnings.h"
#include "grammar/grammar.h"
#include "layout/reading_rules.h"

namespace vanban::structure {

// The labels. A line is asked for all of them, and nearly always has none.
struct LabelRules {
  using Set = grammar::Beginnings::Set;

  explicit LabelRules(const grammar::Recogniser* outline);

  const grammar::Rule* part;
  const grammar::Rule* chapter;
  const grammar::Rule* section;
  const grammar::Rule* subsection;
  const grammar::Rule* article;
  const grammar::Rule* appendix;
  const grammar::Rule* form;
  const grammar::Rule* step;
  const grammar::Rule* number;
  const grammar::Rule* open_decimal;
  const grammar::Rule* roman_number;
  const grammar::Rule* letter_number;
  const grammar::Rule* roman;
  const grammar::Rule* open_roman;
  const grammar::Rule* capital;
  const grammar::Rule* small_roman;
  const grammar::Rule* letter;
  const grammar::Rule* bracket;
  const grammar::Rule* bullet;
  const grammar::Rule* lost_bullet;
  const grammar::Rule* number_tail;
  const grammar::Rule* right_appendix;
  const grammar::Rule* reference;

  grammar::Beginnings beginnings;
  Set named = 0;     // Phần, Chương, ..., Bước
  Set figures = 0;   // 1. 1.1
  Set counted = 0;   // II.1 b1) I. A.
  Set lettered = 0;  // a) ii)
  Set bracketed = 0;
  Set bullets = 0;
  Set right = 0;
};

// Keeps pointers into the grammar.
struct OutlineRules {
  explicit OutlineRules(const grammar::Grammar& grammar);

  LabelRules labels;
  layout::ReadingRules lines;
  const grammar::Rule* contents_line;
  const grammar::Rule* addressees;
  const grammar::Rule* preamble;
  const grammar::Rule* farewell;
  const grammar::Rule* parting;
  const grammar::Rule* role;
  const grammar::Rule* amendment;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_OUTLINE_RULES_H_
