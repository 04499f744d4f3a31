// What the engine reads in place of what was written.
#include "text/normalise.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::text {
namespace {

using ::testing::ElementsAre;

struct Case {
  std::string_view original;
  std::string_view text;
};

void expect_all(std::initializer_list<Case> cases) {
  for (const Case& c : cases) EXPECT_EQ(normalise(c.original).text, c.text) << c.original;
}

void expect_kept(std::initializer_list<std::string_view> originals) {
  for (const std::string_view original : originals) {
    const NormText norm = normalise(original);
    EXPECT_EQ(norm.text, original);
    EXPECT_TRUE(norm.alignment.is_identity()) << original;
  }
}

TEST(Normalise, NothingToChange) {
  expect_kept({"", "Số: 30/2020/NĐ-CP\n", "“Điều 1…” • §", "한국 中文 Привет Ελλάδα 😀"});
}

TEST(Normalise, Composes) {
  expect_all({
      {"e\u0323\u0302", "ệ"},        // canonical order
      {"e\u0302\u0323", "ệ"},        // as it is typed
      {"ê\u0323", "ệ"},              // Windows-1258: letter, then tone
      {"ẹ\u0302", "ệ"},              // tone, then letter mark: different classes
      {"a\u0301\u0302", "ấ"},        // tone first, same class: NFC alone would not do
      {"á\u0306 Ó\u0302", "ắ Ố"},    // the same, half composed
      {"o\u0300\u031B", "ờ"},        // horn last
      {"U\u031B\u0323", "Ự"},        //
      {"a\u0341", "á"},              // deprecated mark
      {"n\u0303 c\u0327", "ñ ç"},    // not Vietnamese
      {"y\u0302 i\u0306", "ŷ ĭ"},    //
      {"a\u0301\u0300", "á\u0300"},  // two tones: the second stays
      {"\u0301a", "\u0301a"},        // nothing to stand on
      {"a\u200B\u0301", "á"},        // over what is dropped
      {"ａ\u0301", "á"},             // over what is mapped
      {"\u1112\u1161\u11AB", "한"},
      {"\u212B \u2126", "Å Ω"},
  });
}

TEST(Normalise, WhatWordLeaves) {
  expect_all({
      {"bến\x0Bsông\x0Ehồ", "bến\nsông\nhồ"},  // line, column
      {"\x1Fđò Ngh\x1Fị\x1F\x1F Sơn\x1F", "đò Nghị Sơn"},
      {"12/QĐ\x1ETTg", "12/QĐ-TTg"},
      {"theo \x13 HYPERLINK \"a\" \x14số 12\x15, Điều 3", "theo số 12, Điều 3"},
      {"Trang \x13 PAGE \x15.", "Trang ."},
      {"\x13 IF \x13 PAGE \x14số\x15 \x14 bến\x15", " IF số  bến"},  // in another field's code
      {"\x13 dò\nđò\x15", " dò\nđò"},
      {"a\x01\x07\x1Bông", "a\x01\x07\x1Bông"},  // not Word's
  });
  const std::string long_words(500, 'a');
  EXPECT_EQ(normalise("\x13" + long_words + "\x14").text, long_words);
  const std::string_view original = "theo \x13 REF a \x14s\x1Fố 12\x15";
  const NormText norm = normalise(original);
  EXPECT_EQ(norm.text, "theo số 12");
  const Span number = norm.alignment.to_source({10, 12});
  EXPECT_EQ(original.substr(number.begin, number.size()), "12");
}

TEST(Normalise, Characters) {
  expect_all({
      {"Ðà Ɖ ðồng", "Đà Đ đồng"},
      {"CHƢƠNG, Chƣơng, đƣợc", "CHƯƠNG, Chương, được"},
      {"a\u00A0b\tc\u3000d\u202Fe", "a b\tc d e"},
      {"a\u200Bb\u200Dc\uFEFFd\u2060e", "abcde"},
      {"so\u00AD\nft", "so\nft"},  // the layout joins lines
      {"10–20 — 5 − 3 ‑ －", "10-20 - 5 - 3 - -"},
      {"1⁄2 1∕2", "1/2 1/2"},
      {"a\r\nb\rc\n\r\nd", "a\nb\nc\n\nd"},
      {"a\vb\u0085c\u2028d\u2029e", "a\nb\nc\nd\ne"},
      {"Ｓố：５", "Số:5"},
  });
}

TEST(Normalise, FormFeedsBeginPages) {
  const NormText norm = normalise("\uFEFF**một**\fhai\f\fba");
  EXPECT_EQ(norm.text, "một\nhai\n\nba");
  EXPECT_THAT(norm.page_starts, ElementsAre(6, 10, 11));
}

TEST(Normalise, EmphasisGoes) {
  expect_all({
      {"**Điều 1.** Phạm vi", "Điều 1. Phạm vi"},
      {"**Điều 1.****Phạm vi**", "Điều 1.Phạm vi"},
      {"** Điều 1 **", " Điều 1 "},
      {"**Đ**iều", "Điều"},
      {"__Điều__", "Điều"},
      {"*Căn cứ* *Hiến pháp*", "Căn cứ Hiến pháp"},
      {"“*Dân biết*”", "“Dân biết”"},
      {"*“Dân biết”*", "“Dân biết”"},
      {"*Căn cứ Luật;*\n", "Căn cứ Luật;\n"},
      {"*(Kèm theo)*", "(Kèm theo)"},
      {"(*Kèm theo*)", "(Kèm theo)"},
      {"*Nơi nhận:* - Như trên", "Nơi nhận: - Như trên"},
      {"_Nơi nhận_:", "Nơi nhận:"},
      {"***Kính gửi***", "Kính gửi"},
      {"*_Kính gửi_*", "Kính gửi"},
      {"- *a*; *b*.", "- a; b."},
  });
}

TEST(Normalise, OtherStarsAndUnderscoresStay) {
  expect_kept({"* item", "*   item", "(*)", "(**)", "Số tiền ( * )", "***", "* * *", "_____", "ngày ___ tháng ___",
               "ngày __ tháng", "Số:____/QĐ", "QĐ_BKHCN", "7 * 5", "7*5", "*.docx", "*\u0301a", "\"*\""});
}

TEST(Normalise, BackslashesBeforePunctuationGo) {
  expect_all({{R"(1\. Số 5\-QĐ)", "1. Số 5-QĐ"},
              {"dòng\\\nsau", "dòng\nsau"},
              {"dòng\\\r\nsau", "dòng\nsau"},
              {"cuối\\", "cuối"},
              {R"(\* item)", "* item"},
              {R"(\\\.)", "."},
              {R"(\_\_\_)", "___"}});
  expect_kept({R"(C:\temp)", R"(a\ b)"});
}

TEST(Normalise, LookAlikesInMixedWords) {
  expect_all({
      {"BTС", "BTC"},        // С is Cyrillic
      {"ТТ-BTC", "TT-BTC"},  // ТТ is
      {"05/2020/ТТ-BTC", "05/2020/TT-BTC"},
      {"ΝĐ-CP", "NĐ-CP"},  // Greek Ν
      {"Bӑn", "Băn"},      // with a breve of its own
      {"**B**ТС", "BTC"},  // after the marks of emphasis
  });
  expect_kept({"ТАСС", "Правда", "kΩ", "ТТ BTC"});
}

TEST(Normalise, AlignsWithTheOriginal) {
  const std::string_view original = "\uFEFF**Nghi\u0323** –\r\nx";
  const NormText norm = normalise(original);
  ASSERT_EQ(norm.text, "Nghị -\nx");
  const struct {
    std::string_view derived;
    std::string_view source;
  } cases[] = {{"N", "N"}, {"Ngh", "Ngh"}, {"ị", "i\u0323"}, {"-", "–"}, {"x", "x"}, {"Nghị -", "Nghi\u0323** –"}};
  for (const auto& c : cases) {
    const auto at = static_cast<std::uint32_t>(norm.text.find(c.derived));
    const Span source = norm.alignment.to_source({at, at + static_cast<std::uint32_t>(c.derived.size())});
    EXPECT_EQ(original.substr(source.begin, source.size()), c.source);
  }
}

TEST(Normalise, BlanksInARowShareTheirRuns) {
  std::string original = "a";
  for (int i = 0; i < 40; ++i) original += i % 2 == 0 ? "\u00A0" : "\u2003";
  original += "b c";
  const NormText norm = normalise(original);
  EXPECT_EQ(norm.text, "a" + std::string(40, ' ') + "b c");
  EXPECT_EQ(norm.alignment.runs().size(), 1U + 3 + 1);  // sixteen blanks and fewer
  EXPECT_EQ(norm.alignment.to_source({0, 1}), (Span{0, 1}));
  EXPECT_EQ(norm.alignment.to_source({1, 41}), (Span{1, 101}));
  EXPECT_EQ(norm.alignment.to_source({41, 44}), (Span{101, 104}));
}

TEST(Quote, NfcWithSingleSpaces) {
  const Case cases[] = {
      {"", ""}, {" \n ", ""}, {"Nghi\u0323 \r\n\t đi\u0323nh\u00A0 ", "Nghị định"}, {"**đậm** – \\-", "**đậm** – \\-"}};
  for (const Case& c : cases) EXPECT_EQ(quote(c.original), c.text);
}

// Sixteen bytes at a time against piece by piece.
TEST(Quote, AnyWhiteSpaceAmongLettersThatBeginLikeIt) {
  const std::vector<std::string_view> words = {"a", "ế", "đ", "“", "–", "½", "、", "ᚁ", "nghị"};
  const std::vector<std::string_view> blanks = {" ",      "  ",     "\n",     "\t",     "\u00A0",
                                                "\u1680", "\u2003", "\u3000", " \u00A0"};
  std::mt19937 random(1);
  for (int round = 0; round < 5000; ++round) {
    std::string original;
    std::string expected;
    for (auto left = random() % 30; left > 0; --left) {
      const bool blank = random() % 4 == 0;
      const std::string_view piece =
          blank ? blanks[random() % 3 == 0 ? random() % blanks.size() : 0] : words[random() % words.size()];
      original += piece;
      if (!blank) expected += piece;
      if (blank && !expected.empty() && expected.back() != ' ') expected += ' ';
    }
    if (expected.ends_with(' ')) expected.pop_back();
    ASSERT_EQ(quote(original), expected) << '"' << original << '"';
  }
}

}  // namespace
}  // namespace vanban::text
