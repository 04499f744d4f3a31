// What the outline asks for by name: made once for a grammar.
#ifndef VANBAN_STRUCTURE_OUTLINE_RULES_H_
#define VANBAN_STRUCTURE_OUTLINE_RULES_H_

#include "grammar/beginnings.h"
#include "grammar/grammar.h"
#include "layout/reading_rules.h"

namespace vanban::structure {

// A rule, and its bit among those that the begin of a line is asked for.
struct LabelRule {
  const grammar::Rule* rule = nullptr;
  grammar::Beginnings::Set bit = 0;  // 0 where there is no rule
  bool is_one_line = false;          // it has one `match` line
};

// The labels. A line is asked for all of them at once; each that is left is tried alone.
struct LabelRules {
  using Set = grammar::Beginnings::Set;

  explicit LabelRules(const grammar::Recogniser* outline);

  grammar::Beginnings beginnings;  // comes first: the bits are of it
  LabelRule part;
  LabelRule chapter;
  LabelRule section;
  LabelRule subsection;
  LabelRule article;
  LabelRule appendix;
  LabelRule form;
  LabelRule step;
  LabelRule number;
  LabelRule decimal;
  LabelRule open_decimal;
  LabelRule roman_number;
  LabelRule letter_number;
  LabelRule roman;
  LabelRule open_roman;
  LabelRule capital;
  LabelRule small_roman;
  LabelRule letter;
  LabelRule bracket;
  LabelRule bullet;
  LabelRule lost_bullet;
  LabelRule right_appendix;
  const grammar::Rule* number_tail;  // these two stand behind a label
  const grammar::Rule* reference;
  Set named = 0;     // Phần, Chương, ..., Bước
  Set figures = 0;   // 1. 1.1
  Set counted = 0;   // II.1 b1) I. A.
  Set lettered = 0;  // a) ii)
  Set bullets = 0;
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
  const grammar::Rule* farewell_request;
  const grammar::Rule* parting;
  const grammar::Rule* role;
  const grammar::Rule* amendment;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_OUTLINE_RULES_H_
