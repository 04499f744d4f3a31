// Which names of a lexicon stand at a place of a key: for lists that are asked at every word of a stretch.
//
// A table leads from the first word to the names that begin with it, and these are held against the key as it is.
// Lexicon::look_up wants a string in lower case for each word more, and searches anew: ten times the cost.
#ifndef VANBAN_RECOGNISE_NAMES_BY_WORD_H_
#define VANBAN_RECOGNISE_NAMES_BY_WORD_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "text/ascii.h"
#include "text/folded_words.h"
#include "text/packed_word.h"

namespace vanban::recognise {

class NamesByWord {
 public:
  // Of its names and variants; none where it is null. Keeps the pointer.
  explicit NamesByWord(const grammar::Lexicon* lexicon);

  // Calls visit(row, end) for each name that stands at `at` and ends with a word, or where `limit` cuts one off, the
  // shorter ones first; of names that are alike each row. Stops, and is true, where the visit is.
  template <typename Visit>
  bool any_at(std::string_view key, std::uint32_t at, std::uint32_t limit, Visit visit) const {
    const Names names = names_at(key, at, limit);
    for (std::uint32_t i = names.begin; i < names.end; ++i) {
      const std::uint32_t end = end_of(i, key, at, limit);
      if (end != 0 && visit(lexicon_->row_of_key(i), end)) return true;
    }
    return false;
  }
  // The end of the longest one that accept(row, end) is true of; 0 where it is of none.
  template <typename Accept>
  std::uint32_t longest_at(std::string_view key, std::uint32_t at, std::uint32_t limit, Accept accept) const {
    const Names names = names_at(key, at, limit);
    for (std::uint32_t i = names.end; i-- > names.begin;) {
      const std::uint32_t end = end_of(i, key, at, limit);
      if (end != 0 && accept(lexicon_->row_of_key(i), end)) return end;
    }
    return 0;
  }

 private:
  // The names that begin with a word are neighbours among the keys of the lexicon.
  struct Names {
    text::PackedWord word = 0;  // 0: the slot is empty
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  // Those that begin with the word that stands there.
  Names names_at(std::string_view key, std::uint32_t at, std::uint32_t limit) const {
    if (at >= limit || slots_.empty()) return {};
    const text::WordAt word = text::word_at(key, at);
    const bool cut = word.end > limit;
    return slots_[place_of(cut ? text::word_at(key.substr(0, limit), at).word : word.word)];
  }

  // Of a name, if it stands there; else 0.
  std::uint32_t end_of(std::uint32_t name, std::string_view key, std::uint32_t at, std::uint32_t limit) const {
    const std::string_view words = lexicon_->key(name);
    const auto end = at + static_cast<std::uint32_t>(words.size());
    return end <= limit && text::begins_folded(key.substr(at), words) && !runs_on(key, end, limit) ? end : 0;
  }

  static bool runs_on(std::string_view key, std::uint32_t end, std::uint32_t limit) {
    if (end >= limit) return false;
    return text::is_letter(key[end]) ? text::is_letter(key[end - 1])
                                     : text::is_digit(key[end]) && text::is_digit(key[end - 1]);
  }

  // Where the word stands, or could.
  std::size_t place_of(text::PackedWord word) const {
    std::size_t i = text::slot_of(word, shift_);
    while (slots_[i].word != 0 && slots_[i].word != word) i = (i + 1) & (slots_.size() - 1);
    return i;
  }

  const grammar::Lexicon* lexicon_;
  std::vector<Names> slots_;  // a power of two, at most half full
  int shift_ = 0;
};

}  // namespace vanban::recognise

#endif  // VANBAN_RECOGNISE_NAMES_BY_WORD_H_
