// One colour for each relation, the same in every picture.
#ifndef VANBAN_EMIT_RELATION_COLOURS_H_
#define VANBAN_EMIT_RELATION_COLOURS_H_

#include <string_view>

#include "vanban/document.h"

namespace vanban::emit {

// #rrggbb; dark enough for white paper (contrast 4.5 and more).
std::string_view colour_of(Relation relation);

}  // namespace vanban::emit

#endif  // VANBAN_EMIT_RELATION_COLOURS_H_
