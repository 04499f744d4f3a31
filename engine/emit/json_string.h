// A string as a JSON literal.
#ifndef VANBAN_EMIT_JSON_STRING_H_
#define VANBAN_EMIT_JSON_STRING_H_

#include <cstddef>
#include <string>
#include <string_view>

namespace vanban::emit {

// Needs `text` nothing but the quotes? Nearly all strings of a document are so.
bool is_plain_json(std::string_view text);

// The same of text that stands in a buffer already. Behind it must be room for kJsonPadding bytes, which are written
// over, before it three bytes that are ASCII: so all is looked at sixteen bytes at a time, however short it is.
inline constexpr std::size_t kJsonPadding = 16;
bool is_plain_json_in_buffer(char* text, std::size_t size);

// Appends `text` in quotes, escaped as nlohmann/json does it: only what must be, \b \f \n \r \t by name. Each maximal
// ill-formed sequence becomes one U+FFFD, so the output is UTF-8 whatever comes in.
void append_json_string(std::string_view text, std::string* out);
// The same without the quotes: a piece of a string that does not begin or end within a character.
void append_json_piece(std::string_view text, std::string* out);

}  // namespace vanban::emit

#endif  // VANBAN_EMIT_JSON_STRING_H_
