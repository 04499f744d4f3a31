// Strings are copied in runs: a run ends only where a byte must be escaped or is ill-formed.
#include "emit/json_string.h"

#include <unicode/utf8.h>

#include <array>
#include <cstdint>

namespace vanban::emit {
namespace {

enum class ByteKind : std::uint8_t { plain, escaped, multibyte };

constexpr std::array<ByteKind, 256> kByteKinds = [] {
  std::array<ByteKind, 256> kinds{};
  for (std::size_t byte = 0; byte < kinds.size(); ++byte) {
    if (byte >= 0x80) kinds[byte] = ByteKind::multibyte;
    if (byte < 0x20 || byte == '"' || byte == '\\') kinds[byte] = ByteKind::escaped;
  }
  return kinds;
}();

ByteKind kind_of(char byte) { return kByteKinds[static_cast<std::uint8_t>(byte)]; }

void append_escape(char byte, std::string* out) {
  constexpr std::string_view kHex = "0123456789abcdef";
  constexpr std::string_view kNamed = "\"\\\b\f\n\r\t";
  constexpr std::string_view kNames = "\"\\bfnrt";
  out->push_back('\\');
  if (const auto named = kNamed.find(byte); named != std::string_view::npos) {
    out->push_back(kNames[named]);
  } else {
    out->append("u00");
    out->push_back(kHex[static_cast<std::uint8_t>(byte) >> 4]);
    out->push_back(kHex[static_cast<std::uint8_t>(byte) & 15]);
  }
}

// Steps over one character that is not ASCII; false: over one maximal ill-formed sequence.
bool step(std::string_view text, std::size_t* position) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  UChar32 character;
  U8_NEXT(bytes, *position, text.size(), character);
  return character >= 0;
}

}  // namespace

void append_json_string(std::string_view text, std::string* out) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  out->push_back('"');
  std::size_t run = 0;
  std::size_t position = 0;
  while (position < text.size()) {
    const std::size_t start = position;
    const ByteKind kind = kind_of(text[position]);
    if (kind == ByteKind::plain) {
      ++position;
      continue;
    }
    if (kind == ByteKind::multibyte) {
      if (step(text, &position)) continue;
      out->append(text, run, start - run).append(kReplacement);
    } else {
      out->append(text, run, start - run);
      append_escape(text[position++], out);
    }
    run = position;
  }
  out->append(text, run).push_back('"');
}

}  // namespace vanban::emit
