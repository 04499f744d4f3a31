#include "structure/closing/names.h"

#include <algorithm>
#include <string>

#include "structure/closing/text.h"
#include "text/ascii.h"
#include "text/key.h"

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

std::string_view at(std::string_view key, Span span) { return key.substr(span.begin, span.size()); }

constexpr std::size_t kShort = 7;

// The bytes of a short word in small letters as one number, its size before them.
std::uint64_t packed(std::string_view word) {
  std::uint64_t number = word.size();
  for (const char c : word) number = number << 8 | static_cast<unsigned char>(text::to_lower(c));
  return number;
}

bool same_case(std::string_view a, std::string_view b) {
  return a.size() < 2 || b.size() < 2 || is_upper(a[1]) == is_upper(b[1]);
}

}  // namespace

PersonNames::PersonNames(const grammar::Grammar& grammar)
    : rank_(grammar.rule("closing.rank")),
      surnames_(grammar.lexicon("surnames")),
      no_names_(grammar.lexicon("no_names")) {
  if (surnames_ == nullptr) return;
  const auto add = [&](std::string_view names) {
    while (!names.empty()) {
      const std::size_t end = std::min(names.find(';'), names.size());
      const std::string name = text::key_of(names.substr(0, end));
      if (name.size() <= kShort) short_surnames_.push_back(packed(name));
      long_surnames_ = long_surnames_ || name.size() > kShort;
      names.remove_prefix(std::min(end + 1, names.size()));
    }
  };
  for (const grammar::Lexicon::Row& row : surnames_->rows()) {
    add(row.cells[0]);
    add(surnames_->cell(row, "variants"));
  }
  std::sort(short_surnames_.begin(), short_surnames_.end());
}

bool PersonNames::is_surname(std::string_view word) const {
  if (word.size() <= kShort) return std::binary_search(short_surnames_.begin(), short_surnames_.end(), packed(word));
  return long_surnames_ && surnames_ != nullptr && surnames_->find(text::lower(word)) != nullptr;
}

// Ranks, or what a stamp or a stroke of the pen left of them.
bool PersonNames::may_precede_name(std::string_view key, Span before) const {
  if (before.empty()) return true;
  grammar::Match match;
  if (rank_ != nullptr && rank_->match_at(key, before.begin, before.end, &match) && match.whole.end == before.end)
    return true;
  const std::string_view text = at(key, before);
  if (text.find(':') != std::string_view::npos) return false;
  if (text.find_first_of("./\x7f") != std::string_view::npos && text.find(' ') == std::string_view::npos) return true;
  // Letters alone may be the family name itself, damaged: rần Hoàng Tuân.
  return count_letters(text) <= 1 || (count_letters(text) <= 3 && !std::all_of(text.begin(), text.end(), is_letter));
}

bool PersonNames::names_a_body(std::string_view key, Span span) const {
  if (no_names_ == nullptr) return false;
  const auto is_no_name = [&](Span words) { return no_names_->find(text::lower(at(key, words))) != nullptr; };
  Span before;
  for (const Span& word : words_of(key, span)) {
    if (is_no_name(word) || (!before.empty() && is_no_name({before.begin, word.end}))) return true;
    before = word;
  }
  return false;
}

// The run of name words at the begin; what follows may be debris or another line's capitals, no small words.
std::optional<Span> PersonNames::name_from(std::string_view key, Span span) const {
  const FirstWords<kLongestName> words(key, span);
  std::size_t end = 0;
  while (end < words.count) {
    const Span inner = bare(key, words.at[end]);
    if (!is_name_word(at(key, inner)) || !same_case(at(key, words.at[0]), at(key, inner))) break;
    ++end;
    if (inner.end < words.at[end - 1].end) break;  // punctuation ends it
  }
  // Two words of two letters are the shortest name: Vũ Hà.
  if (end < 2 || (end == 2 && std::min(words.at[0].size(), words.at[1].size()) < 2)) return {};
  const Span last = words.at[end - 1];
  for (const Span& word : words_of(key, {last.end, span.end})) {
    if (count_letters(at(key, word)) > 2 && !in_capitals(at(key, word))) return {};
  }
  if (last.size() == 1) return {};  // Nguyễn Văn A is nobody
  const Span name{span.begin, bare(key, last).end};
  return names_a_body(key, name) ? std::nullopt : std::optional<Span>(name);
}

std::optional<Span> PersonNames::find(std::string_view key, Span span) const {
  const Span inner = bare(key, span);
  std::uint32_t before = inner.begin;  // where the words before this one end
  for (const Span& word : words_of(key, inner)) {
    if (is_upper(key[word.begin]) && is_surname(at(key, word))) {
      if (!may_precede_name(key, {inner.begin, before})) break;
      if (auto name = name_from(key, {word.begin, inner.end})) return name;
    }
    before = word.end;
  }
  return damaged(key, inner);
}

std::optional<Span> PersonNames::find_at_begin(std::string_view key, Span span) const {
  const Span inner = bare(key, span);
  if (inner.empty() || inner.begin != span.begin) return {};
  const Span first = *words_of(key, inner).begin();
  if (is_upper(key[first.begin]) && is_surname(at(key, first))) {
    if (auto name = name_from(key, inner)) return name;
  }
  // One with a damaged family name counts where no other follows.
  if (!damaged(key, inner)) return {};
  const auto name = find(key, span);
  return name && name->begin == span.begin ? name : std::nullopt;
}

// A damaged family name: the rest must be beyond doubt.
std::optional<Span> PersonNames::damaged(std::string_view key, Span span) const {
  const FirstWords<kLongestName + 1> words(key, span);
  if (words.count < 3 || words.count > kLongestName || words.at[0].size() > 7) return {};
  const auto plain = [&](Span word) {
    return word.size() > 1 && is_name_word(at(key, word)) && is_lower(key[word.begin + 1]);
  };
  const std::string_view first = at(key, words.at[0]);
  const bool rest_is_plain = std::all_of(words.at.begin() + 1, words.at.begin() + words.count, plain);
  // "Lưu VT, các phòng Trần Văn Lâm": a small word before a whole name.
  const bool rest_is_whole = words.count > 3 && is_surname(at(key, words.at[1]));
  if (is_lower(first[0]) && rest_is_whole) return {};
  if (!rest_is_plain || count_letters(first) < 2 || in_capitals(first) || names_a_body(key, span)) return {};
  return span;
}

}  // namespace vanban::structure::closing
