#include "structure/tasks/assignment_rules.h"

#include <algorithm>

#include "structure/tasks/clause_signs.h"

namespace vanban::structure {

AssignmentRules::AssignmentRules(const grammar::Grammar& grammar)
    : grammar::RuleHolder(grammar),
      names(grammar),
      cues(grammar, "cue"),
      around(grammar, "around"),
      events(grammar, "event"),
      said(grammar, "said"),
      dates(grammar.recogniser("date")) {
  for (const grammar::Rule* const rule : {circumstance, duties_of, towards}) openers.add(rule->first_bytes());
}

std::uint32_t AssignmentRules::end_before_tail(std::string_view key, Span words, std::array<char, 2> signs) const {
  constexpr std::uint32_t kLongestTail = 40;
  const std::uint32_t end = words.end;
  const auto next_sign = [&](std::uint32_t at) {
    return std::min(find_sign(key, signs[0], {at, end}), find_sign(key, signs[1], {at, end}));
  };
  grammar::Match match;
  const std::uint32_t from = end > words.begin + kLongestTail ? end - kLongestTail : words.begin;
  for (std::uint32_t at = next_sign(from); at < end; at = next_sign(at + 1)) {
    if (tail->match_at(key, at, end, &match) && match.whole.end == end) return at;
  }
  return end;
}

}  // namespace vanban::structure
