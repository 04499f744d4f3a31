// The encodings that Vietnamese offices used before Unicode, and how a text is known to be in one.
//
// Text in an old encoding is held as what a reader that knows nothing of it sees: its bytes read as Windows-1252, one
// code point each. That is also what stands in Word files whose fonts are .VnTime or VNI-Times.
#ifndef VANBAN_INGEST_LEGACY_H_
#define VANBAN_INGEST_LEGACY_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "ingest/syllables.h"

namespace vanban::ingest {

enum class Charset : std::uint8_t {
  unicode,
  tcvn3,  // ABC, and TCVN 5712 with its capitals
  vni,    // VNI-Windows: a vowel, then the byte of its marks
  viscii,
  windows1258,  // composed vowels, then combining tones
  viqr,         // ASCII signs behind the vowel: Vie^.t
  utf8_twice    // UTF-8 read as Windows-1252 and encoded again
};

// The contract's `encoding`: UTF-8, TCVN3, VNI, VISCII, windows-1258, VIQR. UTF-8 for utf8_twice too.
std::string_view name_of(Charset charset);

// Bytes as Windows-1252 code points; the five bytes it lacks are themselves.
std::u32string widen(std::string_view bytes);

// `text`, widened, out of `charset`. Characters that no byte stands for stay as they are. Linear time.
std::u32string convert(std::u32string_view text, Charset charset);

// What a font's name says of the text set in it.
struct FontNote {
  std::optional<Charset> charset;  // .VnTime, VNI-Times; empty: nothing
  bool capitals = false;           // .VnTimeH: its small letters look like capitals
};
FontNote note_of_font(std::string_view font_name);

inline constexpr std::size_t kDetectSample = 60000;

// Which charset makes most syllables out of `text`, widened. Unicode unless another one is clearly better: at least
// `least` words with marks, a quarter of all; 6 of 10 of them syllables, and 3 of 10 more than as Unicode.
// Looks at the first kDetectSample characters.
Charset detect(std::u32string_view text, std::size_t least = 5);

// True where short stretches from all over the text show that `detect` would find Unicode: nearly all texts do, and the
// rest of them need not be looked at. False says nothing.
bool is_surely_unicode(std::string_view valid_utf8);

// ð and Ð (Eth) and Ɖ for đ and Đ; combining marks joined to their letters. For text that was converted; text that was
// Unicode is left to the engine, which does the same and keeps the offsets.
std::u32string compose_all(std::u32string_view text);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_LEGACY_H_
