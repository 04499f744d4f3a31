// UTF-8, one code point at a time, and the check that bytes are UTF-8 at all.
#ifndef VANBAN_TEXT_UTF8_H_
#define VANBAN_TEXT_UTF8_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vanban::text {

inline constexpr char32_t kReplacement = 0xFFFD;

struct CodePoint {
  char32_t value;
  std::uint32_t size;  // bytes
};

constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// Length of the character that a lead byte begins.
constexpr std::uint32_t length_of(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// The character at `at` < size. `utf8` is valid; a character that the end cuts off is a replacement character.
constexpr CodePoint code_point_at(std::string_view utf8, std::size_t at) {
  const auto byte = static_cast<unsigned char>(utf8[at]);
  if (byte < 0x80) return {byte, 1};
  const std::uint32_t size = length_of(utf8[at]);
  if (size == 1 || at + size > utf8.size()) return {kReplacement, 1};
  const auto bits = [&](std::size_t i) { return char32_t{static_cast<unsigned char>(utf8[at + i]) & 0x3Fu}; };
  if (size == 2) return {(byte & 0x1Fu) << 6 | bits(1), 2};
  if (size == 3) return {(byte & 0x0Fu) << 12 | bits(1) << 6 | bits(2), 3};
  return {(byte & 0x07u) << 18 | bits(1) << 12 | bits(2) << 6 | bits(3), 4};
}

// Where the character before `at` > 0 begins.
constexpr std::size_t start_before(std::string_view utf8, std::size_t at) {
  do --at;
  while (at > 0 && is_continuation(utf8[at]));
  return at;
}

// The first `most` bytes, or a few less, so that they do not end inside a character. They may be ill-formed.
constexpr std::string_view whole_characters(std::string_view bytes, std::size_t most) {
  if (bytes.size() <= most) return bytes;
  for (int i = 0; i < 3 && most > 0 && is_continuation(bytes[most]); ++i) --most;
  return bytes.substr(0, most);
}

// A code point's bytes, without an allocation.
struct Utf8Char {
  char bytes[4];
  std::uint32_t size;

  constexpr std::string_view view() const { return {bytes, size}; }
};

constexpr Utf8Char to_utf8(char32_t c) {
  const auto tail = [c](int shift) { return static_cast<char>(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x80) return {{static_cast<char>(c)}, 1};
  if (c < 0x800) return {{static_cast<char>(0xC0 | c >> 6), tail(0)}, 2};
  if (c < 0x10000) return {{static_cast<char>(0xE0 | c >> 12), tail(6), tail(0)}, 3};
  return {{static_cast<char>(0xF0 | c >> 18), tail(12), tail(6), tail(0)}, 4};
}

inline void append_utf8(char32_t c, std::string* out) { out->append(to_utf8(c).view()); }

// Length of the longest prefix that is valid UTF-8 (whole characters). Linear time.
std::size_t valid_prefix(std::string_view bytes);
// The same, as any processor can.
std::size_t valid_prefix_narrow(std::string_view bytes);

// Length, at least 1, of the maximal ill-formed subsequence that `bytes` begins with (Unicode 15, 3.9, U+FFFD
// substitution).
std::size_t ill_formed_length(std::string_view bytes);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_UTF8_H_
