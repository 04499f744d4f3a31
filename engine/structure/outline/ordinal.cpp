#include "structure/outline/ordinal.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "text/ascii.h"
#include "text/roman.h"

namespace vanban::structure {
namespace {

constexpr int kMostDigits = 4;

constexpr std::array<std::string_view, 27> kLetters = {"a", "b", "c", "d", "đ", "e", "f", "g", "h",
                                                       "i", "j", "k", "l", "m", "n", "o", "p", "q",
                                                       "r", "s", "t", "u", "v", "w", "x", "y", "z"};
constexpr int kStrokeD = 5;

constexpr std::array<std::string_view, 12> kWords = {"nhat", "hai", "ba",  "tu",  "bon",  "nam",
                                                     "sau",  "bay", "bay", "tam", "chin", "muoi"};
constexpr std::array<int, 12> kWordValues = {1, 2, 3, 4, 4, 5, 6, 7, 7, 8, 9, 10};

bool is_often_left_out(int letter) {
  const std::string_view name = kLetters[static_cast<std::size_t>(letter - 1)];
  return name == "đ" || name == "f" || name == "j" || name == "w" || name == "z";
}

}  // namespace

int arabic_value(std::string_view digits) {
  if (digits.empty() || digits.size() > kMostDigits || !std::all_of(digits.begin(), digits.end(), text::is_digit))
    return 0;
  int value = 0;
  for (char c : digits) value = value * 10 + (c - '0');
  return value;
}

int counting_word_value(std::string_view key) {
  const std::string lower = text::lower(key);
  const auto found = std::find(kWords.begin(), kWords.end(), lower);
  return found == kWords.end() ? 0 : kWordValues[static_cast<std::size_t>(found - kWords.begin())];
}

int named_value(std::string_view name) {
  std::size_t begin = name.size();
  const bool digits = text::is_digit(name.back());
  while (begin > 0 && (digits ? text::is_digit(name[begin - 1]) : text::is_letter(name[begin - 1]))) --begin;
  const std::string_view word = name.substr(begin);
  if (digits) return arabic_value(word);
  if (const int value = text::roman_value(word); value > 0) return value;
  if (word.size() == 1) return letter_value(word[0], false);
  return counting_word_value(word);
}

int letter_value(char key_letter, bool is_d_with_stroke) {
  if (is_d_with_stroke) return kStrokeD;
  const char lower = text::to_lower(key_letter);
  const auto found = std::find_if(kLetters.begin(), kLetters.end(),
                                  [&](std::string_view name) { return name.size() == 1 && name[0] == lower; });
  return found == kLetters.end() ? 0 : static_cast<int>(found - kLetters.begin()) + 1;
}

bool letter_follows(int last, int next) {
  if (last < 1 || next <= last || next > static_cast<int>(kLetters.size())) return false;
  for (int between = last + 1; between < next; ++between) {
    if (!is_often_left_out(between)) return false;
  }
  return true;
}

int next_letter(int last) {
  for (int next = last + 1; next <= static_cast<int>(kLetters.size()); ++next) {
    if (next == kStrokeD || !is_often_left_out(next)) return next;
  }
  return 0;
}

std::string_view letter_name(int value) {
  return value < 1 || value > static_cast<int>(kLetters.size()) ? std::string_view()
                                                                : kLetters[static_cast<std::size_t>(value - 1)];
}

}  // namespace vanban::structure
