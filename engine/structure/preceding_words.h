// Words of which one may stand before a place: Tổ before khảo sát, các before tổ chức.
#ifndef VANBAN_STRUCTURE_PRECEDING_WORDS_H_
#define VANBAN_STRUCTURE_PRECEDING_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/ascii.h"

namespace vanban::structure {

class PrecedingWords {
 public:
  // A word or several, folded (text::key_of), not empty.
  void add(std::string word) {
    last_letters_ |= letter_bit(word.back());
    words_.push_back(std::move(word));
  }

  // Does one of them, in any case, stand in [begin, at) right before `at`, with nothing but a blank between? Nearly all
  // places are refused by the letter before them.
  bool stand_before(std::string_view key, std::uint32_t begin, std::uint32_t at) const {
    if (at <= begin + 1 || (last_letters_ & letter_bit(key[at - 2])) == 0) return false;
    return ends_with_one(key.substr(begin, at - 1 - begin));
  }

 private:
  static std::uint32_t letter_bit(char letter) { return std::uint32_t{1} << (static_cast<unsigned>(letter) & 0x1F); }
  bool ends_with_one(std::string_view before) const;

  std::vector<std::string> words_;
  std::uint32_t last_letters_ = 0;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_PRECEDING_WORDS_H_
