// The place of a unit in the outline, as people point to it.
#ifndef VANBAN_STRUCTURE_OUTLINE_UNIT_PATHS_H_
#define VANBAN_STRUCTURE_OUTLINE_UNIT_PATHS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "vanban/document.h"

namespace vanban::structure {

class UnitPaths {
 public:
  // Keeps a reference.
  explicit UnitPaths(const std::vector<Unit>& units);

  // The labels from the root down to a unit, with points between; a bullet is - and its position among its siblings:
  // Chương II.Điều 3.1.-2.
  std::string of(std::size_t unit) const;

 private:
  void append(std::size_t unit, std::string* path) const;

  const std::vector<Unit>& units_;
  std::vector<int> bullets_;  // for each unit: which of its parent's bullets it is, from 1; 0: none
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_OUTLINE_UNIT_PATHS_H_
