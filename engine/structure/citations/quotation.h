// Quotations in a text with citations.
#ifndef VANBAN_STRUCTURE_CITATIONS_QUOTATION_H_
#define VANBAN_STRUCTURE_CITATIONS_QUOTATION_H_

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace vanban::structure {

// Is one open at `at`, of what stands within `near` characters before it and no further back than `begin`?
inline bool is_in_quotation(std::string_view key, std::uint32_t begin, std::uint32_t at, std::uint32_t near) {
  const std::uint32_t from = std::max(begin, at - std::min(at, near));
  return std::count(key.begin() + from, key.begin() + at, '"') % 2 != 0;
}

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_QUOTATION_H_
