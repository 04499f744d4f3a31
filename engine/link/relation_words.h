// The contract's words for relations, extents and units of offsets, both ways.
#ifndef VANBAN_LINK_RELATION_WORDS_H_
#define VANBAN_LINK_RELATION_WORDS_H_

#include <optional>
#include <string_view>

#include "vanban/document.h"
#include "vanban/json.h"

namespace vanban::link {

std::string_view word_of(Relation relation);
std::string_view word_of(Extent extent);  // "" for Extent::none
std::string_view word_of(OffsetUnit unit);

// Empty for a word that the contract does not have.
std::optional<Relation> relation_of(std::string_view word);
std::optional<OffsetUnit> offset_unit_of(std::string_view word);
Extent extent_of(std::string_view word);  // none for any other word

// The active relation of a passive one (amended_by is amends turned round), or the relation itself.
Relation active(Relation relation);
inline bool is_passive(Relation relation) { return active(relation) != relation; }

// Whether what it acts upon is another act afterwards, or none.
bool changes(Relation relation);

// Whether it is one of carrying_out() (graph_questions.h).
bool carries_out(Relation relation);

}  // namespace vanban::link

#endif  // VANBAN_LINK_RELATION_WORDS_H_
