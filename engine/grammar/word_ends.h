// Where words end in a key: no match of a rule cuts one.
#ifndef VANBAN_GRAMMAR_WORD_ENDS_H_
#define VANBAN_GRAMMAR_WORD_ENDS_H_

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "text/ascii.h"

namespace vanban::grammar {

// Does a word run on over this position? Letters and digits are words of their own: scans and careless typists glue
// them together (số357, tháng12, NĐ-CPngày).
inline bool cuts_word(std::string_view key, std::uint32_t at) {
  if (at == 0 || at >= key.size()) return false;
  const char before = key[at - 1];
  const char after = key[at];
  return (text::is_letter(before) && text::is_letter(after)) || (text::is_digit(before) && text::is_digit(after));
}

// The end of the window: no further than `limit`, and in no word, so that the end of the window is the end of a word.
inline std::uint32_t window_end(std::string_view key, std::uint32_t begin, std::uint32_t limit) {
  limit = std::min(limit, static_cast<std::uint32_t>(key.size()));
  while (limit > begin && cuts_word(key, limit)) --limit;
  return limit;
}

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_WORD_ENDS_H_
