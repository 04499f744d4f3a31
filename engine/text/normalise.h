// Original text -> the text that the engine reads, with an alignment back.
//
// NFC (a tone mark before a circumflex or breve is put after it first); Ð ð Ɖ -> Đ đ; Ƣ ƣ -> Ư ư; NBSP and its kin, and
// TAB, become a blank; zero-width characters, BOM and soft hyphens dropped; every dash -> '-'; U+2044 and U+2215 ->
// '/'; CR LF and CR -> LF, FF, VT, NEL, U+2028/2029 -> LF (a form feed is also reported as a page start); fullwidth
// ASCII -> ASCII; Markdown's emphasis marks and backslashes dropped (markup.h); look-alike Cyrillic and Greek letters
// inside a word that has Latin letters -> Latin (lookalike.h). Tone placement and spelling are never changed: they are
// comparison keys (key.h). Normalising twice changes nothing, and NFC and NFD give the same text.
#ifndef VANBAN_TEXT_NORMALISE_H_
#define VANBAN_TEXT_NORMALISE_H_

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "text/alignment.h"

namespace vanban::text {

struct NormText {
  std::string_view text;                    // `made`, or the original itself, which must outlive it
  std::unique_ptr<const std::string> made;  // null where nothing was to change: most texts need no copy
  PackedAlignment alignment;                // to the original
  std::vector<std::uint32_t> page_starts;   // positions in `text` after a form feed

  void take(std::string written) {
    made = std::make_unique<const std::string>(std::move(written));
    text = *made;
  }
};

// `original` is valid UTF-8. Linear time.
NormText normalise(std::string_view original);

// A piece of the source as the contract quotes it: NFC, every run of white space as one space, none at the ends.
std::string quote(std::string_view original);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_NORMALISE_H_
