// The phrases of a lexicon, found at a place of the reading: a tree of their words, so that a place costs a look-up for
// each word that a phrase may begin with, and nearly all places one.
#ifndef VANBAN_STRUCTURE_PHRASE_LIST_H_
#define VANBAN_STRUCTURE_PHRASE_LIST_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/reading.h"
#include "text/find_folded.h"
#include "text/packed_word.h"
#include "vanban/span.h"

namespace vanban::structure {

// What a phrase is: the column `kind` of duty_words.tsv, and that of assignees.tsv.
enum class PhraseKind : std::uint8_t {
  none,
  verb,
  manner,
  modal,
  frame,
  stop,
  inner,
  class_word,
  body,
  post,
  noun,
  person
};

struct Phrase {
  std::string key;   // folded (text::key_of)
  std::string name;  // with its marks
  PhraseKind kind = PhraseKind::none;
  bool splits = false;
  bool joins = false;  // assignees.tsv
  bool waits = false;  // the same
  bool capital = false;
  bool ends_compound = false;      // duty_words.tsv: may it be the second syllable of another word?
  std::vector<std::string> after;  // folded
};

class PhraseList {
 public:
  explicit PhraseList(std::vector<Phrase> phrases);

  // Calls accept(phrase, words) for the phrases that stand at a letter and end with a word within `limit`, the longest
  // first, until one is accepted; null where none is. Of several with one key only one is asked for: the first whose
  // marks agree, or nearly.
  template <typename Accept>
  const Phrase* longest(const layout::Origin& origin, std::uint32_t at, std::uint32_t limit, Accept accept) const {
    const std::string_view key = origin.reading().key;
    for (std::uint32_t i = deepest(key, at, limit); i != kRoot; i = nodes_[i].shorter) {
      const Node& node = nodes_[i];
      const Span words{at, at + node.size};
      if (words.end > limit || (node.has_signs && !text::stands_at(key, at, phrases_[node.first].key))) continue;
      const Phrase* phrase = agreeing(node, origin, words);
      if (phrase != nullptr && accept(*phrase, words)) return phrase;
    }
    return nullptr;
  }

  template <typename Visit>
  void for_each(Visit visit) const {
    for (const Phrase& phrase : phrases_) visit(phrase);
  }

 private:
  static constexpr std::uint32_t kRoot = 0;
  static constexpr std::uint32_t kNone = 0xffffffff;

  // The words up to here, and the phrases that consist of them.
  struct Node {
    std::uint32_t first = kNone;    // in phrases_
    std::uint32_t size = 0;         // of their key
    std::uint32_t shorter = kRoot;  // the nearest node above that has phrases
    bool goes_on = false;           // longer phrases begin with these words
    bool has_signs = false;         // more than a blank divides the words: the tree does not tell by what
  };
  struct Edge {
    text::PackedWord word = 0;
    std::uint32_t parent = 0;
    std::uint32_t child = kRoot;  // kRoot: the slot is empty
  };

  std::uint32_t add_words(std::string_view key);
  std::size_t slot(std::uint32_t parent, text::PackedWord word) const;
  // The node of the most words that stand at a place and are a phrase; kRoot where none do.
  std::uint32_t deepest(std::string_view key, std::uint32_t at, std::uint32_t limit) const;
  const Phrase* agreeing(const Node& node, const layout::Origin& origin, Span words) const;

  std::vector<Phrase> phrases_;
  std::vector<std::uint32_t> alike_;  // for each of them the next one with its key
  std::vector<Node> nodes_;           // each behind the one above it
  std::vector<Edge> edges_;           // by parent and word: a table with open addressing
  int shift_ = 0;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_PHRASE_LIST_H_
