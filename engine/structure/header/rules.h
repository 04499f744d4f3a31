// The rules and lexicons of the header, looked up once for all documents. All may be missing: then they match nothing.
#ifndef VANBAN_STRUCTURE_HEADER_RULES_H_
#define VANBAN_STRUCTURE_HEADER_RULES_H_

#include <string>
#include <string_view>
#include <vector>

#include "grammar/beginnings.h"
#include "grammar/rule_holder.h"
#include "layout/reading_rules.h"
#include "structure/national_title.h"
#include "structure/phrase_finder.h"
#include "vanban/span.h"

namespace vanban::structure {

// A name of a lexicon as its letters alone, for comparison with damaged words.
struct NameLetters {
  std::string letters;
  const grammar::Lexicon::Row* row;
};

struct HeaderRules : grammar::RuleHolder {
  // Both are kept by reference.
  HeaderRules(const grammar::Grammar& grammar, const layout::ReadingRules& reading);

  const layout::ReadingRules& lines;
  const grammar::Rule* number_line = rule("header.number_line");
  const grammar::Rule* number_label = rule("header.number_label");
  const grammar::Rule* number = rule("header.number");
  const grammar::Rule* place_date = rule("header.place_date");
  const grammar::Rule* place_date_rest = rule("header.place_date_rest");
  const grammar::Rule* place_joint = rule("header.place_joint");
  const grammar::Rule* subject_mark = rule("header.subject_mark");
  const grammar::Rule* subject = rule("header.subject");
  const grammar::Rule* addressee = rule("header.addressee");
  const grammar::Rule* listed = rule("header.listed");
  const grammar::Rule* telegram = rule("header.telegram");
  const grammar::Rule* collective = rule("header.collective");
  const grammar::Rule* opener = rule("header.opener");
  const grammar::Rule* lead_in = rule("header.lead_in");
  const grammar::Rule* unit = rule("header.unit");
  const grammar::Rule* author_line = rule("header.author_line");
  const grammar::Rule* annex = rule("header.annex");
  const grammar::Rule* authentication = rule("header.authentication");
  const grammar::Rule* attached = rule("header.attached");
  const grammar::Rule* session = rule("header.session");
  const grammar::Rule* glued_authority = rule("header.glued_authority");
  const grammar::Rule* term = rule("header.term");
  const grammar::Rule* of_issuer = rule("header.of_issuer");
  const grammar::Rule* heading_number = rule("header.heading_number");
  const grammar::Rule* heading_date = rule("header.heading_date");
  const grammar::Rule* adopted = rule("header.adopted");
  const grammar::Rule* in_force = rule("header.in_force");
  const grammar::Rule* introduction = rule("header.introduction");
  const grammar::Rule* signing_time = rule("header.signing_time");
  const grammar::Rule* meeting_time = rule("header.meeting_time");
  const grammar::Rule* copy_mark = rule("header.copy_mark");
  const grammar::Rule* copy_code = rule("header.copy_code");
  grammar::Beginnings copy_begins;  // of copy_mark and number_line: many lines are asked for them, and few have any
  const grammar::Lexicon* marks;
  const grammar::Lexicon* bodies;
  const grammar::Lexicon* doctypes;
  const grammar::Lexicon* open_words;
  PhraseFinder titles;  // header_anchors
  NationalTitle national_title;
  std::vector<NameLetters> type_letters;
  std::vector<NameLetters> mark_letters;
};

// Does the rule match at the begin of `span`, and within it? A missing rule does not. Lines are asked for the same
// rules again and again, and nearly all are refused by their first bytes.
bool begins_behind_first(const grammar::Rule& rule, std::string_view key, Span span, grammar::Match* match);
inline bool begins(const grammar::Rule* rule, std::string_view key, Span span, grammar::Match* match = nullptr) {
  return rule != nullptr && rule->may_match_at(key, span.begin, span.end) &&
         begins_behind_first(*rule, key, span, match);
}
// Anywhere in `span`?
bool contains(const grammar::Rule* rule, std::string_view key, Span span, grammar::Match* match);
// A group's span, empty at the match's end where it took no part. Inline: of a name that is known when the program is
// compiled, the comparison is of numbers.
inline Span group(const grammar::Match& match, std::string_view name) {
  const std::vector<std::string>& names = match.rule->group_names();
  std::size_t index = 0;
  while (index < names.size() && names[index] != name) ++index;
  if (index == names.size() || !match.has(static_cast<int>(index))) return {match.whole.end, match.whole.end};
  return match.groups[index];
}

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_RULES_H_
