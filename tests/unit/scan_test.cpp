// The fast looks at a text, against loops over its characters.
#include "text/scan.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>

#include "text/utf8.h"

namespace vanban::text {
namespace {

// As scan.h says it.
bool is_plain(char32_t c) {
  if (c == 0xD0 || c == 0xF0 || c == 0x189 || c == 0x1A2 || c == 0x1A3) return false;
  return (c < 0x80 && (c < 0x0B || c > 0x1F)) || (c >= 0xC0 && c < 0x300) || (c >= 0x1E00 && c < 0x1F00);
}

bool is_plain_words_by_character(std::string_view utf8) {
  if (utf8.empty() || utf8.starts_with(' ') || utf8.ends_with(' ')) return false;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint c = code_point_at(utf8, at);
    if (c.value < ' ' || !is_plain(c.value) || utf8.substr(at).starts_with("  ")) return false;
    at += c.size;
  }
  return true;
}

std::string random_text(std::mt19937* random) {
  const auto number = [random](unsigned below) { return static_cast<char32_t>((*random)() % below); };
  std::string text;
  const auto rare = number(2) == 0 ? 9u : 400u;
  for (auto left = number(number(4) == 0 ? 600 : 150); left > 0; --left) {
    const auto kind = number(rare);
    char32_t c = kind % 2 == 0 ? U'a' + number(26) : 0x1EA0 + number(0x5A);
    if (kind == 0) c = number(0x3000) + 1;
    if (kind == 1) c = U"\u00D0\u00F0\u0189\u01A2\u01A3\u00A0\u201C\u0301\t\n\r\f\u1680\u00C3\u0110\u01B0"[number(16)];
    if (kind == 1)
      c = U"\u00D0\u00F0\u0189\u00A0\u201C\u0301\t\n\r\f\u1680\u00C3\u0110\u01B0\x13\x1F\x0E\x08"[number(18)];
    if (kind == 2 || kind > 30) c = number(4) == 0 ? U' ' : c;
    append_utf8(c, &text);
  }
  return text;
}

TEST(Scan, FindsWhatIsNotPlain) {
  std::mt19937 random(5);
  for (int round = 0; round < 20000; ++round) {
    const std::string text = random_text(&random);
    for (std::size_t at = 0; at <= text.size();) {
      std::size_t plain = at;
      while (plain < text.size() && is_plain(code_point_at(text, plain).value))
        plain += code_point_at(text, plain).size;
      ASSERT_EQ(find_unplain(text, at), plain) << text << ' ' << at;
      ASSERT_EQ(find_unplain_narrow(text, at), plain) << text << ' ' << at;
      at = plain + (plain < text.size() ? code_point_at(text, plain).size : 1);
    }
  }
}

TEST(Scan, TellsPlainWords) {
  std::mt19937 random(6);
  int plain = 0;
  for (int round = 0; round < 40000; ++round) {
    const std::string text = random_text(&random);
    ASSERT_EQ(is_plain_words(text), is_plain_words_by_character(text)) << text;
    plain += is_plain_words(text) ? 1 : 0;
  }
  EXPECT_GT(plain, 1000);
}

}  // namespace
}  // namespace vanban::text
