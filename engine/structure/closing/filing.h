// The filing line: Lưu: VT, KGVX(bnt).
#ifndef VANBAN_STRUCTURE_CLOSING_FILING_H_
#define VANBAN_STRUCTURE_CLOSING_FILING_H_

#include <optional>
#include <string>
#include <string_view>

#include "grammar/grammar.h"

namespace vanban::structure::closing {

struct FilingParts {
  std::optional<std::string> unit;     // KGVX: the drafting unit
  std::optional<std::string> drafter;  // bnt
  std::optional<int> copies;           // 300 in PL.(300), 2 in PL (2b)
};

// `words` is what stands after Lưu, without final punctuation. `registry`: the rule closing.registry; may be null.
FilingParts read_filing(std::string_view words, const grammar::Rule* registry);

}  // namespace vanban::structure::closing

#endif  // VANBAN_STRUCTURE_CLOSING_FILING_H_
