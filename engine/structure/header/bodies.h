// Issuer and parent: the lines of the left column put together to names of bodies.
#ifndef VANBAN_STRUCTURE_HEADER_BODIES_H_
#define VANBAN_STRUCTURE_HEADER_BODIES_H_

#include <string_view>
#include <vector>

#include "layout/reading.h"
#include "structure/header/lines.h"
#include "structure/header/rules.h"

namespace vanban::structure {

struct HeaderBody {
  std::vector<Span> lines;  // key positions, in order
  std::string_view family;  // of its first words: party, state, mass or ""
  bool known = false;       // begins with a word of the lexicon
};

// The bodies in pieces of an issuer's column, from the outermost to the issuer. A body that stands twice (the Gazette
// prints the issuer above the header too) counts once.
std::vector<HeaderBody> read_bodies(const HeaderRules& rules, const layout::Origin& origin,
                                    const std::vector<Piece>& pieces);

// party, state or mass: of the first words of a body's name that tell; "" where none do.
std::string_view family_of(const HeaderRules& rules, std::string_view key, Span span);

// The row of the body, post or territory that begins a stretch; null where none does. A stray letter or two that a
// scanner put before a body is passed over and cut off from `span`.
const grammar::Lexicon::Row* body_row(const HeaderRules& rules, std::string_view key, Span* span);

// Begins a body or a post here?
bool begins_body(const HeaderRules& rules, std::string_view key, Span span);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_BODIES_H_
