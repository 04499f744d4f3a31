// A key for comparing words with their marks: lower case, NFC, and the tone at the word's end, so that its
// placement (hòa, hoà) does not count.
#ifndef VANBAN_TEXT_COMPARISON_H_
#define VANBAN_TEXT_COMPARISON_H_

#include <string>
#include <string_view>

namespace vanban::text {

// For short strings: a word or a phrase.
std::string comparison_key(std::string_view utf8);

// Have both the same comparison key? No key is made for it.
bool compare_equal(std::string_view a, std::string_view b);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_COMPARISON_H_
