// Letters of Vietnamese that are written as a vowel with its loose marks, as decomposed text has them.
#ifndef VANBAN_TEXT_MARKED_LETTER_H_
#define VANBAN_TEXT_MARKED_LETTER_H_

#include <cstddef>
#include <string_view>

#include "text/compose.h"
#include "text/utf8.h"

namespace vanban::text {

struct MarkedLetter {
  char32_t value = 0;  // 0: there is none, or something else stands behind it that might combine
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_nfc = true;  // false: NFC does not put a circumflex or breve on this tone
};

// Of the vowels that a circumflex or a breve can be put on.
constexpr bool has_dot_below(char32_t c) { return std::u32string_view(U"ạẹọẠẸỌ").find(c) != std::u32string_view::npos; }

constexpr bool certainly_begins_cluster(std::string_view utf8, std::size_t at) {
  return at == utf8.size() || static_cast<unsigned char>(utf8[at]) < 0xCC;
}

// The mark whose CC stands there: U+0300 to U+033F, those of Vietnamese among them, are that and a byte.
constexpr char32_t mark_at(std::string_view utf8, std::size_t at) {
  return 0x300 + (static_cast<unsigned char>(utf8[at + 1]) & 0x3Fu);
}

// The one whose first loose mark stands at `at`, 0 < at < size.
inline MarkedLetter marked_letter_at(std::string_view utf8, std::size_t at) {
  MarkedLetter letter;
  letter.begin = start_before(utf8, at);
  letter.end = at;
  char32_t value = code_point_at(utf8, letter.begin).value;
  do {
    if (utf8[letter.end] != '\xCC') return {};
    const char32_t mark = mark_at(utf8, letter.end);
    const char32_t joined = add_mark(value, mark);
    if (joined == 0) return {};
    const bool joins_above = mark == 0x302 || mark == 0x306;
    if (joins_above && value >= 0x80 && !has_dot_below(value)) letter.is_nfc = false;
    value = joined;
    letter.end += 2;
  } while (!certainly_begins_cluster(utf8, letter.end));
  letter.value = value;
  return letter;
}

}  // namespace vanban::text

#endif  // VANBAN_TEXT_MARKED_LETTER_H_
