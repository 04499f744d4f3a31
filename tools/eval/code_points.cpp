// Conversions by ICU.
#include "eval/code_points.h"

#include "unicode/bytestream.h"
#include "unicode/normalizer2.h"
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

std::string nfc(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return std::string(utf8);  // ICU without its data: not on a working system
  std::string normalized;
  icu::StringByteSink<std::string> sink(&normalized);
  normalizer->normalizeUTF8(0, {utf8.data(), static_cast<std::int32_t>(utf8.size())}, sink, nullptr, status);
  return U_SUCCESS(status) ? normalized : std::string(utf8);
}

}  // namespace vanban::eval
