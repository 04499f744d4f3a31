// The phrases of lexicons, found at a place of a reading: a tree of their words, so that a place costs a look-up for
// each word that a phrase may begin with, and nearly all places one. Two lists stand in one tree: who asks what one of
// them has at a place mostly asks for the other too.
//
// PhraseLists are immutable and made once; a PhraseReader asks them about one document.
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
  person,
  thing
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

// Those who are to do something (assignees.tsv, body_heads.tsv), and what they are told by (duty_words.tsv).
enum class PhraseList : std::uint8_t { heads, duty_words };
inline constexpr std::size_t kPhraseLists = 2;

// Of which phrases is the answer wanted? A bit for each kind; and which of those that only a capital begins are left
// out.
class WantedPhrases {
 public:
  static constexpr WantedPhrases all() { return WantedPhrases(~Bits{0}); }
  static constexpr WantedPhrases only(PhraseKind kind) { return WantedPhrases(both_bits(kind)); }
  constexpr WantedPhrases and_of(PhraseKind kind) const { return WantedPhrases(bits_ | both_bits(kind)); }
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

class PhraseLists {
 public:
  PhraseLists(std::vector<Phrase> heads, std::vector<Phrase> duty_words);
  PhraseLists(PhraseLists&&) = default;
  PhraseLists(const PhraseLists&) = delete;  // one part points into another
  PhraseLists& operator=(const PhraseLists&) = delete;

 private:
  friend class PhraseReader;
  static constexpr std::uint32_t kRoot = 0;
  static constexpr std::uint32_t kNone = 0xffffffff;

  // The phrases of one list that consist of the same words.
  struct Alike {
    std::uint32_t first = kNone;    // in phrases_
    std::string_view name;          // of the first
    std::uint32_t size = 0;         // of their key
    std::uint32_t shorter = kNone;  // in alike_: those of the most words with which these begin
    WantedPhrases kinds;
    std::uint32_t marks = 0;        // in marks_: those of the words, for each phrase in turn
    std::uint8_t marked_words = 0;  // how many these are; 0: marks are compared as texts
    bool has_signs = false;         // more than a blank divides the words: the tree does not tell by what
  };
  // Of each list, in alike_.
  using OfLists = std::array<std::uint32_t, kPhraseLists>;
  static constexpr OfLists kNothing = {kNone, kNone};

  // A word behind those of a node, and the node that all of them lead to.
  struct Edge {
    text::PackedWord word = 0;
    std::uint32_t parent = 0;
    std::uint32_t child = kRoot;  // kRoot: the slot is empty
    std::uint64_t next = 0;       // a bit for each begin (begin_bit) of the next words of longer phrases
    OfLists alike = kNothing;     // the phrases that end here
  };

  Edge& add_words(std::string_view key, bool* has_signs);
  void add(PhraseList list, std::uint32_t phrase);
  void set_shorter();
  void set_marks(Alike* alike);

  // The edge, or the empty slot where it would stand.
  const Edge& edge(std::uint32_t parent, text::PackedWord word) const {
    std::size_t i = text::slot_of(word + parent, shift_);
    while (edges_[i].child != kRoot && (edges_[i].word != word || edges_[i].parent != parent))
      i = (i + 1) & (edges_.size() - 1);
    return edges_[i];
  }

  // The phrases of the most words that stand at a letter.
  OfLists longest_at(std::string_view key, std::uint32_t at) const;

  // The first phrase of those alike whose marks agree, or nearly; null where none does. By the marks of words, which
  // most texts have in one piece ...
  const Phrase* agreeing(const Alike& alike, const layout::Origin& origin, Span words,
                         layout::CopiedWords* copied) const;
  const Phrase* agreeing_by_marks(const Alike& alike, const text::WordMarks* own) const;
  // ... or by comparing each phrase.
  const Phrase* agreeing_by_text(const Alike& alike, const layout::Origin& origin, Span words) const;

  // Of the first two letters of a word: nearly all words that follow those of a node are refused by it.
  static std::uint64_t begin_bit(char first, char second) {
    const auto letter = [](char c) { return static_cast<unsigned>(c) & 0x1F; };  // in either case
    return std::uint64_t{1} << ((letter(first) + 7 * letter(second)) & 0x3F);
  }

  std::vector<Phrase> phrases_;      // of both lists, one behind the other
  std::size_t heads_ = 0;            // how many the first one has
  std::vector<std::uint32_t> next_;  // for each of them the next one alike
  std::vector<Alike> alike_;
  std::vector<Edge> edges_;  // by parent and word: a table with open addressing
  std::uint32_t nodes_ = 0;  // how many there are, but for the root
  std::vector<text::WordMarks> marks_;
  int shift_ = 0;
};

// Asks the lists about one reading. The same places are asked about again and again, each time for another reason: what
// stands at the last ones is kept.
class PhraseReader {
 public:
  // Keeps references to both.
  PhraseReader(const PhraseLists& lists, const layout::Origin& origin)
      : lists_(lists), origin_(origin), key_(origin.reading().key), copied_(origin) {}

  // Calls accept(phrase, words) for the phrases of a list that stand at a letter and end with a word within `limit`,
  // the longest first, until one is accepted; null where none is. Of several with one key only one is asked for: the
  // first whose marks agree, or nearly. What is not `wanted` may be left out.
  template <typename Accept>
  const Phrase* longest(PhraseList list, std::uint32_t at, std::uint32_t limit, WantedPhrases wanted, Accept accept) {
    Place& place = place_at(at);
    const auto l = static_cast<std::size_t>(list);
    for (std::uint32_t i = place.longest[l]; i != PhraseLists::kNone; i = lists_.alike_[i].shorter) {
      const PhraseLists::Alike& alike = lists_.alike_[i];
      const Span words{at, at + alike.size};
      if (words.end > limit || !alike.kinds.overlaps(wanted)) continue;
      const Phrase* const phrase = agreeing(l, i, words, &place);
      if (phrase != nullptr && accept(*phrase, words)) return phrase;
    }
    return nullptr;
  }
  template <typename Accept>
  const Phrase* longest(PhraseList list, std::uint32_t at, std::uint32_t limit, Accept accept) {
    return longest(list, at, limit, WantedPhrases::all(), accept);
  }

  // False only where longest() finds none of these, or none of so many letters: before marks are compared.
  bool may_stand(PhraseList list, std::uint32_t at, WantedPhrases wanted, std::uint32_t fewest_letters = 0) {
    for (std::uint32_t i = place_at(at).longest[static_cast<std::size_t>(list)]; i != PhraseLists::kNone;
         i = lists_.alike_[i].shorter) {
      if (lists_.alike_[i].size < fewest_letters) return false;
      if (lists_.alike_[i].kinds.overlaps(wanted)) return true;
    }
    return false;
  }

 private:
  static constexpr std::uint32_t kPlaces = 64;

  // What stands at a place. Who is asked to accept a phrase may ask about others: then it is another place's.
  struct Place {
    std::uint32_t at = 0xffffffff;
    PhraseLists::OfLists longest{};
    PhraseLists::OfLists compared = PhraseLists::kNothing;  // those of each list that were compared last ...
    std::array<const Phrase*, kPhraseLists> phrase{};       // ... and which of them agrees
  };

  Place& place_at(std::uint32_t at) {
    Place& place = places_[at % kPlaces];
    if (place.at != at) place = {at, lists_.longest_at(key_, at), PhraseLists::kNothing, {}};
    return place;
  }

  const Phrase* agreeing(std::size_t list, std::uint32_t alike, Span words, Place* place) {
    if (place->at == words.begin && place->compared[list] == alike) return place->phrase[list];
    const Phrase* const phrase = lists_.agreeing(lists_.alike_[alike], origin_, words, &copied_);
    if (place->at == words.begin) {
      place->compared[list] = alike;
      place->phrase[list] = phrase;
    }
    return phrase;
  }

  const PhraseLists& lists_;
  const layout::Origin& origin_;
  const std::string_view key_;
  layout::CopiedWords copied_;
  std::array<Place, kPlaces> places_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_PHRASE_LIST_H_
