#include "structure/outline/rules.h"

#include <initializer_list>
#include <string_view>

namespace vanban::structure {
namespace {

const grammar::Rule* rule_of(const grammar::Recogniser* outline, std::string_view name) {
  return outline == nullptr ? nullptr : outline->rule(name);
}

}  // namespace

LabelRules::LabelRules(const grammar::Recogniser* outline)
    : part(rule_of(outline, "part")),
      chapter(rule_of(outline, "chapter")),
      section(rule_of(outline, "section")),
      subsection(rule_of(outline, "subsection")),
      article(rule_of(outline, "article")),
      appendix(rule_of(outline, "appendix")),
      form(rule_of(outline, "form")),
      step(rule_of(outline, "step")),
      number(rule_of(outline, "number")),
      open_decimal(rule_of(outline, "open_decimal")),
      roman_number(rule_of(outline, "roman_number")),
      letter_number(rule_of(outline, "letter_number")),
      roman(rule_of(outline, "roman")),
      open_roman(rule_of(outline, "open_roman")),
      capital(rule_of(outline, "capital")),
      small_roman(rule_of(outline, "small_roman")),
      letter(rule_of(outline, "letter")),
      bracket(rule_of(outline, "bracket")),
      bullet(rule_of(outline, "bullet")),
      lost_bullet(rule_of(outline, "lost_bullet")),
      number_tail(rule_of(outline, "number_tail")),
      right_appendix(rule_of(outline, "right_appendix")),
      reference(rule_of(outline, "reference")) {
  const auto add = [this](std::initializer_list<const grammar::Rule*> rules) {
    Set set = 0;
    for (const grammar::Rule* rule : rules) set |= beginnings.add(rule);
    return set;
  };
  named = add({part, chapter, section, subsection, article, appendix, form, step});
  figures = add({number, open_decimal});
  counted = add({roman_number, letter_number, roman, open_roman, capital});
  lettered = add({letter, small_roman});
  bracketed = add({bracket});
  bullets = add({bullet, lost_bullet});
  right = add({right_appendix});
}

OutlineRules::OutlineRules(const grammar::Grammar& grammar)
    : labels(grammar.recogniser("outline")),
      lines(grammar),
      contents_line(grammar.rule("outline.contents_line")),
      addressees(grammar.rule("outline.addressees")),
      preamble(grammar.rule("outline.preamble")),
      farewell(grammar.rule("outline.farewell")),
      parting(grammar.rule("outline.parting")),
      role(grammar.rule("outline.role")),
      amendment(grammar.rule("outline.amendment")) {}

}  // namespace vanban::structure
