// Text inside XML, HTML and SVG.
#ifndef VANBAN_EMIT_MARKUP_TEXT_H_
#define VANBAN_EMIT_MARKUP_TEXT_H_

#include <string>
#include <string_view>

namespace vanban::emit {

// Escapes & < > " and drops the characters that XML 1.0 forbids. For text and for attributes in double quotes.
void append_markup_text(std::string_view text, std::string* out);

// Appends ` name="value"`.
void append_attribute(std::string_view name, std::string_view value, std::string* out);

}  // namespace vanban::emit

#endif  // VANBAN_EMIT_MARKUP_TEXT_H_
