// Whether a word can be a trigger with some way left, told by its first bytes and those behind it: nearly all words are
// refused by this alone.
//
// A table of sets. The first bytes of a word, folded, say which set, these and some more which of its elements; how
// many, depends on how long the word is: of a short one nearly anything may follow, and would fill many sets. So small
// that it stays in the nearest cache.
#ifndef VANBAN_GRAMMAR_WORD_FILTER_H_
#define VANBAN_GRAMMAR_WORD_FILTER_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace vanban::grammar {

class WordFilter {
 public:
  // How long a word is, as far as it matters: a bit for each of its second, third and fourth letter, and of what may
  // stand behind a shorter one (text::WordBlock::letters_behind).
  using Letters = std::size_t;
  static Letters letters_of(std::size_t word_size) {
    return (std::size_t{1} << (std::min<std::size_t>(word_size, 4) - 1)) - 1;
  }
  // How many bytes of a word, and behind it, say the element.
  static std::size_t bytes_of(std::size_t word_size) { return kBytes[kind_of(letters_of(word_size))]; }

  // `bytes` are folded ones, the first in the lowest bits (text::WordBlock).
  void add(std::uint64_t bytes, Letters letters) {
    const Look& look = kLooks[letters];
    const std::uint64_t mixed = mix(bytes, look);
    sets_[set_of(mixed, look)] |= std::uint64_t{1} << element_of(mixed);
  }
  // Without a branch: how long the next word is nobody can guess.
  bool has(std::uint64_t bytes, Letters letters) const {
    const Look& look = kLooks[letters];
    const std::uint64_t mixed = mix(bytes, look);
    return (sets_[set_of(mixed, look)] >> element_of(mixed) & 1) != 0;
  }

 private:
  friend class CompiledGrammar;

  static constexpr int kSetBits = 10;
  static constexpr std::size_t kSets = std::size_t{1} << kSetBits;

  // What of the bytes counts, and which bits of what is mixed of them say the set.
  struct Look {
    std::uint64_t first;
    std::uint64_t set;
  };
  enum Kind : std::size_t { two, three, four };  // letters: two or less, four or more
  static constexpr Kind kind_of(Letters letters) { return (letters & 3) != 3 ? two : letters != 7 ? three : four; }
  static constexpr std::array<std::size_t, 3> kBytes = {4, 6, 7};
  static constexpr std::array<std::size_t, 3> kSetBytes = {4, 4, 5};
  static const std::array<Look, 8> kLooks;

  static std::uint64_t mix(std::uint64_t bytes, const Look& look) { return (bytes & look.first) * 0x9E3779B97F4A7C15; }
  // The lower bits of a product tell of the lower bits of what is multiplied alone, the highest of all of it.
  static std::size_t set_of(std::uint64_t mixed, const Look& look) { return mixed >> look.set & (kSets - 1); }
  static std::uint64_t element_of(std::uint64_t mixed) { return mixed >> (64 - 6); }

  std::array<std::uint64_t, kSets> sets_{};
};

inline constexpr std::array<WordFilter::Look, 8> WordFilter::kLooks = [] {
  std::array<Look, 8> looks{};
  for (Letters letters = 0; letters < looks.size(); ++letters) {
    const Kind kind = kind_of(letters);
    looks[letters] = {~std::uint64_t{0} >> (64 - 8 * kBytes[kind]), 8 * kSetBytes[kind] - kSetBits};
  }
  return looks;
}();

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_WORD_FILTER_H_
