#include "structure/header/date.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/ascii.h"
#include "text/find_folded.h"
#include "text/key.h"

namespace vanban::structure {
namespace {

struct Part {
  int value = 0;
  DatePart state = DatePart::blank;
};

bool is_filler(char c) {
  return text::is_blank(c) || c == '.' || c == '_' || c == ',' || c == ':' || c == '-' || c == '*';
}

// A digit, or a letter that scanners put for one. '\0': neither.
char as_digit(char c) {
  if (text::is_digit(c)) return c;
  if (c == 'I' || c == 'l') return '1';
  if (c == 'O' || c == 'o') return '0';
  return '\0';
}

std::string_view without_fillers(std::string_view text) {
  while (!text.empty() && is_filler(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_filler(text.back())) text.remove_suffix(1);
  return text;
}

// Letters count for digits beside another figure only: a lone stroke could be anything.
Part read_part(std::string_view text, int highest) {
  std::string digits;
  bool digit = false;
  bool letter = false;
  bool stroke = true;  // and nothing else: two of them are 11
  text = without_fillers(text);
  if (text.empty()) return {};
  for (const char c : text) {
    const char d = as_digit(c);
    if (d == '\0') return {0, DatePart::unreadable};
    (text::is_digit(c) ? digit : letter) = true;
    stroke = stroke && d == '1';
    digits += d;
  }
  if ((!digit && !(stroke && digits.size() == 2)) || digits.size() > 2) return {0, DatePart::unreadable};
  const int value = std::stoi(digits);
  if (value < 1 || value > highest) return {0, DatePart::unreadable};
  return {value, letter ? DatePart::repaired : DatePart::read};
}

// Where "Luật này được", "Luật này đã được" begins in a block, of that type; a Bộ luật is no Luật. Most blocks in which
// something is adopted speak of something else, and the rule need not search them.
std::optional<std::uint32_t> find_own_type(std::string_view key, Span block, std::string_view type) {
  constexpr std::string_view kThis = " nay d";
  key = key.substr(0, block.end);
  for (std::size_t at = key.find(kThis, block.begin); at != std::string_view::npos; at = key.find(kThis, at + 1)) {
    if (at < block.begin + type.size()) continue;
    const std::size_t begin = at - type.size();
    const bool longer = begin >= 3 && text::lower(key.substr(begin - 3, 3)) == "bo ";
    if (!longer && text::lower(key.substr(begin, type.size())) == type) return static_cast<std::uint32_t>(begin);
  }
  return std::nullopt;
}

}  // namespace

int days_in(int month, int year) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

bool may_say(std::string_view written, int value) {
  written = without_fillers(written);
  if (written.empty()) return true;
  const auto figure = [](char c) { return text::is_digit(c) ? c - '0' : -1; };
  const int ones = figure(written.back());
  if (ones >= 0 && value % 10 == ones) return true;
  // 4}: no day has four tens, so that this figure is no better than the other one.
  const int tens = figure(written.front());
  const bool is_legible = tens >= 0 && tens <= 3;
  return is_legible ? value / 10 == tens : ones < 0;
}

std::optional<HeaderDate> read_header_date(const grammar::Match& match, std::string_view key) {
  const auto text = [&](std::string_view name) {
    const Span span = group(match, name);
    return key.substr(span.begin, span.size());
  };
  const std::string_view year = text("year");
  if (year.size() < 4) return std::nullopt;
  HeaderDate date;
  // A fifth digit is the mark of a footnote: năm 20264. In a broken date it may be anything.
  date.value.year = std::stoi(std::string(year.substr(0, 4)));
  if (date.value.year < 1900 || date.value.year > 2100) return std::nullopt;
  const Part month = read_part(text("month"), 12);
  const Part day = read_part(text("day"), 31);
  date.month = month.state;
  date.day = day.state;
  date.value.month = month.value;
  date.read_day = day.value;
  date.written_day = text("day");
  date.written_month = text("month");
  if (year.size() > 4 && (month.state != DatePart::read || day.state != DatePart::read)) return std::nullopt;
  if (month.value == 0 || day.value == 0) return date;
  date.impossible = day.value > days_in(month.value, date.value.year);
  if (!date.impossible) date.value.day = day.value;
  return date;
}

std::optional<Adoption> find_adoption(const HeaderRules& rules, const layout::Reading& reading,
                                      std::string_view doc_type) {
  constexpr std::string_view kCue = "thong qua";
  const std::string_view key = reading.key;
  const std::string type = text::key_of(doc_type);
  std::optional<Adoption> found;
  std::uint32_t next = 0;
  for (std::size_t at = text::find_word(key, kCue); at != std::string_view::npos;
       at = text::find_word(key, kCue, std::max<std::size_t>(at + 1, next))) {
    const Span block = reading.blocks[reading.block_at(static_cast<std::uint32_t>(at))].span;
    next = block.end;
    grammar::Match match;
    std::optional<std::uint32_t> own = find_own_type(key, block, type);
    while (own && !begins(rules.adopted, key, {*own, block.end}, &match))
      own = find_own_type(key, {*own + 1, block.end}, type);
    if (!own) continue;
    const auto value = recognise::interpret_date(match, key);
    if (!value) continue;
    std::uint32_t begin = group(match, "day").begin;
    begin -= static_cast<std::uint32_t>(std::string_view("ngay ").size());
    found = Adoption{*value, {begin, match.whole.end}};
  }
  return found;
}

}  // namespace vanban::structure
