// A header in which some is known from elsewhere.
#ifndef VANBAN_STRUCTURE_HEADER_KNOWN_H_
#define VANBAN_STRUCTURE_HEADER_KNOWN_H_

#include "recognise/number.h"
#include "vanban/document.h"
#include "vanban/engine.h"

namespace vanban::structure {

// Writes what is known over what was read. What says the same leaves the reading with its place.
void take_known(const KnownHeader& known, const recognise::Codes& codes, Header* header);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_KNOWN_H_
