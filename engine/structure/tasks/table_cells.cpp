#include "structure/tasks/table_cells.h"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <optional>
#include <string_view>

#include "text/ascii.h"

namespace vanban::structure {
namespace {

constexpr std::uint32_t kWidestColumn = 200;
constexpr int kCutWord = 4;
constexpr int kPartWords = 1;  // that stand one blank apart
constexpr int kGapInside = 6;
constexpr int kWrongSide = 4;
constexpr std::uint32_t kShortCell = 24;

// Where two neighbouring columns part: the x that cuts the fewest words, and leaves the fewest wide gaps inside a
// column.
class BorderFinder {
 public:
  BorderFinder(const layout::Layout& layout, Span lines) : layout_(layout), lines_(lines) {}

  // Behind `from`, the border before, and the left column's head; before the end of the right one's.
  std::uint32_t find(std::uint32_t from, const TableColumn& left, const TableColumn& right) const {
    from = std::max(from, std::min(left.end, right.begin));
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
      if (at > line.span.begin && at < line.span.end) (*cost)[x - from] += cost_of_cut(key, at);
      const bool in_gap =
          std::any_of(gaps.begin(), gaps.end(), [x](Span gap) { return gap.begin <= x && x <= gap.end; });
      if (!gaps.empty() && !in_gap) (*cost)[x - from] += kGapInside;
    }
  }

  static int cost_of_cut(std::string_view key, std::uint32_t at) {
    if (key[at] != ' ' && key[at - 1] != ' ') return kCutWord;
    const bool wide = key[at] == ' ' ? key[at - 1] == ' ' || key[at + 1] == ' ' : at > 1 && key[at - 2] == ' ';
    return wide ? 0 : kPartWords;
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

// How a column sets its words: all from one left edge, or each line around one middle.
struct Shape {
  enum class Kind : std::uint8_t { unknown, left, centred };
  Kind kind = Kind::unknown;
  int at = 0;  // x of the edge, or twice the x of the middle
};

int middle_of(std::vector<int>* values) {
  const auto middle = values->begin() + static_cast<std::ptrdiff_t>(values->size() / 2);
  std::nth_element(values->begin(), middle, values->end());
  return *middle;
}

int spread_around(const std::vector<int>& values, int middle) {
  int spread = 0;
  for (int value : values) spread += std::abs(value - middle);
  return spread;
}

// From the begins and the ends of cells that stand apart from their neighbours.
Shape shape_of(std::vector<int> begins, const std::vector<int>& ends) {
  constexpr std::size_t kFewest = 2;
  if (begins.size() < kFewest) return {};
  std::vector<int> sums(begins.size());
  for (std::size_t i = 0; i < begins.size(); ++i) sums[i] = begins[i] + ends[i];
  const int edge = middle_of(&begins);
  const int middle = middle_of(&sums);
  if (spread_around(begins, edge) * 2 <= spread_around(sums, middle)) return {Shape::Kind::left, edge};
  return {Shape::Kind::centred, middle};
}

class Cutter {
 public:
  Cutter(const layout::Layout& layout, Span lines, const std::vector<TableColumn>& columns)
      : layout_(layout), key_(layout.key.bytes()), lines_(lines), columns_(columns) {}

  std::vector<Span> run() {
    borders_ = find_borders(layout_, lines_, columns_);
    shapes_.resize(columns_.size());
    for (std::uint32_t i = lines_.begin; i < lines_.end; ++i) cut_at_borders(layout_.lines[i]);
    for (const bool all : {false, true}) {
      learn_places(all);
      for (std::uint32_t i = lines_.begin; i < lines_.end; ++i) divide(i);
    }
    return std::move(cells_);
  }

 private:
  // Where a cell stands that touches no other; x of both ends.
  struct Place {
    std::uint32_t line = 0;
    int begin = 0;
    int end = 0;
  };
  struct Word {
    int begin = 0;
    int end = 0;
    int gaps = 0;  // wide ones inside the line up to this word
    char first = 0;
  };
  static constexpr std::size_t kMostWords = 64;
  static constexpr int kNever = std::numeric_limits<int>::max() / 2;

  void cut_at_borders(const layout::Line& line) {
    std::uint32_t at = line.span.begin;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      std::uint32_t end = line.is_text() ? line.span.end : at;
      if (line.is_text() && c < borders_.size()) end = word_border(line, origin_of(line) + borders_[c], at);
      cells_.push_back(trim({at, std::max(at, end)}));
      at = std::max(at, end);
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

  Span& cell(std::uint32_t line, std::size_t column) {
    return cells_[(line - lines_.begin) * columns_.size() + column];
  }

  bool is_number(std::size_t column) const {
    return column < columns_.size() && columns_[column].field == Field::number;
  }

  // Does a cell stand two blanks or more from what is beside it? A number may touch.
  bool stands_apart(const layout::Line& line, std::size_t column, Span cell) const {
    const bool left =
        cell.begin < line.span.begin + 2 || key_.substr(cell.begin - 2, 2) == "  " || is_number(column - 1);
    return left && (cell.end + 2 > line.span.end || key_.substr(cell.end, 2) == "  ");
  }

  // First from the cells that touch no other, then from all.
  void learn_places(bool all) {
    places_.assign(columns_.size(), {});
    page_shapes_.clear();
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      for (std::uint32_t i = lines_.begin; i < lines_.end; ++i) {
        const layout::Line& line = layout_.lines[i];
        const Span span = cell(i, c);
        if (span.empty() || (!all && !stands_apart(line, c, span))) continue;
        const std::uint32_t zero = origin_of(line);
        places_[c].push_back({i, static_cast<int>(span.begin - zero), static_cast<int>(span.end - zero)});
      }
      std::vector<int> begins;
      std::vector<int> ends;
      for (const Place& place : places_[c]) {
        begins.push_back(place.begin);
        ends.push_back(place.end);
      }
      page_shapes_.push_back(shape_of(std::move(begins), ends));
    }
  }

  // How a column stands near a line: a page's columns wander to the right where a line is dense.
  Shape shape_near(std::size_t column, std::uint32_t line) const {
    constexpr std::uint32_t kReach = 10;
    constexpr std::size_t kNearest = 4;  // on each side
    const std::vector<Place>& places = places_[column];
    const auto here =
        static_cast<std::size_t>(std::lower_bound(places.begin(), places.end(), line,
                                                  [](const Place& p, std::uint32_t l) { return p.line < l; }) -
                                 places.begin());
    std::vector<int> begins;
    std::vector<int> ends;
    for (std::size_t i = here - std::min(here, kNearest); i < std::min(places.size(), here + kNearest); ++i) {
      if (std::max(places[i].line, line) - std::min(places[i].line, line) > kReach) continue;
      begins.push_back(places[i].begin);
      ends.push_back(places[i].end);
    }
    const Shape shape = shape_of(std::move(begins), ends);
    return shape.kind == Shape::Kind::unknown ? page_shapes_[column] : shape;
  }

  // Divides the words of a line among the columns, at the least cost.
  void divide(std::uint32_t i) {
    const layout::Line& line = layout_.lines[i];
    if (!line.is_text()) return;
    read_words(line);
    if (words_.size() > kMostWords) return;
    for (std::size_t c = 0; c < columns_.size(); ++c) shapes_[c] = shape_near(c, i);
    const std::size_t size = words_.size() + 1;
    cost_.assign((columns_.size() + 1) * size, kNever);
    from_.assign((columns_.size() + 1) * size, 0);
    cost_[0] = 0;
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      for (std::size_t first = 0; first < size; ++first) {
        if (cost_[c * size + first] == kNever) continue;
        for (std::size_t end = first; end < size; ++end) {
          const int cost = cost_[c * size + first] + cost_of(c, first, end);
          if (cost >= cost_[(c + 1) * size + end]) continue;
          cost_[(c + 1) * size + end] = cost;
          from_[(c + 1) * size + end] = first;
        }
      }
    }
    std::size_t end = words_.size();
    for (std::size_t c = columns_.size(); c-- > 0;) {
      const std::size_t first = from_[(c + 1) * size + end];
      const auto at = [&](int x) { return origin_of(line) + static_cast<std::uint32_t>(x); };
      cell(i, c) = first == end ? Span{} : Span{at(words_[first].begin), at(words_[end - 1].end)};
      end = first;
    }
  }

  void read_words(const layout::Line& line) {
    constexpr int kWide = 3;
    words_.clear();
    const std::uint32_t zero = origin_of(line);
    for (std::uint32_t at = line.span.begin; at < line.span.end && words_.size() <= kMostWords;) {
      std::uint32_t end = at;
      while (end < line.span.end && key_[end] != ' ') ++end;
      Word word{static_cast<int>(at - zero), static_cast<int>(end - zero), 0, key_[at]};
      if (!words_.empty()) word.gaps = words_.back().gaps + (word.begin - words_.back().end >= kWide ? 1 : 0);
      words_.push_back(word);
      while (end < line.span.end && key_[end] == ' ') ++end;
      at = end;
    }
  }

  // What it costs that the words [first, end) are the cell of a column.
  int cost_of(std::size_t c, std::size_t first, std::size_t end) const {
    constexpr int kGapInJustified = 3;
    constexpr int kGapInCentred = 5;
    constexpr int kNoNumber = 40;
    if (first == end) return 0;
    const int x0 = words_[first].begin;
    const int x1 = words_[end - 1].end;
    const int gap = shapes_[c].kind == Shape::Kind::left ? kGapInJustified : kGapInCentred;
    int cost = overhang(c, x0, x1) + misfit(shapes_[c], x0, x1);
    cost += gap * (words_[end - 1].gaps - words_[first].gaps);
    if (first > 0 && x0 - words_[first - 1].end < 2 && !is_number(c - 1))
      cost += cost_of_parting(words_[first - 1], words_[first]);
    if (is_number(c) && end - first > 1) cost += kNoNumber;
    return cost;
  }

  // Of a cell from words that stand one blank before it. Most cells begin with a capital or a figure; small letters
  // behind a capital go on with it: Bộ | Tài chính, not Bộ Tài | chính.
  static int cost_of_parting(const Word& before, const Word& word) {
    constexpr int kLikely = 1;
    constexpr int kUnlikely = 4;
    constexpr int kTorn = 10;
    const bool tied = !text::is_alnum(before.first) && before.end - before.begin == 1;  // 2027 - | 2030
    if (tied) return kTorn;
    if (text::is_upper(word.first) || text::is_digit(word.first)) return kLikely;
    return text::is_lower(word.first) && !text::is_upper(before.first) ? kUnlikely : kTorn;
  }

  int overhang(std::size_t c, int x0, int x1) const {
    const int left = c == 0 ? 0 : static_cast<int>(borders_[c - 1]);
    const int right = c < borders_.size() ? static_cast<int>(borders_[c]) : kNever;
    // Words set from a left edge are wrapped at the column's other edge.
    const int weight = shapes_[c].kind == Shape::Kind::left ? 2 : 1;
    return std::max(0, left - x0) + weight * std::max(0, x1 - right);
  }

  static int misfit(const Shape& shape, int x0, int x1) {
    constexpr int kMost = 8;
    if (shape.kind == Shape::Kind::unknown) return 0;
    const int off = shape.kind == Shape::Kind::left ? std::abs(x0 - shape.at) : std::abs(x0 + x1 - shape.at) / 2;
    return std::min(off, kMost);
  }

  const layout::Layout& layout_;
  std::string_view key_;
  Span lines_;
  const std::vector<TableColumn>& columns_;
  std::vector<std::uint32_t> borders_;
  std::vector<std::vector<Place>> places_;  // for each column, in the order of lines
  std::vector<Shape> page_shapes_;          // of the columns, told by all lines
  std::vector<Span> cells_;
  // Of the line that is divided: how the columns stand there; its words; the least cost of the first c columns holding
  // the first w words.
  std::vector<Shape> shapes_;
  std::vector<Word> words_;
  std::vector<int> cost_;
  std::vector<std::size_t> from_;
};

}  // namespace

std::vector<Span> cut_cells(const layout::Layout& layout, Span lines, const std::vector<TableColumn>& columns) {
  return Cutter(layout, lines, columns).run();
}

}  // namespace vanban::structure
