// What every match of a pattern holds: a look for it spares the trying where a pattern may begin with anything.
#ifndef VANBAN_GRAMMAR_REQUIRED_TEXT_H_
#define VANBAN_GRAMMAR_REQUIRED_TEXT_H_

#include <string>
#include <vector>

#include "grammar/pattern.h"

namespace vanban::grammar {

// The stretches without blanks that stand in all matches, in lower case and in this order.
std::vector<std::string> required_texts(const Node& node);

// A sign, no letter and no figure, that stands in all matches: one that texts have rarely, 0 where there is none.
char required_sign(const Node& node);

// The letters and signs with which all matches begin, up to a blank, in lower case; "" where they do in several ways.
std::string leading_text(const Node& node);

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_REQUIRED_TEXT_H_
