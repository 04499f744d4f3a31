// The proof of a grammar: its own examples and rejects, run both ways.
#ifndef VANBAN_GRAMMAR_EXAMPLES_H_
#define VANBAN_GRAMMAR_EXAMPLES_H_

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "vanban/result.h"

namespace vanban::grammar {

// The value of a match as an example writes it (2024-03-05), "" where the interpreter refuses. Empty: values are not
// checked.
using Interpret = std::function<std::string(const Match& match, std::string_view key)>;

// An example holds when its rule matches exactly the bracketed words and gives the value; in a recogniser that scans,
// the first word must also trigger the rule, and no rule before it may match there. A reject holds when, from no word
// of it, its rule finds anything; in a recogniser that scans, no rule may. Gives what is wrong, at file:line, or
// nothing. Values are compared as keys: marks and case do not count.
std::optional<Error> check_example(const Grammar& grammar, const Recogniser& recogniser, const Rule& rule,
                                   const Example& example, const Interpret& interpret);

// All of them, in the order of the files.
std::vector<Error> check_examples(const Grammar& grammar, const Interpret& interpret);

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_EXAMPLES_H_
