// What every match of a pattern holds: a look for it spares the trying where a pattern may begin with anything.
#ifndef VANBAN_GRAMMAR_REQUIRED_TEXT_H_
#define VANBAN_GRAMMAR_REQUIRED_TEXT_H_

#include <string>

#include "grammar/pattern.h"

namespace vanban::grammar {

// The longest stretch without blanks that stands in all matches, in lower case; "" where none is found. Of several the
// last.
std::string required_text(const Node& node);

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_REQUIRED_TEXT_H_
