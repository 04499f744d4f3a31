#include "structure/header/addressees.h"

#include "structure/header/text.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

constexpr std::size_t kMostItems = 200;

bool is_bullet(char c) { return c == '-' || c == '+' || c == '*' || c == '~' || c == '\x7f'; }

class ListReader {
 public:
  ListReader(const layout::Origin& origin, const HeaderRules& rules, const HeaderLines& lines)
      : origin_(origin), layout_(origin.layout()), rules_(rules), lines_(lines), key_(origin.layout().key.bytes()) {}

  Addressees read(std::uint32_t line) {
    std::uint32_t i = line;
    for (; i < layout_.lines.size() && result_.items.size() < kMostItems; ++i) {
      const layout::Line& next = layout_.lines[i];
      if (next.kind == layout::LineKind::blank) ++blanks_;
      blank_ = blanks_ >= lines_.blank_lines();
      if (next.kind == layout::LineKind::rule && has_items() && !next.table_row) break;
      if (!next.is_text()) continue;
      if (!take_line(next)) break;
      blanks_ = 0;
    }
    close();
    result_.next_line = i;
    return std::move(result_);
  }

 private:
  bool has_items() const { return !result_.items.empty() || !item_.empty(); }

  bool take_line(const layout::Line& line) {
    if (!line.table_row) return take(line.span);
    for (std::uint32_t c = 0; c < line.cell_count; ++c) {
      for (const Span part : at_signed_breaks(layout_.cell(line, c).span)) {
        if (!take(part)) return false;
      }
    }
    return true;
  }

  // The lines of a cell; their bullets stay.
  std::vector<Span> at_signed_breaks(Span cell) const {
    std::vector<Span> parts = at_breaks(key_, cell);
    for (Span& part : parts) {
      while (part.begin > cell.begin && key_[part.begin - 1] != '>' && key_[part.begin - 1] != '|') --part.begin;
      while (part.end < cell.end && key_[part.end] != '<') ++part.end;
    }
    return parts;
  }

  // False where the list is over.
  bool take(Span span) {
    grammar::Match match;
    const Span words = without_signs(span);
    if (begins(rules_.addressee, key_, words, &match) ||
        (!has_items() && begins(rules_.telegram, key_, words, &match))) {
      close();
      return take_item({match.whole.end, span.end});
    }
    if (bracket_ || begins(rules_.collective, key_, words)) {
      close();
      bracket_ = key_[words.begin] == '(' && key_.substr(span.begin, span.size()).find(')') == std::string_view::npos;
      over_ = !bracket_;
      return true;
    }
    const bool bullet = begins_with_bullet(span);
    const bool sentence = begins(rules_.opener, key_, words) || begins(rules_.lead_in, key_, words);
    if (over_ && (!bullet || sentence)) return false;
    if (bullet) {
      close();
      return take_item(span);
    }
    return goes_on(words) && take_item(span);
  }

  // A line without a bullet: does the list, or its last item, go on with it?
  bool goes_on(Span words) {
    if (words.empty()) return true;
    if (begins(rules_.opener, key_, words)) return false;
    if (!has_items()) return !begins(rules_.lead_in, key_, words);
    if (item_.empty()) {  // the last one was closed with a sign
      return !blank_ && last_sign_ != '.' && !begins(rules_.lead_in, key_, words);
    }
    if (blank_) return text::is_lower(key_[words.begin]);
    return !text::is_upper(key_[words.begin]) || open_ || !begins(rules_.lead_in, key_, words);
  }

  bool take_item(Span span) {
    while (span.begin < span.end && !text::is_alnum(key_[span.begin]) && key_[span.begin] != '(') ++span.begin;
    Span words = span;
    while (words.end > words.begin && (text::is_blank(key_[words.end - 1]) || key_[words.end - 1] == '\x7f'))
      --words.end;
    if (!has_letters(key_.substr(words.begin, words.size()), 2)) return true;
    std::uint32_t begin = words.begin;
    int depth = 0;
    for (std::uint32_t i = words.begin; i < words.end; ++i) {
      if (key_[i] == '(') ++depth;
      if (key_[i] == ')') --depth;
      if (key_[i] != ';' || depth > 0) continue;
      add({begin, i});
      close();
      last_sign_ = ';';
      begin = i + 1;
    }
    const Span rest = trimmed({begin, words.end});
    if (!has_letters(key_.substr(rest.begin, rest.size()), 2)) return true;
    add(rest);
    open_ = is_open(rules_, origin_, rest) && text::is_alnum(key_[rest.end - 1]);
    const char last = key_[rest.end - 1];
    if (last == '.' || last == ';') {
      close();
      last_sign_ = last;
    }
    return true;
  }

  void add(Span span) {
    const Span item = trimmed(span);
    if (!item.empty()) item_.push_back(item);
  }

  Span trimmed(Span span) const {
    while (span.begin < span.end && !text::is_alnum(key_[span.begin]) && key_[span.begin] != '(') ++span.begin;
    while (span.end > span.begin && text::is_blank(key_[span.end - 1])) --span.end;
    return span;
  }

  void close() {
    if (!item_.empty()) cut_listed(&item_.back());
    while (!item_.empty()) {
      Span& last = item_.back();
      while (last.end > last.begin && !text::is_alnum(key_[last.end - 1]) && key_[last.end - 1] != ')' &&
             key_[last.end - 1] != '"')
        --last.end;
      if (!last.empty()) break;
      item_.pop_back();
    }
    if (!item_.empty()) result_.items.push_back(std::move(item_));
    item_.clear();
    open_ = false;
    last_sign_ = ',';
  }

  // Các xã (danh sách đính kèm)
  void cut_listed(Span* item) const {
    const std::size_t open = key_.substr(item->begin, item->size()).rfind('(');
    if (open == std::string_view::npos) return;
    const Span bracket = {item->begin + static_cast<std::uint32_t>(open), item->end};
    if (begins(rules_.listed, key_, bracket)) item->end = bracket.begin;
  }

  // Behind emphasis and specks; a bullet is kept out too.
  Span without_signs(Span span) const {
    while (span.begin < span.end && !text::is_alnum(key_[span.begin]) && key_[span.begin] != '(') ++span.begin;
    return span;
  }

  bool begins_with_bullet(Span span) const {
    for (std::uint32_t i = span.begin; i < span.end && !text::is_alnum(key_[i]) && key_[i] != '('; ++i) {
      if (is_bullet(key_[i])) return true;
    }
    return false;
  }

  const layout::Origin& origin_;
  const layout::Layout& layout_;
  const HeaderRules& rules_;
  const HeaderLines& lines_;
  std::string_view key_;
  Addressees result_;
  std::vector<Span> item_;
  char last_sign_ = ',';
  bool open_ = false;
  std::uint32_t blanks_ = 0;
  bool blank_ = false;
  bool bracket_ = false;  // within (sau đây gọi chung là ...)
  bool over_ = false;     // behind such a bracket
};

}  // namespace

bool begins_addressees(const layout::Layout& layout, const HeaderRules& rules, const HeaderLines& lines,
                       std::uint32_t line) {
  return begins(rules.addressee, layout.key.bytes(), lines.text_of(line));
}

Addressees read_addressees(const layout::Origin& origin, const HeaderRules& rules, const HeaderLines& lines,
                           std::uint32_t line) {
  return ListReader(origin, rules, lines).read(line);
}

}  // namespace vanban::structure
