#include "structure/header/lines.h"

#include <algorithm>
#include <array>

#include "structure/header/text.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

// A header's lines are short; what is longer is a paragraph.
constexpr std::uint32_t kLongestLine = 260;
constexpr std::uint32_t kColumnGap = 3;
constexpr int kMostPlaceWords = 8;
constexpr std::uint32_t kSpacedLines = 60;  // looked at for the line spacing

Role role_of(std::string_view kind) {
  if (kind == "motto") return Role::motto;
  if (kind == "party_title") return Role::party_title;
  if (kind == "youth_title") return Role::youth_title;
  return Role::national_title;
}

// Blanks so wide that they divide columns, or a drawn '|'.
bool is_gap(std::string_view key, std::uint32_t begin, std::uint32_t end) {
  if (end - begin >= kColumnGap) return true;
  return std::any_of(key.begin() + begin, key.begin() + end, [](char c) { return c == '\t' || c == '|'; });
}

bool is_separator(char c) { return text::is_blank(c) || c == '|'; }

// The cell that ends at `end`: the last stretch of `span` behind a gap.
Span last_cell(std::string_view key, Span span) {
  std::uint32_t begin = span.end;
  while (begin > span.begin) {
    std::uint32_t gap = begin;
    while (gap > span.begin && is_separator(key[gap - 1])) --gap;
    if (gap < begin && is_gap(key, gap, begin)) break;
    begin = gap == begin ? begin - 1 : gap;
  }
  return {begin, span.end};
}

// The word of a place that ends at `end`, blanks apart.
Span word_before(std::string_view key, std::uint32_t begin, std::uint32_t end) {
  while (end > begin && text::is_blank(key[end - 1])) --end;
  std::uint32_t word = end;
  while (word > begin && !text::is_blank(key[word - 1])) --word;
  return {word, end};
}

bool is_plain(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) {
    return text::is_letter(c) || c == '.' || c == ',' || c == '-' || c == '\'' || c == '\x7f';
  });
}

// Where a place name may begin, going back from the date over words with a capital: Hà Nội, TP. Hồ Chí Minh, Thành phố
// An Sơn. Capitals throughout are of the cell before it, unless the place is in capitals itself.
std::uint32_t place_begin(const HeaderRules& rules, std::string_view key, Span before, bool all_capitals) {
  std::uint32_t begin = before.end;
  std::uint32_t at = before.end;
  bool mixed = false;
  for (int words = 0; words < kMostPlaceWords && at > before.begin; ++words) {
    const Span word = word_before(key, before.begin, at);
    const std::string_view text = key.substr(word.begin, word.size());
    if (!is_plain(text)) break;
    at = word.begin;
    grammar::Match match;
    const bool joint = begins(rules.place_joint, key, word, &match) && match.whole.end == word.end;
    if (joint && words > 0 && !text::is_upper(text[0])) continue;
    const bool capitals = has_letters(text, 3) && is_capitals(text) && !all_capitals;
    if (!text::is_upper(text[0]) || (capitals && mixed)) break;
    mixed = mixed || (has_letters(text, 2) && !capitals && !all_capitals);
    begin = word.begin;
  }
  return begin;
}

// Wrapped text with a blank line behind every line.
bool is_double_spaced(const layout::Layout& layout) {
  if (layout.wrap_width == 0) return false;
  std::uint32_t apart = 0;
  std::uint32_t together = 0;
  for (std::uint32_t i = 0; i + 1 < layout.lines.size() && apart + together < kSpacedLines; ++i) {
    if (!layout.lines[i].is_text()) continue;
    ++(layout.lines[i + 1].kind == layout::LineKind::blank ? apart : together);
  }
  return together * 10 < apart;
}

// Old fonts lose capitals: "Hà nội, ngày ..." alone in its cell.
bool is_small_place(std::string_view key, Span before) {
  const std::string_view text = key.substr(before.begin, before.size());
  const bool plain = std::none_of(text.begin(), text.end(), [](char c) { return text::is_digit(c) || c == '/'; });
  return plain && !text.empty() && text::is_upper(text[0]) && std::count(text.begin(), text.end(), ' ') <= 3;
}

// Four digits in a row: without them the search for a date is spared. One byte of four is looked at, and those beside
// it where it is a digit.
bool has_year(std::string_view key, Span span) {
  constexpr std::uint32_t kDigits = 4;
  for (std::uint32_t i = span.begin + kDigits - 1; i < span.end; i += kDigits) {
    if (!text::is_digit(key[i])) continue;
    std::uint32_t begin = i;
    std::uint32_t end = i + 1;
    while (begin > span.begin && text::is_digit(key[begin - 1])) --begin;
    while (end < span.end && text::is_digit(key[end])) ++end;
    if (end - begin >= kDigits) return true;
  }
  return false;
}

// What two stretches share; where it is nothing, the end stands before the begin or at it.
Span common(Span a, Span b) { return {std::max(a.begin, b.begin), std::min(a.end, b.end)}; }

}  // namespace

HeaderLines::HeaderLines(const layout::Layout& layout, const HeaderRules& rules)
    : layout_(layout), rules_(rules), blank_lines_(is_double_spaced(layout) ? 2 : 1) {}

Span HeaderLines::text_of(std::uint32_t line) const {
  const std::string_view key = layout_.key.bytes();
  Span span = layout_.lines[line].span;
  while (span.begin < span.end && !text::is_alnum(key[span.begin]) && key[span.begin] != '(' && key[span.begin] != '"')
    ++span.begin;
  return span;
}

bool HeaderLines::is_markup(std::uint32_t line) const {
  const std::string_view text = layout_.at(layout_.lines[line].span);
  return text.size() > 2 && text.front() == '<' && text.back() == '>';
}

bool HeaderLines::is_opener(std::uint32_t line) const {
  return begins(rules_.opener, layout_.key.bytes(), text_of(line));
}

std::vector<Piece> HeaderLines::cut_line(std::uint32_t index) const {
  const layout::Line& line = layout_.lines[index];
  std::vector<Piece> found;
  if (line.span.size() <= kLongestLine) {
    if (std::optional<Piece> date = find_place_date(line.span)) found.push_back(*date);
    add_titles(line.span, &found);
    std::sort(found.begin(), found.end(), [](const Piece& a, const Piece& b) { return a.span.begin < b.span.begin; });
  }
  std::vector<Piece> pieces;
  std::uint32_t at = line.span.begin;
  for (const Piece& piece : found) {
    add_cells(line, {at, std::max(at, piece.span.begin)}, &pieces);
    pieces.push_back(piece);
    at = piece.span.end;
  }
  add_cells(line, {at, line.span.end}, &pieces);
  for (Piece& piece : pieces) piece.line = index;
  return pieces;
}

// The titles of State, Party and Youth Union end their line or cell; inside a sentence they are words like others.
void HeaderLines::add_titles(Span span, std::vector<Piece>* pieces) const {
  const std::string_view key = layout_.key.bytes();
  const auto found = rules_.titles.find(key, span);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::uint32_t end = i + 1 < found.size() ? found[i + 1].span.begin : span.end;
    const bool taken =
        std::any_of(pieces->begin(), pieces->end(), [&](const Piece& p) { return p.span.overlaps(found[i].span); });
    const std::string_view rest = key.substr(found[i].span.end, end - found[i].span.end);
    const bool ends = !has_letters(rest.substr(0, std::min(rest.find_first_of("\t|"), rest.size())), 4);
    if (taken || !ends) continue;
    if (!stands_alone({span.begin, found[i].span.begin}, found[i].span)) continue;
    Piece piece;
    piece.span = found[i].span;
    piece.role = role_of(found[i].kind);
    piece.partial = found[i].kind == "national_title_begin";
    pieces->push_back(piece);
  }
}

// In capitals, or with nothing but another column or an issuer's words before it. After "nước" it is a sentence.
bool HeaderLines::stands_alone(Span before, Span found) const {
  const std::string_view key = layout_.key.bytes();
  const Span words = without_noise(key, before);
  if (words.empty() || !has_letters(key.substr(words.begin, words.size()), 3)) return true;
  if (is_gap(key, words.end, found.begin)) return true;
  // "nước Cộng hòa ..." is a sentence, unless a body's name ends so: NGÂN HÀNG NHÀ NƯỚC. CHỦ TỊCH NƯỚC VIỆT NAM DÂN
  // CHỦ CỘNG HÒA is one name.
  std::uint32_t end = 0;
  const bool column = longest_name(rules_.bodies, key, words, &end) != nullptr;
  const std::string_view left = key.substr(words.begin, words.size());
  const std::string tail = text::lower(left.substr(left.size() > 5 ? left.size() - 5 : 0));
  if ((tail.ends_with(" nuoc") || tail == "nuoc" || tail.ends_with(" cua")) && end != words.end) return false;
  if (text::lower(left).ends_with("chu tich nuoc")) return false;
  if (is_capitals(left)) return true;
  return column && !text::is_upper(left[0]);  // TCVN3 capitals come out as small letters
}

std::optional<Piece> HeaderLines::find_place_date(Span span) const {
  const std::string_view key = layout_.key.bytes();
  grammar::Match match;
  if (!has_year(key, span) || !contains(rules_.place_date, key, span, &match)) return std::nullopt;
  const Span date = group(match, "date");
  // Nothing but a scanner's noise may follow in its cell.
  std::uint32_t cell_end = date.end;
  while (cell_end < span.end && key[cell_end] != '|' && key[cell_end] != '\t') ++cell_end;
  const std::string_view after = key.substr(date.end, cell_end - date.end);
  const std::size_t gap = after.find("   ");
  if (has_letters(after.substr(0, gap), 4)) return std::nullopt;

  // Hồi 16 giờ 00 ngày ...: a telegram's hour stands before its day.
  Span before = last_cell(key, {span.begin, std::min(match.whole.begin, date.begin)});
  while (before.end > before.begin && (text::is_blank(key[before.end - 1]))) --before.end;
  const bool comma = before.end > before.begin && !text::is_alnum(key[before.end - 1]);
  const bool all_capitals = is_capitals(key.substr(date.begin, date.size()));
  std::uint32_t begin = place_begin(rules_, key, before, all_capitals);
  if (begin == before.end && is_small_place(key, before)) begin = before.begin;
  const Span place = without_noise(key, {begin, before.end});
  const Span words = without_noise(key, {before.begin, begin});
  const std::string_view left = key.substr(words.begin, words.size());
  // What stands before the place must be another cell: a number, an issuer in capitals.
  const bool cell = words.empty() || !has_letters(left, 3) || is_capitals(left) ||
                    left.find('/') != std::string_view::npos || begins(rules_.number_line, key, words);
  if (!cell) return std::nullopt;
  // Without a place it stands alone, or behind the number; without a comma the place begins the cell.
  const bool alone = words.empty() && text::is_upper(key[date.begin]);
  const bool behind_number = comma && begins(rules_.number_line, key, words);
  if (place.empty() ? !alone && !behind_number : !comma && !words.empty()) return std::nullopt;
  Piece piece;
  piece.role = Role::place_date;
  piece.place = is_cut_off(place, span) ? Span{} : place;
  piece.date = date;
  piece.span = {place.empty() ? date.begin : place.begin, date.end};
  return piece;
}

// "Quảng / Ngãi, ngày": one syllable at the begin of a line, and a name's above it that nothing ends.
bool HeaderLines::is_cut_off(Span place, Span line) const {
  const std::string_view key = layout_.key.bytes();
  const bool one = key.substr(place.begin, place.size()).find(' ') == std::string_view::npos;
  if (place.empty() || !one || has_letters(key.substr(line.begin, place.begin - line.begin), 1)) return false;
  std::uint32_t end = line.begin;
  while (end > 0 && (text::is_blank(key[end - 1]) || key[end - 1] == '\n')) --end;
  const Span word = word_before(key, 0, end);
  const std::string_view last = key.substr(word.begin, word.size());
  return last.size() > 1 && is_plain(last) && text::is_upper(last[0]) && text::is_lower(last[1]);
}

// A stretch between the fixed phrases, cut at wide gaps and at <br>. `Số:      /KH-VP` stays one cell.
void HeaderLines::add_cells(const layout::Line& line, Span span, std::vector<Piece>* pieces) const {
  bool right = std::any_of(pieces->begin(), pieces->end(), [](const Piece& p) { return p.role == Role::text; });
  const auto add = [&](Span cell) {
    bool any = false;
    for_each_part(layout_.key.bytes(), cell, [&](Span part) {
      if (!has_letters(layout_.at(part), 2)) return;
      Piece piece;
      piece.span = part;
      piece.right = right;
      pieces->push_back(piece);
      any = true;
    });
    right = right || any;
  };
  if (line.cell_count != 1) {
    for (const Span cell : cells_of(line, span)) add(cell);
  } else if (const Span cell = common(layout_.cell(line, 0).span, span); cell.begin < cell.end) {
    add(cell);
  }
}

std::vector<Span> HeaderLines::cells_of(const layout::Line& line, Span span) const {
  const std::string_view key = layout_.key.bytes();
  constexpr std::size_t kMost = 500;  // no head has so many columns
  std::vector<Span> cells;
  for (std::uint32_t i = 0; i < line.cell_count && cells.size() < kMost; ++i) {
    const Span cell = common(layout_.cell(line, i).span, span);
    if (cell.begin >= cell.end) continue;
    const char first = key[cell.begin];
    const bool symbol = first == '/' || first == '-' || text::is_digit(first);
    const bool goes_on = symbol && !cells.empty() && is_number_gap(cells.back(), cell);
    if (goes_on) {
      cells.back().end = cell.end;
    } else {
      cells.push_back(cell);
    }
  }
  return cells;
}

// Số: and the blank where its serial is to be written.
bool HeaderLines::is_number_gap(Span left, Span right) const {
  const std::string_view key = layout_.key.bytes();
  const bool drawn = key.substr(left.end, right.begin - left.end).find('|') != std::string_view::npos;
  return !drawn && begins(rules_.number_line, key, without_noise(key, {left.begin, right.end}));
}

}  // namespace vanban::structure
