#include "structure/preceding_words.h"

#include <algorithm>

#include "text/folded_words.h"

namespace vanban::structure {

bool PrecedingWords::ends_with_one(std::string_view before) const {
  return std::any_of(words_.begin(), words_.end(), [&](const std::string& word) {
    if (!text::ends_folded(before, word)) return false;
    const std::string_view rest = before.substr(0, before.size() - word.size());
    if (!rest.empty() && rest.back() != ' ') return false;
    return word != "phong" || !text::ends_folded(rest, "quoc ");  // Bộ Quốc phòng kiểm tra: no Phòng Kiểm tra
  });
}

}  // namespace vanban::structure
