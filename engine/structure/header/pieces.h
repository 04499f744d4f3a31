// The pieces of a header, line by line, as they are asked for: most documents are told by their first lines, and those
// below them need not be cut.
#ifndef VANBAN_STRUCTURE_HEADER_PIECES_H_
#define VANBAN_STRUCTURE_HEADER_PIECES_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <initializer_list>
#include <utility>
#include <vector>

#include "layout/layout.h"
#include "structure/header/lines.h"

namespace vanban::structure {

class HeaderPieces {
 public:
  // Of the first `max_lines` lines with text, up to where the body begins. `skip`: lines to pass over, one for each of
  // the layout. Layout and lines are kept by reference.
  HeaderPieces(const layout::Layout& layout, const HeaderLines& lines, std::uint32_t max_lines, std::vector<bool> skip)
      : layout_(layout), lines_(lines), left_(max_lines), skip_(std::move(skip)), blanks_(lines.blank_lines()) {}

  // Null behind the last. What was given stays where it is.
  const Piece* at(std::size_t i) {
    while (i >= pieces_.size()) {
      if (!cut_line()) return nullptr;
    }
    return &pieces_[i];
  }

  // Has any of them one of these roles?
  bool has(std::initializer_list<Role> roles) {
    const auto seen = [&] {
      return std::any_of(roles.begin(), roles.end(), [&](Role role) { return seen_[of(role)]; });
    };
    while (!seen()) {
      if (!cut_line()) return false;
    }
    return true;
  }

 private:
  static constexpr std::size_t of(Role role) { return static_cast<std::size_t>(role); }
  // False where no line is left.
  bool cut_line();
  void drop_title_rest(std::vector<Piece>* pieces) const;

  const layout::Layout& layout_;
  const HeaderLines& lines_;
  std::uint32_t left_;  // lines
  const std::vector<bool> skip_;
  std::uint32_t next_ = 0;  // line
  std::uint32_t blanks_;    // blank lines since the last piece
  std::deque<Piece> pieces_;
  std::array<bool, kRoles> seen_{};
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_PIECES_H_
