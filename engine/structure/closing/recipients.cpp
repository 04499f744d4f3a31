#include "structure/closing/recipients.h"

#include <algorithm>
#include <string>

#include "text/ascii.h"
#include "text/find_folded.h"

namespace vanban::structure::closing {
namespace {

using text::is_alnum;
using text::is_letter;
using text::is_lower;

constexpr std::uint32_t kMostLines = 90;     // of a list, blank ones too
constexpr std::uint32_t kMostBlanks = 6;     // between two recipients
constexpr std::uint32_t kLongestItem = 160;  // without a bullet: a longer line is running text again
constexpr std::uint32_t kLongestBullet = 600;

class ListReader {
 public:
  ListReader(const layout::Layout& layout, const ClosingCues& cues, std::uint32_t line, std::uint32_t column)
      : layout_(layout), cues_(cues), columns_(layout, cues, line, column) {
    list_.first_line = list_.last_line = line;
  }

  RecipientList run(std::uint32_t cell, Span rest) {
    take_heading(cell, rest);
    const auto end = std::min<std::size_t>(layout_.lines.size(), list_.first_line + kMostLines);
    for (auto i = list_.first_line + 1; i < end && !over_; ++i) take_line(i);
    drop_what_a_stamp_left();
    for (RecipientItem& item : list_.items) trim(cues_, &item);
    std::erase_if(list_.items, [&](const RecipientItem& item) {
      return item.pieces.empty() || (item.pieces.size() == 1 && is_scrap(cues_.at(item.pieces.front())));
    });
    if (!bulleted_ && !filed_ && !punctuated_) list_.items.clear();  // a table's column may be called Nơi nhận
    return std::move(list_);
  }

 private:
  // "` lui b" before the first recipient.
  void drop_what_a_stamp_left() {
    const auto first = std::find_if_not(list_.items.begin(), list_.items.end(),
                                        [&](const RecipientItem& item) { return is_left_by_stamp(item); });
    list_.items.erase(list_.items.begin(), first);
  }

  // A few small letters without an end, behind a sign that is no dash; but "• như trên".
  bool is_left_by_stamp(const RecipientItem& item) const {
    const std::string_view key = cues_.key();
    const Span words = item.pieces.front();
    if (item.pieces.size() > 1 || words.size() > kLongestDebris || text::stands_at(key, words.begin, "nhu "))
      return false;
    if (!is_lower(key[words.begin]) || !is_alnum(key[words.end - 1])) return false;
    std::uint32_t before = words.begin;
    while (before > 0 && text::is_blank(key[before - 1])) --before;
    constexpr std::string_view kMarks = "-~+*.,:;)\n";
    return before > 0 && !is_alnum(key[before - 1]) && kMarks.find(key[before - 1]) == std::string_view::npos;
  }

  // What stands on the heading's own line: the signature's first, seldom the first recipient.
  void take_heading(std::uint32_t cell, Span rest) {
    const layout::Line& line = layout_.lines[list_.first_line];
    ClosingColumns::Parts parts;
    const std::string_view key = cues_.key();
    for (const Span& span : fragments(key, rest)) {
      const Piece piece{span, list_.first_line, layout_.cell(line, cell).column};
      if (is_item(span)) {
        for (const Span& item : entries(span)) {
          if (item.begin > span.begin && columns_.is_scrap(item)) continue;
          columns_.divide_cell({item, piece.line, piece.column}, &parts);
        }
      } else {
        parts.right.push_back(piece);
      }
    }
    for (std::uint32_t i = 0; i < line.cell_count; ++i) {
      if (i == cell) continue;
      const layout::Cell& other = layout_.cell(line, i);
      for_each_fragment(key, other.span, [&](Span span) {
        parts.right.push_back({span, list_.first_line, other.column});
      });
    }
    take(parts, list_.first_line);
  }

  // All recipients on the heading's line, without bullets: "LĐLĐ tỉnh (b/c); CĐCS; Lưu: VP."
  std::vector<Span> entries(Span line) const {
    const std::string_view key = cues_.key();
    std::vector<Span> found;
    std::uint32_t begin = line.begin;
    for (std::uint32_t i = line.begin; is_alnum(key[line.begin]) && i + 1 < line.end; ++i) {
      if (key[i] != ';' || has_open_bracket({begin, i})) continue;
      found.push_back({begin, i + 1});
      begin = i + 1;
      while (begin < line.end && text::is_blank(key[begin])) ++begin;
    }
    if (begin < line.end) found.push_back({begin, line.end});
    return found;
  }

  // Words behind Nơi nhận on its line: a recipient or the other column?
  bool is_item(Span rest) const {
    const std::string_view key = cues_.key();
    if (key[rest.begin] == '-' || key[rest.begin] == '*' || key[rest.begin] == '+') return !is_debris(key, rest);
    const std::uint32_t begin = after_bullet(key, rest);
    if (begin == rest.end || is_signing(elements_of(cues_, {rest, 0, 0}))) return false;
    const char last = key[rest.end - 1];
    return last == ';' || last == ',' || cues_.filing({begin, rest.end}) ||
           cues_.at(rest).find(';') != std::string_view::npos;
  }

  void take_line(std::uint32_t index) {
    const layout::Line& line = layout_.lines[index];
    // A page's end counts for nothing, with the blank lines around its number and running head.
    const bool edge = line.kind == layout::LineKind::page_number || line.kind == layout::LineKind::running_head;
    if (edge) blanks_ = 0;
    if (edge || (at_page_end_ && line.kind == layout::LineKind::blank)) {
      at_page_end_ = true;
      return;
    }
    if (line.kind == layout::LineKind::blank) {
      if (++blanks_ > kMostBlanks && (filed_ || !list_.items.empty())) over_ = true;
      return;
    }
    if (!line.is_text()) return;
    at_page_end_ = false;
    if (is_running_text(content(cues_.key(), line.span))) {
      over_ = true;
      return;
    }
    take(columns_.divide(index), index);
    blanks_ = 0;
  }

  bool is_running_text(Span line) const {
    if (has_bullet(cues_.key(), line)) return false;
    return line.size() > kLongestItem || cues_.next_document(line) || cues_.heading(line);
  }

  void take(const ClosingColumns::Parts& parts, std::uint32_t index) {
    for (const Piece& piece : parts.left) {
      take_left(piece);
      if (over_) return;
    }
    for (const Piece& piece : parts.right) take_right(piece);
    list_.last_line = index;
  }

  void take_right(const Piece& piece) {
    if (piece.span.empty()) return;
    const std::uint32_t begin = after_bullet(cues_.key(), piece.span);
    if (begin < piece.span.end && !list_.items.empty()) {
      if (const auto purpose = cues_.purpose_at(begin, piece.span.end)) {
        list_.items.back().purpose = {purpose->words};
        return;
      }
    }
    list_.signing.push_back(piece);
  }

  void take_left(const Piece& piece) {
    const std::string_view key = cues_.key();
    const Span words{after_label(after_bullet(key, piece.span), piece.span.end), piece.span.end};
    const bool bullet = words.begin > piece.span.begin;
    if (words.empty() || count_letters(cues_.at(words)) == 0) return;
    if (filed_) return take_after_filing(piece, words, bullet);
    if (cues_.filing(words)) return start(words, true);
    if (bullet) {
      bulleted_ = true;
      return start(words, false);
    }
    take_plain(piece);
  }

  // "1. Như trên;" where the list counts its entries.
  std::uint32_t after_label(std::uint32_t begin, std::uint32_t end) const {
    const std::string label = std::to_string(list_.items.size() + 1);
    const std::string_view text = cues_.at({begin, end});
    const bool counted = text.starts_with(label) && text.size() > label.size() + 2 &&
                         (text[label.size()] == '.' || text[label.size()] == ')') && text[label.size() + 1] == ' ';
    return counted ? begin + static_cast<std::uint32_t>(label.size()) + 2 : begin;
  }

  // A line without bullet: a heading over recipients, the signature, the rest of the recipient before, or one more.
  void take_plain(const Piece& piece) {
    const Span words = piece.span;
    if (cues_.group(words)) {
      group_ = std::vector<Span>{bare(cues_.key(), words)};
    } else if (signs(piece) || continues_signature(piece)) {
      list_.signing.push_back(piece);
    } else if (goes_on(words)) {
      if (!is_debris(cues_.key(), words) || ends_entry(words)) list_.items.back().pieces.push_back(words);
    } else if (!is_debris(cues_.key(), words)) {
      if (bulleted_ && ended()) {
        over_ = true;
      } else {
        start(words, false);
      }
    }
  }

  // A name that ends like a recipient is the rest of one: "Học viện Chính trị / Hồ Chí Minh;"
  bool signs(const Piece& piece) const {
    const std::vector<Element>& elements = elements_of(cues_, piece);
    if (!is_signing(elements) || lists_names(piece.span)) return false;
    return elements.front().kind != ElementKind::name || !ends_entry(piece.span);
  }

  // "VPCP: các PCN Lò Văn Thảo," / "Vì Thị Sen;": an office's people.
  bool lists_names(Span words) const {
    if (blanks_ > 0 || list_.items.empty()) return false;
    const bool whole = cues_.key()[words.end - 1] == ';' && cues_.parted_office(words);
    return whole || (last_char() == ',' && cues_.parted_office(list_.items.back().pieces.front()));
  }

  // THƯỜNG TRỰC: the second line of an office, between recipients that have bullets.
  bool continues_signature(const Piece& piece) const {
    if (!bulleted_ || list_.signing.empty() || list_.items.empty() || !is_stopped(last_char())) return false;
    return has_kind(elements_of(cues_, piece), ElementKind::capitals) && !ends_entry(piece.span);
  }
  static bool is_stopped(char last) { return last == ';' || last == ',' || last == ')'; }

  bool goes_on(Span words) const {
    if (list_.items.empty()) return false;
    const char last = last_char();
    const char first = cues_.key()[words.begin];
    if (!bulleted_ && last == ';' && cues_.another(words)) return false;
    if (first == '(' || is_lower(first)) return last != '.' || first == '(';
    if (has_open_bracket(list_.items.back().pieces.back()) && cues_.at(words).find(')') != std::string_view::npos)
      return true;
    if (cues_.another(words) && !lists_parts() && last != ',' && last != ':') return false;
    if (begins_alike(words)) return false;
    if (last == ';' && bulleted_ && blanks_ == 0 && cues_.office_part(words) && lists_parts()) return true;
    if (last == ';' || last == '.') return false;
    if (last == ',' || last == ':') return bulleted_;
    // Where the others have bullets, an entry that was not ended goes on, also over an empty line.
    return blanks_ == 0 || last == '-' || (bulleted_ && blanks_ == 1);
  }

  // Hiệp hội các nhà thầu / Hiệp hội Tư vấn: two of a kind.
  bool begins_alike(Span words) const {
    const std::vector<Span>& pieces = list_.items.back().pieces;
    const FirstWords<3> first(cues_.key(), pieces.front());
    const FirstWords<3> other(cues_.key(), words);
    if (pieces.size() > 1 || first.count < 3 || other.count < 3) return false;
    const auto same = [&](std::size_t i) { return cues_.at(first.at[i]) == cues_.at(other.at[i]); };
    return is_letter(last_char()) && same(0) && same(1) && !cues_.ends_open(pieces.front());
  }

  // - VPUB: CVP, các PCVP; phòng TH; / Trung tâm Tin học: an office's parts stand behind a colon, with semicolons
  // between.
  bool lists_parts() const {
    const std::vector<Span>& pieces = list_.items.back().pieces;
    std::size_t semicolons = 0;
    for (const Span piece : pieces) {
      const std::string_view text = cues_.at(piece);
      semicolons += static_cast<std::size_t>(std::count(text.begin(), text.end(), ';'));
    }
    return semicolons > 1 && cues_.parted_office(pieces.front());
  }

  bool has_open_bracket(Span words) const {
    const std::string_view text = cues_.at(words);
    const std::size_t open = text.rfind('(');
    return open != std::string_view::npos && text.find(')', open) == std::string_view::npos;
  }

  bool ends_entry(Span words) const {
    const char last = cues_.key()[words.end - 1];
    return last == ';' || last == ',' || last == '.';
  }

  // The list's last recipient ends with a full stop.
  bool ended() const { return !list_.items.empty() && last_char() == '.'; }
  char last_char() const {
    const std::vector<Span>& pieces = list_.items.back().pieces;
    return cues_.key()[pieces.back().end - 1];
  }

  // The Lưu line may run on; whatever else comes is the signature or the next thing.
  void take_after_filing(const Piece& piece, Span words, bool bullet) {
    const char last = last_char();
    const std::string_view text = cues_.at(words);
    // LƯU: VP (HC, TH) / TCT (HC, NV3): each body's units stand on a line of their own.
    const bool codes =
        last == ')' && in_capitals(text) && text.back() == ')' && text.find(',') != std::string_view::npos;
    const bool open = last == ',' || last == '-' || codes || (is_letter(last) && is_lower(cues_.key()[words.begin]));
    if (!bullet && open && blanks_ == 0 && !is_signing(elements_of(cues_, piece)) && !is_debris(cues_.key(), words)) {
      list_.items.back().pieces.push_back(words);
    } else {
      over_ = true;
    }
  }

  void start(Span words, bool filing) {
    if (words.size() > kLongestBullet) {
      over_ = true;
      return;
    }
    const char last = cues_.key()[words.end - 1];
    punctuated_ = punctuated_ || last == ';' || last == ',';
    list_.items.push_back({{words}, {}, group_, filing});
    filed_ = filing;
  }

  const layout::Layout& layout_;
  const ClosingCues& cues_;
  ClosingColumns columns_;
  RecipientList list_;
  std::optional<std::vector<Span>> group_;
  std::uint32_t blanks_ = 0;
  bool at_page_end_ = false;
  bool bulleted_ = false;
  bool punctuated_ = false;
  bool filed_ = false;
  bool over_ = false;
};

// Lưu: VT, ... with a bullet or the usual registry words: running text says "Lưu ý", "Lưu hồ sơ ...".
bool is_filing_line(const ClosingCues& cues, Span line) {
  if (!line.empty() && is_letter(cues.key()[line.begin]) && cues.key()[line.begin] != 'L') return false;  // as most
  const std::uint32_t begin = after_bullet(cues.key(), line);
  const auto rest = cues.filing({begin, line.end});
  if (!rest || rest->size() > 60) return false;
  return cues.is_filed(*rest);
}

}  // namespace

RecipientList read_recipients(const layout::Layout& layout, const ClosingCues& cues, std::uint32_t line,
                              std::uint32_t cell, Span rest) {
  const std::uint32_t column = layout.cell(layout.lines[line], cell).column;
  return ListReader(layout, cues, line, column).run(cell, rest);
}

std::optional<std::uint32_t> find_headless_list(const layout::Layout& layout, const ClosingCues& cues) {
  for (std::uint32_t i = 0; i < layout.lines.size(); ++i) {
    const layout::Line& line = layout.lines[i];
    if (!line.is_text() || !is_filing_line(cues, layout.cell(line, 0).span)) continue;
    std::uint32_t first = i;
    std::uint32_t blanks = 0;
    for (std::uint32_t k = i; k-- > 0 && i - k < kMostLines && blanks < kMostBlanks;) {
      const layout::Line& above = layout.lines[k];
      if (above.kind == layout::LineKind::blank) ++blanks;
      if (!above.is_text()) continue;
      const std::string_view text = layout.at(above.span);
      const std::size_t semicolon = text.find(';');
      const bool unfinished = text.ends_with(',') && has_bullet(cues.key(), above.span);
      const bool first_entry =
          has_bullet(cues.key(), above.span) && text.substr(0, 12).find("Nhu ") != std::string_view::npos;
      if (text.ends_with("./.") || above.span.size() > 90 ||
          (semicolon == std::string_view::npos && !first_entry && !unfinished))
        break;
      first = k;
      blanks = 0;
    }
    return first;
  }
  return {};
}

}  // namespace vanban::structure::closing
