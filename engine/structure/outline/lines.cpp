#include "structure/outline/lines.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "structure/header/rules.h"
#include "structure/outline/quotation.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

constexpr std::uint32_t kNone = 0xffffffff;
constexpr std::uint32_t kTableColumns = 3;
// Rows of one table stand no further apart than this: what is between them are lines of its cells.
constexpr std::uint32_t kRowReach = 15;
constexpr std::uint32_t kColumnSlack = 2;
// Paragraphs are set in by less than this; what stands further right is a column.
constexpr std::uint32_t kColumnIndent = 24;
constexpr std::uint32_t kLongestContents = 400;

constexpr bool ends_sentence(char c) {
  return c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == '"' || c == '\'' || c == ')';
}

// For each line: does its block begin inside a quotation of new wording?
std::vector<bool> quoted_lines(const layout::Origin& origin, const OutlineRules& rules) {
  std::vector<bool> lines;
  const std::vector<bool> blocks = quoted_blocks(origin.reading(), rules);
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (!blocks[i]) continue;
    if (lines.empty()) lines.assign(origin.layout().lines.size(), false);
    const layout::Block& block = origin.reading().blocks[i];
    std::fill(lines.begin() + block.first_line, lines.begin() + block.last_line + 1, true);
  }
  return lines;
}

bool may_begin(const grammar::Rule* rule, char first) {
  return rule != nullptr && rule->first_bytes().allows(0, first);
}

bool has_tab(const layout::Layout& layout, const layout::Line& line) {
  return layout.at(line.span).find('\t') != std::string_view::npos;
}

// STT<TAB>Tên hàng<TAB>Thuế suất
bool heads_table(const layout::Layout& layout, const layout::Line& line, const grammar::Rule* serial_column) {
  if (line.cell_count < 2 || line.table_row) return false;
  const Span first = layout.cell(line, 0).span;
  grammar::Match match;
  return begins(serial_column, layout.key.bytes(), first, &match) && match.whole.end == first.end &&
         has_tab(layout, line);
}

// 2.<TAB>Giao Sở Tài chính kiểm tra.: a paragraph below a table that has more columns.
bool is_numbered_paragraph(const layout::Layout& layout, const layout::Line& line) {
  if (line.cell_count != 2 || !has_tab(layout, line)) return false;
  const std::string_view label = layout.at(layout.cell(line, 0).span);
  const std::size_t figures = label.find_first_not_of("0123456789");
  return figures > 0 && figures + 1 == label.size() &&
         std::string_view(".)/").find(label.back()) != std::string_view::npos;
}

// The last row of a table below its head. Rows have tabs, at their begin or end where cells are empty; few lines of a
// cell stand between two of them, and neither a blank line nor a paragraph with a label.
std::uint32_t last_row(const layout::Layout& layout, std::uint32_t head) {
  constexpr std::uint32_t kMostBroken = 3;
  const auto touches_tab = [&](const Span& words) {
    const std::string_view key = layout.key.bytes();
    return (words.begin > 0 && key[words.begin - 1] == '\t') || (words.end < key.size() && key[words.end] == '\t');
  };
  const bool wide = layout.lines[head].cell_count >= kTableColumns;
  std::uint32_t last = head;
  for (std::uint32_t i = head + 1; i < layout.lines.size() && i - last <= kMostBroken + 1; ++i) {
    const layout::Line& line = layout.lines[i];
    if (line.kind == layout::LineKind::blank) break;
    const bool has_empty_cell = touches_tab(line.span);
    if (wide && !has_empty_cell && is_numbered_paragraph(layout, line)) break;
    if (has_tab(layout, line) || has_empty_cell) last = i;
  }
  return last;
}

// A table whose cells stand one below the other: TT / Nội dung / Ghi chú / 1 / Kho giấy / ..., its head on each page.
class StackedCells {
 public:
  StackedCells(const layout::Layout& layout, const OutlineRules& rules) : layout_(layout), rules_(rules) {}

  // Nothing longer stands over the numbers.
  static constexpr std::uint32_t kLongestSerial = 8;

  // Is a line of one cell the first of such a head?
  bool head(std::uint32_t line) const {
    if (!is_whole(rules_.serial_column, layout_.lines[line].span)) return false;
    const std::uint32_t name = next_text(line);
    const std::uint32_t other = name == kNone ? kNone : next_text(name);
    return other != kNone && names_column(name) && names_column(other);
  }

  // Its last line. Cells are narrow; wider lines stand before the same head on the next page.
  std::uint32_t last(std::uint32_t first) const {
    constexpr std::uint32_t kReach = 60;  // lines to the next head
    const std::string_view name = words(next_text(first));
    const std::uint32_t widest = layout_.wrap_width == 0 ? kLongestName : layout_.wrap_width * 3 / 4;
    std::uint32_t last = first;
    bool over = false;
    for (std::uint32_t i = first + 1; i < layout_.lines.size() && i - last <= kReach; ++i) {
      if (!layout_.lines[i].is_text()) continue;
      if (is_named(layout_.lines[i].span) || is_counted(layout_.lines[i].span)) break;
      over = over || layout_.lines[i].span.size() > widest;
      if (!over || (head(i) && words(next_text(i)) == name)) last = i;
      over = over && last != i;
    }
    return last;
  }

 private:
  static constexpr std::uint32_t kLongestName = 50;

  std::string_view words(std::uint32_t line) const { return layout_.at(layout_.lines[line].span); }

  bool is_whole(const grammar::Rule* rule, Span span) const {
    grammar::Match match;
    return begins(rule, layout_.key.bytes(), span, &match) && match.whole.end == span.end;
  }

  std::uint32_t next_text(std::uint32_t line) const {
    constexpr std::uint32_t kNear = 4;  // lines
    for (std::uint32_t i = line + 1; i < layout_.lines.size() && i <= line + kNear; ++i) {
      if (layout_.lines[i].is_text()) return i;
    }
    return kNone;
  }

  bool names_column(std::uint32_t line) const {
    const std::string_view name = words(line);
    return name.size() <= kLongestName && text::is_letter(name[0]) && !ends_sentence(name.back());
  }

  bool is_named(Span span) const {
    const std::string_view key = layout_.key.bytes();
    if (std::string_view("CDMP").find(key[span.begin]) == std::string_view::npos) return false;
    const LabelRules& labels = rules_.labels;
    return begins(labels.appendix.rule, key, span) || begins(labels.article.rule, key, span) ||
           begins(labels.chapter.rule, key, span) || begins(labels.form.rule, key, span);
  }

  // A heading or paragraph that is numbered: 2. Sở Nội vụ
  bool is_counted(Span span) const {
    const std::string_view key = layout_.key.bytes();
    grammar::Match match;
    const bool counted =
        begins(rules_.labels.number.rule, key, span, &match) || begins(rules_.labels.roman.rule, key, span, &match);
    return counted && match.whole.end < span.end && !text::is_digit(key[match.whole.end]);
  }

  const layout::Layout& layout_;
  const OutlineRules& rules_;
};

// A dash, perhaps behind a scanner's specks: ~- Giám đốc
bool begins_item(std::string_view words) {
  constexpr std::size_t kMostSpecks = 3;
  const std::size_t at = words.substr(0, kMostSpecks + 1).find_first_not_of("~_.:;,'\"` \x7f");
  return at != std::string_view::npos && (words[at] == '-' || words[at] == '*' || words[at] == '+');
}

// Are two rows of one table? Both drawn, both with tabs, or with cells under one another.
bool of_one_table(const layout::Layout& layout, const layout::Line& a, const layout::Line& b) {
  if (a.table_row || b.table_row) return a.table_row && b.table_row;
  if (has_tab(layout, a) && has_tab(layout, b)) return true;
  for (std::uint32_t i = 1, j = 1; i < a.cell_count && j < b.cell_count;) {
    const std::uint32_t left = layout.cell(a, i).column;
    const std::uint32_t right = layout.cell(b, j).column;
    if (std::max(left, right) - std::min(left, right) <= kColumnSlack) return true;
    ++(left < right ? i : j);
  }
  return false;
}

}  // namespace

BodyLines::BodyLines(const layout::Origin& origin, const HeaderReading& header, const Closing& closing,
                     const OutlineRules& rules)
    : origin_(origin),
      layout_(origin.layout()),
      header_(header),
      closing_(closing),
      rules_(rules),
      quoted_(quoted_lines(origin, rules)),
      at_(kNone),
      before_(kNone),
      last_(kNone) {}

bool BodyLines::next() {
  const auto count = static_cast<std::uint32_t>(layout_.lines.size());
  const std::string_view key = layout_.key.bytes();
  for (++at_; at_ < count; ++at_) {
    const layout::Line& line = layout_.lines[at_];
    if (line.kind == layout::LineKind::blank) ++blanks_;
    if (!line.is_text()) continue;
    before_ = std::exchange(last_, at_);
    blanks_before_ = std::exchange(blanks_, 0);
    const bool closing = at_ < closing_.lines.size() && closing_.lines[at_];
    anew_ = in_closing_ && !closing;
    anew_since_ = anew_since_ || anew_;
    in_closing_ = closing;
    if (closing || at_ < header_.first_body_line || is_apart(line)) continue;
    if (!quoted_.empty() && quoted_[at_]) continue;
    const bool may_head = line.cell_count > 1 || key[line.span.begin] == '(' || key[line.span.begin] == 'C';
    heads_attached_ = may_head && heads_attached(line);
    return true;
  }
  return false;
}

Place BodyLines::place() const {
  Place place;
  const bool first = before_ == kNone;
  place.full = !anew_ && !first && is_full(layout_.lines[before_], layout_.lines[at_]);
  place.open = place.full && blanks_before_ == 0 && wants_more(origin_.norm_text(layout_.lines[before_].span), rules_);
  place.strong = anew_ || first || is_strong(place);
  const char last = first ? '.' : layout_.at(layout_.lines[before_].span).back();
  place.stopped = ends_sentence(last);
  place.opened = last == ':';
  return place;
}

Span BodyLines::before() const { return before_ == kNone ? Span{} : layout_.lines[before_].span; }

// Nearly all lines are refused by how they begin.
bool BodyLines::heads_attached(const layout::Line& line) const {
  const std::string_view key = layout_.key.bytes();
  if (key[line.span.begin] == '(') {
    const bool in_list = !before().empty() && key[before().end - 1] == ';';  // which is not over
    return !in_list && begins(rules_.attached, key, line.span) && place().strong;
  }
  const Span right = line.cell_count == 1 ? line.span : layout_.cell(line, line.cell_count - 1).span;
  return key[right.begin] == 'C' && begins(rules_.motto, key, right);
}

bool BodyLines::take_anew() { return std::exchange(anew_since_, false); }

bool BodyLines::is_in_column() const { return layout_.lines[at_].indent > layout_.usual_indent + kColumnIndent; }

// Lines of tables, of a table of contents, of an address list.
bool BodyLines::is_apart(const layout::Line& line) {
  if (line.table_row) return true;
  const std::string_view words = layout_.at(line.span);
  const bool may_be = in_addressees_ || text::is_digit(words.back()) || may_begin(rules_.addressees, words[0]);
  return may_be && is_listed(line);
}

bool BodyLines::is_listed(const layout::Line& line) {
  const std::string_view words = layout_.at(line.span);
  if (begins(rules_.addressees, layout_.key.bytes(), line.span)) {
    in_addressees_ = true;
    last_listed_ = at_;
    return true;
  }
  in_addressees_ = in_addressees_ && begins_item(words);
  if (in_addressees_) last_listed_ = at_;
  if (line.span.size() > kLongestContents || !text::is_digit(words.back())) return in_addressees_;
  return in_addressees_ || begins(rules_.contents_line, layout_.key.bytes(), line.span);
}

// Nothing more would have found room on the line before.
bool BodyLines::is_full(const layout::Line& before, const layout::Line& line) const {
  if (layout_.wrap_width == 0 || ends_sentence(layout_.at(before.span).back())) return false;
  const std::string_view next = layout_.at(line.span);
  const auto word = static_cast<std::uint32_t>(std::min(next.find(' '), next.size()));
  return (before.width() + 1 + word) * 10 >= layout_.wrap_width * 9;
}

bool BodyLines::is_strong(const Place& place) const {
  if (layout_.wrap_width == 0) return true;
  const layout::Line& before = layout_.lines[before_];
  if (ends_sentence(layout_.at(before.span).back())) return true;
  const bool set_in = layout_.lines[at_].indent > std::min(before.indent, layout_.usual_indent) + 2;
  return !place.open && (blanks_before_ > 0 || set_in || !place.full);
}

TableFences::TableFences(const layout::Layout& layout, const OutlineRules& rules) {
  std::uint32_t row = kNone;
  const StackedCells stacked(layout, rules);
  for (std::uint32_t i = 0; i < layout.lines.size(); ++i) {
    const layout::Line& line = layout.lines[i];
    if (line.cell_count < 2) {  // as most
      if (line.span.size() > StackedCells::kLongestSerial || !line.is_text() || !stacked.head(i)) continue;
      row = stacked.last(i);
      fences_.push_back({i, row, true, true});
      i = row;
      continue;
    }
    if (line.is_text() && heads_table(layout, line, rules.serial_column)) {
      row = last_row(layout, i);
      fences_.push_back({i, row, true, true});
      i = row;
      continue;
    }
    if (line.cell_count < (line.table_row ? 2 : kTableColumns) || !line.is_text()) continue;
    if (row != kNone && i - row <= kRowReach && of_one_table(layout, layout.lines[row], line)) {
      const layout::Line& first = layout.lines[row];
      fences_.push_back({row, i, !first.table_row && has_tab(layout, first), false});
    }
    row = i;
  }
}

TableFences::Side TableFences::at(std::uint32_t line) {
  while (next_ < fences_.size() && fences_[next_].next < line) ++next_;
  if (next_ == fences_.size() || line < fences_[next_].row) return {};
  const Fence& fence = fences_[next_];
  const bool row = fence.headed || line == fence.row || line == fence.next;
  return {row, !row && fence.tabs, !row && !fence.tabs};
}

bool wants_more(std::string_view text, const OutlineRules& rules) {
  if (text.empty()) return false;
  if (text.back() == ',' || text.back() == '/' || text.back() == '(') return true;
  const std::size_t blank = text.rfind(' ');
  const std::string_view word = blank == std::string_view::npos ? text : text.substr(blank + 1);
  const auto& open = rules.lines.open_units;
  return std::find(open.begin(), open.end(), word) != open.end();
}

}  // namespace vanban::structure
