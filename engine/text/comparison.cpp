#include "text/comparison.h"

#include <utf8proc.h>

#include <array>

namespace vanban::text {
namespace {

bool is_tone(utf8proc_int32_t c) { return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323; }

void append(utf8proc_int32_t c, std::string* out) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto size = utf8proc_encode_char(c, bytes.data());
  out->append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(size));
}

}  // namespace

std::string comparison_key(std::string_view utf8) {
  std::string out;
  utf8proc_int32_t tone = 0;
  const auto end_word = [&] {
    if (tone != 0) append(tone, &out);
    tone = 0;
  };
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
  auto left = static_cast<utf8proc_ssize_t>(utf8.size());
  while (left > 0) {
    utf8proc_int32_t c = 0;
    const utf8proc_ssize_t size = utf8proc_iterate(bytes, left, &c);
    if (size <= 0) break;
    bytes += size;
    left -= size;
    std::array<utf8proc_int32_t, 8> parts{};
    int boundary = 0;
    const auto count =
        utf8proc_decompose_char(utf8proc_tolower(c), parts.data(), parts.size(), UTF8PROC_DECOMPOSE, &boundary);
    for (utf8proc_ssize_t i = 0; i < count && i < 8; ++i) {
      const utf8proc_int32_t part = parts[static_cast<std::size_t>(i)];
      if (is_tone(part)) {
        tone = part;
      } else {
        const bool blank = part == ' ' || part == '\n' || part == '\t';
        if (blank) end_word();
        if (!blank) {
          append(part, &out);
        } else if (!out.empty() && out.back() != ' ') {
          out += ' ';
        }
      }
    }
  }
  end_word();
  return out;
}

}  // namespace vanban::text
