// Whether a word can be a trigger with some way left, told by its first bytes and those behind it: four words of five
// are refused by this alone.
//
// A table of sets: the first four folded bytes say which set, all six which of its elements. Of words of two letters,
// of which there are few and which go on in most ways, four bytes say both. So small that it stays in the nearest
// cache.
#ifndef VANBAN_GRAMMAR_WORD_FILTER_H_
#define VANBAN_GRAMMAR_WORD_FILTER_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "text/word_chunk.h"

namespace vanban::grammar {

class WordFilter {
 public:
  // How many bytes are looked at, of words of two letters and of others.
  static constexpr std::size_t kShort = 4;
  static constexpr std::size_t kLong = 6;

  // `bytes` are folded ones, the first in the lowest bits (text::WordChunk).
  void add_short(std::uint64_t bytes) { add(bytes & first(kShort)); }
  void add_long(std::uint64_t bytes) { add(bytes & first(kLong)); }
  bool has_short(std::uint64_t bytes) const { return has(bytes & first(kShort)); }
  bool has_long(std::uint64_t bytes) const { return has(bytes & first(kLong)); }

  // The bits of `begins` where a word begins that is left.
  std::uint64_t left_of(const text::WordChunk& chunk, std::uint64_t begins) const {
    const std::uint64_t shorts = begins & ~(chunk.letters >> 2);
    std::uint64_t left = 0;
    for (std::uint64_t words = begins & ~shorts; words != 0; words &= words - 1) {
      if (has_long(chunk.folded_at(text::first_bit(words)))) left |= words & -words;
    }
    for (std::uint64_t words = shorts; words != 0; words &= words - 1) {
      if (has_short(chunk.folded_at(text::first_bit(words)))) left |= words & -words;
    }
    return left;
  }

 private:
  friend class CompiledGrammar;

  static constexpr std::uint64_t first(std::size_t count) { return (std::uint64_t{1} << 8 * count) - 1; }
  // The low half of a product tells of the low half of what is multiplied, the highest bits of all of it.
  static std::uint64_t mix(std::uint64_t bytes) { return bytes * 0x9E3779B97F4A7C15; }
  static std::size_t set_of(std::uint64_t mixed) { return mixed >> (32 - kSetBits) & (kSets - 1); }
  static std::uint64_t element_of(std::uint64_t mixed) { return mixed >> (64 - 6); }

  void add(std::uint64_t bytes) {
    const std::uint64_t mixed = mix(bytes);
    sets_[set_of(mixed)] |= std::uint64_t{1} << element_of(mixed);
  }
  bool has(std::uint64_t bytes) const {
    const std::uint64_t mixed = mix(bytes);
    return (sets_[set_of(mixed)] >> element_of(mixed) & 1) != 0;
  }

  static constexpr int kSetBits = 10;
  static constexpr std::size_t kSets = std::size_t{1} << kSetBits;
  std::array<std::uint64_t, kSets> sets_{};
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_WORD_FILTER_H_
