// Names cut into words: letters by table against letters by Unicode's own properties, and what is no plain letter.
#include "link/slug.h"

#include <gtest/gtest.h>
#include <utf8proc.h>

#include <string>
#include <vector>

namespace vanban::link {
namespace {

std::string encoded(char32_t c) {
  utf8proc_uint8_t bytes[4];
  const auto size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes);
  return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

TEST(Slug, LettersAreThoseOfUnicode) {
  for (char32_t c = 0x80; c < 0x2000; ++c) {
    if (folded_letter(c) == 0 || (c >= 0x300 && c <= 0x36F)) continue;
    const std::vector<Word> words = words_of(encoded(c));
    ASSERT_EQ(words.size(), 1u) << std::hex << static_cast<unsigned>(c);
    const auto code_point = static_cast<utf8proc_int32_t>(c);
    EXPECT_EQ(words[0].folded, std::string(1, folded_letter(c)));
    EXPECT_EQ(words[0].lower, encoded(static_cast<char32_t>(utf8proc_tolower(code_point))));
    EXPECT_EQ(words[0].capital, utf8proc_category(code_point) != UTF8PROC_CATEGORY_LL);
  }
}

TEST(Slug, LettersMayStandApartFromTheirMarks) {
  const std::string composed = "Ủy ban nhân dân quận";
  const std::string apart = "U\u0309y ban nha\u0302n da\u0302n qua\u0302\u0323n";
  const std::vector<Word> words = words_of(apart);
  ASSERT_EQ(words.size(), 5u);
  for (std::size_t i = 0; i < words.size(); ++i) EXPECT_EQ(words[i].lower, words_of(composed)[i].lower);
}

TEST(Slug, SaysWhatStandsBetweenWords) {
  const std::vector<Word> words = words_of("Bộ Y tế, (Cục 07)");
  ASSERT_EQ(words.size(), 5u);
  EXPECT_FALSE(words[1].apart);
  EXPECT_TRUE(words[3].apart);
  EXPECT_TRUE(words[3].bracketed);
  EXPECT_EQ(words[4].folded, "7");
  EXPECT_EQ(words[4].lower, "07");
}

TEST(Slug, ShortFormsAreWrittenOut) {
  EXPECT_EQ(slug("UBND TP. Huế"), "uy-ban-nhan-dan-thanh-pho-hue");
  EXPECT_EQ(slug("Văn phòng TƯ"), "van-phong-trung-uong");
  EXPECT_EQ(slug("BỘ TƯ PHÁP"), "bo-tu-phap");  // in a line of capitals it is a word
}

TEST(Slug, EndsAtTheFirstByteThatIsNoUtf8) {
  EXPECT_EQ(slug("B\xE1\xBB\x99 Y\xE1\xBB t"), "bo-y");
  EXPECT_EQ(slug("\xC3"), "");
  EXPECT_EQ(slug(""), "");
}

}  // namespace
}  // namespace vanban::link
