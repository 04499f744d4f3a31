#include "link/grouped.h"

#include <numeric>

namespace vanban::link {

Grouped group(const std::vector<std::uint32_t>& owners, std::size_t count) {
  Grouped grouped;
  grouped.begins.assign(count + 1, 0);
  for (const std::uint32_t owner : owners) {
    if (owner != kNone) ++grouped.begins[owner + 1];
  }
  std::partial_sum(grouped.begins.begin(), grouped.begins.end(), grouped.begins.begin());
  grouped.items.resize(grouped.begins.back());
  std::vector<std::uint32_t> next(grouped.begins.begin(), grouped.begins.end() - 1);
  for (std::uint32_t i = 0; i < owners.size(); ++i) {
    if (owners[i] != kNone) grouped.items[next[owners[i]]++] = i;
  }
  return grouped;
}

}  // namespace vanban::link
