// What single characters become in the text that the engine reads.
#ifndef VANBAN_TEXT_CHARACTERS_H_
#define VANBAN_TEXT_CHARACTERS_H_

namespace vanban::text {

inline constexpr char32_t kDropped = 0xFFFFFFFF;

constexpr bool is_zero_width(char32_t c) {
  return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
         (c >= 0x2066 && c <= 0x206F) || c == 0xFEFF;
}

// Blanks within a line.
constexpr bool is_odd_blank(char32_t c) {
  return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F || c == 0x3000;
}

// Word's line, page and column ends among them.
constexpr bool is_odd_line_end(char32_t c) {
  return (c >= 0x0B && c <= 0x0E) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

constexpr bool is_odd_dash(char32_t c) {
  return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}

// Control characters that Word leaves in a text. A field is its code, the mark behind that, what it shows, and its end.
inline constexpr char32_t kFieldBegin = 0x13;
inline constexpr char32_t kFieldShows = 0x14;
inline constexpr char32_t kFieldEnd = 0x15;
inline constexpr char32_t kFixedHyphen = 0x1E;
inline constexpr char32_t kSoftHyphen = 0x1F;  // seen at a line's end only

// The character that stands for `c`: itself, another one, or kDropped.
constexpr char32_t mapped(char32_t c) {
  if (c >= 0x20 && c < 0x7F) return c;
  if (is_odd_blank(c)) return ' ';
  if (is_odd_line_end(c)) return '\n';
  if (is_zero_width(c) || (c >= kFieldBegin && c <= kFieldEnd) || c == kSoftHyphen) return kDropped;
  if (is_odd_dash(c) || c == kFixedHyphen) return '-';
  if (c == 0x2044 || c == 0x2215) return '/';
  if (c == 0xD0 || c == 0x189) return 0x110;
  if (c == 0xF0) return 0x111;
  if (c == 0x1A2 || c == 0x1A3) return c == 0x1A2 ? 0x1AF : 0x1B0;  // Ƣ ƣ, into which some converters make Ư ư
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFF01 + 0x21;
  return c;
}

constexpr bool is_ascii_letter(char32_t c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
constexpr bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_punctuation(char32_t c) {
  return c > 0x20 && c < 0x7F && !is_ascii_letter(c) && !is_ascii_digit(c);
}
constexpr bool is_latin_letter(char32_t c) {
  return is_ascii_letter(c) || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) || (c >= 0x1E00 && c < 0x1F00);
}

}  // namespace vanban::text

#endif  // VANBAN_TEXT_CHARACTERS_H_
