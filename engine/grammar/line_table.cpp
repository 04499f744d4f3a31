// The table is made by walking all matchers side by side: a row for each set of places, the short ways first.
#include "grammar/line_table.h"

#include <algorithm>
#include <array>
#include <cstring>
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
  TableMaker(const std::vector<Bytes>& columns, LineTableSize size) : columns_(columns), size_(size) {}

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
  // Of rows alone.
  const LineTable& table() const { return table_; }

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
  LineTable table_;
  std::vector<Open> open_;
  std::map<State, std::uint32_t> rows_;
};

// Copies a table of rows, and makes a text of those that follow one another with certain bytes alone.
class TextMaker {
 public:
  TextMaker(const std::vector<Bytes>& columns, const LineTable& rows, LineTable* table)
      : columns_(columns), rows_(rows), table_(*table) {
    for (const Bytes& bytes : columns_) of_columns_.push_back(byte_of(bytes));
  }

  std::vector<std::uint32_t> make(std::vector<std::uint32_t> begins) {
    for (std::uint32_t& begin : begins) begin = place_of(begin);
    for (std::size_t i = 0; i < open_.size(); ++i) {
      const Open open = open_[i];
      for (std::uint32_t k = 0; k < open.count; ++k) {
        const std::uint32_t next = place_of(rows_[open.from + k]);
        table_[open.to + k] = next;
      }
    }
    return begins;
  }

 private:
  // Numbers that say what comes next, in the rows and in the table.
  struct Open {
    std::uint32_t from, to, count;
  };
  // How a byte of a column is told from all others, if it can be.
  struct OneByte {
    std::uint8_t byte = 0;
    std::uint8_t either = 0;
    bool exact = false;
  };
  // The way on from a row that has only one, but for more blanks behind a blank.
  struct Way {
    std::uint32_t from = 0;  // its number in the rows; 0 where there are more
    OneByte byte;
  };

  static OneByte byte_of(const Bytes& bytes) {
    OneByte one;
    std::size_t all = 0;
    std::size_t each = 0xff;
    for (std::size_t byte = 0; byte < bytes.size(); ++byte) {
      if (!bytes[byte]) continue;
      all |= byte;
      each &= byte;
    }
    one.byte = static_cast<std::uint8_t>(all);
    one.either = static_cast<std::uint8_t>(all & ~each);
    std::size_t count = 0;
    for (std::size_t byte = 0; byte < bytes.size(); ++byte) count += (byte | one.either) == one.byte ? 1 : 0;
    one.exact = count == bytes.count();
    return one;
  }

  Way way_on(std::uint32_t row, bool behind_blank) const {
    Way way;
    for (std::uint32_t column = 0; column < columns_.size(); ++column) {
      const std::uint32_t from = row + 1 + column;
      const bool more_blanks = behind_blank && rows_[from] == row && columns_[column] == Bytes().set(' ');
      if (rows_[from] == 0 || more_blanks) continue;
      if (way.from != 0 || !of_columns_[column].exact) return {};
      way = {from, of_columns_[column]};
    }
    return way;
  }

  std::uint32_t place_of(std::uint32_t row) {
    if (row == 0 && begun_) return 0;
    begun_ = true;
    const auto [known, is_new] = places_.try_emplace(row, 0);
    if (!is_new) return known->second;
    const bool is_text = (row & kLastRow) == 0 && way_on(row, false).from != 0;
    constexpr std::size_t kNumbers = kLineTextAlignment / sizeof(LineTable::value_type);
    if (is_text) table_.resize((table_.size() + kNumbers - 1) / kNumbers * kNumbers);
    known->second = static_cast<std::uint32_t>(table_.size());
    if ((row & kLastRow) != 0) {
      known->second |= kLastRow;
      table_.push_back(rows_[row & ~kLastRow]);
    } else if (is_text) {
      known->second |= kTextRow;
      add_text(row);
    } else {
      add_row(row);
    }
    return known->second;
  }

  void add_row(std::uint32_t row) {
    const auto count = static_cast<std::uint32_t>(columns_.size());
    open_.push_back({row + 1, static_cast<std::uint32_t>(table_.size()) + 1, count});
    table_.push_back(rows_[row]);
    table_.resize(table_.size() + count);
  }

  void add_text(std::uint32_t row) {
    LineText text;
    text.bytes.fill(0xff);
    text.either.fill(0xff);
    text.size = 0;
    table_.push_back(rows_[row]);
    Way last;
    while (text.size < LineText::kMost && (row & kLastRow) == 0) {
      const Way way = way_on(row, last.byte.exact && last.byte.byte == ' ');
      if (way.from == 0) break;
      text.bytes[text.size] = way.byte.byte;
      text.either[text.size++] = way.byte.either;
      last = way;
      row = rows_[way.from];
    }
    open_.push_back({last.from, static_cast<std::uint32_t>(table_.size()), 1});
    table_.push_back(0);
    std::array<std::uint32_t, LineText::kNumbers> numbers;
    std::memcpy(numbers.data(), &text, sizeof text);
    table_.insert(table_.end(), numbers.begin(), numbers.end());
  }

  const std::vector<Bytes>& columns_;
  const LineTable& rows_;
  LineTable& table_;
  std::vector<OneByte> of_columns_;
  std::map<std::uint32_t, std::uint32_t> places_;
  std::vector<Open> open_;
  bool begun_ = false;  // the first row stands at 0
};

}  // namespace

template <typename Columns>
std::vector<std::uint32_t> add_lines(const std::vector<std::vector<LineStart>>& starts, LineTableSize size,
                                     LineTable* table) {
  TableMaker rows(column_bytes<Columns>(), size);
  const std::vector<std::uint32_t> begins = rows.make(starts);
  return TextMaker(column_bytes<Columns>(), rows.table(), table).make(begins);
}

template std::vector<std::uint32_t> add_lines<FoldedColumns>(const std::vector<std::vector<LineStart>>&, LineTableSize,
                                                             LineTable*);
template std::vector<std::uint32_t> add_lines<CasedColumns>(const std::vector<std::vector<LineStart>>&, LineTableSize,
                                                            LineTable*);

LineTable line_table(const std::vector<const Matcher*>& lines) {
  std::vector<LineStart> start;
  for (const Matcher* const line : lines) start.push_back({line, line == nullptr ? Places() : first_places(*line)});
  LineTable table(1);
  table.front() = add_lines<FoldedColumns>({start}, {}, &table).front();
  return table;
}

}  // namespace vanban::grammar
