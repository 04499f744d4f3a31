#include "text/roman.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.h"

namespace vanban::text {
namespace {

constexpr std::array<std::string_view, 31> kRoman = {
    "",     "I",     "II",   "III", "IV",   "V",     "VI",     "VII",   "VIII", "IX", "X",
    "XI",   "XII",   "XIII", "XIV", "XV",   "XVI",   "XVII",   "XVIII", "XIX",  "XX", "XXI",
    "XXII", "XXIII", "XXIV", "XXV", "XXVI", "XXVII", "XXVIII", "XXIX",  "XXX"};

}  // namespace

int roman_value(std::string_view numeral) {
  std::string upper(numeral);
  std::transform(upper.begin(), upper.end(), upper.begin(), to_upper);
  const auto found = std::find(kRoman.begin() + 1, kRoman.end(), upper);
  return found == kRoman.end() ? 0 : static_cast<int>(found - kRoman.begin());
}

std::string_view roman_name(int value) {
  return value < 1 || value >= static_cast<int>(kRoman.size()) ? std::string_view()
                                                               : kRoman[static_cast<std::size_t>(value)];
}

}  // namespace vanban::text
