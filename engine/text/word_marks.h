// The marks of a word as one number: for words of one key (key.h) it says what comparing them (comparison.h) says, in a
// tenth of the time.
#ifndef VANBAN_TEXT_WORD_MARKS_H_
#define VANBAN_TEXT_WORD_MARKS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace vanban::text {

using WordMarks = std::uint32_t;

// What no number is made of: a word with letters that Vietnamese has not, or with more than fourteen.
inline constexpr WordMarks kUnknownMarks = ~WordMarks{0};

// Which of its letters bear a circumflex, a breve, a horn or a stroke, and its tone, wherever it stands. `word` is one
// word, NFC, its case is of no account. Two words of one key with known marks have the same ones just where they have
// the same comparison key.
WordMarks marks_of(std::string_view word);

// The same of the words of a text that single blanks divide, in order: how many they are; 0 where there are more than
// there is room for, or where one is unknown.
std::size_t marks_of_words(std::string_view words, std::span<WordMarks> marks);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_WORD_MARKS_H_
