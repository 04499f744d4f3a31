// Which of some hundred codes one is: a flat open-addressing hash table, for what is asked several times for each
// number.
#ifndef VANBAN_RECOGNISE_CODE_TABLE_H_
#define VANBAN_RECOGNISE_CODE_TABLE_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "text/packed_word.h"

namespace vanban::recognise {

class CodeTable {
 public:
  // Room for this many codes; forgets all.
  void reserve(std::size_t count) {
    slots_.assign(std::bit_ceil(2 * count + 2), {});
    shift_ = 64 - std::countr_zero(slots_.size());
  }

  // The number that belongs to a code, 0 at first. Keeps the view.
  std::uint32_t& of(std::string_view code) {
    Slot& slot = slots_[place_of(code)];
    slot.head = head_of(code);
    slot.code = code;
    return slot.value;
  }
  // 0 where there is none.
  std::uint32_t find(std::string_view code) const { return slots_.empty() ? 0 : slots_[place_of(code)].value; }

 private:
  struct Slot {
    std::uint64_t head = 0;
    std::string_view code;
    std::uint32_t value = 0;
  };

  // The first eight bytes: hardly a code has more.
  static std::uint64_t head_of(std::string_view code) {
    std::uint64_t head = 0;
    if (code.empty()) return head;  // which may have no bytes to read
    std::memcpy(&head, code.data(), code.size() < sizeof head ? code.size() : sizeof head);
    return head;
  }

  std::size_t place_of(std::string_view code) const {
    const std::uint64_t head = head_of(code);
    std::size_t i = text::slot_of(head, shift_);
    while (slots_[i].value != 0 && (slots_[i].head != head || slots_[i].code != code))
      i = (i + 1) & (slots_.size() - 1);
    return i;
  }

  std::vector<Slot> slots_;  // a power of two, at most half full
  int shift_ = 0;
};

}  // namespace vanban::recognise

#endif  // VANBAN_RECOGNISE_CODE_TABLE_H_
