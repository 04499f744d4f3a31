#include "structure/outline/lines.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "structure/header/rules.h"
#include "structure/outline/quotation.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

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

class LineReader {
 public:
  LineReader(const layout::Origin& origin, const HeaderReading& header, const Closing& closing,
             const OutlineRules& rules)
      : origin_(origin), layout_(origin.layout()), header_(header), closing_(closing), rules_(rules) {}

  std::vector<OutlineLine> run() {
    lines_.resize(layout_.lines.size());
    margin_ = usual_indent();
    for (std::uint32_t i = 0; i < lines_.size(); ++i) take(i);
    drop_quotations();
    fence_tables();
    return std::move(lines_);
  }

 private:
  void take(std::uint32_t i) {
    const layout::Line& line = layout_.lines[i];
    OutlineLine& out = lines_[i];
    if (line.kind == layout::LineKind::blank) {
      ++blanks_;
      return;
    }
    if (!line.is_text()) return;
    const bool closing = i < closing_.lines.size() && closing_.lines[i];
    out.anew = in_closing_ && !closing;
    in_closing_ = closing;
    if (closing || i < header_.first_body_line || is_apart(line)) {
      remember(i);
      return;
    }
    const std::string_view before = last_ == kNone ? std::string_view() : layout_.at(layout_.lines[last_].span);
    out.full = !out.anew && last_ != kNone && is_full(layout_.lines[last_], line);
    out.open = out.full && blanks_ == 0 && wants_more(origin_.norm_text(layout_.lines[last_].span));
    out.strong = out.anew || is_strong(line, out);
    out.opened = !before.empty() && before.back() == ':';
    out.body = true;
    remember(i);
  }

  void remember(std::uint32_t i) {
    last_ = i;
    blanks_ = 0;
  }

  // Lines of tables, of a table of contents, of an address list.
  bool is_apart(const layout::Line& line) {
    if (line.table_row) return true;
    const std::string_view words = layout_.at(line.span);
    if (begins(rules_.addressees, layout_.key.bytes(), line.span)) {
      in_addressees_ = true;
      return true;
    }
    in_addressees_ = in_addressees_ && (words[0] == '-' || words[0] == '*' || words[0] == '+');
    if (line.span.size() > kLongestContents || !text::is_digit(words.back())) return in_addressees_;
    return in_addressees_ || begins(rules_.contents_line, layout_.key.bytes(), line.span);
  }

  // Nothing more would have found room on the line before.
  bool is_full(const layout::Line& before, const layout::Line& line) const {
    if (layout_.wrap_width == 0 || ends_sentence(layout_.at(before.span).back())) return false;
    const std::string_view next = layout_.at(line.span);
    const auto word = static_cast<std::uint32_t>(std::min(next.find(' '), next.size()));
    return (before.width() + 1 + word) * 10 >= layout_.wrap_width * 9;
  }

  bool is_strong(const layout::Line& line, const OutlineLine& out) const {
    if (last_ == kNone || layout_.wrap_width == 0) return true;
    const layout::Line& before = layout_.lines[last_];
    if (ends_sentence(layout_.at(before.span).back())) return true;
    return !out.open && (blanks_ > 0 || line.indent > std::min(before.indent, margin_) + 2 || !out.full);
  }

  void drop_quotations() {
    const std::vector<bool> quoted = quoted_blocks(origin_.reading(), rules_);
    for (std::uint32_t i = 0; i < quoted.size(); ++i) {
      if (!quoted[i]) continue;
      const layout::Block& block = origin_.reading().blocks[i];
      for (std::uint32_t line = block.first_line; line <= block.last_line; ++line) lines_[line].body = false;
    }
  }

  bool is_row(const layout::Line& line) const {
    return line.is_text() && line.cell_count >= (line.table_row ? 2 : kTableColumns);
  }

  bool has_tab(const layout::Line& line) const { return layout_.at(line.span).find('\t') != std::string_view::npos; }

  // Are two rows of one table? Both drawn, both with tabs, or with cells under one another.
  bool of_one_table(const layout::Line& a, const layout::Line& b) const {
    if (a.table_row || b.table_row) return a.table_row && b.table_row;
    if (has_tab(a) && has_tab(b)) return true;
    for (std::uint32_t i = 1, j = 1; i < a.cell_count && j < b.cell_count;) {
      const std::uint32_t left = layout_.cell(a, i).column;
      const std::uint32_t right = layout_.cell(b, j).column;
      if (std::max(left, right) - std::min(left, right) <= kColumnSlack) return true;
      ++(left < right ? i : j);
    }
    return false;
  }

  void fence(std::uint32_t row, std::uint32_t next) {
    const bool tabs = has_tab(layout_.lines[row]) && !layout_.lines[row].table_row;
    lines_[row].cell = lines_[next].cell = true;
    for (std::uint32_t between = row + 1; between < next; ++between)
      (tabs ? lines_[between].tabbed : lines_[between].fenced) = true;
  }

  void fence_tables() {
    std::uint32_t row = kNone;
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      const layout::Line& line = layout_.lines[i];
      if (line.indent > margin_ + kColumnIndent) lines_[i].cell = true;
      if (!is_row(line)) continue;
      if (line.table_row) lines_[i].cell = true;
      if (row != kNone && i - row <= kRowReach && of_one_table(layout_.lines[row], line)) fence(row, i);
      row = i;
    }
  }

  std::uint32_t usual_indent() const {
    std::vector<std::uint32_t> indents;
    for (std::uint32_t i = 0; i < lines_.size(); ++i) {
      if (layout_.lines[i].is_text() && layout_.lines[i].span.size() > 40) indents.push_back(layout_.lines[i].indent);
    }
    if (indents.empty()) return 0;
    const auto middle = indents.begin() + static_cast<std::ptrdiff_t>(indents.size() / 2);
    std::nth_element(indents.begin(), middle, indents.end());
    return *middle;
  }

  static constexpr std::uint32_t kNone = 0xffffffff;

  const layout::Origin& origin_;
  const layout::Layout& layout_;
  const HeaderReading& header_;
  const Closing& closing_;
  const OutlineRules& rules_;
  std::vector<OutlineLine> lines_;
  std::uint32_t margin_ = 0;  // where most long lines begin
  std::uint32_t last_ = kNone;
  std::uint32_t blanks_ = 0;
  bool in_closing_ = false;
  bool in_addressees_ = false;
};

}  // namespace

bool wants_more(std::string_view text) {
  // With their marks: sơ is no số, tải no tại.
  constexpr std::array<std::string_view, 15> kOpen = {"khoản", "điều", "số",   "ngày", "tháng", "và",   "đến", "từ",
                                                      "của",   "tại",  "theo", "các",  "với",   "hoặc", "cho"};
  if (text.empty()) return false;
  if (text.back() == ',' || text.back() == '/' || text.back() == '(') return true;
  const std::size_t blank = text.rfind(' ');
  const std::string_view word = blank == std::string_view::npos ? text : text.substr(blank + 1);
  return std::find(kOpen.begin(), kOpen.end(), word) != kOpen.end();
}

std::vector<OutlineLine> outline_lines(const layout::Origin& origin, const HeaderReading& header,
                                       const Closing& closing, const OutlineRules& rules) {
  return LineReader(origin, header, closing, rules).run();
}

}  // namespace vanban::structure
