// What the build puts into the library.
#ifndef VANBAN_GRAMMAR_EMBEDDED_H_
#define VANBAN_GRAMMAR_EMBEDDED_H_

#include <span>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"

namespace vanban::grammar {

struct EmbeddedFile {
  const char* name;
  std::string_view content;
};

// The files of grammars/, as they were when the library was built.
std::span<const EmbeddedFile> embedded_files();

// The same for Grammar::load.
std::vector<Source> embedded_sources();

// What they give, compiled (grammar/compiled.h). Not there in the program that compiles them.
std::string_view compiled_grammar();

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_EMBEDDED_H_
