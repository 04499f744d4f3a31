#include "link/ordinal.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "text/ascii.h"

namespace vanban::link {
namespace {

struct Spelled {
  std::string_view word;
  int value;
};

// "năm" also means year, so it counts only where a number is expected: the callers look behind "thứ".
constexpr std::array kSpelled = {Spelled{"nhất", 1}, Spelled{"hai", 2}, Spelled{"ba", 3},   Spelled{"tư", 4},
                                 Spelled{"bốn", 4},  Spelled{"năm", 5}, Spelled{"sáu", 6},  Spelled{"bảy", 7},
                                 Spelled{"bẩy", 7},  Spelled{"tám", 8}, Spelled{"chín", 9}, Spelled{"mười", 10}};

int roman_digit(char c) {
  switch (c) {
    case 'i':
      return 1;
    case 'v':
      return 5;
    case 'x':
      return 10;
    default:
      return 0;
  }
}

std::optional<int> roman(std::string_view word) {
  int value = 0;
  int before = 0;
  for (std::size_t i = word.size(); i-- > 0;) {
    const int digit = roman_digit(word[i]);
    if (digit == 0) return {};
    value += digit < before ? -digit : digit;
    before = std::max(before, digit);
  }
  if (value <= 0) return {};
  return value;
}

}  // namespace

std::optional<int> ordinal(const Word& word) {
  if (word.folded.empty() || word.folded.size() > 6) return {};
  if (std::all_of(word.folded.begin(), word.folded.end(), text::is_digit)) {
    return std::atoi(word.folded.c_str());
  }
  const auto* at =
      std::find_if(kSpelled.begin(), kSpelled.end(), [&](const Spelled& s) { return s.word == word.lower; });
  if (at != kSpelled.end()) return at->value;
  return word.lower == word.folded ? roman(word.folded) : std::nullopt;
}

std::optional<int> term_of(std::span<const Word> words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i].folded == "khoa") {
      if (const auto term = ordinal(words[i + 1])) return term;
    }
  }
  return {};
}

}  // namespace vanban::link
