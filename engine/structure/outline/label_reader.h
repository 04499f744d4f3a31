// The label at the begin of a line.
#ifndef VANBAN_STRUCTURE_OUTLINE_LABEL_READER_H_
#define VANBAN_STRUCTURE_OUTLINE_LABEL_READER_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/reading.h"
#include "structure/outline/label.h"
#include "structure/outline/label_dirt.h"
#include "structure/outline/rules.h"
#include "text/ascii.h"
#include "vanban/span.h"

namespace vanban::structure {

class LabelReader {
 public:
  // Both are kept by reference.
  LabelReader(const layout::Origin& origin, const LabelRules& rules);

  // Appends the label at the begin of a line; false where there is none. Whether it is at its place is for others to
  // say.
  bool read(std::uint32_t line, std::vector<Label>* labels) const;

 private:
  // The begin of a line, and which labels may stand there: each form is tried only where it may.
  using Set = LabelRules::Set;
  struct Start {
    Span line;
    Set may = 0;
  };
  Start start_of(Span line) const { return {line, rules_.beginnings.at(key_, line.begin, line.end)}; }
  bool matches(const LabelRule& form, Start start, grammar::Match* match) const;

  bool read_any(Start start, Label* label) const;
  bool read_named(Start start, Label* label) const;
  bool read_small_named(Start start, Label* label) const;
  bool read_figures(Start start, Label* label) const;
  bool read_counted(Start start, Label* label) const;
  bool read_lettered(Start start, Label* label) const;
  bool has_words_below(std::uint32_t line) const;
  bool stands_over_capitals(std::uint32_t line) const;
  bool has_words(Span span) const;
  bool read_bullet(Start start, Label* label) const;
  bool read_at(Start start, Label* label) const;
  bool read_behind_marker(Span line, Label* label) const;
  // Markdown sets a '*' and blanks before every item: *   **a) Mục tiêu**
  bool is_marker(Span line) const {
    return key_[line.begin] == '*' && line.size() > 2 && text::is_blank(key_[line.begin + 1]) &&
           text::is_blank(key_[line.begin + 2]);
  }
  bool read_right_appendix(Start start, Label* label) const;

  bool number(Start start, Label* label) const;
  bool open_decimal(Start start, Label* label) const;
  bool open_number(Start start, Label* label) const;
  bool compound(const LabelRule& form, Start start, Label* label) const;
  bool roman_letter(Start start, Label* label) const;
  bool roman(Start start, Label* label) const;
  bool open_roman(Start start, Label* label) const;
  bool capital(Start start, Label* label) const;
  bool letter(Start start, Label* label) const;
  bool bracket(Start start, Label* label) const;

  int letter_at(std::uint32_t position) const;
  char32_t printed(std::uint32_t position) const;
  std::string_view key(Span span) const { return key_.substr(span.begin, span.size()); }
  bool heads_a_line(const Label& label, Span line) const;

  const layout::Origin& origin_;
  std::string_view key_;
  const LabelRules& rules_;
  const LabelDirt dirt_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_OUTLINE_LABEL_READER_H_
