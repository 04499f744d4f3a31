// Citations: every mention of another document by its number, with type, date, issuer, title and pinpoint.
#ifndef VANBAN_STRUCTURE_CITATIONS_CITATIONS_H_
#define VANBAN_STRUCTURE_CITATIONS_CITATIONS_H_

#include <vector>

#include "layout/reading.h"
#include "recognise/scan.h"
#include "structure/citations/rules.h"
#include "structure/header/header.h"
#include "vanban/document.h"

namespace vanban::structure {

// Citations in reading order, spans in the original. The document's own number is none, wherever it stands. No more
// than vanban/limits.h has: `read_to`, where given, is set to where the reading ends for them, if it does. The
// numbers are taken out of `mentions`.
std::vector<Citation> read_citations(const layout::Origin& origin, recognise::Mentions* mentions,
                                     const HeaderReading& header, const CitationRules& rules,
                                     const recognise::Codes& codes, std::uint32_t* read_to = nullptr);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_CITATIONS_H_
