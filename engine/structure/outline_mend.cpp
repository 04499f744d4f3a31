#include "structure/outline_mend.h"

#include <cstddef>

#include "structure/outline_ordinal.h"

namespace vanban::structure {
namespace {

bool is_numeral(const Label& label) { return label.style == Style::roman; }

bool is_plain_number(const Label& label) {
  return label.style == Style::number && label.ordinal.count == 1 && label.ordinal.suffix == 0;
}

// A heading in capitals whose label is a numeral, or may have been one.
bool is_heading(const Label& label) { return label.capitals && (is_numeral(label) || is_plain_number(label)); }

void make_roman(Label* label, int value) {
  label->style = Style::roman;
  label->other.reset();
  label->ordinal = {};
  label->ordinal.numbers[0] = static_cast<std::uint16_t>(value);
  label->ordinal.count = 1;
  label->name = roman_name(value);
  label->damaged = false;
}

class Mender {
 public:
  explicit Mender(std::vector<Label>* labels) : labels_(*labels) {}

  void run() {
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      if (is_heading(labels_[i])) headings_.push_back(i);
    }
    for (std::size_t h = 0; h < headings_.size(); ++h) mend_heading(h);
    for (std::size_t i = 0; i < labels_.size(); ++i) mend_first(i);
    for (Label& label : labels_) mend_appendix(&label);
  }

 private:
  const Label& heading(std::size_t h) const { return labels_[headings_[h]]; }

  // Is the heading after this one surely the numeral that comes after `value`?
  bool next_is(std::size_t h, int value) const {
    return h + 1 < headings_.size() && is_numeral(heading(h + 1)) && heading(h + 1).ordinal.last() == value;
  }

  void mend_heading(std::size_t h) {
    Label& label = labels_[headings_[h]];
    const int expected = last_ + 1;
    if (is_numeral(label) && label.ordinal.last() == 0) {
      make_roman(&label, expected);
      damaged_ = true;
    } else if (is_plain_number(label) && is_lost_numeral(h)) {
      make_roman(&label, label.ordinal.last());
      damaged_ = true;
    } else if (is_numeral(label) && damaged_ && label.ordinal.last() == last_ && next_is(h, last_ + 2)) {
      make_roman(&label, expected);  // II. for III.: a stroke was lost
    } else if (is_numeral(label) && damaged_ && label.ordinal.last() == last_ && h + 1 == headings_.size()) {
      make_roman(&label, expected);
    }
    if (is_numeral(label)) last_ = label.ordinal.last();
  }

  // 1. before capitals is I. where numerals go on after it, or a list with its own 1. stands under it.
  bool is_lost_numeral(std::size_t h) const {
    const int value = heading(h).ordinal.last();
    if (value != last_ + 1) return false;
    if (h + 1 < headings_.size()) {
      const Label& next = heading(h + 1);
      if (is_plain_number(next)) return false;
      return next.ordinal.last() == value + 1 || next.ordinal.last() == 0;
    }
    return last_ > 0;
  }

  // I. before small letters is 1. where 2. comes next.
  void mend_first(std::size_t i) {
    Label& label = labels_[i];
    if (!is_numeral(label) || label.capitals || i + 1 >= labels_.size()) return;
    if (label.ordinal.last() > 1 || label.value.size() != 1) return;
    std::size_t next = i + 1;
    while (next < labels_.size() && next < i + 12 && !is_numeral(labels_[next]) && !is_plain_number(labels_[next]))
      ++next;
    if (next >= labels_.size() || !is_plain_number(labels_[next]) || labels_[next].ordinal.last() != 2) return;
    label.style = Style::number;
    label.other.reset();
    label.ordinal = {};
    label.ordinal.numbers[0] = 1;
    label.ordinal.count = 1;
    label.damaged = false;
    label.name = "1";
  }

  // Phụ lục H is II: scanners join two strokes. A real H comes behind a G.
  void mend_appendix(Label* label) {
    constexpr int kG = 8;
    constexpr int kH = 9;
    if (label->style != Style::appendix) return;
    if (label->ordinal.last() == kH && last_appendix_ != kG && label->reads_h) {
      label->ordinal.numbers[0] = 2;
      label->name = "Phụ lục II";
    }
    last_appendix_ = label->ordinal.last();
  }

  std::vector<Label>& labels_;
  std::vector<std::size_t> headings_;
  int last_ = 0;
  int last_appendix_ = 0;
  bool damaged_ = false;
};

}  // namespace

void mend_labels(std::vector<Label>* labels) { Mender(labels).run(); }

}  // namespace vanban::structure
