// Keys: one ASCII byte for each character, and the way between both.
#include "text/key.h"

#include <gtest/gtest.h>
#include <unicode/normalizer2.h>

#include "text/utf8.h"

namespace vanban::text {
namespace {

TEST(Key, OneByteForEachCharacter) {
  const struct {
    std::string_view text;
    std::string_view key;
  } cases[] = {
      {"", ""},
      {"Nghị định số 30/2020/NĐ-CP", "Nghi dinh so 30/2020/ND-CP"},
      {"ẮẰẲẴẶ ơởỡợ ưửữự Ỹỹ", "AAAAA oooo uuuu Yy"},
      {"Ðồng Ɖ ð", "Dong D d"},
      {"10–20 — 5 − 3", "10-20 - 5 - 3"},
      {"“a” ‘b’ «c» 5″", "\"a\" 'b' \"c\" 5\""},
      {"1⁄2…", "1/2."},
      {"• ▪ ●", "* * *"},
      {"a\u00A0b\u3000c\td\ne\r", "a b c\td\ne "},
      {"中 😀 Ж \u0301", "\x7f \x7f \x7f \x7f"},
      {"\x01 \x7f", "\x7f \x7f"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(Key(c.text).bytes(), c.key) << c.text;
    // Once more where the fast path reads it.
    const std::string padding(200, '.');
    EXPECT_EQ(Key(padding + std::string(c.text) + padding).bytes(), padding + std::string(c.key) + padding) << c.text;
  }
}

TEST(Key, OfAWholeStringIsLowerCase) { EXPECT_EQ(key_of("Ủy ban NHÂN DÂN"), "uy ban nhan dan"); }

// Every precomposed letter over an ASCII letter has that letter's key.
TEST(Key, LettersAreThoseOfUnicode) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfc = icu::Normalizer2::getNFCInstance(status);
  for (char32_t c = 0xC0; c < 0x1F00; c = c == 0x23F ? 0x1E00 : c + 1) {
    icu::UnicodeString parts;
    if (!nfc->getDecomposition(static_cast<UChar32>(c), parts) || parts[0] >= 0x80 || !isalpha(parts[0])) continue;
    EXPECT_EQ(key_byte(c), static_cast<char>(parts[0])) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(Key, PositionsThereAndBack) {
  std::string text;
  for (int i = 0; i < 100; ++i)
    text += "aế đ😀 nghìn ký tự ASCII in a long run of its own, " + std::string(static_cast<std::size_t>(i), 'x');
  const Key key(text);
  std::uint32_t position = 0;
  for (std::size_t at = 0; at < text.size(); ++position) {
    const CodePoint c = code_point_at(text, at);
    ASSERT_EQ(key.to_text(position), at);
    for (std::uint32_t i = 0; i < c.size; ++i) ASSERT_EQ(key.from_text(static_cast<std::uint32_t>(at) + i), position);
    ASSERT_EQ(key[position], key_byte(c.value));
    at += c.size;
  }
  EXPECT_EQ(key.size(), position);
  EXPECT_EQ(key.to_text(position), text.size());
  EXPECT_EQ(key.to_text(position + 5), text.size());
  EXPECT_EQ(key.from_text(static_cast<std::uint32_t>(text.size()) + 5), position);
  EXPECT_EQ(key.to_text(Span{1, 2}), (Span{1, 4}));
}

// The plain twin of what is read many bytes at a time: each character of up to three bytes, and one of four, at every
// place of a block, between letters of each length.
TEST(Key, OfEachCharacterWhereverItStands) {
  const std::string_view around[] = {"a", "Đ", "ế", " "};
  for (char32_t c = 1; c < 0x10200; c += c < 0x2800 ? 1 : 37) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    std::string plain;
    for (std::size_t i = 0; i < 40; ++i) {
      text += around[(i + c) % 4];
      plain += "aDe "[(i + c) % 4];
      append_utf8(c, &text);
      plain += key_byte(c);
    }
    text += std::string(40, 'z');
    plain += std::string(40, 'z');
    const Key key(text);
    ASSERT_EQ(key.bytes(), plain) << std::hex << static_cast<unsigned>(c);
    for (std::uint32_t at = 0, position = 0; at < text.size(); ++position) {
      ASSERT_EQ(key.to_text(position), at) << std::hex << static_cast<unsigned>(c);
      at += length_of(text[at]);
    }
  }
}

TEST(Key, EmptyHasPositionZero) {
  for (const Key& key : {Key(), Key("")}) {
    EXPECT_EQ(key.to_text(0), 0u);
    EXPECT_EQ(key.from_text(0), 0u);
  }
}

}  // namespace
}  // namespace vanban::text
