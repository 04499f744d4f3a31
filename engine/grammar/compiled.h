// A grammar as bytes, so that a program that starts need not compile it: reading them takes a twentieth of the time.
// The build writes them of the embedded grammar (embed/compile_grammar.cpp).
#ifndef VANBAN_GRAMMAR_COMPILED_H_
#define VANBAN_GRAMMAR_COMPILED_H_

#include <string>
#include <string_view>

#include "grammar/grammar.h"

namespace vanban::grammar {

// The same grammar gives the same bytes. They are for this build on this kind of machine alone.
std::string write_compiled(const Grammar& grammar);

// `bytes` are trusted: what write_compiled of the same build made. They stand where numbers of eight bytes can, and
// outlive the grammar, which reads its tables there.
Grammar read_compiled(std::string_view bytes);

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_COMPILED_H_
