// Is a text what it seems to be? Legacy encodings read as Unicode, fonts with a broken character map, scans without
// their marks. Told by how often letters of each kind occur in a sample: no real Vietnamese comes near the limits
// (its letters with marks are a fifth of all letters at least).
#ifndef VANBAN_TEXT_DEFECTS_H_
#define VANBAN_TEXT_DEFECTS_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "vanban/span.h"

namespace vanban::text {

enum class DefectKind : std::uint8_t {
  tcvn3,         // ABC fonts: "NghÞ ®Þnh" for Nghị định
  vni,           // a mark behind its vowel: "Nghò ñònh", "nhaân daân"
  viqr,          // marks as ASCII signs: "Nghi. ddi.nh", "nha^n da^n"
  utf8_twice,    // UTF-8 read as Windows-1252: "Nghá»‹ Ä‘á»‹nh"
  single_byte,   // another encoding with one byte for a letter: VISCII, Windows-1258
  undecoded,     // bytes that are no UTF-8 at all
  marks_lost,    // "Nghi quyet cua Ban Chap hanh", with or without other damage
  letters_lost,  // "Th nh ph  H  N i": vowels that the font's character map does not know
};

struct Defect {
  DefectKind kind;
  Span where;  // bytes: the first word that shows it
};

// Looks at the first 4 kB, as they are in NFC. Empty where all is well, or where there are too few letters to tell (or
// they are not Vietnamese).
std::optional<Defect> find_defect(std::string_view utf8);

// The same, always letter by letter.
std::optional<Defect> find_defect_plain(std::string_view utf8);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_DEFECTS_H_
