// How many letters, words and signs of each kind a sample has: what tells sound Vietnamese from a damaged text.
//
// Sixteen bytes at a time, or thirty-two where the processor can: a loop over the bytes took five times as long as the
// one, twenty times as long as the other, and was most of what diagnosis cost.
#ifndef VANBAN_TEXT_LETTER_COUNTS_H_
#define VANBAN_TEXT_LETTER_COUNTS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vanban::text {

// A word is a run of letters, with ' and ` and combining marks inside.
struct LetterCounts {
  std::uint32_t letters = 0;
  std::uint32_t vietnamese = 0;  // letters that only Vietnamese has
  std::uint32_t viqr_signs = 0;  // ^+(~`'?. directly behind a vowel of ASCII
  std::uint32_t words = 0;
  std::uint32_t bare_words = 0;  // without a vowel, a letter beyond ASCII, or a capital behind a letter
  std::uint32_t combining = 0;   // marks of the letter before them
  std::uint32_t uncommon = 0;    // other characters beyond ASCII, À to ư, Ạ to ỹ, quotation marks and dashes

  bool operator==(const LetterCounts&) const = default;
};

// Of valid UTF-8, the last character of which may be cut off. What is longer than kLongestCounted takes long.
inline constexpr std::size_t kLongestCounted = 4096;
LetterCounts count_letters(std::string_view sample);

// The same byte by byte, and by the narrow means that every processor has.
LetterCounts count_letters_plain(std::string_view sample);
LetterCounts count_letters_narrow(std::string_view sample);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_LETTER_COUNTS_H_
