// A unit's heading: the name that it has of its own, apart from what it says.
#ifndef VANBAN_STRUCTURE_OUTLINE_HEADING_H_
#define VANBAN_STRUCTURE_OUTLINE_HEADING_H_

#include <cstdint>
#include <optional>

#include "layout/reading.h"
#include "structure/outline/label.h"
#include "structure/outline/rules.h"
#include "vanban/document.h"

namespace vanban::structure {

// Where a unit stands in the reading.
struct UnitPlace {
  std::uint32_t block = 0;  // whose first words are the label
  std::uint32_t body = 0;   // reading position behind the label
  bool has_more = false;    // another block follows in the unit
  std::uint32_t limit = 0;  // the block after the unit's own ones, before the next label
};

// Chương II / TỔ CHỨC; I. MỤC ĐÍCH; Điều 1. Phạm vi điều chỉnh; 1. Mục đích. A unit that is one sentence has none.
Boxed<Quoted> heading_of(const layout::Origin& origin, const OutlineRules& rules, const Label& label, UnitKind kind,
                         UnitPlace place);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_OUTLINE_HEADING_H_
