// Words compared with their marks, case and the placement of tones apart.
#include "text/comparison.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include <string>
#include <vector>

#include "property/text_oracles.h"
#include "text/utf8.h"

namespace vanban::text {
namespace {

TEST(ComparisonKey, SameWords) {
  const struct {
    const char* a;
    const char* b;
  } cases[] = {
      {"Hòa Bình", "hoà bình"}, {"THỦY LỢI", "Thuỷ lợi"}, {"quy định", "quy\nđịnh"},    {"quy định", "quy  \n định"},
      {"Tỉnh ủy", "tỉnh uỷ"},   {"được", "ĐƯỢC"},         {"ti\u1ebf\u006eg", "tiếng"}, {"tie\u0302\u0301ng", "tiếng"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(comparison_key(c.a), comparison_key(c.b)) << c.a;
    EXPECT_TRUE(compare_equal(c.a, c.b)) << c.a;
  }
}

TEST(ComparisonKey, OtherWords) {
  const struct {
    const char* a;
    const char* b;
  } cases[] = {{"tại", "tài"},      {"số", "sở"}, {"của", "cua"},
               {"đã", "da"},        {"cơ", "cô"}, {"thanh tra", "thành trả"},
               {"tỉnh", "tỉnh ủy"}, {"", "a"}};
  for (const auto& c : cases) {
    EXPECT_NE(comparison_key(c.a), comparison_key(c.b)) << c.a;
    EXPECT_FALSE(compare_equal(c.a, c.b)) << c.a;
  }
}

TEST(ComparisonKey, BlanksAndTones) {
  EXPECT_EQ(comparison_key("  Hòa \t bình "), "hoa\u0300 binh\u0300 ");
  EXPECT_EQ(comparison_key(""), "");
}

// The tables of letters, against Unicode's own properties.
TEST(ComparisonKey, LettersOfTheTables) {
  const std::u32string kTones = U"\u0300\u0301\u0303\u0309\u0323";
  for (char32_t c = 0xC0; c < 0x1EFA; c = c == 0x1B0 ? 0x1EA0 : c + 1) {
    const auto small = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    std::string letter;
    std::string tone;
    const std::string decomposed = tests::icu_nfd(std::string(to_utf8(small).view()));
    for (std::size_t at = 0; at < decomposed.size();) {
      const CodePoint part = code_point_at(decomposed, at);
      (kTones.find(part.value) == std::u32string::npos ? letter : tone) += decomposed.substr(at, part.size);
      at += part.size;
    }
    const std::string composed = tests::icu_nfc(letter);
    const std::string expected = code_point_at(composed, 0).size == composed.size()
                                     ? composed + tone
                                     : std::string(to_utf8(small).view()) + tone;
    ASSERT_EQ(comparison_key(to_utf8(c).view()), expected) << std::hex << static_cast<std::uint32_t>(c);
  }
}

// Without keys the same is said, whatever the letters and marks.
TEST(ComparisonKey, EqualAsTheKeysAre) {
  const std::string pieces[] = {"a", "à", "â", "ầ",  "A",      "Ầ",      "o", "ò", "oà",
                                "đ", "Đ", " ", "\n", "\u0302", "\u0300", "h", "H"};
  std::vector<std::string> texts = {""};
  for (std::size_t i = 0; i < texts.size() && texts.size() < 2500; ++i) {
    for (const std::string& piece : pieces) texts.push_back(texts[i] + piece);
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t j = i % 29; j < texts.size(); j += 29) {
      ASSERT_EQ(compare_equal(texts[i], texts[j]), comparison_key(texts[i]) == comparison_key(texts[j]))
          << texts[i] << " and " << texts[j];
    }
  }
}

}  // namespace
}  // namespace vanban::text
