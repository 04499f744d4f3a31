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
    : lines(reading),
      marks(grammar.lexicon("header_marks")),
      bodies(grammar.lexicon("header_bodies")),
      doctypes(grammar.lexicon("doctypes")),
      open_words(grammar.lexicon("header_open_words")),
      titles(grammar.lexicon("header_anchors")),
      national_title(grammar) {
  number_line = grammar.rule("header.number_line");
  number_label = grammar.rule("header.number_label");
  number = grammar.rule("header.number");
  place_date = grammar.rule("header.place_date");
  place_date_rest = grammar.rule("header.place_date_rest");
  place_joint = grammar.rule("header.place_joint");
  subject_mark = grammar.rule("header.subject_mark");
  subject = grammar.rule("header.subject");
  addressee = grammar.rule("header.addressee");
  listed = grammar.rule("header.listed");
  telegram = grammar.rule("header.telegram");
  collective = grammar.rule("header.collective");
  opener = grammar.rule("header.opener");
  lead_in = grammar.rule("header.lead_in");
  unit = grammar.rule("header.unit");
  author_line = grammar.rule("header.author_line");
  annex = grammar.rule("header.annex");
  authentication = grammar.rule("header.authentication");
  attached = grammar.rule("header.attached");
  session = grammar.rule("header.session");
  glued_authority = grammar.rule("header.glued_authority");
  term = grammar.rule("header.term");
  of_issuer = grammar.rule("header.of_issuer");
  heading_number = grammar.rule("header.heading_number");
  heading_date = grammar.rule("header.heading_date");
  adopted = grammar.rule("header.adopted");
  in_force = grammar.rule("header.in_force");
  introduction = grammar.rule("header.introduction");
  signing_time = grammar.rule("header.signing_time");
  meeting_time = grammar.rule("header.meeting_time");
  copy_mark = grammar.rule("header.copy_mark");
  copy_code = grammar.rule("header.copy_code");
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
