// The lines of a header cut into pieces: fixed phrases (national title, motto, the Party's title), place and date, and
// the cells of text between them. So two columns come apart whether blanks, a '|' or nothing divides them.
#ifndef VANBAN_STRUCTURE_HEADER_LINES_H_
#define VANBAN_STRUCTURE_HEADER_LINES_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "layout/layout.h"
#include "structure/header/rules.h"

namespace vanban::structure {

enum class Role : std::uint8_t { text, national_title, motto, party_title, youth_title, place_date };
inline constexpr std::size_t kRoles = 6;

struct Piece {
  Span span;  // without noise at its ends
  std::uint32_t line = 0;
  Role role = Role::text;
  bool partial = false;      // a national title that goes on below
  bool after_blank = false;  // a blank line stands before its line
  bool right = false;        // text in a cell right of other text: not of the issuer's column
  Span place;                // of a place_date
  Span date;                 // of a place_date: from ngày to the year
};

class HeaderLines {
 public:
  // All are kept by reference.
  HeaderLines(const layout::Layout& layout, const HeaderRules& rules);

  std::vector<Piece> cut_line(std::uint32_t line) const;

  // The line's text without the signs of Markdown or of a scanner before it.
  Span text_of(std::uint32_t line) const;
  // How many blank lines together stand for a blank line: two where every line of wrapped text has one behind it.
  std::uint32_t blank_lines() const { return blank_lines_; }
  const NationalTitle& national_title() const { return rules_.national_title; }
  // A line of HTML or Markdown that says nothing: <div align="center">.
  bool is_markup(std::uint32_t line) const;
  // Does the body begin with this line?
  bool is_opener(std::uint32_t line) const;

 private:
  std::optional<Piece> find_place_date(Span span) const;
  bool is_cut_off(Span place, Span line) const;
  bool stands_alone(Span before, Span found) const;
  void add_titles(Span span, std::vector<Piece>* pieces) const;
  void add_cells(const layout::Line& line, Span span, std::vector<Piece>* pieces) const;
  std::vector<Span> cells_of(const layout::Line& line, Span span) const;
  bool is_number_gap(Span left, Span right) const;

  const layout::Layout& layout_;
  const HeaderRules& rules_;
  std::uint32_t blank_lines_ = 1;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_LINES_H_
