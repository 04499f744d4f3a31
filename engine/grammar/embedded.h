// The files of grammars/, as they were when the library was built.
#ifndef VANBAN_GRAMMAR_EMBEDDED_H_
#define VANBAN_GRAMMAR_EMBEDDED_H_

#include <span>
#include <string_view>

namespace vanban::grammar {

struct EmbeddedFile {
  const char* name;
  std::string_view content;
};

std::span<const EmbeddedFile> embedded_files();

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_EMBEDDED_H_
