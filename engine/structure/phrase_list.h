// The phrases of a lexicon, found at a place of a reading: a tree of their words, so that a place costs a look-up for
// each word that a phrase may begin with, and nearly all places one.
//
// A PhraseList is immutable and made once; a PhraseReader asks it about one document.
#ifndef VANBAN_STRUCTURE_PHRASE_LIST_H_
#define VANBAN_STRUCTURE_PHRASE_LIST_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/copied_words.h"
#include "layout/reading.h"
#include "structure/preceding_words.h"
#include "text/packed_word.h"
#include "text/word_marks.h"
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
  bool ends_compound = false;  // duty_words.tsv: may it be the second syllable of another word?
  PrecedingWords after;
};

// Of which phrases is the answer wanted? A bit for each kind; and which of those that only a capital begins are left
// out.
class WantedPhrases {
 public:
  static constexpr WantedPhrases all() { return WantedPhrases(~Bits{0}); }
  constexpr WantedPhrases but(PhraseKind kind) const { return WantedPhrases(bits_ & ~both_bits(kind)); }
  // Without those of a capital.
  constexpr WantedPhrases in_small_letters() const { return WantedPhrases(bits_ & kSmall); }

  void add(const Phrase& phrase) { bits_ |= phrase.capital ? both_bits(phrase.kind) & ~kSmall : bit(phrase.kind); }
  bool overlaps(WantedPhrases other) const { return (bits_ & other.bits_) != 0; }

  constexpr WantedPhrases() = default;

 private:
  using Bits = std::uint32_t;
  static constexpr int kCapital = 16;  // by how much the bits of phrases that a capital begins are shifted
  static constexpr Bits kSmall = (Bits{1} << kCapital) - 1;
  static constexpr Bits bit(PhraseKind kind) { return Bits{1} << static_cast<int>(kind); }
  static constexpr Bits both_bits(PhraseKind kind) { return bit(kind) | bit(kind) << kCapital; }
  constexpr explicit WantedPhrases(Bits bits) : bits_(bits) {}

  Bits bits_ = 0;
};

class PhraseList {
 public:
  explicit PhraseList(std::vector<Phrase> phrases);

  template <typename Visit>
  void for_each(Visit visit) const {
    for (const Phrase& phrase : phrases_) visit(phrase);
  }

 private:
  friend class PhraseReader;
  static constexpr std::uint32_t kRoot = 0;
  static constexpr std::uint32_t kNone = 0xffffffff;

  // The words up to here, and the phrases that consist of them.
  struct Node {
    std::uint32_t first = kNone;    // in phrases_
    std::uint32_t size = 0;         // of their key
    std::uint32_t shorter = kRoot;  // the nearest node above that has phrases
    std::uint64_t next = 0;         // a bit for each begin (begin_bit) of the next words of longer phrases
    WantedPhrases kinds;            // of its phrases
    std::uint32_t marks = 0;        // in marks_: those of its words, for each of its phrases in turn
    std::uint8_t marked_words = 0;  // how many these are; 0: marks are compared as texts
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
  std::uint32_t deepest(std::string_view key, std::uint32_t at) const;

  // The first phrase of a node whose marks agree, or nearly; null where none does. By the marks of words, which most
  // texts have in one piece ...
  const Phrase* agreeing(const Node& node, const layout::Origin& origin, Span words, layout::CopiedWords* copied) const;
  const Phrase* agreeing_by_marks(const Node& node, const text::WordMarks* own) const;
  // ... or by comparing each phrase.
  const Phrase* agreeing_by_text(const Node& node, const layout::Origin& origin, Span words) const;
  void set_marks(Node* node);

  // Of the first two letters of a word: nearly all words that follow those of a node are refused by it.
  static std::uint64_t begin_bit(char first, char second) {
    const auto letter = [](char c) { return static_cast<unsigned>(c) & 0x1F; };  // in either case
    return std::uint64_t{1} << ((letter(first) + 7 * letter(second)) & 0x3F);
  }
  bool goes_on(const Node& node, std::string_view key, std::uint32_t at) const {
    if (at + 1 >= key.size()) return at < key.size();
    return (node.next & begin_bit(key[at], key[at + 1])) != 0;
  }

  std::vector<Phrase> phrases_;
  std::vector<std::uint32_t> alike_;  // for each of them the next one with its key
  std::vector<Node> nodes_;           // each behind the one above it
  std::vector<Edge> edges_;           // by parent and word: a table with open addressing
  std::vector<text::WordMarks> marks_;
  int shift_ = 0;
};

// Asks a list about one reading. The same places are asked about again and again, each time for another reason: what
// stands at the last ones is kept.
class PhraseReader {
 public:
  // Keeps references to both.
  PhraseReader(const PhraseList& list, const layout::Origin& origin)
      : list_(list), origin_(origin), key_(origin.reading().key), copied_(origin) {}

  // Calls accept(phrase, words) for the phrases that stand at a letter and end with a word within `limit`, the longest
  // first, until one is accepted; null where none is. Of several with one key only one is asked for: the first whose
  // marks agree, or nearly. What is not `wanted` may be left out.
  template <typename Accept>
  const Phrase* longest(std::uint32_t at, std::uint32_t limit, WantedPhrases wanted, Accept accept) {
    Place& place = places_[at % kPlaces];
    if (place.at != at) place = {at, list_.deepest(key_, at), PhraseList::kRoot, nullptr};
    for (std::uint32_t i = place.deepest; i != PhraseList::kRoot; i = list_.nodes_[i].shorter) {
      const PhraseList::Node& node = list_.nodes_[i];
      const Span words{at, at + node.size};
      if (words.end > limit || !node.kinds.overlaps(wanted)) continue;
      const Phrase* const phrase = agreeing(i, words, &place);
      if (phrase != nullptr && accept(*phrase, words)) return phrase;
    }
    return nullptr;
  }
  template <typename Accept>
  const Phrase* longest(std::uint32_t at, std::uint32_t limit, Accept accept) {
    return longest(at, limit, WantedPhrases::all(), accept);
  }

 private:
  static constexpr std::uint32_t kPlaces = 64;

  // What stands at a place. Who is asked to accept a phrase may ask about others: then it is another place's.
  struct Place {
    std::uint32_t at = 0xffffffff;
    std::uint32_t deepest = 0;
    std::uint32_t node = 0;          // the last one whose phrases were compared ...
    const Phrase* phrase = nullptr;  // ... and which of them agrees
  };

  const Phrase* agreeing(std::uint32_t node, Span words, Place* place) {
    if (place->at == words.begin && place->node == node) return place->phrase;
    const Phrase* const phrase = list_.agreeing(list_.nodes_[node], origin_, words, &copied_);
    if (place->at == words.begin) {
      place->node = node;
      place->phrase = phrase;
    }
    return phrase;
  }

  const PhraseList& list_;
  const layout::Origin& origin_;
  const std::string_view key_;
  layout::CopiedWords copied_;
  std::array<Place, kPlaces> places_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_PHRASE_LIST_H_
