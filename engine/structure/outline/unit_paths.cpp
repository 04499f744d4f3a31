#include "structure/outline/unit_paths.h"

namespace vanban::structure {

std::vector<std::string> unit_paths(const std::vector<Unit>& units) {
  std::vector<std::string> paths(units.size());
  std::vector<int> bullets(units.size() + 1, 0);
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::int32_t parent = units[i].parent;
    int& count = bullets[static_cast<std::size_t>(parent + 1)];
    if (parent >= 0) paths[i] = paths[static_cast<std::size_t>(parent)] + ".";
    paths[i] += units[i].kind == UnitKind::bullet ? "-" + std::to_string(++count) : units[i].label;
  }
  return paths;
}

}  // namespace vanban::structure
