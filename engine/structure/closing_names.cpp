#include "structure/closing_names.h"

#include <algorithm>

#include "structure/closing_text.h"
#include "text/ascii.h"

namespace vanban::structure::closing {
namespace {

using text::is_letter;
using text::is_lower;
using text::is_upper;

constexpr std::size_t kLongestName = 5;

// A syllable of a name: one capital and small letters, or capitals throughout.
bool is_name_word(std::string_view word) {
  if (word.size() < 2 || word.size() > 7 || !is_upper(word[0])) return word.size() == 1 && is_upper(word[0]);
  if (!std::all_of(word.begin(), word.end(), is_letter)) return false;
  return std::all_of(word.begin() + 1, word.end(), is_lower) || std::all_of(word.begin() + 1, word.end(), is_upper);
}

bool same_case(std::string_view a, std::string_view b) {
  return a.size() < 2 || b.size() < 2 || is_upper(a[1]) == is_upper(b[1]);
}

}  // namespace

PersonNames::PersonNames(std::string_view key, const grammar::Grammar& grammar)
    : key_(key),
      rank_(grammar.rule("closing.rank")),
      surnames_(grammar.lexicon("surnames")),
      no_names_(grammar.lexicon("no_names")) {}

bool PersonNames::is_surname(Span word) const {
  return surnames_ != nullptr && surnames_->find(text::lower(at(word))) != nullptr;
}

// Ranks, or what a stamp or a stroke of the pen left of them.
bool PersonNames::may_precede_name(Span before) const {
  if (before.empty()) return true;
  grammar::Match match;
  if (rank_ != nullptr && rank_->match_at(key_, before.begin, before.end, &match) && match.whole.end == before.end)
    return true;
  const std::string_view text = at(before);
  if (text.find(':') != std::string_view::npos) return false;
  if (text.find_first_of("./\x7f") != std::string_view::npos && text.find(' ') == std::string_view::npos) return true;
  // Letters alone may be the family name itself, damaged: rần Hoàng Tuân.
  return count_letters(text) <= 1 || (count_letters(text) <= 3 && !std::all_of(text.begin(), text.end(), is_letter));
}

bool PersonNames::names_a_body(Span span) const {
  const std::vector<Span> words = words_of(key_, span);
  if (no_names_ == nullptr) return false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (no_names_->find(text::lower(at(words[i]))) != nullptr) return true;
    if (i + 1 < words.size() && no_names_->find(text::lower(at({words[i].begin, words[i + 1].end}))) != nullptr)
      return true;
  }
  return false;
}

// The run of name words that begins at `first`; what follows may be debris or another line's capitals, no small words.
std::optional<Span> PersonNames::name_from(const std::vector<Span>& words, std::size_t first) const {
  std::size_t end = first;
  while (end < words.size() && end - first < kLongestName) {
    const std::string_view word = at(bare(key_, words[end]));
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
  if (words[end - 1].size() == 1) return {};  // Nguyễn Văn A is nobody
  const Span name{words[first].begin, bare(key_, words[end - 1]).end};
  return names_a_body(name) ? std::nullopt : std::optional<Span>(name);
}

std::optional<Span> PersonNames::find(Span span) const {
  const Span inner = bare(key_, span);
  const std::vector<Span> words = words_of(key_, inner);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_surname(words[i]) || !is_upper(key_[words[i].begin])) continue;
    if (i > 0 && !may_precede_name({words[0].begin, words[i - 1].end})) break;
    if (auto name = name_from(words, i)) return name;
  }
  return damaged(words);
}

// A damaged family name: the rest must be beyond doubt.
std::optional<Span> PersonNames::damaged(const std::vector<Span>& words) const {
  if (words.size() < 3 || words.size() > kLongestName || at(words[0]).size() > 7) return {};
  const Span whole{words.front().begin, words.back().end};
  const bool plain = std::all_of(words.begin() + 1, words.end(),
                                 [&](Span w) { return is_name_word(at(w)) && at(w).size() > 1 && is_lower(at(w)[1]); });
  if (!plain || count_letters(at(words[0])) < 2 || in_capitals(at(words[0])) || names_a_body(whole)) return {};
  return whole;
}

}  // namespace vanban::structure::closing
