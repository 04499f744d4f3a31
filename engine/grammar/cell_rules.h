// What the cells of a lexicon may hold, as its lines `# cells COLUMN: ...` say (grammars/README.md, "Lexicons").
#ifndef VANBAN_GRAMMAR_CELL_RULES_H_
#define VANBAN_GRAMMAR_CELL_RULES_H_

#include <functional>
#include <optional>
#include <string_view>

#include "grammar/grammar.h"

namespace vanban::grammar {

using FindLexicon = std::function<const Lexicon*(std::string_view name)>;

// The first cell that its column does not allow, or the first rule that cannot be understood. `lexicon` is what was
// loaded from the source; rules may name other lexicons.
std::optional<Error> check_cells(const Source& source, const Lexicon& lexicon, const FindLexicon& find_lexicon);

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_CELL_RULES_H_
