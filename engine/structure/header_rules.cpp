#include "structure/header_rules.h"

#include <algorithm>
#include <iterator>

#include "text/ascii.h"
#include "text/key.h"

namespace vanban::structure {
namespace {

const grammar::Rule* rule_of(const grammar::Recogniser* recogniser, std::string_view name) {
  return recogniser == nullptr ? nullptr : recogniser->rule(name);
}

std::vector<NameLetters> letters_of(const grammar::Lexicon* lexicon) {
  std::vector<NameLetters> names;
  if (lexicon == nullptr) return names;
  names.reserve(lexicon->rows().size());
  for (const auto& row : lexicon->rows()) {
    const std::string key = text::key_of(row.cells[0]);
    NameLetters name{{}, &row};
    std::copy_if(key.begin(), key.end(), std::back_inserter(name.letters), text::is_letter);
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace

HeaderRules::HeaderRules(const grammar::Grammar& grammar)
    : marks(grammar.lexicon("header_marks")),
      bodies(grammar.lexicon("header_bodies")),
      doctypes(grammar.lexicon("doctypes")),
      open_words(grammar.lexicon("header_open_words")),
      titles(grammar.lexicon("header_anchors")) {
  const grammar::Recogniser* header = grammar.recogniser("header");
  number_line = rule_of(header, "number_line");
  number = rule_of(header, "number");
  place_date = rule_of(header, "place_date");
  place_date_rest = rule_of(header, "place_date_rest");
  place_joint = rule_of(header, "place_joint");
  subject_mark = rule_of(header, "subject_mark");
  subject = rule_of(header, "subject");
  addressee = rule_of(header, "addressee");
  telegram = rule_of(header, "telegram");
  collective = rule_of(header, "collective");
  opener = rule_of(header, "opener");
  lead_in = rule_of(header, "lead_in");
  unit = rule_of(header, "unit");
  author_line = rule_of(header, "author_line");
  annex = rule_of(header, "annex");
  authentication = rule_of(header, "authentication");
  attached = rule_of(header, "attached");
  session = rule_of(header, "session");
  of_issuer = rule_of(header, "of_issuer");
  heading_number = rule_of(header, "heading_number");
  heading_date = rule_of(header, "heading_date");
  adopted = rule_of(header, "adopted");
  in_force = rule_of(header, "in_force");
  copy_mark = rule_of(header, "copy_mark");
  copy_code = rule_of(header, "copy_code");
  type_letters = letters_of(doctypes);
  mark_letters = letters_of(marks);
}

bool begins_behind_first(const grammar::Rule& rule, std::string_view key, Span span, grammar::Match* match) {
  grammar::Match own;
  return rule.match_at(key, span.begin, span.end, match != nullptr ? match : &own);
}

bool contains(const grammar::Rule* rule, std::string_view key, Span span, grammar::Match* match) {
  return rule != nullptr && rule->search(key, span.begin, span.end, match);
}

Span group(const grammar::Match& match, std::string_view name) {
  const int index = match.rule->group(name);
  if (!match.has(index)) return {match.whole.end, match.whole.end};
  return match.groups[static_cast<std::size_t>(index)];
}

}  // namespace vanban::structure
