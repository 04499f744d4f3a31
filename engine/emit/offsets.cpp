// Characters are counted by their first bytes, so no sequence is ever decoded and a block may begin inside one.
#include "emit/offsets.h"

#include <algorithm>

#include "text/utf8.h"

namespace vanban::emit {
namespace {

// Four bytes of UTF-8 are a surrogate pair in UTF-16.
constexpr bool begins_pair(char byte) { return static_cast<std::uint8_t>(byte) >= 0xF0; }

}  // namespace

Offsets::Offsets(std::string_view text, OffsetUnit unit) : text_(text), unit_(unit) {
  if (unit_ == OffsetUnit::utf8) return;
  checkpoints_.reserve(text_.size() / kStep + 1);
  std::uint32_t total = 0;
  for (std::size_t begin = 0; begin <= text_.size(); begin += kStep) {
    checkpoints_.push_back(total);
    total += count(begin, std::min(begin + kStep, text_.size()));
  }
}

std::uint32_t Offsets::count(std::size_t begin, std::size_t end) const {
  const bool pairs = unit_ == OffsetUnit::utf16;
  std::uint32_t units = 0;
  for (std::size_t i = begin; i < end; ++i) {
    units += static_cast<std::uint32_t>(!text::is_continuation(text_[i])) +
             static_cast<std::uint32_t>(pairs && begins_pair(text_[i]));
  }
  return units;
}

std::uint32_t Offsets::convert_from_checkpoint(std::size_t byte) const {
  byte = std::min(byte, text_.size());
  while (byte > 0 && byte < text_.size() && text::is_continuation(text_[byte])) --byte;
  const std::size_t checkpoint = byte / kStep;
  return checkpoints_[checkpoint] + count(checkpoint * kStep, byte);
}

}  // namespace vanban::emit
