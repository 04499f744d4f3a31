// NFC of whole texts: that of ICU, in linear time.
#include "text/nfc.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>

#include "property/text_oracles.h"
#include "text/utf8.h"

namespace vanban::text {
namespace {

TEST(Nfc, IsThatOfUnicode) {
  struct Row {
    std::string_view text;
    std::string_view composed;
  };
  constexpr Row kRows[] = {
      {"", ""},
      {"chợ Bến", "chợ Bến"},
      {"cho\u031B\u0323", "chợ"},
      {"cho\u0323\u031B", "chợ"},
      {"a\u0302\u0301", "ấ"},
      {"a\u0301\u0302", "á\u0302"},  // a tone before the circumflex stays apart
      {"\u0301a", "\u0301a"},
      {"a\u0301\u0323", "ạ\u0301"},
      {"\u1100\u1161\u11A8", "각"},
      {"\u212B", "Å"},
      {"\U0001D15E", "\U0001D157\U0001D165"},  // whose parts are not joined again
  };
  for (const auto& [text, composed] : kRows) EXPECT_EQ(to_nfc(text), composed) << text;
}

TEST(Nfc, OfEachCharacterIsWhatIcuSays) {
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text = "o";
    append_utf8(c, &text);
    text += "\u0301\u031B";
    ASSERT_EQ(to_nfc(text), tests::icu_nfc(text)) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(Nfc, OfMarksInAnyOrderIsWhatIcuSays) {
  constexpr std::u32string_view kSigns =
      U"aoưấD đ\u0301\u0302\u0323\u031B\u0327\u0345\u05B0\u3099\u304B\u1100\u1161\u11A8\uAC00\u0F71\u0F72\u0F73";
  std::minstd_rand random(1);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (std::size_t left = random() % 9; left > 0; --left) append_utf8(kSigns[random() % kSigns.size()], &text);
    ASSERT_EQ(to_nfc(text), tests::icu_nfc(text)) << text;
  }
}

}  // namespace
}  // namespace vanban::text
