// What stands before the label of a line and is no part of it: a word processor's control characters, Markdown's signs
// of a heading, a scanner's specks.
#ifndef VANBAN_STRUCTURE_OUTLINE_LABEL_DIRT_H_
#define VANBAN_STRUCTURE_OUTLINE_LABEL_DIRT_H_

#include <cstdint>
#include <string_view>

#include "layout/reading.h"
#include "text/ascii.h"
#include "vanban/span.h"

namespace vanban::structure {

// Spans are key positions of the normalised text.
class LabelDirt {
 public:
  // Kept by reference.
  explicit LabelDirt(const layout::Origin& origin) : origin_(origin), key_(origin.layout().key.bytes()) {}

  // The line without it; it may be empty.
  Span skip(Span line) const { return is_clean(line) ? line : behind(line); }

 private:
  // Nearly all lines begin with a letter, a figure, or the sign of a bullet.
  bool is_clean(Span line) const {
    const char first = line.empty() ? ' ' : key_[line.begin];
    if (first == '-') return !is_stroke(line);
    return text::is_alnum(first) || first == '+' || first == '*' || first == '(';
  }
  // A dash that may be none.
  bool is_stroke(Span line) const {
    const bool plain = line.size() <= 3 || (key_[line.begin + 1] == ' ' && text::is_upper(key_[line.begin + 2]));
    return !plain && (key_[line.begin + 1] == '-' || hides_letter(line));
  }
  bool hides_letter(Span line) const;
  Span behind(Span line) const;
  bool is_control(std::uint32_t at) const;
  Span behind_stroke(Span line) const;

  const layout::Origin& origin_;
  std::string_view key_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_OUTLINE_LABEL_DIRT_H_
