// Looks at a text thirty-two bytes at a time, by what newer processors of the x86 family have. They pass over that of
// which there is nothing to say, which is nearly all, and leave the rest to those who look closely. Only to be called
// where has_avx2() (avx2.h).
#ifndef VANBAN_TEXT_WIDE_SCAN_H_
#define VANBAN_TEXT_WIDE_SCAN_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vanban::text {

// The end of the pieces of 64 bytes from `at` on of which all is certainly plain (scan.h).
std::size_t pass_plain_wide(std::string_view utf8, std::size_t at);

// The end of the pieces of 64 bytes from `at` on that are part of valid UTF-8 and in which characters begin with ASCII,
// C2 to DF, E1 or E2. What the two bytes before `at` ask for is asked; those before them ask for nothing.
std::size_t pass_usual_wide(std::string_view bytes, std::size_t at);

// Two letters of a word and how far the second stands behind the first.
struct LetterPair {
  char first = 0;
  char second = 0;
  std::size_t far = 0;
};

// The next of the places [at, end) where a pair may stand, whatever its case; or the begin of the last ones, fewer than
// 32, that were not looked at. Up to `end` + far can be read.
std::size_t pass_other_pairs_wide(const char* bytes, std::size_t at, std::size_t end, LetterPair pair);

// Places where what is usually divided is written together: a small letter stands before a capital or a digit, a digit
// before a small letter.
struct Seams {
  std::size_t at = 0;
  std::uint32_t bits = 0;  // a bit for each of the 32 bytes from `at` on that stands behind such a place
};

// The next ones of a key, from `at` on, before which a byte stands; without bits: from there on, fewer than 32 bytes
// before the end, nothing was looked at.
Seams next_seams_wide(std::string_view key, std::size_t at);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_WIDE_SCAN_H_
