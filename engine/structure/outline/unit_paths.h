// The place of a unit in the outline, as people point to it.
#ifndef VANBAN_STRUCTURE_OUTLINE_UNIT_PATHS_H_
#define VANBAN_STRUCTURE_OUTLINE_UNIT_PATHS_H_

#include <cstddef>
#include <cstdint>
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
  std::string of(std::size_t unit);

 private:
  void append_path(std::int32_t unit, std::string* path) const;
  void append_label(std::size_t unit, std::string* path) const;

  const std::vector<Unit>& units_;
  std::string above_;         // what stands before the label of a unit in parent_: mostly its siblings are asked next
  std::int32_t parent_ = -1;  // the root, before which nothing stands
  std::vector<int> bullets_;  // for each unit: which of its parent's bullets it is, from 1; 0: none
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_OUTLINE_UNIT_PATHS_H_
