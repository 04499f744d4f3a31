// The label at the begin of a line: its form and what it counts.
#ifndef VANBAN_STRUCTURE_OUTLINE_LABEL_H_
#define VANBAN_STRUCTURE_OUTLINE_LABEL_H_

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "layout/layout.h"
#include "layout/reading.h"
#include "structure/outline/place.h"
#include "structure/outline/rules.h"
#include "text/ascii.h"
#include "vanban/span.h"

namespace vanban::structure {

// Forms of labels. The first ones have their places in an act by law, from the outermost inwards; the others take
// theirs from the order in which a document uses them.
enum class Style : std::uint8_t {
  appendix,
  part,
  chapter,
  section,
  subsection,
  article,
  form,  // Mẫu số 01: no unit, but numbering begins anew after it
  roman,
  capital,
  number,          // 1. 1/ 1-
  number_paren,    // 1)
  decimal,         // 1.1. II.1.
  letter_decimal,  // b.1) b1.
  letter,
  small_roman,  // i)
  bracket_number,
  bracket_letter,
  bracket_roman,
  step,
  bullet
};

constexpr bool is_legal(Style style) { return style <= Style::article; }

constexpr int kMostNumbers = 7;

// 2.1.3 is {2, 1, 3}; an inserted 3a is {3} with suffix 1.
struct Ordinal {
  std::array<std::uint16_t, kMostNumbers> numbers{};
  std::uint8_t count = 0;
  std::uint8_t suffix = 0;

  int last() const { return count == 0 ? 0 : numbers[count - 1U]; }
  bool is_first() const { return last() == 1 && suffix == 0; }
  bool is_below(const Ordinal& prefix) const;
};

struct Label {
  Style style = Style::bullet;
  std::optional<Style> other;  // that the same letters may be: i) is a letter or a numeral
  Ordinal ordinal;
  Ordinal other_ordinal;
  Span value;                 // key positions of the normalised text: the label without punctuation
  Span whole;                 // with it
  std::uint32_t indent = 0;   // of a bullet in a list of Markdown, whose depth is told by it alone
  char sign = 0;              // of a bullet, as the key has it
  bool damaged = false;       // a scanner's misreading: others must confirm it
  bool capitals = false;      // a heading in capitals follows
  bool bare = false;          // nothing stands behind it on its line
  bool reads_h = false;       // an appendix's numeral that is an H
  bool open_numeral = false;  // a decimal without a point behind it
  std::uint32_t line = 0;     // in Layout::lines
  Place place;
  bool misread = false;  // it reads what it counts, not what is printed
};

// Does `next` count on from `last`?
bool follows(Style style, const Ordinal& last, const Ordinal& next);

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
  Span without_dirt(Span line) const;
  Span behind_dirt(Span line) const;
  bool read_named(Start start, Label* label) const;
  bool read_small_named(Start start, Label* label) const;
  bool read_figures(Start start, Label* label) const;
  bool read_counted(Start start, Label* label) const;
  bool read_lettered(Start start, Label* label) const;
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
  bool compound(const LabelRule& form, Start start, Label* label) const;
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
};

// Are these words in capitals (mostly: scanners lose some)? Words without letters are not.
bool in_capitals(std::string_view key);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_OUTLINE_LABEL_H_
