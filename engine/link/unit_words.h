// Administrative units in a body's words: tỉnh X, huyện Y, xã Z, Tỉnh ủy X.
#ifndef VANBAN_LINK_UNIT_WORDS_H_
#define VANBAN_LINK_UNIT_WORDS_H_

#include <vector>

#include "link/body.h"

namespace vanban::link {

// Moves the units out of `words` into place, bare and bare_kind of `body`. The "Tỉnh ủy" of "Tỉnh ủy Bắc Kạn" stays a
// word of the body.
void take_units(std::vector<Word>& words, BodyName& body, const KeyBook& book);

}  // namespace vanban::link

#endif  // VANBAN_LINK_UNIT_WORDS_H_
