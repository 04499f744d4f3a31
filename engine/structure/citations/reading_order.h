// What stands in reading order is found by its place: the mentions of a scan, and the drafts of citations.
#ifndef VANBAN_STRUCTURE_CITATIONS_READING_ORDER_H_
#define VANBAN_STRUCTURE_CITATIONS_READING_ORDER_H_

#include <algorithm>
#include <cstdint>

namespace vanban::structure {

// Where one of a list begins and ends; what has no `span` says so beside its own type.
template <typename Mention>
std::uint32_t begin_of(const Mention& mention) {
  return mention.span.begin;
}
template <typename Mention>
std::uint32_t end_of(const Mention& mention) {
  return mention.span.end;
}

// The first that begins at `place` or behind it. O(log n), as are all of these.
template <typename List>
auto first_from(List& list, std::uint32_t place) {
  return std::lower_bound(list.begin(), list.end(), place,
                          [](const auto& one, std::uint32_t at) { return begin_of(one) < at; });
}

// The one that begins at `place`; null where none does.
template <typename List>
auto one_at(List& list, std::uint32_t place) {
  const auto first = first_from(list, place);
  return first != list.end() && begin_of(*first) == place ? &*first : nullptr;
}

// The first that ends behind `place`; of lists without overlaps.
template <typename List>
auto first_ending_behind(List& list, std::uint32_t place) {
  return std::upper_bound(list.begin(), list.end(), place,
                          [](std::uint32_t at, const auto& one) { return at < end_of(one); });
}

// The last that ends at `place` or before it; null where none does.
template <typename List>
auto last_ending_by(List& list, std::uint32_t place) {
  const auto behind = first_ending_behind(list, place);
  return behind == list.begin() ? nullptr : &*(behind - 1);
}

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_READING_ORDER_H_
