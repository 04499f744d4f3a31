#include "ingest/legacy.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "ingest/code_points.h"
#include "ingest/legacy_tables.h"
#include "text/ascii.h"
#include "text/compose.h"
#include "text/utf8.h"

namespace vanban::ingest {
namespace {

// The byte that a code point was before it was widened; 0x100 where none.
constexpr char32_t kNoByte = 0x100;
char32_t byte_of(char32_t c) {
  if (c < 0x100) return c;
  const auto* const found = std::find(std::begin(kWindows1252), std::end(kWindows1252), c);
  return found == std::end(kWindows1252) ? kNoByte : static_cast<char32_t>(0x80 + (found - kWindows1252));
}

// What PDF makers wrote for bytes of the ABC fonts, taking their glyphs for signs.
char32_t tcvn3_byte_of(char32_t c) {
  switch (c) {
    case 0x2212:
      return 0xAD;
    case 0x2219:
      return 0xB7;
    case 0x03BC:
      return 0xB5;
    default:
      return byte_of(c);
  }
}

template <std::size_t N>
char32_t low_letter(const Low (&lows)[N], char32_t byte) {
  for (const Low& low : lows) {
    if (static_cast<char32_t>(low.byte) == byte) return low.letter;
  }
  return byte;
}

bool is_typographic(char32_t c) { return c >= 0x2013 && c <= 0x2026; }

char32_t tcvn3_letter(char32_t c) {
  const char32_t byte = tcvn3_byte_of(c);
  if (byte == kNoByte) return c;
  // Quotation marks and dashes that Word put in keep their Windows-1252 meaning: the ABC fonts have them there too.
  if (is_typographic(c)) return c;
  return byte < 0x20 ? low_letter(kTcvnLow, byte) : byte < 0x80 ? byte : kTcvn3[byte - 0x80];
}

// TCVN 5712 has capitals where Windows-1252 has dashes and quotation marks: letters stand on both sides of them, or a
// capital before what no word ends with.
bool stands_in_capitals(std::u32string_view text, std::size_t at) {
  if (byte_of(text[at]) == kNoByte || at == 0) return false;
  const bool before = is_word_character(text[at - 1]);
  const bool after = at + 1 < text.size() && is_word_character(text[at + 1]);
  const char32_t c = text[at];
  return before && (after || (is_capital(text[at - 1]) && (c == 0x2022 || c == 0x2013 || c == 0x2014)));
}

char32_t viscii_letter(char32_t c) {
  const char32_t byte = byte_of(c);
  if (byte == kNoByte) return c;
  return byte < 0x20 ? low_letter(kVisciiLow, byte) : byte < 0x80 ? byte : kViscii[byte - 0x80];
}

char32_t windows1258_letter(char32_t c) {
  const char32_t byte = byte_of(c);
  return byte == kNoByte || byte < 0x80 ? c : kWindows1258[byte - 0x80];
}

// VNI: letters by themselves, small; capitals are theirs.
char32_t vni_letter(char32_t c) {
  switch (c) {
    case 0xF4:
      return 0x1A1;  // ơ
    case 0xF6:
      return 0x1B0;  // ư
    case 0xF1:
      return 0x111;  // đ
    case 0xE6:
      return 0x1EC9;  // ỉ
    case 0xF3:
      return 0x129;  // ĩ
    case 0xF2:
      return 0x1ECB;  // ị
    case 0xEE:
      return 0x1EF5;  // ỵ
    default:
      return c;
  }
}

// The marks that a byte puts on the vowel before it, at most two.
struct Marks {
  char32_t first = 0;
  char32_t second = 0;
};

Marks vni_marks(char32_t small) {
  constexpr char32_t kGrave = 0x300, kAcute = 0x301, kHat = 0x302, kTilde = 0x303, kBreve = 0x306, kHook = 0x309,
                     kDot = 0x323;
  switch (small) {
    case 0xF8:
      return {kGrave};
    case 0xF9:
      return {kAcute};
    case 0xFB:
      return {kHook};
    case 0xF5:
      return {kTilde};
    case 0xEF:
      return {kDot};
    case 0xE2:
      return {kHat};
    case 0xE1:
      return {kHat, kAcute};
    case 0xE0:
      return {kHat, kGrave};
    case 0xE5:
      return {kHat, kHook};
    case 0xE3:
      return {kHat, kTilde};
    case 0xE4:
      return {kHat, kDot};
    case 0xEA:
      return {kBreve};
    case 0xE9:
      return {kBreve, kAcute};
    case 0xE8:
      return {kBreve, kGrave};
    case 0xFA:
      return {kBreve, kHook};
    case 0xFC:
      return {kBreve, kTilde};
    case 0xEB:
      return {kBreve, kDot};
    default:
      return {};
  }
}

bool takes_marks(char32_t small) {
  return std::u32string_view(U"aeiouy\u01A1\u01B0").find(small) != std::u32string_view::npos;
}

// `letter` with the marks; 0 where that is no Vietnamese letter.
char32_t with_marks(char32_t letter, Marks marks) {
  if (marks.first == 0) return 0;
  const char32_t once = text::add_mark(letter, marks.first);
  return once == 0 || marks.second == 0 ? once : text::add_mark(once, marks.second);
}

std::u32string convert_vni(std::u32string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (const char32_t c : text) {
    const char32_t small = c < 0x100 ? to_small(c) : c;
    if (!out.empty() && small < 0x100) {
      const char32_t before = out.back();
      const char32_t joined = takes_marks(to_small(before)) ? with_marks(before, vni_marks(small)) : 0;
      if (joined != 0) {
        out.back() = joined;
        continue;
      }
    }
    const char32_t letter = vni_letter(small);
    out += letter == small ? c : is_capital(c) ? to_capital(letter) : letter;
  }
  return out;
}

char32_t viqr_mark(char32_t c) {
  switch (c) {
    case '`':
      return 0x300;
    case '\'':
      return 0x301;
    case '^':
      return 0x302;
    case '~':
      return 0x303;
    case '(':
      return 0x306;
    case '?':
      return 0x309;
    case '+':
    case '*':
      return 0x31B;
    case '.':
      return 0x323;
    default:
      return 0;
  }
}

// Does a sign at the end of a word belong to it? In a file that escapes its full stops (RFC 1456) it always does. Else
// a full stop before a capital or the end of the line ends a sentence, unless the word needs it or all is in capitals.
bool ends_word_as_mark(std::u32string_view word, char32_t sign, char32_t joined, std::u32string_view behind) {
  std::u32string with(word);
  with.back() = joined;
  if (!is_syllable(with)) return false;
  if (sign != '.' || !is_syllable(word)) return true;
  const bool capitals = word.size() > 1 && std::all_of(word.begin(), word.end(), is_capital);
  if (capitals) return true;
  return behind.size() > 1 && behind[0] == ' ' && is_word_character(behind[1]) && !is_capital(behind[1]);
}

// Signs behind a vowel are its marks, in the order quality, tone; `\` keeps the next sign as it is.
std::u32string convert_viqr(std::u32string_view text) {
  const bool escapes = text.find(U"\\.") != std::u32string_view::npos;
  std::u32string out;
  out.reserve(text.size());
  std::size_t word = 0;  // where the word began in out
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char32_t c = text[at];
    const char32_t next = at + 1 < text.size() ? text[at + 1] : U'\n';
    if (c == '\\' && (viqr_mark(next) != 0 || next == '\\' || to_small(next) == 'd')) {
      out += text[++at];
      word = out.size();
      continue;
    }
    if (to_small(c) == 'd' && out.size() > word && to_small(out.back()) == 'd') {
      out.back() = is_capital(out.back()) ? 0x110 : 0x111;
      continue;
    }
    const char32_t mark = viqr_mark(c);
    const char32_t joined = mark != 0 && out.size() > word ? text::add_mark(out.back(), mark) : 0;
    if (joined != 0) {
      const bool last = !is_word_character(next) && viqr_mark(next) == 0;
      const std::u32string_view now = std::u32string_view(out).substr(word);
      if (escapes || !last || ends_word_as_mark(now, c, joined, text.substr(at + 1))) {
        out.back() = joined;
        continue;
      }
    }
    out += c;
    if (!is_word_character(c)) word = out.size();
  }
  return out;
}

std::u32string convert_twice(std::u32string_view text) {
  std::string bytes;
  bytes.reserve(text.size());
  for (const char32_t c : text) {
    const char32_t byte = byte_of(c);
    if (byte == kNoByte) {
      text::append_utf8(c, &bytes);
    } else {
      bytes += static_cast<char>(byte);
    }
  }
  std::string sound;
  for (std::string_view rest = bytes; !rest.empty();) {
    const std::size_t valid = text::valid_prefix(rest);
    sound += rest.substr(0, valid);
    rest.remove_prefix(valid);
    if (rest.empty()) break;
    text::append_utf8(text::kReplacement, &sound);
    rest.remove_prefix(text::ill_formed_length(rest));
  }
  return from_utf8(sound);
}

}  // namespace

std::string_view name_of(Charset charset) {
  switch (charset) {
    case Charset::tcvn3:
      return "TCVN3";
    case Charset::vni:
      return "VNI";
    case Charset::viscii:
      return "VISCII";
    case Charset::windows1258:
      return "windows-1258";
    case Charset::viqr:
      return "VIQR";
    default:
      return "UTF-8";
  }
}

std::u32string widen(std::string_view bytes) {
  std::u32string out;
  out.reserve(bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out += byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80] : static_cast<char32_t>(byte);
  }
  return out;
}

std::u32string convert(std::u32string_view text, Charset charset) {
  std::u32string out(text);
  switch (charset) {
    case Charset::tcvn3:
      for (std::size_t i = 0; i < out.size(); ++i) {
        const bool inside = is_typographic(text[i]) && stands_in_capitals(text, i);
        out[i] = inside ? kTcvn3[byte_of(text[i]) - 0x80] : tcvn3_letter(text[i]);
      }
      return compose_all(out);
    case Charset::viscii:
      std::transform(out.begin(), out.end(), out.begin(), viscii_letter);
      return out;
    case Charset::windows1258:
      std::transform(out.begin(), out.end(), out.begin(), windows1258_letter);
      return compose_all(out);
    case Charset::vni:
      return convert_vni(text);
    case Charset::viqr:
      return convert_viqr(text);
    case Charset::utf8_twice:
      return convert_twice(text);
    case Charset::unicode:
      break;
  }
  return out;
}

FontNote note_of_font(std::string_view font_name) {
  std::string name = text::lower(font_name);
  // PDF fonts begin with a tag: ABCDEF+.VnTime
  if (name.size() > 7 && name[6] == '+') name.erase(0, 7);
  FontNote note;
  if (name.starts_with(".vn") || name.starts_with("vntime") || name.starts_with("vnarial")) {
    note.charset = Charset::tcvn3;
    // .VnTimeH, .VnArialH, and with a style behind: .VnTimeH-Bold
    const std::string_view family = std::string_view(name).substr(0, name.find_first_of("-, "));
    note.capitals = family.ends_with('h') && !family.ends_with("vnmonh");
  } else if (name.starts_with("vni-") || name.starts_with("vni ")) {
    note.charset = Charset::vni;
  }
  return note;
}

std::u32string compose_all(std::u32string_view text) {
  std::u32string out;
  out.reserve(text.size());
  for (char32_t c : text) {
    if (c == 0xD0 || c == 0x189) c = 0x110;
    if (c == 0xF0) c = 0x111;
    const char32_t joined = text::is_vietnamese_mark(c) && !out.empty() ? text::add_mark(out.back(), c) : 0;
    if (joined != 0) {
      out.back() = joined;
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace vanban::ingest
