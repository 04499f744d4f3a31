#include "structure/outline/unit_paths.h"

namespace vanban::structure {

UnitPaths::UnitPaths(const std::vector<Unit>& units) : units_(units), bullets_(units.size(), 0) {
  std::vector<int> counts(units.size() + 1, 0);
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].kind == UnitKind::bullet) bullets_[i] = ++counts[static_cast<std::size_t>(units[i].parent + 1)];
  }
}

std::string UnitPaths::of(std::size_t unit) const {
  std::string path;
  append(unit, &path);
  return path;
}

void UnitPaths::append(std::size_t unit, std::string* path) const {
  if (units_[unit].parent >= 0) {
    append(static_cast<std::size_t>(units_[unit].parent), path);
    *path += '.';
  }
  if (bullets_[unit] > 0) {
    path->append(1, '-').append(std::to_string(bullets_[unit]));
  } else {
    *path += units_[unit].label;
  }
}

}  // namespace vanban::structure
