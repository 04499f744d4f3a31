// A pattern that is nothing but phrases, words between blanks (the names of a lexicon, "quy dinh (?:tai|cua)"), as a
// tree of words: it finds what a Matcher finds with the same pattern, for a quarter of the cost.
#ifndef VANBAN_GRAMMAR_PHRASE_SET_H_
#define VANBAN_GRAMMAR_PHRASE_SET_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "grammar/pattern.h"
#include "grammar/table.h"
#include "text/ascii.h"
#include "text/packed_word.h"

namespace vanban::grammar {

class PhraseSet {
 public:
  // Of a pattern, or a group of one, letters in any case. Nothing where it matches what is no phrase, a word has more
  // than eight letters, or a phrase is tried before a longer one that begins with its words: then not the longest wins.
  static std::optional<PhraseSet> compile(const Node& node);

  // Where a phrase ends, and which it is, in the order of the pattern; 0 where none stands.
  struct Found {
    std::uint32_t end = 0;
    std::uint32_t phrase = 0;
  };
  // The longest phrase at the begin of the text.
  Found match(std::string_view text) const {
    std::uint32_t at = 0;
    const Slot* const first = read_word(kRoot, text, &at);
    return first == nullptr ? Found{} : go_on(*first, text, at);
  }

  // Where the phrases stand whose first word is this; kRoot where none is.
  std::uint32_t behind_word(std::string_view word) const {
    std::uint32_t at = 0;
    const Slot* const first = read_word(kRoot, word, &at);
    return first == nullptr || at != word.size() ? kRoot : first->node;
  }
  // What match() finds where the text is known to begin with this word, which ends at `end`: a scan knows it, and half
  // of the words that match() would read are first ones.
  Found match_behind(std::uint32_t node, std::string_view text, std::uint32_t end) const {
    return go_on(slots_[node - 1], text, end);
  }
  static constexpr std::uint32_t kRoot = 0;

 private:
  friend class CompiledGrammar;
  // A word behind those that lead to a node. Copied as it lies in memory: without gaps.
  struct Slot {
    text::PackedWord word = 0;  // 0: empty
    std::uint32_t behind = 0;
    std::uint32_t node = 0;     // its place, counted from 1
    std::uint32_t ends = 0;     // the phrase that ends here, counted from 1
    std::uint32_t goes_on = 0;  // a longer one goes on with the same words
  };

  // The word at a place, behind those that lead to a node, and where it ends; null where no phrase has it there.
  const Slot* read_word(std::uint32_t node, std::string_view text, std::uint32_t* at) const {
    if (*at >= text.size() || !text::is_letter(text[*at])) return nullptr;
    const text::WordAt word = text::word_at(text, *at);
    const Slot* const slot = word.end - *at <= text::kPackedLetters ? find(node, word.word) : nullptr;
    *at = word.end;
    return slot;
  }

  // The longest phrase of which one word was read, up to `at`.
  Found go_on(const Slot& first, std::string_view text, std::uint32_t at) const {
    Found found;
    for (const Slot* slot = &first; slot != nullptr; slot = read_word(slot->node, text, &at)) {
      if (slot->ends != 0) found = {at, slot->ends - 1};
      if (slot->goes_on == 0 || at >= text.size() || text[at] != ' ') break;
      while (at < text.size() && text[at] == ' ') ++at;
    }
    return found;
  }

  const Slot* find(std::uint32_t behind, text::PackedWord word) const {
    const Slot& slot = slots_[place_of(behind, word)];
    return slot.word == 0 ? nullptr : &slot;
  }
  // Where the word stands, or could.
  std::size_t place_of(std::uint32_t behind, text::PackedWord word) const {
    std::size_t i = text::slot_of(word ^ behind * std::uint64_t{0xD6E8FEB86659FD93}, shift_);
    while (slots_[i].word != 0 && (slots_[i].word != word || slots_[i].behind != behind)) i = (i + 1) & mask_;
    return i;
  }

  bool add(std::string_view phrase, std::uint32_t number);

  Table<Slot> slots_;  // a power of two, at most half full
  std::uint32_t mask_ = 0;
  std::int32_t shift_ = 0;
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_PHRASE_SET_H_
