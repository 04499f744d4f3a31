// Old encodings: what they turn into, and what is left alone.
#include "ingest/legacy.h"

#include <gmock/gmock.h>

#include "ingest/code_points.h"
#include "ingest/legacy_restore.h"
#include "ingest/read_text.h"
#include "text/compose.h"

namespace vanban::ingest {
namespace {

std::string read(std::string_view bytes) { return read_text(bytes).text; }
std::string encoding(std::string_view bytes) { return read_text(bytes).encoding.value_or(""); }

TEST(Syllables, AreKnownByOnsetRimeAndTone) {
  for (const auto* word :
       {U"nghiêng", U"ỦY", U"Uỷ", U"quyết", U"giếng", U"gì", U"đường", U"thuở", U"khuya", U"y", U"Ở", U"quý"})
    EXPECT_TRUE(is_syllable(word)) << to_utf8(word);
  for (const auto* word : {U"nh©n", U"Uû", U"tìch", U"ngh", U"t", U"bước̣", U"nước1", U"café́", U"việtt", U"ơng"})
    EXPECT_FALSE(is_syllable(word)) << to_utf8(word);
}

// Words of loose marks are read letter by letter; composed ones by their packed letters: to the same end.
TEST(Syllables, AreTheSameComposedOrNot) {
  constexpr std::u32string_view kOnsets[] = {U"",  U"b", U"ng", U"qu", U"g", U"gi",
                                             U"q", U"đ", U"th", U"z",  U"G", U"QU"};
  constexpr std::u32string_view kVowels[] = {U"a",  U"ẫ",   U"ắ",  U"é",  U"ế", U"i",  U"í",  U"ia",
                                             U"iế", U"oà",  U"òa", U"ớ",  U"ư", U"ướ", U"uy", U"úy",
                                             U"uý", U"uyế", U"yê", U"óá", U"Ỳ", U"oo"};
  constexpr std::u32string_view kEnds[] = {U"", U"c", U"ch", U"n", U"ng", U"nh", U"t", U"i", U"u", U"y", U"w", U"nn"};
  int sound = 0;
  for (const auto onset : kOnsets) {
    for (const auto vowel : kVowels) {
      for (const auto end : kEnds) {
        const std::u32string word = std::u32string(onset).append(vowel).append(end);
        std::u32string loose;
        for (const char32_t c : word) text::decompose(c, &loose);
        if (loose.size() > 7 || loose.size() == word.size()) continue;
        EXPECT_EQ(is_syllable(word), is_syllable(loose)) << to_utf8(word);
        sound += is_syllable(word) ? 1 : 0;
      }
    }
  }
  EXPECT_GT(sound, 100);
}

// The same words in each encoding.
constexpr std::string_view kWords =
    "Uỷ ban nhân dân tỉnh, căn cứ Luật Tổ chức Hội đồng nhân dân, ngày 05 tháng 3 năm 1999\n";

TEST(ReadText, KnowsEachEncodingByItsSyllables) {
  const std::string_view tcvn3 =
      "Uû ban nh\xA9n d\xA9n t\xD8nh, c\xA8n c\xF8 Lu\xCBt T\xE6 ch\xF8\x63 H\xE9i \xAE\xE5ng nh\xA9n d\xA9n, ng\xB5y "
      "05 th\xB8ng 3 n\xA8m 1999\n";
  EXPECT_EQ(read(std::string("U\xFB") + std::string(tcvn3.substr(3))), kWords);
  const std::string_view vni_line =
      "Uy\xFB ban nha\xE2n da\xE2n t\xE6nh, ca\xEAn c\xF6\xF9 Lua\xE4t To\xE5 ch\xF6\xF9"
      "c Ho\xE4i \xF1o\xE0ng nha\xE2n da\xE2n, nga\xF8y 05 tha\xF9ng 3 na\xEAm 1999\n";
  EXPECT_EQ(read(vni_line), kWords);
  EXPECT_EQ(encoding(vni_line), "VNI");
  const std::string_view viscii =
      "U\xD6 ban nh\xE2n d\xE2n t\xEFnh, c\xE5n c\xD1 Lu\xA7t T\xB1 ch\xD1"
      "c H\xB5i \xF0\xB0ng nh\xE2n d\xE2n, ng\xE0y 05 th\xE1ng 3 n\xE5m 1999\n";
  EXPECT_EQ(read(viscii), "Uỷ" + std::string(kWords.substr(4)));
  EXPECT_EQ(encoding(viscii), "VISCII");
  const std::string_view cp1258 =
      "Uy\xD2 ban nh\xE2n d\xE2n ti\xD2nh, c\xE3n c\xFD\xEC Lu\xE2\xF2t T\xF4\xD2 ch\xFD\xEC"
      "c H\xF4\xF2i \xF0\xF4\xCCng nh\xE2n d\xE2n, ng\xE0y 05 th\xE1ng 3 n\xE3m 1999\n";
  EXPECT_EQ(read(cp1258), kWords);
  EXPECT_EQ(encoding(cp1258), "windows-1258");
  const std::string_view viqr =
      "Uy? ban nha^n da^n ti?nh, ca(n cu+' Lua^.t To^? chu+'c Ho^.i ddo^`ng nha^n da^n, nga`y 05 tha'ng 3 na(m 1999\n"
      "Ca(n cu+' Nghi. ddi.nh so^' 12 nga`y 01 tha'ng 02 cu?a Chi'nh phu? ve^` vie^.c na`y\n";
  EXPECT_EQ(read(viqr), std::string(kWords) + "Căn cứ Nghị định số 12 ngày 01 tháng 02 của Chính phủ về việc này\n");
  EXPECT_EQ(encoding(viqr), "VIQR");
}

TEST(ReadText, NeverChangesUnicode) {
  for (const std::string_view text :
       {std::string_view("Ủy ban nhân dân tỉnh; ký hiệu ® © § và ½, ô số 3\n"), kWords,
        std::string_view("Élève français à Genève: café, naïveté, Ångström, Übung, señor, garçon, déjà vu\n"),
        std::string_view("U\xCC\x89y ban nha\xCC\x82n da\xCC\x82n tỉnh\r\n"),
        std::string_view("Plain text. Is it so? (yes) a.b.c, no' d.o.u.b.t at all. To be or not to be? It is a "
                         "question. do? a. e. i.\n")})
    EXPECT_EQ(read(text), text);
  EXPECT_TRUE(read_text(kWords).faithful);
}

TEST(Detection, LooksAtAllPartsOfAText) {
  std::string unicode;
  while (unicode.size() < 40000) unicode += kWords;
  EXPECT_TRUE(is_surely_unicode(unicode));
  EXPECT_FALSE(is_surely_unicode(""));
  EXPECT_FALSE(is_surely_unicode(kWords)) << "too short to be sure";
  const std::string old =
      to_utf8(widen("nh\xA9n d\xA9n t\xD8nh, c\xA8n c\xF8 Lu\xCBt T\xE6 ch\xF8\x63 H\xE9i \xAE\xE5ng\n"));
  std::string half = unicode.substr(0, unicode.size() / 2);
  while (half.size() < 40000) half += old;
  EXPECT_FALSE(is_surely_unicode(half));
}

TEST(ReadText, LeavesDamagedUtf8ToTheDecoder) {
  std::string text(kWords);
  text.insert(20, "\xC3");
  const FileText file = read_text(text);
  EXPECT_EQ(file.encoding, "UTF-8");
  EXPECT_NE(file.text.find("\xEF\xBF\xBD"), std::string::npos) << "one U+FFFD for the ill-formed byte";
}

TEST(ReadText, TakesOldBytesOutOfUtf8) {  // as Word, pdftotext and browsers leave them
  const std::string bytes =
      "U\xFB ban nh\xA9n d\xA9n t\xD8nh, c\xA8n c\xF8 Lu\xCBt T\xE6 ch\xF8\x63 H\xE9i \xAE\xE5ng nh\xA9n d\xA9n, "
      "ng\xB5y 05 th\xB8ng 3 n\xA8m\n";
  EXPECT_EQ(read(to_utf8(widen(bytes))),
            "Uỷ ban nhân dân tỉnh, căn cứ Luật Tổ chức Hội đồng nhân dân, ngày 05 tháng 3 năm\n");
  EXPECT_EQ(read(to_utf8(widen(kWords))), kWords);  // UTF-8 read as Windows-1252
}

TEST(Capitals, ReturnToWordsThatAreInCapitals) {
  std::u32string text = U"HộI ĐồNG Bộ TRƯởNG\nBộ trưởng Bộ Y tế\nSố: 12/QĐ-UB\n";
  restore_capitals(&text);
  EXPECT_EQ(to_utf8(text), "HỘI ĐỒNG BỘ TRƯỞNG\nBộ trưởng Bộ Y tế\nSố: 12/QĐ-UB\n");
}

TEST(LostHorn, ComesBackWhereItIsMissed) {
  std::u32string text =
      U"Thủ tớng Chính phủ, các Bộ trởng, nhà nớc, Trung ơng, đờng sắt và ngời dân, thờng trực, lợng, số ngời đợc, "
      U"của, và, các, nớc, hởng, tớng";
  restore_lost_u_horn(&text);
  EXPECT_EQ(to_utf8(text),
            "Thủ tướng Chính phủ, các Bộ trưởng, nhà nước, Trung ương, đường sắt và người dân, thường trực, lượng, số "
            "người được, của, và, "
            "các, nước, hưởng, tướng");
  std::u32string sound =
      U"các cơ sở có lời mời tới nơi ở mới, của họ, để hỏi về nhà ở, tên đề, số một, hai, bảy, tám, chín, mười";
  const std::u32string before = sound;
  restore_lost_u_horn(&sound);
  EXPECT_EQ(sound, before);
}

TEST(Fonts, SayWhatTheirTextIs) {
  EXPECT_EQ(note_of_font(".VnTime").charset, Charset::tcvn3);
  EXPECT_FALSE(note_of_font(".VnTime").capitals);
  EXPECT_TRUE(note_of_font(".VnTimeH").capitals);
  EXPECT_TRUE(note_of_font("ABCDEF+.VnArialH-Bold").capitals);
  EXPECT_EQ(note_of_font("VNI-Times").charset, Charset::vni);
  EXPECT_EQ(note_of_font("Times New Roman").charset, std::nullopt);
}

}  // namespace
}  // namespace vanban::ingest
