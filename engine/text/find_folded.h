// Looking for a word in a key, whatever its case.
#ifndef VANBAN_TEXT_FIND_FOLDED_H_
#define VANBAN_TEXT_FIND_FOLDED_H_

#include <cstddef>
#include <string_view>

#include "text/ascii.h"

namespace vanban::text {

// Do these words, in lower case, stand there in any case?
constexpr bool stands_at(std::string_view key, std::size_t at, std::string_view lower) {
  if (at + lower.size() > key.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i) {
    if (to_lower(key[at + i]) != lower[i]) return false;
  }
  return true;
}

// Where `lower`, in lower case and not empty, first stands in `key` in any case; npos where it does not. Sixteen places
// at a time where the processor has SSE2: for words that are looked for in many lines and hardly ever found.
std::size_t find_folded(std::string_view key, std::string_view lower);

// Where `word`, not empty, first stands from `from` on, in its own case; npos where it does not. The library's search
// goes from one of its first letters to the next.
std::size_t find_word(std::string_view key, std::string_view word, std::size_t from = 0);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_FIND_FOLDED_H_
