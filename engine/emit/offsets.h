// Byte offsets of a text in the unit that the reader of the JSON counts in.
#ifndef VANBAN_EMIT_OFFSETS_H_
#define VANBAN_EMIT_OFFSETS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "vanban/json.h"

namespace vanban::emit {

// For utf8 nothing is built and offsets stay as they are. For the other units one pass over the text notes the count at
// each checkpoint; a look-up counts on from there.
class Offsets {
 public:
  // `text` is UTF-8 and must outlive the object.
  Offsets(std::string_view text, OffsetUnit unit);

  // An offset within a character counts as the character's beginning, one beyond the text as its end.
  std::uint32_t convert(std::uint32_t byte) const {
    return unit_ == OffsetUnit::utf8 ? byte : convert_from_checkpoint(byte);
  }

 private:
  std::uint32_t convert_from_checkpoint(std::size_t byte) const;
  std::uint32_t count(std::size_t begin, std::size_t end) const;

  static constexpr std::size_t kStep = 256;  // bytes from one checkpoint to the next

  std::string_view text_;
  OffsetUnit unit_;
  std::vector<std::uint32_t> checkpoints_;
};

}  // namespace vanban::emit

#endif  // VANBAN_EMIT_OFFSETS_H_
