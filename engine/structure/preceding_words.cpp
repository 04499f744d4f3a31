#include "structure/preceding_words.h"

#include <algorithm>

#include "text/folded_words.h"

namespace vanban::structure {

bool PrecedingWords::ends_with_one(std::string_view before) const {
  return std::any_of(words_.begin(), words_.end(), [&](const std::string& word) {
    if (!text::ends_folded(before, word)) return false;
    return before.size() == word.size() || before[before.size() - word.size() - 1] == ' ';
  });
}

}  // namespace vanban::structure
