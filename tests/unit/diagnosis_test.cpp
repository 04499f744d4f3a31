// What a records clerk is told about a document. Bodies, places and people are invented.
#include "structure/diagnosis/diagnosis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "vanban/engine.h"

namespace vanban {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Engine& engine() {
  static const auto* const kEngine = new Engine(*Engine::create());
  return *kEngine;
}

std::vector<Diagnostic> diagnostics(const std::string& text) { return engine().extract(text).diagnostics; }

std::vector<std::string> codes(const std::string& text) {
  std::vector<std::string> found;
  for (const Diagnostic& d : diagnostics(text)) found.push_back(d.code);
  return found;
}

// A plan with everything that it needs; the parts can be changed.
struct Plan {
  std::string issuer = "SỞ Y TẾ";
  std::string number = "Số: 12/KH-SYT";
  std::string date = "An Sơn, ngày 05 tháng 3 năm 2024";
  std::string type = "KẾ HOẠCH";
  std::string body = "Thực hiện Công văn số 77/UBND-VX ngày 02/3/2024, Sở làm như sau.";
  std::string closing = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Văn Lâm\n";

  std::string text() const {
    return issuer + "\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n" + number + "\n" + date +
           "\n\n" + type + "\nTrồng cây thuốc năm 2024\n\n" + body + "\n\n" + closing;
  }
};

TEST(Diagnosis, NothingIsSaidOfAWholeDocument) { EXPECT_THAT(codes(Plan().text()), IsEmpty()); }

TEST(Diagnosis, NewsAndFormsNeedNoParts) {
  EXPECT_THAT(codes("Xã An Hòa mở chợ phiên\n\nSáng nay, người dân xã An Hòa đã mở chợ phiên đầu tiên của năm mới."),
              IsEmpty());
}

TEST(Diagnosis, NothingToRead) {
  const struct {
    std::string text;
    std::vector<std::string> codes;
  } cases[] = {
      {"", {"text.empty"}},
      {" \n\t\r\n\f\u00A0\u200B\uFEFF", {"text.empty"}},
      {".", {}},
      {std::string("\x7F"
                   "ELF\x02\x01\x01\0\0\0\0\0\0\x03\0>\0\x01\0\0",
                   20),
       {"text.binary"}},
      {"Trang 1\fTrang 2\v\x1B[1mđậm\x1B[0m\r\n", {}},
      {"một dấu lạ \x01 trong cả một câu dài của văn bản", {}},
      {std::string(2, '\0') + " hai dấu lạ đứng đầu", {"text.binary"}},
      {std::string(2, '\0') + " hai dấu lạ đứng đầu, mà cả câu sau đó vẫn là văn bản đọc được như mọi câu khác", {}},
  };
  for (const auto& [text, expected] : cases) EXPECT_EQ(codes(text), expected) << text;
}

TEST(Diagnosis, MissingParts) {
  EXPECT_THAT(codes(Plan{.number = ""}.text()), ElementsAre("header.number.missing"));
  EXPECT_THAT(codes(Plan{.date = ""}.text()), ElementsAre("header.date.missing"));
  EXPECT_THAT(codes(Plan{.issuer = ""}.text()), ElementsAre("header.issuer.missing"));
  EXPECT_THAT(codes(Plan{.closing = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n"}.text()), ElementsAre("signature.missing"));
  EXPECT_THAT(codes(Plan{.closing = "GIÁM ĐỐC\n\nTrần Văn Lâm\n"}.text()), ElementsAre("recipients.missing"));
}

TEST(Diagnosis, ADateOverTheSignatureIsNotMissing) {
  const Plan old{.date = "", .closing = "                 An Sơn, ngày 12 tháng 5 năm 1998\n" + Plan().closing};
  EXPECT_THAT(codes(old.text()), ElementsAre("citation.date.later"));
  EXPECT_EQ(engine().extract(old.text()).header.date->value, "1998-05-12");
  const Plan form{.date = "", .closing = "                 ......., ngày ... tháng ... năm ....\n" + Plan().closing};
  EXPECT_THAT(codes(form.text()), ElementsAre("header.date.missing"));
}

TEST(Diagnosis, AnUnreadableSerialIsLeftOut) {
  const std::string line = "Số: 25Ÿ/QĐÐ-SYT An Sơn, ngày 05 tháng ê_ năm 2024";
  const Document document = engine().extract(Plan{.number = "", .date = line, .type = "QUYẾT ĐỊNH"}.text());
  ASSERT_TRUE(document.header.number);
  EXPECT_EQ(document.header.number->canonical, "/QĐ-SYT");
  EXPECT_EQ(document.key, std::nullopt);
}

TEST(Diagnosis, AHeadlessTextIsSaidOnce) {
  EXPECT_THAT(
      codes("NGHỊ QUYẾT\nVỀ CHỢ PHIÊN\nHỘI ĐỒNG NHÂN DÂN TỈNH AN SƠN\nKHÓA IX\nCăn cứ Luật Giá;\n" + Plan().closing),
      ElementsAre("header.missing"));
}

TEST(Diagnosis, AHeadlessTextIsToldOfWhatItLacks) {
  const std::string head = "NGHỊ QUYẾT\nVỀ CHỢ PHIÊN\nHỘI ĐỒNG NHÂN DÂN TỈNH AN SƠN\nKHÓA IX\nCăn cứ Luật Giá;\n\n";
  const std::string passed = "Nghị quyết này được Hội đồng nhân dân tỉnh An Sơn khóa IX thông qua ngày 13/7/2017.\n\n";
  const struct {
    std::string text;
    std::string message;
  } cases[] = {{head + Plan().closing, "number, place and date are not in it"},
               {head + passed + Plan().closing, "number and place are not in it"}};
  for (const auto& [text, message] : cases) {
    const std::vector<Diagnostic> found = diagnostics(text);
    ASSERT_EQ(found.size(), 1) << text;
    EXPECT_THAT(found[0].message, testing::HasSubstr(message));
    EXPECT_EQ(text.substr(found[0].span->begin, found[0].span->size()), "VỀ CHỢ PHIÊN");
  }
}

// A draft is still to be numbered and dated; of what was issued the office knows number and day.
TEST(Diagnosis, WhatToDoAboutABlankDependsOnTheOtherOne) {
  const std::string blank_day = "An Sơn, ngày    tháng 3 năm 2024";
  const struct {
    Plan plan;
    std::string message;
  } cases[] = {{{.number = "Số:     /KH-SYT"}, "look its serial up"},
               {{.date = blank_day}, "look the day up"},
               {{.number = "Số: 4Z /KH-SYT", .date = blank_day}, "look the day up"},
               {{.number = "Số:     /KH-SYT", .date = blank_day}, "fill it in when the document is issued"}};
  for (const auto& [plan, message] : cases)
    EXPECT_THAT(diagnostics(plan.text()).back().message, testing::HasSubstr(message)) << plan.text();
}

TEST(Diagnosis, TheGazettePrintsNoRecipients) {
  const Plan decision{.number = "Số: 12/QĐ-SYT", .type = "QUYẾT ĐỊNH", .closing = "GIÁM ĐỐC\n\nTrần Văn Lâm\n"};
  EXPECT_THAT(codes(decision.text()), ElementsAre("recipients.missing"));
  EXPECT_THAT(codes("94\nCÔNG BÁO/Số 65 + 66/Ngày 10-8-2024\n\n" + decision.text()), IsEmpty());
}

TEST(Diagnosis, WhatATypeMayLackIsNotMissing) {
  const std::string minutes =
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nBIÊN BẢN\nHọp bàn việc mở chợ\n\n"
      "Hôm nay chúng tôi họp tại trụ sở.\n\nCHỦ TRÌ\n\nTrần Văn Lâm\n";
  EXPECT_THAT(codes(minutes), IsEmpty());
  EXPECT_THAT(codes(Plan{.issuer = "BỘ Y TẾ",
                         .number = "Số: 12/2024/TT-BYT",
                         .type = "THÔNG TƯ",
                         .closing = "BỘ TRƯỞNG\n\nTrần Văn Lâm\n"}
                        .text()),
              IsEmpty());
}

TEST(Diagnosis, NumberAgainstType) {
  EXPECT_THAT(codes(Plan{.number = "Số: 12/QĐ-SYT"}.text()), ElementsAre("header.number.type"));
  EXPECT_THAT(codes(Plan{.number = "Số: 12/SYT-NVY"}.text()), IsEmpty());
  EXPECT_THAT(codes(Plan{.number = "Số 38 SYT/QĐ"}.text()), IsEmpty()) << "the unit's letters in an old paper";
}

TEST(Diagnosis, NumberAgainstIssuer) {
  EXPECT_THAT(codes(Plan{.issuer = "CHÍNH PHỦ", .number = "Số: 12/KH-BCA"}.text()),
              ElementsAre("header.number.issuer"));
  EXPECT_THAT(codes(Plan{.issuer = "BỘ CÔNG AN", .number = "Số: 12/KH-BCA"}.text()), IsEmpty());
  EXPECT_THAT(codes(Plan{.issuer = "BỘ CÔNC AN", .number = "Số: 12/KH-BCA"}.text()), IsEmpty());
  EXPECT_THAT(codes(Plan{.issuer = "BỘ CÔNG AN\nCỤC KẾ HOẠCH", .number = "Số: 12/KH-BCA"}.text()), IsEmpty());
}

TEST(Diagnosis, TwoYoungerDocumentsSpeakAgainstTheOwnDate) {
  const std::string first = "Thực hiện Công văn số 77/UBND-VX ngày 06/3/2024, ";
  EXPECT_THAT(codes(Plan{.body = first + "Công văn số 78/UBND-VX ngày 09/3/2024, Sở làm như sau."}.text()),
              ElementsAre("header.date.early"));
  EXPECT_THAT(codes(Plan{.body = first + "Công văn số 77/UBND-VX ngày 06/3/2024, Sở làm như sau."}.text()),
              ElementsAre("citation.date.later", "citation.date.later"));
}

TEST(Diagnosis, ACitedDocumentIsNotYoungerThanThisOne) {
  EXPECT_THAT(codes(Plan{.body = "Thực hiện Công văn số 77/UBND-VX ngày 06/3/2024, Sở làm như sau."}.text()),
              ElementsAre("citation.date.later"));
  EXPECT_THAT(codes(Plan{.body = "Thực hiện Công văn số 77/UBND-VX ngày 05/3/2024, Sở làm như sau."}.text()),
              IsEmpty());
  EXPECT_THAT(codes(Plan{.date = "An Sơn, ngày    tháng 3 năm 2024",
                         .body = "Thực hiện Công văn số 77/UBND-VX ngày 06/4/2024, Sở làm như sau."}
                        .text()),
              ElementsAre("header.date.incomplete"));
  EXPECT_THAT(
      codes(Plan{.body = "Nghị định số 5/2020/NĐ-CP ngày 06/4/2020 của Chính phủ (được sửa đổi, bổ sung bởi Nghị "
                         "định số 6/2025/NĐ-CP ngày 01/02/2025) được áp dụng."}
                .text()),
      IsEmpty());
}

TEST(Diagnosis, OneNumberHasOneDate) {
  const std::string first = "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ;\n\n";
  EXPECT_THAT(
      codes(Plan{.body = first + "Theo Nghị định số 30/2020/NĐ-CP ngày 05/8/2020 của Chính phủ, Sở làm."}.text()),
      ElementsAre("citation.date.conflict"));
  EXPECT_THAT(codes(Plan{.body = first + "Theo Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020, Sở làm."}.text()),
              IsEmpty());
  // The Party counts anew in each term: two documents.
  EXPECT_THAT(
      codes(Plan{.body = "Theo Nghị quyết số 04-NQ/TW ngày 30/10/2016 và Nghị quyết số 04-NQ/TW ngày 21/8/2006 của "
                         "Ban Chấp hành Trung ương, Sở làm."}
                .text()),
      IsEmpty());
}

TEST(Diagnosis, TheYearInANumberIsThatOfItsDate) {
  const Plan decision{.number = "Số: 12/2024/QĐ-SYT", .type = "QUYẾT ĐỊNH"};
  EXPECT_THAT(codes(decision.text()), IsEmpty());
  EXPECT_THAT(codes(Plan{.number = "Số: 12/2023/QĐ-SYT", .type = "QUYẾT ĐỊNH"}.text()),
              ElementsAre("header.number.year"));
  const std::string act = "Theo Nghị định số 30/2020/NĐ-CP ngày ";
  EXPECT_THAT(codes(Plan{.body = act + "05/3/2020 của Chính phủ, Sở làm."}.text()), IsEmpty());
  // Said once, and of nothing else: neither that it is cited with two dates nor that it is younger.
  EXPECT_THAT(codes(Plan{.body = act + "05/3/2020 của Chính phủ, Sở làm. " + act + "05/3/2030, Sở làm. " + act +
                                 "05/3/2030, Sở sửa."}
                        .text()),
              ElementsAre("citation.date.year"));
  EXPECT_THAT(codes(Plan{.body = "Đã in \"" + act + "05/3/2021\", nay sửa."}.text()), IsEmpty());
  // Parties number what they agree on as they like.
  for (const char* agreed : {"Hợp đồng số 12/2019/HĐ", "Hiệp định số 12/2019/HĐi", "Bản thỏa thuận số 12/2019/BTT"})
    EXPECT_THAT(codes(Plan{.body = "Theo " + std::string(agreed) + " ngày 05/3/2020, Sở làm."}.text()), IsEmpty())
        << agreed;
}

TEST(Diagnosis, AnotherDocumentOfTheFileContradictsNothing) {
  const std::string cited = "Theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ, Sở làm.";
  const std::string otherwise = "Theo Nghị định số 30/2020/NĐ-CP ngày 05/8/2020 của Chính phủ, bến đò được mở.\n";
  const std::string younger = "Theo Nghị định số 40/2025/NĐ-CP ngày 05/8/2025 của Chính phủ, bến đò được mở.\n";
  const std::string title = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n";
  const std::string head = "\nBỘ Y TẾ\n" + title + "Số: 5/TT-BYT\nAn Sơn, ngày 20 tháng 3 năm 2026\n\nTHÔNG TƯ\n\n";
  const std::string whole = Plan{.body = cited}.text();
  EXPECT_THAT(codes(whole + head + otherwise), IsEmpty());
  EXPECT_THAT(codes(whole + head + younger), IsEmpty());
  EXPECT_THAT(codes(whole + head + cited + "\n\n" + otherwise), ElementsAre("citation.date.conflict"));
  EXPECT_THAT(codes(whole + "\nPHỤ LỤC\n" + otherwise), ElementsAre("citation.date.conflict"));
  EXPECT_THAT(codes(whole + "\nPHỤ LỤC\n" + younger), ElementsAre("citation.date.later"));
  // Words of a sentence are no head.
  EXPECT_THAT(codes(whole + "\nnước Cộng hòa xã hội chủ nghĩa Việt Nam, độc lập\n" + otherwise),
              ElementsAre("citation.date.conflict"));
}

TEST(Diagnosis, WhatIsQuotedMayBeTheErrorThatIsCorrected) {
  const std::string act = "Nghị định số 30/2020/NĐ-CP ngày ";
  for (const auto& [open, close] : {std::pair("\u201C", "\u201D"), std::pair("\"", "\"")}) {
    const std::string body = std::string("Trang 2 đã in ") + open + "theo " + act + "05/3/2020" + close +
                             ", nay sửa là theo " + act + "06/3/2020.";
    EXPECT_THAT(codes(Plan{.body = body}.text()), IsEmpty()) << body;
    const std::string behind =
        std::string("Theo mục ") + open + "Bến đò" + close + " của " + act + "05/3/2020, " + act + "06/3/2020.";
    EXPECT_THAT(codes(Plan{.body = behind}.text()), ElementsAre("citation.date.conflict")) << behind;
  }
  const std::string mixed = "Theo mục \"Bến đò\u201D của " + act + "05/3/2020, " + act + "06/3/2020.";
  EXPECT_THAT(codes(Plan{.body = mixed}.text()), ElementsAre("citation.date.conflict"));
}

TEST(Diagnosis, WhoSignedIsNotCertain) {
  EXPECT_THAT(codes(Plan{.closing = "Nơi nhận: VY-GIÁM ĐÓC\n- Như trên;\n- Lưu: VT.\n     Trần Văn Lâm\n"}.text()),
              ElementsAre("signature.authority_unreadable"));
}

TEST(Diagnosis, AnOfficeWithoutANameIsToldAsItStands) {
  const std::string list = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\n";
  const std::string office = "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n![](images/1.jpg)\n";
  const auto found = diagnostics(Plan{.closing = list + office}.text());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].code, "signature.name_missing");
  EXPECT_THAT(found[0].message, testing::HasSubstr("no name can be read below \"KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC\""));
  EXPECT_THAT(codes(Plan{.closing = office}.text()), ElementsAre("recipients.missing", "signature.name_missing"));
  EXPECT_THAT(codes(Plan{.closing = list + "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Văn Lâm\n"}.text()), IsEmpty());
  const Plan note{.number = "Số: 12/PG-SYT", .type = "PHIẾU GỬI", .closing = list + "GIÁM ĐỐC\n"};
  EXPECT_THAT(codes(note.text()), IsEmpty()) << "a type that needs no signature";
}

TEST(Diagnosis, BytesThatAreNoUtf8AreSaidWhereTheyStand) {
  const std::string text = Plan{.body = "Thực hiện Công văn số 7\uFFFD\uFFFD/UBND-VX, Sở làm như s\uFFFDu."}.text();
  const std::vector<Diagnostic> found = diagnostics(text);
  ASSERT_THAT(codes(text), ElementsAre("text.undecoded", "text.undecoded"));
  EXPECT_EQ(text.substr(found[0].span->begin, found[0].span->size()), "\uFFFD\uFFFD");
  EXPECT_EQ(found[1].span->begin, text.rfind("\uFFFD"));
}

TEST(Diagnosis, BothSpellingsOfAForeignEncodingAreQuotedAlike) {
  const auto message = [](const std::string& a) {
    const std::string text = "Co" + a + "ng hoøa xaõ hoäi chuû nghóa Vieät Nam. Ñoäc laäp - Töï do - Haïnh phuùc. " +
                             "Quyeát ñònh veà vieäc ban haønh quy cheá laøm vieäc cuûa Uûy ban nhaân daân xaõ. ";
    for (const Diagnostic& d : diagnostics(text + text + text)) {
      if (d.code == "text.encoding") return d.message;
    }
    return std::string();
  };
  EXPECT_THAT(message("\u00E4"), testing::HasSubstr("as \"Co\u00E4\""));
  EXPECT_EQ(message("a\u0308"), message("\u00E4"));
}

TEST(Diagnosis, SaysWhereAndByWhichRuleAndWhatToDo) {
  const std::string text = Plan{.number = "Số: 12/QĐ-SYT"}.text();
  const std::vector<Diagnostic> found = diagnostics(text);
  ASSERT_EQ(found.size(), 1);
  ASSERT_TRUE(found[0].span);
  EXPECT_EQ(text.substr(found[0].span->begin, found[0].span->size()), "12/QĐ-SYT");
  EXPECT_EQ(found[0].basis, "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3");
  EXPECT_THAT(found[0].message, testing::HasSubstr("; correct the symbol or the name of the type"));
}

TEST(Diagnosis, ThePartyHasItsOwnRules) {
  const std::string text =
      "TỈNH ỦY AN SƠN                ĐẢNG CỘNG SẢN VIỆT NAM\n     *                An Sơn, ngày    tháng 3 năm 2024\n"
      "Số     -KH/TU\n                 KẾ HOẠCH\n           trồng cây\n\nBan Thường vụ làm như sau.\n\n"
      "Nơi nhận:                 T/M BAN THƯỜNG VỤ\n- Các đảng bộ,                  BÍ THƯ\n- Lưu Văn phòng.\n"
      "                          Trần Văn Lâm\n";
  for (const Diagnostic& d : diagnostics(text))
    EXPECT_THAT(d.basis, testing::StartsWith("Hướng dẫn 36-HD/VPTW")) << d.code;
  EXPECT_THAT(codes(text), ElementsAre("header.number.blank", "header.date.incomplete"));
}

// A day that can be read in part is what the rest of the document leaves of it.
TEST(Diagnosis, AnOpenDayIsSettledByTheRest) {
  const std::string signing = "Thời gian ký: 04/3/2024 10:47:25\n";
  const std::string cited = "Thực hiện Công văn số 77/UBND-VX ngày 04/3/2024, Sở làm như sau.";
  const std::string due =
      "Thực hiện Công văn số 77/UBND-VX ngày 13/3/2024, yêu cầu Phòng Tài chính báo cáo trước ngày 18/3/2024.";
  const std::string past =
      "Thực hiện Công văn số 77/UBND-VX ngày 28/3/2024, yêu cầu Phòng Tài chính báo cáo việc phải xong trước ngày "
      "28/3/2024.";
  const struct {
    std::string above;
    std::string date;
    std::string body;
    std::string value;
    std::string code;
  } cases[] = {
      {signing, "ngày Ø3 tháng 3 năm 2024", Plan().body, "2024-03-03", "header.date.settled"},
      {signing, "ngày 83 tháng 3 năm 2024", Plan().body, "2024-03-03", "header.date.settled"},
      {signing, "ngày Œ† tháng 3 năm 2024", cited, "2024-03-04", "header.date.settled"},
      {"", "ngày @7 tháng 3 năm 2024", due, "2024-03-17", "header.date.settled"},
      {"", "ngày 32 tháng 3 năm 2024", due, "2024-03", "header.date.unreadable"},
      {"", "ngày 2Ø tháng 3 năm 2024", past, "2024-03", "header.date.unreadable"},
      {"", "ngày {7 tháng 3 năm 2024", cited, "2024-03", "header.date.unreadable"},
      {signing, "ngày {7 tháng 3 năm 2024", cited, "2024-03", "header.date.unreadable"},  // contradicts
      {signing, "ngày    tháng 3 năm 2024", cited, "2024-03", "header.date.incomplete"},
      {"", "ngày 14 tháng IÌ năm 2024", Plan().body, "2024-11-14", "header.date.repaired"},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.date);
    const Document document = engine().extract(c.above + Plan{.date = "An Sơn, " + c.date, .body = c.body}.text());
    ASSERT_TRUE(document.header.date);
    EXPECT_EQ(document.header.date->value, c.value);
    ASSERT_EQ(document.diagnostics.size(), 1U);
    EXPECT_EQ(document.diagnostics[0].code, c.code);
  }
}

TEST(Diagnosis, AnInvitationIsOlderThanItsMeeting) {
  const std::string text = Plan{.number = "Số: 12/GM-SYT",
                                .date = "An Sơn, ngày Ð5 tháng 3 năm 2024",
                                .type = "GIẤY MỜI",
                                .body = "Sở Y tế mời các đơn vị họp.\nThời gian: 8 giờ 00, ngày 08/3/2024."}
                               .text();
  EXPECT_EQ(engine().extract(text).header.date->value, "2024-03-05");
}

TEST(Diagnosis, TheLimitsOfAnOpenDayAreTold) {
  const auto found =
      diagnostics("Thời gian ký: 08/3/2024 10:47:25\n" + Plan{.date = "An Sơn, ngày {Š tháng 3 năm 2024"}.text());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0].message,
              testing::EndsWith("; the document is not before 2024-03-02, of which it cites something, "
                                "and not after 2024-03-08, when it was signed electronically"));
}

// An enclosure, or what is attached with a head of its own, may be older, and younger too.
TEST(Diagnosis, WhatIsEnclosedSetsNoLimitsToAnOpenDay) {
  const std::string enclosed = "Theo Công văn số 90/UBND-VX ngày 20/3/2024, các bến báo cáo trước ngày 25/3/2024.\n";
  const std::string signing = "Thời gian ký: 22/3/2024 10:47:25\n";
  const std::string head =
      "\nUBND TỈNH AN SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
      "Số: 90/UBND-VX\nAn Sơn, ngày 20 tháng 3 năm 2024\n\n";
  const std::string party =
      "\nTỈNH ỦY AN SƠN\nĐẢNG CỘNG SẢN VIỆT NAM\nSố 14-CT/TU\nAn Sơn, ngày 20 tháng 3 năm 2024\n\n";
  const struct {
    std::string below;
    std::string ending;
  } cases[] = {
      {"\nPHỤ LỤC\n" + enclosed, "not before 2024-03-02, of which it cites something"},
      {"\nPHỤ LỤC\n" + signing,
       "not before 2024-03-02, of which it cites something, and not after 2024-03-22, when it was signed "
       "electronically"},
      {head + enclosed + signing, "not before 2024-03-02, of which it cites something"},
      {party + enclosed + signing, "not before 2024-03-02, of which it cites something"},
  };
  for (const auto& [below, ending] : cases) {
    const auto found = diagnostics(Plan{.date = "An Sơn, ngày {Š tháng 3 năm 2024"}.text() + below);
    ASSERT_FALSE(found.empty()) << below;
    EXPECT_THAT(found[0].message, testing::EndsWith("; the document is " + ending)) << below;
  }
  const Plan no_foot{.date = "An Sơn, ngày {Š tháng 3 năm 2024", .closing = ""};
  EXPECT_THAT(diagnostics(no_foot.text() + head + enclosed)[0].message,
              testing::EndsWith("not before 2024-03-02, of which it cites something"));
}

// Two layers of a page, one printed over the other: number and date stand there, and nobody can read them.
TEST(Diagnosis, ATornHeadIsUnreadableAndNotMissing) {
  const std::string text =
      Plan{.number = "Số: 45\n     0 3/2024/KH-SYT", .date = "20 tháng 3 năm 2024\nAn Sơn, ngày 12"}.text();
  EXPECT_THAT(codes(text), ElementsAre("header.number.unreadable", "header.date.unreadable"));
  const auto citations = engine().extract(text).citations;
  ASSERT_FALSE(citations.empty());
  EXPECT_EQ(citations[0].text, "Công văn số 77/UBND-VX ngày 02/3/2024");
  EXPECT_THAT(codes(Plan{.number = "Số:\n12/KH-SYT"}.text()), IsEmpty());
  EXPECT_THAT(codes(Plan{.number = "Số:"}.text()), ElementsAre("header.number.missing"));
}

TEST(Diagnosis, ASignatureThatAScannerSpoiltIsUnreadable) {
  EXPECT_THAT(codes(Plan{.closing = "Nơi nhận: am yệ ĐÓC\n- Như trên;\n- Lưu: VT.\n"}.text()),
              ElementsAre("signature.unreadable"));
  EXPECT_THAT(codes(Plan{.closing = "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n"}.text()), ElementsAre("signature.missing"));
  EXPECT_THAT(codes(Plan{.closing = "Nơi nhận: Như trên;\n- Lưu: VT.\n"}.text()), ElementsAre("signature.missing"));
}

// What a newspaper prints has no head; its own sentence above the text tells the same.
TEST(Diagnosis, AnIntroductionStandsForTheHead) {
  const std::string body =
      "\n\n*Báo An Sơn trân trọng giới thiệu toàn văn:*\n\nChợ phiên đang là nơi gặp gỡ của nhân dân các xã vùng "
      "cao.\n";
  const struct {
    std::string words;
    std::string date;
    std::string issuer;
    std::string signer;
  } cases[] = {
      {"**Thay mặt Ban Thường vụ, Bí thư Tỉnh ủy Lê Văn An đã ký ban hành Nghị quyết số 12-NQ/TU (ngày 05/3/2024) của "
       "Ban Thường vụ "
       "Tỉnh ủy An Sơn về chợ phiên.**",
       "2024-03-05", "Ban Thường vụ Tỉnh ủy An Sơn", "Thay mặt|Ban Thường vụ|Bí thư Tỉnh ủy|Lê Văn An"},
      {"Ngày 05/3/2024, Bí thư Tỉnh ủy Lê Văn An vừa ký Nghị quyết số 12-NQ/TU của Ban Thường vụ Tỉnh ủy về chợ phiên.",
       "2024-03-05", "Ban Thường vụ Tỉnh ủy", "-|-|Bí thư Tỉnh ủy|Lê Văn An"},
      {"Bí thư Tỉnh ủy Lê Văn An đã ký ban hành Nghị quyết số 13-NQ/TU ngày 05/3/2024 về chợ phiên.", "-", "-", ""},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.words);
    const Document document = engine().extract("# Nghị quyết số 12-NQ/TU\n\n" + c.words + body);
    EXPECT_EQ(document.header.date ? document.header.date->value : "-", c.date);
    EXPECT_EQ(document.header.issuer ? document.header.issuer->text : "-", c.issuer);
    std::string signer;
    for (const Signature& s : document.signatures)
      signer += s.authority.value_or("-") + "|" + s.body.value_or("-") + "|" + s.position.value_or("-") + "|" +
                s.name.value_or("-");
    EXPECT_EQ(signer, c.signer);
  }
}

// A day written by hand is one, though it cannot be read: the document is no draft.
TEST(Diagnosis, AnUnreadableDayIsNoDraft) {
  const auto found = diagnostics(Plan{.number = "Số:    /KH-SYT", .date = "An Sơn, ngày {Š tháng 3 năm 2024"}.text());
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].code, "header.number.blank");
  EXPECT_THAT(found[0].message, testing::HasSubstr("look its serial up"));
}

}  // namespace
}  // namespace vanban
