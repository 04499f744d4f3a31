#include "structure/outline/label_reader.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "structure/header/rules.h"
#include "structure/outline/ordinal.h"
#include "text/ascii.h"
#include "text/roman.h"
#include "text/utf8.h"

namespace vanban::structure {

using text::is_blank;
using text::is_digit;
using text::is_letter;
using text::is_lower;
using text::is_upper;

namespace {

constexpr char32_t kStrokeD = 0x111;
constexpr char32_t kCapitalStrokeD = 0x110;
constexpr char32_t kCopyright = 0xA9;
constexpr char32_t kFirstForeignLetter = 0xC0;  // À
constexpr char32_t kBox = 0x25A1;               // to be ticked
constexpr std::size_t kLongestTopic = 40;

std::uint32_t skip_blanks(std::string_view key, std::uint32_t at, std::uint32_t end) {
  while (at < end && is_blank(key[at])) ++at;
  return at;
}

}  // namespace

LabelReader::LabelReader(const layout::Origin& origin, const LabelRules& rules)
    : origin_(origin), key_(origin.layout().key.bytes()), rules_(rules), dirt_(origin) {}

// Of one `match` line there is nothing to choose, and no word is cut at either end of a line.
bool LabelReader::matches(const LabelRule& form, Start start, grammar::Match* match) const {
  if ((start.may & form.bit) == 0) return false;
  if (form.is_one_line) return form.rule->match_line_at(0, key_, start.line.begin, start.line.end, match);
  return form.rule->match_at(key_, start.line.begin, start.line.end, match);
}

bool LabelReader::read(std::uint32_t line, std::vector<Label>* labels) const {
  const layout::Line& where = origin_.layout().lines[line];
  const Span span = dirt_.skip(where.span);
  if (span.empty()) return false;
  const Start start = start_of(span);
  if (start.may == 0 && !is_marker(span)) return false;
  Label& label = labels->emplace_back();
  if (!read_any(start, &label)) {
    labels->pop_back();
    return false;
  }
  label.line = line;
  if (label.style == Style::bullet && label.sign == '*' && is_marker(span)) label.indent = where.indent;
  label.capitals = in_capitals(key({label.whole.end, span.end}));
  label.bare = skip_blanks(key_, label.whole.end, span.end) == span.end;
  label.topic = key_[span.end - 1] == ':';
  label.note = label.style == Style::bullet && begins(rules_.note, key_, {label.whole.end, span.end});
  label.lone = label.bare && !has_words_below(line);
  if (label.style == Style::bullet && label.sign != '*' && label.bare && (label.lone || stands_over_capitals(line))) {
    labels->pop_back();
    return false;
  }
  return true;
}

// A sign on a line of its own is an empty cell of a table where no words go on with it, a scanner's speck, and dirt
// over a signer's post.
bool LabelReader::has_words_below(std::uint32_t line) const {
  constexpr std::uint32_t kFewest = 2;  // letters: "x" fills a cell, too
  if (line + 1 >= origin_.layout().lines.size()) return false;
  const layout::Line below = origin_.layout().lines[line + 1];
  return below.is_text() && below.span.size() >= kFewest && text::is_letter(key_[below.span.begin]);
}

bool LabelReader::stands_over_capitals(std::uint32_t line) const {
  return in_capitals(key(origin_.layout().lines[line + 1].span));
}

// Two letters together, or a figure, or a line of dots: what a scanner saw in dirt is short and has none.
bool LabelReader::has_words(Span span) const {
  constexpr std::uint32_t kLongestDirt = 6;
  if (span.size() > kLongestDirt) return true;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    if (is_digit(key_[i]) || key_[i] == '.' || (i + 1 < span.end && is_letter(key_[i]) && is_letter(key_[i + 1])))
      return true;
  }
  return false;
}

bool LabelReader::read_any(Start start, Label* label) const {
  return (is_marker(start.line) && read_behind_marker(start.line, label)) || read_at(start, label) ||
         read_right_appendix(start, label);
}

bool LabelReader::read_at(Start start, Label* label) const {
  const char first = key_[start.line.begin];
  if ((start.may & rules_.named) != 0) {
    if (std::string_view("PCMTDB").find(first) != std::string_view::npos && read_named(start, label)) return true;
    if (read_small_named(start, label)) return true;
  }
  if (first == '(') return bracket(start, label) || read_bullet(start, label);
  const bool counted = (start.may & rules_.counted) != 0;
  if (is_digit(first)) return read_figures(start, label) || (counted && read_counted(start, label));
  if (counted && read_counted(start, label)) return true;
  if ((start.may & rules_.lettered) != 0 && read_lettered(start, label)) return true;
  return !is_letter(first) && (start.may & rules_.bullets) != 0 && read_bullet(start, label);
}

bool LabelReader::read_behind_marker(Span line, Label* label) const {
  const Span rest = {skip_blanks(key_, line.begin + 1, line.end), line.end};
  Label inner = *label;
  if (rest.empty() || !read_at(start_of(rest), &inner) || inner.damaged || is_legal(inner.style)) return false;
  *label = inner;
  return true;
}

// ĐƠN VỊ: ....      Phụ lục I: the right one of two heads.
bool LabelReader::read_right_appendix(Start start, Label* label) const {
  constexpr std::uint32_t kLongest = 120;
  grammar::Match match;
  if (start.line.size() > kLongest || !is_upper(key_[start.line.begin]) ||
      !matches(rules_.right_appendix, start, &match))
    return false;
  if (match.whole.end != start.line.end) return false;
  label->style = Style::appendix;
  label->value = rules_.right_appendix.value(match);
  label->whole = label->value;
  label->ordinal = Ordinal::of(named_value(key(label->value)));
  return true;
}

// What stands behind a unit's name shows whether the unit begins here or is only spoken of.
bool LabelReader::heads_a_line(const Label& label, Span line) const {
  const std::uint32_t after = skip_blanks(key_, label.whole.end, line.end);
  if (after == line.end || label.whole.end > label.value.end) return true;
  if (std::string_view(".:-(*").find(key_[after]) != std::string_view::npos) return true;
  if (is_lower(key_[after])) return false;
  return !begins(rules_.reference, key_, {label.whole.end, line.end});
}

bool LabelReader::read_named(Start start, Label* label) const {
  const Span line = start.line;
  const std::pair<const LabelRule&, Style> forms[] = {
      {rules_.part, Style::part},       {rules_.chapter, Style::chapter},
      {rules_.section, Style::section}, {rules_.subsection, Style::subsection},
      {rules_.article, Style::article}, {rules_.appendix, Style::appendix},
      {rules_.form, Style::form},       {rules_.step, Style::step},
      {rules_.list, Style::list}};
  grammar::Match match;
  for (const auto& [form, style] : forms) {
    if (!matches(form, start, &match)) continue;
    const Span value = form.value(match);
    const Span end = form.end(match);
    label->style = style;
    label->value = value.empty() ? match.whole : value;
    label->caption = value.empty() && style == Style::form;
    label->whole = {line.begin, std::max(end.end, label->value.end)};
    if (!heads_a_line(*label, line)) continue;
    label->ordinal = Ordinal::of(named_value(key(label->value)));
    label->reads_h = key(label->value).ends_with(" H");
    return true;
  }
  return false;
}

// chương III, alone on its line: fonts that only had capitals leave small letters behind when they are converted.
bool LabelReader::read_small_named(Start start, Label* label) const {
  constexpr std::uint32_t kLongest = 20;
  const char first = key_[start.line.begin];
  if ((first != 'c' && first != 'p') || start.line.size() > kLongest) return false;
  Label named = *label;
  if (!read_named(start, &named) || named.whole.end != start.line.end) return false;
  *label = named;
  return true;
}

// What a sign ends is no open decimal, but may read like one, unless it is a point.
bool LabelReader::read_figures(Start start, Label* label) const {
  if (number(start, label)) {
    grammar::Match match;
    const bool pointed = key_[label->value.end] == '.';
    label->open_numeral = label->style == Style::decimal && !pointed && matches(rules_.open_decimal, start, &match);
    return true;
  }
  *label = {};
  if (open_decimal(start, label)) return true;
  *label = {};
  return open_number(start, label);
}

bool LabelReader::number(Start start, Label* label) const {
  const Span line = start.line;
  grammar::Match match;
  const bool is_decimal = matches(rules_.decimal, start, &match);
  if (!is_decimal && !matches(rules_.number, start, &match)) return false;
  const LabelRule& form = is_decimal ? rules_.decimal : rules_.number;
  const Span value = form.value(match);
  const Span end = form.end(match);
  if (end.size() > 2) return false;  // 1 ........ : room in a form
  const std::uint32_t after = match.whole.end;
  const std::uint32_t body = skip_blanks(key_, after, line.end);
  const bool blank = body > after || after == line.end;
  const bool pointed = !end.empty() && key_[end.begin] == '.';
  const bool suffixed = is_letter(key_[value.end - 1]);
  if (!label->ordinal.read(key({value.begin, value.end - (suffixed ? 1U : 0U)}))) return false;
  if (suffixed) label->ordinal.suffix = static_cast<std::uint8_t>(letter_at(value.end - 1));
  label->value = value;
  label->whole = {line.begin, after};
  if (label->ordinal.last() == 0) return false;
  const bool decimal = label->ordinal.count > 1;
  label->style = decimal ? Style::decimal : Style::number;
  if (!pointed && key_[end.begin] == ')') {
    if (!decimal) label->style = Style::number_paren;
    return blank || !is_digit(key_[body]);
  }
  const char sign = key_[end.begin];
  label->damaged = sign == ',' || sign == '}';
  if (!pointed) return blank && body < line.end && !is_digit(key_[body]) && (!label->damaged || is_upper(key_[body]));
  // 11.06 bộ, where the list goes on so; 1.05 USD is an amount.
  const bool leading_zero = body + 1 < line.end && key_[body] == '0' && is_digit(key_[body + 1]);
  const bool thousands = leading_zero && body + 2 < line.end && is_digit(key_[body + 2]);
  if (thousands) return false;
  label->damaged = label->damaged || leading_zero;
  return blank || leading_zero || (!is_digit(key_[body]) && !is_lower(key_[body]));
}

bool LabelReader::open_decimal(Start start, Label* label) const {
  const Span line = start.line;
  grammar::Match match;
  if (!matches(rules_.open_decimal, start, &match)) return false;
  label->style = Style::decimal;
  label->value = rules_.open_decimal.value(match);
  label->whole = {line.begin, label->value.end};
  label->open_numeral = true;
  if (key(label->value).find(".0") != std::string_view::npos) return false;
  const std::uint32_t body = skip_blanks(key_, label->value.end, line.end);
  return body > label->value.end && body < line.end && is_upper(key_[body]) && label->ordinal.read(key(label->value)) &&
         label->ordinal.last() > 0;
}

// 2 Bệnh viện: the point was lost, or this is no label.
bool LabelReader::open_number(Start start, Label* label) const {
  grammar::Match match;
  if (!matches(rules_.open_number, start, &match)) return false;
  label->style = Style::number;
  label->value = rules_.open_number.value(match);
  label->whole = label->value;
  label->awaited = true;
  label->ordinal = Ordinal::of(arabic_value(key(label->value)));
  const std::uint32_t body = skip_blanks(key_, match.whole.end, start.line.end);
  return label->ordinal.last() > 0 && body < start.line.end && is_upper(key_[body]);
}

bool LabelReader::compound(const LabelRule& form, Start start, Label* label) const {
  const Span line = start.line;
  grammar::Match match;
  if (!matches(form, start, &match)) return false;
  const Span value = form.value(match);
  std::uint32_t digits = value.begin;
  while (!is_digit(key_[digits])) ++digits;
  std::uint32_t letters = digits;
  while (key_[letters - 1] == '.') --letters;
  const bool by_letter = is_lower(key_[value.begin]);
  const int first = by_letter ? letter_at(value.begin) : text::roman_value(key({value.begin, letters}));
  if (first == 0 || !label->ordinal.read(key({digits, value.end}), first)) return false;
  label->style = by_letter ? Style::letter_decimal : Style::decimal;
  label->value = value;
  label->whole = {line.begin, match.whole.end};
  const std::uint32_t body = skip_blanks(key_, match.whole.end, line.end);
  return body == line.end || body > match.whole.end;
}

// IIA. Các chất: the letter counts within what the numeral names.
bool LabelReader::roman_letter(Start start, Label* label) const {
  grammar::Match match;
  if (!matches(rules_.roman_letter, start, &match)) return false;
  label->value = rules_.roman_letter.value(match);
  label->whole = {start.line.begin, match.whole.end};
  const std::uint32_t letter = label->value.end - 1;
  label->ordinal = Ordinal::of(text::roman_value(key({label->value.begin, letter})));
  label->ordinal.numbers[label->ordinal.count++] = static_cast<std::uint16_t>(letter_at(letter));
  label->style = Style::numeral_letter;
  const std::uint32_t body = skip_blanks(key_, match.whole.end, start.line.end);
  return label->ordinal.numbers[0] > 0 && body > match.whole.end && body < start.line.end && is_upper(key_[body]);
}

// II NHIỆM VỤ: the point was lost. Only what goes on with the numerals before it counts.
bool LabelReader::open_roman(Start start, Label* label) const {
  const Span line = start.line;
  grammar::Match match;
  if (!matches(rules_.open_roman, start, &match)) return false;
  label->style = Style::roman;
  label->value = rules_.open_roman.value(match);
  label->whole = label->value;
  label->ordinal = Ordinal::of(text::roman_value(key(label->value)));
  label->damaged = true;
  if (label->ordinal.last() <= 1) return false;
  // VII Kinh phí: Đính kèm.
  const std::string_view words = key({label->value.end, line.end});
  const bool topic =
      label->value.size() > 1 && words.size() > 2 && is_upper(words[1]) && words.find(':') < kLongestTopic;
  return topic || in_capitals(words);
}

bool LabelReader::roman(Start start, Label* label) const {
  const Span line = start.line;
  grammar::Match match;
  if (!matches(rules_.roman, start, &match)) return open_roman(start, label);
  label->value = rules_.roman.value(match);
  label->whole = {line.begin, match.whole.end};
  const std::uint32_t body = skip_blanks(key_, match.whole.end, line.end);
  const bool blank = body > match.whole.end || body == line.end;
  if (body < line.end && (is_digit(key_[body]) || is_lower(key_[body]))) return false;
  const std::string_view numeral = key(label->value);
  const char sign = key_[rules_.roman.end(match).begin];
  // A lone H, L ... is a letter; strokes make a misread numeral.
  if (numeral.find_first_of("IVX1l|!") == std::string_view::npos) return false;
  const bool clean = std::none_of(numeral.begin(), numeral.end(), is_lower) && text::roman_value(numeral) > 0;
  label->style = Style::roman;
  label->damaged = !clean || sign == ',';
  label->ordinal = Ordinal::of(clean ? text::roman_value(numeral) : 0);
  if (numeral.size() == 1 && is_upper(numeral[0])) {
    label->other = Style::capital;
    label->other_ordinal = Ordinal::of(letter_value(numeral[0], false));
  }
  if (!label->damaged) return blank || is_upper(key_[body]);
  return in_capitals(key({body, line.end})) || (numeral.size() == 1 && blank && sign == '.');
}

bool LabelReader::capital(Start start, Label* label) const {
  const Span line = start.line;
  grammar::Match match;
  if (!matches(rules_.capital, start, &match)) return false;
  label->value = rules_.capital.value(match);
  label->whole = {line.begin, match.whole.end};
  const std::uint32_t body = skip_blanks(key_, match.whole.end, line.end);
  if (body == match.whole.end || body == line.end) return false;  // V.v, T.T
  label->style = Style::capital;
  label->ordinal = Ordinal::of(letter_at(label->value.begin));
  return !is_lower(key_[body]);
}

bool LabelReader::read_counted(Start start, Label* label) const {
  return compound(rules_.roman_number, start, label) || roman_letter(start, label) ||
         compound(rules_.letter_number, start, label) || roman(start, label) || capital(start, label);
}

bool LabelReader::letter(Start start, Label* label) const {
  const Span line = start.line;
  grammar::Match match;
  if (!matches(rules_.letter, start, &match)) return false;
  label->value = rules_.letter.value(match);
  label->whole = {line.begin, match.whole.end};
  const char32_t letter = printed(label->value.begin);
  const bool plain = (letter >= 'a' && letter <= 'z') || letter == kStrokeD;
  const char sign = key_[rules_.letter.end(match).begin];
  const std::uint32_t body = skip_blanks(key_, match.whole.end, line.end);
  const bool blank = body > match.whole.end || body == line.end;
  label->style = Style::letter;
  label->ordinal = Ordinal::of(plain ? letter_at(label->value.begin) : 0);
  label->damaged = !plain || sign == '}';
  label->closed = sign == ')';
  if (label->ordinal.last() == 0 && plain) return false;
  // ¬- Phối hợp: a speck before a dash; ©- Nâng cao is c.
  if (sign == '-' && letter < kFirstForeignLetter && letter != kCopyright && !plain) return false;
  if (label->closed) return plain || blank;
  return blank && body < line.end && !is_lower(key_[body]) && !is_digit(key_[body]);
}

bool LabelReader::read_lettered(Start start, Label* label) const {
  const bool lettered = letter(start, label);
  grammar::Match match;
  if (!matches(rules_.small_roman, start, &match)) return lettered;
  const Span value = rules_.small_roman.value(match);
  const int numeral = text::roman_value(key(value));
  if (numeral == 0) return lettered;
  if (lettered) {
    label->other = Style::small_roman;
    label->other_ordinal = Ordinal::of(numeral);
    return true;
  }
  label->style = Style::small_roman;
  label->ordinal = Ordinal::of(numeral);
  label->value = value;
  label->whole = {start.line.begin, match.whole.end};
  label->damaged = false;
  label->closed = key_[match.whole.end - 1] == ')';
  if (label->closed) return true;
  const std::uint32_t body = skip_blanks(key_, match.whole.end, start.line.end);
  return body > match.whole.end && body < start.line.end && is_upper(key_[body]);  // "ii. Hồ sơ"
}

bool LabelReader::bracket(Start start, Label* label) const {
  grammar::Match match;
  if (!matches(rules_.bracket, start, &match)) return false;
  label->value = rules_.bracket.value(match);
  label->whole = match.whole;
  const std::string_view text = key(label->value);
  const std::string_view rest = key({match.whole.end, start.line.end});
  if (rest.size() > 1 && std::none_of(rest.begin(), rest.end(), text::is_alnum)) return false;  // (1)........
  if (is_digit(text[0])) {
    label->style = Style::bracket_number;
    label->ordinal = Ordinal::of(arabic_value(text));
    return label->ordinal.last() > 0;
  }
  const int numeral = text::roman_value(text);
  const int letter = text.size() == 1 ? letter_at(label->value.begin) : 0;
  label->style = letter > 0 ? Style::bracket_letter : Style::bracket_roman;
  label->ordinal = Ordinal::of(letter > 0 ? letter : numeral);
  if (letter > 0 && numeral > 0) {
    label->other = Style::bracket_roman;
    label->other_ordinal = Ordinal::of(numeral);
  }
  return label->ordinal.last() > 0;
}

bool LabelReader::read_bullet(Start start, Label* label) const {
  const Span line = start.line;
  grammar::Match match;
  label->style = Style::bullet;  // whatever was tried before it
  label->ordinal.count = 0;
  label->damaged = label->closed = false;
  if (matches(rules_.bullet, start, &match)) {
    if (begins(rules_.number_tail, key_, line) || printed(rules_.bullet.value(match).begin) == kBox) return false;
    if (line.size() > 4 && key_[line.begin + 1] == '-' && key_.substr(line.end - 2, 2) == "--") return false;  // a rule
    label->value = rules_.bullet.value(match);
    label->whole = {line.begin, match.whole.end};
    label->glued = match.whole.end == label->value.end;
    label->sign = key_[line.begin] == '(' ? '(' : key_[label->value.begin];
    if (match.whole.end == line.end) return true;
    // --- and +* are none, nor is what a scanner sees in an empty table.
    return std::string_view("-+*|[]_}{=~<>/\\").find(key_[match.whole.end]) == std::string_view::npos &&
           has_words({match.whole.end, line.end});
  }
  if (!matches(rules_.lost_bullet, start, &match)) return false;
  const std::uint32_t body = match.whole.end;
  if (body + 1 >= line.end || !is_upper(key_[body]) || !is_lower(key_[body + 1])) return false;
  if (key_[line.begin] == '"' || key_[line.begin] == '\'') {
    if (!is_blank(key_[body - 1])) return false;  // a quotation
  }
  label->value = rules_.lost_bullet.value(match);
  label->whole = match.whole;
  label->sign = '-';
  label->damaged = true;
  return true;
}

int LabelReader::letter_at(std::uint32_t position) const {
  const char32_t letter = printed(position);
  return letter_value(key_[position], letter == kStrokeD || letter == kCapitalStrokeD || letter == 0xD0);
}

char32_t LabelReader::printed(std::uint32_t position) const {
  return text::code_point_at(origin_.norm_text({position, position + 1}), 0).value;
}

}  // namespace vanban::structure
