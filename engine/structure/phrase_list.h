// The phrases of a lexicon, found at a place of the reading by their first word: nearly all places are refused by that.
#ifndef VANBAN_STRUCTURE_PHRASE_LIST_H_
#define VANBAN_STRUCTURE_PHRASE_LIST_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/reading.h"
#include "text/packed_word.h"
#include "vanban/span.h"

namespace vanban::structure {

struct Phrase {
  std::string key;        // folded (text::key_of)
  std::string name;       // with its marks
  std::string_view kind;  // of the lexicon
  bool splits = false;
  bool joins = false;  // assignees.tsv
  bool waits = false;  // the same
  bool capital = false;
  std::vector<std::string> after;  // folded
};

class PhraseList {
 public:
  PhraseList() = default;
  explicit PhraseList(std::vector<Phrase> phrases);

  // Calls accept(phrase, words) for the phrases that stand at a letter and end with a word within `limit`, the longest
  // first, until one is accepted; null where none is. Of several with one key only one is asked for: the first whose
  // marks agree, or nearly.
  template <typename Accept>
  const Phrase* longest(const layout::Origin& origin, std::uint32_t at, std::uint32_t limit, Accept accept) const {
    const std::string_view key = origin.reading().key;
    std::span<const Phrase> left = beginning_with(key, at);
    while (!left.empty()) {
      const Span words{at, at + static_cast<std::uint32_t>(left.front().key.size())};
      std::size_t alike = 1;  // with one key
      if (words.end <= limit && stands_at(left.front(), key, at)) {
        while (alike < left.size() && left[alike].key == left.front().key) ++alike;
        const Phrase* phrase = agreeing(left.first(alike), origin, words);
        if (phrase != nullptr && accept(*phrase, words)) return phrase;
      }
      left = left.subspan(alike);
    }
    return nullptr;
  }

 private:
  // By first word, the longest first, then as given.
  void sort();

  struct Slot {
    text::PackedWord word = 0;  // 0: empty
    std::uint32_t begin = 0;    // in phrases_
    std::uint32_t end = 0;
  };

  std::span<const Phrase> beginning_with(std::string_view key, std::uint32_t at) const;
  static const Phrase* agreeing(std::span<const Phrase> phrases, const layout::Origin& origin, Span words);
  static bool stands_at(const Phrase& phrase, std::string_view key, std::uint32_t at);

  std::vector<Phrase> phrases_;  // those with one first word together, the longest first
  std::vector<Slot> slots_;      // by the first word
  int shift_ = 0;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_PHRASE_LIST_H_
