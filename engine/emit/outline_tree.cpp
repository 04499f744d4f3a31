// Units come in reading order, so each is appended as the last child of its parent.
#include "emit/outline_tree.h"

namespace vanban::emit {

OutlineTree::OutlineTree(const std::vector<Unit>& outline) : nodes_(outline.size()) {
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const auto unit = static_cast<std::int32_t>(i);
    const bool valid = outline[i].parent >= 0 && outline[i].parent < unit;
    place(unit, valid ? outline[i].parent : kNone);
  }
}

void OutlineTree::place(std::int32_t unit, std::int32_t parent) {
  Node& node = nodes_[static_cast<std::size_t>(unit)];
  if (parent != kNone) {
    const Node& wanted = nodes_[static_cast<std::size_t>(parent)];
    node.parent = wanted.depth < kMaxDepth ? parent : wanted.parent;
    node.depth = nodes_[static_cast<std::size_t>(node.parent)].depth + 1;
  }
  const bool root = node.parent == kNone;
  std::int32_t& first = root ? first_root_ : nodes_[static_cast<std::size_t>(node.parent)].first_child;
  std::int32_t& last = root ? last_root_ : nodes_[static_cast<std::size_t>(node.parent)].last_child;
  (last == kNone ? first : nodes_[static_cast<std::size_t>(last)].next_sibling) = unit;
  last = unit;
}

}  // namespace vanban::emit
