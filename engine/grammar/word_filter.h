// Whether a word can be a trigger with some way left, told by its first bytes and those behind it: nearly all words are
// refused by this alone.
//
// A table of sets. The first bytes of a word, folded, say which set, these and some more which of its elements; how
// many, depends on how long the word is: of a short one nearly anything may follow, and would fill many sets. So small
// that it stays in the nearest cache, and made of 32 bits each, so that eight words are asked at once where the
// processor can (word_filter.cpp).
#ifndef VANBAN_GRAMMAR_WORD_FILTER_H_
#define VANBAN_GRAMMAR_WORD_FILTER_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "text/word_block.h"

namespace vanban::grammar {

class WordFilter {
 public:
  // How many bytes of a word, and behind it, are asked about.
  static std::size_t bytes_of(std::size_t word_size) { return word_size <= 2 ? 4 : word_size == 3 ? 6 : 7; }

  // `bytes` are folded ones, the first in the lowest bits (text::WordBlock); of what is added no more than bytes_of.
  void add(std::uint64_t bytes) {
    const Place place = place_of(bytes);
    sets_[place.set] |= std::uint32_t{1} << place.element;
  }
  bool has(std::uint64_t bytes) const {
    const Place place = place_of(bytes);
    return (sets_[place.set] >> place.element & 1) != 0;
  }

  // The words of a block, those left out that the filter has not; figures all stay. Gives how many there are.
  using Places = std::array<std::uint16_t, text::WordBlock::kMostWords>;
  std::size_t filter(const text::WordBlock& block, Places* left) const;

 private:
  friend class CompiledGrammar;

  static constexpr int kSetBits = 12;
  static constexpr int kElementBits = 5;
  // To mix the first four bytes, the next three, and the first of these where it says the set.
  static constexpr std::uint32_t kMixFirst = 0x9E3779B1;
  static constexpr std::uint32_t kMixNext = 0x85EBCA77;
  static constexpr std::uint32_t kMixFifth = 0xC2B2AE3D;

  struct Place {
    std::uint32_t set;
    std::uint32_t element;
  };
  static Place place_of(std::uint64_t bytes) {
    const auto first = static_cast<std::uint32_t>(bytes);
    const auto next = static_cast<std::uint32_t>(bytes >> 32);
    const auto is_letter = [first](int i) { return (first >> 8 * i & 0xff) - 1 < 26; };
    const bool three = is_letter(1) && is_letter(2);
    const bool four = three && is_letter(3);
    const std::uint32_t mixed = first * kMixFirst;
    const std::uint32_t fifth = four ? next & 0xff : 0;
    const std::uint32_t behind = four ? next & 0xffffff : three ? next & 0xffff : 0;
    return {(mixed + fifth * kMixFifth) >> (32 - kSetBits), (mixed + behind * kMixNext) >> (32 - kElementBits)};
  }
  std::size_t filter_plain(const text::WordBlock& block, Places* left) const;
  // Eight words at once (text/avx2.h).
  std::size_t filter_wide(const text::WordBlock& block, Places* left) const;

  std::array<std::uint32_t, std::size_t{1} << kSetBits> sets_{};
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_WORD_FILTER_H_
