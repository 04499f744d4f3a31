// How the engine came to its reading: every match of a scanning rule, the taken ones and the losers with the reason. It
// is what an expert debugs a grammar with.
#ifndef VANBAN_EXPLAIN_H_
#define VANBAN_EXPLAIN_H_

#include <string>
#include <utility>
#include <vector>

#include "vanban/span.h"

namespace vanban {

// A match. All strings are copies.
struct Step {
  Span span;                                                // bytes of the decoded original text
  std::string words;                                        // of the source
  std::string rule;                                         // date.written
  std::string where;                                        // date.grammar:12
  std::vector<std::pair<std::string, std::string>> groups;  // name, words
  std::string lost;                                         // why the match was not taken; "" where it was
};

}  // namespace vanban

#endif  // VANBAN_EXPLAIN_H_
