// The table is made by walking all matchers side by side: a row for each set of places, the short ways first.
#include "grammar/line_table.h"

#include <algorithm>
#include <map>
#include <utility>

#include "grammar/look_ahead.h"

namespace vanban::grammar {
namespace {

// Beyond these a row is the last one: what is left refuses itself. Where there are few lines little is left early.
constexpr std::size_t kRowsPerLine = 4;
constexpr std::size_t kDeepest = 8;

// The bytes of each column.
const std::array<Bytes, kColumns>& column_bytes() {
  static const std::array<Bytes, kColumns> kBytes = [] {
    std::array<Bytes, kColumns> bytes;
    for (std::size_t byte = 0; byte < kColumnOf.size(); ++byte) bytes[kColumnOf[byte]].set(byte);
    return bytes;
  }();
  return kBytes;
}

LineSet bit(std::size_t line) { return LineSet{1} << std::min(line, kMostLines - 1); }

class TableMaker {
 public:
  explicit TableMaker(const std::vector<const Matcher*>& lines) : lines_(lines) {}

  std::vector<std::uint32_t> make() {
    State first;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i] == nullptr) {
        always_ |= bit(i);
      } else {
        first.emplace_back(i, first_places(*lines_[i]));
      }
    }
    add_row(first, true);  // not to be found again: 0 says that nothing goes on
    for (std::size_t i = 0; i < open_.size(); ++i) fill(i);
    return std::move(table_);
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
    for (std::size_t column = 0; column < kColumns; ++column) {
      State behind;
      for (std::size_t i = 0; i < open.state.size(); ++i) {
        const auto& [line, places] = open.state[i];
        const Bytes bytes = next[i] & column_bytes()[column];
        if (places.done) {
          behind.emplace_back(line, places);
        } else if (bytes.any()) {
          behind.emplace_back(line, places_behind(*lines_[line], places, bytes));
        }
      }
      depth_ = open.depth + 1;
      table_[open.row + 1 + column] = behind.empty() && always_ == 0 ? 0 : row_of(behind);
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
    if (!first && (all_done || depth_ >= kDeepest || open_.size() >= kRowsPerLine * lines_.size()))
      return row | kLastRow;
    table_.resize(row + kLineRow);
    open_.push_back({state, depth_, row});
    return row;
  }

  const std::vector<const Matcher*>& lines_;
  LineSet always_ = 0;
  std::size_t depth_ = 0;
  std::vector<std::uint32_t> table_;
  std::vector<Open> open_;
  std::map<State, std::uint32_t> rows_;
};

}  // namespace

std::vector<std::uint32_t> line_table(const std::vector<const Matcher*>& lines) { return TableMaker(lines).make(); }

}  // namespace vanban::grammar
