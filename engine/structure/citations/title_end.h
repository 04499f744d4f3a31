// Where the title of a cited document ends: the hardest boundary, since titles hold commas, other citations and whole
// clauses. It ends at the words of citation.title_end, at a new citation that is not part of it, or with the sentence.
#ifndef VANBAN_STRUCTURE_CITATIONS_TITLE_END_H_
#define VANBAN_STRUCTURE_CITATIONS_TITLE_END_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "structure/citations/draft.h"

namespace vanban::structure {

// Of the draft of that index, where its title begins at `begin`.
std::uint32_t end_of_title(const layout::Origin& origin, const CitationRules& rules, const std::vector<Draft>& drafts,
                           std::size_t index, std::uint32_t begin);

// Who issued a draft whose title ends at a place, where that is told there.
std::optional<recognise::BodyName> issuer_behind_title(const layout::Origin& origin, const CitationRules& rules,
                                                       const std::vector<Draft>& drafts, const Draft& draft,
                                                       std::uint32_t at);

// What both ends of a title ask. Does "Căn cứ" begin the block of a draft, and a citation follow at once?
bool is_preamble(const layout::Origin& origin, const CitationRules& rules, const std::vector<Draft>& drafts,
                 std::size_t index);

// Is the draft `inner` guided by the circular `outer`, together with the law before it?
bool is_guided_with_law(std::string_view key, const CitationRules& rules, const std::vector<Draft>& drafts,
                        const Draft& outer, std::size_t inner);

// Behind a body's letters in brackets, else `at`.
std::uint32_t behind_short_name(std::string_view key, std::uint32_t at, std::uint32_t limit);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_TITLE_END_H_
