// Which unit a label stands in, told by the labels before it.
#ifndef VANBAN_STRUCTURE_OUTLINE_NESTING_H_
#define VANBAN_STRUCTURE_OUTLINE_NESTING_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "structure/outline/label.h"
#include "vanban/document.h"

namespace vanban::structure {

// The units that are open, the innermost last. Labels come in reading order.
class Nesting {
 public:
  static constexpr std::int32_t kRoot = -1;
  static constexpr std::size_t kMostLevels = 64;

  // Opens the unit `index` of this label; false where the label is none. May settle what it is (style, ordinal, name).
  bool place(Label* label, std::int32_t index);
  // Of the unit placed last.
  std::int32_t parent() const { return open_.size() < 2 ? kRoot : open_[open_.size() - 2].unit; }
  UnitKind kind() const { return open_.back().kind; }
  // A heading without a label stands here: only lists that `next`, the next label that is no bullet, continues go on.
  // False where nothing ended.
  bool end_lists(const Label* next);
  // What end_lists ended last goes on after all: the label behind the heading was none.
  void reopen_lists();
  // The innermost unit that is open; kRoot where none is.
  std::int32_t innermost() const { return open_.empty() ? kRoot : open_.back().unit; }
  // Another text begins: nothing goes on.
  void close_all();
  // Is a label, an article or one of a list, the next one?
  bool is_continued_by(const Label& label) const;
  // The head of a paper that is attached: nothing goes on but the appendix or form that it may be the head of.
  void begin_attached();
  // A unit was hung higher than it stood, because it stood too deep.
  bool cut() const { return cut_; }

 private:
  struct Open {
    Style style;
    UnitKind kind;
    Ordinal ordinal;
    char sign;
    std::uint32_t indent;
    std::int32_t unit;
    bool note;  // a bullet that leads no list
  };
  // How many of the open units stay open; kNone: the label is none.
  using Depth = std::size_t;
  static constexpr Depth kNone = static_cast<Depth>(-1);

  Depth depth_of(Label* label, Place place);
  Depth legal(const Label& label, Place place);
  Depth behind_attached() const;
  bool ends_form(const Label& label, Depth depth) const;
  Depth bullet(const Label& label, Place place) const;
  Depth decimal(const Label& label, Place place) const;
  Depth numeral_letter(const Label& label) const;
  Depth listed(Label* label, Place place) const;
  Depth first(const Label& label, Place place) const;
  Depth gap(Label* label, Place place) const;

  Depth follower(Style style, const Ordinal& ordinal) const;
  Depth last_of(Style style) const;
  Depth last_bullet(const Label& label) const;
  Depth prefix_of(const Label& label) const;
  Depth beside_orphans(const Label& label) const;
  Depth misread_letter(Label* label) const;
  Depth without_bullets() const;
  Depth outermost() const;
  Depth fence(Style style) const;
  UnitKind kind_in(const Label& label, Depth depth) const;

  std::vector<Open> open_;
  std::vector<Open> ended_;  // by the last heading
  int last_article_ = 0;
  bool cut_ = false;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_OUTLINE_NESTING_H_
