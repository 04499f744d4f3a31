// The letters that keys are made of: words without marks, and slugs, which are such words joined by '-'.
#ifndef VANBAN_LINK_SLUG_H_
#define VANBAN_LINK_SLUG_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/ascii.h"

namespace vanban::link {

// A run of letters and digits. The short forms that KEYS names (UBND, TP, TW ...) are written out, one Word for each
// word.
struct Word {
  std::string lower;     // NFC, lower case, with its marks: quận
  std::string folded;    // as in a slug: quan; digits without leading zeros
  bool capital = false;  // begins with a capital or a digit
  bool apart = false;    // something other than blanks stands between it and the word before
  bool bracketed = false;
};

// Any UTF-8; linear time.
std::vector<Word> words_of(std::string_view utf8);

std::string join(std::span<const Word> words);

// slug("Bộ Nông nghiệp & PTNT") is bo-nong-nghiep-ptnt.
std::string slug(std::string_view utf8);

// A letter of a code or slug without its mark, in lower case; 0 for what is neither a letter a-z with or without marks
// nor a digit.
char folded_letter_beyond_ascii(char32_t c);
inline char folded_letter(char32_t c) {
  if (c >= 0x80) return folded_letter_beyond_ascii(c);
  const char letter = static_cast<char>(c);
  return text::is_alnum(letter) ? text::to_lower(letter) : '\0';
}

// One code point with its size in bytes; both 0 where the bytes are not UTF-8.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t size = 0;
};
CodePoint long_code_point_at(std::string_view utf8, std::size_t at);  // of several bytes
inline CodePoint code_point_at(std::string_view utf8, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[at + i]); };
  const auto is_tail = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
  if (byte(0) < 0x80) return {byte(0), 1};
  // The rows of Vietnamese letters.
  const std::size_t left = utf8.size() - at;
  if (byte(0) >= 0xC3 && byte(0) <= 0xC6 && left > 1 && is_tail(1))
    return {static_cast<char32_t>((byte(0) & 0x1F) << 6 | (byte(1) & 0x3F)), 2};
  if (byte(0) == 0xE1 && left > 2 && is_tail(1) && is_tail(2))
    return {static_cast<char32_t>(0x1000 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)), 3};
  return long_code_point_at(utf8, at);
}

}  // namespace vanban::link

#endif  // VANBAN_LINK_SLUG_H_
