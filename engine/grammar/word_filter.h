// Whether a word can be a trigger with some way left, told by its first bytes and those behind it: nearly all words are
// refused by this alone.
//
// A table of sets. The first bytes of a word, folded, say which set, these and some more which of its elements; how
// many, depends on how long the word is: of a short one nearly anything may follow, and would fill many sets. So small
// that it stays in the nearest cache.
#ifndef VANBAN_GRAMMAR_WORD_FILTER_H_
#define VANBAN_GRAMMAR_WORD_FILTER_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "text/word_chunk.h"

namespace vanban::grammar {

class WordFilter {
 public:
  // Of words of so many letters.
  enum class Length : std::uint8_t { two, three, four };  // two or less, four or more
  // How many bytes say the set, and how many the element.
  static constexpr std::size_t set_bytes(Length length) { return length == Length::four ? 5 : 4; }
  static constexpr std::size_t all_bytes(Length length) {
    return length == Length::two ? 4 : length == Length::three ? 6 : 7;
  }

  // `bytes` are folded ones, the first in the lowest bits (text::WordChunk).
  template <Length length>
  void add(std::uint64_t bytes) {
    const std::uint64_t mixed = mix<length>(bytes);
    sets_[set_of<length>(mixed)] |= std::uint64_t{1} << element_of(mixed);
  }
  template <Length length>
  bool has(std::uint64_t bytes) const {
    const std::uint64_t mixed = mix<length>(bytes);
    return (sets_[set_of<length>(mixed)] >> element_of(mixed) & 1) != 0;
  }

  // The bits of `begins` where a word begins that is left.
  std::uint64_t left_of(const text::WordChunk& chunk, std::uint64_t begins) const {
    const std::uint64_t two = begins & ~(chunk.letters >> 1 & chunk.letters >> 2);
    const std::uint64_t three = begins & ~two & ~(chunk.letters >> 3);
    return left_of<Length::two>(chunk, two) | left_of<Length::three>(chunk, three) |
           left_of<Length::four>(chunk, begins & ~two & ~three);
  }

 private:
  friend class CompiledGrammar;

  template <Length length>
  std::uint64_t left_of(const text::WordChunk& chunk, std::uint64_t begins) const {
    std::uint64_t left = 0;
    for (; begins != 0; begins &= begins - 1) {
      if (has<length>(chunk.folded_at(text::first_bit(begins)))) left |= begins & -begins;
    }
    return left;
  }

  template <Length length>
  static std::uint64_t mix(std::uint64_t bytes) {
    constexpr std::uint64_t kFirst = ~std::uint64_t{0} >> (64 - 8 * all_bytes(length));
    return (bytes & kFirst) * 0x9E3779B97F4A7C15;
  }
  // The lower bits of a product tell of the lower bits of what is multiplied alone, the highest of all of it.
  template <Length length>
  static std::size_t set_of(std::uint64_t mixed) {
    return mixed >> (8 * set_bytes(length) - kSetBits) & (kSets - 1);
  }
  static std::uint64_t element_of(std::uint64_t mixed) { return mixed >> (64 - 6); }

  static constexpr int kSetBits = 10;
  static constexpr std::size_t kSets = std::size_t{1} << kSetBits;
  std::array<std::uint64_t, kSets> sets_{};
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_WORD_FILTER_H_
