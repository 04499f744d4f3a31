#include "layout/layout.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "text/ascii.h"
#include "text/count_byte.h"
#include "text/each_line.h"
#include "text/find_folded.h"
#include "text/gap.h"
#include "vanban/limits.h"

namespace vanban::layout {

using text::is_blank;
using text::is_digit;

namespace {

// Gaps of this many blanks divide a line into cells: justified text has doubled blanks, columns have more.
constexpr std::uint32_t kColumnGap = 3;
// Stamps stand before the header or beside it; further down the same words are ordinary text.
constexpr std::size_t kStampLines = 40;
constexpr std::uint32_t kLongestEdgeLine = 160;
constexpr int kHeadLines = 40;
constexpr std::uint32_t kLongestLoneNumber = 9;
constexpr std::uint32_t kLongestTornWords = 14;
constexpr std::uint32_t kLongestTornDate = 48;

Span trimmed(std::string_view key, Span span) {
  while (span.begin < span.end && is_blank(key[span.begin])) ++span.begin;
  while (span.begin < span.end && is_blank(key[span.end - 1])) --span.end;
  return span;
}

constexpr bool is_drawn(char c) {
  return c == '-' || c == '_' || c == '=' || c == '*' || c == '~' || c == '|' || c == '+' || c == ':' || c == ' ';
}

// Drawn lines: dashes, underscores, stars, and the frames of tables. A lone '*' is the Party's separator.
bool is_rule(std::string_view line) {
  if (line.size() == 1) return line[0] == '*' || line[0] == '_' || line[0] == '|';
  return std::all_of(line.begin(), line.end(), is_drawn);
}

// Lưu: VT (   b): how many copies is written by hand.
bool is_open_bracket(std::string_view key, std::uint32_t gap, std::uint32_t next) {
  constexpr std::size_t kLongest = 8;  // of what is printed behind the room
  if (gap == 0 || key[gap - 1] != '(') return false;
  const std::string_view behind = key.substr(next, kLongest);
  return behind.substr(0, behind.find('\n')).find(')') != std::string_view::npos;
}

// The room that a form leaves for a number or a day is no gap between columns: "Số:      /KH-VP", "ngày     tháng 12".
bool is_left_open(std::string_view key, std::uint32_t gap, std::uint32_t next) {
  if (next >= key.size()) return false;
  if (key[next] == '/' || is_open_bracket(key, gap, next)) return true;
  constexpr std::string_view kWords[] = {"ngay", "thang", "so:", "so", "nam"};
  std::uint32_t begin = gap;
  while (begin > 0 && !is_blank(key[begin - 1]) && key[begin - 1] != '\n') --begin;
  const std::string word = text::lower(key.substr(begin, gap - begin));
  const std::string after = text::lower(key.substr(next, 5));
  const bool opens = std::find(std::begin(kWords), std::end(kWords), word) != std::end(kWords);
  return opens && (after == "thang" || after.starts_with("nam") || is_digit(after[0]));
}

// The blanks behind an item's sign are no gap between columns: "*   Các sở", "-   Lưu: VT".
constexpr std::uint32_t kItemGap = 4;
bool is_behind_bullet(std::string_view key, Span cell, std::uint32_t next) {
  return cell.size() == 1 && next - cell.end <= kItemGap &&
         std::string_view("*-+").find(key[cell.begin]) != std::string_view::npos;
}

constexpr bool is_digit_or_dash(char c) { return is_digit(c) || c == '-'; }

// The value of a line that is a number and nothing else but its dashes; 0 where it is not.
int lone_number(std::string_view line) {
  while (!line.empty() && (line.front() == '-' || line.front() == ' ')) line.remove_prefix(1);
  while (!line.empty() && (line.back() == '-' || line.back() == ' ')) line.remove_suffix(1);
  if (line.empty() || line.size() > 3 || line.front() == '0') return 0;
  int value = 0;
  for (char c : line) {
    if (!is_digit(c)) return 0;
    value = value * 10 + (c - '0');
  }
  return value;
}

// How often each small number came; greater ones count as the greatest.
template <std::size_t kGreatest>
class Counts {
 public:
  void add(std::size_t number) {
    ++counts_[std::min(number, kGreatest)];
    ++all_;
  }
  std::size_t all() const { return all_; }
  // The one at this place in order.
  std::uint32_t at(std::size_t place) const {
    std::uint32_t number = 0;
    for (std::size_t smaller = counts_[0]; smaller <= place; smaller += counts_[number]) ++number;
    return number;
  }

 private:
  std::array<std::uint32_t, kGreatest + 1> counts_{};
  std::size_t all_ = 0;
};

class Analyser {
 public:
  Analyser(const text::NormText& norm, const grammar::Grammar& grammar, Layout* out)
      : norm_(norm), page_(grammar.recogniser("page")), out_(*out) {}

  void run() {
    out_.key = text::Key(norm_.text);
    join_torn_heads();
    split_lines();
    mark_page_numbers();
    mark_words();
    find_widths();
  }

 private:
  // "CỘNG" / "HÒA XÃ HỘI ...", "Số:" / "14/2007/QĐ-UBND": web pages break the lines of a head behind their first words.
  void join_torn_heads() {
    if (page_ == nullptr) return;
    const grammar::Rule* const head = page_->rule("torn_head");
    const grammar::Rule* const date = page_->rule("torn_date");
    const std::string_view key = out_.key.bytes();
    std::uint32_t begin = 0;
    std::uint32_t day = 0;  // where the first word of a date stands, at `begin` or behind it
    for (int lines = 0; lines < kHeadLines && begin < key.size(); ++lines) {
      const auto end = static_cast<std::uint32_t>(std::min(key.find('\n', begin), key.size()));
      const Span line = trimmed(key, {begin, end});
      // A date has a comma before it, in this line or the next. Nearly all lines are passed over by these looks.
      if (day < begin || lines == 0) day = find_day(begin);
      const auto may_be_date = [&] {
        return line.size() <= kLongestTornDate && day < line.end + kLongestEdgeLine &&
               key.substr(begin, end - begin + kLongestTornDate).find(',') != std::string_view::npos;
      };
      const bool is_torn =
          (line.size() <= kLongestTornWords && is_torn_by(head, line)) || (may_be_date() && is_torn_by(date, line));
      if (is_torn) out_.key.join_lines(end);
      begin = end + 1;
    }
  }

  // Every date of the head says the word; looking for it costs less than the rule on each line.
  std::uint32_t find_day(std::uint32_t begin) const {
    constexpr std::string_view kDay = "ngay";
    constexpr std::uint32_t kFar = 4096;
    const std::string_view key = out_.key.bytes();
    for (; begin < key.size(); begin += kFar) {
      const std::size_t found = text::find_folded(key.substr(begin, kFar + kDay.size()), kDay);
      if (found != std::string_view::npos) return begin + static_cast<std::uint32_t>(found);
    }
    return static_cast<std::uint32_t>(key.size()) + kLongestEdgeLine;
  }

  bool is_torn_by(const grammar::Rule* rule, Span line) const {
    grammar::Match match;
    if (rule == nullptr || line.empty()) return false;
    const std::uint32_t limit = std::min(line.end + kLongestEdgeLine, out_.key.size());
    return rule->match_at(out_.key.bytes(), line.begin, limit, &match) &&
           match.groups[static_cast<std::size_t>(rule->group("word"))].end == line.end;
  }

  void split_lines() {
    const std::string_view key = out_.key.bytes();
    // Exactly: of a text of nothing but line ends a guess that doubles takes a third more than all lines do.
    out_.lines.reserve(text::count_byte(key, '\n') + 1);
    most_cells_ = limits::kCells.of(norm_.text.size());
    const std::size_t most_lines = limits::kLines.of(norm_.text.size());
    std::size_t written = 0;  // lines that are not blank
    const std::size_t most_records = limits::kIrregularLines.of(norm_.text.size());
    out_.read_to = out_.key.size();
    text::for_each_line(key, [&](const text::EachLine& each) {
      if (out_.cells.size() > most_cells_ || out_.lines.record_count() > most_records || written > most_lines)
          [[unlikely]] {
        out_.read_to = std::min(out_.read_to, each.begin);
        return;
      }
      Line line;
      line.span = {each.first, each.end};
      while (line.span.end > each.first && is_blank(key[line.span.end - 1])) --line.span.end;
      line.indent = each.first - each.begin;
      line.page_start = begins_page(line.span.end);
      if (line.span.empty()) {
        line.kind = LineKind::blank;
      } else if (is_drawn(key[line.span.begin]) && is_rule(out_.at(line.span))) {
        line.kind = LineKind::rule;
      } else if (each.may_be_divided) {
        divide(&line, each.begin);
      } else {
        line.even = true;
        line.cell_count = 1;
      }
      if (may_be_lone_number(line)) lone_.push_back(static_cast<std::uint32_t>(out_.lines.size()));
      written += line.span.empty() ? 0 : 1;
      out_.lines.add(line, each.end);
    });
  }

  // Does a page begin at the line that ends here, or before it and behind the last one?
  bool begins_page(std::uint32_t line_end) {
    if (next_page_ == norm_.page_starts.size()) return false;  // nearly always
    bool begins = false;
    for (; next_page_ < norm_.page_starts.size(); ++next_page_, page_begin_.reset()) {
      if (!page_begin_) page_begin_ = out_.key.from_text(norm_.page_starts[next_page_]);
      if (*page_begin_ > line_end) break;
      begins = true;
    }
    return begins;
  }

  // Where blanks or a bar may divide cells next. `gap`: the last one found, none yet where it stands before `from`; a
  // row of a thousand cells is not searched to its end for each.
  std::uint32_t next_divider(const Line& line, std::uint32_t from, std::optional<std::uint32_t>* gap) const {
    const std::string_view key = out_.key.bytes();
    if (!*gap || **gap < from) *gap = text::find_gap(key, from, line.span.end);
    if (!line.table_row) return **gap;
    const std::size_t bar = key.substr(from, **gap - from).find('|');
    return bar == std::string_view::npos ? **gap : from + static_cast<std::uint32_t>(bar);
  }

  void divide(Line* line, std::uint32_t line_begin) {
    const std::string_view key = out_.key.bytes();
    line->first_cell = static_cast<std::uint32_t>(out_.cells.size());
    const std::string_view words = key.substr(line->span.begin, line->span.size());
    line->table_row = words.find('|') != std::string_view::npos;
    std::uint32_t cell = line->span.begin;
    const auto close = [&](std::uint32_t end) {
      const Span span = trimmed(key, {cell, end});
      if (!span.empty()) out_.cells.push_back({span, span.begin - line_begin});
    };
    std::optional<std::uint32_t> blanks;
    std::uint32_t i = next_divider(*line, cell, &blanks);
    while (i < line->span.end) {
      if (out_.cells.size() > most_cells_) {  // no more of the line is read either
        out_.read_to = line->span.end = i;
        break;
      }
      std::uint32_t gap = i;
      while (gap < line->span.end && is_blank(key[gap])) ++gap;
      const bool bar = gap < line->span.end && key[gap] == '|';
      const bool tab = key.substr(i, gap - i).find('\t') != std::string_view::npos;
      const bool wide =
          (gap - i >= kColumnGap || tab) && !is_left_open(key, i, gap) && !is_behind_bullet(key, {cell, i}, gap);
      if (wide || bar) {
        close(i);
        cell = bar ? gap + 1 : gap;
      }
      i = next_divider(*line, bar ? gap + 1 : gap, &blanks);
    }
    close(line->span.end);
    line->cell_count = static_cast<std::uint32_t>(out_.cells.size()) - line->first_cell;
    if (line->cell_count == 0) line->kind = LineKind::rule;
  }

  bool may_be_lone_number(const Line& line) const {
    return line.is_text() && line.span.size() <= kLongestLoneNumber && is_digit_or_dash(out_.key[line.span.begin]);
  }

  bool blank_at(std::size_t i) const { return i >= out_.lines.size() || out_.lines[i].kind == LineKind::blank; }

  // "... miền núi của tỉnh Hà" / "2" / "" / "Lâm từ năm học ...": right below a long line that no sign ends.
  bool divides_sentence(std::size_t i) const {
    constexpr std::uint32_t kLong = 40;
    if (i == 0 || !blank_at(i + 1) || i + 2 >= out_.lines.size() || !out_.lines[i + 2].is_text()) return false;
    const Line before = out_.lines[i - 1];
    return before.is_text() && before.width() >= kLong && text::is_letter(out_.at(before.span).back());
  }

  // A lone integer counts pages if it goes on from the last one, or stands at a page's edge. An enclosed document
  // counts anew, from its first page or its second.
  void mark_page_numbers() {
    constexpr int kSecondPage = 2;  // the first has no number, as a rule
    int last = 0;
    std::uint32_t searched = 0;  // a second head is sought behind this
    for (const std::uint32_t i : lone_) {
      const Line line = out_.lines[i];
      const int value = lone_number(out_.at(line.span));
      if (value == 0) continue;
      const bool blank_above = i > 0 && blank_at(i - 1);
      const bool alone = blank_at(i + 1) || blank_above;
      // Between two blank lines stand the cells of tables, too.
      if (value <= kSecondPage && value <= last && blank_at(i + 1) != blank_above) {
        if (has_head({searched, line.span.begin})) last = 0;
        searched = line.span.begin;
      }
      const bool goes_on = value > last && value <= last + 2;
      const bool anew = value == kSecondPage && last >= kSecondPage && divides_sentence(i);
      if (!line.page_start && !(goes_on && alone) && !(alone && line.indent >= 20) && !anew) continue;
      out_.lines.set_kind(i, LineKind::page_number);
      if (last == 0) searched = line.span.begin;
      last = value;
    }
  }

  // Is there a line in these that heads papers?
  bool has_head(Span lines) const {
    if (page_ == nullptr) return false;
    const grammar::Rule* const head = page_->rule("paper_head");
    grammar::Match match;
    return head != nullptr && head->search(out_.key.bytes(), lines.begin, lines.end, &match);
  }

  void mark_words() {
    if (page_ == nullptr) return;
    const grammar::Rule* const head = page_->rule("running_head");
    const grammar::Rule* const number = page_->rule("page_number");
    const grammar::Rule* const stamp = page_->rule("stamp");
    const grammar::Rule* const stamp_sign = page_->rule("stamp_sign");
    std::size_t seen = 0;
    for (std::size_t i = 0; i < out_.lines.size(); ++i) {
      const Line line = out_.lines[i];
      if (!line.is_text()) continue;
      ++seen;
      if (line.span.size() > kLongestEdgeLine) continue;
      if (is_edge(head, line.span)) {
        out_.lines.set_kind(i, LineKind::running_head);
        if (i > 0) mark_number(i - 1);
        mark_number(i + 1);
      } else if (is_edge(number, line.span)) {
        out_.lines.set_kind(i, LineKind::page_number);
      } else if (seen <= kStampLines && (is_edge(stamp, line.span) ||
                                         (has_glued_sign(out_.at(line.span)) && is_edge(stamp_sign, line.span)))) {
        out_.lines.set_kind(i, LineKind::stamp);
      }
    }
  }

  // Does the rule match at the line's begin? Rules that begin with any number are refused by their second and third
  // byte; the first one is any figure, and so are most of their triples.
  bool is_edge(const grammar::Rule* rule, Span line) const {
    if (rule == nullptr) return false;
    const std::string_view key = out_.key.bytes();
    const grammar::FirstBytes& first = rule->first_bytes();
    for (std::uint32_t i = 0; i < grammar::FirstBytes::kDepth && i < line.size(); ++i) {
      if (!first.allows(i, key[line.begin + i])) return false;
    }
    grammar::Match match;
    return rule->match_at(key, line.begin, line.end, &match);
  }

  // Addresses and times have a sign within a word. Most lines of a head have none.
  static bool has_glued_sign(std::string_view line) {
    if (line.find('@') != std::string_view::npos) return true;
    for (std::size_t point = line.find('.'); point != std::string_view::npos; point = line.find('.', point + 1)) {
      if (point + 1 < line.size() && text::is_alnum(line[point + 1])) return true;
    }
    return false;
  }

  // The Gazette's page number stands on the line above its running head, or below, whatever it is.
  void mark_number(std::size_t i) {
    if (i >= out_.lines.size()) return;
    const Line line = out_.lines[i];
    if (may_be_lone_number(line) && lone_number(out_.at(line.span)) != 0) out_.lines.set_kind(i, LineKind::page_number);
  }

  // The width that all but the widest twentieth of the lines keep to, unless much of the text is in long lines; and the
  // indent that half of the longer ones keep to.
  void find_widths() {
    constexpr std::uint32_t kShort = 25;
    constexpr std::uint32_t kLonger = 40;
    constexpr std::uint32_t kVeryLong = 140;
    std::uint64_t all = 0;
    std::uint64_t in_long = 0;
    Counts<400> widths;
    Counts<400> indents;
    for (const Line& line : out_.lines) {
      if (!line.is_text() || line.span.size() < kShort) continue;
      all += line.span.size();
      if (line.span.size() > kVeryLong) in_long += line.span.size();
      widths.add(line.width());
      if (line.span.size() > kLonger) indents.add(line.indent);
    }
    if (indents.all() > 0) out_.usual_indent = indents.at(indents.all() / 2);
    if (widths.all() > 0 && in_long * 3 <= all) out_.wrap_width = widths.at(widths.all() * 19 / 20);
  }

  const text::NormText& norm_;
  const grammar::Recogniser* page_;
  Layout& out_;
  std::size_t most_cells_ = 0;
  std::vector<std::uint32_t> lone_;          // lines that may be nothing but a number
  std::size_t next_page_ = 0;                // of norm_.page_starts
  std::optional<std::uint32_t> page_begin_;  // its key position, where it was asked for
};

}  // namespace

Layout analyse(const text::NormText& norm, const grammar::Grammar& grammar) {
  Layout layout;
  Analyser(norm, grammar, &layout).run();
  return layout;
}

}  // namespace vanban::layout
