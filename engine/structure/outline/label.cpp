#include "structure/outline/label.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "structure/outline/ordinal.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

using text::is_lower;
using text::is_upper;

// A heading is told by its first words.
constexpr std::size_t kHeadingSample = 60;

struct Cases {
  int upper = 0;
  int lower = 0;
};

// Of a text of at most `kMost` bytes: all of them at once, in a form that the compiler makes sixteen bytes a step of.
template <std::size_t kMost>
Cases cases_of(std::string_view text) {
  std::array<char, kMost> copy{};
  const char* bytes = text.data();
  if (text.size() < kMost) {
    std::copy(text.begin(), text.end(), copy.begin());
    bytes = copy.data();
  }
  std::uint8_t upper = 0;
  std::uint8_t lower = 0;
  for (std::size_t i = 0; i < kMost; ++i) {
    upper = static_cast<std::uint8_t>(upper + (is_upper(bytes[i]) ? 1 : 0));
    lower = static_cast<std::uint8_t>(lower + (is_lower(bytes[i]) ? 1 : 0));
  }
  return {upper, lower};
}

}  // namespace

bool Ordinal::read(std::string_view path, int first) {
  *this = {};
  if (first > 0) numbers[count++] = static_cast<std::uint16_t>(first);
  std::size_t at = 0;
  while (at < path.size()) {
    if (path[at] == '.') {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < path.size() && text::is_digit(path[end])) ++end;
    if (end == at || count == kMostNumbers) return false;
    numbers[count++] = static_cast<std::uint16_t>(arabic_value(path.substr(at, end - at)));
    at = end;
  }
  return count > 0;
}

bool Ordinal::is_below(const Ordinal& prefix) const {
  return prefix.count > 0 && count == prefix.count + 1 &&
         std::equal(prefix.numbers.begin(), prefix.numbers.begin() + prefix.count, numbers.begin());
}

bool follows(Style style, const Ordinal& last, const Ordinal& next) {
  if (style == Style::bullet) return true;
  if (last.count != next.count || next.count == 0) return false;
  const auto tail = next.count - 1;
  if (!std::equal(last.numbers.begin(), last.numbers.begin() + tail, next.numbers.begin())) return false;
  if (last.last() == next.last()) return next.suffix > last.suffix;
  const bool letters = style == Style::letter || style == Style::bracket_letter || style == Style::capital ||
                       style == Style::numeral_letter;
  return letters ? letter_follows(last.last(), next.last()) : next.last() == last.last() + 1;
}

bool in_capitals(std::string_view key) {
  constexpr std::size_t kFront = 32;
  static_assert(kFront < kHeadingSample && kHeadingSample <= 2 * kFront);
  key = key.substr(0, kHeadingSample);
  const Cases front = cases_of<kFront>(key.substr(0, kFront));
  const auto rest = static_cast<int>(key.size() - std::min(key.size(), kFront));
  if (front.upper + rest <= front.lower * 3) return false;  // most lines: whatever comes, it is not enough
  const Cases back = rest == 0 ? Cases() : cases_of<kFront>(key.substr(kFront));
  const int upper = front.upper + back.upper;
  return upper >= 3 && upper > (front.lower + back.lower) * 3;
}

}  // namespace vanban::structure
