// Canonical composition (NFC): by table for Vietnamese letters, by ICU for the rest of Unicode.
#ifndef VANBAN_TEXT_COMPOSE_H_
#define VANBAN_TEXT_COMPOSE_H_

#include <string>
#include <string_view>

namespace vanban::text {

// Is `c` one of the eight marks of Vietnamese (five tones; circumflex, breve, horn)?
constexpr bool is_vietnamese_mark(char32_t c) {
  return (c >= 0x300 && c <= 0x303) || c == 0x306 || c == 0x309 || c == 0x31B || c == 0x323;
}

// `letter` with one more mark, whatever the order in which the marks come (á with a circumflex is ấ); 0 if that is not
// a Vietnamese letter.
char32_t add_mark(char32_t letter, char32_t mark);

// Does a new cluster begin at `c`: can it never combine with what stands before it?
bool begins_cluster(char32_t c);

// Is `c` by itself its own NFC?
bool is_composed(char32_t c);

// The full canonical decomposition, appended.
void decompose(char32_t c, std::u32string* out);

// NFC of a cluster: code points of which at most the first one begins a cluster. A tone mark before a circumflex or a
// breve, which NFC keeps apart, is put after it first. Linear time, also for millions of marks.
std::string compose(std::u32string cluster);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_COMPOSE_H_
