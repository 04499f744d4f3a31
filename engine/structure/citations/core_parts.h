// The parts of a citation's core that are sought around its number.
#ifndef VANBAN_STRUCTURE_CITATIONS_CORE_PARTS_H_
#define VANBAN_STRUCTURE_CITATIONS_CORE_PARTS_H_

#include <algorithm>
#include <cstdint>

#include "structure/citations/draft.h"

namespace vanban::structure {

// Behind the number, and behind the date and the issuer that are its own.
inline std::uint32_t end_of_core(const Draft& draft) {
  std::uint32_t end = draft.number->span.end;
  if (draft.own_date) end = std::max(end, draft.date->span.end);
  if (draft.own_issuer) end = std::max(end, draft.issuer->span.end);
  return end;
}

// Sets Draft::type, and with it what stands between type and number: the name of a law, or the issuer. Nothing before
// `free`, where the core before it ends.
void find_type(const layout::Origin& origin, const recognise::Mentions& mentions, const CitationRules& rules,
               std::uint32_t free, Draft* draft);

// Sets Draft::issuer by the words behind the number and the date.
void find_issuer_behind(const layout::Origin& origin, const recognise::Mentions& mentions, const CitationRules& rules,
                        Draft* draft);

// The same by the words before its own type. `last`: the citation before, null where there is none.
void find_issuer_before(const layout::Origin& origin, const recognise::Mentions& mentions, const CitationRules& rules,
                        const Draft* last, Draft* draft);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_CORE_PARTS_H_
