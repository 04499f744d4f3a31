// The lines of a text, in little memory: a text may be nothing but line ends, or have one word to a line.
#ifndef VANBAN_LAYOUT_LINES_H_
#define VANBAN_LAYOUT_LINES_H_

#include <cstddef>
#include <cstdint>
#include <iterator>

#include "text/growing_array.h"
#include "vanban/span.h"

namespace vanban::layout {

enum class LineKind : std::uint8_t {
  text,
  blank,
  rule,          // -----, ____, *, |---|---| : drawn, not said
  page_number,   // a lone integer that counts pages, - 3 -, Trang 2/5
  running_head,  // CÔNG BÁO/Số 1 + 2/Ngày 3-1-2025
  stamp  // of electronic signing, or of the Gazette's office: Ký bởi ..., Thời gian ký ..., an e-mail address
};

struct Line {
  Span span;  // trimmed of blanks, without the line end
  LineKind kind = LineKind::text;
  bool page_start = false;
  bool table_row = false;    // its cells were divided by '|'
  bool even = false;         // its words stand one blank apart: one cell, the line itself
  std::uint32_t indent = 0;  // blanks before it
  std::uint32_t first_cell = 0;
  std::uint32_t cell_count = 0;

  std::uint32_t width() const { return indent + span.size(); }
  bool is_text() const { return kind == LineKind::text; }
};

// Most lines are even words, or nothing, from their begin up to the line end: where they begin is all that is kept of
// them. The others have a record.
class Lines {
 public:
  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;
    using value_type = Line;
    using difference_type = std::ptrdiff_t;
    using pointer = const Line*;
    using reference = Line;

    Iterator(const Lines& lines, std::size_t at) : lines_(&lines), at_(at) {}
    Line operator*() const { return (*lines_)[at_]; }
    Iterator& operator++() {
      ++at_;
      return *this;
    }
    Iterator operator++(int) { return {*lines_, at_++}; }
    bool operator==(const Iterator& other) const { return at_ == other.at_; }
    bool operator!=(const Iterator& other) const { return at_ != other.at_; }
    difference_type operator-(const Iterator& other) const { return static_cast<difference_type>(at_ - other.at_); }

   private:
    const Lines* lines_;
    std::size_t at_;
  };

  std::size_t size() const { return entries_.size() - 1; }
  Line operator[](std::size_t i) const {
    const std::uint32_t entry = entries_[i];
    if ((entry & kRecord) != 0) return records_[entry & ~kRecord];
    Line line;
    line.span = {entry, begin_of(entries_[i + 1]) - 1};
    line.even = !line.span.empty();
    line.kind = line.even ? LineKind::text : LineKind::blank;
    line.cell_count = line.even ? 1 : 0;
    return line;
  }
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size()}; }

  // Of the lines that have one.
  std::size_t record_count() const { return records_.size(); }
  void reserve(std::size_t lines) { entries_.reserve(lines + 1); }
  // The line that goes up to the line end at `end`, or the text's.
  void add(const Line& line, std::uint32_t end) {
    const bool is_plain = line.indent == 0 && line.span.end == end && !line.page_start && end < kRecord - 1 &&
                          (line.span.empty() || (line.even && line.is_text()));
    entries_.back() = is_plain ? line.span.begin : add_record(line);
    entries_.push_back(end + 1);
  }
  void set_kind(std::size_t i, LineKind kind) {
    if ((entries_[i] & kRecord) == 0) entries_[i] = add_record((*this)[i]);
    records_[entries_[i] & ~kRecord].kind = kind;
  }

 private:
  static constexpr std::uint32_t kRecord = 0x80000000;

  std::uint32_t add_record(const Line& line) {
    records_.push_back(line);
    return kRecord | static_cast<std::uint32_t>(records_.size() - 1);
  }
  // Where a line begins, or would behind the last one.
  std::uint32_t begin_of(std::uint32_t entry) const {
    if ((entry & kRecord) == 0) return entry;
    const Line& line = records_[entry & ~kRecord];
    return line.span.begin - line.indent;
  }

  // For each line where it begins, or its record; last, where one would begin behind them all.
  text::GrowingArray<std::uint32_t> entries_ = {0};
  text::GrowingArray<Line> records_;
};

}  // namespace vanban::layout

#endif  // VANBAN_LAYOUT_LINES_H_
