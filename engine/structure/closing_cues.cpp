#include "structure/closing_cues.h"

#include <algorithm>
#include <numeric>

#include "text/ascii.h"
#include "text/key.h"

namespace vanban::structure::closing {
namespace {

using text::is_alnum;
using text::is_blank;
using text::is_letter;
using text::is_lower;
using text::is_upper;

bool is_bracket(char c) { return c == '(' || c == ')' || c == '[' || c == ']'; }

// Number of letters to change, drop or add to make one word of the other.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t above = row[j];
      row[j] = std::min({above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = above;
    }
  }
  return row.back();
}

// A syllable of a name: one capital and small letters, or capitals throughout.
bool is_name_word(std::string_view word) {
  if (word.size() < 2 || word.size() > 7 || !is_upper(word[0])) return word.size() == 1 && is_upper(word[0]);
  if (!std::all_of(word.begin(), word.end(), is_letter)) return false;
  return std::all_of(word.begin() + 1, word.end(), is_lower) || std::all_of(word.begin() + 1, word.end(), is_upper);
}

bool same_case(std::string_view a, std::string_view b) {
  return a.size() < 2 || b.size() < 2 || is_upper(a[1]) == is_upper(b[1]);
}

constexpr std::size_t kLongestName = 5;
constexpr std::uint32_t kLongestTag = 200;
constexpr std::size_t kLettersPerError = 6;  // of a scanner, in an office's name

}  // namespace

std::vector<Span> words_of(std::string_view key, Span span) {
  std::vector<Span> words;
  std::uint32_t i = span.begin;
  while (i < span.end) {
    while (i < span.end && is_blank(key[i])) ++i;
    std::uint32_t end = i;
    while (end < span.end && !is_blank(key[end])) ++end;
    if (end > i) words.push_back({i, end});
    i = end;
  }
  return words;
}

Span bare(std::string_view key, Span span) {
  const auto kept = [](char c) { return is_alnum(c) || is_bracket(c); };
  while (span.begin < span.end && !kept(key[span.begin])) ++span.begin;
  while (span.begin < span.end && !kept(key[span.end - 1])) --span.end;
  return span;
}

Span content(std::string_view key, Span span) {
  for (;;) {
    while (span.begin < span.end && is_blank(key[span.begin])) ++span.begin;
    while (span.begin < span.end && is_blank(key[span.end - 1])) --span.end;
    if (span.empty()) return span;
    const std::string_view text = key.substr(span.begin, span.size());
    const std::size_t close = text.find('>');
    const std::size_t open = text.rfind('<');
    if (text.front() == '<' && close != std::string_view::npos) {
      span.begin += static_cast<std::uint32_t>(close) + 1;
    } else if (text.back() == '>' && open != std::string_view::npos) {
      span.end = span.begin + static_cast<std::uint32_t>(open);
    } else if (text.back() == '\\') {  // a line end inside a drawn table
      --span.end;
    } else {
      return span;
    }
  }
}

std::vector<Span> fragments(std::string_view key, Span span) {
  std::vector<Span> found;
  const auto add = [&](std::uint32_t begin, std::uint32_t end) {
    const Span inner = content(key, {begin, end});
    if (!inner.empty()) found.push_back(inner);
  };
  std::uint32_t begin = span.begin;
  for (std::uint32_t i = begin; i < span.end; ++i) {
    const bool tag = key[i] == '<' && i + 1 < span.end && (is_letter(key[i + 1]) || key[i + 1] == '/');
    if (!tag) continue;
    const std::size_t close = key.substr(i, std::min(span.end - i, kLongestTag)).find('>');
    if (close == std::string_view::npos) continue;
    add(begin, i);
    i += static_cast<std::uint32_t>(close);
    begin = i + 1;
  }
  add(begin, span.end);
  return found;
}

bool in_capitals(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_upper) && std::none_of(text.begin(), text.end(), is_lower);
}

std::uint32_t count_letters(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), is_letter));
}

ClosingCues::ClosingCues(const layout::Layout& layout, const grammar::Grammar& grammar)
    : layout_(layout),
      rules_(grammar.recogniser("closing")),
      heading_(rule("heading")),
      filing_(rule("filing")),
      group_(rule("group")),
      purpose_(rule("purpose")),
      purpose_after_colon_(rule("purpose_after_colon")),
      authority_(rule("authority")),
      office_(rule("office")),
      body_(rule("body")),
      collective_(rule("collective")),
      signed_(rule("signed")),
      rank_(rule("rank")),
      next_document_(rule("next_document")),
      motto_(rule("motto")),
      stamp_(grammar.rule("page.stamp")),
      surnames_(grammar.lexicon("surnames")),
      no_names_(grammar.lexicon("no_names")) {
  const grammar::Lexicon* cues = grammar.lexicon("signature_cues");
  if (cues == nullptr) return;
  for (const grammar::Lexicon::Row& row : cues->rows()) {
    std::string name = text::key_of(cues->cell(row, "name"));
    std::transform(name.begin(), name.end(), name.begin(), text::to_upper);
    if (name.find(' ') == std::string::npos) continue;
    offices_.push_back("PHO " + name);
    offices_.push_back(std::move(name));
  }
}

const grammar::Rule* ClosingCues::rule(std::string_view name) const {
  return rules_ == nullptr ? nullptr : rules_->rule(name);
}

std::optional<std::uint32_t> ClosingCues::heading(Span cell) const {
  grammar::Match match;
  const std::string_view text = at(cell);
  // Both words must be near: most lines are refused here.
  if (heading_ == nullptr || text.substr(0, 16).find("nh") == std::string_view::npos) return {};
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

std::optional<std::uint32_t> ClosingCues::office_at(std::uint32_t begin, std::uint32_t end, bool damaged) const {
  grammar::Match match;
  if (office_ != nullptr && office_->match_at(key(), begin, end, &match)) return match.whole.end;
  return damaged ? damaged_office_at(begin, end) : std::nullopt;
}

std::optional<std::uint32_t> ClosingCues::damaged_office_at(std::uint32_t begin, std::uint32_t end) const {
  const std::vector<Span> words = words_of(key(), {begin, end});
  for (const std::string& office : offices_) {
    const std::vector<Span> wanted = words_of(office, {0, static_cast<std::uint32_t>(office.size())});
    if (words.size() < wanted.size()) continue;
    std::size_t errors = 0;
    bool alike = true;
    for (std::size_t i = 0; i < wanted.size() && alike; ++i) {
      const std::size_t wrong =
          distance(at(words[i]), std::string_view(office).substr(wanted[i].begin, wanted[i].size()));
      errors += wrong;
      alike = wrong <= 1;
    }
    const Span found{begin, words[wanted.size() - 1].end};
    if (alike && errors * kLettersPerError <= office.size() && in_capitals(at(found))) return found.end;
  }
  return {};
}

bool ClosingCues::is_deputy_of(Span deputy, Span chief) const {
  const std::vector<Span> words = words_of(key(), deputy);
  if (words.size() < 2) return false;
  const std::string_view first = at(words[0]);
  const std::string_view rest = at({words[1].begin, deputy.end});
  if (first == "THU") return at(chief).starts_with("BO TRUONG");
  // The office after the first word is the chief's, in its first two words at least.
  const auto head = [](std::string_view text) {
    return text.substr(0, text.find(' ', std::min(text.find(' '), text.size() - 1) + 1));
  };
  return first.size() < 4 && distance(head(rest), head(at(chief))) * kLettersPerError <= head(rest).size();
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

bool ClosingCues::is_surname(Span word) const {
  return surnames_ != nullptr && surnames_->find(text::lower(at(word))) != nullptr;
}

// Ranks, or what a stamp or a stroke of the pen left of them.
bool ClosingCues::may_precede_name(Span before) const {
  if (before.empty()) return true;
  grammar::Match match;
  if (rank_ != nullptr && rank_->match_at(key(), before.begin, before.end, &match) && match.whole.end == before.end)
    return true;
  const std::string_view text = at(before);
  if (text.find(':') != std::string_view::npos) return false;
  if (text.find_first_of("./\x7f") != std::string_view::npos && text.find(' ') == std::string_view::npos) return true;
  // Letters alone may be the family name itself, damaged: rần Hoàng Tuân.
  return count_letters(text) <= 1 || (count_letters(text) <= 3 && !std::all_of(text.begin(), text.end(), is_letter));
}

bool ClosingCues::names_a_body(Span span) const {
  const std::vector<Span> words = words_of(key(), span);
  if (no_names_ == nullptr) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (no_names_->find(text::lower(at(words[i]))) != nullptr) return true;
    if (i + 1 < words.size() && no_names_->find(text::lower(at({words[i].begin, words[i + 1].end}))) != nullptr)
      return true;
  }
  return false;
}

// The run of name words that begins at `first`; what follows may be debris or another line's capitals, no small words.
std::optional<Span> ClosingCues::name_from(const std::vector<Span>& words, std::size_t first) const {
  std::size_t end = first;
  while (end < words.size() && end - first < kLongestName) {
    const std::string_view word = at(bare(key(), words[end]));
    if (!is_name_word(word) || !same_case(at(words[first]), word)) break;
    ++end;
    if (word.size() < words[end - 1].size() && at(words[end - 1]).back() != word.back()) break;  // punctuation ends it
  }
  // Two words of two letters are the shortest name: Vũ Hà.
  if (end - first < 2 || (end - first == 2 && std::min(words[first].size(), words[first + 1].size()) < 2)) return {};
  for (std::size_t i = end; i < words.size(); ++i) {
    const std::string_view word = at(words[i]);
    if (count_letters(word) > 2 && !in_capitals(word)) return {};
  }
  const Span name{words[first].begin, bare(key(), words[end - 1]).end};
  return names_a_body(name) ? std::nullopt : std::optional<Span>(name);
}

std::optional<Span> ClosingCues::person(Span span) const {
  const Span inner = bare(key(), span);
  const std::vector<Span> words = words_of(key(), inner);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_surname(words[i]) || !is_upper(key()[words[i].begin])) continue;
    if (i > 0 && !may_precede_name({words[0].begin, words[i - 1].end})) break;
    if (auto name = name_from(words, i)) return name;
  }
  // A damaged family name: the rest must be beyond doubt.
  if (words.size() < 3 || words.size() > kLongestName || at(words[0]).size() > 7) return {};
  const bool plain = std::all_of(words.begin() + 1, words.end(),
                                 [&](Span w) { return is_name_word(at(w)) && at(w).size() > 1 && is_lower(at(w)[1]); });
  if (!plain || count_letters(at(words[0])) < 2 || in_capitals(at(words[0])) || names_a_body(inner)) return {};
  return inner;
}

}  // namespace vanban::structure::closing
