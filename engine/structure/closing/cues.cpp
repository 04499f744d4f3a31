#include "structure/closing/cues.h"

#include <algorithm>

#include "structure/closing/elements.h"
#include "text/ascii.h"

namespace vanban::structure::closing {

using text::is_letter;
using text::is_upper;

ClosingCues::ClosingCues(const layout::Layout& layout, const ClosingRules& rules)
    : layout_(layout), rules_(rules), known_elements_(std::make_unique<KnownElements>()) {}
ClosingCues::~ClosingCues() = default;

std::optional<std::uint32_t> ClosingCues::read_heading(Span cell, std::uint32_t begin) const {
  grammar::Match match;
  // Nhận or gửi must be near: most lines are refused here.
  const auto is_near = [](char c) { return c == 'h' || c == 'H' || c == 'g' || c == 'G'; };
  const std::string_view front = at(cell).substr(0, 16);
  if (std::none_of(front.begin(), front.end(), is_near)) return {};
  if (!rules_.heading->match_at(key(), begin, cell.end, &match)) return {};
  const char last = key()[match.whole.end - 1];
  const std::string_view rest = at({match.whole.end, cell.end});
  const bool alone = is_upper(key()[match.whole.begin]) && std::none_of(rest.begin(), rest.end(), text::is_alnum);
  if (last != ':' && last != '.' && !alone && !signs_behind({match.whole.end, cell.end})) return {};
  return match.whole.end;
}

// Nơi nhận T/M BAN THƯỜNG VỤ: the columns have run together. What a scanner made of KT. may stand before the office.
bool ClosingCues::signs_behind(Span rest) const {
  while (!rest.empty() && text::is_blank(key()[rest.begin])) ++rest.begin;
  if (rest.empty()) return false;
  if (in_capitals(at(rest)) && authority_at(rest.begin, rest.end)) return true;
  for (Span word : words_of(key(), rest)) {
    while (!word.empty() && !is_letter(key()[word.begin])) ++word.begin;
    const Span office{word.begin, rest.end};
    if (!word.empty() && in_capitals(at(office)) && office_at(office.begin, office.end)) return true;
  }
  return false;
}

bool ClosingCues::is_filed(Span rest) const {
  if (rules_.filed == nullptr) return false;
  // As a text of its own: in LưuVT the word before it is glued to it.
  const std::string_view words = at(rest);
  grammar::Match match;
  return rules_.filed->match_at(words, 0, static_cast<std::uint32_t>(words.size()), &match);
}

std::optional<Span> ClosingCues::read_filing(Span line) const {
  grammar::Match match;
  if (!rules_.filing->match_at(key(), line.begin, line.end, &match)) return {};
  return match.groups[static_cast<std::size_t>(rules_.filing->group("rest"))];
}

bool ClosingCues::group(Span line) const {
  grammar::Match match;
  return rules_.group != nullptr && rules_.group->match_at(key(), line.begin, line.end, &match) &&
         match.whole.end == line.end;
}

bool ClosingCues::parted_office(Span item) const {
  grammar::Match match;
  return rules_.parted_office != nullptr && rules_.parted_office->match_at(key(), item.begin, item.end, &match);
}

bool ClosingCues::office_part(Span line) const {
  grammar::Match match;
  return rules_.office_part != nullptr && rules_.office_part->match_at(key(), line.begin, line.end, &match);
}

bool ClosingCues::another(Span line) const {
  grammar::Match match;
  return rules_.another != nullptr && rules_.another->match_at(key(), line.begin, line.end, &match);
}

bool ClosingCues::ends_open(Span words) const {
  const std::size_t blank = at(words).rfind(' ');
  const std::uint32_t begin =
      blank == std::string_view::npos ? words.begin : words.begin + static_cast<std::uint32_t>(blank) + 1;
  grammar::Match match;
  return rules_.joint != nullptr && rules_.joint->match_at(key(), begin, words.end, &match) &&
         match.whole.end == words.end;
}

bool ClosingCues::basis(Span line) const {
  grammar::Match match;
  return rules_.basis != nullptr && rules_.basis->match_at(key(), line.begin, line.end, &match);
}

bool ClosingCues::begins_with(const grammar::Rule* rule, Span line) const {
  if (rule == nullptr || line.empty()) return false;
  const char first = key()[line.begin];
  grammar::Match match;
  return (is_upper(first) || first == '(') && rule->match_at(key(), line.begin, line.end, &match);
}

bool ClosingCues::annex(Span line) const { return begins_with(rules_.annex, line); }

bool ClosingCues::annex_head(Span line) const { return begins_with(rules_.annex_head, line); }

bool ClosingCues::next_document(Span line) const {
  if (line.empty()) return false;
  if (annex(line) || begins_with(rules_.act_unit, line)) return true;
  grammar::Match match;
  if (rules_.motto == nullptr || !rules_.motto->search(key(), line.begin, line.end, &match)) return false;
  return !key().substr(line.begin, match.whole.begin - line.begin).ends_with("NUOC ");  // the President signs so
}

std::optional<Purpose> ClosingCues::purpose_at(std::uint32_t begin, std::uint32_t end) const {
  grammar::Match match;
  if (rules_.purpose == nullptr || !rules_.purpose->match_at(key(), begin, end, &match)) return {};
  const int what = rules_.purpose->group("what");
  return Purpose{match.whole, match.has(what) ? match.groups[static_cast<std::size_t>(what)] : Span{}};
}

std::optional<Purpose> ClosingCues::purpose_after_colon(std::uint32_t colon, std::uint32_t end) const {
  grammar::Match match;
  if (rules_.purpose_after_colon == nullptr || !rules_.purpose_after_colon->match_at(key(), colon, end, &match))
    return {};
  if (match.whole.end != end) return {};
  return Purpose{match.whole, match.groups[static_cast<std::size_t>(rules_.purpose_after_colon->group("what"))]};
}

std::optional<ClosingCues::Authority> ClosingCues::read_authority(std::uint32_t begin, std::uint32_t end) const {
  grammar::Match match;
  if (!rules_.authority->match_at(key(), begin, end, &match)) return {};
  const Span word = match.groups[static_cast<std::size_t>(rules_.authority->group("word"))];
  const Span next = *words_of(key(), {match.whole.end, end}).begin();
  if (count_letters(at(next)) < 2) return {};
  const bool capitals = in_capitals(at(next));
  const bool before_office = office_at(next.begin, end).has_value();
  // TL and Q. are letters like any others unless words in capitals follow, and behind a bare blank an office.
  const bool marked = at(word).find_first_of("./") != std::string_view::npos && text::to_lower(key()[begin]) != 'q';
  if (capitals && (marked || before_office)) return Authority{word, next.begin};
  if (before_office || (rules_.body != nullptr && rules_.body->match_at(key(), next.begin, end, &match)))
    return Authority{word, next.begin};
  return {};
}

std::optional<std::uint32_t> ClosingCues::read_signed(std::uint32_t begin, std::uint32_t end) const {
  grammar::Match match;
  if (!rules_.signed_mark->match_at(key(), begin, end, &match)) return {};
  return match.whole.end;
}

bool ClosingCues::is_purpose(std::string_view words) const {
  grammar::Match match;
  return rules_.purpose != nullptr &&
         rules_.purpose->match_at(words, 0, static_cast<std::uint32_t>(words.size()), &match);
}

bool ClosingCues::collective(Span word) const {
  grammar::Match match;
  return rules_.collective != nullptr && rules_.collective->match_at(key(), word.begin, word.end, &match) &&
         match.whole == word;
}

bool ClosingCues::stamp(Span line) const {
  grammar::Match match;
  // Times and addresses: without these signs there is none, and the rule would look through the whole line.
  const std::string_view text = at(line);
  if (std::none_of(text.begin(), text.end(), [](char c) { return c == ':' || c == '@' || c == '.'; })) return false;
  return rules_.stamp != nullptr && rules_.stamp->match_at(key(), line.begin, line.end, &match);
}

}  // namespace vanban::structure::closing
