// Classes of key bytes. The C library's functions look at the locale; a key never does.
#ifndef VANBAN_TEXT_ASCII_H_
#define VANBAN_TEXT_ASCII_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace vanban::text {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter(char c) { return is_lower(c) || is_upper(c); }
constexpr bool is_alnum(char c) { return is_digit(c) || is_letter(c); }
constexpr bool is_blank(char c) { return c == ' ' || c == '\t'; }
constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c; }
constexpr char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - ('a' - 'A')) : c; }

inline std::string lower(std::string_view key) {
  std::string out(key);
  std::transform(out.begin(), out.end(), out.begin(), to_lower);
  return out;
}

// The end of the run of letters, or of digits, that begins at `begin`; begin + 1 at any other byte.
inline std::uint32_t word_end(std::string_view key, std::uint32_t begin) {
  std::uint32_t end = begin + 1;
  if (is_letter(key[begin])) {
    while (end < key.size() && is_letter(key[end])) ++end;
  } else if (is_digit(key[begin])) {
    while (end < key.size() && is_digit(key[end])) ++end;
  }
  return end;
}

// Sở, not UBND: a capital and a small letter behind it.
constexpr bool is_capitalised(std::string_view key, std::size_t at) {
  return is_upper(key[at]) && at + 1 < key.size() && is_lower(key[at + 1]);
}

}  // namespace vanban::text

#endif  // VANBAN_TEXT_ASCII_H_
