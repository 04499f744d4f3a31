// Rules asked about stretches of one reading.
#ifndef VANBAN_STRUCTURE_TASKS_RULE_MATCHER_H_
#define VANBAN_STRUCTURE_TASKS_RULE_MATCHER_H_

#include <cstdint>
#include <string_view>

#include "grammar/grammar.h"
#include "vanban/span.h"

namespace vanban::structure {

class RuleMatcher {
 public:
  explicit RuleMatcher(std::string_view key) : key_(key) {}

  // Does a rule match at the begin of a stretch?
  bool begins(const grammar::Rule* rule, Span words) { return rule->match_at(key_, words.begin, words.end, &match_); }
  // And all of it?
  bool reaches(const grammar::Rule* rule, Span words) { return begins(rule, words) && match_.whole.end == words.end; }
  // Where what it matches at the begin ends; the begin where it does not.
  std::uint32_t end_of(const grammar::Rule* rule, Span words) {
    return begins(rule, words) ? match_.whole.end : words.begin;
  }

 private:
  const std::string_view key_;
  grammar::Match match_;  // the last one: room for it is made once
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_RULE_MATCHER_H_
