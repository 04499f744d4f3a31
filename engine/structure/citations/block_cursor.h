// The blocks of places that are asked for in their order: each is found from the last one, without a search.
#ifndef VANBAN_STRUCTURE_CITATIONS_BLOCK_CURSOR_H_
#define VANBAN_STRUCTURE_CITATIONS_BLOCK_CURSOR_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "layout/reading.h"

namespace vanban::structure {

class BlockCursor {
 public:
  explicit BlockCursor(const layout::Reading& reading) : blocks_(reading.blocks) {}

  // As Reading::block_at; no place may stand before the last one.
  std::uint32_t index_at(std::uint32_t place) {
    while (index_ + 1 < blocks_.size() && blocks_[index_ + 1].span.begin <= place) ++index_;
    return static_cast<std::uint32_t>(index_);
  }
  const layout::Block& at(std::uint32_t place) { return blocks_[index_at(place)]; }

 private:
  const layout::Blocks& blocks_;
  std::size_t index_ = 0;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_BLOCK_CURSOR_H_
