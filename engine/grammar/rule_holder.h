// What holds rules of a grammar looks each up where it declares it.
#ifndef VANBAN_GRAMMAR_RULE_HOLDER_H_
#define VANBAN_GRAMMAR_RULE_HOLDER_H_

#include <string_view>

#include "grammar/grammar.h"

namespace vanban::grammar {

// A base, which is there before the members are: `const Rule* gives = rule("task.gives");`. Keeps `grammar` by
// reference.
class RuleHolder {
 protected:
  explicit RuleHolder(const Grammar& grammar) : grammar_(grammar) {}

  // nullptr where the grammar has no such rule.
  const Rule* rule(std::string_view full_name) const { return grammar_.rule(full_name); }

 private:
  const Grammar& grammar_;
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_RULE_HOLDER_H_
