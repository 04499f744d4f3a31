// A key for comparing words with their marks: lower case, NFC, and the tone at the word's end, so that its
// placement (hòa, hoà) does not count.
#ifndef VANBAN_TEXT_COMPARISON_H_
#define VANBAN_TEXT_COMPARISON_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace vanban::text {

// For short strings: a word or a phrase.
std::string comparison_key(std::string_view utf8);

// Have both the same comparison key? No key is made for it.
bool compare_equal(std::string_view a, std::string_view b);

// The marks of one word, its letters aside: those of each letter, and the tone of the whole.
using WordMarks = std::uint64_t;

// The marks of the words of a text, between blanks; how many words it has, 0 where they are more than there is room
// for, or a mark stands by itself. Of two texts with one key (key.h) those with the same marks are equal as
// compare_equal() says.
std::size_t word_marks(std::string_view utf8, std::span<WordMarks> marks);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_COMPARISON_H_
