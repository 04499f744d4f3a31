#include "structure/tasks_table_rows.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "text/ascii.h"

namespace vanban::structure {
namespace {

constexpr std::uint32_t kTallestRow = 48;  // lines
constexpr int kNever = std::numeric_limits<int>::max() / 2;
constexpr std::uint32_t kWidestColumn = 200;
constexpr int kCutWord = 2;
constexpr int kGapInside = 3;
constexpr int kWrongSide = 2;
constexpr std::uint32_t kShortCell = 24;
constexpr int kSmallLetter = 2;  // what it costs that a cell of a row begins with one
constexpr int kGoesOn = 2;       // that the first lines belong to the row of the page before

std::uint32_t origin_of(const layout::Line& line) { return line.span.begin - line.indent; }

// Where two neighbouring columns part: the x that cuts the fewest words, and leaves the fewest wide gaps inside a
// column.
class BorderFinder {
 public:
  BorderFinder(const layout::Layout& layout, Span lines) : layout_(layout), lines_(lines) {}

  // Between `from`, the border before, and the end of the right column's head.
  std::uint32_t find(std::uint32_t from, const TableColumn& left, const TableColumn& right) const {
    const std::uint32_t to = std::min(std::max(from, right.end), from + kWidestColumn);
    const std::uint32_t middle = (left.begin + left.end + right.begin + right.end) / 4;
    std::vector<int> cost(to - from + 1, 0);
    for (std::uint32_t i = lines_.begin; i < lines_.end; ++i) {
      if (!layout_.lines[i].is_text()) continue;
      add_line(layout_.lines[i], from, to, &cost);
      add_cells(layout_.lines[i], from, middle, left.field == Field::number, &cost);
    }
    // The middle of the widest stretch of the cheapest places.
    const int least = *std::min_element(cost.begin(), cost.end());
    std::size_t best = 0;
    std::size_t best_size = 0;
    for (std::size_t x = 0; x < cost.size();) {
      std::size_t end = x;
      while (end < cost.size() && cost[end] == least) ++end;
      if (end - x > best_size) {
        best = (x + end) / 2;
        best_size = end - x;
      }
      x = std::max(end, x + 1);
    }
    return from + static_cast<std::uint32_t>(best);
  }

 private:
  // A border at x cuts a word of the line; or it leaves a gap, with words on both sides of it, on one side.
  void add_line(const layout::Line& line, std::uint32_t from, std::uint32_t to, std::vector<int>* cost) const {
    const std::uint32_t zero = origin_of(line);
    const std::string_view key = layout_.key.bytes();
    std::vector<Span> gaps;
    for (std::uint32_t c = 0; c + 1 < line.cell_count; ++c) {
      const Span gap{layout_.cell(line, c).span.end - zero, layout_.cell(line, c + 1).span.begin - zero};
      if (gap.end > to) break;
      if (layout_.cell(line, c).span.begin - zero >= from) gaps.push_back(gap);
    }
    for (std::uint32_t x = from; x <= to; ++x) {
      const std::uint32_t at = zero + x;
      const bool inside = at > line.span.begin && at < line.span.end;
      if (inside && key[at] != ' ' && key[at - 1] != ' ') (*cost)[x - from] += kCutWord;
      const bool in_gap =
          std::any_of(gaps.begin(), gaps.end(), [x](Span gap) { return gap.begin <= x && x <= gap.end; });
      if (!gaps.empty() && !in_gap) (*cost)[x - from] += kGapInside;
    }
  }

  // A short cell stands on the side of the head that is nearer.
  void add_cells(const layout::Line& line, std::uint32_t from, std::uint32_t middle, bool numbers,
                 std::vector<int>* cost) const {
    const std::uint32_t zero = origin_of(line);
    const auto size = static_cast<std::uint32_t>(cost->size());
    for (std::uint32_t c = 0; c < line.cell_count; ++c) {
      Span span = layout_.cell(line, c).span;
      // "23 điểm chính sách" may be glued to its number.
      if (numbers && text::is_digit(layout_.at(span)[0])) span.end = text::word_end(layout_.key.bytes(), span.begin);
      const std::uint32_t begin = span.begin - zero;
      if (begin >= from + size) break;
      if (begin < from || (span.size() > kShortCell && !numbers)) continue;
      // Words are no number, however near they stand.
      const bool is_word = numbers && !text::is_digit(layout_.at(span)[0]);
      const bool right = is_word || begin + span.size() / 2 >= middle;
      const std::uint32_t first = right ? begin + 1 - from : 0;
      const std::uint32_t end = right ? size : std::min(begin + span.size() - from, size);
      for (std::uint32_t x = first; x < end; ++x) (*cost)[x] += kWrongSide;
    }
  }

  const layout::Layout& layout_;
  Span lines_;
};

std::vector<std::uint32_t> find_borders(const layout::Layout& layout, Span lines,
                                        const std::vector<TableColumn>& columns) {
  std::vector<std::uint32_t> borders;
  const BorderFinder finder(layout, lines);
  std::uint32_t from = 0;
  for (std::size_t c = 0; c + 1 < columns.size(); ++c) {
    borders.push_back(finder.find(from, columns[c], columns[c + 1]));
    from = borders.back() + 1;
  }
  return borders;
}

class Divider {
 public:
  Divider(const layout::Layout& layout, Span lines, const std::vector<TableColumn>& columns)
      : layout_(layout), key_(layout.key.bytes()), lines_(lines), columns_(columns) {}

  PageTable run() {
    table_.first_line = lines_.begin;
    table_.columns = columns_.size();
    cut_cells();
    find_numbers();
    if (numbers_.empty()) {
      add_row(lines_.begin, lines_.end, true);  // a row that fills the page
    } else {
      divide();
    }
    return std::move(table_);
  }

 private:
  void cut_cells() {
    const std::vector<std::uint32_t> borders = find_borders(layout_, lines_, columns_);
    for (std::uint32_t i = lines_.begin; i < lines_.end; ++i) {
      const layout::Line& line = layout_.lines[i];
      std::uint32_t at = line.span.begin;
      for (std::size_t c = 0; c < columns_.size(); ++c) {
        std::uint32_t end = line.is_text() ? line.span.end : at;
        if (line.is_text() && c < borders.size()) end = word_border(line, origin_of(line) + borders[c], at);
        table_.cells.push_back(trim({at, std::max(at, end)}));
        at = std::max(at, end);
      }
    }
  }

  // The border moved off a word: the word goes where most of it stands.
  std::uint32_t word_border(const layout::Line& line, std::uint32_t at, std::uint32_t from) const {
    if (at >= line.span.end) return line.span.end;
    if (at <= line.span.begin) return std::max(from, line.span.begin);
    std::uint32_t begin = at;
    while (begin > from && key_[begin - 1] != ' ') --begin;
    std::uint32_t end = at;
    while (end < line.span.end && key_[end] != ' ') ++end;
    return at - begin > end - at ? end : begin;
  }

  Span trim(Span cell) const {
    while (!cell.empty() && key_[cell.begin] == ' ') ++cell.begin;
    while (!cell.empty() && key_[cell.end - 1] == ' ') --cell.end;
    return cell;
  }

  std::size_t column_of(Field field) const {
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      if (columns_[c].field == field) return c;
    }
    return columns_.size();
  }

  void find_numbers() {
    const std::size_t column = column_of(Field::number);
    if (column == columns_.size()) return;
    for (std::uint32_t i = lines_.begin; i < lines_.end; ++i) {
      Span cell = table_.cell(i, column);
      while (!cell.empty() && (key_[cell.end - 1] == '.' || key_[cell.end - 1] == ')')) --cell.end;
      const std::string_view words = key_.substr(cell.begin, cell.size());
      if (!words.empty() && words.size() <= 3 && std::all_of(words.begin(), words.end(), text::is_digit))
        numbers_.push_back(i);
    }
  }

  // How ill a line begins a row.
  int cost_of_begin(std::uint32_t line) const {
    int cost = 0;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const Span cell = first_cell(line, c);
      if (!cell.empty() && text::is_lower(key_[cell.begin])) cost += kSmallLetter;
    }
    return cost;
  }

  Span first_cell(std::uint32_t line, std::size_t column) const {
    for (std::uint32_t i = line; i < std::min(lines_.end, line + kTallestRow); ++i) {
      if (!table_.cell(i, column).empty()) return table_.cell(i, column);
    }
    return {};
  }

  // Each row has its number in the middle of its lines, as far as that can be.
  void divide() {
    if (on_first_lines()) {
      for (std::size_t k = 0; k < numbers_.size(); ++k) begins_.push_back(numbers_[k]);
    } else {
      find_begins();
    }
    if (begins_.front() > lines_.begin) add_row(lines_.begin, begins_.front(), true);
    for (std::size_t k = 0; k < begins_.size(); ++k)
      add_row(begins_[k], k + 1 < begins_.size() ? begins_[k + 1] : lines_.end, false);
  }

  void add_row(std::uint32_t first, std::uint32_t end, bool goes_on) { table_.rows.push_back({first, end, goes_on}); }

  bool on_first_lines() const {
    const std::size_t task = column_of(Field::task);
    return std::all_of(numbers_.begin(), numbers_.end(), [&](std::uint32_t line) {
      const Span cell = table_.cell(line, task);
      return !cell.empty() && !text::is_lower(key_[cell.begin]);
    });
  }

  // The cheapest begins, by dynamic programming over the rows: cost_[k][d] for a row k that begins d lines above its
  // number.
  void find_begins() {
    std::vector<std::vector<int>> cost(numbers_.size());
    std::vector<std::vector<std::uint32_t>> from(numbers_.size());
    for (std::size_t k = 0; k < numbers_.size(); ++k) {
      const std::uint32_t low = k == 0 ? lines_.begin : numbers_[k - 1] + 1;
      const std::uint32_t reach = std::min(numbers_[k] - low, kTallestRow);
      cost[k].assign(reach + 1, kNever);
      from[k].assign(reach + 1, 0);
      for (std::uint32_t d = 0; d <= reach; ++d) {
        const std::uint32_t begin = numbers_[k] - d;
        if (k == 0) {
          cost[k][d] = cost_of_begin(begin) + (begin > lines_.begin ? kGoesOn : 0);
          continue;
        }
        for (std::uint32_t e = 0; e < cost[k - 1].size(); ++e) {
          const int sum =
              cost[k - 1][e] + off_middle(numbers_[k - 1] - e, begin, numbers_[k - 1]) + cost_of_begin(begin);
          if (sum < cost[k][d]) {
            cost[k][d] = sum;
            from[k][d] = e;
          }
        }
      }
    }
    const std::size_t last = numbers_.size() - 1;
    std::uint32_t best = 0;
    int least = kNever;
    for (std::uint32_t d = 0; d < cost[last].size(); ++d) {
      const int sum = cost[last][d] + off_middle(numbers_[last] - d, end_of_text(), numbers_[last]);
      if (sum < least) {
        least = sum;
        best = d;
      }
    }
    begins_.assign(numbers_.size(), 0);
    for (std::size_t k = numbers_.size(); k-- > 0;) {
      begins_[k] = numbers_[k] - best;
      best = from[k][best];
    }
  }

  // How far from the middle of [begin, end) a number stands, in half lines; one half is nothing.
  static int off_middle(std::uint32_t begin, std::uint32_t end, std::uint32_t number) {
    const int off = static_cast<int>(begin + end - 1) - 2 * static_cast<int>(number);
    return std::max(0, std::abs(off) - 1);
  }

  std::uint32_t end_of_text() const {
    std::uint32_t end = lines_.end;
    while (end > lines_.begin && !layout_.lines[end - 1].is_text()) --end;
    return end;
  }

  const layout::Layout& layout_;
  std::string_view key_;
  Span lines_;
  const std::vector<TableColumn>& columns_;
  PageTable table_;
  std::vector<std::uint32_t> numbers_;  // lines with a row's number
  std::vector<std::uint32_t> begins_;
};

}  // namespace

PageTable divide_rows(const layout::Layout& layout, Span lines, const std::vector<TableColumn>& columns) {
  return Divider(layout, lines, columns).run();
}

bool runs_through(const layout::Layout& layout, const layout::Line& line, const std::vector<TableColumn>& columns) {
  const std::string_view key = layout.key.bytes();
  const std::uint32_t zero = origin_of(line);
  if (line.indent + 4 < columns.front().begin) return true;  // a footnote, left of the table
  std::size_t through = 0;
  for (std::size_t c = 1; c < columns.size(); ++c) {
    // A column is run through where no blank of two stands between its neighbour's middle and its own.
    const std::uint32_t from = zero + (columns[c - 1].begin + columns[c - 1].end) / 2;
    const std::uint32_t to = zero + (columns[c].begin + columns[c].end) / 2;
    if (from < line.span.begin || to > line.span.end) continue;
    if (key.substr(from, to - from).find("  ") == std::string_view::npos) ++through;
  }
  return through >= 3;
}

}  // namespace vanban::structure
