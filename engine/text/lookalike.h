// Cyrillic and Greek letters typed for the Latin letters that look the same (BTС with a Cyrillic С).
#ifndef VANBAN_TEXT_LOOKALIKE_H_
#define VANBAN_TEXT_LOOKALIKE_H_

#include "text/rewriter.h"

namespace vanban::text {

// Greek and Cyrillic with their extensions.
constexpr bool is_greek_or_cyrillic(char32_t c) { return (c >= 0x370 && c < 0x530) || (c >= 0x1F00 && c < 0x2000); }

// Replaces them in words (codes such as ТТ-BTC count as one word) that have a Latin letter too. `utf8` is NFC.
void replace_lookalikes(std::string_view utf8, Rewriter* out);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_LOOKALIKE_H_
