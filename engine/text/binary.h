// Whether there is text at all: nothing but blanks is none, nor are bytes of a program, a picture, an archive.
#ifndef VANBAN_TEXT_BINARY_H_
#define VANBAN_TEXT_BINARY_H_

#include <optional>
#include <string_view>

#include "vanban/span.h"

namespace vanban::text {

// Is there no character in it but blanks, line ends and invisible ones?
bool is_empty_text(std::string_view utf8);

// The first control character of a text that has more of them than any text. Looks as far as the first two hundred
// blanks and controls; none where all is well.
std::optional<Span> find_binary(std::string_view utf8);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_BINARY_H_
