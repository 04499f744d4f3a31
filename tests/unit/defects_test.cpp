// The same invented sentences as they are, and as other encodings, broken fonts and scanners leave them.
#include "text/defects.h"

#include <gtest/gtest.h>

#include <random>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "property/text_oracles.h"

namespace vanban::text {
namespace {

const std::string kSound =
    "Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019; theo đề nghị của Trưởng phòng Nội vụ, "
    "Ủy ban nhân dân xã An Hòa quyết định thành lập tổ giúp việc để kiểm tra các trường học "
    "trên địa bàn. Các ông, bà có tên trong danh sách và thủ trưởng các đơn vị chịu trách "
    "nhiệm thi hành quyết định này kể từ ngày ký. Tổ giúp việc họp vào ngày thứ hai của mỗi "
    "tháng, báo cáo kết quả với Chủ tịch và tự giải tán khi hoàn thành nhiệm vụ được giao.";

const std::string kTcvn3 =
    "C¨n cø LuËt Gi¸o dôc ngµy 14 th¸ng 6 n¨m 2019; theo ®Ò nghÞ cña Tr­ëng phßng Néi vô, "
    "ñy ban nh©n d©n x· An Hßa quyÕt ®Þnh thµnh lËp tæ gióp viÖc ®Ó kiÓm tra c¸c tr­êng häc "
    "trªn ®Þa bµn. C¸c «ng, bµ cã tªn trong danh s¸ch vµ thñ tr­ëng c¸c ®¬n vÞ chÞu tr¸ch "
    "nhiÖm thi hµnh quyÕt ®Þnh nµy kÓ tõ ngµy ký. Tæ gióp viÖc häp vµo ngµy thø hai cña mçi "
    "th¸ng, b¸o c¸o kÕt qu¶ víi Chñ tÞch vµ tù gi¶i t¸n khi hoµn thµnh nhiÖm vô ®­îc giao.";

const std::string kVni =
    "Caên cöù Luaät Giaùo duïc ngaøy 14 thaùng 6 naêm 2019; theo ñeà nghò cuûa Tröôûng "
    "phoøng Noäi vuï, UÛy ban nhaân daân xaõ An Hoøa quyeát ñònh thaønh laäp toå giuùp "
    "vieäc ñeå kieåm tra caùc tröôøng hoïc treân ñòa baøn. Caùc oâng, baø coù teân trong "
    "danh saùch vaø thuû tröôûng caùc ñôn vò chòu traùch nhieäm thi haønh quyeát ñònh naøy "
    "keå töø ngaøy kyù. Toå giuùp vieäc hoïp vaøo ngaøy thöù hai cuûa moãi thaùng, baùo "
    "caùo keát quaû vôùi Chuû tòch vaø töï giaûi taùn khi hoaøn thaønh nhieäm vuï ñöôïc "
    "giao.";

const std::string kViqr =
    "Ca(n cu+' Lua^.t Gia'o du.c nga`y 14 tha'ng 6 na(m 2019; theo dde^` nghi. cu?a "
    "Tru+o+?ng pho`ng No^.i vu., U?y ban nha^n da^n xa~ An Ho`a quye^'t ddi.nh tha`nh la^.p "
    "to^? giu'p vie^.c dde^? kie^?m tra ca'c tru+o+`ng ho.c tre^n ddi.a ba`n. Ca'c o^ng, "
    "ba` co' te^n trong danh sa'ch va` thu? tru+o+?ng ca'c ddo+n vi. chi.u tra'ch nhie^.m "
    "thi ha`nh quye^'t ddi.nh na`y ke^? tu+` nga`y ky'. To^? giu'p vie^.c ho.p va`o nga`y "
    "thu+' hai cu?a mo^~i tha'ng, ba'o ca'o ke^'t qua? vo+'i Chu? ti.ch va` tu+. gia?i ta'n "
    "khi hoa`n tha`nh nhie^.m vu. ddu+o+.c giao.";

const std::string kTwice =
    "CÄƒn cá»© Luáº­t GiÃ¡o dá»¥c ngÃ y 14 thÃ¡ng 6 nÄƒm 2019; theo Ä‘á» nghá»‹ cá»§a "
    "TrÆ°á»Ÿng phÃ²ng Ná»™i vá»¥, á»¦y ban nhÃ¢n dÃ¢n xÃ£ An HÃ²a quyáº¿t Ä‘á»‹nh thÃ nh "
    "láº­p tá»• giÃºp viá»‡c Ä‘á»ƒ kiá»ƒm tra cÃ¡c trÆ°á»ng há»c trÃªn Ä‘á»‹a bÃ n. CÃ¡c "
    "Ã´ng, bÃ  cÃ³ tÃªn trong danh sÃ¡ch vÃ  thá»§ trÆ°á»Ÿng cÃ¡c Ä‘Æ¡n vá»‹ chá»‹u trÃ¡ch "
    "nhiá»‡m thi hÃ nh quyáº¿t Ä‘á»‹nh nÃ y ká»ƒ tá»« ngÃ y kÃ½. Tá»• giÃºp viá»‡c há»p "
    "vÃ o ngÃ y thá»© hai cá»§a má»—i thÃ¡ng, bÃ¡o cÃ¡o káº¿t quáº£ vá»›i Chá»§ tá»‹ch vÃ  "
    "tá»± giáº£i tÃ¡n khi hoÃ n thÃ nh nhiá»‡m vá»¥ Ä‘Æ°á»£c giao.";

const std::string kWithoutMarks =
    "Can cu Luat Giao duc ngay 14 thang 6 nam 2019; theo de nghi cua Truong phong Noi vu, "
    "Uy ban nhan dan xa An Hoa quyet dinh thanh lap to giup viec de kiem tra cac truong hoc "
    "tren dia ban. Cac ong, ba co ten trong danh sach va thu truong cac don vi chiu trach "
    "nhiem thi hanh quyet dinh nay ke tu ngay ky. To giup viec hop vao ngay thu hai cua moi "
    "thang, bao cao ket qua voi Chu tich va tu giai tan khi hoan thanh nhiem vu duoc giao.";

const std::string kWithoutVowels =
    "C n c  Lu t Gi o d c ng y 14 th ng 6 n m 2019; theo đ  ngh  c a Tr  ng ph ng N i v ,  "
    "y ban nh n d n x  An H a quy t đ nh th nh l p t  gi p vi c đ  ki m tra c c tr  ng h c "
    "tr n đ a b n. C c  ng, b  c  t n trong danh s ch v  th  tr  ng c c đ n v  ch u tr ch "
    "nhi m thi h nh quy t đ nh n y k  t  ng y k . T  gi p vi c h p v o ng y th  hai c a m i "
    "th ng, b o c o k t qu  v i Ch  t ch v  t  gi i t n khi ho n th nh nhi m v  đ  c giao.";

const std::string kEnglish =
    "The committee shall meet on the second day of each month and report to the chairman, who decides what is to be "
    "done "
    "and by whom; minutes are kept by the secretary. Members who cannot attend send a deputy. The decisions are "
    "carried "
    "out by the offices named in them, and nobody else may change them before the next meeting has been held in full.";

void expect_kind(const std::string& text, DefectKind kind, const std::string& word) {
  const std::optional<Defect> defect = find_defect(text);
  ASSERT_TRUE(defect) << text;
  EXPECT_EQ(defect->kind, kind) << text;
  EXPECT_EQ(text.substr(defect->where.begin, defect->where.size()), word);
}

TEST(Defects, SoundTextHasNone) {
  EXPECT_FALSE(find_defect(kSound));
  EXPECT_FALSE(find_defect(kSound + kSound + kSound));
  EXPECT_FALSE(find_defect("a) b) c) d) đ) e) g) h)\n" + kSound));
}

// Found by a fuzzer: the sample of the decomposed text was shorter, and the accents of other languages were no foreign
// letters.
TEST(Defects, BothSpellingsAreJudgedAlike) {
  std::string late;
  while (late.size() + kSound.size() < 3700) late += kSound + "\n";
  for (int i = 0; i < 400; ++i) late += "\uFFFD";
  ASSERT_TRUE(find_defect(late));
  for (const std::string& text : {late, kSound, kTcvn3, std::string(3000, 'e') + "\u00E9\u00E8\u00F1\uFFFD"}) {
    const auto composed = find_defect(tests::icu_nfc(text));
    const auto decomposed = find_defect(tests::icu_nfd(text));
    ASSERT_EQ(composed.has_value(), decomposed.has_value()) << text.substr(0, 100);
    if (composed) {
      EXPECT_EQ(composed->kind, decomposed->kind) << text.substr(0, 100);
    }
  }
}

// Sound texts are told by counts alone: never where the letters, looked at one by one, show a defect.
TEST(Defects, WhatIsSurelySoundHasNone) {
  const std::string kPieces[] = {"xã ",    "n",       "đ ",     "\u00F1", "\u00F2", "e\u0301",
                                 "\uFFFD", "\uF0B7 ", "\u02DC", "ngay ",  "a.b ",   "cua "};
  std::vector<std::string> words;
  std::istringstream sound(kSound);
  for (std::string word; sound >> word;) words.push_back(word + ' ');
  std::mt19937 random(7);
  int defects = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const std::size_t rarity = 1 + random() % 20;
    const std::size_t size = 300 + random() % 6000;
    const std::size_t first = random() % std::size(kPieces);
    const std::size_t kinds = 1 + random() % 3;
    for (std::size_t at = 0; text.size() < size; at = (at + 1) % words.size()) {
      text += random() % rarity == 0 ? kPieces[(first + random() % kinds) % std::size(kPieces)] : words[at];
    }
    const std::string composed = tests::icu_nfc(text);
    const auto plain = find_defect_plain(composed);
    const std::string decomposed = tests::icu_nfd(text);
    ASSERT_EQ(find_defect(composed).has_value(), plain.has_value()) << composed;
    ASSERT_EQ(find_defect(decomposed).has_value(), find_defect_plain(decomposed).has_value()) << decomposed;
    defects += plain ? 1 : 0;
  }
  EXPECT_GT(defects, 200);
  EXPECT_LT(defects, 2800);
}

TEST(Defects, WhatIsNotVietnameseIsNotJudged) {
  EXPECT_FALSE(find_defect(""));
  EXPECT_FALSE(find_defect("Nghi quyet cua xa"));
  EXPECT_FALSE(find_defect(kEnglish));
}

TEST(Defects, LegacyEncodingsAreToldApart) {
  expect_kind(kTcvn3, DefectKind::tcvn3, "C¨");
  expect_kind(kVni, DefectKind::vni, "Caê");
  expect_kind(kViqr, DefectKind::viqr, "Ca");
  expect_kind(kTwice, DefectKind::utf8_twice, "CÄ");
}

TEST(Defects, BytesThatAreNoUtf8) {
  std::string text = kWithoutMarks;
  for (std::size_t i = 7; i < text.size(); i += 12) text.replace(i, 1, "\xEF\xBF\xBD");
  const std::optional<Defect> defect = find_defect(text);
  ASSERT_TRUE(defect);
  EXPECT_EQ(defect->kind, DefectKind::undecoded);
}

TEST(Defects, LostMarksAndLostLetters) {
  expect_kind(kWithoutMarks, DefectKind::marks_lost, "ngay");
  expect_kind(kWithoutVowels, DefectKind::letters_lost, "C");
}

}  // namespace
}  // namespace vanban::text
