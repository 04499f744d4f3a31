// A header's number that lines have broken (Số: 140/ ⏎ 2025/ ⏎ QH15): the reading joins them, a single line does not
// hold it.
#ifndef VANBAN_STRUCTURE_HEADER_BROKEN_NUMBER_H_
#define VANBAN_STRUCTURE_HEADER_BROKEN_NUMBER_H_

#include "layout/reading.h"
#include "recognise/scan.h"
#include "structure/header/header.h"

namespace vanban::structure {

// Completes header.number from the first number of the header's own lines that runs over several lines behind the
// word số. Leaves a number that stands on one line as it is.
void mend_broken_number(const layout::Origin& origin, const HeaderRules& rules, const recognise::Mentions& mentions,
                        HeaderReading* header);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_BROKEN_NUMBER_H_
