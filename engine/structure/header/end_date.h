// Documents of before the rules of 1998 and 2005 may bear place and date at their end, over the signature.
#ifndef VANBAN_STRUCTURE_HEADER_END_DATE_H_
#define VANBAN_STRUCTURE_HEADER_END_DATE_H_

#include <vector>

#include "layout/reading.h"
#include "structure/header/header.h"

namespace vanban::structure {

// Fills place and date of a header that has none from the line right above the closing, if nothing else stands on it.
// `closing_lines`: the layout's lines that belong to the closing.
void read_end_date(const layout::Origin& origin, const HeaderRules& rules, const std::vector<bool>& closing_lines,
                   HeaderReading* header);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_END_DATE_H_
