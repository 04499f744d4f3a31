#include "ingest/transfer_encoding.h"

#include <cstdint>

#include "text/ascii.h"

namespace vanban::ingest {
namespace {

// -1 of what is no digit.
int hex_value(char c) {
  if (text::is_digit(c)) return c - '0';
  const char small = text::to_lower(c);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

// 64 of what is no letter of base64.
std::uint32_t base64_value(char c) {
  if (text::is_upper(c)) return static_cast<std::uint32_t>(c - 'A');
  if (text::is_lower(c)) return static_cast<std::uint32_t>(c - 'a' + 26);
  if (text::is_digit(c)) return static_cast<std::uint32_t>(c - '0' + 52);
  if (c == '+' || c == '-') return 62;
  return c == '/' || c == '_' ? 63 : 64;
}

}  // namespace

std::string decode_base64(std::string_view text) {
  std::string out;
  std::uint32_t bits = 0;
  int held = 0;
  for (const char c : text) {
    if (c == '=') break;
    const std::uint32_t value = base64_value(c);
    if (value == 64) continue;
    bits = (bits << 6 | value) & 0xFFFFFF;
    held += 6;
    if (held >= 8) {
      held -= 8;
      out += static_cast<char>(bits >> held & 0xFF);
    }
  }
  return out;
}

std::string decode_quoted_printable(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=') {
      out += text[i];
    } else if (i + 2 < text.size() && hex_value(text[i + 1]) >= 0 && hex_value(text[i + 2]) >= 0) {
      out += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
      i += 2;
    } else if (i + 1 < text.size() && text[i + 1] == '\r') {
      i += i + 2 < text.size() && text[i + 2] == '\n' ? 2 : 1;
    } else if (i + 1 < text.size() && text[i + 1] == '\n') {
      ++i;
    }
  }
  return out;
}

std::string decode_hexadecimal(std::string_view digits) {
  std::string bytes;
  int high = -1;
  for (const char c : digits) {
    const int value = hex_value(c);
    if (value < 0) continue;
    if (high < 0) {
      high = value;
    } else {
      bytes += static_cast<char>(high * 16 + value);
      high = -1;
    }
  }
  return bytes;
}

}  // namespace vanban::ingest
