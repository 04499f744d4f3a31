// The place of a unit in the outline, as people point to it.
#ifndef VANBAN_STRUCTURE_OUTLINE_UNIT_PATHS_H_
#define VANBAN_STRUCTURE_OUTLINE_UNIT_PATHS_H_

#include <string>
#include <vector>

#include "vanban/document.h"

namespace vanban::structure {

// For each unit the labels from the root down to it, with points between; a bullet is - and its position among its
// siblings: Chương II.Điều 3.1.-2.
std::vector<std::string> unit_paths(const std::vector<Unit>& units);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_OUTLINE_UNIT_PATHS_H_
