// The units of a document by their numbers: what each stands in, and whether any stand in it.
#ifndef VANBAN_STRUCTURE_TASKS_UNIT_TREE_H_
#define VANBAN_STRUCTURE_TASKS_UNIT_TREE_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "vanban/document.h"

namespace vanban::structure {

inline std::size_t index_of(std::int32_t unit) { return static_cast<std::size_t>(unit); }

class UnitTree {
 public:
  // Keeps a reference.
  explicit UnitTree(const std::vector<Unit>& units) : units_(units), has_children_(units.size(), false) {
    for (const Unit& unit : units) {
      if (unit.parent >= 0) has_children_[index_of(unit.parent)] = true;
    }
  }

  std::size_t size() const { return units_.size(); }
  const Unit& operator[](std::int32_t unit) const { return units_[index_of(unit)]; }
  UnitKind kind(std::int32_t unit) const { return (*this)[unit].kind; }
  std::int32_t parent(std::int32_t unit) const { return (*this)[unit].parent; }
  bool has_children(std::int32_t unit) const { return has_children_[index_of(unit)]; }

 private:
  const std::vector<Unit>& units_;
  std::vector<bool> has_children_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_UNIT_TREE_H_
