#include "structure/word_list.h"

#include <algorithm>
#include <utility>

#include "text/find_folded.h"
#include "text/folded_words.h"

namespace vanban::structure {
namespace {

// Does a word run on over the place?
bool cuts_word(std::string_view key, std::uint32_t at) {
  return at > 0 && at < key.size() && text::is_alnum(key[at - 1]) && text::is_alnum(key[at]);
}

bool is_phrase(std::string_view key, Span words, std::string_view phrase) {
  return text::is_folded(key.substr(words.begin, words.size()), phrase) && !cuts_word(key, words.begin) &&
         !cuts_word(key, words.end);
}

}  // namespace

void WordList::add(std::string phrase) {
  if (std::none_of(roots_.begin(), roots_.end(), [&](const std::string& root) { return phrase.starts_with(root); })) {
    std::erase_if(roots_, [&](const std::string& longer) { return longer.starts_with(phrase); });
    roots_.push_back(phrase);
  }
  first_letters_ |= letter_bit(phrase.front());
  const bool one = phrase.size() == 1;
  second_letters_ |= one ? ~std::uint32_t{0} : letter_bit(phrase[1]);
  last_but_one_ |= one ? ~std::uint32_t{0} : letter_bit(phrase[phrase.size() - 2]);
  last_letters_ |= letter_bit(phrase.back());
  const auto shorter = std::find_if(phrases_.begin(), phrases_.end(),
                                    [&](const std::string& other) { return other.size() < phrase.size(); });
  phrases_.insert(shorter, std::move(phrase));
}

std::uint32_t WordList::find_first(std::string_view key, Span clause) const {
  for (const std::string& phrase : phrases_) {
    const auto size = static_cast<std::uint32_t>(phrase.size());
    if (size <= clause.size() && is_phrase(key, {clause.begin, clause.begin + size}, phrase))
      return clause.begin + size;
  }
  return clause.begin;
}

std::uint32_t WordList::find_last(std::string_view key, Span clause) const {
  for (const std::string& phrase : phrases_) {
    const auto size = static_cast<std::uint32_t>(phrase.size());
    if (size <= clause.size() && is_phrase(key, {clause.end - size, clause.end}, phrase)) return clause.end - size;
  }
  return clause.end;
}

bool WordList::stands_in(std::string_view key, Span clause) const {
  for (std::uint32_t at = clause.begin; at < clause.end; ++at) {
    if (has(first_letters_, key[at]) && !cuts_word(key, at) && begins(key, {at, clause.end})) return true;
  }
  return false;
}

Span WordList::find(std::string_view key, Span clause) const {
  const std::string_view words = key.substr(0, clause.end);
  for (const std::string& phrase : roots_) {
    for (std::size_t at = text::find_word(words, phrase, clause.begin); at != std::string_view::npos;
         at = text::find_word(words, phrase, at + 1)) {
      const Span found{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + phrase.size())};
      if (!cuts_word(key, found.begin) && !cuts_word(key, found.end))
        return {found.begin, end_of_first(key, {found.begin, clause.end})};
    }
  }
  return {clause.end, clause.end};
}

}  // namespace vanban::structure
