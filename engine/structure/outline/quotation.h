// Quotations over whole paragraphs: the new wording that an amending act gives to another.
#ifndef VANBAN_STRUCTURE_OUTLINE_QUOTATION_H_
#define VANBAN_STRUCTURE_OUTLINE_QUOTATION_H_

#include <vector>

#include "layout/reading.h"
#include "structure/outline/rules.h"

namespace vanban::structure {

// For each block: does it begin inside a quotation? A quotation without an end is closed before the next amendment or
// article. Linear time.
std::vector<bool> quoted_blocks(const layout::Reading& reading, const OutlineRules& rules);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_OUTLINE_QUOTATION_H_
