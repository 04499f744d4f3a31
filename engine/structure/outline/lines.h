// Which lines may begin a unit, and what divides them.
#ifndef VANBAN_STRUCTURE_OUTLINE_LINES_H_
#define VANBAN_STRUCTURE_OUTLINE_LINES_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/layout.h"
#include "layout/reading.h"
#include "structure/closing/closing.h"
#include "structure/header/header.h"
#include "structure/outline/place.h"
#include "structure/outline/rules.h"

namespace vanban::structure {

// Does a text (UTF-8, NFC) end with a word that wants more: tại khoản, ngày, a comma?
bool wants_more(std::string_view text, const OutlineRules& rules);

// The lines that may begin a unit, from the first to the last: none of the header, the closing, drawn tables, tables of
// contents, address lists, and quotations of new wording. How one stands behind the line before it is told where it is
// asked: most lines have no label. Linear time.
class BodyLines {
 public:
  // All are kept by reference.
  BodyLines(const layout::Origin& origin, const HeaderReading& header, const Closing& closing,
            const OutlineRules& rules);

  // To the next one; false where none is left.
  bool next();
  std::uint32_t line() const { return at_; }
  // `fenced`, `lower` and `apart` are for others to say.
  Place place() const;
  // The words before it; empty where there are none.
  Span before() const;
  // Another text began here, or since this was asked last.
  bool take_anew();
  // The head of a paper that is attached, or of another one in the same file: the motto of the State, or in brackets
  // what it was issued with.
  bool heads_attached() const { return heads_attached_; }
  // The last line so far of a list of addressees or recipients; 0xffffffff before the first one.
  std::uint32_t last_listed() const { return last_listed_; }
  // It stands where the paragraphs do not begin.
  bool is_in_column() const;

 private:
  bool is_apart(const layout::Line& line);
  bool is_listed(const layout::Line& line);
  bool heads_attached(const layout::Line& line) const;
  bool is_full(const layout::Line& before, const layout::Line& line) const;
  bool is_strong(const Place& place) const;

  const layout::Origin& origin_;
  const layout::Layout& layout_;
  const HeaderReading& header_;
  const Closing& closing_;
  const OutlineRules& rules_;
  const std::vector<bool> quoted_;  // for each line; none where nothing is
  std::uint32_t at_;
  std::uint32_t before_;             // the line with words before it
  std::uint32_t last_;               // the last line with words so far
  std::uint32_t blanks_before_ = 0;  // blank lines between before_ and at_
  std::uint32_t blanks_ = 0;         // ... and behind last_
  bool anew_ = false;                // right behind the closing
  bool heads_attached_ = false;
  bool anew_since_ = false;  // or since it was asked
  bool in_closing_ = false;
  bool in_addressees_ = false;
  std::uint32_t last_listed_ = 0xffffffff;
};

// Tables that are not drawn, told by their rows: where their cells and the lines between them are.
class TableFences {
 public:
  struct Side {
    bool row = false;     // a row: only names of units (Điều, Phụ lục) count
    bool tabbed = false;  // between rows made with tabs: dashes are the cells' own
    bool fenced = false;  // between other rows: only what goes on counts
  };

  TableFences(const layout::Layout& layout, const OutlineRules& rules);

  // Lines are asked for from the first to the last.
  Side at(std::uint32_t line);

 private:
  // Two rows of one table, with nothing but lines of its cells between them.
  struct Fence {
    std::uint32_t row;
    std::uint32_t next;
    bool tabs;
    bool headed;  // a whole table whose head says STT: each of its lines is a row
  };
  std::vector<Fence> fences_;
  std::size_t next_ = 0;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_OUTLINE_LINES_H_
