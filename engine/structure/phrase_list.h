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
  bool capital = false;
  std::vector<std::string> after;  // folded
};

class PhraseList {
 public:
  PhraseList() = default;
  // Of several with one key, the first whose marks agree counts.
  explicit PhraseList(std::vector<Phrase> phrases);

  // The phrases that begin with the word at a place, sorted by key.
  std::span<const Phrase> beginning_with(std::string_view key, std::uint32_t at, std::uint32_t end) const;

  // The phrase that the words are, if any; does a longer one begin with them?
  struct Found {
    const Phrase* phrase = nullptr;
    bool goes_on = false;
  };
  static Found find(std::span<const Phrase> phrases, const layout::Origin& origin, Span words);

 private:
  struct Slot {
    text::PackedWord word = 0;  // 0: empty
    std::uint32_t begin = 0;    // in phrases_
    std::uint32_t end = 0;
  };

  std::vector<Phrase> phrases_;  // sorted by key
  std::vector<Slot> slots_;      // by the first word
  int shift_ = 0;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_PHRASE_LIST_H_
