// Order of many strings: the first bytes of each are kept beside its number, so that most comparisons need not fetch
// the text.
#ifndef VANBAN_LINK_TEXT_ORDER_H_
#define VANBAN_LINK_TEXT_ORDER_H_

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vanban::link {

// The numbers 0 to count - 1 in the order of text(i), by bytes; where texts are equal, less(a, b) decides.
template <typename Text, typename Less>
std::vector<std::uint32_t> text_order(std::size_t count, const Text& text, const Less& less) {
  constexpr std::size_t kWords = 4;
  struct Item {
    std::array<std::uint64_t, kWords> front;
    std::uint32_t index;
  };
  const auto front_of = [](std::string_view words) {
    std::array<std::uint64_t, kWords> front{};
    for (std::size_t i = 0; i < 8 * kWords; ++i) {
      front[i / 8] = (front[i / 8] << 8) | (i < words.size() ? static_cast<unsigned char>(words[i]) : 0);
    }
    return front;
  };
  std::vector<Item> items;
  items.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) items.push_back({front_of(text(i)), i});
  std::sort(items.begin(), items.end(), [&](const Item& a, const Item& b) {
    if (a.front != b.front) return a.front < b.front;
    const std::string_view first = text(a.index), second = text(b.index);
    return first != second ? first < second : less(a.index, b.index);
  });
  std::vector<std::uint32_t> order;
  order.reserve(count);
  for (const Item& item : items) order.push_back(item.index);
  return order;
}

}  // namespace vanban::link

#endif  // VANBAN_LINK_TEXT_ORDER_H_
