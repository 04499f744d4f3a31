// Which row of a lexicon the words at a place of a key name: for names that are looked up wherever they stand.
//
// A hash table over the bytes, eight at a time. The lexicon itself wants a key in lower case, and searches: five times
// the cost, at each type of document that a text mentions.
#ifndef VANBAN_RECOGNISE_NAME_TABLE_H_
#define VANBAN_RECOGNISE_NAME_TABLE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "text/packed_word.h"

namespace vanban::recognise {

class NameTable {
 public:
  // Of its names and variants; none where it is null. Keeps the pointer.
  explicit NameTable(const grammar::Lexicon* lexicon);

  // As Lexicon::find with the words [begin, end) of a key in lower case.
  const grammar::Lexicon::Row* find(std::string_view key, std::uint32_t begin, std::uint32_t end) const {
    const std::uint64_t hash = hash_of(key, begin, end);
    for (std::size_t i = text::slot_of(hash, shift_); slots_[i].row != nullptr; i = (i + 1) & (slots_.size() - 1)) {
      if (slots_[i].hash == hash && is_name(slots_[i], key, begin, end)) return slots_[i].row;
    }
    return nullptr;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    const grammar::Lexicon::Row* row = nullptr;  // null: empty
    std::uint32_t first_piece = 0;
    std::uint32_t size = 0;
  };
  // Eight bytes of a name, and the bits in which those of a key may differ: the cases of its letters.
  struct Piece {
    text::PackedWord bytes = 0;
    text::PackedWord cases = 0;
  };

  void add(std::string_view name, const grammar::Lexicon::Row* row);

  static std::uint64_t hash_of(std::string_view key, std::uint32_t begin, std::uint32_t end) {
    std::uint64_t hash = 0;
    for (; begin < end; begin += text::kPackedLetters)
      hash = (hash ^ (hash >> 32)) * 0x9E3779B97F4A7C15 + text::pack_word(key, begin, end);
    return hash;
  }

  bool is_name(const Slot& slot, std::string_view key, std::uint32_t begin, std::uint32_t end) const {
    if (slot.size != end - begin) return false;
    for (const Piece* piece = &pieces_[slot.first_piece]; begin < end; ++piece, begin += text::kPackedLetters) {
      if (((text::pack_bytes(key, begin, end) ^ piece->bytes) & ~piece->cases) != 0) return false;
    }
    return true;
  }

  std::vector<Slot> slots_;  // a power of two, at most half full
  std::vector<Piece> pieces_;
  int shift_ = 0;
};

}  // namespace vanban::recognise

#endif  // VANBAN_RECOGNISE_NAME_TABLE_H_
