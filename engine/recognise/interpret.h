// The value of a match as the examples of a grammar write it: what `give` of its rule says.
#ifndef VANBAN_RECOGNISE_INTERPRET_H_
#define VANBAN_RECOGNISE_INTERPRET_H_

#include <string>
#include <string_view>

#include "grammar/grammar.h"
#include "recognise/number.h"

namespace vanban::recognise {

// date: ISO, partial allowed; number: canonical; text: the words of its group; constant: its first argument.
// "" where the interpreter refuses. Made of key bytes only, so marks are lost: for comparing with examples, as keys.
std::string interpret(const grammar::Match& match, std::string_view key, const Codes& codes);

}  // namespace vanban::recognise

#endif  // VANBAN_RECOGNISE_INTERPRET_H_
