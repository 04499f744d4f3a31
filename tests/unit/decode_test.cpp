// Bytes to text: encodings, byte order marks, and what becomes of ill-formed bytes.
#include "vanban/decode.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "text/utf8.h"

namespace vanban {
namespace {

using ::testing::ElementsAre;
using namespace std::string_view_literals;

TEST(Decode, Encodings) {
  const struct {
    const char* name;
    std::string_view bytes;
    std::string_view text;
    const char* encoding;
    bool faithful;
  } cases[] = {
      {"empty", "", "", "UTF-8", true},
      {"UTF-8 as it is", "Số 5\r\n", "Số 5\r\n", "UTF-8", true},
      {"the byte order mark stays", "\xEF\xBB\xBFSố", "\uFEFFSố", "UTF-8", true},
      {"UTF-16LE", "\xFF\xFE\x53\0\xD1\x1E"sv, "\uFEFFSố", "UTF-16LE", false},
      {"UTF-16BE", "\xFE\xFF\0\x53\x1E\xD1"sv, "\uFEFFSố", "UTF-16BE", false},
      {"UTF-16LE without a mark", "S\0o\0 \0\x35\0"sv, "So 5", "UTF-16LE", false},
      {"UTF-16BE without a mark", "\0S\0o\0 \0\x35"sv, "So 5", "UTF-16BE", false},
      {"surrogate pair", "\xFF\xFE\x3D\xD8\x00\xDE"sv, "\uFEFF\U0001F600", "UTF-16LE", false},
  };
  for (const auto& c : cases) {
    const Decoded decoded = decode(c.bytes);
    EXPECT_EQ(decoded.text, c.text) << c.name;
    EXPECT_EQ(decoded.encoding, c.encoding) << c.name;
    EXPECT_EQ(decoded.faithful, c.faithful) << c.name;
    EXPECT_EQ(decoded.ill_formed_count, 0u) << c.name;
  }
}

// '?' stands for U+FFFD. The first rows are tables 3-8 to 3-11 of the Unicode Standard.
TEST(Decode, EachMaximalIllFormedSequenceIsOneReplacement) {
  const struct {
    std::string_view bytes;
    std::string_view text;
  } cases[] = {
      {"\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", "????????A"},
      {"\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", "????????A"},
      {"\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", "?????A??B"},
      {"\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", "????A"},
      {"a\xE1\xBA", "a?"},
      {"a\xE1\xBA z", "a? z"},
      {"\xF0\x9F\x98", "?"},
      {"0123456789abcde\xE1\xBA", "0123456789abcde?"},
      {"0123456789abcdefghijklmnopqrstuvwxyz0123456789\x80 0123456789abcdefghijklmnopqrstuvwxyz",
       "0123456789abcdefghijklmnopqrstuvwxyz0123456789? 0123456789abcdefghijklmnopqrstuvwxyz"},
      {"\xFF\xFE\x00\xD8\x41\x00"sv, "\uFEFF?A"},
      {"\xFF\xFE\x00\xDC\x41"sv, "\uFEFF??"},
  };
  for (const auto& c : cases) {
    std::string expected;
    std::size_t count = 0;
    for (const char b : c.text) {
      expected += b == '?' ? "\uFFFD" : std::string(1, b);
      count += b == '?';
    }
    const Decoded decoded = decode(c.bytes);
    EXPECT_EQ(decoded.text, expected);
    EXPECT_EQ(decoded.ill_formed_count, count) << c.text;
    EXPECT_FALSE(decoded.faithful);
  }
}

TEST(Decode, SaysWhereReplacementsStand) {
  EXPECT_THAT(decode("a\xFF\xE1\xBA\xA1\xFF").ill_formed, ElementsAre(Span{1, 4}, Span{7, 10}));
  const Decoded many = decode(std::string(1000, '\xFF'));
  EXPECT_EQ(many.ill_formed.size(), Decoded::kMaxIllFormed);
  EXPECT_EQ(many.ill_formed_count, 1000u);
}

// The checks of blocks, of sixteen bytes and of more, and the check by character must agree wherever the error is.
TEST(Decode, FindsAnErrorAtAnyPosition) {
  for (const std::string_view piece : {"ađế\U0001F600", "ađế và \u201C1\u201D "}) {
    std::string text;
    while (text.size() < 260) text += piece;
    for (const char bad : {'\x80', '\xC0', '\xE0', '\xED', '\xF4', '\xF5', '\xFF', 'a'}) {
      for (std::size_t at = 0; at < text.size(); ++at) {
        std::string damaged = text;
        damaged[at] = bad;
        std::size_t expected = 0;
        while (expected < damaged.size()) {
          const std::size_t size = text::length_of(damaged[expected]);
          // A single character is below the size of a block.
          if (text::valid_prefix(std::string_view(damaged).substr(expected, size)) != size) break;
          expected += size;
        }
        EXPECT_EQ(text::valid_prefix(damaged), expected) << at;
        EXPECT_EQ(text::valid_prefix_narrow(damaged), expected) << at;
      }
    }
  }
}

TEST(Utf8, EveryCodePointGoesThereAndBack) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c == 0xD800) c = 0xE000;
    const auto bytes = text::to_utf8(c);
    ASSERT_EQ(text::code_point_at(bytes.view(), 0).value, c);
    ASSERT_EQ(text::valid_prefix(bytes.view()), bytes.size);
  }
}

}  // namespace
}  // namespace vanban
