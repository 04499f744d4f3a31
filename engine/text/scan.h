// The fast look at a text: where is the next character that may have to change? Nearly all text has none, or few.
#ifndef VANBAN_TEXT_SCAN_H_
#define VANBAN_TEXT_SCAN_H_

#include <cstddef>
#include <string_view>

namespace vanban::text {

// The position of the first character at or after `at` that is not certainly plain; the text's size if there is none.
// Certainly plain are ASCII but for the controls from VT on, and the Latin letters, that need no mapping and never
// combine with what stands before them. `at` is the begin of a character.
std::size_t find_unplain(std::string_view utf8, std::size_t at);
// The same, as any processor can.
std::size_t find_unplain_narrow(std::string_view utf8, std::size_t at);

// The first byte at or after `at` that may begin white space, but for a single space between words; the text's size if
// there is none. Some characters that are no white space begin with the same byte: the caller looks.
std::size_t find_white_space(std::string_view utf8, std::size_t at);

// Is it plain, and single spaces the only white space in it, none at its ends? False also where only a longer look
// could tell. For short texts: words that are quoted.
bool is_plain_words(std::string_view utf8);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_SCAN_H_
