// A text with its citations while their relations are found: what all the steps of it share.
#ifndef VANBAN_STRUCTURE_CITATIONS_CITING_TEXT_H_
#define VANBAN_STRUCTURE_CITATIONS_CITING_TEXT_H_

#include <string_view>
#include <vector>

#include "structure/citations/cues.h"
#include "structure/citations/draft.h"

namespace vanban::structure {

struct CitingText {
  // The draft stands in the relation that the cue names.
  void set(Draft* draft, const recognise::CueMention& cue) const;
  // What is carried out, not merely followed: directives, resolutions, conclusions, programmes, and all that the Party
  // numbers.
  bool is_directive(const Draft& draft) const;
  // Do the words there begin a preamble, with a citation at `to`?
  bool begins_basis(std::uint32_t at, std::uint32_t to) const;
  // Does the rule match at the begin of a word in there?
  bool finds(const grammar::Rule* rule, Span span) const { return !first(rule, span).empty(); }
  // The first match there; empty where there is none.
  Span first(const grammar::Rule* rule, Span span) const;

  std::string_view key;  // of the reading
  const CitationRules& rules;
  std::vector<Draft>& drafts;
  Cues cues;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_CITING_TEXT_H_
