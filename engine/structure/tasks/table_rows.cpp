#include "structure/tasks/table_rows.h"

#include <algorithm>
#include <limits>
#include <string_view>

#include "text/ascii.h"

namespace vanban::structure {
namespace {

constexpr std::uint32_t kTallestRow = 48;  // lines
constexpr int kNever = std::numeric_limits<int>::max() / 2;
constexpr std::uint32_t kNoLine = std::numeric_limits<std::uint32_t>::max();
constexpr int kSmallLetter = 2;  // what it costs that a cell of a row begins with one
constexpr int kGoesOn = 2;       // that the first lines belong to the row of the page before

class Divider {
 public:
  Divider(const layout::Layout& layout, Span lines, const std::vector<TableColumn>& columns)
      : layout_(layout), key_(layout.key.bytes()), lines_(lines), columns_(columns) {}

  PageTable run() {
    table_.first_line = lines_.begin;
    table_.columns = columns_.size();
    table_.cells = cut_cells(layout_, lines_, columns_);
    find_filled();
    find_numbers();
    if (numbers_.empty()) {
      add_row(lines_.begin, lines_.end, true);  // a row that fills the page
    } else {
      divide();
    }
    return std::move(table_);
  }

 private:
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
      const Span cell = table_.cell(i, column);
      if (is_row_number(key_.substr(cell.begin, cell.size()))) numbers_.push_back(i);
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

  // Do the rows begin with their numbers? Their tasks begin there, and so do most of their other cells.
  bool on_first_lines() const {
    const std::size_t task = column_of(Field::task);
    std::size_t begun = 0;
    std::size_t gone_on = 0;
    for (std::uint32_t line : numbers_) {
      for (std::size_t c = 0; c < columns_.size(); ++c) {
        const Span cell = table_.cell(line, c);
        const bool goes_on = !cell.empty() && text::is_lower(key_[cell.begin]);
        if (c == task && (cell.empty() || goes_on)) return false;
        if (columns_[c].field != Field::number && !cell.empty()) ++(goes_on ? gone_on : begun);
      }
    }
    return begun > gone_on;
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

  // How far from the middle of the row [begin, end), and of each of its cells, the number stands, in half lines; one
  // half is nothing.
  int off_middle(std::uint32_t begin, std::uint32_t end, std::uint32_t number) const {
    const auto off = [number](std::uint32_t first, std::uint32_t last) {
      return std::max(0, std::abs(static_cast<int>(first + last) - 2 * static_cast<int>(number)) - 1);
    };
    int cells = 0;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const std::uint32_t first = next_filled_[index(begin, c)];
      const std::uint32_t last = last_filled_[index(end - 1, c)];
      if (first < end && last >= begin && last != kNoLine) cells += off(first, last);
    }
    return off(begin, end - 1) + cells;
  }

  std::size_t index(std::uint32_t line, std::size_t column) const {
    return (line - lines_.begin) * columns_.size() + column;
  }

  // For each line and column the nearest line with words, from there on and up to there.
  void find_filled() {
    next_filled_.assign(table_.cells.size(), kNoLine);
    last_filled_.assign(table_.cells.size(), kNoLine);
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      std::uint32_t filled = kNoLine;
      for (std::uint32_t i = lines_.begin; i < lines_.end; ++i) {
        if (!table_.cell(i, c).empty()) filled = i;
        last_filled_[index(i, c)] = filled;
      }
      filled = kNoLine;
      for (std::uint32_t i = lines_.end; i-- > lines_.begin;) {
        if (!table_.cell(i, c).empty()) filled = i;
        next_filled_[index(i, c)] = filled;
      }
    }
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
  std::vector<std::uint32_t> next_filled_;
  std::vector<std::uint32_t> last_filled_;
  std::vector<std::uint32_t> numbers_;  // lines with a row's number
  std::vector<std::uint32_t> begins_;
};

}  // namespace

bool is_row_number(std::string_view cell) {
  constexpr std::size_t kLongest = 4;  // XIII
  while (!cell.empty() && (cell.back() == '.' || cell.back() == ')')) cell.remove_suffix(1);
  if (cell.empty() || cell.size() > kLongest) return false;
  if (std::all_of(cell.begin(), cell.end(), text::is_digit)) return true;
  const bool numeral = std::all_of(cell.begin(), cell.end(), [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
  return numeral || (cell.size() == 1 && text::is_upper(cell[0]));
}

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
