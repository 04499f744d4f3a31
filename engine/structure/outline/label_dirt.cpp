#include "structure/outline/label_dirt.h"

#include <algorithm>
#include <cstddef>

#include "text/utf8.h"

namespace vanban::structure {

using text::is_blank;
using text::is_digit;
using text::is_lower;
using text::is_upper;

namespace {

// .4. Thời gian, ....8..Quản lý: specks right before the figure.
std::uint32_t specks_before_figure(std::string_view words) {
  constexpr std::size_t kMostSpecks = 5;
  const std::size_t figure = words.find_first_not_of('.');
  if (figure == std::string_view::npos || figure == 0 || figure > kMostSpecks) return 0;
  const std::size_t point = words.find_first_not_of("0123456789", figure);
  if (point == std::string_view::npos || point == figure || words[point] != '.') return 0;
  const std::size_t body = words.find_first_not_of('.', point);
  const bool begins = body != std::string_view::npos && (is_blank(words[body]) || is_upper(words[body]));
  return begins ? static_cast<std::uint32_t>(figure) : 0;
}

}  // namespace

// -a} Hệ thống, - :e) Biểu mẫu: specks before a letter and its bracket.
bool LabelDirt::hides_letter(Span line) const {
  const std::string_view words = key_.substr(line.begin, std::min(line.size(), 6U));
  const std::size_t letter = words.find_first_not_of("- :.");
  if (letter == std::string_view::npos || letter + 1 >= words.size()) return false;
  const bool specks = letter == 1 || words.find_first_of(":.") < letter;
  return specks && is_lower(words[letter]) && (words[letter + 1] == ')' || words[letter + 1] == '}');
}

Span LabelDirt::behind(Span line) const {
  while (line.begin < line.end && is_control(line.begin)) ++line.begin;
  while (line.begin < line.end && key_[line.begin] == '#') ++line.begin;
  while (line.begin < line.end && is_blank(key_[line.begin])) ++line.begin;
  // " 1. Điền
  const bool speck = line.size() > 3 && is_blank(key_[line.begin + 1]) && is_digit(key_[line.begin + 2]) &&
                     std::string_view("\"'`_.,~:;|").find(key_[line.begin]) != std::string_view::npos;
  if (speck) line.begin += 2;
  line.begin += specks_before_figure(key_.substr(line.begin, line.size()));
  if (line.empty() || (key_[line.begin] != '_' && key_[line.begin] != '-')) return line;
  if (key_[line.begin] == '_' || !hides_letter(line)) return behind_stroke(line);
  while (!is_lower(key_[line.begin])) ++line.begin;
  return line;
}

bool LabelDirt::is_control(std::uint32_t at) const {
  if (key_[at] > ' ' && key_[at] != '\x7f') return false;  // the key tells most at once
  return text::code_point_at(origin_.norm_text({at, at + 1}), 0).value < U' ';
}

// ___3) Lãnh đạo, --5, Trạm Y tế, ___ b) Nội dung: a stroke before the figure or letter; but "-- 5 tấn" is an item.
Span LabelDirt::behind_stroke(Span line) const {
  constexpr std::size_t kLongest = 4;
  const char sign = key_[line.begin];
  const std::size_t stroke = key_.substr(line.begin, line.size()).find_first_not_of(sign);
  if (stroke == std::string_view::npos || stroke > kLongest) return line;
  std::uint32_t figure = line.begin + static_cast<std::uint32_t>(stroke);
  while (figure < line.end && is_blank(key_[figure])) ++figure;
  const bool touches = sign == '_' || figure == line.begin + stroke;
  const bool letter = figure + 1 < line.end && is_lower(key_[figure]) && key_[figure + 1] == ')';
  const bool hidden = touches && figure < line.end && (is_digit(key_[figure]) || letter);
  return hidden ? Span{figure, line.end} : line;
}

}  // namespace vanban::structure
