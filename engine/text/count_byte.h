// How often a byte stands in a text.
#ifndef VANBAN_TEXT_COUNT_BYTE_H_
#define VANBAN_TEXT_COUNT_BYTE_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vanban::text {

// Counted in bytes, of a number that a byte can hold: so the compiler takes sixteen at a step. With std::count, which
// counts in words of eight bytes, it widens each of them: six times the work, a third of the layout.
inline std::size_t count_byte(std::string_view text, char byte) {
  constexpr std::size_t kBlock = 240;
  std::size_t count = 0;
  std::size_t at = 0;
  for (; at + kBlock <= text.size(); at += kBlock) {
    std::uint8_t in_block = 0;
    for (std::size_t i = 0; i < kBlock; ++i)
      in_block = static_cast<std::uint8_t>(in_block + static_cast<std::uint8_t>(text[at + i] == byte));
    count += in_block;
  }
  for (; at < text.size(); ++at) count += static_cast<std::size_t>(text[at] == byte);
  return count;
}

}  // namespace vanban::text

#endif  // VANBAN_TEXT_COUNT_BYTE_H_
