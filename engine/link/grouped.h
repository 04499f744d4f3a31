// Lists of many owners in two blocks of memory, where a vector for each would cost more than what it holds.
#ifndef VANBAN_LINK_GROUPED_H_
#define VANBAN_LINK_GROUPED_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace vanban::link {

// What has no node or owner, among numbers of 32 bits.
inline constexpr std::uint32_t kNone = 0xffffffff;

// One list behind the other: those of owner i are items[begins[i]] to items[begins[i + 1]].
struct Grouped {
  std::vector<std::uint32_t> begins;
  std::vector<std::uint32_t> items;

  std::span<const std::uint32_t> of(std::size_t owner) const {
    return std::span(items).subspan(begins[owner], begins[owner + 1] - begins[owner]);
  }
};

// The indexes into `owners` by what stands there, one of `count` owners, or kNone: that index is in no list. Each list
// is in ascending order. Linear time.
Grouped group(const std::vector<std::uint32_t>& owners, std::size_t count);

}  // namespace vanban::link

#endif  // VANBAN_LINK_GROUPED_H_
