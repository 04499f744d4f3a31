#include "structure/outline/unit_paths.h"

namespace vanban::structure {

UnitPaths::UnitPaths(const std::vector<Unit>& units) : units_(units), bullets_(units.size(), 0) {
  std::vector<int> counts(units.size() + 1, 0);
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].kind == UnitKind::bullet) bullets_[i] = ++counts[static_cast<std::size_t>(units[i].parent + 1)];
  }
}

std::string UnitPaths::of(std::size_t unit) {
  const std::int32_t parent = units_[unit].parent;
  if (parent != parent_) {
    above_.clear();
    append_path(parent, &above_);
    parent_ = parent;
  }
  std::string path;
  path.reserve(above_.size() + units_[unit].label.size() + 1);
  path = above_;
  append_label(unit, &path);
  return path;
}

// With the point behind it.
void UnitPaths::append_path(std::int32_t unit, std::string* path) const {
  if (unit < 0) return;
  append_path(units_[static_cast<std::size_t>(unit)].parent, path);
  append_label(static_cast<std::size_t>(unit), path);
  *path += '.';
}

void UnitPaths::append_label(std::size_t unit, std::string* path) const {
  if (bullets_[unit] > 0) {
    path->append(1, '-').append(std::to_string(bullets_[unit]));
  } else {
    *path += units_[unit].label;
  }
}

}  // namespace vanban::structure
