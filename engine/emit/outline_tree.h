// The flat outline as a tree, for writing.
#ifndef VANBAN_EMIT_OUTLINE_TREE_H_
#define VANBAN_EMIT_OUTLINE_TREE_H_

#include <cstdint>
#include <vector>

#include "vanban/document.h"

namespace vanban::emit {

// First child and next sibling of each unit, as indices into the outline, or kNone. Linear time.
// Units nested deeper than kMaxDepth hang at kMaxDepth, so recursion over the tree is bounded. A parent that does not
// stand before its child is no parent: the unit is a root.
class OutlineTree {
 public:
  static constexpr std::int32_t kNone = -1;
  static constexpr int kMaxDepth = 64;

  explicit OutlineTree(const std::vector<Unit>& outline);

  std::int32_t first_root() const { return first_root_; }
  std::int32_t first_child(std::int32_t unit) const { return nodes_[static_cast<std::size_t>(unit)].first_child; }
  std::int32_t next_sibling(std::int32_t unit) const { return nodes_[static_cast<std::size_t>(unit)].next_sibling; }

 private:
  struct Node {
    std::int32_t parent = kNone;
    std::int32_t first_child = kNone;
    std::int32_t last_child = kNone;
    std::int32_t next_sibling = kNone;
    int depth = 1;
  };

  void place(std::int32_t unit, std::int32_t parent);

  std::vector<Node> nodes_;
  std::int32_t first_root_ = kNone;
  std::int32_t last_root_ = kNone;
};

}  // namespace vanban::emit

#endif  // VANBAN_EMIT_OUTLINE_TREE_H_
