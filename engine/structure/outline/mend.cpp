#include "structure/outline/mend.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "structure/outline/ordinal.h"
#include "text/roman.h"

namespace vanban::structure {
namespace {

constexpr int kLetterB = 2;
constexpr int kLetterC = 3;
constexpr int kLetterD = 4;
constexpr int kLetterE = 6;
constexpr int kLetterG = 8;
constexpr int kLetterH = 9;
const int kLetterS = letter_value('s', false);

bool is_numeral(const Label& label) { return label.style == Style::roman; }

bool is_plain_number(const Label& label) {
  return label.style == Style::number && label.ordinal.count == 1 && label.ordinal.suffix == 0;
}

// H is how scanners read II.
bool is_joined_two(const Label& label) { return label.style == Style::capital && label.ordinal.last() == kLetterH; }

// A heading in capitals whose label is a numeral, or may have been one.
bool is_heading(const Label& label) {
  return label.capitals && (is_numeral(label) || is_plain_number(label) || is_joined_two(label));
}

void make_roman(Label* label, int value) {
  label->style = Style::roman;
  label->other.reset();
  label->ordinal = {};
  label->ordinal.numbers[0] = static_cast<std::uint16_t>(value);
  label->ordinal.count = 1;
  label->misread = !text::roman_name(value).empty();
  label->damaged = false;
}

void make_number(Label* label, int value) {
  label->style = Style::number;
  label->other.reset();
  label->ordinal = {};
  label->ordinal.numbers[0] = static_cast<std::uint16_t>(value);
  label->ordinal.count = 1;
  label->damaged = false;
  label->misread = true;
}

void make_letter(Label* label, int value) {
  label->ordinal.numbers[0] = static_cast<std::uint16_t>(value);
  label->misread = true;
}

class Mender {
 public:
  explicit Mender(std::vector<Label>* labels) : labels_(*labels) {}

  void run() {
    confirm_bare_figures();
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      if (is_heading(labels_[i])) headings_.push_back(i);
    }
    for (std::size_t h = 0; h < headings_.size(); ++h) mend_heading(h);
    for (std::size_t i = 0; i < labels_.size(); ++i) mend_first(i);
    const auto may_be_misread = [](const Label& label) {
      return label.damaged || label.style == Style::letter_decimal;
    };
    const bool misread = std::any_of(labels_.begin(), labels_.end(), may_be_misread);
    mend_lost_figures();
    mend_lost_letters();
    if (misread) mend_misread();
    mend_lost_first();
    if (damaged_) mend_repeated();
    for (Label& label : labels_) mend_h(&label);
    if (unconfirmed_) drop_unconfirmed();
  }

 private:
  // What is seen to be damaged.
  void mend_misread() {
    mend_lost_sevens();
    mend_lost_ones();
    mend_first_letters();
    confirm_first_dashes();
    mend_lost_plus();
  }

  // "2 Bệnh viện" between 1. and 3.: their points were lost. Elsewhere such a figure is an amount, or a note's.
  void confirm_bare_figures() {
    std::vector<Label*> lost;
    int before = 0;
    bool refused = false;
    for (Label& label : labels_) {
      if (label.awaited) {
        const bool next = label.ordinal.last() == before + 1 + static_cast<int>(lost.size());
        if (before > 0 && next && label.place.strong && !label.place.fenced) lost.push_back(&label);
        refused = true;
      } else if (is_plain_number(label)) {
        const int value = label.ordinal.last();
        if (value == before + 1 + static_cast<int>(lost.size())) {
          for (Label* figure : lost) figure->awaited = false;
        }
        lost.clear();
        before = value;
      } else if (is_legal(label.style)) {
        lost.clear();
        before = 0;
      }
    }
    if (refused) drop_unconfirmed();
  }

  void drop_unconfirmed() {
    const auto is_none = [](const Label& label) { return label.awaited; };
    labels_.erase(std::remove_if(labels_.begin(), labels_.end(), is_none), labels_.end());
  }

  const Label& heading(std::size_t h) const { return labels_[headings_[h]]; }

  void mend_heading(std::size_t h) {
    Label& label = labels_[headings_[h]];
    const int expected = last_ + 1;
    if (is_numeral(label) && label.ordinal.last() == 0) {
      make_roman(&label, expected);
      damaged_ = true;
    } else if (is_joined_two(label)) {
      if (last_ == 1) make_roman(&label, expected);
    } else if (is_plain_number(label) && is_lost_numeral(h)) {
      make_roman(&label, label.ordinal.last());
      damaged_ = true;
    }
    if (is_numeral(label)) last_ = label.ordinal.last();
  }

  // 1. before capitals is I. where the numerals go on after it, or where another 1. stands right below and the text
  // ends before II.; 5. is V. at the end of them, unless 4. stands before it.
  bool is_lost_numeral(std::size_t h) const {
    const int value = heading(h).ordinal.last();
    if (value != last_ + 1) return false;
    if (h + 1 < headings_.size()) {
      const Label& next = heading(h + 1);
      const bool two = value == 1 && is_joined_two(next);
      return two || (!is_plain_number(next) && (next.ordinal.last() == value + 1 || next.ordinal.last() == 0));
    }
    return last_ > 0 ? !is_plain_number(heading(h - 1)) : stands_over_its_like(headings_[h]);
  }

  // 1. directly over another 1., whose heading is in small letters.
  bool stands_over_its_like(std::size_t i) const {
    if (i + 1 >= labels_.size()) return false;
    const Label& next = labels_[i + 1];
    return is_plain_number(next) && !next.capitals && !next.damaged && next.ordinal.last() == labels_[i].ordinal.last();
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
    make_number(&label, 1);
  }

  // §. and Š. between 4. and 6. are 5.: scanners see such signs in figures.
  void mend_lost_figures() {
    Label* lost = nullptr;
    int before = 0;
    for (Label& label : labels_) {
      if (is_lost_figure(label)) {
        lost = &label;
      } else if (is_plain_number(label)) {
        const int value = label.ordinal.last();
        if (lost != nullptr && value == before + 2) make_number(lost, before + 1);
        lost = nullptr;
        before = value;
      }
    }
  }

  // "4," right below a numeral and before 2. is 1.
  void mend_lost_ones() {
    Label* lost = nullptr;
    for (std::size_t i = 0; i < labels_.size(); ++i) {
      Label& label = labels_[i];
      if (is_plain_number(label)) {
        if (lost != nullptr && label.ordinal.last() == 2) make_number(lost, 1);
        const bool first = i > 0 && is_numeral(labels_[i - 1]);
        lost = first && label.damaged && label.ordinal.last() > 2 ? &label : nullptr;
      } else if (is_numeral(label) || is_legal(label.style)) {
        lost = nullptr;
      }
    }
  }

  // "1," behind 6. is 7., where 8. comes next or the list ends; right behind a colon a list of its own may begin.
  void mend_lost_sevens() {
    constexpr int kSix = 6;
    Label* lost = nullptr;
    int before = 0;
    const auto mend = [&lost] {
      if (lost != nullptr) make_number(lost, kSix + 1);
      lost = nullptr;
    };
    for (Label& label : labels_) {
      if (is_plain_number(label)) {
        const int value = label.ordinal.last();
        if (value != kSix + 2 && value != 1) lost = nullptr;
        mend();
        const bool in_list = label.place.strong && !label.place.opened;
        if (before == kSix && value == 1 && label.damaged && in_list) lost = &label;
        before = value;
      } else if (is_legal(label.style)) {
        mend();
        before = 0;
      }
    }
    mend();
  }

  // e) between b) and d), or behind b) at the end of its list, is c).
  void mend_lost_letters() {
    Label* before = nullptr;
    Label* lost = nullptr;
    const auto mend = [&lost] {
      if (lost != nullptr) make_letter(lost, kLetterC);
      lost = nullptr;
    };
    for (Label& label : labels_) {
      if (label.style == Style::letter) {
        const int value = label.ordinal.last();
        if (value == kLetterD || value == 1) mend();
        lost = value == kLetterE && before != nullptr && before->ordinal.last() == kLetterB ? &label : nullptr;
        before = &label;
      } else if (is_legal(label.style)) {
        mend();
        before = nullptr;
      }
    }
    mend();
  }

  // a} and a4) before b) are a).
  void mend_first_letters() {
    Label* lost = nullptr;
    int before = 0;
    for (Label& label : labels_) {
      const int value = label.ordinal.numbers[0];
      if (label.style == Style::letter_decimal || (label.style == Style::letter && label.damaged && value == 1)) {
        lost = value == 1 && before != 1 && lost == nullptr ? &label : nullptr;
      } else if (label.style == Style::letter) {
        if (lost != nullptr && value == kLetterB) make_first_letter(lost);
        lost = nullptr;
        before = value;
      } else if (label.style != Style::bullet) {
        lost = nullptr;
        before = 0;
      }
    }
  }

  static void make_first_letter(Label* label) {
    label->misread = label->style != Style::letter;
    label->style = Style::letter;
    label->ordinal = {};
    label->ordinal.numbers[0] = 1;
    label->ordinal.count = 1;
    label->damaged = false;
  }

  // "như sau:" / "ˆ Sổ" / "- Thẻ": the first dash of a list was misread.
  void confirm_first_dashes() {
    const auto is_dash = [](const Label& label) { return label.style == Style::bullet && label.sign == '-'; };
    for (std::size_t i = 0; i + 1 < labels_.size(); ++i) {
      Label& label = labels_[i];
      const Label& next = labels_[i + 1];
      if (is_dash(label) && label.damaged && label.place.opened && is_dash(next) && !next.damaged)
        label.damaged = false;
    }
  }

  // "+ Sổ;" / ". Thẻ;" / "+ Kệ.": one sign of the list was misread.
  void mend_lost_plus() {
    const auto is_plus = [](const Label& label) { return label.style == Style::bullet && label.sign == '+'; };
    for (std::size_t i = 1; i + 1 < labels_.size(); ++i) {
      Label& label = labels_[i];
      if (label.style != Style::bullet || !label.damaged || !is_plus(labels_[i - 1]) || !is_plus(labels_[i + 1]))
        continue;
      label.sign = '+';
      label.damaged = false;
    }
  }

  static bool is_lost_figure(const Label& label) {
    const bool sign = label.style == Style::letter && label.damaged && !label.closed && label.ordinal.last() == 0;
    return sign || (label.style == Style::capital && label.ordinal.last() == kLetterS);
  }

  // The first numeral is II.: I. was read as 1., unless that 1. goes on with 2.
  void mend_lost_first() {
    Label* one = nullptr;
    for (Label& label : labels_) {
      if (is_numeral(label)) {
        damaged_ = damaged_ || (one != nullptr && label.ordinal.last() == 2);
        if (one != nullptr && label.ordinal.last() == 2) make_roman(one, 1);
        return;
      }
      if (is_legal(label.style)) return;
      if (!is_plain_number(label)) continue;
      if (label.ordinal.last() == 1 && one == nullptr) {
        one = &label;
      } else if (seen_ones_++ == 0 && label.ordinal.last() != 1) {
        return;
      }
    }
  }

  // II. for III.: a stroke was lost, where II. stands before it and IV. behind, or nothing. Writers miscount as well:
  // so only in a text whose numerals are damaged elsewhere.
  void mend_repeated() {
    std::vector<Label*> numerals;
    for (Label& label : labels_) {
      if (is_numeral(label)) numerals.push_back(&label);
    }
    for (std::size_t i = 1; i < numerals.size(); ++i) {
      const int value = numerals[i]->ordinal.last();
      const bool goes_on = i + 1 == numerals.size() || numerals[i + 1]->ordinal.last() == value + 2;
      if (value == numerals[i - 1]->ordinal.last() && goes_on) make_roman(numerals[i], value + 1);
    }
  }

  // Phụ lục H, Phần H are II: scanners join two strokes. A real H comes behind a G.
  void mend_h(Label* label) {
    if (!is_legal(label->style)) return;
    int& last = last_legal_[static_cast<std::size_t>(label->style)];
    const bool is_appendix = label->style == Style::appendix;
    if (label->reads_h && label->ordinal.last() == kLetterH && (is_appendix ? last != kLetterG : last == 1)) {
      label->ordinal.numbers[0] = 2;
      label->misread = true;
    } else if (label->reads_h && !is_appendix) {
      label->awaited = true;
      unconfirmed_ = true;
    }
    last = label->ordinal.last();
  }

  std::vector<Label>& labels_;
  std::vector<std::size_t> headings_;
  int last_ = 0;
  std::array<int, static_cast<std::size_t>(Style::article) + 1> last_legal_{};  // of each style
  int seen_ones_ = 0;
  bool damaged_ = false;
  bool unconfirmed_ = false;
};

}  // namespace

void mend_labels(std::vector<Label>* labels) { Mender(labels).run(); }

}  // namespace vanban::structure
