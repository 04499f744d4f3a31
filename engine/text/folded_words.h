// Words of a key against words in lower case, without a string made for it.
#ifndef VANBAN_TEXT_FOLDED_WORDS_H_
#define VANBAN_TEXT_FOLDED_WORDS_H_

#include <cstddef>
#include <string_view>

#include "text/ascii.h"

namespace vanban::text {

// Are these the words `folded`? From the end on: what stands before a place mostly differs in its last letter.
constexpr bool is_folded(std::string_view key, std::string_view folded) {
  if (key.size() != folded.size()) return false;
  for (std::size_t i = folded.size(); i-- > 0;) {
    if (to_lower(key[i]) != folded[i]) return false;
  }
  return true;
}
constexpr bool begins_folded(std::string_view key, std::string_view folded) {
  return is_folded(key.substr(0, folded.size()), folded);
}
constexpr bool ends_folded(std::string_view key, std::string_view folded) {
  return key.size() >= folded.size() && is_folded(key.substr(key.size() - folded.size()), folded);
}

}  // namespace vanban::text

#endif  // VANBAN_TEXT_FOLDED_WORDS_H_
