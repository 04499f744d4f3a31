// The table is made by walking all matchers side by side: a row for each set of places, the short ways first.
#include "grammar/line_table.h"

#include <algorithm>
#include <map>
#include <utility>

namespace vanban::grammar {
namespace {

// The bytes of each column.
template <typename Columns>
const std::vector<Bytes>& column_bytes() {
  static const std::vector<Bytes> kBytes = [] {
    std::vector<Bytes> bytes(Columns::kCount);
    for (std::size_t byte = 0; byte < Columns::kOf.size(); ++byte) bytes[Columns::kOf[byte]].set(byte);
    return bytes;
  }();
  return kBytes;
}

LineSet bit(std::size_t line) { return LineSet{1} << std::min(line, kMostLines - 1); }

class TableMaker {
 public:
  TableMaker(const std::vector<Bytes>& columns, LineTableSize size, LineTable* table)
      : columns_(columns), size_(size), table_(*table) {}

  std::vector<std::uint32_t> make(const std::vector<std::vector<LineStart>>& starts) {
    for (const LineStart& line : starts.front()) {
      if (line.matcher == nullptr) always_ |= bit(lines_.size());
      lines_.push_back(line.matcher);
    }
    std::vector<std::uint32_t> begins;
    for (const std::vector<LineStart>& start : starts) {
      State first;
      for (std::size_t i = 0; i < start.size(); ++i) {
        if (start[i].matcher != nullptr && !start[i].places.empty()) first.emplace_back(i, start[i].places);
      }
      begins.push_back(add_row(first, true));  // not to be found again: 0 says that nothing goes on
    }
    for (std::size_t i = 0; i < open_.size(); ++i) fill(i);
    return begins;
  }

 private:
  // The lines that may still match, each with its places.
  using State = std::vector<std::pair<std::size_t, Places>>;
  struct Open {
    State state;
    std::size_t depth;
    std::uint32_t row;
  };

  void fill(std::size_t index) {
    const Open open = open_[index];
    std::vector<Bytes> next;
    for (const auto& [line, places] : open.state) next.push_back(bytes_at(*lines_[line], places));
    for (std::size_t column = 0; column < columns_.size(); ++column) {
      State behind;
      for (std::size_t i = 0; i < open.state.size(); ++i) {
        const auto& [line, places] = open.state[i];
        const Bytes bytes = next[i] & columns_[column];
        if (places.done) {
          behind.emplace_back(line, places);
        } else if (bytes.any()) {
          behind.emplace_back(line, places_behind(*lines_[line], places, bytes));
        }
      }
      depth_ = open.depth + 1;
      const std::uint32_t row = behind.empty() && always_ == 0 ? 0 : row_of(behind);
      table_[open.row + 1 + column] = row;
    }
  }

  std::uint32_t row_of(const State& state) {
    const auto known = rows_.find(state);
    return known != rows_.end() ? known->second : rows_.emplace(state, add_row(state, false)).first->second;
  }

  std::uint32_t add_row(const State& state, bool first) {
    const auto row = static_cast<std::uint32_t>(table_.size());
    LineSet set = always_;
    bool all_done = true;
    for (const auto& [line, places] : state) {
      set |= bit(line);
      all_done = all_done && places.done;
    }
    table_.push_back(set);
    if (!first && (all_done || depth_ >= size_.deepest || open_.size() >= size_.rows_per_line * lines_.size()))
      return row | kLastRow;
    table_.resize(row + 1 + columns_.size());
    open_.push_back({state, depth_, row});
    return row;
  }

  std::vector<const Matcher*> lines_;
  const std::vector<Bytes>& columns_;
  const LineTableSize size_;
  LineSet always_ = 0;
  std::size_t depth_ = 0;
  LineTable& table_;
  std::vector<Open> open_;
  std::map<State, std::uint32_t> rows_;
};

}  // namespace

template <typename Columns>
std::vector<std::uint32_t> add_lines(const std::vector<std::vector<LineStart>>& starts, LineTableSize size,
                                     LineTable* table) {
  return TableMaker(column_bytes<Columns>(), size, table).make(starts);
}

template std::vector<std::uint32_t> add_lines<FoldedColumns>(const std::vector<std::vector<LineStart>>&, LineTableSize,
                                                             LineTable*);
template std::vector<std::uint32_t> add_lines<CasedColumns>(const std::vector<std::vector<LineStart>>&, LineTableSize,
                                                            LineTable*);

LineTable line_table(const std::vector<const Matcher*>& lines) {
  std::vector<LineStart> start;
  for (const Matcher* const line : lines) start.push_back({line, line == nullptr ? Places() : first_places(*line)});
  LineTable table;
  add_lines<FoldedColumns>({start}, {}, &table);
  return table;
}

}  // namespace vanban::grammar
