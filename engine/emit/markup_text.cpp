#include "emit/markup_text.h"

namespace vanban::emit {

void append_markup_text(std::string_view text, std::string* out) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    // U+FFFE and U+FFFF
    if (c == '\xEF' && (text.substr(at, 3) == "\xEF\xBF\xBE" || text.substr(at, 3) == "\xEF\xBF\xBF")) {
      at += 2;
      continue;
    }
    switch (c) {
      case '&':
        *out += "&amp;";
        break;
      case '<':
        *out += "&lt;";
        break;
      case '>':
        *out += "&gt;";
        break;
      case '"':
        *out += "&quot;";
        break;
      default:
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') out->push_back(c);
    }
  }
}

void append_attribute(std::string_view name, std::string_view value, std::string* out) {
  out->append(" ").append(name).append("=\"");
  append_markup_text(value, out);
  out->push_back('"');
}

}  // namespace vanban::emit
