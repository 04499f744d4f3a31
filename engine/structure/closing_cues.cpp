#include "structure/closing_cues.h"

#include "text/ascii.h"

namespace vanban::structure::closing {

using text::is_letter;
using text::is_upper;

ClosingCues::ClosingCues(const layout::Layout& layout, const grammar::Grammar& grammar)
    : layout_(layout),
      offices_(layout.key.bytes(), grammar),
      names_(layout.key.bytes(), grammar),
      rules_(grammar.recogniser("closing")),
      heading_(rule("heading")),
      filing_(rule("filing")),
      group_(rule("group")),
      purpose_(rule("purpose")),
      purpose_after_colon_(rule("purpose_after_colon")),
      authority_(rule("authority")),
      body_(rule("body")),
      collective_(rule("collective")),
      signed_(rule("signed")),
      next_document_(rule("next_document")),
      motto_(rule("motto")),
      stamp_(grammar.rule("page.stamp")) {}

const grammar::Rule* ClosingCues::rule(std::string_view name) const {
  return rules_ == nullptr ? nullptr : rules_->rule(name);
}

std::optional<std::uint32_t> ClosingCues::heading(Span cell) const {
  grammar::Match match;
  const std::string_view text = at(cell);
  // Nhận or gửi must be near: most lines are refused here.
  if (heading_ == nullptr || text.substr(0, 16).find_first_of("hHgG") == std::string_view::npos) return {};
  std::uint32_t begin = cell.begin;
  while (begin < cell.end && begin < cell.begin + 4 && !is_letter(key()[begin])) ++begin;
  if (!heading_->match_at(key(), begin, cell.end, &match)) return {};
  const char last = key()[match.whole.end - 1];
  const bool alone = match.whole.end == cell.end && is_upper(key()[match.whole.begin]);
  if (last != ':' && last != '.' && !alone) return {};
  return match.whole.end;
}

std::optional<Span> ClosingCues::filing(Span line) const {
  grammar::Match match;
  if (filing_ == nullptr || line.empty() || key()[line.begin] != 'L') return {};
  if (!filing_->match_at(key(), line.begin, line.end, &match)) return {};
  return match.groups[static_cast<std::size_t>(filing_->group("rest"))];
}

bool ClosingCues::group(Span line) const {
  grammar::Match match;
  return group_ != nullptr && group_->match_at(key(), line.begin, line.end, &match) && match.whole.end == line.end;
}

bool ClosingCues::next_document(Span line) const {
  grammar::Match match;
  if (next_document_ == nullptr || line.empty()) return false;
  const char first = key()[line.begin];
  if ((is_upper(first) || first == '(') && next_document_->match_at(key(), line.begin, line.end, &match)) return true;
  if (motto_ == nullptr || !motto_->search(key(), line.begin, line.end, &match)) return false;
  return !key().substr(line.begin, match.whole.begin - line.begin).ends_with("NUOC ");  // the President signs so
}

std::optional<Purpose> ClosingCues::purpose_at(std::uint32_t begin, std::uint32_t end) const {
  grammar::Match match;
  if (purpose_ == nullptr || !purpose_->match_at(key(), begin, end, &match)) return {};
  return Purpose{match.whole, match.groups[static_cast<std::size_t>(purpose_->group("what"))]};
}

std::optional<Purpose> ClosingCues::purpose_after_colon(std::uint32_t colon, std::uint32_t end) const {
  grammar::Match match;
  if (purpose_after_colon_ == nullptr || !purpose_after_colon_->match_at(key(), colon, end, &match)) return {};
  if (match.whole.end != end) return {};
  return Purpose{match.whole, match.groups[static_cast<std::size_t>(purpose_after_colon_->group("what"))]};
}

std::optional<ClosingCues::Authority> ClosingCues::authority_at(std::uint32_t begin, std::uint32_t end) const {
  grammar::Match match;
  const char first = text::to_lower(key()[begin]);
  if (authority_ == nullptr || (first != 't' && first != 'k' && first != 'q')) return {};
  if (!authority_->match_at(key(), begin, end, &match)) return {};
  const Span word = match.groups[static_cast<std::size_t>(authority_->group("word"))];
  const std::vector<Span> words = words_of(key(), {match.whole.end, end});
  if (words.empty() || words[0].size() < 2) return {};
  const bool capitals = in_capitals(at(words[0]));
  const bool before_office = office_at(words[0].begin, end, false).has_value();
  // TL and Q. are letters like any others unless words in capitals follow, and behind a bare blank an office.
  const bool marked = at(word).find_first_of("./") != std::string_view::npos && first != 'q';
  if (capitals && (marked || before_office)) return Authority{word, words[0].begin};
  if (before_office || (body_ != nullptr && body_->match_at(key(), words[0].begin, end, &match)))
    return Authority{word, words[0].begin};
  return {};
}

std::optional<std::uint32_t> ClosingCues::signed_at(std::uint32_t begin, std::uint32_t end) const {
  grammar::Match match;
  if (signed_ == nullptr || !signed_->match_at(key(), begin, end, &match)) return {};
  return match.whole.end;
}

bool ClosingCues::is_purpose(std::string_view words) const {
  grammar::Match match;
  return purpose_ != nullptr && purpose_->match_at(words, 0, static_cast<std::uint32_t>(words.size()), &match);
}

bool ClosingCues::collective(Span word) const {
  grammar::Match match;
  return collective_ != nullptr && collective_->match_at(key(), word.begin, word.end, &match) && match.whole == word;
}

bool ClosingCues::stamp(Span line) const {
  grammar::Match match;
  return stamp_ != nullptr && stamp_->match_at(key(), line.begin, line.end, &match);
}

}  // namespace vanban::structure::closing
