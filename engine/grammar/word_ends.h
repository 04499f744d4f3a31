// Where words end in a key: no match of a rule cuts one.
#ifndef VANBAN_GRAMMAR_WORD_ENDS_H_
#define VANBAN_GRAMMAR_WORD_ENDS_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/ascii.h"

namespace vanban::grammar {

// What words are made of: 1 for letters, 2 for digits.
inline constexpr std::array<std::uint8_t, 256> kWordKinds = [] {
  std::array<std::uint8_t, 256> kinds{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) kinds[c] = kinds[c - 'a' + 'A'] = 1;
  for (std::size_t c = '0'; c <= '9'; ++c) kinds[c] = 2;
  return kinds;
}();

// Does a word run on over this position? Letters and digits are words of their own: scans and careless typists glue
// them together (số357, tháng12, NĐ-CPngày).
inline bool cuts_word(std::string_view key, std::uint32_t at) {
  if (at == 0 || at >= key.size()) return false;
  const auto kind = [&](std::uint32_t i) { return kWordKinds[static_cast<unsigned char>(key[i])]; };
  return (kind(at - 1) & kind(at)) != 0;
}

// The end of the window: no further than `limit`, and in no word, so that the end of the window is the end of a word.
inline std::uint32_t window_end(std::string_view key, std::uint32_t begin, std::uint32_t limit) {
  limit = std::min(limit, static_cast<std::uint32_t>(key.size()));
  while (limit > begin && cuts_word(key, limit)) --limit;
  return limit;
}

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_WORD_ENDS_H_
