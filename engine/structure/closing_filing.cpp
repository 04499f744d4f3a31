#include "structure/closing_filing.h"

#include <algorithm>
#include <charconv>

#include "text/ascii.h"
#include "text/key.h"

namespace vanban::structure::closing {
namespace {

using text::is_alnum;
using text::is_digit;
using text::is_letter;
using text::is_upper;

// A stretch of the words with its key: both advance together, one key byte for each character.
struct Stretch {
  const text::Key& key;
  std::string_view words;
  Span span;

  std::string_view at() const { return key.bytes().substr(span.begin, span.size()); }
  std::string text() const {
    const Span bytes = key.to_text(span);
    return std::string(words.substr(bytes.begin, bytes.size()));
  }
};

void trim(Stretch* s) {
  const std::string_view key = s->key.bytes();
  while (!s->span.empty() && !is_alnum(key[s->span.begin]) && key[s->span.begin] != '(') ++s->span.begin;
  while (!s->span.empty() && !is_alnum(key[s->span.end - 1]) && key[s->span.end - 1] != ')') --s->span.end;
}

void without_digits(Stretch* s) {
  while (!s->span.empty() && is_digit(s->at().back())) --s->span.end;
}

// The registry's own copy: VT, Văn thư, VP.
bool is_registry(std::string_view key) {
  const std::string lower = text::lower(key);
  return lower == "vt" || lower == "van thu" || lower == "vp" || lower == "hc" || lower == "vtvp";
}

std::optional<int> number_in(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || value == 0) return {};
  const std::string_view unit = digits.substr(static_cast<std::size_t>(end - digits.data()));
  if (unit.empty() || unit == "b" || unit == " b" || unit == "ban" || unit == " ban") return value;
  return {};
}

// (bnt) names the drafter, (300) and (2b) count copies, (ong172) does both.
void take_bracket(Stretch inner, FilingParts* parts) {
  trim(&inner);
  if (const auto copies = number_in(inner.at())) {
    parts->copies = copies;
    return;
  }
  without_digits(&inner);
  if (!inner.span.empty()) parts->drafter = inner.text();
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(text::to_lower(c)) != std::string_view::npos; }

// Where the unit's code ends and a drafter's mark is glued to it: KTTH|h5, NC|bdv205, KTTH|Đăng. A code is capitals;
// the last of them begins a name if a vowel follows and two letters or more (KTTHa47 is KTTH and a).
std::uint32_t code_end(std::string_view word) {
  std::uint32_t i = 0;
  while (i < word.size() && (is_upper(word[i]) || word[i] == '-' || word[i] == '&')) ++i;
  if (i < 2 || i == word.size()) return static_cast<std::uint32_t>(word.size());
  const auto letters =
      static_cast<std::uint32_t>(std::find_if_not(word.begin() + i, word.end(), text::is_lower) - word.begin()) - i;
  const bool name = i > 2 && letters >= 2 && is_vowel(word[i]) && word[i - 1] != '-';
  return name ? i - 1 : i;
}

// "KGVX.th54", "NVY. btnghiem", "KTTHh5", "csthuan": the unit, and the mark of the one who drafted.
void take_unit_and_mark(Stretch unit, FilingParts* parts) {
  const std::string_view text = unit.at();
  std::size_t end = text.find('.');
  const bool prefix = end < 2;  // P.KTTH: phòng KTTH
  if (prefix) end = text.find('.', end + 1);
  if (end == std::string_view::npos)
    end = text.find(' ') == std::string_view::npos && !prefix ? code_end(text) : text.size();
  if (std::none_of(text.begin(), text.end(), is_upper) && text.find(' ') == std::string_view::npos) end = 0;
  Stretch mark = unit;
  mark.span.begin += static_cast<std::uint32_t>(end);
  unit.span.end = mark.span.begin;
  trim(&mark);
  without_digits(&mark);
  if (!mark.span.empty() && !parts->drafter) parts->drafter = mark.text();
  if (!unit.span.empty()) parts->unit = unit.text();
}

void take_unit(Stretch unit, FilingParts* parts) {
  const std::string_view text = unit.at();
  const std::size_t open = text.find('(');
  if (open != std::string_view::npos) {
    const std::size_t close = std::min(text.find(')', open), text.size());
    const auto at = [&](std::size_t i) { return unit.span.begin + static_cast<std::uint32_t>(i); };
    Stretch inner = unit;
    inner.span = {at(open + 1), at(close)};
    take_bracket(inner, parts);
    unit.span.end = at(open);
  }
  trim(&unit);
  if (!unit.span.empty()) take_unit_and_mark(unit, parts);
}

}  // namespace

FilingParts read_filing(std::string_view words) {
  FilingParts parts;
  const text::Key key(words);
  const std::string_view bytes = key.bytes();
  std::uint32_t begin = 0;
  while (begin < bytes.size()) {
    const auto end = static_cast<std::uint32_t>(std::min(bytes.find_first_of(",;", begin), bytes.size()));
    Stretch entry{key, words, {begin, end}};
    begin = end + 1;
    trim(&entry);
    if (entry.span.empty() || is_registry(entry.at()) || std::none_of(entry.at().begin(), entry.at().end(), is_letter))
      continue;
    take_unit(entry, &parts);
    break;
  }
  return parts;
}

}  // namespace vanban::structure::closing
