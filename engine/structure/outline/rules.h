// What the outline asks for by name: made once for a grammar.
#ifndef VANBAN_STRUCTURE_OUTLINE_RULES_H_
#define VANBAN_STRUCTURE_OUTLINE_RULES_H_

#include <cstddef>

#include "grammar/beginnings.h"
#include "grammar/rule_holder.h"
#include "layout/reading_rules.h"
#include "structure/doctype_roles.h"
#include "vanban/span.h"

namespace vanban::structure {

// A rule, its bit among those that the begin of a line is asked for, and where its groups are.
struct LabelRule {
  const grammar::Rule* rule = nullptr;
  grammar::Beginnings::Set bit = 0;  // 0 where there is no rule
  bool is_one_line = false;          // it has one `match` line
  int value_group = -1;              // of its match: what it counts, and the signs behind that
  int end_group = -1;

  Span value(const grammar::Match& match) const { return span(match, value_group); }
  Span end(const grammar::Match& match) const { return span(match, end_group); }

 private:
  // Empty at the match's end where the group took no part.
  static Span span(const grammar::Match& match, int group) {
    return match.has(group) ? match.groups[static_cast<std::size_t>(group)] : Span{match.whole.end, match.whole.end};
  }
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
  LabelRule list;
  LabelRule number;
  LabelRule decimal;
  LabelRule open_decimal;
  LabelRule open_number;
  LabelRule roman_number;
  LabelRule roman_letter;
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
  const grammar::Rule* number_tail;  // these three stand behind a label
  const grammar::Rule* reference;
  const grammar::Rule* note;
  Set named = 0;     // Phần, Chương, ..., Bước, Danh mục
  Set figures = 0;   // 1. 1.1
  Set counted = 0;   // II.1 IIA. b1) I. A.
  Set lettered = 0;  // a) ii)
  Set bullets = 0;
};

// Keeps pointers into the grammar.
struct OutlineRules : grammar::RuleHolder {
  // Both are kept by reference.
  OutlineRules(const grammar::Grammar& grammar, const layout::ReadingRules& reading);

  LabelRules labels;
  const layout::ReadingRules& lines;
  DoctypeRoles roles;
  const grammar::Rule* contents_line = rule("outline.contents_line");
  const grammar::Rule* serial_column = rule("outline.serial_column");
  const grammar::Rule* addressees = rule("outline.addressees");
  const grammar::Rule* attached = rule("outline.attached");
  const grammar::Rule* motto = rule("outline.motto");
  const grammar::Rule* notes = rule("outline.notes");
  const grammar::Rule* enclosed = rule("outline.enclosed");
  const grammar::Rule* as_above = rule("outline.as_above");
  const grammar::Rule* filing = rule("outline.filing");
  const grammar::Rule* preamble = rule("outline.preamble");
  const grammar::Rule* farewell = rule("outline.farewell");
  const grammar::Rule* farewell_request = rule("outline.farewell_request");
  const grammar::Rule* parting = rule("outline.parting");
  const grammar::Rule* parting_for_a_reason = rule("outline.parting_for_a_reason");
  const grammar::Rule* role = rule("outline.role");
  const grammar::Rule* drafted_articles = rule("outline.drafted_articles");
  const grammar::Rule* drafted_article = rule("outline.drafted_article");
  const grammar::Rule* amendment = rule("outline.amendment");
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_OUTLINE_RULES_H_
