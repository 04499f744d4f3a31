// A string as a JSON literal.
#ifndef VANBAN_EMIT_JSON_STRING_H_
#define VANBAN_EMIT_JSON_STRING_H_

#include <string>
#include <string_view>

namespace vanban::emit {

// Needs `text` nothing but the quotes? Nearly all strings of a document are so.
bool is_plain_json(std::string_view text);

// Appends `text` in quotes, escaped as nlohmann/json does it: only what must be, \b \f \n \r \t by name. Each maximal
// ill-formed sequence becomes one U+FFFD, so the output is UTF-8 whatever comes in.
void append_json_string(std::string_view text, std::string* out);

}  // namespace vanban::emit

#endif  // VANBAN_EMIT_JSON_STRING_H_
