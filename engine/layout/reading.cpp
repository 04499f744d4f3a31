#include "layout/reading.h"

#include <algorithm>
#include <array>
#include <utility>

#include "layout/lost_blanks.h"
#include "text/ascii.h"
#include "text/find_folded.h"
#include "text/gap.h"

namespace vanban::layout {

using text::is_alnum;
using text::is_blank;
using text::is_digit;
using text::is_lower;
using text::is_upper;

namespace {

bool is_terminal(char c) { return c == '.' || c == ';' || c == ':' || c == '!' || c == '?'; }

bool is_numeral(char c) { return is_digit(c) || c == 'I' || c == 'V' || c == 'X' || c == 'L'; }

bool starts_with_folded(std::string_view line, std::string_view word) {
  if (line.size() < word.size()) return false;
  return std::equal(word.begin(), word.end(), line.begin(),
                    [](char w, char c) { return w == '#' ? is_numeral(c) : w == text::to_lower(c); });
}

// "theo khoản 3" / "Điều 58 Luật Đất đai": no point behind the figure.
bool names_article(std::string_view line) {
  if (!starts_with_folded(line, "dieu #")) return false;
  const std::size_t end = line.find_first_not_of("0123456789", 5);
  return end != std::string_view::npos && line[end] == ' ';
}

// "Điều 6. Điều khoản chuyển tiếp": an article that begins.
bool heads_article(std::string_view line) {
  if (line.empty() || !is_upper(line[0]) || !starts_with_folded(line, "dieu #")) return false;
  const std::size_t end = line.find_first_not_of("0123456789", 5);
  return end != std::string_view::npos && (line[end] == '.' || line[end] == ':');
}

// "Điều 7. Nhiệm vụ của Ủy ban nhân dân xã" / "Ủy ban nhân dân xã có nhiệm vụ ...": two last words or more of a
// heading, with which the next line begins.
bool repeats_end(std::string_view heading, std::string_view after) {
  constexpr std::size_t kLongestName = 120;
  if (heading.size() > kLongestName) heading.remove_prefix(heading.size() - kLongestName);
  std::size_t at = heading.find(' ');
  for (; at != std::string_view::npos; at = heading.find(' ')) {
    heading.remove_prefix(at + 1);
    if (heading.find(' ') == std::string_view::npos) return false;
    const bool ends_word = after.size() > heading.size() && after[heading.size()] == ' ';
    if (ends_word && starts_with_folded(after, text::lower(heading))) return true;
  }
  return false;
}

// "... quy định tại" / "Điều 1 chịu trách nhiệm": an article that is spoken of, not one that begins.
bool begins_with_reference(std::string_view line) {
  if (!names_article(line)) return false;
  const std::size_t word = line.find(' ', 5) + 1;
  return word < line.size() && is_lower(line[word]);
}

// "theo khoản 2 Mục III" / "Phụ lục II kèm theo Thông tư số 5": behind a place an annex that is spoken of, and none
// that begins.
bool goes_on_with_annex(std::string_view before, std::string_view after) {
  constexpr std::size_t kLongestLabel = 24;
  constexpr std::ptrdiff_t kFewestBlanks = 3;
  if (!starts_with_folded(after, "phu luc #") || !is_lower(after[1])) return false;
  if (after.substr(0, kLongestLabel).find(" kem theo ") == std::string_view::npos) return false;
  const std::string_view label = before.substr(before.rfind(' ') + 1);
  return std::all_of(label.begin(), label.end(), is_numeral) &&
         std::count(before.begin(), before.end(), ' ') >= kFewestBlanks;
}

using Words = ReadingRules::Words;

bool starts_with_one(std::string_view line, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return starts_with_folded(line, w); });
}

// A formula that always begins a block counts only with its capital: "điều 5" inside a sentence may come to stand at a
// line's begin.
bool begins_with_opener(std::string_view line, const ReadingRules& rules) {
  if (line.empty() || !is_upper(line[0])) return false;
  return starts_with_one(line, rules.openers.with(line[0])) && !begins_with_reference(line);
}

// 1. 1.2. 12) 3/ 4- with a blank or the line's end after it; a date or a number (12/2024, 3-5) is none.
bool begins_with_number_label(std::string_view line) {
  std::size_t i = 0;
  while (i < line.size() && i < 12 && (is_digit(line[i]) || (line[i] == '.' && i > 0))) ++i;
  if (i == 0 || i == line.size()) return false;
  const bool dotted = line[i - 1] == '.';
  const std::size_t digits = line.find_first_not_of("0123456789");
  if (digits > 3) return false;
  if (dotted) return line[i] == ' ' || is_upper(line[i]);
  const bool decimal = digits < i;  // 2.1 Mục tiêu
  if (decimal && line[i] == ' ' && i + 1 < line.size()) return i <= 5 && is_upper(line[i + 1]);
  return (line[i] == ')' || line[i] == '-' || line[i] == '/') && i + 1 < line.size() && line[i + 1] == ' ';
}

bool begins_with_letter_label(std::string_view line) {
  // Most lines that begin with a capital begin with a word.
  if (line.size() < 2 || (line[0] != '(' && (is_lower(line[1]) || line[1] == ' '))) return false;
  if (line.size() >= 3 && line[0] == '(' && is_alnum(line[1])) {
    const std::size_t close = line.find(')');
    return close != std::string_view::npos && close <= 4;
  }
  if (line.size() >= 2 && is_alnum(line[0]) && line[1] == ')') return true;
  std::size_t i = 0;
  while (i < line.size() && std::string_view("IVXL").find(line[i]) != std::string_view::npos) ++i;
  if (i > 0 && i < 7 && i + 1 < line.size() && (line[i] == '.' || line[i] == '-' || line[i] == ')'))
    return line[i + 1] == ' ' || line[i] == '.';
  return line.size() >= 3 && is_upper(line[0]) && line[1] == '.' && line[2] == ' ';
}

bool begins_with_bullet(std::string_view line) {
  if (line.size() < 2) return false;
  const bool sign = line[0] == '-' || line[0] == '+' || line[0] == '*';
  return sign && (line[1] == ' ' || is_upper(line[1]));
}

// Lines before and after that tell where the text wraps.
constexpr std::uint32_t kNeighbours = 5;

std::uint32_t first_word(std::string_view line) {
  const std::size_t blank = line.find(' ');
  return static_cast<std::uint32_t>(blank == std::string_view::npos ? line.size() : blank);
}

bool is_capitals(std::string_view line) {
  return std::any_of(line.begin(), line.end(), is_upper) && std::none_of(line.begin(), line.end(), is_lower);
}

bool is_one_of(std::string_view word, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view w) { return w.size() == word.size() && starts_with_folded(word, w); });
}

// Something stands before it.
bool ends_with_one(std::string_view line, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view w) {
    return line.size() > w.size() && starts_with_folded(line.substr(line.size() - w.size()), w);
  });
}

// `right_below`: no blank line stands between; only then may a name go on. A word with a capital is not counted, but
// "khoản" / "Điều 5".
bool ends_open(std::string_view line, std::string_view after, bool right_below, const ReadingRules& rules) {
  std::size_t blank = line.rfind(' ');
  // "quy định tại Điều 3" / "Thông tư số": the word before a numeral.
  const bool has_numeral = blank != std::string_view::npos &&
                           std::all_of(line.begin() + static_cast<std::ptrdiff_t>(blank) + 1, line.end(), is_digit);
  if (has_numeral) {
    line = line.substr(0, blank);
    blank = line.rfind(' ');
  }
  const std::string_view word = blank == std::string_view::npos ? line : line.substr(blank + 1);
  if (word.empty()) return false;
  if (is_one_of(word, rules.counted.with(word[0]))) {
    const bool is_word = after.size() > 1 && is_upper(after[0]) && is_lower(after[1]);
    return has_numeral || !is_word || names_article(after);
  }
  return is_one_of(word, rules.open.with(word[0])) || (right_below && is_one_of(word, rules.half_names.with(word[0])));
}

// "Ban Chỉ đạo công tác Dân số -" / "Kế hoạch hóa gia đình": a dash between two halves of a name.
bool ends_in_dash(std::string_view line) {
  constexpr std::size_t kShortest = 16;
  return line.size() > kShortest && line.ends_with(" -") && text::is_letter(line[line.size() - 3]) &&
         !is_capitals(line);
}

// Words that stand there as they are.
bool starts_with_exactly(std::string_view line, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return line.starts_with(w); });
}
bool ends_with_exactly(std::string_view line, const Words& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view w) { return line.ends_with(w); });
}

// "Xét đề nghị của Giám đốc" / "Sở Nông nghiệp": the post waits for its body, but not over the signer's name.
bool ends_with_post(std::string_view before, std::string_view after, const ReadingRules& rules) {
  const bool post = std::any_of(rules.posts.begin(), rules.posts.end(), [&](std::string_view p) {
    return before.size() > p.size() && before[before.size() - p.size() - 1] == ' ' &&
           starts_with_folded(before.substr(before.size() - p.size()), p);
  });
  return post && starts_with_exactly(after, rules.bodies);
}

// "Căn cứ" / "Luật Tiếp công dân ngày ...": these words begin a sentence and are none alone. Over a column they are
// short, and so is what stands there.
bool is_lead(std::string_view line, std::string_view after, const ReadingRules& rules) {
  constexpr std::size_t kShortCell = 20;
  return after.size() >= kShortCell && is_one_of(line, rules.leads);
}

// "1. Triển khai thực hiện" / "Chương trình số 05/CTr-UBND": what is carried out, changed or ended has a number.
bool goes_on_with_number(std::string_view before, std::string_view after, const ReadingRules& rules) {
  constexpr std::size_t kLongestType = 24;
  const std::size_t number = after.substr(0, kLongestType + 5).find(" so ");
  if (number == std::string_view::npos || number + 4 >= after.size() || !is_digit(after[number + 4])) return false;
  return ends_with_one(before, rules.verbs);
}

// "Theo đề nghị của Sở Lao động" / "- Thương binh và Xã hội": the second half of a name with a dash, no bullet. So does
// "tỉnh, thành phố trực thuộc" / "Trung ương".
bool goes_on_with_half(std::string_view before, std::string_view after, const ReadingRules::Halves& names) {
  const char begin = text::to_lower(after[0]);
  return std::any_of(names.begin(), names.end(), [&](const auto& halves) {
    const auto& [first, second] = halves;
    return second[0] == begin && before.size() > first.size() && starts_with_folded(after, second) &&
           starts_with_folded(before.substr(before.size() - first.size()), first);
  });
}

// "Điều 3. Ủy ban nhân dân" / "Nhân dân tỉnh chịu trách nhiệm ...": half a name, twice maybe. Without the charge it is
// the people: "Nhân dân xã giám sát ...".
bool goes_on_with_charged_half(std::string_view before, std::string_view after, const ReadingRules& rules) {
  return goes_on_with_half(before, after, rules.charged_halves) &&
         std::any_of(rules.charges.begin(), rules.charges.end(), [&](std::string_view charge) {
           return text::find_folded(after, charge) != std::string_view::npos;
         });
}

// "Căn cứ Luật Ngân hàng Nhà nước" / "Việt Nam số 46/2010/QH12": the country ends names, and begins no paragraph.
bool goes_on_with_country(std::string_view before, std::string_view after, const ReadingRules& rules) {
  constexpr std::size_t kShortest = 16;
  return before.size() > kShortest && is_lower(before.back()) && starts_with_exactly(after, rules.countries);
}

// "... của Chính phủ về ban hành" / "Chương trình tổng thể": what is issued has a name with a capital. A short line may
// head a column of a table.
bool goes_on_with_name(std::string_view before, std::string_view after, const ReadingRules& rules) {
  constexpr std::size_t kShort = 40;
  return before.size() > kShort && is_upper(after[0]) && ends_with_exactly(before, rules.issues) && !is_capitals(after);
}

// "Căn cứ Luật Tổ chức" / "Chính phủ ngày ...": a short line of a preamble that no sign ends. What is done begins anew.
bool goes_on_preamble(std::string_view before, std::string_view after, const ReadingRules& rules) {
  constexpr std::size_t kShort = 40;
  if (before.starts_with("- ")) before.remove_prefix(2);
  if (before.size() > kShort) return false;
  const bool cites = std::any_of(rules.preambles.begin(), rules.preambles.end(), [&](std::string_view p) {
    return before.size() > p.size() && starts_with_folded(before, p) && is_upper(before[p.size()]);
  });
  return cites && !is_capitals(after) && !starts_with_one(after, rules.anew);
}

class Reader {
 public:
  Reader(const Layout& layout, const text::NormText& norm, const ReadingRules& rules, Reading* out)
      : layout_(layout), rules_(rules), lost_blanks_(find_lost_blanks(layout.key, norm.text, rules)), out_(*out) {}

  void run() {
    out_.key.reserve(layout_.key.size() + 16);
    // Most lines' words, with the line end before them, go on where the last ones ended.
    out_.to_norm.reserve(layout_.lines.size() + layout_.cells.size() + 2, layout_.key.size() + 16);
    for (std::uint32_t i = 0; i < layout_.lines.size(); ++i) take(i);
    close();
  }

 private:
  void take(std::uint32_t i) {
    const Line& line = layout_.lines[i];
    if (line.kind == LineKind::blank) {
      ++blanks_;
      return;
    }
    if (line.kind == LineKind::page_number || line.kind == LineKind::running_head || line.page_start)
      page_break_ = true;
    if (!line.is_text()) return;
    find_tail(line);
    if (line.cell_count > 1 && (line.table_row || in_columns(i))) {
      for (std::uint32_t c = 0; c < line.cell_count; ++c) {
        close();
        open(i);
        append(layout_.cell(line, c).span, line.even);
      }
      close();
    } else {
      const bool joins = open_ && continues(layout_.lines[last_line_], line);
      if (!joins) {
        close();
        open(i);
      }
      append(line.table_row && line.cell_count == 1 ? layout_.cell(line, 0).span : line.span, line.even);
    }
    last_line_ = i;
    if (open_) out_.blocks.back().last_line = i;
    blanks_ = 0;
    page_break_ = false;
  }

  // Two columns stand side by side only in the head and beside the signature.
  bool in_columns(std::uint32_t i) const { return (i < 60 && !has_wide_cell(layout_.lines[i])) || in_tail_; }

  // Gaps within a line of prose; the columns of a masthead are narrow.
  bool has_wide_cell(const Line& line) const {
    constexpr std::uint32_t kWidest = 80;
    for (std::uint32_t c = 0; c < line.cell_count; ++c) {
      if (layout_.cell(line, c).span.size() > kWidest) return true;
    }
    return false;
  }
  void find_tail(const Line& line) {
    const std::string_view words = layout_.at(line.span);
    if (starts_with_one(words, rules_.closings.with(words[0]))) in_tail_ = true;
  }

  bool continues(const Line& prev, const Line& next) const {
    const std::string_view before = layout_.at(prev.span);
    const std::string_view after = layout_.at(next.span);
    // Most lines end a sentence: little joins behind one.
    const bool heads = heads_article(before) && is_upper(after.front());
    if (heads && repeats_end(before, after) && !goes_on_with_charged_half(before, after, rules_)) return false;
    if (is_terminal(before.back())) {
      if (goes_on_basis(before, after)) return true;
      return blanks_ == 0 && !page_break_ && next.indent <= prev.indent + 2 && is_full(prev, after) &&
             !begins_anew(before, after);
    }
    if (goes_on_with_half(before, after, rules_.halves) || goes_on_with_charged_half(before, after, rules_) ||
        goes_on_with_annex(before, after))
      return true;
    if (begins_anew(before, after)) return false;
    const char first = after.front();
    if (glued(before)) return true;
    if (blanks_ > 0 || page_break_) {
      // Readers of scans put blank lines into paragraphs: a full line goes on after one.
      return is_lower(first) || ends_open(before, after, false, rules_) ||
             (is_full(prev, after) && !is_capitals(before) && !is_capitals(after));
    }
    if (is_lower(first) || is_digit(first) || before.back() == ',' || ends_in_dash(before) ||
        ends_open(before, after, true, rules_) || is_full(prev, after))
      return true;
    // Below the heading of an article, indented like it: its first sentence.
    if (heads_article(before) && prev.indent > 0 && next.indent >= prev.indent) return false;
    // The last word of a law's name so far is its type, which has a capital there alone.
    if (is_lead(before, after, rules_) || ends_with_exactly(before, rules_.laws) ||
        ends_with_post(before, after, rules_) || goes_on_with_number(before, after, rules_) ||
        goes_on_with_name(before, after, rules_) || goes_on_with_country(before, after, rules_) ||
        goes_on_preamble(before, after, rules_))
      return true;
    if (layout_.wrap_width == 0) return is_capitals(before) && is_capitals(after);
    if (is_capitals(before) != is_capitals(after)) return false;
    return is_capitals(before) || (prev.indent > 0 && next.indent > 0) || prev.width() * 2 > layout_.wrap_width;
  }

  // "Căn cứ Nghị quyết số 5 về văn hóa, thể thao;" / "lao động; ...": the next basis would have its capital.
  bool goes_on_basis(std::string_view before, std::string_view after) const {
    if (before.back() != ';' || blanks_ > 0 || !is_lower(after.front())) return false;
    const auto is_basis = [&](std::string_view words) {
      return starts_with_one(words, rules_.preambles) || starts_with_one(words, rules_.anew);
    };
    const std::string_view block = std::string_view(out_.key).substr(out_.blocks.back().span.begin);
    return is_upper(block[0]) && is_basis(block) && !is_basis(after) && !begins_anew(before, after);
  }

  // An item, an article, what is decided: no part of what stands before, whatever that is.
  bool begins_anew(std::string_view before, std::string_view after) const {
    if (enacts(before, after)) return true;
    return begins_unit(after, rules_) && !(names_article(after) && ends_open(before, after, false, rules_));
  }

  // Would the first word of what comes next have found no room?
  bool is_full(const Line& prev, std::string_view after) const {
    const std::uint32_t width = (prev.width() + 1 + first_word(after)) * 10;
    if (layout_.wrap_width == 0 || width > layout_.wrap_width * 9) return layout_.wrap_width > 0;
    const std::uint32_t wrap = wrap_width_here();
    return wrap > 0 && width > wrap * 9;
  }

  // Where the text wraps around the last line: pages of one file differ (a wide table, a narrow cell).
  std::uint32_t wrap_width_here() const {
    if (layout_.wrap_width == 0) return 0;
    std::uint32_t widest = 0;
    const std::uint32_t from = last_line_ > kNeighbours ? last_line_ - kNeighbours : 0;
    const auto to = std::min<std::size_t>(last_line_ + kNeighbours + 1, layout_.lines.size());
    for (std::size_t i = from; i < to; ++i) {
      if (layout_.lines[i].is_text()) widest = std::max(widest, layout_.lines[i].width());
    }
    return std::min(widest, layout_.wrap_width);
  }

  // "... tại Tờ trình số 6/TTr-SYT," / "QUYẾT ĐỊNH:": the heading over what is decided.
  static bool enacts(std::string_view before, std::string_view after) {
    return after.back() == ':' && after.size() <= 24 && is_capitals(after) && !is_capitals(before);
  }

  // A line that ends inside a number: QĐ- / 31/
  static bool glued(std::string_view line) {
    const std::size_t n = line.size();
    if (n >= 2 && (line[n - 1] == '-' || line[n - 1] == '/') && is_alnum(line[n - 2])) return true;
    // "Tờ trình số 473/TTr -"
    if (n < 6 || line.substr(n - 2) != " -" || !is_alnum(line[n - 3])) return false;
    const std::string_view word = line.substr(0, n - 2);
    const std::string_view last = word.substr(word.rfind(' ') + 1);
    const std::size_t slash = last.find('/');
    return slash != std::string_view::npos && slash > 0 && is_digit(last[slash - 1]) && slash + 1 < last.size() &&
           is_upper(last[slash + 1]);
  }

  void open(std::uint32_t line) {
    const auto at = static_cast<std::uint32_t>(out_.key.size());
    out_.blocks.push_back({{at, at}, line, line});
    open_ = true;
  }

  void close() {
    if (!open_) return;
    out_.blocks.back().span.end = static_cast<std::uint32_t>(out_.key.size());
    // As a copy, where that is the line end: what comes next goes on there, and needs no run of its own.
    const bool is_line_end = last_end_ < layout_.key.size() && layout_.key[last_end_] == '\n';
    out_.to_norm.append(1, last_end_, is_line_end ? 1 : 0, is_line_end);
    out_.key.push_back('\n');
    open_ = false;
  }

  // Adds a stretch of the normalised text, its blanks folded, after a blank where the block already has words. `even`:
  // its blanks are single ones.
  void append(Span span, bool even) {
    const std::string_view key = layout_.key.bytes();
    Block& block = out_.blocks.back();
    const bool first = out_.key.size() == block.span.begin;
    if (!first && !glued(std::string_view(out_.key).substr(block.span.begin))) {
      if (is_white_between(last_end_, span.begin)) {
        fold({last_end_, span.begin});
      } else {
        put_in_blank(last_end_);
      }
    }
    last_end_ = span.end;
    if (even) return copy(span);
    std::uint32_t i = span.begin;
    while (i < span.end) {
      const std::uint32_t gap = text::find_gap(key, i, span.end);
      copy({i, gap});
      if (gap == span.end) break;
      i = gap;
      while (i < span.end && is_blank(key[i])) ++i;
      fold({gap, i});
    }
  }

  // One blank for many: a copy of the last one, so that the words behind go on with it. A run for the blank and one for
  // the words would cost a text of short words in wide gaps twice the memory.
  void fold(Span gap) {
    out_.to_norm.append(1, gap.end - 1, 1, true);
    out_.key.push_back(' ');
  }

  // A blank that the source has not.
  void put_in_blank(std::uint32_t at) {
    out_.to_norm.append(1, at, 0, false);
    out_.key.push_back(' ');
  }

  // Two lines have their line end between them, if no foreign text (a page number) stands there.
  bool is_white_between(std::uint32_t from, std::uint32_t to) const {
    const std::string_view key = layout_.key.bytes();
    for (std::uint32_t i = from; i < to; ++i) {
      if (!is_blank(key[i]) && key[i] != '\n') return false;
    }
    return to > from;
  }

  void copy(Span span) {
    if (!lost_blanks_.empty()) {
      auto lost = std::upper_bound(lost_blanks_.begin(), lost_blanks_.end(), span.begin);
      for (; lost != lost_blanks_.end() && *lost < span.end; ++lost) {
        copy_words({span.begin, *lost});
        put_in_blank(*lost);
        span.begin = *lost;
      }
    }
    copy_words(span);
  }

  void copy_words(Span span) {
    out_.to_norm.append(span.size(), span.begin, span.size(), true);
    out_.key.append(layout_.key.bytes().substr(span.begin, span.size()));
  }

  const Layout& layout_;
  const ReadingRules& rules_;
  const std::vector<std::uint32_t> lost_blanks_;
  Reading& out_;
  bool open_ = false;
  bool in_tail_ = false;
  bool page_break_ = false;
  std::uint32_t blanks_ = 0;
  std::uint32_t last_line_ = 0;
  std::uint32_t last_end_ = 0;
};

}  // namespace

// By the first character, for each of which few of the forms are left.
bool begins_unit(std::string_view line, const ReadingRules& rules) {
  if (!line.empty() && line[0] == '"') line.remove_prefix(1);
  if (line.empty()) return false;
  const char first = line[0];
  if (is_lower(first)) return line.size() >= 2 && line[1] == ')';
  if (is_upper(first)) return begins_with_letter_label(line) || begins_with_opener(line, rules);
  if (is_digit(first)) return begins_with_number_label(line) || begins_with_letter_label(line);
  return begins_with_bullet(line) || (first == '(' && begins_with_letter_label(line));
}

std::uint32_t Reading::block_at(std::uint32_t position) const {
  const auto after = std::upper_bound(blocks.begin(), blocks.end(), position,
                                      [](std::uint32_t p, const Block& block) { return p < block.span.begin; });
  return after == blocks.begin() ? 0 : static_cast<std::uint32_t>(after - blocks.begin()) - 1;
}

Reading read(const Layout& layout, const text::NormText& norm, const ReadingRules& rules) {
  Reading reading;
  Reader(layout, norm, rules, &reading).run();
  return reading;
}

}  // namespace vanban::layout
