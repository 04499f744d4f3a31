#include "structure/tasks/stacked_table.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "structure/tasks/tasks.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

constexpr std::uint32_t kMostHeadLines = 20;
constexpr std::uint32_t kMostBetweenPages = 25;  // lines: notes, numbers and running heads
constexpr std::size_t kMostColumns = 10;
constexpr std::size_t kMostPieces = 80;   // of a row
constexpr std::uint32_t kMostDigits = 3;  // of a row's number

class Reader {
 public:
  Reader(const layout::Layout& layout, const TaskRules& rules, std::uint32_t first)
      : layout_(layout), rules_(rules), head_{first, first} {}

  std::optional<StackedTable> read() {
    if (!read_head()) return std::nullopt;
    table_.end = head_.end;
    do {
      while (number_at(table_.end) && begin_row()) {
      }
    } while (turn_page());
    if (table_.rows.empty()) return std::nullopt;
    return std::move(table_);
  }

 private:
  struct Number {
    Span digits;
    Span rest;  // of its line
    int value = 0;
  };

  // Reads the lines of the head, up to where the first row's number stands.
  bool read_head() {
    if (field_of(rules_, words(head_.begin)) != Field::number) return false;
    std::string open;  // of a head over several lines
    for (std::uint32_t& line = ++head_.end; line < layout_.lines.size() && line < head_.begin + kMostHeadLines;
         ++line) {
      if (number_at(line)) return close_head(open);
      const layout::Line at = layout_.lines[line];
      if (!at.is_text() || at.cell_count > 1 || table_.columns.size() > kMostColumns) return false;
      add_to_head(words(line), &open);
    }
    return false;
  }

  // "Cơ quan" says nothing before "chủ trì" stands below it; "hoàn thành" goes on with "Thời gian".
  void add_to_head(const std::string& line, std::string* open) {
    const bool goes_on =
        open->empty() && !table_.columns.empty() && field_of(rules_, told_ + ' ' + line) == table_.columns.back();
    if (goes_on) {
      told_ += ' ' + line;
      return;
    }
    *open += (open->empty() ? "" : " ") + line;
    const Field field = field_of(rules_, *open);
    if (field == Field::other) return;
    table_.columns.push_back(field);
    told_ = std::move(*open);
    open->clear();
  }

  // A head has a column for the task, and first, and one for those who do it, and another.
  bool close_head(const std::string& open) {
    if (!open.empty()) table_.columns.push_back(Field::other);
    const auto has = [&](Field field) { return std::count(table_.columns.begin(), table_.columns.end(), field) == 1; };
    return has(Field::task) && table_.columns.front() == Field::task && has(Field::lead) &&
           (has(Field::with) || has(Field::deadline) || has(Field::output));
  }

  // False where its line is none of a table.
  bool begin_row() {
    const Number number = *number_at(table_.end);
    StackedRow& row = table_.rows.emplace_back();
    row.line = table_.end;
    row.number = number.digits;
    if (!add_pieces(number.rest)) {
      table_.rows.pop_back();
      return false;
    }
    last_ = number.value;
    ++table_.end;
    read_pieces();
    return true;
  }

  void read_pieces() {
    for (; table_.end < layout_.lines.size(); ++table_.end) {
      const layout::Line line = layout_.lines[table_.end];
      if (!line.is_text() || line.page_start || number_at(table_.end) || repeats_head(table_.end)) return;
      if (!add_pieces(line.span)) return;
    }
  }

  // Words that two blanks divide are those of two cells. False, and none is added, where the row would have too many.
  bool add_pieces(Span words) {
    const std::string_view key = layout_.key.bytes();
    std::vector<Span>& pieces = table_.rows.back().pieces;
    const std::size_t before = pieces.size();
    while (words.begin < words.end) {
      if (pieces.size() > kMostPieces) {
        pieces.resize(before);
        return false;
      }
      const std::uint32_t end = std::min(gap_in(words), words.end);
      pieces.push_back({words.begin, end});
      words.begin = end;
      while (words.begin < words.end && key[words.begin] == ' ') ++words.begin;
    }
    return true;
  }

  std::uint32_t gap_in(Span words) const {
    const std::size_t gap = layout_.at(words).find("  ");
    return gap == std::string_view::npos ? words.end : words.begin + static_cast<std::uint32_t>(gap);
  }

  // The head stands on the next page again; the last row goes on below it.
  bool turn_page() {
    const std::uint32_t first = table_.end;
    std::uint32_t line = first;
    while (line < layout_.lines.size() && line < first + kMostBetweenPages && !repeats_head(line)) ++line;
    if (table_.rows.empty() || !repeats_head(line) || begins_anew(line + head_.size())) return false;
    table_.end = line + head_.size();
    read_pieces();
    return true;
  }

  // Another table with the same head counts from one again.
  bool begins_anew(std::uint32_t line) const {
    const Span words = layout_.lines[line].span;
    return layout_.at({words.begin, gap_in(words)}) == "1";
  }

  bool repeats_head(std::uint32_t first) const {
    if (first + head_.size() >= layout_.lines.size()) return false;
    for (std::uint32_t line = 0; line < head_.size(); ++line) {
      if (layout_.at(layout_.lines[first + line].span) != layout_.at(layout_.lines[head_.begin + line].span))
        return false;
    }
    return true;
  }

  std::string words(std::uint32_t line) const { return text::lower(layout_.at(layout_.lines[line].span)); }

  // A row's number, the next one, on a line of its own or before two blanks. A lone one may look as if it counted
  // pages.
  std::optional<Number> number_at(std::uint32_t line) const {
    if (line >= layout_.lines.size()) return std::nullopt;
    const layout::Line at = layout_.lines[line];
    if (!at.is_text() && at.kind != layout::LineKind::page_number) return std::nullopt;
    Number number{{at.span.begin, gap_in(at.span)}, {}, 0};
    number.rest = {number.digits.end, at.span.end};
    while (number.rest.begin < number.rest.end && layout_.key.bytes()[number.rest.begin] == ' ') ++number.rest.begin;
    const std::string_view digits = layout_.at(number.digits);
    if (digits.empty() || digits.size() > kMostDigits) return std::nullopt;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
    const bool counts = read.ptr == digits.data() + digits.size() && (!last_ || number.value == *last_ + 1);
    return counts ? std::optional(number) : std::nullopt;
  }

  const layout::Layout& layout_;
  const TaskRules& rules_;
  Span head_;  // lines
  StackedTable table_;
  std::string told_;  // the words of the last column
  std::optional<int> last_;
};

// A cell begins with a capital or a figure, and what stands before it does not go on: "Các bộ," "cơ quan ngang bộ",
// "Tháng" "9/2026".
class Cells {
 public:
  Cells(std::string_view key, const TaskRules& rules) : key_(key), rules_(rules) {}

  std::vector<Span> of(const std::vector<Span>& pieces) {
    std::vector<Span> cells;
    for (const Span& piece : pieces) {
      if (cells.empty() || begins(cells.back(), piece)) {
        cells.push_back(piece);
      } else {
        cells.back().end = piece.end;
      }
    }
    return cells;
  }

 private:
  bool begins(Span before, Span piece) {
    const char last = key_[before.end - 1];
    if (last == ',' || last == '-' || last == '/') return false;
    const char first = key_[piece.begin];
    if (text::is_digit(first))
      return !ends_with(before, *rules_.cell_goes_on) && !ends_with(before, *rules_.cell_counts);
    return text::is_upper(first) && !ends_with(before, *rules_.cell_goes_on);
  }

  bool ends_with(Span cell, const grammar::Rule& last_word) {
    std::uint32_t word = cell.end;
    while (word > cell.begin && text::is_letter(key_[word - 1])) --word;
    return last_word.match_at(key_, word, cell.end, &match_) && match_.whole.end == cell.end;
  }

  std::string_view key_;
  const TaskRules& rules_;
  grammar::Match match_;
};

bool names_bodies(Span cell, std::string_view key, NameReader* names) {
  if (!text::is_upper(key[cell.begin])) return false;
  const auto list = names->read(cell.begin, cell.end);
  return list && list->ended_by == ListEnd::text_end;
}

}  // namespace

std::optional<StackedTable> read_stacked_table(const layout::Layout& layout, const TaskRules& rules,
                                               std::uint32_t first) {
  return Reader(layout, rules, first).read();
}

std::array<Span, kFields> divide_stack(const std::vector<Span>& pieces, const std::vector<Field>& columns,
                                       std::string_view key, const TaskRules& rules, NameReader* names) {
  std::array<Span, kFields> fields{};
  const std::vector<Span> cells = Cells(key, rules).of(pieces);
  const auto has = [&](Field field) { return std::find(columns.begin(), columns.end(), field) != columns.end(); };
  const auto put = [&](Field field, std::size_t from, std::size_t to) {
    if (from < to) fields[static_cast<std::size_t>(field)] = {cells[from].begin, cells[to - 1].end};
  };
  std::size_t lead = std::min<std::size_t>(1, cells.size());
  while (lead < cells.size() && !names_bodies(cells[lead], key, names)) ++lead;
  put(Field::task, 0, lead);
  if (lead == cells.size()) return fields;
  put(Field::lead, lead, lead + 1);
  std::size_t next = lead + 1;
  if (has(Field::with) && next < cells.size() && names_bodies(cells[next], key, names)) {
    put(Field::with, next, next + 1);
    ++next;
  }
  grammar::Match match;
  const auto says_when = [&](Span cell) {
    return rules.cell_deadline->match_at(key, cell.begin, cell.end, &match) && match.whole.end == cell.end;
  };
  std::size_t when = next;
  while (when < cells.size() && !says_when(cells[when])) ++when;
  if (has(Field::output)) put(Field::output, next, when < cells.size() ? when : std::min(next + 1, cells.size()));
  if (has(Field::deadline) && when < cells.size()) put(Field::deadline, when, when + 1);
  return fields;
}

}  // namespace vanban::structure
