#include "structure/closing/filing.h"

#include <algorithm>
#include <charconv>

#include "text/ascii.h"
#include "text/key.h"
#include "text/vowel_rows.h"

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
bool is_registry(const grammar::Rule* registry, const Stretch& entry, grammar::Match* match) {
  return registry != nullptr && registry->match_at(entry.key.bytes(), entry.span.begin, entry.span.end, match) &&
         match->whole.end == entry.span.end;
}

bool has_capital(std::string_view key) { return std::any_of(key.begin(), key.end(), is_upper); }
bool has_small(std::string_view key) { return std::any_of(key.begin(), key.end(), text::is_lower); }

// "VT MTTQ", "VT. KTTH": the unit stands behind the registry without a comma.
void skip_registry(const grammar::Rule* registry, Stretch* s) {
  const std::size_t end = s->at().find_first_of(" .");
  if (end == std::string_view::npos) return;
  const std::uint32_t behind = s->span.begin + static_cast<std::uint32_t>(end);
  grammar::Match match;
  if (!is_registry(registry, {s->key, s->words, {s->span.begin, behind}}, &match)) return;
  if (!match.has(match.rule->group("short"))) return;
  s->span.begin = behind;
  trim(s);
}

std::optional<int> number_in(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || value == 0) return {};
  const std::string_view unit = digits.substr(static_cast<std::size_t>(end - digits.data()));
  if (unit.empty() || unit == "b" || unit == " b" || unit == "ban" || unit == " ban") return value;
  return {};
}

// (bnt) names the drafter, (300) and (2b) count copies, (ong172) and (Hải-20b) do both. (HC, TH) and (PC) are units.
void take_bracket(Stretch inner, FilingParts* parts) {
  trim(&inner);
  const std::size_t dash = inner.at().find('-');
  if (dash != std::string_view::npos) {
    if (const auto copies = number_in(inner.at().substr(dash + 1))) {
      parts->copies = copies;
      inner.span.end = inner.span.begin + static_cast<std::uint32_t>(dash);
    }
  } else if (const auto copies = number_in(inner.at())) {
    parts->copies = copies;
    return;
  }
  without_digits(&inner);
  const std::string_view name = inner.at();
  if (name == "b" || name == "ban") return;  // how many was to be written before it
  const bool units = name.size() > 1 && (!has_small(name) || name.find_first_of(",;") != std::string_view::npos);
  if (!name.empty() && !units && !parts->drafter) parts->drafter = inner.text();
}

// Where the unit's code ends and a drafter's mark is glued to it: KTTH|h5, NC|bdv205, KTTH|Đăng. A code is capitals;
// the last of them begins a name if a vowel follows and two letters or more (KTTHa47 is KTTH and a).
std::uint32_t code_end(std::string_view word) {
  std::uint32_t i = 0;
  while (i < word.size() && (is_upper(word[i]) || word[i] == '-' || word[i] == '&')) ++i;
  if (i < 2 || i == word.size()) return static_cast<std::uint32_t>(word.size());
  const auto letters =
      static_cast<std::uint32_t>(std::find_if_not(word.begin() + i, word.end(), text::is_lower) - word.begin()) - i;
  const bool name = i > 2 && letters >= 2 && text::is_vowel(word[i]) && word[i - 1] != '-';
  return name ? i - 1 : i;
}

// "KGVX.th54", "NVY. btnghiem", "KTTHh5", "csthuan": the unit, and the mark of the one who drafted.
void take_unit_and_mark(Stretch unit, FilingParts* parts) {
  std::string_view text = unit.at();
  const auto belongs = [](char c) {
    return is_alnum(c) || text::is_blank(c) || std::string_view(".&-/").find(c) != std::string_view::npos;
  };
  unit.span.end =
      unit.span.begin + static_cast<std::uint32_t>(std::find_if_not(text.begin(), text.end(), belongs) - text.begin());
  trim(&unit);
  text = unit.at();
  std::size_t end = text.find('.');
  const bool prefix = end < 2;  // P.KTTH: phòng KTTH
  if (prefix) end = text.find('.', end + 1);
  if (end == std::string_view::npos)
    end = text.find(' ') == std::string_view::npos && !prefix ? code_end(text) : text.size();
  if (!has_capital(text)) end = 0;
  Stretch mark = unit;
  mark.span.begin += static_cast<std::uint32_t>(end);
  unit.span.end = mark.span.begin;
  trim(&mark);
  without_digits(&mark);
  trim(&mark);
  if (mark.at().find(' ') == std::string_view::npos && !mark.span.empty() && !parts->drafter)
    parts->drafter = mark.text();
  if (!has_capital(unit.at()) && unit.at().find(' ') == std::string_view::npos) {  // ttloc. and a stroke of the pen
    if (!unit.span.empty() && !parts->drafter) parts->drafter = unit.text();
  } else if (!parts->unit) {
    parts->unit = unit.text();
  }
}

// Behind the copies the drafter's name may stand: (5b). Hà, (2b) S.Tùng.
void take_behind_bracket(Stretch rest, FilingParts* parts) {
  trim(&rest);
  const std::string_view name = rest.at();
  if (parts->drafter || name.empty() || !is_letter(name.front()) || !has_small(name)) return;
  if (name.find_first_of(" ,;(") == std::string_view::npos) parts->drafter = rest.text();
}

void take_unit(Stretch unit, FilingParts* parts) {
  const std::string_view text = unit.at();
  const std::size_t open = text.find('(');
  if (open != std::string_view::npos) {
    const std::size_t close = std::min(text.find(')', open), text.size());
    const auto at = [&](std::size_t i) { return unit.span.begin + static_cast<std::uint32_t>(i); };
    const Stretch inner{unit.key, unit.words, {at(open + 1), at(close)}};
    take_bracket(inner, parts);
    if (close < text.size()) take_behind_bracket({unit.key, unit.words, {at(close + 1), unit.span.end}}, parts);
    unit.span.end = at(open);
  }
  trim(&unit);
  if (!unit.span.empty()) take_unit_and_mark(unit, parts);
}

// Behind the unit only the drafter's mark in small letters and the copies count: "NVD, kvxuyen", "PC, TH (05b)".
void take_later(const Stretch& entry, FilingParts* parts) {
  FilingParts more;
  take_unit(entry, &more);
  if (!parts->copies) parts->copies = more.copies;
  if (!parts->drafter && !more.unit) parts->drafter = more.drafter;
}

// Where an entry of the list ends: at a comma or semicolon outside brackets, or before "và".
std::uint32_t entry_end(std::string_view key, std::uint32_t begin) {
  int depth = 0;
  for (std::uint32_t i = begin; i < key.size(); ++i) {
    const char c = key[i];
    depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    if (depth <= 0 && (c == ',' || c == ';')) return i;
    if (depth <= 0 && key.substr(i, 4) == " va ") return i;
  }
  return static_cast<std::uint32_t>(key.size());
}

}  // namespace

FilingParts read_filing(std::string_view words, const grammar::Rule* registry) {
  FilingParts parts;
  const text::Key key(words);
  const std::string_view bytes = key.bytes();
  bool found = false;
  std::uint32_t begin = 0;
  while (begin < bytes.size()) {
    const std::uint32_t end = entry_end(bytes, begin);
    Stretch entry{key, words, {begin, end}};
    begin = bytes.substr(end, 4) == " va " ? end + 4 : end + 1;
    trim(&entry);
    skip_registry(registry, &entry);
    grammar::Match match;
    if (entry.span.empty() || is_registry(registry, entry, &match) ||
        std::none_of(entry.at().begin(), entry.at().end(), is_letter))
      continue;
    if (found) {
      take_later(entry, &parts);
    } else {
      take_unit(entry, &parts);
      found = true;
    }
  }
  return parts;
}

}  // namespace vanban::structure::closing
