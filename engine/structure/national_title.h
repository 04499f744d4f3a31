// The national title and the motto below it, and the Party's title, as header_anchors.tsv has them first.
#ifndef VANBAN_STRUCTURE_NATIONAL_TITLE_H_
#define VANBAN_STRUCTURE_NATIONAL_TITLE_H_

#include <string>

#include "grammar/grammar.h"

namespace vanban::structure {

// Folded, in lower case; empty where the lexicon has none.
struct NationalTitle {
  explicit NationalTitle(const grammar::Grammar& grammar);

  std::string begin;         // the words that a narrow column leaves of it: "cong hoa xa hoi chu nghia"
  std::string motto_begin;   // two words: "doc lap"
  std::string letters;       // of the title, without blanks ...
  std::string last_letters;  // ... those behind its `begin` ...
  std::string motto_letters;
  std::string party;  // "dang cong san viet nam"
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_NATIONAL_TITLE_H_
