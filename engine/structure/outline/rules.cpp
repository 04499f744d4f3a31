#include "structure/outline/rules.h"

#include <string_view>

namespace vanban::structure {
namespace {

const grammar::Rule* rule_of(const grammar::Recogniser* outline, std::string_view name) {
  return outline == nullptr ? nullptr : outline->rule(name);
}

LabelRule add_to(grammar::Beginnings* beginnings, const grammar::Recogniser* outline, std::string_view name) {
  LabelRule label;
  label.rule = rule_of(outline, name);
  label.bit = beginnings->add(label.rule);
  if (label.rule == nullptr) return label;
  label.is_one_line = label.rule->line_count() == 1;
  label.value_group = label.rule->group("value");
  label.end_group = label.rule->group("end");
  return label;
}

}  // namespace

LabelRules::LabelRules(const grammar::Recogniser* outline)
    : part(add_to(&beginnings, outline, "part")),
      chapter(add_to(&beginnings, outline, "chapter")),
      section(add_to(&beginnings, outline, "section")),
      subsection(add_to(&beginnings, outline, "subsection")),
      article(add_to(&beginnings, outline, "article")),
      appendix(add_to(&beginnings, outline, "appendix")),
      form(add_to(&beginnings, outline, "form")),
      step(add_to(&beginnings, outline, "step")),
      list(add_to(&beginnings, outline, "list")),
      number(add_to(&beginnings, outline, "number")),
      decimal(add_to(&beginnings, outline, "decimal")),
      open_decimal(add_to(&beginnings, outline, "open_decimal")),
      open_number(add_to(&beginnings, outline, "open_number")),
      roman_number(add_to(&beginnings, outline, "roman_number")),
      roman_letter(add_to(&beginnings, outline, "roman_letter")),
      letter_number(add_to(&beginnings, outline, "letter_number")),
      roman(add_to(&beginnings, outline, "roman")),
      open_roman(add_to(&beginnings, outline, "open_roman")),
      capital(add_to(&beginnings, outline, "capital")),
      small_roman(add_to(&beginnings, outline, "small_roman")),
      letter(add_to(&beginnings, outline, "letter")),
      bracket(add_to(&beginnings, outline, "bracket")),
      bullet(add_to(&beginnings, outline, "bullet")),
      lost_bullet(add_to(&beginnings, outline, "lost_bullet")),
      right_appendix(add_to(&beginnings, outline, "right_appendix")),
      number_tail(rule_of(outline, "number_tail")),
      reference(rule_of(outline, "reference")),
      note(rule_of(outline, "note")) {
  named = part.bit | chapter.bit | section.bit | subsection.bit | article.bit | appendix.bit | form.bit | step.bit |
          list.bit;
  figures = number.bit | decimal.bit | open_decimal.bit | open_number.bit;
  counted = roman_number.bit | roman_letter.bit | letter_number.bit | roman.bit | open_roman.bit | capital.bit;
  lettered = letter.bit | small_roman.bit;
  bullets = bullet.bit | lost_bullet.bit;
}

OutlineRules::OutlineRules(const grammar::Grammar& grammar, const layout::ReadingRules& reading)
    : grammar::RuleHolder(grammar),
      labels(grammar.recogniser("outline")),
      lines(reading),
      roles(*grammar.lexicon("doctypes")) {}

}  // namespace vanban::structure
