#include "structure/header/rules.h"

#include <algorithm>
#include <iterator>

#include "text/ascii.h"
#include "text/key.h"

namespace vanban::structure {
namespace {

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

HeaderRules::HeaderRules(const grammar::Grammar& grammar, const layout::ReadingRules& reading)
    : grammar::RuleHolder(grammar),
      lines(reading),
      marks(grammar.lexicon("header_marks")),
      bodies(grammar.lexicon("header_bodies")),
      doctypes(grammar.lexicon("doctypes")),
      open_words(grammar.lexicon("header_open_words")),
      titles(grammar.lexicon("header_anchors")),
      national_title(grammar) {
  copy_begins.add(copy_mark);
  copy_begins.add(number_line);
  type_letters = letters_of(doctypes);
  mark_letters = letters_of(marks);
}

bool begins_behind_first(const grammar::Rule& rule, std::string_view key, Span span, grammar::Match* match) {
  if (match != nullptr) return rule.match_at(key, span.begin, span.end, match);
  grammar::Match own;  // made only where it is wanted: it has room for all groups
  return rule.match_at(key, span.begin, span.end, &own);
}

bool contains(const grammar::Rule* rule, std::string_view key, Span span, grammar::Match* match) {
  return rule != nullptr && rule->search(key, span.begin, span.end, match);
}

}  // namespace vanban::structure
