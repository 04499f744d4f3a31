// A few words, asked at many: is this one of them? Nearly all are refused by one look into a table.
#ifndef VANBAN_TEXT_WORD_SET_H_
#define VANBAN_TEXT_WORD_SET_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/packed_word.h"

namespace vanban::text {

// Of words longer than eight letters the first eight count.
class WordSet {
 public:
  void add(std::string_view word) {
    words_.push_back(pack_word(word, 0, static_cast<std::uint32_t>(word.size())));
    const std::size_t slots = std::bit_ceil(words_.size() * kSlotsPerWord);
    shift_ = 64 - std::countr_zero(slots);
    slots_.assign(slots, 0);
    for (const PackedWord packed : words_) slots_[free_slot(packed)] = packed;
  }

  // The word [begin, end) of a key, letters in any case.
  bool has(std::string_view key, std::uint32_t begin, std::uint32_t end) const {
    if (slots_.empty()) return false;
    const PackedWord packed = pack_word(key, begin, end);
    return slots_[free_slot(packed)] == packed;
  }

 private:
  static constexpr std::size_t kSlotsPerWord = 4;

  // Where the word stands, or could.
  std::size_t free_slot(PackedWord packed) const {
    std::size_t i = slot_of(packed, shift_);
    while (slots_[i] != 0 && slots_[i] != packed) i = (i + 1) & (slots_.size() - 1);
    return i;
  }

  std::vector<PackedWord> words_;
  std::vector<PackedWord> slots_;  // a power of two
  int shift_ = 0;
};

}  // namespace vanban::text

#endif  // VANBAN_TEXT_WORD_SET_H_
