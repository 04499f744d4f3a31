// The key (key.h) thirty-two bytes at a time, by what newer processors of the x86 family have. Only to be called where
// has_avx2() (avx2.h).
#ifndef VANBAN_TEXT_WIDE_KEY_H_
#define VANBAN_TEXT_WIDE_KEY_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace vanban::text {

// How far a key is made.
struct KeyEnd {
  std::size_t read = 0;     // bytes of the text; the rest of the last character is yet to be passed over
  std::size_t written = 0;  // bytes of the key
};

// Writes the key of the first part of a text, all but its last 34 bytes or less, and for each byte of it how many bytes
// of the text stand before it that the key has not, modulo 256. Sixteen bytes of both are written at a time, none of
// them behind the text's size.
KeyEnd write_key_wide(std::string_view utf8, char* key, std::uint8_t* extra);

// The key byte of the character that four bytes begin with (key.cpp).
char key_byte_at(const char* four_bytes);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_WIDE_KEY_H_
