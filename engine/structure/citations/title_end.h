// Where the title of a cited document ends: the hardest boundary, since titles hold commas, other citations and whole
// clauses. It ends at the words of citation.title_end, at a new citation that is not part of it, or with the sentence.
#ifndef VANBAN_STRUCTURE_CITATIONS_TITLE_END_H_
#define VANBAN_STRUCTURE_CITATIONS_TITLE_END_H_

#include <cstddef>
#include <cstdint>

#include "structure/citations/inner_citation.h"
#include "structure/citations/title_issuer.h"
#include "structure/citations/titled_text.h"

namespace vanban::structure {

// Of the draft of that index, where its title begins at `begin`.
std::uint32_t end_of_title(const TitledText& text, const InnerCitations& inner, const TitleIssuers& issuers,
                           std::size_t index, std::uint32_t begin);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_TITLE_END_H_
