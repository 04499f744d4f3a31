#include "structure/outline/nesting.h"

#include <algorithm>

#include "structure/outline/ordinal.h"

namespace vanban::structure {
namespace {

UnitKind legal_kind(Style style) {
  switch (style) {
    case Style::appendix:
    case Style::form:
      return UnitKind::appendix;
    case Style::part:
      return UnitKind::part;
    case Style::chapter:
      return UnitKind::chapter;
    case Style::section:
      return UnitKind::section;
    case Style::subsection:
      return UnitKind::subsection;
    default:
      return UnitKind::article;
  }
}

bool is_letter_style(Style style) { return style == Style::letter || style == Style::bracket_letter; }

}  // namespace

bool Nesting::place(Label* label, std::int32_t index) {
  Depth depth = depth_of(label, label->place);
  if (depth == kNone) return false;
  if (depth >= kMostLevels) {
    cut_ = true;
    depth = kMostLevels - 1;
  }
  open_.resize(depth);
  open_.push_back(
      {label->style, kind_in(*label, depth), label->ordinal, label->sign, label->indent, index, label->note});
  return true;
}

bool Nesting::end_lists(const Label* next) {
  Depth keep = fence(Style::bullet);
  if (next != nullptr && !is_legal(next->style)) {
    const Depth list = follower(next->style, next->ordinal);
    const Depth prefix = prefix_of(*next);
    if (list != kNone) keep = std::max(keep, list + 1);
    if (prefix != kNone) keep = std::max(keep, prefix + 1);
  }
  if (keep >= open_.size()) return false;
  ended_.assign(open_.begin() + static_cast<std::ptrdiff_t>(keep), open_.end());
  open_.resize(keep);
  return true;
}

void Nesting::reopen_lists() { open_.insert(open_.end(), ended_.begin(), ended_.end()); }

void Nesting::close_all() {
  open_.clear();
  last_article_ = 0;
}

// A form holds parts and articles of its own only from the first on.
bool Nesting::ends_form(const Label& label, Depth depth) const {
  const bool goes_on = depth < open_.size() && open_[depth].style == label.style;
  return !goes_on && label.ordinal.last() > 1 && !is_attached(label.style);
}

bool Nesting::is_continued_by(const Label& label) const {
  if (label.style == Style::article) return last_article_ > 0 && label.ordinal.last() == last_article_ + 1;
  // Behind a form stands another one, with figures of its own, of which the first may be lost.
  const bool in_form = last_of(Style::form) != kNone;
  return !in_form && !label.ordinal.is_first() && follower(label.style, label.ordinal) != kNone;
}

void Nesting::begin_attached() {
  open_.resize(behind_attached());
  last_article_ = 0;
}

// The units up to the innermost appendix or form.
Nesting::Depth Nesting::behind_attached() const {
  Depth depth = open_.size();
  while (depth > 0 && !is_attached(open_[depth - 1].style)) --depth;
  return depth;
}

Nesting::Depth Nesting::depth_of(Label* label, Place place) {
  if (is_legal(label->style)) return legal(*label, place);
  if (label->style == Style::bullet) return bullet(*label, place);
  if (place.open) return kNone;
  if (label->style == Style::decimal || label->style == Style::letter_decimal) return decimal(*label, place);
  if (label->style == Style::numeral_letter) return numeral_letter(*label);
  return listed(label, place);
}

// Phần holds Chương holds Mục holds Điều: what stands as deep or deeper is over.
Nesting::Depth Nesting::legal(const Label& label, Place place) {
  const bool article = label.style == Style::article;
  const int number = label.ordinal.last();
  if (label.style == Style::form && (label.caption || place.lower)) {
    if (place.strong) begin_attached();
    return kNone;
  }
  if (label.style == Style::form && !place.strong) return kNone;
  if (place.open || (!place.strong && !label.capitals && !(article && number == last_article_ + 1))) return kNone;
  const bool restarts = article && number == 1 && last_article_ > 1;
  if (article) last_article_ = number;
  const bool another_text = is_attached(label.style) || (label.style <= Style::chapter && number == 1);
  if (another_text) last_article_ = 0;
  if (restarts) return behind_attached();
  Depth depth = 0;
  while (depth < open_.size() && (!is_legal(open_[depth].style) || open_[depth].style < label.style)) ++depth;
  const Depth form = last_of(Style::form);
  if (form < depth && ends_form(label, depth)) return form;
  if (depth < open_.size()) return depth;
  // Numerals may hold articles, in old acts, or a list of parts (Phần A: ...); other lists hold nothing of this kind.
  const bool may_stand_in_roman = article || (label.style == Style::part && !label.bare && !label.capitals);
  const auto holds = [&](const Open& unit) {
    return is_legal(unit.style) || (may_stand_in_roman && unit.style == Style::roman);
  };
  while (depth > 0 && !holds(open_[depth - 1])) --depth;
  return depth;
}

Nesting::Depth Nesting::bullet(const Label& label, Place place) const {
  if (place.open || place.fenced || (place.full && place.lower)) return kNone;
  if (!place.strong && label.damaged) return kNone;
  const Depth notes = label.sign == '(' ? last_of(Style::bracket_number) : kNone;  // (*) behind (1), (2)
  if (notes != kNone) return notes;
  const Depth same = last_bullet(label);
  const bool inner = !open_.empty() && open_.back().style != Style::bullet;
  if (same != kNone) return inner && place.opened ? open_.size() : same;
  if (label.damaged) return kNone;
  Depth depth = place.apart ? without_bullets() : open_.size();
  if (place.opened) return depth;
  if (depth > 0 && open_[depth - 1].note) return depth - 1;
  // A sign that no colon announces stands beside the weaker ones before it, not under them.
  const auto weaker = [&](const Open& unit) {
    return unit.style == Style::bullet && (label.sign == '*' || (label.sign == '-' && unit.sign == '+'));
  };
  while (depth > 0 && weaker(open_[depth - 1])) --depth;
  // "7.1. ...", "7.2. ...", "* Thời gian thực hiện:": a topic that holds dashes of its own is of 7, as they are.
  const bool beside = label.sign == '*' && label.topic && depth > 1 && open_[depth - 1].style == Style::decimal &&
                      !open_[depth - 1].ordinal.is_first() && depth < open_.size();
  return beside ? depth - 1 : depth;
}

// Where the unit that it should stand in was lost: beside the others of its length.
Nesting::Depth Nesting::decimal(const Label& label, Place place) const {
  const Depth goes_on = follower(label.style, label.ordinal);
  if (goes_on != kNone) return goes_on;
  const Depth prefix = prefix_of(label);
  const bool lone = label.lone && !label.ordinal.is_first();  // 2.5. in a column of figures
  if (prefix != kNone) return lone ? kNone : prefix + 1;
  if (lone || !place.strong || place.lower || place.fenced) return kNone;
  for (Depth depth = open_.size(); depth-- > fence(label.style);) {
    if (open_[depth].style == label.style && open_[depth].ordinal.count == label.ordinal.count) return depth;
  }
  if (label.open_numeral && label.ordinal.last() != 1) return kNone;
  const Depth lost = label.style == Style::decimal ? beside_orphans(label) : kNone;
  if (lost != kNone) return lost;
  const Depth number = last_of(Style::number);
  return number == kNone || label.style == Style::letter_decimal ? without_bullets() : number + 1;
}

// IIA. begins in II., and nowhere else: VD: is an abbreviation.
Nesting::Depth Nesting::numeral_letter(const Label& label) const {
  const Depth goes_on = follower(label.style, label.ordinal);
  if (goes_on != kNone || !label.ordinal.is_first()) return goes_on;
  for (Depth depth = open_.size(); depth-- > fence(label.style);) {
    const Style style = open_[depth].style;
    if ((style == Style::roman || style == Style::list) && label.ordinal.is_below(open_[depth].ordinal))
      return depth + 1;
  }
  return kNone;
}

Nesting::Depth Nesting::listed(Label* label, Place place) const {
  const Depth goes_on = follower(label->style, label->ordinal);
  const Depth other = label->other ? follower(*label->other, label->other_ordinal) : kNone;
  const bool take_other = other != kNone && (goes_on == kNone || other > goes_on);
  if (take_other || (goes_on == kNone && label->other == Style::small_roman && label->other_ordinal.is_first()) ||
      (goes_on == kNone && label->other == Style::bracket_roman && label->other_ordinal.is_first())) {
    label->style = *label->other;
    label->ordinal = label->other_ordinal;
  }
  if (take_other) return other;
  if (goes_on != kNone) return goes_on;
  if (place.fenced && !label->capitals) return kNone;
  // A heading may fill its line: what begins right under it begins a list.
  const bool under_heading = !place.apart && !open_.empty() && is_legal(open_.back().style);
  if (!label->damaged && label->ordinal.is_first() && (place.strong || label->capitals || under_heading))
    return first(*label, place);
  return gap(label, place);
}

// The first of a list: in the unit before it, or a list of the same form begins again.
Nesting::Depth Nesting::first(const Label& label, Place place) const {
  const Depth same = last_of(label.style);
  const bool is_outermost = label.style == Style::roman || label.style == Style::capital;
  // "1. Phạm vi" / "Bãi bỏ các nghị quyết sau:" / "1. ...": no list has two firsts.
  const bool is_inner = open_.empty() || open_.back().style != label.style ||
                        (open_.back().ordinal.is_first() && open_.back().ordinal.count == label.ordinal.count);
  // i. stands in what leads to it, be that a bullet.
  const bool beside = place.apart && label.style != Style::small_roman;
  if (place.opened && !is_outermost && is_inner) return beside ? without_bullets() : open_.size();
  if (same != kNone) return same;
  return is_outermost ? outermost() : without_bullets();
}

// I. and A. stand in one another, and in nothing else of their article, chapter or appendix.
Nesting::Depth Nesting::outermost() const {
  Depth depth = open_.size();
  const Depth lowest = fence(Style::roman);
  while (depth > lowest && open_[depth - 1].style != Style::roman && open_[depth - 1].style != Style::capital) --depth;
  return depth;
}

// Neither the first nor the next: labels between were lost, or this is none.
Nesting::Depth Nesting::gap(Label* label, Place place) const {
  if (!place.strong) return kNone;
  const Depth same = last_of(label->style);
  const bool misread =
      (label->damaged && label->style == Style::letter) || (label->style == Style::number_paren && same == kNone);
  const Depth letters = misread ? misread_letter(label) : kNone;
  if (letters != kNone) return letters;
  if (label->damaged || (label->lone && label->style == Style::number)) return kNone;
  if (label->style == Style::small_roman && !label->closed) return kNone;  // "xử lý các hành" / "vi. Các xã"
  if (same != kNone) return same;
  if (label->style == Style::capital || label->style == Style::bracket_number ||
      label->style == Style::bracket_letter || label->style == Style::bracket_roman)
    return kNone;
  const Depth lost = label->style == Style::number ? beside_orphans(*label) : kNone;
  if (lost != kNone) return lost;
  return label->style == Style::roman ? outermost() : without_bullets();
}

// "Điều 5. 1. ...", "a) ...", "b) ...", "2. ...", and where the begin of a text was lost: letters that stand in no
// number are those of the one before this, beside which it stands. So are longer numerals: 2.3. behind 2.2.1.
// and 2.2.2. A lone a), one that announces a list, and letters that go on below hold the number themselves.
Nesting::Depth Nesting::beside_orphans(const Label& label) const {
  for (Depth depth = fence(Style::number); depth < open_.size(); ++depth) {
    const Open& unit = open_[depth];
    if (unit.style == Style::letter) {
      const bool holds =
          unit.ordinal.is_first() || label.place.opened || follows(Style::letter, unit.ordinal, label.next_letter);
      return holds ? kNone : depth;
    }
    if (unit.style == Style::number || unit.style == Style::number_paren) return kNone;
    if (unit.style == Style::decimal) return unit.ordinal.count > label.ordinal.count ? depth : kNone;
  }
  return kNone;
}

// ø) for g), 8) for g): the next letter of the list.
Nesting::Depth Nesting::misread_letter(Label* label) const {
  const Depth list = last_of(Style::letter);
  if (list == kNone) return kNone;
  const int value = next_letter(open_[list].ordinal.last());
  if (value == 0) return kNone;
  label->style = Style::letter;
  label->ordinal = open_[list].ordinal;
  label->ordinal.numbers[0] = static_cast<std::uint16_t>(value);
  label->misread = true;
  return list;
}

Nesting::Depth Nesting::follower(Style style, const Ordinal& ordinal) const {
  for (Depth depth = open_.size(); depth-- > fence(style);) {
    if (open_[depth].style == style && follows(style, open_[depth].ordinal, ordinal)) return depth;
  }
  return kNone;
}

Nesting::Depth Nesting::last_of(Style style) const {
  const Depth lowest = is_legal(style) ? 0 : fence(style);
  for (Depth depth = open_.size(); depth-- > lowest;) {
    if (open_[depth].style == style) return depth;
  }
  return kNone;
}

Nesting::Depth Nesting::last_bullet(const Label& label) const {
  for (Depth depth = open_.size(); depth-- > fence(Style::bullet);) {
    const Open& unit = open_[depth];
    if (unit.style != Style::bullet || unit.sign != label.sign || unit.indent > label.indent) continue;
    return unit.indent == label.indent ? depth : kNone;
  }
  return kNone;
}

// 2.1 stands in 2. or II., b.1) in b).
Nesting::Depth Nesting::prefix_of(const Label& label) const {
  for (Depth depth = open_.size(); depth-- > fence(Style::decimal);) {
    const Style style = open_[depth].style;
    const bool letters = is_letter_style(style) || style == Style::letter_decimal;
    if (letters == (label.style == Style::letter_decimal) && label.ordinal.is_below(open_[depth].ordinal)) return depth;
  }
  return kNone;
}

Nesting::Depth Nesting::without_bullets() const {
  Depth depth = open_.size();
  while (depth > 0 && open_[depth - 1].style == Style::bullet) --depth;
  return depth;
}

// Lists do not reach out of the article, chapter or appendix that they stand in; numerals may hold articles and go on.
Nesting::Depth Nesting::fence(Style style) const {
  Depth lowest = 0;
  bool in_roman = false;
  for (Depth depth = 0; depth < open_.size(); ++depth) {
    in_roman = in_roman || (style == Style::roman && open_[depth].style == Style::roman);
    if (is_legal(open_[depth].style) && !in_roman) lowest = depth + 1;
  }
  return lowest;
}

UnitKind Nesting::kind_in(const Label& label, Depth depth) const {
  if (is_legal(label.style)) return legal_kind(label.style);
  const bool in_article = std::any_of(open_.begin(), open_.begin() + static_cast<std::ptrdiff_t>(depth),
                                      [](const Open& unit) { return unit.style == Style::article; });
  switch (label.style) {
    case Style::roman:
    case Style::list:
    case Style::numeral_letter:
      return UnitKind::roman;
    case Style::bullet:
      return UnitKind::bullet;
    case Style::capital:
      return UnitKind::letter;
    case Style::number:
    case Style::number_paren:
      return in_article && open_[depth - 1].style == Style::article ? UnitKind::clause : UnitKind::item;
    default:
      break;
  }
  if (is_letter_style(label.style)) return in_article ? UnitKind::point : UnitKind::letter;
  return UnitKind::item;
}

}  // namespace vanban::structure
