#include "structure/header/number.h"

#include <algorithm>

#include "structure/confidence.h"
#include "structure/header/text.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

// Dots and lines drawn where a number is to be written by hand.
bool is_filler(char c) { return text::is_blank(c) || c == '.' || c == '_' || c == ':' || c == ',' || c == '*'; }

Span without_fillers(std::string_view key, Span span) {
  while (span.begin < span.end && is_filler(key[span.begin])) ++span.begin;
  while (span.begin < span.end && is_filler(key[span.end - 1])) --span.end;
  return span;
}

// 67, 30a, 66.15: digits and no more. Anything else a scanner made of handwriting, and nobody could say what it was.
bool is_serial(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size() && text::is_digit(text[i])) ++i;
  if (i == 0 || i > 6 || text.find_first_not_of('0') == std::string_view::npos) return false;
  if (i + 1 < text.size() && text[i] == '.' && text::is_digit(text[i + 1])) {
    ++i;
    while (i < text.size() && text::is_digit(text[i])) ++i;
  }
  if (i < text.size() && text::is_lower(text[i])) ++i;
  return i == text.size();
}

bool is_capitals_only(std::string_view text) { return std::all_of(text.begin(), text.end(), text::is_upper); }

// Where a code begins behind the digits: 207SYT and 22HD lost their sign, 51 TC and 298 KH were written so before 2005.
// Empty where none does.
Span code_in(const layout::Origin& origin, const recognise::Codes& codes, Span serial) {
  const std::string_view key = origin.layout().key.bytes();
  std::uint32_t i = serial.begin;
  while (i < serial.end && text::is_digit(key[i])) ++i;
  if (i == serial.begin) return {};
  while (i < serial.end && text::is_blank(key[i])) ++i;
  const Span code{i, serial.end};
  if (code.size() < 2) return {};
  const std::string_view name = origin.norm_text(code);
  const bool apart = text::is_blank(key[i - 1]) && code.size() <= 6 && is_capitals_only(key.substr(i, code.size()));
  return apart || codes.is_body(name) || codes.is_type(name) ? code : Span{};
}

// `content`: what stands behind the word số.
std::optional<HeaderNumber> read_content(const HeaderRules& rules, const layout::Origin& origin,
                                         const recognise::Codes& codes, Span content) {
  const std::string_view key = origin.layout().key.bytes();
  grammar::Match body;
  if (!contains(rules.number, key, content, &body)) return std::nullopt;
  const Span serial = without_fillers(key, {content.begin, group(body, "symbol").begin});
  const Span symbol = group(body, "symbol");
  constexpr std::uint32_t kLongestSymbol = 512;  // a joint circular of fifteen bodies fits
  if (symbol.size() > kLongestSymbol) return std::nullopt;

  HeaderNumber result;
  result.party_style = key[symbol.begin] == '-';
  if (serial.empty()) {
    result.serial = SerialState::blank;
    result.norm = symbol;
  } else {
    result.serial = is_serial(key.substr(serial.begin, serial.size())) ? SerialState::read : SerialState::unreadable;
    result.norm = {serial.begin, symbol.end};
  }
  std::string words(origin.norm_text(symbol));
  if (result.serial == SerialState::read) words.insert(0, origin.norm_text(serial));
  const Span code = result.serial == SerialState::unreadable ? code_in(origin, codes, serial) : Span{};
  result.glued = !code.empty() && text::is_digit(key[code.begin - 1]);
  if (!code.empty()) {
    // 207SYT-NVY lost its slash; 51 TC/TCT never had one.
    result.serial = SerialState::read;
    result.party_style = false;
    words = std::string(origin.norm_text({serial.begin, code.begin})) + (result.glued ? "/" : "") +
            std::string(origin.norm_text({code.begin, symbol.end}));
  }
  std::optional<Number> number = recognise::interpret_number(words, codes);
  if (!number) return std::nullopt;
  result.number = std::move(*number);
  // 11-LĐTBXH/TT: the State's offices wrote so up to 1995.
  if (result.number.type_code && !result.number.symbol.starts_with(*result.number.type_code))
    result.party_style = false;
  const Quoted quoted = origin.quote_norm(result.norm);
  result.number.text = quoted.text;
  result.number.span = quoted.span;
  result.number.parts = quoted.parts;
  result.number.confidence = result.serial == SerialState::unreadable ? confidence::kNumberUnreadable
                             : result.glued                           ? confidence::kNumberGlued
                                                                      : confidence::kNumber;
  return result;
}

Span type_word_of(const grammar::Match& line) {
  return line.has(line.rule->group("type")) ? group(line, "type") : Span{};
}

}  // namespace

std::optional<HeaderNumber> read_header_number(const HeaderRules& rules, const layout::Origin& origin,
                                               const recognise::Codes& codes, Span piece) {
  grammar::Match line;
  if (!begins(rules.number_line, origin.layout().key.bytes(), piece, &line)) return std::nullopt;
  std::optional<HeaderNumber> number = read_content(rules, origin, codes, group(line, "content"));
  if (number) number->type_word = type_word_of(line);
  return number;
}

std::optional<Span> read_number_label(const HeaderRules& rules, const layout::Origin& origin, Span piece) {
  grammar::Match label;
  if (!begins(rules.number_label, origin.layout().key.bytes(), piece, &label) || label.whole.end != piece.end)
    return std::nullopt;
  const Span type_word = type_word_of(label);
  // Without its marks SỞ, which its name may follow below, is the same word.
  const std::string_view word = origin.norm_text(piece);
  if (type_word.empty() && word != "Số" && word != "SỐ") return std::nullopt;
  return type_word;
}

std::optional<HeaderNumber> read_labelled_number(const HeaderRules& rules, const layout::Origin& origin,
                                                 const recognise::Codes& codes, Span type_word, Span piece) {
  std::optional<HeaderNumber> number = read_content(rules, origin, codes, piece);
  if (!number || number->serial != SerialState::read || number->norm != piece) return std::nullopt;
  number->type_word = type_word;
  return number;
}

}  // namespace vanban::structure
