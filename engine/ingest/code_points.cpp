#include "ingest/code_points.h"

#include <algorithm>
#include <cstddef>

#include "text/utf8.h"
#include "vanban/decode.h"

namespace vanban::ingest {

std::u32string from_utf8(std::string_view valid_utf8) {
  std::u32string out(valid_utf8.size(), U'\0');
  std::size_t size = 0;
  for (std::size_t at = 0; at < valid_utf8.size();) {
    const text::CodePoint c = text::code_point_at(valid_utf8, at);
    out[size++] = c.value;
    at += c.size;
  }
  out.resize(size);
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 2);
  for (const char32_t c : text) text::append_utf8(c, &out);
  return out;
}

std::u32string decoded(std::string_view bytes) { return from_utf8(decode(bytes).text); }

std::u32string to_capitals(std::u32string_view text) {
  std::u32string out(text);
  std::transform(out.begin(), out.end(), out.begin(), to_capital);
  return out;
}

}  // namespace vanban::ingest
