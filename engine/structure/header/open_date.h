// A date in a head whose day or month cannot be read: what the rest of the document says of it. A document is not older
// than what it cites, and not younger than its electronic signature, than what is due by it, than what it invites to.
#ifndef VANBAN_STRUCTURE_HEADER_OPEN_DATE_H_
#define VANBAN_STRUCTURE_HEADER_OPEN_DATE_H_

#include <cstdint>
#include <vector>

#include "layout/reading.h"
#include "structure/header/header.h"

namespace vanban::structure {

// Takes the one day that fits both what can be read of it and these limits, and says so; where more fit, the diagnostic
// says the limits. A day that is blank is left open: it may be a draft. What stands behind the document's foot, or
// behind the next head, is an enclosure's or another document's and says nothing of it. Linear time.
void settle_open_date(const layout::Origin& origin, const HeaderRules& rules, const std::vector<Citation>& citations,
                      const std::vector<Assignment>& assignments, const std::vector<bool>& closing_lines,
                      HeaderReading* header);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_OPEN_DATE_H_
