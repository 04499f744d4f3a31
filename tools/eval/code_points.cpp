// Conversions by ICU.
#include "eval/code_points.h"

#include "unicode/unistr.h"

namespace vanban::eval {

std::u32string code_points(std::string_view utf8) {
  const auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
  std::u32string points;
  points.reserve(static_cast<std::size_t>(text.length()));
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    points += static_cast<char32_t>(text.char32At(i));
  }
  return points;
}

std::string to_utf8(std::u32string_view points) {
  icu::UnicodeString text;
  for (const char32_t c : points) text.append(static_cast<UChar32>(c));
  std::string utf8;
  return text.toUTF8String(utf8);
}

}  // namespace vanban::eval
