// The forms of comparison. All of them are taken code unit by code unit in UTF-16: what they change is in the BMP.
#include "eval/comparison.h"

#include <array>
#include <cstdio>
#include <string_view>

#include "eval/code_points.h"
#include "text/nfc.h"
#include "unicode/uchar.h"
#include "unicode/unistr.h"

namespace vanban::eval {
namespace {

// The Latin eth is a common typing slip for Đ; it goes before case folding, which would keep them apart.
std::u16string fold_case(std::string_view utf8) {
  auto text = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
  text.findAndReplace(u"Ð", u"Đ").findAndReplace(u"ð", u"đ").foldCase(U_FOLD_CASE_DEFAULT);
  return {text.getBuffer(), static_cast<std::size_t>(text.length())};
}

// The vowels with each tone in one order: a tone is an index into all of them.
constexpr std::u16string_view kTonedO = u"òóỏõọ";
constexpr std::u16string_view kTonedU = u"ùúủũụ";
constexpr std::u16string_view kTonedA = u"àáảãạ";
constexpr std::u16string_view kTonedE = u"èéẻẽẹ";
constexpr std::u16string_view kTonedY = u"ỳýỷỹỵ";

struct OpenPair {
  std::u16string_view toned_first;
  char16_t first, second;
  std::u16string_view toned_second;
};
constexpr std::array<OpenPair, 3> kOpenPairs = {{
    {kTonedO, u'o', u'a', kTonedA},
    {kTonedO, u'o', u'e', kTonedE},
    {kTonedU, u'u', u'y', kTonedY},
}};

// òa -> oà: both placements of the tone mark are in use.
void move_tone(char16_t* first, char16_t* second) {
  for (const OpenPair& pair : kOpenPairs) {
    const std::size_t tone = pair.toned_first.find(*first);
    if (tone == std::u16string_view::npos || *second != pair.second) continue;
    *first = pair.first;
    *second = pair.toned_second[tone];
    return;
  }
}

bool is_dash(char16_t c) { return (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }
bool is_joint(char16_t c) { return c == u'-' || c == u'/'; }
bool is_dropped(char16_t c) { return std::u16string_view(u"“”\"‘’'«»*_").find(c) != std::u16string_view::npos; }

// One space for each run of white space; none about a joint.
std::u16string tighten(std::u16string_view text) {
  std::u16string out;
  for (const char16_t c : text) {
    if (is_joint(c)) {
      if (!out.empty() && out.back() == u' ') out.pop_back();
      out += c;
    } else if (!is_blank(c)) {
      out += c;
    } else if (out.empty() || (out.back() != u' ' && !is_joint(out.back()))) {
      out += u' ';
    }
  }
  return out;
}

template <typename View>
View strip(View text, View what) {
  const std::size_t begin = text.find_first_not_of(what);
  if (begin == View::npos) return {};
  return text.substr(begin, text.find_last_not_of(what) + 1 - begin);
}

// What Python's repr() shows as itself.
bool is_printable(UChar32 c) {
  switch (u_charType(c)) {
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
    case U_SURROGATE:
    case U_PRIVATE_USE_CHAR:
    case U_UNASSIGNED:
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return false;
    case U_SPACE_SEPARATOR:
      return c == ' ';
    default:
      return true;
  }
}

// What Python's repr() writes for one code point between `quote`s.
std::string literal_of(char32_t c, char32_t quote) {
  if (c == quote || c == U'\\') return to_utf8(std::u32string{U'\\', c});
  if (c == U'\n') return "\\n";
  if (c == U'\r') return "\\r";
  if (c == U'\t') return "\\t";
  if (is_printable(static_cast<UChar32>(c))) return to_utf8({&c, 1});
  std::array<char, 12> hex{};
  const char* format = c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x";
  const int length = std::snprintf(hex.data(), hex.size(), format, static_cast<unsigned>(c));
  return {hex.data(), static_cast<std::size_t>(length)};
}

}  // namespace

bool is_blank(UChar32 c) { return u_isUWhiteSpace(c) || (c >= 0x1C && c <= 0x1F); }

std::string norm(const std::optional<std::string>& words) {
  if (!words) return {};
  std::u16string text = fold_case(text::to_nfc(*words));
  for (std::size_t i = 0; i + 1 < text.size(); ++i) move_tone(&text[i], &text[i + 1]);
  std::u16string plain;
  for (const char16_t c : text) {
    if (!is_dropped(c)) plain += is_dash(c) ? u'-' : c;
  }
  const std::u16string tight = tighten(plain);
  const auto kept = strip<std::u16string_view>(tight, u" .,;:/");
  std::string form;
  return icu::UnicodeString(kept.data(), static_cast<std::int32_t>(kept.size())).toUTF8String(form);
}

std::string canon(const std::optional<std::string>& number) {
  std::string form = norm(number);
  std::erase(form, ' ');
  const std::u32string points = code_points(form);
  std::size_t zeros = 0;
  // A zero goes only before another digit: 0 itself stays.
  while (zeros + 1 < points.size() && points[zeros] == U'0' && u_isdigit(static_cast<UChar32>(points[zeros + 1]))) {
    ++zeros;
  }
  return form.substr(zeros);
}

std::string label_form(const std::optional<std::string>& label) {
  const std::string form = norm(label);
  return std::string(strip<std::string_view>(form, "()."));
}

std::optional<std::string> last_word(const std::string& form) {
  // In a normalised form every blank is a space.
  const auto words = strip<std::string_view>(form, " ");
  if (words.empty()) return std::nullopt;
  const std::size_t space = words.rfind(' ');
  return std::string(space == std::string_view::npos ? words : words.substr(space + 1));
}

std::string python_literal(const std::optional<std::string>& value) {
  if (!value) return "None";
  const bool quoted_double = value->find('\'') != std::string::npos && value->find('"') == std::string::npos;
  const char32_t quote = quoted_double ? U'"' : U'\'';
  std::string literal = to_utf8({&quote, 1});
  for (const char32_t c : code_points(*value)) literal += literal_of(c, quote);
  return literal + to_utf8({&quote, 1});
}

}  // namespace vanban::eval
