// Original text -> the text that the engine reads, with an alignment back.
//
// NFC (two tone marks of one class in the wrong order are put right first); Ð ð Ɖ -> Đ đ; NBSP and its kin, and
// TAB, -> ' '; zero-width characters, BOM and soft hyphens dropped; every dash -> '-'; U+2044 and U+2215 -> '/';
// CR LF and CR -> LF, FF, VT, NEL, U+2028/2029 -> LF (a form feed is also reported as a page start); Markdown remains: '**' and
// '__' dropped, a '*' or '_' that clings to a word dropped, a backslash before ASCII punctuation dropped, a backslash at a line end dropped;
// fullwidth ASCII -> ASCII. Look-alike Cyrillic and Greek capitals inside a word that has Latin letters -> Latin.
// Tone placement and spelling are never changed: they are comparison keys (key.h).
#ifndef VANBAN_TEXT_NORMALISE_H_
#define VANBAN_TEXT_NORMALISE_H_

#include <string>
#include <string_view>
#include <vector>

#include "text/alignment.h"

namespace vanban::text {

struct NormText {
  std::string text;
  Alignment alignment;                     // to the original
  std::vector<std::uint32_t> page_starts;  // positions in `text` after a form feed
};

// `original` is valid UTF-8. Linear time; text without anything to change is copied at once.
NormText normalise(std::string_view original);

// A piece of the source as the contract quotes it: NFC, every run of white space as one space, none at the ends.
std::string quote(std::string_view original);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_NORMALISE_H_
