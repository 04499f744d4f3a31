// The sentence around a citation: in each row the citation stands in { }, its sentence in [ ].
#include "link/sentence.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "text/utf8.h"

namespace vanban::link {
namespace {

std::string without(std::string_view text, std::string_view marks) {
  std::string out;
  for (const char c : text) {
    if (marks.find(c) == std::string_view::npos) out += c;
  }
  return out;
}

TEST(Sentence, EndsWhereAnotherBegins) {
  const struct {
    const char* what;
    std::string_view text;
  } rows[] = {
      {"all there is", "[Theo {Luật Giá} thì thu tiền.]"},
      {"between two others", "Bến đò mở. [Theo {Luật Giá} thì thu tiền.] Lái đò nghỉ."},
      {"a short form ends none", "[UBND TP. An Sơn theo {Luật Giá} thì thu tiền.] Lái đò nghỉ."},
      {"nor does a point in a number", "[Thu 5.000 đồng theo {Luật Giá}.] Lái đò nghỉ."},
      {"a semicolon does", "Căn cứ Luật Phí; [căn cứ {Luật Giá};] căn cứ Luật Đò;"},
      {"an empty line", "Bến đò mở\n\n[theo {Luật Giá} thì thu tiền]\n\nLái đò nghỉ"},
      {"the next item", "[theo {Luật Giá} thì thu tiền]\n- Lái đò nghỉ"},
  };
  for (const auto& row : rows) {
    const std::string text = without(row.text, "{}[]");
    const std::string bare = without(row.text, "[]");
    const auto begin = static_cast<std::uint32_t>(bare.find('{'));
    const auto end = static_cast<std::uint32_t>(bare.find('}') - 1);
    const std::size_t open = row.text.find('[') + 1;
    const std::string expected = without(row.text.substr(open, row.text.find(']') - open), "{}");
    EXPECT_EQ(sentence_around(text, {begin, end}), expected) << row.what;
  }
}

TEST(Sentence, IsOneLine) {
  EXPECT_EQ(sentence_around("Theo\n  Luật\tGiá \r\nthì thu tiền.", {7, 13}), "Theo Luật Giá thì thu tiền.");
}

TEST(Sentence, IsCutWhereItIsVeryLong) {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "đò ";
  const std::string sentence = sentence_around(text, {1500, 1503});
  EXPECT_GT(sentence.size(), 900U);
  EXPECT_LT(sentence.size(), 1020U);
  EXPECT_EQ(text::valid_prefix(sentence), sentence.size());  // on characters
}

TEST(Sentence, OfASpanBeyondTheTextIsNone) {
  EXPECT_EQ(sentence_around("Theo Luật Giá", {0, 100}), "");
  EXPECT_EQ(sentence_around("Theo Luật Giá", {5, 3}), "");
  EXPECT_EQ(sentence_around("", {0, 0}), "");
}

}  // namespace
}  // namespace vanban::link
