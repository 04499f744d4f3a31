#include "structure/header/title.h"

#include <algorithm>
#include <string>

#include "layout/reading.h"
#include "structure/header/bodies.h"
#include "structure/header/marks.h"
#include "structure/phrase_finder.h"
#include "text/ascii.h"
#include "text/key.h"

namespace vanban::structure {
namespace {

constexpr std::size_t kLongestTitle = 1200;
constexpr int kMostTitleLines = 20;
// From this many letters on a type may have a wrong one.
constexpr std::size_t kSurelyAType = 7;
constexpr std::size_t kShortestType = 4;
constexpr std::uint32_t kLongestType = 60;  // with its letters apart

// A heading whose one letter a scanner misread, or whose letters stand apart: the whole piece must be it.
const grammar::Lexicon::Row* nearest_type(const HeaderRules& rules, std::string_view key, Span piece) {
  if (piece.size() > kLongestType) return nullptr;
  const ShortLetters<kLongestType> own(key, piece);
  const std::string_view letters = own.text();
  if (letters.size() < kShortestType) return nullptr;
  const int limit = letters.size() >= kSurelyAType ? 1 : 0;
  // With one error at most they are the same at one end: nearly all are refused here.
  const auto found = std::find_if(rules.type_letters.begin(), rules.type_letters.end(), [&](const NameLetters& name) {
    const std::string& wanted = name.letters;
    return !wanted.empty() && (wanted.front() == letters.front() || wanted.back() == letters.back()) &&
           edit_distance(letters, wanted, limit) <= limit;
  });
  return found == rules.type_letters.end() ? nullptr : found->row;
}

bool is_quote(char c) { return c == '"' || c == '\''; }

}  // namespace

std::optional<TypeLine> read_type(const HeaderRules& rules, std::string_view key, Span piece) {
  TypeLine type;
  std::uint32_t end = piece.begin;
  const grammar::Lexicon::Row* row = longest_name(rules.doctypes, key, piece, &end);
  if (row == nullptr && is_capitals(key.substr(piece.begin, piece.size()))) {
    row = nearest_type(rules, key, piece);
    type.repaired = row != nullptr;
    end = piece.end;
  }
  if (row == nullptr) return std::nullopt;
  type.name = row->cells[0];
  type.words = {piece.begin, end};
  type.rest = without_noise(key, {end, piece.end});
  type.capitals = is_capitals(key.substr(piece.begin, end - piece.begin));
  return type;
}

TitleBlock TitleReader::read(std::uint32_t line, Span rest) const {
  State state;
  if (!rest.empty() && !belongs_to_type(line, rest)) {
    state.block.text.add(key_, rest);
    state.last = rest;
    state.capitals = is_capitals(layout_.at(rest));
  }
  std::uint32_t i = line + 1;
  int taken = 0;
  for (; i < layout_.lines.size() && taken < kMostTitleLines; ++i) {
    const layout::Line& next = layout_.lines[i];
    if (next.kind == layout::LineKind::blank) ++state.blanks;
    state.blank = state.blanks >= lines_.blank_lines();
    if (next.kind == layout::LineKind::rule && !state.block.text.empty()) break;
    if (!next.is_text()) continue;
    const Span span = lines_.text_of(i);
    const Step step = judge(i, span, state);
    if (step == Step::stop) break;
    if (step == Step::skip) continue;
    if (state.block.text.empty()) state.capitals = is_capitals(layout_.at(span));
    if (const auto authority = glued_authority(i, span)) {
      state.block.text.add(key_, without_noise(key_, {span.begin, authority->begin}));
      state.block.authority = authority;
      state.block.next_line = i + 1;
      return std::move(state.block);
    }
    state.block.text.add(key_, span);
    state.last = span;
    state.blanks = 0;
    ++taken;
  }
  // NGHỊ QUYẾT / Về đường thủy / ______ / HỘI ĐỒNG NHÂN DÂN: who decides stands below the drawn line.
  while (i < layout_.lines.size() && layout_.lines[i].kind == layout::LineKind::rule) ++i;
  state.block.next_line = i;
  if (i < layout_.lines.size() && layout_.lines[i].is_text()) {
    const Span span = without_noise(key_, lines_.text_of(i));
    if (is_authority(i, span, state)) {
      state.block.authority = span;
      take_displaced(i, &state);
    }
  }
  return std::move(state.block);
}

// "... chất lượng bệnh viện / GIÁM ĐỐC SỞ Y TẾ / năm 2017": a scanner took the title's last line for one below. Between
// who decides and Căn cứ nothing else stands in small letters.
void TitleReader::take_displaced(std::uint32_t line, State* state) const {
  constexpr std::uint32_t kLongest = 80;
  if (state->capitals || state->block.text.empty()) return;
  const std::uint32_t below = text_line_below(line);
  if (below >= layout_.lines.size()) return;
  const Span span = without_noise(key_, lines_.text_of(below));
  if (span.empty() || span.size() > kLongest || !text::is_lower(key_[span.begin]) || lines_.is_opener(below)) return;
  if (begins(rules_.session, key_, span) || !opener_follows(below, 0)) return;
  state->block.text.add(key_, span);
}

// "... NĂM 2030 CHÍNH PHỦ" over Căn cứ: who decides stood on a line of his own.
std::optional<Span> TitleReader::glued_authority(std::uint32_t line, Span span) const {
  grammar::Match match;
  if (!is_capitals(layout_.at(span)) || !begins(rules_.glued_authority, key_, span, &match)) return std::nullopt;
  const Span authority = {group(match, "authority").begin, span.end};
  const bool names = is_whole_name(authority) || begins_post(authority) || begins_long_name(authority);
  return names && opener_follows(line, 0) ? std::optional(authority) : std::nullopt;
}

// "... trên địa bàn tỉnh năm / 2025": a number alone on its line goes on an open one.
bool TitleReader::goes_on_with_number(Span span, const State& state) const {
  const std::string_view text = layout_.at(span);
  return !state.block.text.empty() && std::any_of(text.begin(), text.end(), text::is_digit) &&
         is_open(rules_, origin_, state.last);
}

// HỘI NGHỊ LẦN THỨ SÁU BAN CHẤP HÀNH TRUNG ƯƠNG: a line of its own above VỀ ..., or two: HỘI NGHỊ LẦN THỨ SÁU / BAN
// CHẤP HÀNH ĐẢNG BỘ TỈNH.
bool TitleReader::is_author(std::uint32_t line, Span span) const {
  if (!is_capitals(layout_.at(span))) return false;
  const std::uint32_t next = text_line_below(line);
  if (next >= layout_.lines.size()) return false;
  const auto begins_subject = [&](std::uint32_t i) {
    return i < layout_.lines.size() && text::lower(layout_.at(lines_.text_of(i)).substr(0, 3)) == "ve ";
  };
  const auto is_body = [&](Span words) { return is_capitals(layout_.at(words)) && begins_body(rules_, key_, words); };
  if (begins(rules_.author_line, key_, span))
    return begins_subject(next) || (is_body(lines_.text_of(next)) && begins_subject(text_line_below(next)));
  return begins_subject(next) && is_body(span) && line > 0 && layout_.lines[line - 1].is_text() &&
         begins(rules_.author_line, key_, lines_.text_of(line - 1));
}

std::uint32_t TitleReader::text_line_below(std::uint32_t line) const {
  ++line;
  while (line < layout_.lines.size() && !layout_.lines[line].is_text()) ++line;
  return line;
}

// BÁO CÁO TÓM TẮT over a title in small letters: the words in capitals say more of the type, not of the subject.
bool TitleReader::belongs_to_type(std::uint32_t line, Span rest) const {
  const std::string_view words = layout_.at(rest);
  if (!is_capitals(words) || std::count(words.begin(), words.end(), ' ') > 3) return false;
  if (line + 1 >= layout_.lines.size() || !layout_.lines[line + 1].is_text()) return false;
  const Span next = lines_.text_of(line + 1);
  if (is_capitals(layout_.at(next))) return false;
  State state;
  return judge(line + 1, next, state) == Step::take && !begins(rules_.lead_in, key_, next);
}

TitleReader::Step TitleReader::judge(std::uint32_t line, Span span, const State& state) const {
  if (!has_letters(layout_.at(span), 1) && goes_on_with_number(span, state)) return Step::take;
  if (!has_letters(layout_.at(span), 2) || read_mark(rules_, key_, layout_.lines[line].span) || lines_.is_markup(line))
    return Step::skip;
  if (state.block.text.empty() && is_author(line, span)) return Step::skip;
  return ends_title(line, span, state) ? Step::stop : Step::take;
}

bool TitleReader::ends_title(std::uint32_t line, Span span, const State& state) const {
  const bool first = state.block.text.empty();
  if (lines_.is_opener(line) || begins(rules_.addressee, key_, span) || is_attached(span)) return true;
  const bool open = !first && is_open(rules_, origin_, state.last);
  grammar::Match match;
  if (begins(rules_.telegram, key_, span, &match) && !open) return true;
  if (span.size() > kLongestTitle || state.block.text.text().size() > kLongestTitle) return true;
  const std::string_view raw = layout_.at(layout_.lines[line].span);
  const bool bullet = !raw.empty() && !text::is_alnum(raw[0]) && raw[0] != '(';
  const bool unit = layout::begins_unit(raw, rules_.lines) || begins(rules_.unit, key_, span);
  if (unit && !open && !(first && bullet)) return true;
  if (begins(rules_.session, key_, span) && is_capitals(layout_.at(span)) && !open && !first) return true;
  if (is_authority(line, span, state)) return true;
  if (first) return false;
  if (raw.ends_with("---")) return true;  // a drawn line, and what a scanner saw of a stamp on it
  if (state.blank && !awaits_title(state)) return !continues_over_blank(line, span, state);
  if (open || !text::is_upper(key_[span.begin]) || is_capitals(layout_.at(span))) return false;
  return begins(rules_.lead_in, key_, span) || (state.capitals && begins_text(line, span));
}

// Under a title in capitals a long line in small letters, and a paragraph's: "Nghị quyết số 49-NQ/TW ... đề ra mục
// tiêu".
bool TitleReader::begins_text(std::uint32_t line, Span span) const {
  constexpr std::uint32_t kLong = 120;
  return span.size() >= kLong && is_paragraph(line);
}

// A blank line within a title: between its lines in some exports, and where a scanner saw one.
bool TitleReader::continues_over_blank(std::uint32_t line, Span span, const State& state) const {
  if (is_paragraph(line)) return false;
  if (text::is_lower(key_[span.begin]) || is_open(rules_, origin_, state.last)) return true;
  return state.capitals && is_capitals(layout_.at(span));
}

// Only CỦA BAN THƯỜNG VỤ TỈNH ỦY was read so far: the title is still to come.
bool TitleReader::awaits_title(const State& state) const {
  grammar::Match match;
  const Span whole = state.block.text.whole();
  return begins(rules_.of_issuer, state.block.text.text(), whole, &match) && group(match, "issuer").end == whole.end;
}

// (Ban hành kèm theo ...), also without brackets; in small letters it goes on a title.
bool TitleReader::is_attached(Span span) const {
  return !text::is_lower(key_[span.begin]) && begins(rules_.attached, key_, span);
}

// Running text ends with a full stop or leads into a list; a title does neither.
bool TitleReader::is_paragraph(std::uint32_t line) const {
  std::uint32_t last_line = line;
  std::uint32_t blanks = 0;
  for (std::uint32_t i = line + 1; i < layout_.lines.size() && blanks < lines_.blank_lines(); ++i) {
    if (layout_.lines[i].is_text()) last_line = i;
    blanks = layout_.lines[i].is_text() ? 0 : blanks + 1;
  }
  const char last = key_[layout_.lines[last_line].span.end - 1];
  return last == '.' || last == ':';
}

// Who decides, in a line between the title and Căn cứ: ỦY BAN NHÂN DÂN TỈNH AN SƠN.
bool TitleReader::is_authority(std::uint32_t line, Span span, const State& state) const {
  if (span.size() > 160 || begins(rules_.session, key_, span) || !begins_body(rules_, key_, span)) return false;
  const bool capitals = is_capitals(layout_.at(span));
  // An excerpt without a title: the body stands directly over its session or Căn cứ.
  if (state.block.text.empty())
    return capitals && begins_long_name(span) && !begins(rules_.author_line, key_, span) && opener_follows(line, 0);
  if (is_open(rules_, origin_, state.last)) return false;
  if (capitals && !state.capitals) return true;
  if (!capitals)
    return (state.blank || is_whole_name(span) || begins_post(span) || begins_long_name(span)) &&
           opener_follows(line, 0);
  // Under a title in capitals it stands apart, or begins with words that no title's line begins with by chance.
  if (state.blank || begins_long_name(span)) return opener_follows(line, 3);
  return (is_whole_name(span) || begins_post(span)) && opener_follows(line, 0);
}

// BỘ TRƯỞNG BỘ TÀI CHÍNH
bool TitleReader::begins_post(Span span) const {
  const grammar::Lexicon::Row* row = body_row(rules_, key_, &span);
  return row != nullptr && rules_.bodies->cell(*row, "class") == "post";
}

// CHÍNH PHỦ, and no more on its line.
bool TitleReader::is_whole_name(Span span) const {
  std::uint32_t end = 0;
  const Span words = without_noise(key_, span);
  const grammar::Lexicon::Row* row = longest_name(rules_.bodies, key_, words, &end);
  return row != nullptr && end == words.end && rules_.bodies->cell(*row, "open").empty();
}

// HỘI ĐỒNG NHÂN DÂN, ỦY BAN THƯỜNG VỤ QUỐC HỘI: three words or more.
bool TitleReader::begins_long_name(Span span) const {
  std::uint32_t end = 0;
  const grammar::Lexicon::Row* row = longest_name(rules_.bodies, key_, span, &end);
  return row != nullptr && std::count(row->cells[0].begin(), row->cells[0].end(), ' ') >= 2;
}

// Is the next line, but for `most_lines` more lines in capitals, one that begins the body, or that of an assembly's
// session?
bool TitleReader::opener_follows(std::uint32_t line, int most_lines) const {
  for (std::uint32_t i = line + 1; i < layout_.lines.size(); ++i) {
    if (!layout_.lines[i].is_text()) continue;
    const Span span = lines_.text_of(i);
    if (lines_.is_opener(i) || begins(rules_.session, key_, span)) return true;
    if (most_lines-- <= 0 || !is_capitals(layout_.at(span))) return false;
  }
  return false;
}

Span trim_title(const HeaderRules& rules, std::string_view title, std::string_view type) {
  Span span{0, static_cast<std::uint32_t>(title.size())};
  const auto skip_signs = [&] {
    while (span.begin < span.end && !text::is_alnum(title[span.begin]) && title[span.begin] != '(' &&
           title[span.begin] != '"')
      ++span.begin;
  };
  skip_signs();
  grammar::Match match;
  if (begins(rules.subject_mark, title, span, &match)) span.begin = match.whole.end;
  skip_signs();
  const std::string name = text::key_of(type) + ' ';
  if (!type.empty() && text::lower(title.substr(span.begin, name.size())) == name &&
      !is_capitals(title.substr(span.begin, name.size()))) {
    span.begin += static_cast<std::uint32_t>(name.size());
  }
  while (span.end > span.begin &&
         (text::is_blank(title[span.end - 1]) || title[span.end - 1] == '-' || title[span.end - 1] == '*'))
    --span.end;
  const bool quoted = span.size() > 2 && is_quote(title[span.begin]) && is_quote(title[span.end - 1]);
  if (!quoted) return span;
  const std::string_view inside = title.substr(span.begin + 1, span.size() - 2);
  if (std::none_of(inside.begin(), inside.end(), is_quote)) span = {span.begin + 1, span.end - 1};
  return span;
}

}  // namespace vanban::structure
