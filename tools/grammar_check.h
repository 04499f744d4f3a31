// vanban grammar check: loads the grammars and runs all their examples.
#ifndef VANBAN_TOOLS_GRAMMAR_CHECK_H_
#define VANBAN_TOOLS_GRAMMAR_CHECK_H_

#include <iosfwd>
#include <string_view>

namespace vanban::tools {

// Checks the folder, or the embedded grammars where it is "". Problems go to `err`, one a line as file:line:column:
// reason; a summary goes to `out`. 0 when all is well, else 1.
int grammar_check(std::string_view directory, std::ostream& out, std::ostream& err);

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_GRAMMAR_CHECK_H_
