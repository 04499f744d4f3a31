#include "text/binary.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::text {
namespace {

TEST(Binary, OfBlanksAndInvisibleCharactersAloneATextIsEmpty) {
  for (const std::string_view empty : {"", " ", "\n\n", "\t \r\n", "\u00A0\u2003\u3000", "\uFEFF\u200B", "\f"})
    EXPECT_TRUE(is_empty_text(empty)) << '[' << empty << ']';
  for (const std::string_view text : {"a", " . ", "\u00A0ở", "\u0301"}) EXPECT_FALSE(is_empty_text(text)) << text;
}

// As far as two hundred blanks and controls, and a tenth of them.
std::optional<Span> plain_find_binary(std::string_view text) {
  std::size_t seen = 0;
  std::vector<std::uint32_t> controls;
  for (std::uint32_t at = 0; at < text.size() && seen < 200; ++at) {
    const char c = text[at];
    if (c >= 0 && c <= ' ') ++seen;
    if (c >= 0 && c < ' ' && c != 0x1B && (c < '\t' || c > '\r')) controls.push_back(at);
  }
  if (controls.size() < 2 || controls.size() * 10 < seen) return std::nullopt;
  return Span{controls[0], controls[0] + 1};
}

TEST(Binary, IsFoundAsByThePlainSearch) {
  std::mt19937 random(1);
  for (int round = 0; round < 5000; ++round) {
    const auto one_in = 1 + random() % 200;
    std::string text(random() % 2000, 'a');
    for (char& c : text) {
      if (random() % 4 == 0) c = "\n \t\xC3 \x1B"[random() % 6];
      if (random() % one_in == 0) c = static_cast<char>(random() % 0x20);
    }
    const std::optional<Span> found = find_binary(text);
    const std::optional<Span> plain = plain_find_binary(text);
    ASSERT_EQ(found.has_value(), plain.has_value()) << round;
    EXPECT_EQ(found.value_or(Span{}).begin, plain.value_or(Span{}).begin) << round;
  }
}

}  // namespace
}  // namespace vanban::text
