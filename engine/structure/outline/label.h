// A label: its form and what it counts.
#ifndef VANBAN_STRUCTURE_OUTLINE_LABEL_H_
#define VANBAN_STRUCTURE_OUTLINE_LABEL_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "structure/outline/place.h"
#include "vanban/span.h"

namespace vanban::structure {

// Forms of labels. The first ones have their places in an act by law, from the outermost inwards; the others take
// theirs from the order in which a document uses them.
enum class Style : std::uint8_t {
  appendix,
  form,  // Mẫu số 01
  part,
  chapter,
  section,
  subsection,
  article,
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
  list,            // Danh mục I:
  numeral_letter,  // IA. in the list or numeral I
  bullet
};

constexpr bool is_legal(Style style) { return style <= Style::article; }
// What has a head of its own and numbers its parts anew.
constexpr bool is_attached(Style style) { return style <= Style::form; }

constexpr int kMostNumbers = 7;

// 2.1.3 is {2, 1, 3}; an inserted 3a is {3} with suffix 1.
struct Ordinal {
  std::array<std::uint16_t, kMostNumbers> numbers{};
  std::uint8_t count = 0;
  std::uint8_t suffix = 0;

  static Ordinal of(int value) {
    Ordinal ordinal;
    ordinal.numbers[0] = static_cast<std::uint16_t>(value);
    ordinal.count = 1;
    return ordinal;
  }
  // Becomes what the path counts: "2.1.3"; behind a numeral (II.1) or a letter (b1) the value of that comes first.
  // False of what is none, or too long.
  bool read(std::string_view path, int first = 0);

  int last() const { return count == 0 ? 0 : numbers[count - 1U]; }
  bool is_first() const { return last() == 1 && suffix == 0; }
  bool is_below(const Ordinal& prefix) const;
};

struct Label {
  Style style = Style::bullet;
  std::optional<Style> other;  // that the same letters may be: i) is a letter or a numeral
  Ordinal ordinal;
  Ordinal other_ordinal;
  Ordinal next_letter;        // of the next label that is a letter before the next of an act; none: empty
  Span value;                 // key positions of the normalised text: the label without punctuation
  Span whole;                 // with it
  std::uint32_t indent = 0;   // of a bullet in a list of Markdown, whose depth is told by it alone
  char sign = 0;              // of a bullet, as the key has it
  bool topic = false;         // its line ends with a colon
  bool note = false;          // a bullet before "Lưu ý: ..."
  bool glued = false;         // a bullet right before its words
  bool damaged = false;       // a scanner's misreading: others must confirm it
  bool capitals = false;      // a heading in capitals follows
  bool bare = false;          // nothing stands behind it on its line
  bool lone = false;          // ... nor on the next one
  bool reads_h = false;       // an H where a numeral is due
  bool open_numeral = false;  // a decimal without a point behind it
  bool awaited = false;       // a bare figure, an H: none where those around it do not confirm it
  std::uint32_t line = 0;     // in Layout::lines
  Place place;
  bool closed = false;   // by a bracket: a)
  bool caption = false;  // Biểu 2: it may head a form or a table, and is no unit
  bool misread = false;  // it reads what it counts, not what is printed
};

// Does `next` count on from `last`?
bool follows(Style style, const Ordinal& last, const Ordinal& next);

// Are these words in capitals (mostly: scanners lose some)? Words without letters are not.
bool in_capitals(std::string_view key);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_OUTLINE_LABEL_H_
