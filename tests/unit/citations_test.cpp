// Citations in sentences: what is found, how far it reaches, and how it stands to the document. One table for each
// part.
#include "structure/citations/citations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "vanban/engine.h"
#include "vanban/names.h"

namespace vanban {
namespace {

using testing::ElementsAreArray;

const Engine& engine() {
  static const auto made = Engine::create();
  return *made;
}

std::string words(const Boxed<Quoted>& quoted) { return quoted ? quoted->text : ""; }

// relation: text | by issuer | on title | at pinpoint | of subject | = antecedent, without what there is not.
std::string shown(const Citation& citation) {
  std::string out(name_of(citation.relation));
  out += ": " + citation.text;
  if (citation.issuer) out += " | by " + citation.issuer->text;
  if (citation.title) out += " | on " + words(citation.title);
  if (citation.pinpoint) out += " | at " + citation.pinpoint->text;
  if (citation.subject) out += " | of " + *citation.subject;
  if (citation.antecedent) out += " | = " + *citation.antecedent;
  return out;
}

std::vector<std::string> citations_of(std::string_view text) {
  std::vector<std::string> out;
  for (const Citation& citation : engine().extract(text).citations) out.push_back(shown(citation));
  return out;
}

struct Case {
  const char* what;
  const char* text;
  std::vector<std::string> citations;
};

void expect(const std::vector<Case>& cases) {
  for (const Case& c : cases) EXPECT_THAT(citations_of(c.text), ElementsAreArray(c.citations)) << c.what;
}

TEST(Citations, LawsAreChangedByLaws) {
  const struct {
    const char* number;
    const char* type;
    const char* relation;
  } rows[] = {{"12/2024/QH15", "LUẬT", "repeals: Luật số 23/2004/QH11"},
              {"12/2024/QH15", "NGHỊ QUYẾT", "repeals: Luật số 23/2004/QH11"},
              {"12/NQ-CP", "NGHỊ QUYẾT", "cites: Luật số 23/2004/QH11"},  // its programme is to have it repealed
              {"12/CT-TTg", "CHỈ THỊ", "cites: Luật số 23/2004/QH11"}};
  for (const auto& row : rows) {
    const std::string text = std::string("Số: ") + row.number + "\nHà Nội, ngày 05 tháng 3 năm 2024\n\n" + row.type +
                             "\nVề đường thủy\n\nĐiều 1. Nội dung\n\n1. Bãi bỏ Luật số 23/2004/QH11.\n";
    EXPECT_THAT(citations_of(text), ElementsAreArray({row.relation})) << row.number << ' ' << row.type;
  }
}

TEST(Citations, WhoHoldsAPostIsNoPartOfIt) {
  expect({
      {"behind the body's own name",
       "Theo đề nghị của Giám đốc Sở Nội vụ Trần Văn Minh tại Tờ trình số 55/TTr-SNV ngày 12/8/2019;",
       {"responds_to: Tờ trình số 55/TTr-SNV ngày 12/8/2019 | by Giám đốc Sở Nội vụ"}},
      {"behind a unit without its name",
       "Thực hiện ý kiến chỉ đạo của Chủ tịch Ủy ban nhân dân tỉnh Lê Hoàng Nam tại Công văn số 320/UBND-VX.",
       {"implements: Công văn số 320/UBND-VX | by Chủ tịch Ủy ban nhân dân tỉnh"}},
      {"an office with a capital in each word is none",
       "Thông tư liên tịch số 02/2011/TTLT-VPCP-BNV ngày 28/01/2011 giữa Chủ nhiệm Văn Phòng Chính Phủ và Bộ trưởng Bộ "
       "Nội vụ",
       {"cites: Thông tư liên tịch số 02/2011/TTLT-VPCP-BNV ngày 28/01/2011 giữa Chủ nhiệm Văn Phòng Chính Phủ và Bộ "
        "trưởng Bộ Nội vụ | by Chủ nhiệm Văn Phòng Chính Phủ và Bộ trưởng Bộ Nội vụ"}},
      {"behind a minister's post, whose word is no school's",
       "Thực hiện ý kiến của Bộ trưởng Bộ Nội vụ Trần Văn Minh tại Công điện số 2/CĐ-BNV.",
       {"implements: Công điện số 2/CĐ-BNV | by Bộ trưởng Bộ Nội vụ"}},
      {"but a school is called after one",
       "Theo đề nghị của Hiệu trưởng Trường trung học phổ thông Phan Đình Phùng tại Tờ trình số 5/TTr-PĐP;",
       {"responds_to: Tờ trình số 5/TTr-PĐP | by Hiệu trưởng Trường trung học phổ thông Phan Đình Phùng"}},
      {"and so is a commune",
       "Theo đề nghị của Chủ tịch UBND xã Hồ Thị Kỷ tại Tờ trình số 5/TTr-UBND;",
       {"responds_to: Tờ trình số 5/TTr-UBND | by Chủ tịch UBND xã Hồ Thị Kỷ"}},
  });
}

TEST(Citations, ANoteInBracketsIsOverBehindThem) {
  expect({
      {"the list goes on with the act that the note is about, and the body behind it is the first one's too",
       "Căn cứ Nghị định số 10/2010/NĐ-CP ngày 01/2/2010 (được sửa đổi, bổ sung bởi Nghị định số 25/2012/NĐ-CP ngày "
       "03/4/2012) và Nghị định số 30/2013/NĐ-CP ngày 08/4/2013 của Chính phủ về quản lý chợ;",
       {"based_on: Nghị định số 10/2010/NĐ-CP ngày 01/2/2010 | by Chính phủ",
        "amended_by: Nghị định số 25/2012/NĐ-CP ngày 03/4/2012 | of c1",
        "based_on: Nghị định số 30/2013/NĐ-CP ngày 08/4/2013 của Chính phủ | by Chính phủ | on quản lý chợ"}},
      {"by a place in the act that amends",
       "Theo khoản 2 Điều 7 Nghị định số 24/2014/NĐ-CP (được sửa đổi, bổ sung tại khoản 5 Điều 1 Nghị định số "
       "107/2020/NĐ-CP).",
       {"cites: Nghị định số 24/2014/NĐ-CP | at khoản 2 Điều 7",
        "amended_by: Nghị định số 107/2020/NĐ-CP | at khoản 5 Điều 1 | of c1"}},
      {"within them the list is of what amends",
       "Căn cứ Nghị định số 10/2010/NĐ-CP (được sửa đổi, bổ sung bởi Nghị định số 25/2012/NĐ-CP và Nghị định số "
       "30/2013/NĐ-CP);",
       {"based_on: Nghị định số 10/2010/NĐ-CP", "amended_by: Nghị định số 25/2012/NĐ-CP | of c1",
        "amended_by: Nghị định số 30/2013/NĐ-CP | of c1"}},
  });
}

// A serial or a pointer says which document is meant; the type alone is right less often.
TEST(Citations, HowSureAMentionOfAnEarlierOneIs) {
  const std::string first = "Thực hiện Nghị quyết số 12/NQ-HĐND ngày 05/3/2024 của Hội đồng nhân dân tỉnh. ";
  const struct {
    std::string words;
    double confidence;
  } rows[] = {{"Nghị quyết số 12", 0.97}, {"Nghị quyết nói trên", 0.97}, {"Nghị quyết", 0.9}};
  for (const auto& [words, confidence] : rows) {
    static const auto engine = Engine::create();
    const Document document = engine->extract(first + "Việc nêu tại " + words + " được gia hạn.");
    ASSERT_EQ(document.citations.size(), 2) << words;
    EXPECT_EQ(document.citations[1].text, words);
    EXPECT_EQ(document.citations[1].confidence, confidence) << words;
  }
}

TEST(Citations, MinistriesByTheirShortNames) {
  expect({
      {"the list says their class once",
       "Xét ý kiến của các Bộ: Tài chính (Công văn số 7321/TC-ĐT), Công nghiệp (Công văn số 2100/CV-KH) về dự án;",
       {"responds_to: Công văn số 7321/TC-ĐT | by Tài chính",
        "responds_to: Công văn số 2100/CV-KH | by Công nghiệp | on dự án"}},
      {"another name in brackets is no issuer",
       "Công ty Hòa Bình (Công văn số 7/HB) xin phép.",
       {"cites: Công văn số 7/HB | by Công ty Hòa Bình"}},
  });
}

TEST(Citations, LettersInBracketsBehindThoseWhoWroteThem) {
  expect({
      {"a list in one bracket, and ministries by their short names in the next",
       "Xét đề nghị của Bộ Giao thông vận tải (các công văn: số 113/BGTVT-ĐT và số 132/BGTVT-ĐT); ý kiến của các Bộ: "
       "Kế "
       "hoạch và Đầu tư (công văn số 9667/BKHĐT-TĐ) và Tài chính (công văn số 165/BTC-ĐT) về việc mở rộng đường An "
       "Sơn, "
       "Phó Thủ tướng Trần Văn An có ý kiến như sau:",
       {"responds_to: công văn: số 113/BGTVT-ĐT | by Bộ Giao thông vận tải",
        "responds_to: 132/BGTVT-ĐT | by Bộ Giao thông vận tải",
        "responds_to: công văn số 9667/BKHĐT-TĐ | by Kế hoạch và Đầu tư",
        "responds_to: công văn số 165/BTC-ĐT | by Tài chính | on mở rộng đường An Sơn"}},
      {"a few words before the body",
       "Xét các Tờ trình của Bộ Công Thương (công văn số 1238/TTr-BCT) về dự án nhà máy An Sơn (Dự án), Chính phủ đồng "
       "ý.",
       {"responds_to: công văn số 1238/TTr-BCT | by Bộ Công Thương | on dự án nhà máy An Sơn"}},
      {"what is received is answered",
       "Bộ Xây dựng đã nhận văn bản 1672/VAS-KH ngày 16/12/2010 của Viện An Sơn về định mức.",
       {"responds_to: văn bản 1672/VAS-KH ngày 16/12/2010 của Viện An Sơn | by Viện An Sơn | on định mức"}},
  });
}

TEST(Citations, BlanksThatAnExtractionHasLost) {
  expect({
      {"behind the number, before whose it is",
       "Theo Nghị quyết số 57-NQ/TWcủa Bộ Chính trị.",
       {"implements: Nghị quyết số 57-NQ/TWcủa Bộ Chính trị | by Bộ Chính trị"}},
      {"and before what it is about",
       "Xét Tờ trình số 15/TTr-SNVvề việc giao biên chế;",
       {"responds_to: Tờ trình số 15/TTr-SNV | on giao biên chế"}},
      {"a capital in a word shows them; between small letters the text's own words do",
       "Xét đề nghị của BộGiao thông vận tải (công văn số 5704/BGTVT-KH ngày04/02/2009), ýkiến của Bộ Tài chính (công "
       "văn "
       "số 359/BTC-ĐT) về định mức dựtoán. Dự án của Bộ có dự toán; ý kiến khác không có.",
       {"responds_to: công văn số 5704/BGTVT-KH ngày04/02/2009 | by BộGiao thông vận tải",
        "responds_to: công văn số 359/BTC-ĐT | by Bộ Tài chính | on định mức dựtoán"}},
  });
}

TEST(Citations, AMinistrysNameIsCompleteInItself) {
  expect({
      {"small words behind it are of the sentence",
       "Bổ sung vào mục II Thông tư số 15/LĐTBXH-TT ngày 2/6/1993 của Bộ Lao động - Thương binh và Xã hội đối tượng "
       "hưởng "
       "phụ cấp gồm:",
       {"amends: Thông tư số 15/LĐTBXH-TT ngày 2/6/1993 của Bộ Lao động - Thương binh và Xã hội | by Bộ Lao động - "
        "Thương "
        "binh và Xã hội | at mục II"}},
      {"a dash at a line's begin is within a name",
       "Theo đề nghị của Sở Lao động\n- Thương binh và Xã hội tại Tờ trình số 92/TTr-SLĐTBXH ngày 06/4/2021.",
       {"responds_to: Tờ trình số 92/TTr-SLĐTBXH ngày 06/4/2021 | by Sở Lao động - Thương binh và Xã hội"}},
      {"the country ends a name, and begins no paragraph",
       "Căn cứ Luật Ngân hàng Nhà nước\nViệt Nam số 46/2010/QH12;",
       {"based_on: Luật Ngân hàng Nhà nước Việt Nam số 46/2010/QH12 | on Ngân hàng Nhà nước Việt Nam"}},
      {"a letter of 'số' that a page has lost",
       "Căn cứ Nghị định s 70/2014/NĐ-CP của Chính phủ;",
       {"based_on: Nghị định s 70/2014/NĐ-CP của Chính phủ | by Chính phủ"}},
      {"that a body has written is told",
       "Để có căn cứ hướng dẫn thực hiện, ngày 4/7/2014 Bộ Y tế có Công văn số 235/BYT-BH về chế độ.",
       {"cites: Công văn số 235/BYT-BH | by Bộ Y tế | on chế độ"}},
  });
}

TEST(Citations, LettersInBracketsThatStandForABody) {
  expect({
      {"behind the issuer the title follows them",
       "Thực hiện Quyết định số 2457/QĐ-BGDĐT của Bộ Giáo dục và Đào tạo (GDĐT) ban hành kế hoạch năm học, Sở Y tế "
       "(SYT) "
       "hướng dẫn như sau:",
       {"implements: Quyết định số 2457/QĐ-BGDĐT của Bộ Giáo dục và Đào tạo | by Bộ Giáo dục và Đào tạo | on ban hành "
        "kế "
        "hoạch năm học"}},
      {"and so may what the body does",
       "Tổ Tư vấn kinh tế của Thủ tướng Chính phủ (Tổ Tư vấn) có Báo cáo số 04/BC-TTV ngày 28 tháng 02 năm 2021.",
       {"cites: Báo cáo số 04/BC-TTV ngày 28 tháng 02 năm 2021 | by Tổ Tư vấn kinh tế của Thủ tướng Chính phủ"}},
      {"or what others have done",
       "Thực hiện Chỉ thị số 6/CT-TTg về ngân sách và Bộ Tài chính đã ban hành Công văn số 57/BTC-NSNN về chi tiêu, "
       "các cơ "
       "quan, "
       "đơn vị đã quán triệt.",
       {"implements: Chỉ thị số 6/CT-TTg | on ngân sách",
        "cites: Công văn số 57/BTC-NSNN | by Bộ Tài chính | on chi tiêu"}},
      {"a title ends before how things stand",
       "Căn cứ Công văn số 182/SGDĐT-TH của Sở Giáo dục và Đào tạo về nhiệm vụ năm học và tình hình thực tế địa bàn "
       "quận;",
       {"based_on: Công văn số 182/SGDĐT-TH của Sở Giáo dục và Đào tạo | by Sở Giáo dục và Đào tạo | on nhiệm vụ năm "
        "học"}},
  });
}

TEST(Citations, ANumberTornByALineEnd) {
  expect({
      {"behind số",
       "Thực hiện Công văn số 12\n34/UBND-NC ngày 5/6/2020 của Ủy ban nhân dân tỉnh;",
       {"implements: Công văn số 12 34/UBND-NC ngày 5/6/2020 của Ủy ban nhân dân tỉnh | by Ủy ban nhân dân tỉnh"}},
      {"behind Số",
       "Thực hiện Công văn Số 12\n34/UBND-NC ngày 5/6/2020 của Ủy ban nhân dân tỉnh;",
       {"implements: Công văn Số 12 34/UBND-NC ngày 5/6/2020 của Ủy ban nhân dân tỉnh | by Ủy ban nhân dân tỉnh"}},
  });
}

TEST(Citations, ActsKnownByBodyAndSubject) {
  expect({
      {"in a preamble",
       "Căn cứ Nghị quyết của Quốc hội về chủ trương đầu tư dự án đường ven biển;",
       {"based_on: Nghị quyết của Quốc hội | by Quốc hội | on chủ trương đầu tư dự án đường ven biển"}},
      {"elsewhere they may be any", "Sở theo dõi các nghị quyết của Quốc hội về giá.", {}},
  });
}

TEST(Citations, TitleEndsBeforeTheWriterInSmallLetters) {
  expect({
      {"a school",
       "Thực hiện Công văn số 72/SGDĐT-TCCB của Sở Giáo dục và Đào tạo về việc rà soát đội ngũ, trường THPT An Sơn báo "
       "cáo như sau:",
       {"implements: Công văn số 72/SGDĐT-TCCB của Sở Giáo dục và Đào tạo | by Sở Giáo dục và Đào tạo | on rà soát đội "
        "ngũ"}},
      {"a class of bodies is part of the title",
       "Thực hiện Quyết định số 7/QĐ-UBND về tiếp nhận ý kiến của cá nhân, tổ chức về quy định hành chính, cụ thể như "
       "sau:",
       {"implements: Quyết định số 7/QĐ-UBND | on tiếp nhận ý kiến của cá nhân, tổ chức về quy định hành chính"}},
  });
}

TEST(Citations, WhatIsIssuedGoesOnInTheNextLine) {
  expect({
      {"with a capital",
       "Thực hiện Nghị quyết số 30c/NQ-CP của Chính phủ về ban hành\nChương trình cải cách tổng thể giai đoạn 2011 - "
       "2020;",
       {"implements: Nghị quyết số 30c/NQ-CP của Chính phủ | by Chính phủ | on ban hành Chương trình cải cách tổng thể "
        "giai đoạn 2011 - 2020"}},
  });
}

TEST(Citations, TypeWordBehindAnotherWord) {
  expect({
      {"quy định is a type too, and no part of định luật",
       "Xã thực hiện đúng quy định Luật Trồng trọt trên mọi cánh đồng.",
       {"implements: Luật Trồng trọt | on Trồng trọt"}},
      {"a colon begins a list of names",
       "Ủy ban thẩm tra các dự án: Luật Thư viện, Luật Kiến trúc.",
       {"cites: Luật Thư viện | on Thư viện", "cites: Luật Kiến trúc | on Kiến trúc"}},
      {"but pháp luật is none", "Mọi người sống theo Pháp luật Việt Nam và quy luật tự nhiên.", {}},
      {"a heading's type is not the type of what stands below",
       "SỰ CẦN THIẾT BAN HÀNH NGHỊ QUYẾT Nghị quyết số 9/2011/NQ-HĐND đã cũ.",
       {"cites: Nghị quyết số 9/2011/NQ-HĐND"}},
  });
}

TEST(Citations, NumbersThatLostASeparator) {
  expect({
      {"a blank in the legislature's code",
       "Căn cứ Luật Trồng trọt số 31/2018/QH 14 ngày 19/11/2018;",
       {"based_on: Luật Trồng trọt số 31/2018/QH 14 ngày 19/11/2018 | on Trồng trọt"}},
      {"a scanner's second dash",
       "Theo Quyết định số 136/QĐ- -UBND ngày 12/12/2023 của UBND tỉnh, tổ ngừng việc.",
       {"cites: Quyết định số 136/QĐ- -UBND ngày 12/12/2023 của UBND tỉnh | by UBND tỉnh"}},
      {"behind the serial",
       "Theo Quyết định số 75QĐ-UBND ngày 09/8/2017, tổ ngừng việc.",
       {"cites: Quyết định số 75QĐ-UBND ngày 09/8/2017"}},
      {"behind the year",
       "Theo Nghị quyết số 27/2017NQ-HĐND ngày 14/7/2017, tổ ngừng việc.",
       {"implements: Nghị quyết số 27/2017NQ-HĐND ngày 14/7/2017"}},
      {"a drafting unit's short name in brackets",
       "Tờ trình số 68/TTr-XD(KTXD) ngày 26/12/2024 nêu rõ.",
       {"cites: Tờ trình số 68/TTr-XD(KTXD) ngày 26/12/2024"}},
      {"the year stands last in a form's symbol",
       "Thay thế Mẫu số 04-GHTD/SHTT/2020, 05-TT/SHTT/2020 tại Phụ lục ban hành kèm theo Thông tư số 13/2020/TT-BTC.",
       {"amends: Thông tư số 13/2020/TT-BTC | at Mẫu số 04-GHTD/SHTT/2020, 05-TT/SHTT/2020 tại Phụ lục"}},
      {"what stands behind a letter belongs to a form's symbol", "Mẫu sổ ghi ở trang S62-NCL và S63-NCL.", {}},
      {"a sum is no number", "Xã có tổng số 40 TT ở bốn thôn.", {}},
  });
}

TEST(Citations, YearsOfLawsWithoutTheirWord) {
  expect({
      {"a day behind the words that say it was passed",
       "Căn cứ Luật Bảo vệ và phát triển rừng ban hành ngày 19/8/1991;",
       {"based_on: Luật Bảo vệ và phát triển rừng ban hành ngày 19/8/1991 | on Bảo vệ và phát triển rừng"}},
      {"a name that is no law's, with that word in small letters in it, ends at its day",
       "Căn cứ Luật Phổ biến pháp luật miền núi ngày 19/8/1991;",
       {"based_on: Luật Phổ biến pháp luật miền núi ngày 19/8/1991 | on Phổ biến pháp luật miền núi"}},
      {"the list has a law of that year",
       "Theo Luật Đất đai 2013 và Bộ luật Dân sự 2015, xã làm việc này.",
       {"cites: Luật Đất đai 2013 | on Đất đai", "cites: Bộ luật Dân sự 2015 | on Dân sự"}},
      {"of a name that is short for another, that other's law",
       "Theo Luật BHXH 2014, Luật THTK, CLP 2013 và Bộ luật TTHS 2015, xã làm việc này.",
       {"cites: Luật BHXH 2014 | on BHXH", "cites: Luật THTK, CLP 2013 | on THTK, CLP",
        "cites: Bộ luật TTHS 2015 | on TTHS"}},
      {"it has none: the year of something else",
       "Xã chi theo Luật Trẻ em 2024 là năm đầu.",
       {"cites: Luật Trẻ em | on Trẻ em"}},
      {"years from one to another", "Xã theo dõi Luật Giá 2012-2015 hằng quý.", {"cites: Luật Giá | on Giá"}},
  });
}

TEST(Citations, TypesByTheirCodes) {
  expect({
      {"a code before a number stands for the type's name, and ends the body before it",
       "Theo QĐ số 512/QĐ-UBND ngày 1/2/2023 của UBND tỉnh và NQ 57-NQ/TW của Bộ Chính trị.",
       {"cites: QĐ số 512/QĐ-UBND ngày 1/2/2023 của UBND tỉnh | by UBND tỉnh",
        "cites: NQ 57-NQ/TW của Bộ Chính trị | by Bộ Chính trị"}},
      {"the code says what the number does not", "Hai việc theo NQ 193/2025/QH15.", {"cites: NQ 193/2025/QH15"}},
      {"before a serial it points back",
       "Thực hiện Nghị quyết số 57-NQ/TW. Nhiều việc của NQ 57 chậm.",
       {"implements: Nghị quyết số 57-NQ/TW", "cites: NQ 57 | = c1"}},
      {"to nothing where nothing was named", "Biểu của QĐ 144 kèm theo.", {}},
      {"before a congress or a plenum it names the resolution",
       "Theo NQ Đại hội XIII của Đảng, NQTW 7 (khóa XII) và Nghị quyết TW4 khóa XI.",
       {"implements: NQ Đại hội XIII của Đảng | by Đại hội XIII của Đảng",
        "implements: NQTW 7 (khóa XII) | by TW 7 (khóa XII)", "implements: Nghị quyết TW4 khóa XI | by TW4 khóa XI"}},
      {"a congress that is not the Party's",
       "Theo Nghị quyết Đại hội XII Công đoàn Việt Nam.",
       {"implements: Nghị quyết Đại hội XII Công đoàn Việt Nam | by Đại hội XII Công đoàn Việt Nam"}},
      {"nor is it one in small letters",
       "Thực hiện Quyết định số 144/QĐ-UBND. Thửa qđ 144 còn trống.",
       {"implements: Quyết định số 144/QĐ-UBND"}},
  });
}

TEST(Citations, IssuersWithCommasAndFigures) {
  expect({
      {"two bodies of the Party",
       "Kết luận số 1-KL/TW ngày 14/02/2025 của Bộ Chính trị, Ban Bí thư về tổ chức bộ máy",
       {"cites: Kết luận số 1-KL/TW ngày 14/02/2025 của Bộ Chính trị, Ban Bí thư | by Bộ Chính trị, Ban Bí thư | on tổ "
        "chức bộ máy"}},
      {"what was done just now is no name",
       "UBND tỉnh An Sơn vừa ban hành Quyết định số 1/2017/QĐ-UBND",
       {"cites: Quyết định số 1/2017/QĐ-UBND | by UBND tỉnh An Sơn"}},
      {"a pair of words",
       "Công văn số 181/KCB-QLCL ngày 22/12/2017 của Cục Quản lý khám, chữa bệnh - Bộ Y tế về việc gửi báo cáo.",
       {"cites: Công văn số 181/KCB-QLCL ngày 22/12/2017 của Cục Quản lý khám, chữa bệnh - Bộ Y tế | by Cục Quản lý "
        "khám, "
        "chữa bệnh - Bộ Y tế | on gửi báo cáo"}},
      {"two posts",
       "Công văn số 12/VPCP-KSTT của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ nêu rõ.",
       {"cites: Công văn số 12/VPCP-KSTT của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ | by Bộ trưởng, Chủ nhiệm Văn "
        "phòng "
        "Chính phủ"}},
      {"a term in the bracket of another",
       "Theo Quy chế bầu cử (kèm theo Quyết định số 7-QĐ/TW của Bộ Chính trị khóa VIII).",
       {"cites: Quy chế bầu cử | on bầu cử",
        "issued_by: Quyết định số 7-QĐ/TW của Bộ Chính trị khóa VIII | by Bộ Chính "
        "trị khóa VIII | of c1"}},
      {"the session that passed it",
       "Căn cứ Nghị quyết số 12/1997-QH10 của kỳ họp thứ 2, Quốc hội khóa X ngày 12 tháng 12 năm 1997 về nhiệm vụ;",
       {"based_on: Nghị quyết số 12/1997-QH10 của kỳ họp thứ 2, Quốc hội khóa X ngày 12 tháng 12 năm 1997 | by Quốc "
        "hội "
        "khóa X | on nhiệm vụ"}},
      {"a committee called by its number",
       "Quyết định số 2/QĐ-BCĐ của Trưởng Ban Chỉ đạo 389 tỉnh về việc phân công.",
       {"cites: Quyết định số 2/QĐ-BCĐ của Trưởng Ban Chỉ đạo 389 tỉnh | by Trưởng Ban Chỉ đạo 389 tỉnh | on phân "
        "công"}},
      {"V/v ends it",
       "Quyết định số 9/QĐ-UBND của UBND Tỉnh V/v phê duyệt kế hoạch.",
       {"cites: Quyết định số 9/QĐ-UBND của UBND Tỉnh | by UBND Tỉnh | on phê duyệt kế hoạch"}},
      {"a scan lost the mark of về",
       "Quy định số 8-QĐ/TU của Ban Thường vụ Tỉnh ủy vê tiêu chuẩn chức danh.",
       {"cites: Quy định số 8-QĐ/TU của Ban Thường vụ Tỉnh ủy | by Ban Thường vụ Tỉnh ủy | on tiêu chuẩn chức danh"}},
      {"a ministry's letter in brackets is not by who receives it",
       "Sở đã gửi Bộ Y tế (Văn bản số 127/SYT-KH) kế hoạch.",
       {"cites: Văn bản số 127/SYT-KH"}},
      {"each with its class, in small letters before",
       "Thông tư liên tịch số 37/2015/TTLT-BYT-BTC ngày 29/10/2015 của liên bộ Bộ Y tế-Bộ Tài chính quy định giá.",
       {"cites: Thông tư liên tịch số 37/2015/TTLT-BYT-BTC ngày 29/10/2015 của liên bộ Bộ Y tế-Bộ Tài chính | by Bộ Y "
        "tế-Bộ Tài chính | on quy định giá"}},
      {"several ministries",
       "Thông tư số 8/2011/TTLT-BNV-BTC của liên Bộ Nội vụ, Bộ Tài chính hướng dẫn chế độ.",
       {"cites: Thông tư số 8/2011/TTLT-BNV-BTC của liên Bộ Nội vụ, Bộ Tài chính | by liên Bộ Nội vụ, Bộ Tài chính | "
        "on "
        "hướng dẫn "
        "chế độ"}},
      {"several ministries by their fields",
       "Thông tư liên tịch số 2/2010/TTLT-BTNMT-BTC của Liên Bộ: Tài nguyên và Môi trường - Tài chính về giá đất.",
       {"cites: Thông tư liên tịch số 2/2010/TTLT-BTNMT-BTC của Liên Bộ: Tài nguyên và Môi trường - Tài chính | by "
        "Liên "
        "Bộ: Tài nguyên và Môi trường - Tài chính | on giá đất"}},
      {"a joint act's issuers without của",
       "Theo Thông tư liên tịch Bộ Y tế - Bộ Tài chính số 37/2015/TTLT-BYT-BTC, giá giữ nguyên.",
       {"cites: Thông tư liên tịch Bộ Y tế - Bộ Tài chính số 37/2015/TTLT-BYT-BTC | by Bộ Y tế - Bộ Tài chính"}},
      {"a team whose name is long, of the Prime Minister",
       "Xã phổ biến Công văn số 5/CCTTHC ngày 02/3/2024 của Tổ công tác chuyên trách cải cách thủ tục hành chính của "
       "Thủ tướng Chính phủ về phần mềm.",
       {"cites: Công văn số 5/CCTTHC ngày 02/3/2024 của Tổ công tác chuyên trách cải cách thủ tục hành chính của Thủ "
        "tướng Chính phủ | by Tổ công tác chuyên trách cải cách thủ tục hành chính của Thủ tướng Chính phủ | on phần "
        "mềm"}},
      {"the Youth Union has a secretariat too; to follow up is not to follow",
       "Xã theo dõi Kế hoạch số 9-KH/TWĐTN ngày 02/3/2024 của Ban Bí thư Trung ương Đoàn về việc trồng rừng.",
       {"cites: Kế hoạch số 9-KH/TWĐTN ngày 02/3/2024 của Ban Bí thư Trung ương Đoàn | by Ban Bí thư Trung ương Đoàn | "
        "on trồng rừng"}},
      {"a steering committee that is named by its matter",
       "Xã nhận Thông báo số 5-TB/BCĐTW của Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực về "
       "kết luận của phiên họp.",
       {"cites: Thông báo số 5-TB/BCĐTW của Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực | by "
        "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng, lãng phí, tiêu cực | on kết luận của phiên họp"}},
      {"the word của once for two bodies",
       "Theo đề nghị của Chánh Văn phòng Ủy ban nhân dân tỉnh tại Tờ trình số 18/TTr-VP và Giám đốc Sở Nội vụ tại Văn "
       "bản số 36/SNV-TC;",
       {"responds_to: Tờ trình số 18/TTr-VP | by Chánh Văn phòng Ủy ban nhân dân tỉnh",
        "responds_to: Văn bản số 36/SNV-TC | by Giám đốc Sở Nội vụ"}},
      {"the post stands on the line before, the number's code on the line behind",
       "Xét đề nghị của Giám đốc\nSở Nông nghiệp tỉnh tại Tờ trình số 47/TTr -\nNN&PTNT ngày 21/5/2007;",
       {"responds_to: Tờ trình số 47/TTr - NN&PTNT ngày 21/5/2007 | by Giám đốc Sở Nông nghiệp tỉnh"}},
      {"who asks",
       "Trả lời Công văn số 6/CTXB ngày 02/3/2024 của Cục Thuế tỉnh Xuân Bắc hỏi về hóa đơn của hợp tác xã.",
       {"responds_to: Công văn số 6/CTXB ngày 02/3/2024 của Cục Thuế tỉnh Xuân Bắc | by Cục Thuế tỉnh Xuân Bắc | on "
        "hóa đơn của hợp tác xã"}},
      {"what is sifted through is no act",
       "UBND tỉnh giao Sở Xây dựng rà soát danh mục công bố tại Quyết định số 44/QĐ-BXD.",
       {"cites: Quyết định số 44/QĐ-BXD"}},
  });
}

TEST(Citations, IssuersOfActsBeside) {
  expect({
      {"who has issued one has issued the next of its code",
       "Bộ Chính trị đã ban hành Nghị quyết số 57-NQ/TW và Nghị quyết số 59-NQ/TW.",
       {"cites: Nghị quyết số 57-NQ/TW | by Bộ Chính trị", "cites: Nghị quyết số 59-NQ/TW | by Bộ Chính trị"}},
      {"but not that of another code",
       "Bộ Chính trị đã ban hành Nghị quyết số 57-NQ/TW và Nghị quyết số 59/NQ-CP.",
       {"cites: Nghị quyết số 57-NQ/TW | by Bộ Chính trị", "cites: Nghị quyết số 59/NQ-CP"}},
      {"a letter beside the proposal, by a code that is no other body's",
       "Theo đề nghị của Hội đồng quản lý Quỹ tại Tờ trình số 20/TTr-HĐQL ngày 09/7/2024 và văn bản số 1102/QDPT-TCHC "
       "ngày 04/12/2024 về việc bãi bỏ quy chế;",
       {"responds_to: Tờ trình số 20/TTr-HĐQL ngày 09/7/2024 | by Hội đồng quản lý Quỹ | on bãi bỏ quy chế",
        "responds_to: văn bản số 1102/QDPT-TCHC ngày 04/12/2024 | by Hội đồng quản lý Quỹ | on bãi bỏ quy chế"}},
      {"but of that body where it is one's",
       "Theo đề nghị của Hội đồng quản lý Quỹ tại Tờ trình số 20/TTr-HĐQL ngày 09/7/2024 và văn bản số 1102/STC-QLNS;",
       {"responds_to: Tờ trình số 20/TTr-HĐQL ngày 09/7/2024 | by Hội đồng quản lý Quỹ",
        "responds_to: văn bản số 1102/STC-QLNS"}},
      {"an opinion behind a comma is answered as the proposal is",
       "Xét đề nghị của Sở Xây dựng tại Tờ trình số 2/TTr-SXD, ý kiến của Sở Tài chính tại Báo cáo số 8/BC-STC,",
       {"responds_to: Tờ trình số 2/TTr-SXD | by Sở Xây dựng", "responds_to: Báo cáo số 8/BC-STC | by Sở Tài chính"}},
      {"acts of one body, each cited at a place",
       "Điểm c, khoản 1, Điều 14 Thông tư số 15/2010/TT-BTC ngày 28/9/2010; tại khoản 2, Điều 16 Thông tư số "
       "39/2014/TT-BTC của Bộ Tài chính quy định như sau.",
       {"cites: Thông tư số 15/2010/TT-BTC ngày 28/9/2010 | by Bộ Tài chính | at Điểm c, khoản 1, Điều 14",
        "cites: Thông tư số 39/2014/TT-BTC của Bộ Tài chính | by Bộ Tài chính | at khoản 2, Điều 16"}},
      {"acts of one body, one of them numbered without its code",
       "Căn cứ Nghị định số 72-TC/NĐ ngày 13-12-1955 và Nghị định số 33/NĐ ngày 2-6-1958 của Bộ Tài chính;",
       {"based_on: Nghị định số 72-TC/NĐ ngày 13-12-1955 | by Bộ Tài chính",
        "based_on: Nghị định số 33/NĐ ngày 2-6-1958 của Bộ Tài chính | by Bộ Tài chính"}},
      {"who holds the post stands between it and the verb",
       "Thủ tướng Chính phủ Trần Văn Sông vừa ký Công điện số 68/CĐ-TTg ngày 21/9/2025.",
       {"cites: Công điện số 68/CĐ-TTg ngày 21/9/2025 | by Thủ tướng Chính phủ"}},
      {"a post within the name of a body",
       "Ban Bí thư Trần Văn Sông ký ban hành Kết luận số 85-KL/TW, ngày 22/8/2025.",
       {"cites: Kết luận số 85-KL/TW, ngày 22/8/2025 | by Ban Bí thư"}},
      {"the unit behind the number",
       "Sửa đổi Nghị quyết 10/2016/NQ-HĐND tỉnh ngày 7/12/2016 của HĐND tỉnh về phí đò.",
       {"amends: Nghị quyết 10/2016/NQ-HĐND tỉnh ngày 7/12/2016 của HĐND tỉnh | by HĐND tỉnh | on phí đò"}},
      {"who issued it stands behind the title",
       "Thông tư 02/2025/TT-BCT quy định về chợ phiên do Bộ trưởng Bộ Công Thương ban hành (hiệu lực 01/07/2025).",
       {"cites: Thông tư 02/2025/TT-BCT | by Bộ trưởng Bộ Công Thương | on quy định về chợ phiên"}},
      {"without a number, by body and day",
       "Căn cứ nghị quyết của Hội đồng Chính phủ ngày 27-3-1969; theo Công văn ngày 05/3/2024 của Sở Y tế.",
       {"based_on: nghị quyết của Hội đồng Chính phủ ngày 27-3-1969 | by Hội đồng Chính phủ",
        "based_on: Công văn ngày 05/3/2024 của Sở Y tế | by Sở Y tế"}},
      {"a joint circular between two",
       "Theo Thông tư liên tịch số 83/2010/TTLT-BTC-BNN ngày 15/11/2010 giữa Bộ Tài chính và Bộ Y tế về muối.",
       {"cites: Thông tư liên tịch số 83/2010/TTLT-BTC-BNN ngày 15/11/2010 giữa Bộ Tài chính và Bộ Y tế | by Bộ Tài "
        "chính và Bộ Y tế | on muối"}},
      {"what is agreed between others issues nothing",
       "Thực hiện Nghị quyết số 57-NQ/TW giữa Sở Y tế và Sở Nội vụ.",
       {"implements: Nghị quyết số 57-NQ/TW"}},
      {"the number in a bracket",
       "Ngày 14-1, Thủ tướng Chính phủ đã có Công văn (số 73/TTg-CN) về muối.",
       {"cites: Công văn (số 73/TTg-CN) | by Thủ tướng Chính phủ | on muối"}},
      {"who did it before, and who does it",
       "Theo tham mưu của Tổng Liên đoàn, Bộ Chính trị đã ban hành Nghị quyết số 2-NQ/TW.",
       {"cites: Nghị quyết số 2-NQ/TW | by Bộ Chính trị"}},
      {"the next body's letter behind a comma",
       "Sau khi có ý kiến của Bộ Muối tại Công văn số 26/BM-HS ngày 08/8/2007, Bộ Y tế tại Công văn số 76/BYT-TTr, xã "
       "báo cáo.",
       {"cites: Công văn số 26/BM-HS ngày 08/8/2007 | by Bộ Muối", "cites: Công văn số 76/BYT-TTr | by Bộ Y tế"}},
      {"the verb of issue is no title",
       "Danh mục được Bộ Y tế ban hành tại Quyết định số 68/2008/QĐ-BYT ngày 29/12/2008.",
       {"cites: Quyết định số 68/2008/QĐ-BYT ngày 29/12/2008 | by Bộ Y tế"}},
      {"who issued a text and its decision",
       "Căn cứ Quy chế Cán bộ do Ban Bí thư ban hành theo Quyết định số 29-QĐ/TW ngày 08/02/2010;",
       {"based_on: Quy chế Cán bộ | on Cán bộ",
        "issued_by: Quyết định số 29-QĐ/TW ngày 08/02/2010 | by Ban Bí thư | of c1"}},
      {"in small letters",
       "Căn cứ Nghị định số 36/2018/NĐ-CP ngày 08/10/2018 của thủ tướng chính phủ về tinh dầu;",
       {"based_on: Nghị định số 36/2018/NĐ-CP ngày 08/10/2018 của thủ tướng chính phủ | by thủ tướng chính phủ | on "
        "tinh dầu"}},
      {"no name in small letters",
       "Căn cứ Quyết định số 36/QĐ-UBND ngày 08/10/2018 của ban lãnh đạo xã;",
       {"based_on: Quyết định số 36/QĐ-UBND ngày 08/10/2018"}},
      {"who signed, behind the posts he holds",
       "Thay mặt Bộ Chính trị, đồng chí Trần Văn Sông, Ủy viên Bộ Chính trị, Thường trực Ban Bí thư, vừa ký ban hành "
       "Kết luận số 4-KL/TW.",
       {"cites: Kết luận số 4-KL/TW | by Thường trực Ban Bí thư"}},
      {"a letter of the Assembly's committee",
       "Căn cứ Công văn số 79/UBTVQH10 ngày 17/3/1999 của Ủy ban Thường vụ Quốc hội về muối;",
       {"based_on: Công văn số 79/UBTVQH10 ngày 17/3/1999 của Ủy ban Thường vụ Quốc hội | by Ủy ban Thường vụ Quốc hội "
        "| on muối"}},
      {"a point that ends no sentence",
       "Ngày 18/11/2021, Cục Thuế TP. An Sơn đã ban hành Công văn số 87/CTAS-TTHT.",
       {"cites: Công văn số 87/CTAS-TTHT | by Cục Thuế TP. An Sơn"}},
      {"lately",
       "UBND thành phố An Sơn mới đây đã ban hành Quyết định số 02/QĐ-TCT.",
       {"cites: Quyết định số 02/QĐ-TCT | by UBND thành phố An Sơn"}},
      {"a list of others lends nothing",
       "Thực hiện chỉ đạo của Bộ trưởng Bộ Tài chính theo Quyết định số 32/QĐ-BTC; xã áp dụng Nghị định số "
       "23/2020/NĐ-CP và Thông tư số 78/2021/TT-BTC.",
       {"implements: Quyết định số 32/QĐ-BTC | by Bộ trưởng Bộ Tài chính", "cites: Nghị định số 23/2020/NĐ-CP",
        "cites: Thông tư số 78/2021/TT-BTC"}},
      {"a letter that bears a day",
       "Trả lời Công văn số 5/SYT-VP đề ngày 22/09/2020 của Sở Y tế về muối.",
       {"responds_to: Công văn số 5/SYT-VP đề ngày 22/09/2020 của Sở Y tế | by Sở Y tế | on muối"}},
      {"the term in words",
       "Thi hành Nghị quyết của Quốc hội khóa thứ 8 ngày 29-4-1988, bộ báo cáo.",
       {"implements: Nghị quyết của Quốc hội khóa thứ 8 ngày 29-4-1988 | by Quốc hội khóa thứ 8"}},
  });
}

TEST(Citations, OwnNumberWithFewerZeros) {
  EXPECT_THAT(
      citations_of("BỘ MUỐI\n\nSố: 07-BYT/TT\nHà Nội, ngày 30 tháng 4 năm 1994\n\nTHÔNG TƯ\nHƯỚNG DẪN VIỆC LÀM MUỐI\n\n"
                   "Căn cứ Luật Giá;\nĐiều 1. Thông tư số 7-BYT/TT ngày 30-4-1994 có hiệu lực từ ngày ký.\n"),
      ElementsAreArray({"based_on: Luật Giá | on Giá"}));
}

TEST(Citations, OldPreambles) {
  expect({
      {"chiểu is căn cứ",
       "Chiểu Sắc lệnh số 61-SL ngày 26-11-1946 tổ chức Bộ Muối;\n\nChiểu theo sắc lệnh số 29-SL;",
       {"based_on: Sắc lệnh số 61-SL ngày 26-11-1946 | on tổ chức Bộ Muối", "based_on: sắc lệnh số 29-SL"}},
      {"the afternoon is not",
       "Chiều ngày 28/3/2024, Sở Y tế đã ban hành Công văn số 12/SYT-VP.",
       {"cites: Công văn số 12/SYT-VP | by Sở Y tế"}},
      {"a title without a verb behind the day",
       "Căn cứ Sắc lệnh số 21-SL ngày 14-5-1951 đổi tên Bộ Muối ra Bộ Đò ngang;",
       {"based_on: Sắc lệnh số 21-SL ngày 14-5-1951 | on đổi tên Bộ Muối ra Bộ Đò ngang"}},
      {"behind a bullet, over a full stop",
       "- Căn cứ Nghị định số 22/HĐBT ngày 5/12/1987 về muối. Quyết định số 24/CT ngày 25-4-1988 về đò ngang;",
       {"based_on: Nghị định số 22/HĐBT ngày 5/12/1987 | on muối",
        "based_on: Quyết định số 24/CT ngày 25-4-1988 | on đò ngang"}},
      {"behind a bullet, but of something else",
       "- Căn cứ kết quả giao ban của các xã, các đơn vị báo cáo việc thực hiện Nghị quyết số 5-NQ/TU.",
       {"implements: Nghị quyết số 5-NQ/TU"}},
      {"a page that breaks the line within a law's name",
       "Căn cứ Luật Tổ chức\nChính phủ ngày 25 tháng 12 năm 2001;",
       {"based_on: Luật Tổ chức Chính phủ ngày 25 tháng 12 năm 2001 | on Tổ chức Chính phủ"}},
      {"a page that breaks the line behind the word",
       "Căn cứ\nLuật Tiếp công dân ngày 25/11/2013;",
       {"based_on: Luật Tiếp công dân ngày 25/11/2013 | on Tiếp công dân"}},
  });
}

TEST(Citations, SymbolSaidOnce) {
  expect({
      {"behind the last serial",
       "Thực hiện Chỉ thị số 05, 16-CT/TW trong toàn xã.",
       {"implements: Chỉ thị số 05", "implements: 16-CT/TW"}},
      {"without blanks",
       "Thực hiện các Nghị định 87,88,31/CP trong toàn xã.",
       {"implements: Nghị định 87", "implements: 88", "implements: 31/CP"}},
      {"an article is no serial", "Theo điều 5, 16-CT/TW nêu rõ.", {"cites: 16-CT/TW"}},
  });
  const Document document = engine().extract("Thực hiện Chỉ thị số 05, 16-CT/TW trong toàn xã.");
  EXPECT_EQ(document.citations.at(0).number->canonical, "05-CT/TW");
}

TEST(Citations, Titles) {
  expect({
      {"the body behind a ground has issued the act",
       "Căn cứ Quyết định số 15/2020/QĐ-UBND ngày 05/3/2020 về quản lý chợ trên địa bàn tỉnh của Ủy ban nhân dân tỉnh;",
       {"based_on: Quyết định số 15/2020/QĐ-UBND ngày 05/3/2020 | by Ủy ban nhân dân tỉnh | on quản lý chợ trên địa "
        "bàn tỉnh"}},
      {"behind other words it may be the body of which they tell",
       "Căn cứ Quyết định số 15/2020/QĐ-UBND ngày 05/3/2020 ban hành Quy chế làm việc của Ủy ban nhân dân tỉnh;",
       {"based_on: Quyết định số 15/2020/QĐ-UBND ngày 05/3/2020 | on ban hành Quy chế làm việc của Ủy ban nhân dân "
        "tỉnh"}},
      {"the Gazette's running head and its page number stand in none",
       "Căn cứ Thông tư số 8/2022/TT-BKHĐT ngày 15/6/2022 của Bộ Tài chính quy định việc\n\nCÔNG BÁO/Số 659/Ngày "
       "10-8-2022\n95\n\ncung cấp thông tin;",
       {"based_on: Thông tư số 8/2022/TT-BKHĐT ngày 15/6/2022 của Bộ Tài chính | by Bộ Tài chính | on quy định việc "
        "cung "
        "cấp thông tin"}},
      {"two papers of one office share it",
       "Theo đề nghị của Sở Xây dựng tại Tờ trình số 8/TTr-XD ngày 26/12/2024 và văn bản số 9/SXD-KTXD ngày 11/4/2025 "
       "về "
       "việc sửa cầu;",
       {"responds_to: Tờ trình số 8/TTr-XD ngày 26/12/2024 | by Sở Xây dựng | on sửa cầu",
        "responds_to: văn bản số 9/SXD-KTXD ngày 11/4/2025 | by Sở Xây dựng | on sửa cầu"}},
      {"goes on behind a semicolon",
       "Căn cứ Nghị quyết số 11/2025/UBTVQH15 ngày 26/9/2025 quy định việc họp tổ dân phố; việc bầu tổ trưởng;",
       {"based_on: Nghị quyết số 11/2025/UBTVQH15 ngày 26/9/2025 | on quy định việc họp tổ dân phố; việc bầu tổ "
        "trưởng"}},
      {"in a preamble, with any noun",
       "Căn cứ Nghị quyết số 4/NQ-HĐBCQG ngày 29/9/2025 quy định mẫu văn bản; nội quy phòng bỏ phiếu;",
       {"based_on: Nghị quyết số 4/NQ-HĐBCQG ngày 29/9/2025 | on quy định mẫu văn bản; nội quy phòng bỏ phiếu"}},
      {"but not with what comes next",
       "Xét Tờ trình số 4/TTr-UBND về việc đặt tên đường; ý kiến của đại biểu.",
       {"responds_to: Tờ trình số 4/TTr-UBND | on đặt tên đường"}},
      {"in a preamble needs no verb",
       "Căn cứ Nghị định số 5/2015/NĐ-CP ngày 13/4/2015 của Chính phủ mức thu học phí;",
       {"based_on: Nghị định số 5/2015/NĐ-CP ngày 13/4/2015 của Chính phủ | by Chính phủ | on mức thu học phí"}},
      {"a proposal's goes on behind a semicolon, up to the report that is considered with it",
       "Xét Tờ trình số 5/TTr-UBND của Ủy ban nhân dân xã về thông qua danh mục; dự án đất lúa và Báo cáo Thẩm tra số "
       "7/BC-HĐND ngày 03/12/2018 của Ban Kinh tế,",
       {"responds_to: Tờ trình số 5/TTr-UBND của Ủy ban nhân dân xã | by Ủy ban nhân dân xã | on thông qua danh mục; "
        "dự "
        "án đất lúa",
        "responds_to: Báo cáo Thẩm tra số 7/BC-HĐND ngày 03/12/2018 của Ban Kinh tế | by Ban Kinh tế"}},
      {"two acts of one body that an act guides",
       "Căn cứ Thông tư số 5/2007/TT-BTC hướng dẫn thực hiện Nghị định số 8/2004/NĐ-CP về giá đất và Nghị định số "
       "3/2007/NĐ-CP;",
       {"based_on: Thông tư số 5/2007/TT-BTC | on hướng dẫn thực hiện Nghị định số 8/2004/NĐ-CP về giá đất và Nghị "
        "định "
        "số 3/2007/NĐ-CP",
        "guides: Nghị định số 8/2004/NĐ-CP | on giá đất | of c1", "guides: Nghị định số 3/2007/NĐ-CP | of c1"}},
      {"behind a short name in brackets",
       "Kế hoạch số 6/KH-UBND về giữ trật tự (viết tắt là TTCC) giai đoạn 2021 - 2025 nêu rõ.",
       {"cites: Kế hoạch số 6/KH-UBND | on giữ trật tự (viết tắt là TTCC) giai đoạn 2021 - 2025 nêu rõ"}},
      {"ends before what it demands",
       "Nghị quyết số 49-NQ/TW của Bộ Chính trị về Chiến lược cải cách tư pháp đề ra mục tiêu lâu dài.",
       {"cites: Nghị quyết số 49-NQ/TW của Bộ Chính trị | by Bộ Chính trị | on Chiến lược cải cách tư pháp"}},
      {"a quotation that nothing closes ends with the sentence",
       "Theo Hướng dẫn số 23-HD/ĐUK “một số nội dung về đại hội. Ngày mai họp.",
       {"implements: Hướng dẫn số 23-HD/ĐUK | on một số nội dung về đại hội"}},
      {"ends over the heading of what is decided",
       "Xét đề nghị của Sở Y tế tại Tờ trình số 66/TTr-SYT về việc lập quy chế,\nQUYẾT ĐỊNH:\nĐiều 1. Lập quy chế.",
       {"responds_to: Tờ trình số 66/TTr-SYT | by Sở Y tế | on lập quy chế"}},
      {"ends before its own short name",
       "Theo Nghị quyết số 57-NQ/TW về chuyển đổi số quốc gia (Nghị quyết số 57-NQ/TW), để chuẩn bị họp.",
       {"implements: Nghị quyết số 57-NQ/TW | on chuyển đổi số quốc gia", "cites: Nghị quyết số 57-NQ/TW"}},
      {"ends before thì",
       "Người thuộc diện theo Quy định số 96-QĐ/TW về kiểm tra của Đảng thì chuyển đến huyện.",
       {"implements: Quy định số 96-QĐ/TW | on kiểm tra của Đảng"}},
      {"the session stands before it",
       "Nghị quyết số 9/2007/NQ-HĐND của Hội đồng nhân dân tỉnh khóa VII - kỳ họp thứ 14 về việc thu lệ phí hết hiệu "
       "lực.",
       {"repeals: Nghị quyết số 9/2007/NQ-HĐND của Hội đồng nhân dân tỉnh khóa VII | by Hội đồng nhân dân tỉnh khóa "
        "VII | on "
        "thu lệ phí"}},
      {"ends before the document itself",
       "Xã làm theo quy định tại Nghị định số 120/2006/NĐ-CP hướng dẫn thi hành một số điều của Luật Giá và Nghị định "
       "này.",
       {"cites: Nghị định số 120/2006/NĐ-CP | on hướng dẫn thi hành một số điều của Luật Giá",
        "guides: Luật Giá | on Giá | of c1"}},
      {"the comma behind a quotation ends it",
       "Xã quán triệt Kết luận số 1-KL/TU của Tỉnh ủy về tiếp tục “Đổi mới công tác dân vận”, công tác dân vận đã tốt.",
       {"implements: Kết luận số 1-KL/TU của Tỉnh ủy | by Tỉnh ủy | on tiếp tục “Đổi mới công tác dân vận”"}},
      {"behind an issuer that is named twice",
       "Theo Thông tư số 556/2007/TT-TTCP của Thanh tra Chính phủ ngày 26/3/2007 của Thanh tra Chính phủ hướng dẫn "
       "việc "
       "kê khai.",
       {"cites: Thông tư số 556/2007/TT-TTCP của Thanh tra Chính phủ ngày 26/3/2007 | by Thanh tra Chính phủ | on "
        "hướng dẫn việc kê khai"}},
      {"what an act still does is no title",
       "Việc ghi trong Nghị quyết số 140/NQ-CP của Chính phủ tiếp tục được triển khai ở xã.",
       {"cites: Nghị quyết số 140/NQ-CP của Chính phủ | by Chính phủ"}},
      {"ends before the act that issued what has the title",
       "Chương trình làm theo Nghị quyết số 66-NQ/TW về đổi mới công tác lưu trữ (ban hành kèm theo Nghị quyết số "
       "140/NQ-CP).",
       {"implements: Nghị quyết số 66-NQ/TW | on đổi mới công tác lưu trữ", "cites: Nghị quyết số 140/NQ-CP"}},
      {"what an act amends, behind a comma",
       "Theo Thông tư số 42/2022/TT-BTC, sửa đổi, bổ sung một số điều của Thông tư số 33/2016/TT-BTC.",
       {"cites: Thông tư số 42/2022/TT-BTC | on sửa đổi, bổ sung một số điều của Thông tư số 33/2016/TT-BTC",
        "amends: Thông tư số 33/2016/TT-BTC | of c1"}},
  });
}

TEST(Citations, TitlesEndBeforeWhatElseIsFollowed) {
  expect({
      {"what the body did by it",
       "Theo Nghị quyết số 9/NQ-HĐND về áp dụng nghị quyết cũ, Hội đồng nhân dân xã bãi bỏ 8 nghị quyết.",
       {"implements: Nghị quyết số 9/NQ-HĐND | on áp dụng nghị quyết cũ"}},
      {"what else was held",
       "Huyện ủy ban hành Kế hoạch số 24-KH/HU về đại hội, tổ chức hội nghị quán triệt.",
       {"cites: Kế hoạch số 24-KH/HU | by Huyện ủy | on đại hội"}},
      {"what it has brought",
       "Việc thực hiện Thông tư số 6/2007/TT-BYT hướng dẫn bảo hiểm y tế đã góp phần tháo gỡ vướng mắc.",
       {"implements: Thông tư số 6/2007/TT-BYT | on hướng dẫn bảo hiểm y tế"}},
      {"what it is for",
       "Căn cứ Công văn số 10/BTC-NS về mục lục ngân sách, để việc hạch toán thống nhất, Cục hướng dẫn thêm.",
       {"based_on: Công văn số 10/BTC-NS | on mục lục ngân sách"}},
      {"what was done by a day",
       "Thực hiện Đề án số 24/HNDTW về chi hội nghề nghiệp, đến ngày 30/6/2019 các cấp Hội đã lập 683 chi hội.",
       {"implements: Đề án số 24/HNDTW | on chi hội nghề nghiệp"}},
      {"other orders",
       "Thực hiện Chỉ thị số 45-CT/TW về tổ chức đại hội và các chỉ đạo của Trung ương.",
       {"implements: Chỉ thị số 45-CT/TW | on tổ chức đại hội"}},
      {"what amended it",
       "Căn cứ Nghị định số 28/CP của Chính phủ về chợ phiên, các Nghị định sửa đổi Nghị định số 28/CP;",
       {"based_on: Nghị định số 28/CP của Chính phủ | by Chính phủ | on chợ phiên", "based_on: Nghị định số 28/CP"}},
      {"and so on",
       "Căn cứ Nghị định số 28/CP của Chính phủ về chợ phiên v.v..",
       {"based_on: Nghị định số 28/CP của Chính phủ | by Chính phủ | on chợ phiên"}},
      {"the verb of the sentence is none",
       "Tại khoản 1 Điều 30 Nghị định 82/2018/NĐ-CP của Chính phủ quy định khu chế xuất được miễn thuế.",
       {"cites: Nghị định 82/2018/NĐ-CP của Chính phủ | by Chính phủ | at khoản 1 Điều 30"}},
      {"what was done before",
       "Thi hành Nghị định số 97-CP của Chính phủ về tiền lương, sau khi trao đổi với Bộ Muối, bộ hướng dẫn.",
       {"implements: Nghị định số 97-CP của Chính phủ | by Chính phủ | on tiền lương"}},
      {"what it fits",
       "Thực hiện Thông tư số 5-TT/LB về trạm xá cho phù hợp với tổ chức của xã.",
       {"implements: Thông tư số 5-TT/LB | on trạm xá"}},
      {"two years are no number",
       "Ban hành Kết luận số 71-KL/TU về chợ giai đoạn 2016-2020. UBND xã báo cáo.",
       {"cites: Kết luận số 71-KL/TU | on chợ giai đoạn 2016-2020"}},
      {"the verb before quoted words",
       "Tại Điều 16 Thông tư số 39/2014/TT-BTC của Bộ Tài chính hướng dẫn về hóa đơn quy định:",
       {"cites: Thông tư số 39/2014/TT-BTC của Bộ Tài chính | by Bộ Tài chính | on hướng dẫn về hóa đơn | at Điều 16"}},
      {"a programme in a title",
       "Căn cứ Quyết định số 27/QĐ-UBND của UBND tỉnh về việc giao vốn thực hiện Chương trình mục tiêu quốc gia xây "
       "dựng nông thôn mới;",
       {"based_on: Quyết định số 27/QĐ-UBND của UBND tỉnh | by UBND tỉnh | on giao vốn thực hiện Chương trình mục tiêu "
        "quốc gia xây dựng nông thôn mới"}},
      {"a dash between places",
       "Theo Khoản 2c - Điều 1 - Nghị định số 30/1998/NĐ-CP, xã thu thuế.",
       {"cites: Nghị định số 30/1998/NĐ-CP | at Khoản 2c - Điều 1"}},
      {"conditions",
       "Thực hiện Nghị quyết số 5-NQ/TU về chợ phiên phù hợp với điều kiện của xã.",
       {"implements: Nghị quyết số 5-NQ/TU | on chợ phiên"}},
      {"but not before those for whom it is made",
       "Thực hiện Nghị quyết số 5-NQ/TU về chợ phiên phù hợp với trẻ em.",
       {"implements: Nghị quyết số 5-NQ/TU | on chợ phiên phù hợp với trẻ em"}},
  });
}

TEST(Citations, AnnouncedLists) {
  expect({
      {"who issued them all stands before",
       "UBND tỉnh đã ban hành các Quyết định: Số 18/QĐ-UBND ngày 30/5/2024 về bến đò, số 28/QĐ-UBND ngày 13/11/2024 "
       "về cầu treo.",
       {"cites: Quyết định: Số 18/QĐ-UBND ngày 30/5/2024 | by UBND tỉnh | on bến đò",
        "cites: 28/QĐ-UBND ngày 13/11/2024 | by UBND tỉnh | on cầu treo"}},
      {"each member has its title",
       "Theo các Công văn: số 87/HĐND-KT về việc mua xe, số 208/HĐND-KT về việc sửa xe và số 224/HĐND-KT về việc bán "
       "xe.",
       {"cites: Công văn: số 87/HĐND-KT | on mua xe", "cites: 208/HĐND-KT | on sửa xe",
        "cites: 224/HĐND-KT | on bán xe"}},
      {"what a title cites does not end the list",
       "Xem các Công văn: số 16/BTC-QL về dự thảo sửa đổi Nghị định số 14/2024/NĐ-CP; số 18/BTC-QL về giá nước.",
       {"cites: Công văn: số 16/BTC-QL | on dự thảo sửa đổi Nghị định số 14/2024/NĐ-CP",
        "amends: Nghị định số 14/2024/NĐ-CP | of c1", "cites: 18/BTC-QL | on giá nước"}},
  });
}

TEST(Citations, AmendingLaws) {
  expect({
      {"the number behind the last name is its own",
       "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Giá và Luật Thư viện số 90/2025/QH15;",
       {"based_on: Luật sửa đổi, bổ sung một số điều của Luật Giá và Luật Thư viện số 90/2025/QH15 | on sửa đổi, bổ "
        "sung một "
        "số điều của Luật Giá và Luật Thư viện",
        "amends: Luật Giá | on Giá | of c1", "amends: Luật Thư viện | on Thư viện | of c1"}},
      {"where each has one they are theirs",
       "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Giá số 16/2023/QH15, Luật Thư viện số 46/2019/QH14;",
       {"based_on: Luật sửa đổi, bổ sung một số điều của Luật Giá số 16/2023/QH15, Luật Thư viện số 46/2019/QH14 | on "
        "sửa đổi, "
        "bổ sung một số điều của Luật Giá số 16/2023/QH15, Luật Thư viện số 46/2019/QH14",
        "amends: Luật Giá số 16/2023/QH15 | on Giá | of c1",
        "amends: Luật Thư viện số 46/2019/QH14 | on Thư viện | of c1"}},
      {"the law that is enacted here is no citation",
       "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Giá số 16/2023/QH15.",
       {"amends: Luật Giá số 16/2023/QH15 | on Giá"}},
      {"laws that are counted",
       "Theo Luật sửa đổi, bổ sung một số điều của 11 luật có liên quan đến quy hoạch số 28/2018/QH14.",
       {"cites: Luật sửa đổi, bổ sung một số điều của 11 luật có liên quan đến quy hoạch số 28/2018/QH14 | on sửa đổi, "
        "bổ sung "
        "một số điều của 11 luật có liên quan đến quy hoạch"}},
  });
}

TEST(Citations, Relations) {
  expect({
      {"others are guided",
       "Hướng dẫn các trường tiếp nhận tài trợ theo đúng Thông tư số 1/2018/TT-BGDĐT.",
       {"cites: Thông tư số 1/2018/TT-BGDĐT"}},
      {"what was guided in it",
       "Các nội dung hướng dẫn tại Công văn số 1/BYT-KH không còn áp dụng.",
       {"cites: Công văn số 1/BYT-KH"}},
      {"a far word of guidance governs nothing",
       "Hướng dẫn một số nội dung về góp vốn lập quỹ của các tổ chức trồng trọt ở các xã miền núi Để triển khai Quyết "
       "định số 19/2001/QĐ-TTg ngày 20/12/2001, Bộ làm việc này.",
       {"implements: Quyết định số 19/2001/QĐ-TTg ngày 20/12/2001"}},
      {"who amends is not what ends",
       "Luật Giá số 4/2007/QH12 đã được sửa đổi, bổ sung theo Luật số 26/2012/QH13, Luật số 71/2014/QH13 hết hiệu lực.",
       {"repeals: Luật Giá số 4/2007/QH12 | on Giá", "amended_by: Luật số 26/2012/QH13 | of c1",
        "amended_by: Luật số 71/2014/QH13 | of c1"}},
      {"an act is amended by one of its kind, the nearest",
       "Căn cứ Nghị định số 59/2024/NĐ-CP sửa đổi Nghị định số 34/2016/NĐ-CP đã được sửa đổi theo Nghị định số "
       "154/2020/NĐ-CP;",
       {"based_on: Nghị định số 59/2024/NĐ-CP | on sửa đổi Nghị định số 34/2016/NĐ-CP",
        "amends: Nghị định số 34/2016/NĐ-CP | of c1", "amended_by: Nghị định số 154/2020/NĐ-CP | of c2"}},
      {"but none that is younger than what amends it",
       "Căn cứ Nghị định số 59/2024/NĐ-CP sửa đổi Nghị định số 34/2016/NĐ-CP hướng dẫn thi hành Luật Giá đã được sửa "
       "đổi theo Nghị định số 154/2020/NĐ-CP;",
       {"based_on: Nghị định số 59/2024/NĐ-CP | on sửa đổi Nghị định số 34/2016/NĐ-CP hướng dẫn thi hành Luật Giá",
        "amends: Nghị định số 34/2016/NĐ-CP | on hướng dẫn thi hành Luật Giá | of c1",
        "guides: Luật Giá | on Giá | of c2", "amended_by: Nghị định số 154/2020/NĐ-CP | of c2"}},
      {"what is of the same day stands beside it",
       "Căn cứ Nghị định số 78/2025/NĐ-CP ngày 01/4/2025 được sửa đổi, bổ sung bởi Nghị định số 187/2025/NĐ-CP ngày "
       "01/7/2025 và Nghị định số 79/2025/NĐ-CP ngày 01/4/2025;",
       {"based_on: Nghị định số 78/2025/NĐ-CP ngày 01/4/2025",
        "amended_by: Nghị định số 187/2025/NĐ-CP ngày 01/7/2025 | of c1",
        "based_on: Nghị định số 79/2025/NĐ-CP ngày 01/4/2025"}},
      {"a list below of what amended it",
       "Nghị định số 134/2016/NĐ-CP ngày 01/9/2016 của Chính phủ, được sửa đổi, bổ sung bởi:\n\n"
       "1. Nghị định số 18/2021/NĐ-CP ngày 11/3/2021 của Chính phủ, có hiệu lực từ ngày 25/4/2021;\n\n"
       "2. Nghị định số 182/2025/NĐ-CP ngày 01/7/2025 của Chính phủ.\n\n"
       "Căn cứ Luật Giá số 16/2023/QH15;\n",
       {"cites: Nghị định số 134/2016/NĐ-CP ngày 01/9/2016 của Chính phủ | by Chính phủ",
        "amended_by: Nghị định số 18/2021/NĐ-CP ngày 11/3/2021 của Chính phủ | by Chính phủ | of c1",
        "amended_by: Nghị định số 182/2025/NĐ-CP ngày 01/7/2025 của Chính phủ | by Chính phủ | of c1",
        "based_on: Luật Giá số 16/2023/QH15 | on Giá"}},
      {"amended, and repealed in part",
       "Thông tư này sửa đổi, bổ sung, bãi bỏ một số nội dung của Thông tư số 60/2011/TT-BTC.",
       {"amends: Thông tư số 60/2011/TT-BTC"}},
      {"no decree amends a law",
       "Theo Nghị định số 78/2025/NĐ-CP hướng dẫn thi hành Luật Giá được sửa đổi, bổ sung bởi Nghị định số "
       "187/2025/NĐ-CP.",
       {"cites: Nghị định số 78/2025/NĐ-CP | on hướng dẫn thi hành Luật Giá", "guides: Luật Giá | on Giá | of c1",
        "amended_by: Nghị định số 187/2025/NĐ-CP | of c1"}},
      {"what is done is not the act where it is written",
       "Tỉnh thực hiện đánh giá tác động của ba thủ tục tại Quyết định số 72/2024/QĐ-UBND.",
       {"cites: Quyết định số 72/2024/QĐ-UBND"}},
      {"but its tasks are",
       "Tỉnh thực hiện các nhiệm vụ được Chính phủ giao tại Nghị quyết số 72/NQ-CP.",
       {"implements: Nghị quyết số 72/NQ-CP"}},
      {"an end and a law make no code",
       "Bãi bỏ Luật Giá. Bỏ cụm từ ấy tại Bộ luật Hình sự.",
       {"repeals: Luật Giá | on Giá", "amends: Bộ luật Hình sự | on Hình sự"}},
      {"each with what amended it",
       "Bãi bỏ Luật Giá số 7/2008/QH12 đã được sửa đổi theo Luật số 31/2013/QH13 và Luật Phí số 8/2006/QH11 đã được "
       "sửa "
       "đổi theo Luật số 21/2012/QH13.",
       {"repeals: Luật Giá số 7/2008/QH12 | on Giá", "amended_by: Luật số 31/2013/QH13 | of c1",
        "repeals: Luật Phí số 8/2006/QH11 | on Phí", "amended_by: Luật số 21/2012/QH13 | of c3"}},
      {"the preposition said again",
       "Căn cứ Luật Giá số 59/2020/QH14 được sửa đổi, bổ sung một số điều theo Luật số 76/2025/QH15 và theo Luật số "
       "3/2022/QH15;",
       {"based_on: Luật Giá số 59/2020/QH14 | on Giá", "amended_by: Luật số 76/2025/QH15 | of c1",
        "amended_by: Luật số 3/2022/QH15 | of c1"}},
      {"what is replaced before an act takes effect",
       "Bản gốc thay thế các bản khai trước khi Nghị định số 37/2007/NĐ-CP có hiệu lực.",
       {"cites: Nghị định số 37/2007/NĐ-CP"}},
      {"what is done to it stands behind",
       "Các quy định tại Điều 6 Thông tư số 55/2005/TT-BNV trái với Thông tư này bị bãi bỏ.",
       {"repeals: Thông tư số 55/2005/TT-BNV | at Điều 6"}},
      {"a ministry's name is no cue",
       "Theo đề nghị của Bộ trưởng Bộ Tư pháp tại Tờ trình số 34/TTr-BTP.",
       {"responds_to: Tờ trình số 34/TTr-BTP | by Bộ trưởng Bộ Tư pháp"}},
      {"what is amended in a title amends none of the list",
       "Kể từ ngày Nghị định số 45/2025/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 55/2020/NĐ-CP có hiệu lực, "
       "các thông tư sau đây tiếp tục được áp dụng:\n\n1. Thông tư số 119/2020/TT-BTC.\n",
       {"cites: Nghị định số 45/2025/NĐ-CP | on sửa đổi, bổ sung một số điều của Nghị định số 55/2020/NĐ-CP",
        "amends: Nghị định số 55/2020/NĐ-CP | of c1", "cites: Thông tư số 119/2020/TT-BTC"}},
      {"an article's heading governs the items below it, a sentence that begins like one does not",
       "Điều chỉnh dự toán năm 2025 cho các xã.\n\n1. Nghị quyết số 196/2025/QH15.\n\nĐiều 4. Bãi bỏ\n\n1. Thông tư số "
       "119/2020/TT-BTC.\n",
       {"cites: Nghị quyết số 196/2025/QH15", "repeals: Thông tư số 119/2020/TT-BTC"}},
      {"guides some of what an act lays down",
       "Thông tư này hướng dẫn thi hành một số quy định của Nghị định số 61/2018/NĐ-CP.",
       {"guides: Nghị định số 61/2018/NĐ-CP"}},
      {"old numbers in a list",
       "Xã thực hiện các Nghị định 87/CP, 88/CP và 31/CP.",
       {"implements: Nghị định 87/CP", "implements: 88/CP", "implements: 31/CP"}},
      {"places with a semicolon between them are the same act's",
       "Nghị định này quy định chi tiết khoản 2 Điều 4; khoản 3 Điều 5 của Luật Giá.",
       {"guides: Luật Giá | on Giá | at khoản 2 Điều 4; khoản 3 Điều 5"}},
      {"a cue's words may be the act's name",
       "Giám đốc thực hiện quy trình miễn nhiệm theo Quy định về bổ nhiệm ban hành kèm theo Quyết định số 30/QĐ-UBND.",
       {"cites: Quy định về bổ nhiệm | on bổ nhiệm", "issued_by: Quyết định số 30/QĐ-UBND | of c1"}},
      {"what is contrary to an act is not carried out",
       "Bộ kiểm tra việc thi hành luật và xử lý các văn bản trái Hiến pháp.",
       {"cites: Hiến pháp"}},
      {"a row goes on behind a semicolon",
       "Thực hiện Thông báo số 9/TB-SYT của Sở Y tế năm 2017; Kế hoạch số 16/KH-SYT về đào tạo.",
       {"implements: Thông báo số 9/TB-SYT của Sở Y tế | by Sở Y tế",
        "implements: Kế hoạch số 16/KH-SYT | on đào tạo"}},
      {"a basis other than the act",
       "Căn cứ kết quả rà soát giá nước theo quy định tại Nghị định số 95/2024/NĐ-CP, xã báo cáo.",
       {"cites: Nghị định số 95/2024/NĐ-CP"}},
      {"a request by another word",
       "Theo đề xuất của Sở Y tế tại Công văn số 39/SYT-NV, xã báo cáo.",
       {"responds_to: Công văn số 39/SYT-NV | by Sở Y tế"}},
      {"a body's letter in a bracket",
       "Về đề nghị của Ủy ban nhân dân tỉnh Hà An (văn bản số 21/UBND-GT ngày 10 tháng 4 năm 2018) về việc xây hầm, "
       "Phó "
       "Thủ tướng có ý kiến.",
       {"responds_to: văn bản số 21/UBND-GT ngày 10 tháng 4 năm 2018 | by Ủy ban nhân dân tỉnh Hà An | on xây hầm"}},
      {"a row of laws, directives and what a body guides",
       "Thực hiện Luật Đầu tư công, Luật\nNgân sách nhà nước, Chỉ thị số 20/CT-TTg ngày 29/7/2019 và hướng dẫn của Bộ "
       "Kế hoạch và Đầu tư tại Công văn số 57/BKHĐT-TH về việc lập kế hoạch.",
       {"implements: Luật Đầu tư công | on Đầu tư công", "implements: Luật Ngân sách nhà nước | on Ngân sách nhà nước",
        "implements: Chỉ thị số 20/CT-TTg ngày 29/7/2019",
        "implements: Công văn số 57/BKHĐT-TH | by Bộ Kế hoạch và Đầu tư | on lập kế hoạch"}},
      {"a row goes on behind a short name in a bracket",
       "Thực hiện theo Nghị quyết số 17/2022/NQ-HĐND ngày 12/9/2022 quy định mức học phí (Nghị quyết số "
       "17/2022/NQ-HĐND); Nghị định số 81/2021/NĐ-CP.",
       {"implements: Nghị quyết số 17/2022/NQ-HĐND ngày 12/9/2022 | on quy định mức học phí",
        "cites: Nghị quyết số 17/2022/NQ-HĐND", "implements: Nghị định số 81/2021/NĐ-CP"}},
      {"what is said by a body at the end of a long way",
       "Họp theo chỉ đạo của Ban Thường vụ Đảng ủy phường tại Công văn số 79-CV/ĐU ngày 16/10/2019.",
       {"implements: Công văn số 79-CV/ĐU ngày 16/10/2019 | by Ban Thường vụ Đảng ủy phường"}},
      {"a decree that has a law enforced says how",
       "Căn cứ Nghị định số 23/2006/NĐ-CP ngày 03/3/2006 của Chính phủ về thi hành Luật Đất đai;",
       {"based_on: Nghị định số 23/2006/NĐ-CP ngày 03/3/2006 của Chính phủ | by Chính phủ | on thi hành Luật Đất đai",
        "guides: Luật Đất đai | on Đất đai | of c1"}},
      {"a proposal is not changed by what it proposes",
       "Thông qua nội dung điều chỉnh quy hoạch tại Tờ trình số 74/Ttr-UBND ngày 06/7/2010.",
       {"cites: Tờ trình số 74/Ttr-UBND ngày 06/7/2010"}},
      {"a draft is no law in force",
       "Xã góp ý dự thảo Luật Đất đai và theo dõi Luật Nhà ở.",
       {"cites: Luật Nhà ở | on Nhà ở"}},
      {"the letter of the next body is answered too",
       "Theo đề nghị của Sở Y tế tại Công văn số 7/SYT-VP ngày 02/3/2024 và của Sở Nội vụ tại Công văn số 8/SNV-TC, "
       "tỉnh đồng ý.",
       {"responds_to: Công văn số 7/SYT-VP ngày 02/3/2024 | by Sở Y tế",
        "responds_to: Công văn số 8/SNV-TC | by Sở Nội vụ"}},
      {"a row of acts whose titles are quoted",
       "Thi hành Nghị định số 96-HĐBT ngày 11-12-1989 \"về các Bộ\", Nghị định số 55-HĐBT ngày 15-10-1988 \"về kho "
       "thóc\", "
       "xã làm.",
       {"implements: Nghị định số 96-HĐBT ngày 11-12-1989 | on các Bộ",
        "implements: Nghị định số 55-HĐBT ngày 15-10-1988 | on kho thóc"}},
      {"a bracket that is closed parts nothing",
       "Bổ sung hai thủ tục hành chính (TTHC) được công bố kèm theo Quyết định số 81/QĐ-UBND ngày 17/8/2009.",
       {"amends: Quyết định số 81/QĐ-UBND ngày 17/8/2009"}},
      {"until an act ends, nobody ends it",
       "Xã làm thí điểm đến khi Nghị quyết số 55/2022/QH15 hết hiệu lực.",
       {"cites: Nghị quyết số 55/2022/QH15"}},
      {"the other order of the words",
       "Nghị định số 8/2008/NĐ-CP được bổ sung, sửa đổi tại Nghị định số 26/2011/NĐ-CP.",
       {"cites: Nghị định số 8/2008/NĐ-CP", "amended_by: Nghị định số 26/2011/NĐ-CP | of c1"}},
      {"parts without a label end in part",
       "Bãi bỏ một số điều, khoản của Thông tư số 9/2015/TT-BYT.",
       {"repeals: Thông tư số 9/2015/TT-BYT"}},
  });
  const Document document = engine().extract("Bãi bỏ một số điều, khoản của Thông tư số 9/2015/TT-BYT.");
  EXPECT_EQ(document.citations.at(0).extent, Extent::part);
}

TEST(Citations, CarriedOut) {
  expect({
      {"in a manner",
       "Các đơn vị quán triệt đầy đủ, nghiêm túc các quy định của Luật Đất đai.",
       {"implements: Luật Đất đai | on Đất đai"}},
      {"but not what else is done there",
       "Các đơn vị thực hiện bình ổn giá quy định tại Luật Giá.",
       {"cites: Luật Giá | on Giá"}},
      {"the provisions of an act, one or several",
       "Thực hiện các quy định của Luật Hải quan, Cục hướng dẫn thêm.",
       {"implements: Luật Hải quan | on Hải quan"}},
      {"what was guided there",
       "Thủ tục đã được hướng dẫn tại Thông tư 112/2005/TT-BTC, nhưng chưa rõ.",
       {"cites: Thông tư 112/2005/TT-BTC"}},
      {"a point with its own point",
       "Theo điểm 4.g mục III Thông tư số 9/2000/TT-BTM.",
       {"cites: Thông tư số 9/2000/TT-BTM | at điểm 4.g mục III"}},
      {"what is said at the place",
       "Xã thực hiện tốt các nhiệm vụ, giải pháp nêu tại Kết luận số 21-KL/TW, ngày 24/01/2025.",
       {"implements: Kết luận số 21-KL/TW, ngày 24/01/2025"}},
      {"what the procuracy asked for",
       "Xã thực hiện kháng nghị của Viện Kiểm sát Nhân dân tối cao tại Công văn số 97/VKSNDTC-KS.",
       {"implements: Công văn số 97/VKSNDTC-KS | by Viện Kiểm sát Nhân dân tối cao"}},
      {"a report with a row of kinds",
       "Theo đề nghị của Bộ Muối tại Tờ trình số 4/TTr-BM, Báo cáo giải trình, tiếp thu ý kiến thẩm định số 6/BC-BM "
       "ngày 23/5/2025.",
       {"responds_to: Tờ trình số 4/TTr-BM | by Bộ Muối",
        "responds_to: Báo cáo giải trình, tiếp thu ý kiến thẩm định số 6/BC-BM ngày 23/5/2025 | by Bộ Muối"}},
      {"a sentence of its own in the preamble",
       "Căn cứ Chỉ thị số 37-CT/TW về chợ phiên. Xã ban hành Kế hoạch thực hiện Chỉ thị số 37-CT/TW ngày 03/9/2019.",
       {"based_on: Chỉ thị số 37-CT/TW | on chợ phiên", "implements: Chỉ thị số 37-CT/TW ngày 03/9/2019"}},
      {"what was issued on that basis",
       "Căn cứ Quyết định số 5-CP, bộ đã ban hành Thông tư số 5-TT/LB.",
       {"based_on: Quyết định số 5-CP", "cites: Thông tư số 5-TT/LB"}},
      {"not what a decree defines",
       "Xã thực hiện kiểm kê muối nêu tại Kết luận số 21-KL/TW.",
       {"cites: Kết luận số 21-KL/TW"}},
      {"not any more",
       "Không thực hiện Quyết định số 15-CT ngày 23-5-1988.",
       {"cites: Quyết định số 15-CT ngày 23-5-1988"}},
      {"the acts below a line",
       "1. Tiếp tục thực hiện các văn bản chỉ đạo sau:\n- Thông tư số 5/2011/TT-BYT;\n- Quyết định số 3/QĐ-UBND.",
       {"implements: Thông tư số 5/2011/TT-BYT", "implements: Quyết định số 3/QĐ-UBND"}},
      {"the acts below a line whose force ends",
       "2. Bãi bỏ hiệu lực thi hành của các văn bản sau đây:\n- Thông tư số 5/2011/TT-BYT;\n- Quyết định số 3/QĐ-UBND.",
       {"repeals: Thông tư số 5/2011/TT-BYT", "repeals: Quyết định số 3/QĐ-UBND"}},
      {"acts that change one",
       "Các Nghị định sửa đổi Nghị định số 28/CP vẫn còn hiệu lực.",
       {"cites: Nghị định số 28/CP"}},
  });
}

TEST(Citations, FieldsOfBodiesInSmallLetters) {
  expect({
      {"pairs of fields go on behind their `và`",
       "Căn cứ Quyết định số 7/QĐ-STN ngày 3/4/2009 của Sở tài nguyên và môi trường về việc đo đạc;",
       {"based_on: Quyết định số 7/QĐ-STN ngày 3/4/2009 của Sở tài nguyên và môi trường | by Sở tài nguyên và môi "
        "trường | on đo đạc"}},
      {"a disease with its number",
       "Theo Thông báo số 8/TB-BCĐ của Ban Chỉ đạo phòng, chống dịch COVID-19 tỉnh.",
       {"cites: Thông báo số 8/TB-BCĐ của Ban Chỉ đạo phòng, chống dịch COVID-19 tỉnh | by Ban Chỉ đạo phòng, chống "
        "dịch COVID-19 tỉnh"}},
  });
}

TEST(Citations, BodiesOfSeveral) {
  expect({
      {"whose Party committee it is",
       "Thực hiện Kế hoạch số 12-KH/ĐU của Đảng ủy các cơ quan Đảng tỉnh về kiểm tra;",
       {"implements: Kế hoạch số 12-KH/ĐU của Đảng ủy các cơ quan Đảng tỉnh | by Đảng ủy các cơ quan Đảng tỉnh | on "
        "kiểm tra"}},
      {"or behind Khối",
       "Thực hiện Kế hoạch số 12-KH/ĐUK của Đảng ủy Khối các cơ quan tỉnh về kiểm tra;",
       {"implements: Kế hoạch số 12-KH/ĐUK của Đảng ủy Khối các cơ quan tỉnh | by Đảng ủy Khối các cơ quan tỉnh | on "
        "kiểm tra"}},
      {"but else the word begins those who are told",
       "Theo Kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh các cơ quan báo cáo.",
       {"cites: Kế hoạch số 12/KH-UBND của Ủy ban nhân dân tỉnh | by Ủy ban nhân dân tỉnh"}},
      {"an office of two bodies",
       "Theo Công văn số 5/VP của Văn phòng HĐND và UBND huyện về chợ phiên.",
       {"cites: Công văn số 5/VP của Văn phòng HĐND và UBND huyện | by Văn phòng HĐND và UBND huyện | on chợ "
        "phiên"}},
  });
}

TEST(Citations, WhatAReportIsAbout) {
  expect({
      {"any small words, where the code is the type's",
       "Theo đề nghị của Sở Tài chính tại Báo cáo kết quả thẩm tra quyết toán công trình hoàn thành số: 90/BC-STC,",
       {"responds_to: Báo cáo kết quả thẩm tra quyết toán công trình hoàn thành số: 90/BC-STC | by Sở Tài chính"}},
      {"another type among them is what it is about",
       "Xã gửi kèm Báo cáo giám sát, đánh giá điều chỉnh dự án số 87/BC-BQL ngày 9/8/2018.",
       {"cites: Báo cáo giám sát, đánh giá điều chỉnh dự án số 87/BC-BQL ngày 9/8/2018"}},
      {"but a code that both have is the nearer one's",
       "Quyết định ban hành Quy định số 205-QĐ/TW.",
       {"cites: Quy định số 205-QĐ/TW"}},
      {"who told so there has issued them all",
       "Triển khai các nội dung UBND tỉnh đã chỉ đạo tại Công văn số 44/UBND-KT ngày 18/9/2019, Công văn số 37/UBND-KT "
       "ngày 8/8/2019.",
       {"implements: Công văn số 44/UBND-KT ngày 18/9/2019 | by UBND tỉnh",
        "implements: Công văn số 37/UBND-KT ngày 8/8/2019 | by UBND tỉnh"}},
  });
}

TEST(Citations, SerialsWithoutASymbol) {
  expect({
      {"its day says which it is",
       "Thực hiện Công điện số 1409 ngày 15/12/2023 của Bộ Y tế về phòng dịch.",
       {"implements: Công điện số 1409 ngày 15/12/2023 của Bộ Y tế | by Bộ Y tế | on phòng dịch"}},
      {"or the body that issued it",
       "Theo Kết luận số 178 của Bộ Chính trị.",
       {"cites: Kết luận số 178 của Bộ Chính trị | by Bộ Chính trị"}},
      {"what is no body says nothing", "Theo Kế hoạch số 5 của Năm học mới.", {}},
      {"nor does the serial alone", "Theo Kế hoạch số 5 đã nêu.", {}},
      {"nor a year", "Theo Kế hoạch số 5 năm 2019.", {}},
      {"behind the whole number it points back",
       "Theo Nghị quyết số 18-NQ/TW. Nghị quyết số 18 của Trung ương nêu rõ.",
       {"implements: Nghị quyết số 18-NQ/TW", "cites: Nghị quyết số 18 của Trung ương | by Trung ương | = c1"}},
      {"but not with another day or body: serials begin anew",
       "Theo Nghị quyết số 05-NQ/TU ngày 03/01/2021. Nghị quyết số 05 ngày 12/8/2023 của Huyện ủy nêu rõ.",
       {"implements: Nghị quyết số 05-NQ/TU ngày 03/01/2021",
        "cites: Nghị quyết số 05 ngày 12/8/2023 của Huyện ủy | by Huyện ủy"}},
      {"what is counted is no act", "Xã theo dõi dự án số 3 của Ban Quản lý dự án tỉnh.", {}},
      {"and the serial behind it points to it",
       "Sửa đổi Chỉ thị số 17 ngày 28/8/2012. Chỉ thị số 17 đã cũ.",
       {"amends: Chỉ thị số 17 ngày 28/8/2012", "cites: Chỉ thị số 17 | = c1"}},
  });
  const Document document = engine().extract("Theo Kết luận số 178 ngày 17/7/2025 của Bộ Chính trị.");
  EXPECT_EQ(document.citations.at(0).number->canonical, "178");
  EXPECT_FALSE(document.citations.at(0).key);  // whose series it is its symbol would say
  EXPECT_EQ(document.citations.at(0).partial_key, "~/178-kl-~/2025");
}

TEST(Citations, OneTypeWordForSeveralPlenums) {
  expect({
      {"one plenum's number in several terms",
       "Thực hiện Nghị quyết Trung ương 4 khóa XI, XII và XIII về xây dựng Đảng.",
       {"implements: Nghị quyết Trung ương 4 khóa XI | by Trung ương 4 khóa XI", "implements: XII | by XII",
        "implements: XIII | by XIII | on xây dựng Đảng"}},
      {"several plenums of a term",
       "Thực hiện các Nghị quyết Trung ương 6, Trung ương 7 khóa XII.",
       {"implements: Nghị quyết Trung ương 6 | by Trung ương 6",
        "implements: Trung ương 7 khóa XII | by Trung ương 7 khóa XII"}},
      {"what a plenum concluded",
       "Thực hiện Kết luận Hội nghị Trung ương 4 khóa XIII.",
       {"implements: Kết luận Hội nghị Trung ương 4 khóa XIII | by Hội nghị Trung ương 4 khóa XIII"}},
      {"a serial without its word, by a Party body",
       "Thực hiện Kết luận 06 của Ban Bí thư.",
       {"implements: Kết luận 06 của Ban Bí thư | by Ban Bí thư"}},
      {"serials that share their body",
       "Thực hiện Quy định số 253 và Kết luận số 255 của Bộ Chính trị.",
       {"implements: Quy định số 253 | by Bộ Chính trị",
        "implements: Kết luận số 255 của Bộ Chính trị | by Bộ Chính trị"}},
  });
}

TEST(Citations, WhatFoldsAlike) {
  expect({
      {"tỉnh đến is no tính đến",
       "Thực hiện Nghị quyết số 12-NQ/TU về phát triển du lịch tỉnh đến năm 2025, định hướng đến năm 2030.",
       {"implements: Nghị quyết số 12-NQ/TU | on phát triển du lịch tỉnh đến năm 2025, định hướng đến năm 2030"}},
      {"what else is said behind the title",
       "Văn bản này thay thế Văn bản số 12/SYT-NVY của Sở Y tế về việc khám mắt, các nội dung trái với Văn bản này.",
       {"replaces: Văn bản số 12/SYT-NVY của Sở Y tế | by Sở Y tế | on khám mắt"}},
      {"thực hiện pháp lệnh holds no Hiến pháp",
       "Thực hiện Pháp lệnh Dân số và Pháp lệnh Công an xã.",
       {"implements: Pháp lệnh Dân số | on Dân số", "implements: Pháp lệnh Công an xã | on Công an xã"}},
      {"an act whose force is ended is not carried out",
       "Chấm dứt hiệu lực thi hành Quyết định số 55/QĐ-UBND.",
       {"repeals: Quyết định số 55/QĐ-UBND"}},
  });
}

TEST(Citations, BodiesBetweenWhichAnActIs) {
  expect({
      {"with với for và",
       "Thực hiện Chương trình phối hợp số 02/CTPH-MTTQ-UBND ngày 14/02/2020 giữa Ủy ban MTTQ Việt Nam huyện với UBND "
       "huyện.",
       {"implements: Chương trình phối hợp số 02/CTPH-MTTQ-UBND ngày 14/02/2020 giữa Ủy ban MTTQ Việt Nam huyện với "
        "UBND huyện | by Ủy ban MTTQ Việt Nam huyện với UBND huyện"}},
      {"a plenum without its day",
       "Thực hiện Nghị quyết số 29-NQ/TW Hội nghị Trung ương 8 khóa XI về đổi mới giáo dục.",
       {"implements: Nghị quyết số 29-NQ/TW Hội nghị Trung ương 8 khóa XI | by Hội nghị Trung ương 8 khóa XI | on đổi "
        "mới giáo dục"}},
      {"who passes on what another said",
       "Căn cứ Công văn số 1512/VPCP-KGVX ngày 08/3/2019 của Văn phòng Chính phủ truyền đạt ý kiến của Thủ tướng;",
       {"based_on: Công văn số 1512/VPCP-KGVX ngày 08/3/2019 của Văn phòng Chính phủ | by Văn phòng Chính phủ | on "
        "truyền đạt ý kiến của Thủ tướng"}},
      {"a letter by what it says",
       "Căn cứ Công văn thỏa thuận số 234/STC-QLNS của Sở Tài chính về việc phân bổ kinh phí;",
       {"based_on: Công văn thỏa thuận số 234/STC-QLNS của Sở Tài chính | by Sở Tài chính | on phân bổ kinh phí"}},
  });
}

TEST(Citations, WordsBehindABody) {
  expect({
      {"how long it holds",
       "Gia hạn thời gian thực hiện Kế hoạch số 102/KH-UBND ngày 05/5/2025 của UBND tỉnh đến hết ngày 31/12/2026.",
       {"extends: Kế hoạch số 102/KH-UBND ngày 05/5/2025 của UBND tỉnh | by UBND tỉnh"}},
      {"what the act is good for",
       "Lấy Công văn số 15/STC-NS ngày 4/2/2022 của Sở Tài chính làm căn cứ.",
       {"cites: Công văn số 15/STC-NS ngày 4/2/2022 của Sở Tài chính | by Sở Tài chính"}},
      {"that an act goes on in force may be what is announced",
       "Theo đề nghị của Bộ Tài chính tại Tờ trình số 1002/TTr-BTC về việc công bố Nghị định tiếp tục có hiệu lực;",
       {"responds_to: Tờ trình số 1002/TTr-BTC | by Bộ Tài chính | on công bố Nghị định tiếp tục có hiệu lực"}},
      {"that acts go on in force is no part of their title",
       "Nghị quyết số 14/NQ-HĐND ngày 12/12/2022 của HĐND tỉnh về phân bổ vốn tiếp tục có hiệu lực.",
       {"cites: Nghị quyết số 14/NQ-HĐND ngày 12/12/2022 của HĐND tỉnh | by HĐND tỉnh | on phân bổ vốn"}},
  });
}

TEST(Citations, PlacesOfWhatIsChanged) {
  expect({
      {"an annex behind a semicolon is one of them",
       "Bãi bỏ khoản 2, 3 Điều 4; Phụ lục II, III ban hành kèm theo Thông tư số 33/2019/TT-BTC.",
       {"repeals: Thông tư số 33/2019/TT-BTC | at khoản 2, 3 Điều 4; Phụ lục II, III"}},
      {"the only annex of an act has no label",
       "Thực hiện theo Mẫu số 01 tại Phụ lục ban hành kèm theo Nghị định số 33/2019/NĐ-CP.",
       {"cites: Nghị định số 33/2019/NĐ-CP | at Mẫu số 01 tại Phụ lục"}},
      {"but some of several are no place",
       "Thay thế một số Phụ lục ban hành kèm theo Thông tư số 33/2019/TT-BTC.",
       {"amends: Thông tư số 33/2019/TT-BTC"}},
      {"what opens a clause of several points",
       "Sửa đổi, bổ sung khoản 1 và đoạn mở đầu khoản 3 Điều 4 Nghị định số 33/2019/NĐ-CP.",
       {"amends: Nghị định số 33/2019/NĐ-CP | at khoản 1 và đoạn mở đầu khoản 3 Điều 4"}},
  });
}

TEST(Citations, WordsChangedInListedActs) {
  expect({
      {"each item begins with the words",
       "2. Bãi bỏ một số cụm từ tại các Thông tư sau:\n\na) Cụm từ “được giao” tại Thông tư số 32/2021/TT-BGDĐT;\n\n"
       "b) Cụm từ: “tự giao” tại mục VI của chương trình bồi dưỡng ban hành kèm theo Thông tư số 19/2013/TT-BGDĐT.",
       {"amends: Thông tư số 32/2021/TT-BGDĐT", "amends: Thông tư số 19/2013/TT-BGDĐT"}},
      {"without a line over them nothing is changed",
       "a) Cụm từ “được giao” tại Thông tư số 32/2021/TT-BGDĐT;",
       {"cites: Thông tư số 32/2021/TT-BGDĐT"}},
  });
}

TEST(Citations, AnnexesByTheirNames) {
  expect({
      {"a numbered list, and what ends on the day of this act",
       "Thủ tục có số thứ tự 01, 02 điểm A1 mục A danh mục 1 ban hành kèm theo Quyết định số 78/QĐ-BNV về việc công bố "
       "thủ tục hành chính nội bộ hết hiệu lực thi hành kể từ ngày Quyết định này có hiệu lực.",
       {"repeals: Quyết định số 78/QĐ-BNV | on công bố thủ tục hành chính nội bộ | at số thứ tự 01, 02 điểm A1 mục A "
        "danh "
        "mục 1"}},
      {"a place of rules that are suspended",
       "Đình chỉ thi hành khoản 1 Điều 8 Quy định kèm theo Quyết định số 20/2010/QĐ-UBND.",
       {"suspends: Quyết định số 20/2010/QĐ-UBND"}},
      {"with a capital it is a place",
       "Các khoản thu trong Danh mục phí bến bãi kèm theo Nghị định số 38/2001/NĐ-CP chuyển sang cơ chế giá.",
       {"cites: Nghị định số 38/2001/NĐ-CP | at Danh mục phí bến bãi"}},
      {"sent with a letter",
       "Rà soát theo Danh mục thủ tục nội bộ gửi kèm theo Công văn số 59/SNV-CCHC.",
       {"cites: Công văn số 59/SNV-CCHC | at Danh mục thủ tục nội bộ"}},
      {"behind places, which say it already; what a list loses is changed, not ended",
       "Bãi bỏ số thứ tự số 24, 25 tại Phụ lục Danh mục khu vực bến đò được ban hành kèm theo Thông tư số "
       "32/2019/TT-BGTVT;",
       {"amends: Thông tư số 32/2019/TT-BGTVT | at số thứ tự số 24, 25 tại Phụ lục"}},
      {"in small letters it is what the sentence is about",
       "Bộ Y tế rà soát danh mục kỹ thuật ban hành kèm theo Thông tư số 43/2013/TT-BYT.",
       {"cites: Thông tư số 43/2013/TT-BYT"}},
      {"a chapter that was put in later",
       "Bãi bỏ Chương IV-A của Nghị định số 20/NĐ-CP.",
       {"repeals: Nghị định số 20/NĐ-CP | at Chương IV-A"}},
  });
}

TEST(Citations, ADayBehindWhatALawChanges) {
  expect({
      {"with a number",
       "Căn cứ Pháp lệnh số 10-LCT/HĐNN7 sửa đổi một số điều về thuế bến bãi ngày 26 tháng 02 năm 1983;",
       {"based_on: Pháp lệnh số 10-LCT/HĐNN7 sửa đổi một số điều về thuế bến bãi ngày 26 tháng 02 năm 1983 | on sửa "
        "đổi "
        "một số điều về thuế bến bãi"}},
      {"without one",
       "Căn cứ Pháp lệnh bổ sung, sửa đổi một số điều lệ về thuế đò và điều lệ về thuế chợ ngày 17 tháng 11 năm 1987;",
       {"based_on: Pháp lệnh bổ sung, sửa đổi một số điều lệ về thuế đò và điều lệ về thuế chợ ngày 17 tháng 11 năm "
        "1987 "
        "| on bổ sung, sửa đổi một số điều lệ về thuế đò và điều lệ về thuế chợ"}},
      {"two laws of which the list knows none, the day behind the last",
       "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Bến đò và Luật Khai thác cát sông ngày 22/11/2019;",
       {"based_on: Luật sửa đổi, bổ sung một số điều của Luật Bến đò và Luật Khai thác cát sông ngày 22/11/2019 | on "
        "sửa "
        "đổi, bổ sung một số điều của Luật Bến đò và Luật Khai thác cát sông",
        "amends: Luật Bến đò | on Bến đò | of c1", "amends: Luật Khai thác cát sông | on Khai thác cát sông | of c1"}},
  });
}

TEST(Citations, PlansAreCarriedOut) {
  expect({
      {"where the verb stands at once",
       "Các xã triển khai thực hiện theo Kế hoạch số 23/KH-UBND ngày 30/01/2024.",
       {"implements: Kế hoạch số 23/KH-UBND ngày 30/01/2024"}},
      {"with a few words how",
       "Triển khai có hiệu quả theo Kế hoạch số 23/KH-UBND.",
       {"implements: Kế hoạch số 23/KH-UBND"}},
      {"rules are only followed",
       "Việc chi trả thực hiện theo Thông tư số 40/2000/TT-BTC.",
       {"cites: Thông tư số 40/2000/TT-BTC"}},
  });
}

TEST(Citations, WhatPlacesAreAbout) {
  expect({
      {"between the place and what leads to the act",
       "Bãi bỏ Chương IV về thuế bến quy định tại Nghị quyết số 20/NQ-HĐND;",
       {"repeals: Nghị quyết số 20/NQ-HĐND | at Chương IV"}},
      {"with a comma in it",
       "Sửa đổi số thứ tự 3.2 của mục II của Phụ lục số 01 về Danh mục phí, lệ phí của Nghị định số 9/2020/NĐ-CP.",
       {"amends: Nghị định số 9/2020/NĐ-CP | at số thứ tự 3.2 của mục II của Phụ lục số 01"}},
      {"what is told about a matter is no place",
       "Thực hiện khoản thu về bến bãi tại Nghị quyết số 20/NQ-HĐND.",
       {"implements: Nghị quyết số 20/NQ-HĐND"}},
  });
}

TEST(Citations, WhatWasAnnouncedSomewhere) {
  expect({
      {"it replaces something itself",
       "Sở rà soát thủ tục thay thế được công bố tại Quyết định số 44/QĐ-BNV.",
       {"cites: Quyết định số 44/QĐ-BNV"}},
      {"where its provisions are, they are replaced",
       "Thay thế thủ tục 3 được công bố tại Quyết định số 44/QĐ-BNV.",
       {"replaces: Quyết định số 44/QĐ-BNV"}},
      {"who approved it has written the title, without what tells the time",
       "Ngày 22/11/2023, Thủ tướng Chính phủ đã phê duyệt Quy hoạch bến đò tại Quyết định số 14/QĐ-TTg.",
       {"cites: Quyết định số 14/QĐ-TTg | by Thủ tướng Chính phủ | on phê duyệt Quy hoạch bến đò"}},
      {"a guidance that was issued is a thing",
       "Kết quả: đã ban hành hướng dẫn tại Công văn số 87/BNV-CCHC.",
       {"cites: Công văn số 87/BNV-CCHC"}},
  });
}

TEST(Citations, FilledInByHand) {
  expect({
      {"the serial and the day between dots",
       "Thực hiện Quyết định số …05…./2006/ QĐ-UBND, ngày …25..tháng 01 năm 2006 của UBND tỉnh Hà An.",
       {"implements: Quyết định số …05…./2006/ QĐ-UBND, ngày …25..tháng 01 năm 2006 của UBND tỉnh Hà An | by UBND tỉnh "
        "Hà An"}},
      {"dots alone are no serial", "Thực hiện Quyết định số ……/2006/QĐ-UBND ngày 5/1/2006.", {}},
  });
}

TEST(Citations, WhoIssuedAndWhatItIsAbout) {
  expect({
      {"a body's name ends before the verb of the title",
       "Theo Hướng dẫn số 54-HD/BTGTU ngày 12/02/2022 của Ban Tuyên giáo Tỉnh ủy tuyên truyền kỷ niệm các ngày lễ.",
       {"implements: Hướng dẫn số 54-HD/BTGTU ngày 12/02/2022 của Ban Tuyên giáo Tỉnh ủy | by Ban Tuyên giáo Tỉnh ủy | "
        "on "
        "tuyên truyền kỷ niệm các ngày lễ"}},
      {"a congress before the comma is no issuer",
       "Để tiến tới Đại hội đại biểu lần thứ XIII của Đảng, Ban Tổ chức Trung ương ban hành Hướng dẫn số 26-HD/BTCTW.",
       {"cites: Hướng dẫn số 26-HD/BTCTW | by Ban Tổ chức Trung ương"}},
      {"a row of bodies at the begin is",
       "Trung ương, Bộ Chính trị đã ban hành Chỉ thị số 35-CT/TW.",
       {"cites: Chỉ thị số 35-CT/TW | by Trung ương, Bộ Chính trị"}},
      {"two decrees that one changes: neither says whose it is",
       "Căn cứ Nghị định số 72/2019/NĐ-CP ngày 30/8/2019 của Chính phủ sửa đổi một số điều của Nghị định số "
       "37/2010/NĐ-CP "
       "ngày 07/4/2010 về bến đò và Nghị định số 44/2015/NĐ-CP ngày 06/5/2015 về chợ nổi;",
       {"based_on: Nghị định số 72/2019/NĐ-CP ngày 30/8/2019 của Chính phủ | by Chính phủ | on sửa đổi một số điều của "
        "Nghị "
        "định số 37/2010/NĐ-CP ngày 07/4/2010 về bến đò và Nghị định số 44/2015/NĐ-CP ngày 06/5/2015 về chợ nổi",
        "amends: Nghị định số 37/2010/NĐ-CP ngày 07/4/2010 | on bến đò | of c1",
        "amends: Nghị định số 44/2015/NĐ-CP ngày 06/5/2015 | on chợ nổi | of c1"}},
      {"the second says it: it is another base",
       "Căn cứ Nghị định số 72/2019/NĐ-CP ngày 30/8/2019 của Chính phủ sửa đổi một số điều của Nghị định số "
       "37/2010/NĐ-CP "
       "ngày 07/4/2010 về bến đò và Nghị định số 44/2015/NĐ-CP ngày 06/5/2015 của Chính phủ về chợ nổi;",
       {"based_on: Nghị định số 72/2019/NĐ-CP ngày 30/8/2019 của Chính phủ | by Chính phủ | on sửa đổi một số điều của "
        "Nghị "
        "định số 37/2010/NĐ-CP ngày 07/4/2010 về bến đò",
        "amends: Nghị định số 37/2010/NĐ-CP ngày 07/4/2010 | on bến đò | of c1",
        "based_on: Nghị định số 44/2015/NĐ-CP ngày 06/5/2015 của Chính phủ | by Chính phủ | on chợ nổi"}},
  });
}

TEST(Citations, FormsBySymbol) {
  expect({
      {"with a slash or a dash",
       "Theo Mẫu số 01/GTGT kèm theo Thông tư số 80/2021/TT-BTC; mẫu C70a-HD ban hành theo Quyết định số "
       "51/2007/QĐ-BTC.",
       {"cites: Thông tư số 80/2021/TT-BTC | at Mẫu số 01/GTGT",
        "cites: Quyết định số 51/2007/QĐ-BTC | at mẫu C70a-HD"}},
      {"in an annex that is told behind them",
       "Hồ sơ có đơn theo Mẫu số 02 quy định tại Phụ lục II Thông tư số 15/2020/TT-BYT.",
       {"cites: Thông tư số 15/2020/TT-BYT | at Mẫu số 02 quy định tại Phụ lục II"}},
      {"paragraphs by their ordinals",
       "Theo đoạn thứ hai khoản 3 Điều 5 Nghị định số 15/2020/NĐ-CP.",
       {"cites: Nghị định số 15/2020/NĐ-CP | at đoạn thứ hai khoản 3 Điều 5"}},
  });
}

TEST(Citations, WhoSignedStandsBehindTheTitle) {
  expect({
      {"a post of those who sign such acts",
       "Bãi bỏ Quyết định số 110/2002/QĐ-BTC ngày 18/9/2002 về việc sửa đổi Chế độ sử dụng hóa đơn của Bộ trưởng Bộ "
       "Tài "
       "chính.",
       {"repeals: Quyết định số 110/2002/QĐ-BTC ngày 18/9/2002 | by Bộ trưởng Bộ Tài chính | on sửa đổi Chế độ sử dụng "
        "hóa "
        "đơn"}},
      {"what is in their power is what it is about",
       "Theo Quyết định số 11/2002/QĐ-UBND về thủ tục thuộc thẩm quyền giải quyết của Chủ tịch Ủy ban nhân dân xã.",
       {"cites: Quyết định số 11/2002/QĐ-UBND | on thủ tục thuộc thẩm quyền giải quyết của Chủ tịch Ủy ban nhân dân "
        "xã"}},
      {"another ministry's number",
       "Theo Nghị quyết số 11/2002/NQ-HĐND về quỹ lương của Bộ trưởng Bộ Tài chính.",
       {"implements: Nghị quyết số 11/2002/NQ-HĐND | on quỹ lương của Bộ trưởng Bộ Tài chính"}},
  });
}

TEST(Citations, ATitleIsAsLongAsWhereItWasReadToItsEnd) {
  const std::string full = "quy định về bến đò; kiểm soát hàng giả";
  expect({
      {"in a sentence, behind the preamble",
       "Căn cứ Thông tư số 13/2015/TT-BTC quy định về bến đò; kiểm soát hàng giả;\n\n"
       "Các xã làm theo Thông tư số 13/2015/TT-BTC quy định về bến đò; kiểm soát hàng giả và báo cáo.",
       {"based_on: Thông tư số 13/2015/TT-BTC | on " + full, "cites: Thông tư số 13/2015/TT-BTC | on " + full}},
      {"without it the semicolon ends the title",
       "Các xã làm theo Thông tư số 13/2015/TT-BTC quy định về bến đò; kiểm soát hàng giả và báo cáo.",
       {"cites: Thông tư số 13/2015/TT-BTC | on quy định về bến đò"}},
  });
}

TEST(Citations, LawsOfLongerNames) {
  expect({
      {"a few small words up to the year are the name's",
       "Việc này theo Luật Du lịch cộng đồng năm 2030.",
       {"cites: Luật Du lịch cộng đồng năm 2030 | on Du lịch cộng đồng"}},
      {"many are the sentence's",
       "Việc này theo Luật Đầu tư xây dựng nhà máy nước sạch và bến đò trong năm 2026.",
       {"cites: Luật Đầu tư | on Đầu tư"}},
  });
}

TEST(Citations, DaysWithoutTheirYear) {
  expect({
      {"what it is about stands behind",
       "Theo Công văn số 79/UBND-KT ngày 19/6 về việc phòng dịch, các xã báo cáo.",
       {"cites: Công văn số 79/UBND-KT | on phòng dịch"}},
      {"and who wrote it",
       "Theo Công văn số 79/UBND-KT ngày 19/6 của UBND tỉnh về việc phòng dịch.",
       {"cites: Công văn số 79/UBND-KT ngày 19/6 của UBND tỉnh | by UBND tỉnh | on phòng dịch"}},
      {"a title ends before what leads to a list",
       "Nghị quyết số 326/2016/UBTVQH14 quy định về các loại án phí gồm: án phí hình sự.",
       {"cites: Nghị quyết số 326/2016/UBTVQH14 | on quy định về các loại án phí"}},
  });
}

TEST(Citations, WhatTheSentenceGoesOnWith) {
  expect({
      {"a name over a line's end, behind its dash",
       "Căn cứ Quyết định số 87/QĐ-UBND về việc kiện toàn Ban Chỉ đạo công tác Dân số -\nKế hoạch hóa gia đình tỉnh Hà "
       "An;",
       {"based_on: Quyết định số 87/QĐ-UBND | on kiện toàn Ban Chỉ đạo công tác Dân số - Kế hoạch hóa gia đình tỉnh Hà "
        "An"}},
      {"a body's name over a line's end, in a paragraph of short lines",
       "Căn cứ Quy định số 29-QĐ/TW ngày 25/7/2016 của Ban\nChấp hành Trung ương về thi hành chương VII;\n"
       "Xã đã rà soát tất cả các bến đò, chợ nổi và nhà bè trên địa bàn trong quý II năm 2016.\n",
       {"based_on: Quy định số 29-QĐ/TW ngày 25/7/2016 của Ban Chấp hành Trung ương | by Ban Chấp hành Trung ương | on "
        "thi "
        "hành chương VII"}},
      {"a body with its letters in brackets, before its unit",
       "Thực hiện Chương trình số 18-CTr/TU về lãnh đạo năm 2024, Hội Nông dân (HND) tỉnh đã ban hành kế hoạch.",
       {"implements: Chương trình số 18-CTr/TU | on lãnh đạo năm 2024"}},
      {"what an act provides, behind the comma",
       "Bộ Tài chính đã ban hành Thông tư số 14-TT/HCVX ngày 10/8/1976, quy định chế độ công tác phí.",
       {"cites: Thông tư số 14-TT/HCVX ngày 10/8/1976 | by Bộ Tài chính | on quy định chế độ công tác phí"}},
      {"what the body did next",
       "Bộ Tài chính đã ban hành Thông tư số 14-TT/HCVX ngày 10/8/1976, tổ chức tập huấn cho các xã.",
       {"cites: Thông tư số 14-TT/HCVX ngày 10/8/1976 | by Bộ Tài chính"}},
      {"in a preamble: the next base without a number",
       "Căn cứ Điều lệ Đảng; Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh khóa I; Quy định số 09-QĐ/TU;",
       {"based_on: Điều lệ Đảng | on Đảng",
        "based_on: Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh khóa I | by Ban Chấp hành Đảng bộ tỉnh khóa I | on "
        "làm "
        "việc của Ban Chấp hành Đảng bộ tỉnh khóa I",
        "based_on: Quy định số 09-QĐ/TU"}},
      {"in a preamble: what this act replaces",
       "Căn cứ Chỉ thị số 31/TTg ngày 25/1/1980, Bộ Tài chính ra Thông tư này quy định lại phụ cấp thay thế cho Thông "
       "tư "
       "số 14-TT/HCVX.",
       {"based_on: Chỉ thị số 31/TTg ngày 25/1/1980", "replaces: Thông tư số 14-TT/HCVX"}},
  });
}

TEST(Citations, NewWordingChangesNothing) {
  expect({
      {"a line in quotation marks below the one that amends",
       "2. Sửa đổi, bổ sung điểm a khoản 1 Điều 3 như sau:\n\n\"a) Khoản 5 Điều 4 Luật số 144/2025/QH15 về việc lập "
       "quy "
       "hoạch bến đò.\"",
       {"cites: Luật số 144/2025/QH15 | at Khoản 5 Điều 4"}},
  });
}

TEST(Citations, AnEnactingFormulaGoesOnBehindASemicolon) {
  expect({
      {"up to its end",
       "Bộ trưởng Bộ Xây dựng ban hành Thông tư sửa đổi, bổ sung một số điều của Thông tư số 13/2015/TT-BXD quy định "
       "về "
       "bến đò; kiểm tra áo phao.",
       {"amends: Thông tư số 13/2015/TT-BXD | on quy định về bến đò; kiểm tra áo phao"}},
      {"the hour of a telegram",
       "Thực hiện Công điện số 95/CĐ-TTg hồi 10 giờ 30 ngày 06/9/2024 của Thủ tướng Chính phủ.",
       {"implements: Công điện số 95/CĐ-TTg hồi 10 giờ 30 ngày 06/9/2024 của Thủ tướng Chính phủ | by Thủ tướng Chính "
        "phủ"}},
      {"what goes against the document itself",
       "Bãi bỏ các quy định trái với Quyết định này, gồm: Quyết định số 10/2008/QĐ-UBND.",
       {"repeals: Quyết định số 10/2008/QĐ-UBND"}},
  });
}

TEST(Citations, NothingIsCarriedOutInABodysName) {
  expect({
      {"Ban Chấp hành",
       "Ngày 22/4, Ban Chấp hành Đảng bộ tỉnh thống nhất thông qua Nghị quyết số 27-NQ/TU.",
       {"cites: Nghị quyết số 27-NQ/TU | by Ban Chấp hành Đảng bộ tỉnh"}},
      {"but without that word it is a verb",
       "Các chi bộ chấp hành Nghị quyết số 27-NQ/TU.",
       {"implements: Nghị quyết số 27-NQ/TU"}},
      {"a bracket begins anew",
       "Theo đề nghị của Đảng đoàn (trong Quy định số 172-QĐ/TW, Ban Bí thư quyết định).",
       {"cites: Quy định số 172-QĐ/TW"}},
  });
}

TEST(Citations, NamesOfOldLaws) {
  expect({
      {"a sentence with its day",
       "Căn cứ Pháp lệnh về nhiệm vụ, quyền hạn cụ thể của Hội đồng nhân dân ở mỗi cấp ngày 25 tháng 6 năm 1996;",
       {"based_on: Pháp lệnh về nhiệm vụ, quyền hạn cụ thể của Hội đồng nhân dân ở mỗi cấp ngày 25 tháng 6 năm 1996 | "
        "on nhiệm vụ, quyền hạn cụ thể của Hội đồng nhân dân ở mỗi cấp"}},
      {"a sentence that tells of one is no name", "Theo Pháp lệnh về hội đã được trình Quốc hội ngày 05/3/2002;", {}},
      {"nor is no word at all", "Theo Luật về ngày 01/01/2020;", {}},
      {"what is said of it in a bracket is no part of the name",
       "Căn cứ Luật Công ty (sửa đổi) ngày 22 tháng 6 năm 1994;",
       {"based_on: Luật Công ty (sửa đổi) ngày 22 tháng 6 năm 1994 | on Công ty"}},
      {"a known name that goes on with a capital is another's, over a line's end too",
       "- Căn cứ Luật Doanh nghiệp\nNhà nước ngày 20 tháng 4 năm 1995;",
       {"based_on: Luật Doanh nghiệp Nhà nước ngày 20 tháng 4 năm 1995 | on Doanh nghiệp Nhà nước"}},
      {"in a preamble one that goes on with small words is too",
       "Căn cứ Luật Du lịch cộng đồng năm 2030;",
       {"based_on: Luật Du lịch cộng đồng năm 2030 | on Du lịch cộng đồng"}},
      {"what is joined to it is no part of the name",
       "Căn cứ Luật Ngân sách nhà nước và dự toán năm 2030;",
       {"based_on: Luật Ngân sách nhà nước | on Ngân sách nhà nước"}},
      {"nor is what a sentence goes on with",
       "Phổ biến Luật Đất đai buổi sáng ngày 12 tháng 3 năm 2030.",
       {"cites: Luật Đất đai | on Đất đai"}},
  });
}

TEST(Citations, TwoBodiesAndOneSubject) {
  expect({
      {"both have issued it",
       "Thực hiện Thông báo số 9/TB-UBND ngày 5/2/2021 của UBND tỉnh, Ban Chỉ đạo tỉnh về phòng dịch;",
       {"implements: Thông báo số 9/TB-UBND ngày 5/2/2021 của UBND tỉnh, Ban Chỉ đạo tỉnh | by UBND tỉnh, Ban Chỉ đạo "
        "tỉnh | on phòng dịch"}},
      {"without a subject the second may be the one that acts",
       "Thực hiện Thông báo số 9/TB-UBND ngày 5/2/2021 của UBND tỉnh, Ban Chỉ đạo huyện yêu cầu các xã báo cáo.",
       {"implements: Thông báo số 9/TB-UBND ngày 5/2/2021 của UBND tỉnh | by UBND tỉnh"}},
  });
}

TEST(Citations, IssuedTexts) {
  expect({
      {"which edition it is, in the bracket",
       "Áp dụng Bộ tiêu chí xã sạch (bản 2.0 ban hành kèm theo Quyết định số 68/QĐ-BYT ngày 18/11/2016).",
       {"cites: Bộ tiêu chí xã sạch | on xã sạch", "issued_by: Quyết định số 68/QĐ-BYT ngày 18/11/2016 | of c1"}},
      {"papers in small letters have no name",
       "Áp dụng mẫu phiếu và tài liệu hướng dẫn khảo sát (ban hành kèm theo Quyết định số 68/QĐ-BYT).",
       {"cites: Quyết định số 68/QĐ-BYT"}},
      {"Đà Nẵng is no đã",
       "Điều 1. Ban hành kèm theo Quyết định này Quy định quản lý chợ phiên tại thành phố Đà Nẵng.",
       {"issues: Quy định quản lý chợ phiên tại thành phố Đà Nẵng | on quản lý chợ phiên tại thành phố Đà Nẵng"}},
      {"whose it is may go on in a bracket",
       "Căn cứ Quy chế làm việc của Bộ Chính trị (khóa X);",
       {"based_on: Quy chế làm việc của Bộ Chính trị (khóa X) | by Bộ Chính trị (khóa X) | on làm việc của Bộ Chính "
        "trị "
        "(khóa X)"}},
      {"a text called a copy, in small letters too",
       "Điều 1. Nay ban hành kèm theo quyết định này bản quy định về quản lý chợ phiên.",
       {"issues: quy định về quản lý chợ phiên | on quản lý chợ phiên"}},
      {"a base without a number is known by its name",
       "Căn cứ Kế hoạch đào tạo lớp quản lý bến đò, khóa 2016 - 2018;",
       {"based_on: Kế hoạch đào tạo lớp quản lý bến đò, khóa 2016 - 2018 | on đào tạo lớp quản lý bến đò, khóa 2016 - "
        "2018"}},
      {"but with a number by that",
       "Căn cứ Kế hoạch số 16/KH-SYT về quản lý bến đò;",
       {"based_on: Kế hoạch số 16/KH-SYT | on quản lý bến đò"}},
      {"a text with the act that brought it",
       "Theo Quy chế quản lý chợ phiên ban hành kèm theo Quyết định số 90/QĐ-UBND, xã thu phí.",
       {"cites: Quy chế quản lý chợ phiên | on quản lý chợ phiên", "issued_by: Quyết định số 90/QĐ-UBND | of c1"}},
      {"what is changed is the text, not the act that brought it",
       "Sửa đổi, bổ sung một số điều của Quy chế quản lý chợ phiên ban hành kèm theo Quyết định số 90/QĐ-UBND như sau:",
       {"amends: Quy chế quản lý chợ phiên | on quản lý chợ phiên", "issued_by: Quyết định số 90/QĐ-UBND | of c1"}},
      {"so is what is replaced",
       "Thay thế Quy chế quản lý chợ phiên ban hành kèm theo Quyết định số 90/QĐ-UBND.",
       {"replaces: Quy chế quản lý chợ phiên | on quản lý chợ phiên", "issued_by: Quyết định số 90/QĐ-UBND | of c1"}},
      {"and what ends at a place",
       "Bãi bỏ khoản 2 Điều 4 Quy chế quản lý chợ phiên ban hành theo Quyết định số 90/QĐ-UBND.",
       {"repeals: Quy chế quản lý chợ phiên | on quản lý chợ phiên | at khoản 2 Điều 4",
        "issued_by: Quyết định số 90/QĐ-UBND | of c1"}},
      {"within a title it is none",
       "Quyết định số 6/QĐ-UBND về việc sửa đổi Quy chế chợ phiên ban hành kèm theo Quyết định số 90/QĐ-UBND.",
       {"cites: Quyết định số 6/QĐ-UBND | on sửa đổi Quy chế chợ phiên ban hành kèm theo Quyết định số 90/QĐ-UBND",
        "amends: Quyết định số 90/QĐ-UBND | of c1"}},
      {"the content that carries something out stops nothing",
       "Thông tư số 6/2015/TT-BTC hướng dẫn một số nội dung thực hiện Nghị định số 9/2013/NĐ-CP.",
       {"cites: Thông tư số 6/2015/TT-BTC | on hướng dẫn một số nội dung thực hiện Nghị định số 9/2013/NĐ-CP",
        "guides: Nghị định số 9/2013/NĐ-CP | of c1"}},
      {"what is laid down in a text that an act brought",
       "Thông tư số 6/2015/TT-BTC sửa đổi mức thuế nhóm 40.01, 40.02 quy định tại Biểu thuế ban hành kèm theo Thông tư "
       "số 9/2013/TT-BTC.",
       {"cites: Thông tư số 6/2015/TT-BTC | on sửa đổi mức thuế nhóm 40.01, 40.02 quy định tại Biểu thuế ban hành kèm "
        "theo Thông tư số 9/2013/TT-BTC",
        "amends: Thông tư số 9/2013/TT-BTC | at Biểu thuế | of c1"}},
      {"a stop in a figure ends no clause",
       "Thông tư số 6/2015/TT-BTC sửa đổi mức thuế của nhóm 07.14 tại Biểu thuế ban hành kèm theo Thông tư số "
       "9/2013/TT-BTC.",
       {"cites: Thông tư số 6/2015/TT-BTC | on sửa đổi mức thuế của nhóm 07.14 tại Biểu thuế ban hành kèm theo Thông "
        "tư số 9/2013/TT-BTC",
        "amends: Thông tư số 9/2013/TT-BTC | at nhóm 07.14 | of c1"}},
      {"what ends is the text, where the sentence begins with it",
       "Quy chế quản lý chợ phiên ban hành kèm theo Quyết định số 90/QĐ-UBND hết hiệu lực từ ngày 01/01/2026.",
       {"repeals: Quy chế quản lý chợ phiên | on quản lý chợ phiên", "issued_by: Quyết định số 90/QĐ-UBND | of c1"}},
      {"what the document issues",
       "Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý chợ phiên trên địa bàn xã.",
       {"issues: Quy chế quản lý chợ phiên trên địa bàn xã | on quản lý chợ phiên trên địa bàn xã"}},
      {"and once more in the words that enact it",
       "UBND XÃ VÂN HỒ     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 7/QĐ-UBND     Vân Hồ, ngày 03 tháng 4 năm 2026\n\n"
       "QUYẾT ĐỊNH\nVề quản lý chợ phiên\n\nỦy ban nhân dân xã ban hành Quyết định ban hành Quy chế quản lý chợ phiên.",
       {"issues: Quy chế quản lý chợ phiên | on quản lý chợ phiên"}},
      {"of another's issue a report tells",
       "UBND XÃ VÂN HỒ     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 7/BC-UBND     Vân Hồ, ngày 03 tháng 4 năm 2026\n\n"
       "BÁO CÁO\nVề quản lý chợ phiên\n\nNăm qua xã đã ban hành Quyết định ban hành Quy chế quản lý chợ phiên.",
       {}},
      {"words may be abbreviated in a bracket within the name",
       "theo Quy chế thi trung học phổ thông (THPT) ban hành kèm theo Thông tư số 9/2015/TT-BGDĐT",
       {"cites: Quy chế thi trung học phổ thông (THPT) | on thi trung học phổ thông (THPT)",
        "issued_by: Thông tư số 9/2015/TT-BGDĐT | of c1"}},
      {"below the heading of an annex",
       "QUY CHẾ\n\n(Ban hành kèm theo Thông tư số 9/2015/TT-BYT)",
       {"issued_by: Thông tư số 9/2015/TT-BYT"}},
      {"a letter itself issues nothing",
       "DANH SÁCH\n\n(Kèm theo Công văn số 9/SYT-NVY)",
       {"cites: Công văn số 9/SYT-NVY"}},
      {"forms have no name",
       "Theo mẫu tại Phụ lục ban hành kèm theo Thông tư số 9/2015/TT-BYT.",
       {"cites: Thông tư số 9/2015/TT-BYT | at Phụ lục"}},
  });
}

TEST(Citations, BackReferences) {
  expect({
      {"the short name where it is given is none; later it is, before a bracket too",
       "Chi thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới (sau đây gọi tắt là Chương trình).\n"
       "Vốn thực hiện Chương trình (bao gồm vốn vay) do tỉnh giao.",
       {"implements: Chương trình mục tiêu quốc gia xây dựng nông thôn mới | on xây dựng nông thôn mới",
        "implements: Chương trình | = c1"}},
      {"the words that point back belong to a short name too",
       "Quyết định số 702/QĐ-UBND chậm. Việc nêu tại Quyết định 702 nói trên được gia hạn.",
       {"cites: Quyết định số 702/QĐ-UBND", "cites: Quyết định 702 nói trên | = c1"}},
      {"what was issued in the sentence before",
       "Trước đó, Chính phủ ban hành Nghị quyết số 60/NQ-CP. Nghị quyết này được niêm yết.",
       {"cites: Nghị quyết số 60/NQ-CP | by Chính phủ", "cites: Nghị quyết này | = c1"}},
      {"what was only followed may be another than the one that speaks",
       "Xã làm theo Nghị quyết số 60/NQ-CP. Nghị quyết này có hiệu lực từ ngày ký.",
       {"implements: Nghị quyết số 60/NQ-CP"}},
      {"a short name of another type",
       "Quyết định số 702/QĐ-UBND phê duyệt Đề án tu bổ đình (sau đây gọi tắt là Đề án 702). Theo Đề án 702, xã góp "
       "công.",
       {"cites: Quyết định số 702/QĐ-UBND | on phê duyệt Đề án tu bổ đình", "cites: Đề án 702 | = c1",
        "cites: Đề án 702 | = c1"}},
      {"a kind is called by its general word",
       "Chương trình hành động số 29-CTr/TU nêu 12 chỉ tiêu; xã đạt 9 chỉ tiêu của Chương trình.",
       {"cites: Chương trình hành động số 29-CTr/TU", "cites: Chương trình | = c1"}},
      {"trên alone",
       "Sở có Công văn số 2231/STC-NS. Xã thống nhất với Công văn trên.",
       {"cites: Công văn số 2231/STC-NS | by Sở", "cites: Công văn trên | = c1"}},
      {"but trên of a place stays outside",
       "Sở có Công văn số 2231/STC-NS. Xã niêm yết Công văn trên bảng tin.",
       {"cites: Công văn số 2231/STC-NS | by Sở", "cites: Công văn | = c1"}},
      {"laws that are counted are none",
       "Luật Giá số 16/2023/QH15 được sửa. Quốc hội sẽ sửa 07 Luật.",
       {"cites: Luật Giá số 16/2023/QH15 | on Giá"}},
      {"a draft's words about itself",
       "Bãi bỏ Nghị quyết số 27/2017/NQ-HĐND. Nghị quyết này đã được Hội đồng nhân dân tỉnh thông qua.",
       {"repeals: Nghị quyết số 27/2017/NQ-HĐND"}},
  });
}

TEST(Citations, WhatEndsOrIsReplacedInEffectArticles) {
  expect({
      {"a heading behind its numeral ends no clause",
       "Thông tư này thay thế Chương IV. Lập hồ sơ quy định tại Thông tư số 28/2010/TT-BCT.",
       {"replaces: Thông tư số 28/2010/TT-BCT"}},
      {"a row of things whose last are places",
       "Bãi bỏ các quy định về trình độ; Điều 3 Thông tư số 8/2011/TT-BGDĐT.",
       {"repeals: Thông tư số 8/2011/TT-BGDĐT | at Điều 3"}},
      {"a scale in the title",
       "Quyết định số 178/1998/QĐ-ĐC về ký hiệu bản đồ tỷ lệ 1:50.000 hết hiệu lực từ ngày 1/3/2020.",
       {"repeals: Quyết định số 178/1998/QĐ-ĐC | on ký hiệu bản đồ tỷ lệ 1:50.000"}},
      {"the list goes on behind a short name",
       "Quyết định này thay thế Quyết định số 27/2013/QĐ-TTg về chợ (sau đây gọi là Quyết định số 27/2013/QĐ-TTg) và "
       "Quyết định số 42/2017/QĐ-TTg.",
       {"replaces: Quyết định số 27/2013/QĐ-TTg | on chợ", "cites: Quyết định số 27/2013/QĐ-TTg",
        "replaces: Quyết định số 42/2017/QĐ-TTg"}},
      {"who issued what the title speaks of, where its own issuer is known",
       "Thông tư số 29/2020/TT-BYT của Bộ trưởng Bộ Y tế bãi bỏ một số văn bản do Bộ trưởng Bộ Y tế ban hành.",
       {"cites: Thông tư số 29/2020/TT-BYT của Bộ trưởng Bộ Y tế | by Bộ trưởng Bộ Y tế | on bãi bỏ một số văn bản do "
        "Bộ trưởng Bộ Y tế ban hành"}},
      {"several bodies behind a colon",
       "Thông tư liên tịch số 10/2007/TTLT-BYT-BTC của liên Bộ: Bộ Y tế và Bộ Tài chính hết hiệu lực từ ngày 1/3/2020.",
       {"repeals: Thông tư liên tịch số 10/2007/TTLT-BYT-BTC của liên Bộ: Bộ Y tế và Bộ Tài chính | by Bộ Y tế và Bộ "
        "Tài chính"}},
      {"what is done to an act is no part of its title",
       "Nghị quyết số 12-NQ/TW về kinh tế biển đã được các cấp, các ngành quán triệt.",
       {"cites: Nghị quyết số 12-NQ/TW | on kinh tế biển"}},
  });
}

TEST(Citations, AnActThatIsAmendedTooAmendsNothing) {
  expect({
      {"by what is set out in another, with its own places",
       "Theo Điều 216 Luật số 50/2005/QH11 được sửa đổi theo quy định tại khoản 8 Điều 1 Luật số 7/2022/QH15; Điều 73 "
       "Luật số 54/2014/QH13 được sửa đổi theo quy định tại khoản 2 Điều 2 Luật số 7/2022/QH15.",
       {"cites: Luật số 50/2005/QH11 | at Điều 216", "amended_by: Luật số 7/2022/QH15 | at khoản 8 Điều 1 | of c1",
        "cites: Luật số 54/2014/QH13 | at Điều 73", "amended_by: Luật số 7/2022/QH15 | at khoản 2 Điều 2 | of c3"}},
      {"another place of the amended act",
       "Theo Điều 28 Luật số 50/2005/QH11 được sửa đổi theo khoản 8 Điều 1 Luật số 7/2022/QH15, Điều 126 Luật số "
       "50/2005/QH11.",
       {"cites: Luật số 50/2005/QH11 | at Điều 28", "amended_by: Luật số 7/2022/QH15 | at khoản 8 Điều 1 | of c1",
        "cites: Luật số 50/2005/QH11 | at Điều 126"}},
  });
}

TEST(Citations, WhatIsInForceIsNotCarriedOut) {
  expect({
      {"until when it is carried out",
       "Quyết định này được thực hiện cho đến khi Nghị quyết số 55/2022/QH15 hết hiệu lực.",
       {"cites: Nghị quyết số 55/2022/QH15"}},
      {"since when the document is in force",
       "Kể từ ngày Thông tư này có hiệu lực thi hành, Thông tư số 3/2008/TT-NHNN được giữ nguyên.",
       {"cites: Thông tư số 3/2008/TT-NHNN"}},
      {"a field that is called so",
       "Tiêu chuẩn các ngạch công chức thi hành án dân sự tại Thông tư số 10/2010/TT-BNV hết hiệu lực.",
       {"repeals: Thông tư số 10/2010/TT-BNV"}},
      {"while others are carried out",
       "Trong thời gian thực hiện, trường hợp Luật Giá thay đổi thì theo quy định mới.",
       {"cites: Luật Giá | on Giá"}},
      {"what is looked at is not answered",
       "Tố cáo đang xem xét thì áp dụng Nghị định số 220/2013/NĐ-CP.",
       {"cites: Nghị định số 220/2013/NĐ-CP"}},
      {"how others guide it",
       "Xã làm theo các văn bản hướng dẫn Luật Thủy lợi và trên cơ sở hướng dẫn tại Thông tư số 5/2018/TT-BNV.",
       {"cites: Luật Thủy lợi | on Thủy lợi", "cites: Thông tư số 5/2018/TT-BNV"}},
      {"some provisions of a code",
       "Cơ quan phối hợp thực hiện một số quy định của Bộ luật Tố tụng hình sự.",
       {"implements: Bộ luật Tố tụng hình sự | on Tố tụng hình sự"}},
      {"forms that others have issued are changed",
       "Thay thế các mẫu tờ khai đã ban hành kèm theo Thông tư số 28/2011/TT-BTC.",
       {"amends: Thông tư số 28/2011/TT-BTC"}},
  });
}

TEST(Citations, TitlesOfTheGazette) {
  expect({
      {"lists of what was amended",
       "Thực hiện Quyết định số 1686/QĐ-UBND của Ủy ban nhân dân tỉnh công bố Danh mục thủ tục hành chính được sửa "
       "đổi; được thay thế lĩnh vực thuế.",
       {"implements: Quyết định số 1686/QĐ-UBND của Ủy ban nhân dân tỉnh | by Ủy ban nhân dân tỉnh | on công bố Danh "
        "mục thủ tục hành chính được sửa đổi; được thay thế lĩnh vực thuế"}},
      {"lists of what has ended",
       "Theo Quyết định số 836/QĐ-BTP công bố Danh mục văn bản hết hiệu lực tính đến hết ngày 30 tháng 6 năm 2017.",
       {"cites: Quyết định số 836/QĐ-BTP | on công bố Danh mục văn bản hết hiệu lực tính đến hết ngày 30 tháng 6 "
        "năm 2017"}},
      {"but an act is amended by another",
       "Thực hiện Quyết định số 5/QĐ-UBND công bố Danh mục chợ được sửa đổi bởi Quyết định số 7/QĐ-UBND.",
       {"implements: Quyết định số 5/QĐ-UBND | on công bố Danh mục chợ",
        "amended_by: Quyết định số 7/QĐ-UBND | of c1"}},
      {"nghiệm thu kết quả",
       "Căn cứ Thông tư số 11/2014/TT-BKHCN quy định việc nghiệm thu kết quả;",
       {"based_on: Thông tư số 11/2014/TT-BKHCN | on quy định việc nghiệm thu kết quả"}},
      {"names behind a colon, in a preamble",
       "Căn cứ Nghị quyết số 46/NQ-CP của Chính phủ về miễn thị thực cho công dân các nước: Anh, Pháp;",
       {"based_on: Nghị quyết số 46/NQ-CP của Chính phủ | by Chính phủ | on miễn thị thực cho công dân các nước: Anh, "
        "Pháp"}},
      {"two bodies that issue",
       "Thực hiện Quyết định số 50/2025/QĐ-TTg ban hành Quy chế kiểm tra văn bản do Chính phủ, Thủ tướng Chính phủ ban "
       "hành.",
       {"implements: Quyết định số 50/2025/QĐ-TTg | on ban hành Quy chế kiểm tra văn bản do Chính phủ, Thủ tướng Chính "
        "phủ ban hành"}},
      {"a verb with a capital behind the body",
       "Căn cứ Nghị quyết số 98/NQ-HĐND của Thường trực Hội đồng nhân dân tỉnh Phê chuẩn kết quả bầu cử;",
       {"based_on: Nghị quyết số 98/NQ-HĐND của Thường trực Hội đồng nhân dân tỉnh | by Thường trực Hội đồng nhân dân "
        "tỉnh | on Phê chuẩn kết quả bầu cử"}},
      {"a listed act goes on behind a semicolon",
       "Các văn bản sau hết hiệu lực:\n\n1. Thông tư số 38/2015/TT-BTC ngày 1/3/2015 quy định về hải quan; giám sát "
       "hải quan.",
       {"repeals: Thông tư số 38/2015/TT-BTC ngày 1/3/2015 | on quy định về hải quan; giám sát hải quan"}},
  });
}

TEST(Citations, NamesOfBodiesThatHoldStops) {
  expect({
      {"nông thôn mới",
       "Thực hiện Kế hoạch số 5/KH-BCĐ của Ban Chỉ đạo xây dựng nông thôn mới tỉnh.",
       {"implements: Kế hoạch số 5/KH-BCĐ của Ban Chỉ đạo xây dựng nông thôn mới tỉnh | by Ban Chỉ đạo xây dựng nông "
        "thôn mới tỉnh"}},
      {"Bảo is no Báo",
       "Thực hiện Công văn số 5/TTBVTV-VP của Cục Trồng trọt và Bảo vệ thực vật về sâu keo.",
       {"implements: Công văn số 5/TTBVTV-VP của Cục Trồng trọt và Bảo vệ thực vật | by Cục Trồng trọt và Bảo vệ thực "
        "vật | on sâu keo"}},
      {"Ban An is no bản án",
       "Thực hiện Kế hoạch số 5/KH-BATGT của Ban An toàn giao thông tỉnh về đò ngang.",
       {"implements: Kế hoạch số 5/KH-BATGT của Ban An toàn giao thông tỉnh | by Ban An toàn giao thông tỉnh | on đò "
        "ngang"}},
      {"Hàng không",
       "Thực hiện Công văn số 5/CHK-VT của Cục Hàng không Việt Nam về lịch bay.",
       {"implements: Công văn số 5/CHK-VT của Cục Hàng không Việt Nam | by Cục Hàng không Việt Nam | on lịch bay"}},
      {"offices of 2025",
       "Thực hiện Công văn số 5/SLA-NV của Thuế tỉnh Sơn La về lịch thu.",
       {"implements: Công văn số 5/SLA-NV của Thuế tỉnh Sơn La | by Thuế tỉnh Sơn La | on lịch thu"}},
  });
}

TEST(Citations, NotesOfConsolidatedTexts) {
  expect({
      {"the day when a law comes into force",
       "Đoạn này được bổ sung theo quy định tại khoản 5 Điều 1 Luật số 36/2009/QH12 sửa đổi, bổ sung một số điều của "
       "Luật Sở hữu trí tuệ, có hiệu lực kể từ ngày 01 tháng 01 năm 2010.",
       {"amended_by: Luật số 36/2009/QH12 | on sửa đổi, bổ sung một số điều của Luật Sở hữu trí tuệ | at khoản 5 Điều "
        "1",
        "amends: Luật Sở hữu trí tuệ | on Sở hữu trí tuệ | of c1"}},
      {"repealed as another act provides",
       "Khoản này được bãi bỏ theo quy định tại khoản 4 Điều 1 Thông tư số 26/2015/TT-BTC.",
       {"repealed_by: Thông tư số 26/2015/TT-BTC | at khoản 4 Điều 1"}},
      {"words in the place of words",
       "Cụm từ \"chi nhánh\" được thay thế bằng cụm từ \"phòng\" theo quy định tại khoản 4 Điều 1 Thông tư số "
       "26/2015/TT-BTC.",
       {"amended_by: Thông tư số 26/2015/TT-BTC | at khoản 4 Điều 1"}},
      {"the years of changes",
       "Điều 8, Luật Tổ chức Quốc hội năm 2014, sửa đổi, bổ sung năm 2020 quy định về bầu cử.",
       {"cites: Luật Tổ chức Quốc hội năm 2014 | on Tổ chức Quốc hội | at Điều 8"}},
      {"an ordinance on something",
       "Căn cứ Pháp lệnh về phí và lệ phí số 38/2001/PL-UBTVQH10;",
       {"based_on: Pháp lệnh về phí và lệ phí số 38/2001/PL-UBTVQH10 | on phí và lệ phí"}},
      {"issued on a day by a body",
       "Theo Thông tư số 93/2006/TTLT/BTC-BKHCN của liên Bộ Tài chính - Bộ Khoa học và Công nghệ ban hành ngày "
       "04/10/2006.",
       {"cites: Thông tư số 93/2006/TTLT/BTC-BKHCN của liên Bộ Tài chính - Bộ Khoa học và Công nghệ ban hành ngày "
        "04/10/2006 | by liên Bộ Tài chính - Bộ Khoa học và Công nghệ"}},
      {"what the act has and what it gives",
       "Bộ thực hiện nhiệm vụ theo quy định tại Nghị định số 178/2007/NĐ-CP của Chính phủ quy định cơ cấu của bộ và "
       "những nhiệm vụ, quyền hạn cụ thể sau đây:",
       {"cites: Nghị định số 178/2007/NĐ-CP của Chính phủ | by Chính phủ | on quy định cơ cấu của bộ"}},
  });
}

TEST(Citations, ACircularGuidesALawAndItsDecree) {
  expect({
      {"what stands behind both is the circular's matter",
       "Căn cứ Thông tư số 20/2017/TT-BXD ngày 10/5/2017 của Bộ Xây dựng quy định chi tiết một số điều của Luật Bến đò "
       "và Nghị định số 54/2017/NĐ-CP ngày 08/5/2017 của Chính phủ về bến khách ngang sông;",
       {"based_on: Thông tư số 20/2017/TT-BXD ngày 10/5/2017 của Bộ Xây dựng | by Bộ Xây dựng | on quy định chi tiết "
        "một số điều của Luật Bến đò và Nghị định số 54/2017/NĐ-CP ngày 08/5/2017 của Chính phủ về bến khách ngang "
        "sông",
        "guides: Luật Bến đò | on Bến đò | of c1",
        "guides: Nghị định số 54/2017/NĐ-CP ngày 08/5/2017 của Chính phủ | by Chính phủ | of c1"}},
      {"but what a decree provides is its own title",
       "Căn cứ Thông tư số 20/2017/TT-BXD của Bộ Xây dựng hướng dẫn một số điều của Luật Giá, Nghị định số "
       "54/2017/NĐ-CP của Chính phủ quy định chi tiết Luật Giá;",
       {"based_on: Thông tư số 20/2017/TT-BXD của Bộ Xây dựng | by Bộ Xây dựng | on hướng dẫn một số điều của Luật "
        "Giá, Nghị định số 54/2017/NĐ-CP của Chính phủ quy định chi tiết Luật Giá",
        "guides: Luật Giá | on Giá | of c1",
        "guides: Nghị định số 54/2017/NĐ-CP của Chính phủ | by Chính phủ | on quy định chi tiết Luật Giá | of c1",
        "guides: Luật Giá | on Giá | of c3"}},
      {"a circular of its own behind it",
       "Căn cứ Nghị định số 20/2017/NĐ-CP hướng dẫn Luật Giá và Thông tư số 54/2017/TT-BXD về bến đò;",
       {"based_on: Nghị định số 20/2017/NĐ-CP | on hướng dẫn Luật Giá", "guides: Luật Giá | on Giá | of c1",
        "based_on: Thông tư số 54/2017/TT-BXD | on bến đò"}},
  });
}

TEST(Citations, ActsKnownByWhatTheyAmendHaveItsTitle) {
  expect({
      {"about something",
       "Góp ý dự thảo Quyết định sửa đổi, bổ sung một số điều của Quyết định số 15/2021/QĐ-UBND về quản lý bến đò.",
       {"cites: Quyết định sửa đổi, bổ sung một số điều của Quyết định số 15/2021/QĐ-UBND | on sửa đổi, bổ sung một số "
        "điều của Quyết định số 15/2021/QĐ-UBND về quản lý bến đò",
        "amends: Quyết định số 15/2021/QĐ-UBND | on quản lý bến đò | of c1"}},
      {"if it has one",
       "Góp ý dự thảo Quyết định sửa đổi, bổ sung một số điều của Quyết định số 15/2021/QĐ-UBND.",
       {"cites: Quyết định sửa đổi, bổ sung một số điều của Quyết định số 15/2021/QĐ-UBND | on sửa đổi, bổ sung một số "
        "điều của Quyết định số 15/2021/QĐ-UBND",
        "amends: Quyết định số 15/2021/QĐ-UBND | of c1"}},
  });
}

TEST(Citations, ATitleIsOverWhereTheOfficesAct) {
  expect({
      {"and where the next act is changed",
       "Thông tư này thay thế Thông tư số 15/2013/TT-BXD về quản lý bến đò và bãi bỏ Điều 5 Thông tư số "
       "46/2015/TT-BXD.",
       {"replaces: Thông tư số 15/2013/TT-BXD | on quản lý bến đò", "repeals: Thông tư số 46/2015/TT-BXD | at Điều 5"}},
      {"but an act may change one in its title",
       "Căn cứ Quyết định số 15/2013/QĐ-UBND về ban hành Quy chế bến đò và bãi bỏ Quyết định số 46/2005/QĐ-UBND;",
       {"based_on: Quyết định số 15/2013/QĐ-UBND | on ban hành Quy chế bến đò và bãi bỏ Quyết định số "
        "46/2005/QĐ-UBND",
        "repeals: Quyết định số 46/2005/QĐ-UBND | of c1"}},
      {"in small letters",
       "Thực hiện Chỉ thị số 5/CT-UBND ngày 01/4/2027 của UBND tỉnh về an toàn bến đò, các sở, ngành khẩn trương rà "
       "soát.",
       {"implements: Chỉ thị số 5/CT-UBND ngày 01/4/2027 của UBND tỉnh | by UBND tỉnh | on an toàn bến đò"}},
      {"but it may name them",
       "Thực hiện Chỉ thị số 5/CT-UBND ngày 01/4/2027 của UBND tỉnh về phối hợp giữa các sở, các ngành trong quản lý "
       "bến "
       "đò.",
       {"implements: Chỉ thị số 5/CT-UBND ngày 01/4/2027 của UBND tỉnh | by UBND tỉnh | on phối hợp giữa các sở, các "
        "ngành trong quản lý bến đò"}},
  });
}

TEST(Citations, ATitleBehindAnotherActIsNoneOfWhatChangedTheFirst) {
  expect({
      {"amended by one, beside another",
       "Căn cứ Nghị định số 78/2025/NĐ-CP ngày 01/4/2025 được sửa đổi, bổ sung bởi Nghị định số 187/2025/NĐ-CP ngày "
       "01/7/2025 và Nghị định số 79/2025/NĐ-CP ngày 01/4/2025 của Chính phủ về kiểm tra bến đò;",
       {"based_on: Nghị định số 78/2025/NĐ-CP ngày 01/4/2025",
        "amended_by: Nghị định số 187/2025/NĐ-CP ngày 01/7/2025 | of c1",
        "based_on: Nghị định số 79/2025/NĐ-CP ngày 01/4/2025 của Chính phủ | by Chính phủ | on kiểm tra bến đò"}},
  });
}

TEST(Citations, PlansKnownByWhatTheyCarryOut) {
  expect({
      {"programmes in the plural are several",
       "Giám sát các Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững giai đoạn 2026 - 2030;",
       {"cites: Chương trình mục tiêu quốc gia xây dựng nông thôn mới | on xây dựng nông thôn mới"}},
      {"one that is carried out is an act",
       "Giám sát việc thực hiện Kế hoạch thực hiện Chương trình số 51-CTr/TU của Tỉnh ủy về bến đò.",
       {"implements: Kế hoạch thực hiện Chương trình số 51-CTr/TU của Tỉnh ủy về bến đò | on thực hiện Chương trình số "
        "51-CTr/TU của Tỉnh ủy về bến đò",
        "implements: Chương trình số 51-CTr/TU của Tỉnh ủy | by Tỉnh ủy | on bến đò | of c1"}},
      {"one that is to be written is none",
       "Xã xây dựng Kế hoạch thực hiện Chương trình số 51-CTr/TU của Tỉnh ủy về bến đò.",
       {"implements: Chương trình số 51-CTr/TU của Tỉnh ủy | by Tỉnh ủy | on bến đò"}},
      {"a programme that joins two aims",
       "Giám sát Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững trên địa bàn tỉnh giai "
       "đoạn 2026 - 2030;",
       {"cites: Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững trên địa bàn tỉnh giai đoạn "
        "2026 - 2030 | on xây dựng nông thôn mới, giảm nghèo bền vững trên địa bàn tỉnh giai đoạn 2026 - 2030"}},
      {"a name that breaks at its dash",
       "Căn cứ Quyết định số 175/QĐ-SYT của Sở Y tế về việc kiện toàn Hội đồng Khoa học\n- Công nghệ ngành y tế;",
       {"based_on: Quyết định số 175/QĐ-SYT của Sở Y tế | by Sở Y tế | on kiện toàn Hội đồng Khoa học - Công nghệ "
        "ngành y tế"}},
  });
}

TEST(Citations, WhatIsChangedInAnActAndWhatGivesGround) {
  expect({
      {"a name in it",
       "Tên gọi tại khoản 2 thay thế tên gọi Phòng Bến bãi quy định tại khoản 1 Điều 24 của Luật Giá số 11/2012/QH13.",
       {"amends: Luật Giá số 11/2012/QH13 | on Giá | at khoản 1 Điều 24"}},
      {"words and articles",
       "Điều 2. Thay thế, bỏ cụm từ, bãi bỏ một số điều, khoản của Luật Giá số 11/2012/QH13",
       {"amends: Luật Giá số 11/2012/QH13 | on Giá"}},
      {"what somebody goes by",
       "Hằng năm, căn cứ quy định tại Điều 9 Nghị định số 37/2007/NĐ-CP, đơn vị lập danh sách.",
       {"based_on: Nghị định số 37/2007/NĐ-CP | at Điều 9"}},
      {"grounds that an act tells",
       "Khi có những căn cứ quy định tại Điều 9 Nghị định số 37/2007/NĐ-CP thì đơn vị lập danh sách.",
       {"cites: Nghị định số 37/2007/NĐ-CP | at Điều 9"}},
  });
}

TEST(Citations, BareMentionsOfAnEarlierOne) {
  expect({
      {"each keeps it near",
       "Căn cứ Luật Giá ngày 20/6/2012;\n1. Một.\n2. Hai.\n3. Ba.\n4. Bốn.\n5. Theo quy định của Luật.\n6. Sáu.\n"
       "7. Theo quy định của Luật.",
       {"based_on: Luật Giá ngày 20/6/2012 | on Giá", "cites: Luật | = c1", "cites: Luật | = c1"}},
      {"what is enclosed is the paper itself",
       "Thực hiện Kế hoạch số 16/KH-SYT về bến đò, Sở gửi các xã tài liệu (đính kèm Kế hoạch).",
       {"implements: Kế hoạch số 16/KH-SYT | on bến đò"}},
      {"one whose number is cut off is none",
       "Căn cứ Nghị quyết số 39/2011/NQ-HĐND và Nghị quyết",
       {"based_on: Nghị quyết số 39/2011/NQ-HĐND"}},
  });
}

TEST(Citations, RowsOfOldNumbersWithTheirDays) {
  expect({
      {"the type is said once",
       "Bãi bỏ Quyết định số 135-HĐBT ngày 05/3/1985, 172-HĐBT ngày 06/4/1986 của Hội đồng Bộ trưởng.",
       {"repeals: Quyết định số 135-HĐBT ngày 05/3/1985 | by Hội đồng Bộ trưởng",
        "repeals: 172-HĐBT ngày 06/4/1986 của Hội đồng Bộ trưởng | by Hội đồng Bộ trưởng"}},
      {"without a day behind the last",
       "Bãi bỏ Quyết định số 135-CP ngày 05/3/1985 và 172-CP.",
       {"repeals: Quyết định số 135-CP ngày 05/3/1985", "repeals: 172-CP"}},
  });
}

TEST(Citations, ProposalsRightBehindWhoeverMadeThem) {
  expect({
      {"no word between",
       "Theo đề nghị của Giám đốc Sở Nội vụ Tờ trình số 55/TTr-SNV ngày 12/8/2019;",
       {"responds_to: Tờ trình số 55/TTr-SNV ngày 12/8/2019 | by Giám đốc Sở Nội vụ"}},
      {"of another act it says nothing",
       "Theo đề nghị của Giám đốc Sở Nội vụ Quyết định số 55/QĐ-UBND ngày 12/8/2019 hết hiệu lực.",
       {"repeals: Quyết định số 55/QĐ-UBND ngày 12/8/2019"}},
  });
}

TEST(Citations, NamesBehindAColonInATitle) {
  expect({
      {"of a project, in quotes",
       "Thực hiện Quyết định số 596/QĐ-UBND của UBND tỉnh về việc phê duyệt kế hoạch năm 2027 Dự án: \"An toàn đường "
       "thủy\", các xã báo cáo.",
       {"implements: Quyết định số 596/QĐ-UBND của UBND tỉnh | by UBND tỉnh | on phê duyệt kế hoạch năm 2027 Dự án: "
        "\"An toàn đường thủy\""}},
      {"with a capital",
       "Thực hiện Quyết định số 596/QĐ-UBND của UBND tỉnh phê duyệt dự án: Cải tạo bến đò An Sơn.",
       {"implements: Quyết định số 596/QĐ-UBND của UBND tỉnh | by UBND tỉnh | on phê duyệt dự án: Cải tạo bến đò An "
        "Sơn"}},
      {"but other colons lead on",
       "Thực hiện Quyết định số 596/QĐ-UBND của UBND tỉnh về quản lý bến đò: Các xã báo cáo.",
       {"implements: Quyết định số 596/QĐ-UBND của UBND tỉnh | by UBND tỉnh | on quản lý bến đò"}},
  });
}

TEST(Citations, FormsAsPlaces) {
  expect({
      {"a row of them",
       "Lập hồ sơ theo mẫu phiếu số 1, 2, 3 ban hành kèm theo Thông tư số 5/2019/TT-BTC.",
       {"cites: Thông tư số 5/2019/TT-BTC | at mẫu phiếu số 1, 2, 3"}},
      {"over a bracket",
       "Mẫu số 54-DS (Ban hành kèm theo Nghị quyết số 01/2017/NQ-HĐTP)",
       {"cites: Nghị quyết số 01/2017/NQ-HĐTP | at Mẫu số 54-DS"}},
  });
}

TEST(Citations, WordsOfAnActAreChanged) {
  expect({
      {"the verb stands behind the act, or the row of acts",
       "Điều 1. Cụm từ “bến đò” tại Điều 5 Quyết định số 15/2020/QĐ-UBND và Điều 7 Quyết định số 16/2020/QĐ-UBND được "
       "thay "
       "thế bằng cụm từ “bến phà”.",
       {"amends: Quyết định số 15/2020/QĐ-UBND | at Điều 5", "amends: Quyết định số 16/2020/QĐ-UBND | at Điều 7"}},
      {"the words stand behind the act",
       "Tại khoản 3 Điều 5 Thông tư số 12/2018/TT-BXD, cụm từ “bến đò” được sửa thành “bến phà”.",
       {"amends: Thông tư số 12/2018/TT-BXD | at khoản 3 Điều 5"}},
      {"another act has done it",
       "Cụm từ “bến đò” tại Điều 5 Nghị định số 15/2020/NĐ-CP được thay thế bằng cụm từ “bến phà” theo quy định tại "
       "khoản 2 "
       "Điều 1 Nghị định số 14/2022/NĐ-CP.",
       {"cites: Nghị định số 15/2020/NĐ-CP | at Điều 5",
        "amended_by: Nghị định số 14/2022/NĐ-CP | at khoản 2 Điều 1 | of c1"}},
      {"what they mean is told, and nothing is changed",
       "Cụm từ “bến đò” tại Nghị định số 15/2020/NĐ-CP được hiểu là bến phà.",
       {"cites: Nghị định số 15/2020/NĐ-CP"}},
      {"under a corrigendum they are corrected",
       "Điều 1. Đính chính lỗi kỹ thuật tại Thông tư số 12/2018/TT-BXD như sau:\n\nCụm từ “bến đò” tại khoản 3 Điều 5 "
       "Thông "
       "tư số 12/2018/TT-BXD được sửa thành “bến phà”.",
       {"corrects: Thông tư số 12/2018/TT-BXD", "corrects: Thông tư số 12/2018/TT-BXD | at khoản 3 Điều 5"}},
      {"in the active",
       "Thay cụm từ “bến đò” bằng cụm từ “bến phà” tại Điều 5 Nghị định số 15/2020/NĐ-CP.",
       {"amends: Nghị định số 15/2020/NĐ-CP | at Điều 5"}},
  });
}

TEST(Citations, AnnexesArePlacesInTheActThatEnclosesThem) {
  expect({
      {"under a line that ends acts",
       "Các quy định sau đây hết hiệu lực:\n\na) Điều 6, Phụ lục I và II ban hành kèm theo Nghị định số 69/2010/NĐ-CP "
       "về bến "
       "phà;",
       {"repeals: Nghị định số 69/2010/NĐ-CP | on bến phà | at Điều 6, Phụ lục I và II"}},
      {"in a preamble",
       "Căn cứ mức phí quy định tại Danh mục phí bến đò ban hành kèm theo Nghị quyết số 63/NQ-HĐND ngày 10/10/2018;",
       {"based_on: Nghị quyết số 63/NQ-HĐND ngày 10/10/2018 | at Danh mục phí bến đò"}},
      {"elsewhere they are only cited",
       "Việc kê khai theo Mẫu số 1 ban hành kèm theo Nghị định số 37/2007/NĐ-CP.",
       {"cites: Nghị định số 37/2007/NĐ-CP | at Mẫu số 1"}},
      {"a heading to which its bracket is joined",
       "BẢNG CHUYỂN ĐỔI HỆ TỌA ĐỘ (Ban hành kèm theo Thông tư số 06/2026/TT-BXD)",
       {"issued_by: Thông tư số 06/2026/TT-BXD"}},
  });
}

TEST(Citations, WhatHappensToARowOfActs) {
  const Document document = engine().extract(
      "Bãi bỏ một số điều của Thông tư số 5/2020/TT-BXD về bến đò và Thông tư số 6/2021/TT-BXD về bến phà; Thông tư số "
      "7/2022/TT-BXD về đò ngang.");
  ASSERT_EQ(document.citations.size(), 3);
  EXPECT_EQ(document.citations[0].extent, Extent::part);
  EXPECT_EQ(document.citations[1].extent, Extent::part);
  EXPECT_EQ(document.citations[2].extent, Extent::whole);
  expect({
      {"all of them end",
       "Các Quyết định số 05/2019/QĐ-UBND, số 06/2019/QĐ-UBND của Ủy ban nhân dân tỉnh đều bãi bỏ.",
       {"repeals: Quyết định số 05/2019/QĐ-UBND | by Ủy ban nhân dân tỉnh",
        "repeals: 06/2019/QĐ-UBND của Ủy ban nhân dân tỉnh | by Ủy ban nhân dân tỉnh"}},
      {"now",
       "Quyết định số 05/2019/QĐ-UBND về bến đò nay bãi bỏ.",
       {"repeals: Quyết định số 05/2019/QĐ-UBND | on bến đò"}},
      {"what an act says holds longer",
       "Kéo dài thời hạn áp dụng các quy định tại Nghị quyết số 05/2019/NQ-HĐND về phí bến đò.",
       {"extends: Nghị quyết số 05/2019/NQ-HĐND | on phí bến đò"}},
      {"what was done elsewhere does not",
       "Kéo dài thời gian thực hiện các dự án bến đò quy định tại Nghị quyết số 05/2019/NQ-HĐND.",
       {"cites: Nghị quyết số 05/2019/NQ-HĐND"}},
      {"acts that others guide",
       "theo Luật Giá và các văn bản quy định chi tiết, hướng dẫn thi hành Luật Giá.",
       {"cites: Luật Giá | on Giá", "cites: Luật Giá | on Giá"}},
  });
}

TEST(Citations, AnActIsCalledByAnotherType) {
  expect({
      {"the name that the text gives it",
       "Ủy ban nhân dân tỉnh ban hành Quyết định số 5/2019/QĐ-UBND về Quy chế quản lý bến đò (sau đây gọi là Quy chế). "
       "Theo Quy "
       "chế nêu trên, các xã báo cáo.",
       {"cites: Quyết định số 5/2019/QĐ-UBND | by Ủy ban nhân dân tỉnh | on Quy chế quản lý bến đò",
        "cites: Quy chế nêu trên | = c1"}},
      {"without it the text points nowhere",
       "Ủy ban nhân dân tỉnh ban hành Quyết định số 5/2019/QĐ-UBND về Quy chế quản lý bến đò. Theo Quy chế nêu trên, "
       "các xã "
       "báo cáo.",
       {"cites: Quyết định số 5/2019/QĐ-UBND | by Ủy ban nhân dân tỉnh | on Quy chế quản lý bến đò"}},
  });
}

TEST(Citations, WhatARowShares) {
  const Document document = engine().extract(
      "Theo Thông tư số 106/2025/TT-BXD và Thông tư số 148/2018/TT-BXD ngày 04 tháng 10 năm 2018 của Bộ trưởng Bộ Xây "
      "dựng.");
  ASSERT_EQ(document.citations.size(), 2);
  EXPECT_FALSE(document.citations[0].date);  // its number says another year
  EXPECT_TRUE(document.citations[1].date);
  expect({
      {"an office's next letter, by its code",
       "Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 52/TTr-STC về giá bến đò, Công văn số 76/STC-PC về giá "
       "bến "
       "phà.",
       {"responds_to: Tờ trình số 52/TTr-STC | by Giám đốc Sở Tài chính | on giá bến đò",
        "responds_to: Công văn số 76/STC-PC | by Giám đốc Sở Tài chính | on giá bến phà"}},
      {"another office's letter",
       "Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 52/TTr-STC về giá bến đò, Công văn số 76/SXD-PC về giá "
       "bến "
       "phà.",
       {"responds_to: Tờ trình số 52/TTr-STC | by Giám đốc Sở Tài chính | on giá bến đò",
        "responds_to: Công văn số 76/SXD-PC | on giá bến phà"}},
  });
}

TEST(Citations, TitlesGoOnBehindWhatBecameOfABody) {
  expect({
      {"a ministry that has another name now",
       "Theo Thông tư số 12/2018/TT-BTL ngày 05/4/2018 của Bộ trưởng Bộ Thủy lợi (nay là Bộ Nông nghiệp và Môi trường) "
       "quy "
       "định về bến cá.",
       {"cites: Thông tư số 12/2018/TT-BTL ngày 05/4/2018 của Bộ trưởng Bộ Thủy lợi | by Bộ trưởng Bộ Thủy lợi | on "
        "quy định "
        "về bến cá"}},
      {"another bracket is none of it",
       "Theo Quyết định số 5/2018/QĐ-UBND của Ủy ban nhân dân xã Thạch Lũng (danh sách kèm theo) về bến cá.",
       {"cites: Quyết định số 5/2018/QĐ-UBND của Ủy ban nhân dân xã Thạch Lũng | by Ủy ban nhân dân xã Thạch Lũng"}},
  });
}

TEST(Citations, ActsThatABasisAmends) {
  expect({
      {"behind a comma the next one, for it is older",
       "Căn cứ Nghị định số 11/2025/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 2/2022/NĐ-CP quy định chi tiết "
       "Luật "
       "Giá, Nghị định số 6/2024/NĐ-CP về bến đò;",
       {"based_on: Nghị định số 11/2025/NĐ-CP | on sửa đổi, bổ sung một số điều của Nghị định số 2/2022/NĐ-CP quy định "
        "chi "
        "tiết Luật Giá, Nghị định số 6/2024/NĐ-CP về bến đò",
        "amends: Nghị định số 2/2022/NĐ-CP | on quy định chi tiết Luật Giá | of c1",
        "guides: Luật Giá | on Giá | of c2", "amends: Nghị định số 6/2024/NĐ-CP | on bến đò | of c1"}},
      {"a younger one is a basis itself",
       "Căn cứ Nghị định số 11/2025/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 2/2022/NĐ-CP quy định chi tiết "
       "Luật "
       "Giá, Nghị định số 6/2026/NĐ-CP về bến đò;",
       {"based_on: Nghị định số 11/2025/NĐ-CP | on sửa đổi, bổ sung một số điều của Nghị định số 2/2022/NĐ-CP quy định "
        "chi "
        "tiết Luật Giá",
        "amends: Nghị định số 2/2022/NĐ-CP | on quy định chi tiết Luật Giá | of c1",
        "guides: Luật Giá | on Giá | of c2", "based_on: Nghị định số 6/2026/NĐ-CP | on bến đò"}},
  });
}

TEST(Citations, RowsOfTables) {
  expect({
      {"what became of the act stands in a cell of its own, its title in the next one",
       "| 1 | Nghị quyết số 05/2019/NQ-HĐND | Quy định mức phí bến đò | Được thay thế bởi Nghị quyết số "
       "12/2024/NQ-HĐND |\n"
       "| 2 | Quyết định số 07/2018/QĐ-UBND | Về việc quản lý bến phà | Bị bãi bỏ bởi Quyết định số 33/2024/QĐ-UBND "
       "|\n",
       {"cites: Nghị quyết số 05/2019/NQ-HĐND | on Quy định mức phí bến đò",
        "replaced_by: Nghị quyết số 12/2024/NQ-HĐND | of c1",
        "cites: Quyết định số 07/2018/QĐ-UBND | on quản lý bến phà",
        "repealed_by: Quyết định số 33/2024/QĐ-UBND | of c3"}},
      {"under a line that ends them; what a title in its cell amends is its act's affair",
       "Bãi bỏ các quyết định sau đây:\n\n| 1 | Quyết định số 05/2019/QĐ-UBND | Sửa đổi Quyết định số 3/2017/QĐ-UBND "
       "về bến đò "
       "|\n| 2 | Quyết định số 06/2019/QĐ-UBND | ghi chú |\n",
       {"repeals: Quyết định số 05/2019/QĐ-UBND | on Sửa đổi Quyết định số 3/2017/QĐ-UBND về bến đò",
        "amends: Quyết định số 3/2017/QĐ-UBND | on bến đò | of c1", "repeals: Quyết định số 06/2019/QĐ-UBND"}},
  });
}

TEST(Citations, SeveralFormsAsPlaces) {
  expect({
      {"each with its symbol, the word before it said once or again",
       "Thay thế các Mẫu số 01-ĐK/CKV/2020, Mẫu số 02-GH/CKV/2020, 05-TT/CKV/2020 và Mẫu số 06 TBTD/CKV/2020 tại Phụ "
       "lục ban hành kèm theo Thông tư số 33/2020/TT-BTC.",
       {"amends: Thông tư số 33/2020/TT-BTC | at các Mẫu số 01-ĐK/CKV/2020, Mẫu số 02-GH/CKV/2020, 05-TT/CKV/2020 và "
        "Mẫu số 06 TBTD/CKV/2020 tại Phụ lục"}},
      {"the last of a row",
       "Báo cáo theo các biểu số 01/BC, 02/BC, 03/BC ban hành kèm theo Thông tư số 36/2023/TT-BTC.",
       {"cites: Thông tư số 36/2023/TT-BTC | at các biểu số 01/BC, 02/BC, 03/BC"}},
      {"the word số again",
       "Báo cáo theo mẫu biểu số 1, số 2, số 3a và Phụ lục số 4 kèm theo Nghị định số 35/2020/NĐ-CP.",
       {"cites: Nghị định số 35/2020/NĐ-CP | at mẫu biểu số 1, số 2, số 3a và Phụ lục số 4"}},
  });
}

TEST(Citations, ProposersWhoseNamesSayWhatTheyAreFor) {
  expect({
      {"up to the words that lead to the proposal",
       "Theo đề nghị của Chủ tịch Hội đồng thẩm định bến bãi trọng điểm, phức tạp về neo đậu được lựa chọn tại Tờ "
       "trình "
       "số 76/TTr-HĐTĐ ngày 30/12/2024.",
       {"responds_to: Tờ trình số 76/TTr-HĐTĐ ngày 30/12/2024 | by Chủ tịch Hội đồng thẩm định bến bãi trọng điểm, "
        "phức "
        "tạp về neo đậu được lựa chọn"}},
      {"who is no body has issued nothing",
       "Theo đề nghị của Ông Trần Văn An, người neo đò, ở bến Nam tại Tờ trình số 76/TTr-HĐTĐ ngày 30/12/2024.",
       {"responds_to: Tờ trình số 76/TTr-HĐTĐ ngày 30/12/2024"}},
  });
}

TEST(Citations, InAPreambleATitleGoesOnBehindASemicolonWithACapital) {
  expect({
      {"another thing that the act is about",
       "Căn cứ Nghị quyết số 299/2025/QH15 ngày 21/5/2025 của Quốc hội về việc rút ngắn nhiệm kỳ; Ngày bầu cử đại biểu "
       "khóa sau;",
       {"based_on: Nghị quyết số 299/2025/QH15 ngày 21/5/2025 của Quốc hội | by Quốc hội | on rút ngắn nhiệm kỳ; Ngày "
        "bầu "
        "cử đại biểu khóa sau"}},
      {"but not with what a preamble names",
       "Căn cứ Nghị quyết số 299/2025/QH15 ngày 21/5/2025 của Quốc hội về việc rút ngắn nhiệm kỳ; Tình hình thực tế;",
       {"based_on: Nghị quyết số 299/2025/QH15 ngày 21/5/2025 của Quốc hội | by Quốc hội | on rút ngắn nhiệm kỳ"}},
      {"nor in a sentence",
       "Bãi bỏ Quyết định số 12/2020/QĐ-UBND về bến đò; Giao Sở Xây dựng theo dõi.",
       {"repeals: Quyết định số 12/2020/QĐ-UBND | on bến đò"}},
  });
}

TEST(Citations, TheNewLawOfAName) {
  expect({
      {"no one may take it for the one in force",
       "Cuộc họp bàn về Luật Hộ tịch (sửa đổi) và Luật Giá.",
       {"cites: Luật Hộ tịch (sửa đổi) | on Hộ tịch (sửa đổi)", "cites: Luật Giá | on Giá"}},
      {"its day tells that as well",
       "Theo Luật Công ty (sửa đổi) ngày 22/6/1994.",
       {"cites: Luật Công ty (sửa đổi) ngày 22/6/1994 | on Công ty"}},
  });
}

TEST(Citations, CodesInShort) {
  expect({
      {"a name of its own, with its year",
       "Bị can phạm tội theo khoản 2 Điều 173 BLHS năm 2015 và Điều 298 BLTTHS 2015.",
       {"cites: BLHS năm 2015 | on BLHS | at khoản 2 Điều 173", "cites: BLTTHS 2015 | on BLTTHS | at Điều 298"}},
      {"without one", "Áp dụng Điều 468 BLDS.", {"cites: BLDS | on BLDS | at Điều 468"}},
  });
}

TEST(Citations, WhatHasChangedAnArticleThatChangesAgain) {
  expect({
      {"the act that the heading names",
       "Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 33/2015/TT-BTC\n\n"
       "1. Sửa đổi, bổ sung Điều 3 đã được sửa đổi, bổ sung theo quy định tại khoản 1 Điều 1 Thông tư số "
       "33/2020/TT-BTC như sau:",
       {"amends: Thông tư số 33/2015/TT-BTC", "amended_by: Thông tư số 33/2020/TT-BTC | at khoản 1 Điều 1 | of c1"}},
      {"and none under the next one",
       "Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 33/2015/TT-BTC\n\nĐiều 2. Điều khoản thi hành\n\n"
       "1. Sửa đổi, bổ sung Điều 3 đã được sửa đổi, bổ sung theo quy định tại Thông tư số 33/2020/TT-BTC như sau:",
       {"amends: Thông tư số 33/2015/TT-BTC", "amended_by: Thông tư số 33/2020/TT-BTC"}},
  });
}

TEST(Citations, StrokesThatAScanHasMisread) {
  expect({
      {"between a type and a body, both known, without a word before them",
       "Thuc hi~n Chu trinh 33-CTrlTU ngày 21/5/2015 và tiếp tục 35-NQITW ngày 09/6/2014.",
       {"cites: 33-CTrlTU ngày 21/5/2015", "cites: 35-NQITW ngày 09/6/2014"}},
      {"behind the year",
       "Bãi bỏ Nghị quyết số 27/20177NQ-HĐND ngày 14/7/2017 của HĐND tỉnh.",
       {"repeals: Nghị quyết số 27/20177NQ-HĐND ngày 14/7/2017 của HĐND tỉnh | by HĐND tỉnh"}},
  });
}

TEST(Citations, ActsOfTwoBodiesThatAreNamedBehindThem) {
  expect({
      {"in their order",
       "Thực hiện các Nghị định 87, 88/CP và Chỉ thị 14/TTg của Chính phủ, Thủ tướng Chính phủ, các tỉnh rà soát bến "
       "đò.",
       {"implements: Nghị định 87 | by Chính phủ", "implements: 88/CP | by Chính phủ",
        "implements: Chỉ thị 14/TTg của Chính phủ, Thủ tướng Chính phủ | by Thủ tướng Chính phủ"}},
      {"but where the sentence goes on, it is with the second",
       "Thực hiện Nghị định số 87/CP và Chỉ thị số 14/TTg của Chính phủ, Thủ tướng Chính phủ yêu cầu các tỉnh báo cáo.",
       {"implements: Nghị định số 87/CP", "implements: Chỉ thị số 14/TTg của Chính phủ | by Chính phủ"}},
  });
}

TEST(Citations, WhoMadeWhatAnActEncloses) {
  expect({
      {"in the passive",
       "Định mức bến đò được Bộ Xây dựng công bố kèm theo Công văn số 1777/BXD-VP ngày 16/8/2007 được áp dụng.",
       {"cites: Công văn số 1777/BXD-VP ngày 16/8/2007 | by Bộ Xây dựng"}},
      {"what is of a body need not be enclosed by it",
       "Mức phí của Sở Xây dựng ban hành kèm theo Công văn số 1777/UBND-VP ngày 16/8/2007.",
       {"cites: Công văn số 1777/UBND-VP ngày 16/8/2007"}},
  });
}

TEST(Citations, HowFarABareTheoReaches) {
  expect({
      {"a directive right behind it is carried out",
       "Các xã thu phí bến đò theo các nội dung của Chỉ thị số 5/CT-UBND.",
       {"implements: Chỉ thị số 5/CT-UBND"}},
      {"far behind it is not",
       "Danh mục bến đò theo từng loại sông đã được cấp có thẩm quyền của tỉnh phê duyệt và thuộc phạm vi Chỉ thị số "
       "5/CT-UBND.",
       {"cites: Chỉ thị số 5/CT-UBND"}},
  });
}

TEST(Citations, WhatACueReachesOver) {
  expect({
      {"words left out in what is quoted",
       "Bãi bỏ nội dung “nộp vào tài khoản số... của bến” tại Mẫu số 03 ban hành kèm theo Nghị định số 15/2020/NĐ-CP.",
       {"repeals: Nghị định số 15/2020/NĐ-CP | at Mẫu số 03"}},
      {"a ground at the head of the sentence is no basis of what agrees with an act",
       "Căn cứ điều kiện của từng bến, Ủy ban nhân dân tỉnh quy định mức phí phù hợp với quy định của Luật Giá.",
       {"cites: Luật Giá | on Giá"}},
  });
}

TEST(Citations, AWholeTitleIsThatOfThePreamble) {
  expect({
      {"what goes on behind it is said of what the circular does",
       "Thông tư này hướng dẫn Nghị định số 5/2024/NĐ-CP về bến đò thuộc thẩm quyền của Bộ Xây dựng.\n\nCăn cứ Nghị "
       "định số "
       "5/2024/NĐ-CP về bến đò;",
       {"guides: Nghị định số 5/2024/NĐ-CP | on bến đò", "based_on: Nghị định số 5/2024/NĐ-CP | on bến đò"}},
      {"without one who knows",
       "Thông tư này hướng dẫn Nghị định số 5/2024/NĐ-CP về bến đò thuộc thẩm quyền của Bộ Xây dựng.",
       {"guides: Nghị định số 5/2024/NĐ-CP | on bến đò thuộc thẩm quyền của Bộ Xây dựng"}},
      {"a title that is longer there",
       "Thông tư này hướng dẫn Nghị định số 5/2024/NĐ-CP về bến đò và bến phà.\n\nCăn cứ Nghị định số 5/2024/NĐ-CP về "
       "bến "
       "đò;",
       {"guides: Nghị định số 5/2024/NĐ-CP | on bến đò và bến phà", "based_on: Nghị định số 5/2024/NĐ-CP | on bến đò"}},
  });
}

TEST(Citations, PlacesOfATextThatAnActEncloses) {
  expect({
      {"a text without a name: they are places of the act",
       "Bãi bỏ các quy định tại điểm b khoản 1 Điều 4; khoản 3 Điều 6 của Quy định ban hành kèm theo Quyết định số "
       "05/2019/QĐ-UBND.",
       {"repeals: Quyết định số 05/2019/QĐ-UBND | at điểm b khoản 1 Điều 4; khoản 3 Điều 6"}},
      {"one with a name has them itself",
       "Việc xử lý theo khoản 3 Điều 6 của Quy chế quản lý bến đò ban hành kèm theo Quyết định số 05/2019/QĐ-UBND.",
       {"cites: Quy chế quản lý bến đò | on quản lý bến đò | at khoản 3 Điều 6",
        "issued_by: Quyết định số 05/2019/QĐ-UBND | of c1"}},
  });
}

TEST(Citations, ActsThatATextIsConsolidatedFrom) {
  expect({
      {"each in a line of its own",
       "Văn bản này được hợp nhất từ các văn bản sau:\n\n1. Nghị định số 15/2020/NĐ-CP về bến đò.\n\n2. Nghị định số "
       "14/2022/NĐ-CP sửa đổi Nghị định số 15/2020/NĐ-CP.",
       {"consolidates: Nghị định số 15/2020/NĐ-CP | on bến đò",
        "consolidates: Nghị định số 14/2022/NĐ-CP | on sửa đổi Nghị định số 15/2020/NĐ-CP",
        "amends: Nghị định số 15/2020/NĐ-CP | of c2"}},
  });
}

TEST(Citations, AnActEndsWithOthersThatGoAgainstThisOne) {
  expect({
      {"they stand between it and the verb",
       "Quyết định số 05/2019/QĐ-UBND về bến đò và các quy định trước đây trái với Quyết định này đều bãi bỏ.",
       {"repeals: Quyết định số 05/2019/QĐ-UBND | on bến đò"}},
  });
}

TEST(Citations, NumbersInABracketBehindTheirBody) {
  expect({
      {"of a letter",
       "Công văn của Văn phòng Chính phủ (số 123/VPCP-KTN ngày 05/01/2012) về bến đò",
       {"cites: Công văn của Văn phòng Chính phủ (số 123/VPCP-KTN ngày 05/01/2012) | by Văn phòng Chính phủ | on bến "
        "đò"}},
      {"of a proposal in a row",
       "Thực hiện Công văn (số 15/UBND-KT ngày 05/01/2012) và Tờ trình của Sở Xây dựng (số 7/TTr-SXD ngày 02/01/2012).",
       {"implements: Công văn (số 15/UBND-KT ngày 05/01/2012)",
        "implements: Tờ trình của Sở Xây dựng (số 7/TTr-SXD ngày 02/01/2012) | by Sở Xây dựng"}},
  });
}

TEST(Citations, WhatADecisionAmendsInItsOwnTitle) {
  expect({
      {"the text that another act brought, though the title is the document's own",
       "QUYẾT ĐỊNH\nCỦA ỦY BAN NHÂN DÂN XÃ VÂN HỒ SỐ 9/2024/QĐ-UBND NGÀY 05/3/2024\nVề việc sửa đổi Quy chế chợ phiên "
       "ban "
       "hành kèm theo Quyết định số 90/QĐ-UBND\n\nTheo Quyết định số 8/QĐ-UBND về việc sửa đổi Quy chế bến đò ban hành "
       "kèm "
       "theo Quyết định số 70/QĐ-UBND.",
       {"amends: Quy chế chợ phiên | on chợ phiên", "issued_by: Quyết định số 90/QĐ-UBND | of c1",
        "cites: Quyết định số 8/QĐ-UBND | on sửa đổi Quy chế bến đò ban hành kèm theo Quyết định số 70/QĐ-UBND",
        "amends: Quyết định số 70/QĐ-UBND | of c3"}},
  });
}

TEST(Citations, ABasisGoesOnBehindASemicolonInTheNextLine) {
  expect({
      {"with a small letter",
       "Căn cứ Nghị quyết số 32/NQ-HĐND ngày 08/12/2020 của HĐND tỉnh về việc ban hành Danh mục dịch vụ văn hóa, thể "
       "thao;\n"
       "lao động và bến đò của tỉnh;\nCăn cứ Nghị định số 5/2016/NĐ-CP;\ntheo đề nghị của Sở Nội vụ tại Tờ trình số "
       "6/TTr-SNV;",
       {"based_on: Nghị quyết số 32/NQ-HĐND ngày 08/12/2020 của HĐND tỉnh | by HĐND tỉnh | on ban hành Danh mục dịch "
        "vụ văn "
        "hóa, thể thao; lao động và bến đò của tỉnh",
        "based_on: Nghị định số 5/2016/NĐ-CP", "responds_to: Tờ trình số 6/TTr-SNV | by Sở Nội vụ"}},
      {"what is carried out, too",
       "Thực hiện Nghị quyết số 32/NQ-HĐND ngày 08/12/2020 của HĐND tỉnh về dịch vụ văn hóa, thể thao;\nlao động; bến "
       "đò "
       "của tỉnh;",
       {"implements: Nghị quyết số 32/NQ-HĐND ngày 08/12/2020 của HĐND tỉnh | by HĐND tỉnh | on dịch vụ văn hóa, thể "
        "thao; "
        "lao động; bến đò của tỉnh"}},
      {"but what a letter goes on with is no part of the title",
       "Thực hiện Công văn số 32/SYT-NVY về dịch vụ văn hóa; lao động nghỉ từ ngày 01/4.",
       {"implements: Công văn số 32/SYT-NVY | on dịch vụ văn hóa"}},
  });
}

TEST(Citations, WhatStaysInForceIsMadeKnown) {
  expect({
      {"the act that goes on, with what has amended it",
       "Điều 1. Công bố Nghị định số 5/2016/NĐ-CP ngày 05/4/2016 của Chính phủ về bến đò, được sửa đổi bởi Nghị định "
       "số "
       "7/2018/NĐ-CP, tiếp tục có hiệu lực thi hành đến hết năm 2027.",
       {"extends: Nghị định số 5/2016/NĐ-CP ngày 05/4/2016 của Chính phủ | by Chính phủ | on bến đò",
        "amended_by: Nghị định số 7/2018/NĐ-CP | of c1"}},
      {"that it is in force is only told",
       "Nghị định số 5/2016/NĐ-CP ngày 05/4/2016 của Chính phủ về bến đò tiếp tục có hiệu lực.",
       {"cites: Nghị định số 5/2016/NĐ-CP ngày 05/4/2016 của Chính phủ | by Chính phủ | on bến đò"}},
      {"one ends, and something else goes on",
       "Điều 1. Công bố Nghị quyết số 5/2019/NQ-HĐND về bến đò hết hiệu lực, các bến đã cấp phép tiếp tục được áp "
       "dụng.",
       {"repeals: Nghị quyết số 5/2019/NQ-HĐND | on bến đò"}},
      {"what is told of another is not told of the act",
       "Công bố Nghị quyết số 5/2019/NQ-HĐND ngày 05/4/2019, các bến đã cấp phép tiếp tục được áp dụng.",
       {"cites: Nghị quyết số 5/2019/NQ-HĐND ngày 05/4/2019"}},
      {"a row of acts",
       "Công bố Nghị quyết số 7/2019/NQ-HĐND về phí, Nghị quyết số 8/2019/NQ-HĐND về chợ nổi và Nghị quyết số "
       "9/2019/NQ-HĐND về bến đò tiếp tục có hiệu lực.",
       {"extends: Nghị quyết số 7/2019/NQ-HĐND", "extends: Nghị quyết số 8/2019/NQ-HĐND | on chợ nổi",
        "extends: Nghị quyết số 9/2019/NQ-HĐND | on bến đò"}},
      {"papers that guide an act which stays in force",
       "Công bố văn bản quy định chi tiết, quy định biện pháp cụ thể để tổ chức, hướng dẫn thi hành Nghị định số "
       "5/2016/NĐ-CP tiếp tục có hiệu lực.",
       {"cites: Nghị định số 5/2016/NĐ-CP"}},
  });
}

TEST(Citations, WhatWasAnnouncedEndsWithoutTheAnnouncement) {
  expect({
      {"the procedure ends",
       "Các thủ tục đã công bố tại Quyết định số 15/QĐ-BXD ngày 08/01/2019 bị bãi bỏ.",
       {"cites: Quyết định số 15/QĐ-BXD ngày 08/01/2019"}},
      {"but the act does where nothing stands before it",
       "Quyết định số 15/QĐ-BXD ngày 08/01/2019 bị bãi bỏ.",
       {"repeals: Quyết định số 15/QĐ-BXD ngày 08/01/2019"}},
  });
}

TEST(Citations, WhatIsToldOfTheNextIsNotToldOfWhatAmended) {
  expect({
      {"the body behind the second is not the first one's",
       "Căn cứ Nghị định số 10/2020/NĐ-CP ngày 01/4/2020 của Chính phủ về bến đò được sửa đổi, bổ sung bởi Nghị định "
       "số "
       "87/2022/NĐ-CP ngày 01/7/2022 và Nghị định số 11/2020/NĐ-CP ngày 01/4/2020 của Chính phủ về chợ phiên;",
       {"based_on: Nghị định số 10/2020/NĐ-CP ngày 01/4/2020 của Chính phủ | by Chính phủ | on bến đò",
        "amended_by: Nghị định số 87/2022/NĐ-CP ngày 01/7/2022 | of c1",
        "based_on: Nghị định số 11/2020/NĐ-CP ngày 01/4/2020 của Chính phủ | by Chính phủ | on chợ phiên"}},
  });
}

TEST(Citations, ActsByBodyAndSubjectBehindACue) {
  expect({
      {"carried out",
       "Kết quả thực hiện Nghị quyết của Hội đồng nhân dân tỉnh thông qua Quy hoạch bến đò đến năm 2030.",
       {"implements: Nghị quyết của Hội đồng nhân dân tỉnh | by Hội đồng nhân dân tỉnh | on thông qua Quy hoạch bến đò "
        "đến "
        "năm 2030"}},
      {"changed, the body without its preposition",
       "Sửa đổi Nghị quyết HĐND tỉnh ban hành kế hoạch xây bến đò năm 2030.",
       {"amends: Nghị quyết HĐND tỉnh | by HĐND tỉnh | on ban hành kế hoạch xây bến đò năm 2030"}},
      {"what is to be drawn up is none yet",
       "Xây dựng Nghị quyết của Hội đồng nhân dân tỉnh về phí qua phà; trình dự thảo Nghị quyết của Hội đồng nhân dân "
       "tỉnh "
       "về giá nước.",
       {}},
      {"many are none for certain", "Thực hiện các Nghị quyết của Hội đồng nhân dân tỉnh về phí qua phà.", {}},
      {"and without a subject it may be any", "Thực hiện Nghị quyết của Hội đồng nhân dân tỉnh, xã thu phí.", {}},
      {"pointed at, and its subject ends at the comma",
       "Theo quy định tại Thông tư của Bộ trưởng Bộ Xây dựng hướng dẫn quản lý bến đò, các chủ tàu lập danh sách.",
       {"cites: Thông tư của Bộ trưởng Bộ Xây dựng | by Bộ trưởng Bộ Xây dựng | on hướng dẫn quản lý bến đò"}},
      {"guidance there",
       "Xã lập sổ theo hướng dẫn tại Thông tư của Bộ Xây dựng quy định về bến đò.",
       {"cites: Thông tư của Bộ Xây dựng | by Bộ Xây dựng | on quy định về bến đò"}},
      {"grounds",
       "Căn cứ vào Thông tư của Bộ Xây dựng quy định về bến đò;",
       {"based_on: Thông tư của Bộ Xây dựng | by Bộ Xây dựng | on quy định về bến đò"}},
      {"what is provided in no certain one", "Theo quy định tại Thông tư của Bộ Xây dựng, chủ tàu lập danh sách.", {}},
  });
}

TEST(Citations, TwoActsEachBehindWhatItProvidesFor) {
  expect({
      {"the title ends before the second subject",
       "Thủ đò quy định tại Nghị định số 5/2020/NĐ-CP ngày 05/3/2020 của Chính phủ quy định về bến đò và trưởng chợ "
       "quy "
       "định tại Nghị định số 7/2021/NĐ-CP ngày 06/4/2021 của Chính phủ quy định về chợ nổi hưởng phụ cấp.",
       {"cites: Nghị định số 5/2020/NĐ-CP ngày 05/3/2020 của Chính phủ | by Chính phủ | on quy định về bến đò",
        "cites: Nghị định số 7/2021/NĐ-CP ngày 06/4/2021 của Chính phủ | by Chính phủ | on quy định về chợ nổi hưởng "
        "phụ cấp"}},
      {"but a circular guides what a decree provides",
       "Mức thu quy định tại Thông tư số 5/2020/TT-BTC hướng dẫn thu phí và lệ phí quy định tại Nghị định số "
       "7/2019/NĐ-CP.",
       {"cites: Thông tư số 5/2020/TT-BTC | on hướng dẫn thu phí và lệ phí quy định tại Nghị định số 7/2019/NĐ-CP",
        "cites: Nghị định số 7/2019/NĐ-CP | of c1"}},
      {"and where the first is only followed, all is its title",
       "Xã làm theo Nghị định số 5/2020/NĐ-CP về thu phí và lệ phí quy định tại Nghị định số 7/2019/NĐ-CP.",
       {"cites: Nghị định số 5/2020/NĐ-CP | on thu phí và lệ phí quy định tại Nghị định số 7/2019/NĐ-CP",
        "cites: Nghị định số 7/2019/NĐ-CP | of c1"}},
  });
}

TEST(Citations, ATitleEndsBeforeTheMainClause) {
  expect({
      {"of the sentence that its act opens",
       "Theo Thông tư số 5/2020/TT-BXD về quản lý bến đò, các chủ tàu lập danh sách.",
       {"cites: Thông tư số 5/2020/TT-BXD | on quản lý bến đò"}},
      {"a row of things goes on",
       "Theo Thông tư số 5/2020/TT-BXD về quản lý bến đò, các cầu phao và phà.",
       {"cites: Thông tư số 5/2020/TT-BXD | on quản lý bến đò, các cầu phao và phà"}},
      {"and so does a title in the middle of a sentence",
       "Xã niêm yết Thông tư số 5/2020/TT-BXD về trách nhiệm của thôn, các hộ thực hiện vệ sinh bến đò.",
       {"cites: Thông tư số 5/2020/TT-BXD | on trách nhiệm của thôn, các hộ thực hiện vệ sinh bến đò"}},
  });
}

TEST(Citations, SpecksBeforeABodyOrAType) {
  expect({
      {"behind the word that leads to the body",
       "Thông tư số 21/2017/TT-BYT ngày 10/5/2017 của: Bộ trưởng Bộ Y tế sửa đổi danh mục thuốc; Thông tư số "
       "50/2018/TT-BYT.",
       {"cites: Thông tư số 21/2017/TT-BYT ngày 10/5/2017 của: Bộ trưởng Bộ Y tế | by Bộ trưởng Bộ Y tế | on sửa đổi "
        "danh mục thuốc",
        "cites: Thông tư số 50/2018/TT-BYT"}},
      {"in the body itself: the act changes what stands behind it, and nothing else does",
       "Xã lập sổ theo Thông tư số 21/2017/TT-BYT ngày 10/5/2017 của: Bộ-trưởng - - :- Bộ Y tế sửa đổi danh mục ban "
       "hành kèm theo Thông tư số 43/2013/TT-BYT ngày 11/12/2013; Thông tư số 50/2018/TT-BYT.",
       {"cites: Thông tư số 21/2017/TT-BYT ngày 10/5/2017",
        "amends: Thông tư số 43/2013/TT-BYT ngày 11/12/2013 | of c1", "cites: Thông tư số 50/2018/TT-BYT"}},
      {"behind words with which no sentence ends",
       "Xã triển khai theo nội dung. Quyết định số 5/QĐ-UBND.",
       {"implements: Quyết định số 5/QĐ-UBND"}},
      {"but a stop ends what may end there",
       "Giao các xã thực hiện. Quyết định số 5/QĐ-UBND được niêm yết.",
       {"cites: Quyết định số 5/QĐ-UBND"}},
      {"a type that a scan has spoilt",
       "9. Luuật sửa đổi, bổ sung một số điều của Luật Giá số 16/2023/QH15",
       {"cites: Luật Giá số 16/2023/QH15 | on Giá"}},
      {"what is done now",
       "Nay sửa đổi, bổ sung một số điều của Luật Giá số 16/2023/QH15",
       {"amends: Luật Giá số 16/2023/QH15 | on Giá"}},
      {"what is done in a row",
       "| 1 | Sửa đổi, bổ sung một số điều của Luật Giá số 16/2023/QH15 | 2025 |",
       {"amends: Luật Giá số 16/2023/QH15 | on Giá"}},
  });
}

TEST(Citations, ActsThatCameInAreNotAnswered) {
  expect({
      {"an act",
       "Sở nhận được Quyết định số 5/QĐ-BYT của Bộ Y tế (đính kèm).",
       {"cites: Quyết định số 5/QĐ-BYT của Bộ Y tế | by Bộ Y tế"}},
      {"a letter is",
       "Sở nhận được Công văn số 5/BYT-VP của Bộ Y tế.",
       {"responds_to: Công văn số 5/BYT-VP của Bộ Y tế | by Bộ Y tế"}},
  });
}

TEST(Citations, QuotationMarksThatAScanHasOfDirt) {
  expect({
      {"one alone ends no title",
       "Thực hiện Công văn số 18/SYT-NVY ngày 02/3/2017 của Sở Y tế về việc báo cáo Đề \"án giảm tải bến đò, Trung tâm "
       "báo "
       "cáo như sau.",
       {"implements: Công văn số 18/SYT-NVY ngày 02/3/2017 của Sở Y tế | by Sở Y tế | on báo cáo Đề \"án giảm tải bến "
        "đò"}},
      {"but one that closes what was opened does",
       "Bỏ cụm từ \"theo Thông tư số 5/2019/TT-BTC về quản lý chợ\" tại mục này.",
       {"cites: Thông tư số 5/2019/TT-BTC | on quản lý chợ"}},
  });
}

TEST(Citations, TitlesOfInvitationsAndTermsBehindTitles) {
  expect({
      {"what one is invited to",
       "Theo Giấy mời số 29/GM-SYT ngày 13/10/2017 của Sở Y tế tham dự lớp tập huấn cấp cứu trên sông.",
       {"cites: Giấy mời số 29/GM-SYT ngày 13/10/2017 của Sở Y tế | by Sở Y tế | on tham dự lớp tập huấn cấp cứu "
        "trên "
        "sông"}},
      {"until when an answer is due is no part of it",
       "Tại Công văn số 18/SYT-NVY về việc báo cáo công tác cấp cứu, thời gian báo cáo trước ngày 25/10/2017.",
       {"cites: Công văn số 18/SYT-NVY | on báo cáo công tác cấp cứu"}},
  });
}

TEST(Citations, NumbersThatAScanHasSpoilt) {
  expect({
      {"day and body tell that there is a citation",
       "Thực hiện Chỉ thị số 1UC1-TTg ngày 16 tháng 4 năm 2021 của Thủ tướng Chính phủ về kỳ thi trên sông; Thông tư "
       "số "
       "15/2020/TT-BXD.",
       {"implements: Chỉ thị số 1UC1-TTg ngày 16 tháng 4 năm 2021 của Thủ tướng Chính phủ | by Thủ tướng Chính phủ | "
        "on kỳ "
        "thi trên sông",
        "implements: Thông tư số 15/2020/TT-BXD"}},
      {"but without a body it may be anything", "Hợp đồng thuê bến, Biên bản số 1UC1 ngày 16/4/2021 về bến đò.", {}},
      {"and without a day, too", "Theo Chỉ thị số 1UC1-TTg của Thủ tướng Chính phủ về kỳ thi.", {}},
  });
}

TEST(Citations, SchemesThatAllKnowByTheirSerial) {
  expect({
      {"without the word for a number",
       "Sau 10 năm thực hiện Đề án 1816, xã tham gia tổ công tác triển khai Đề án 06 của Chính phủ.",
       {"implements: Đề án 1816", "implements: Đề án 06 của Chính phủ | by Chính phủ"}},
      {"a count and a label are none",
       "Lập Đề án 05 năm; xây dựng đề án 12 trường; Điều 3. Đề án 1. Hội đồng lập.",
       {}},
      {"nor is what is counted, or a year",
       "Thực hiện Đề án 15 xã điểm, Đề án 62 huyện nghèo; lập Đề án 2025, trình Sở; duyệt Đề án 12.000 tỷ đồng.",
       {}},
      {"behind it a sentence ends, or goes on", "Đã lập Đề án 1816. Các xã thực hiện Đề án 06", {"cites: Đề án 1816"}},
      {"nor is what is called so here",
       "Thực hiện Quyết định số 702/QĐ-UBND về tu bổ bến đò (gọi tắt là Đề án 702). Đến nay Đề án 702 đã xong.",
       {"implements: Quyết định số 702/QĐ-UBND | on tu bổ bến đò", "cites: Đề án 702 | = c1",
        "cites: Đề án 702 | = c1"}},
  });
}

TEST(Citations, AnnexesByTheirWholeNames) {
  expect({
      {"a tariff as a list has it",
       "Căn cứ khung giá quy định tại Biểu giá qua phà theo Danh mục bến đò ban hành kèm theo Nghị quyết số "
       "63/NQ-HĐND;",
       {"based_on: Nghị quyết số 63/NQ-HĐND | at Biểu giá qua phà theo Danh mục bến đò"}},
      {"two annexes, one ministry behind both",
       "Sửa đổi mức thuế của phao tại Biểu thuế hàng sông ban hành kèm theo Quyết định số 18/1998/QĐ-BTC ngày "
       "11/12/1998 và "
       "Danh mục hàng sông ban hành kèm theo Quyết định số 13/2001/QĐ-BTC ngày 18/12/2001 của Bộ trưởng Bộ Tài chính.",
       {"amends: Quyết định số 18/1998/QĐ-BTC ngày 11/12/1998 | by Bộ trưởng Bộ Tài chính | at Biểu thuế hàng sông",
        "amends: Quyết định số 13/2001/QĐ-BTC ngày 18/12/2001 của Bộ trưởng Bộ Tài chính | by Bộ trưởng Bộ Tài chính | "
        "at "
        "Danh mục hàng sông"}},
  });
}

TEST(Citations, WhatTypesAndSmallWordsSay) {
  expect({
      {"rules of those who have them, with their term",
       "Căn cứ Quy chế làm việc của Bộ Chính trị (khóa X);",
       {"based_on: Quy chế làm việc của Bộ Chính trị (khóa X) | by Bộ Chính trị (khóa X) | on làm việc của Bộ Chính "
        "trị (khóa X)"}},
      {"a decree that has a law enforced says how",
       "Theo Nghị định số 23/2006/NĐ-CP của Chính phủ về thi hành Luật Giá.",
       {"cites: Nghị định số 23/2006/NĐ-CP của Chính phủ | by Chính phủ | on thi hành Luật Giá",
        "guides: Luật Giá | on Giá | of c1"}},
      {"a plan does not",
       "Theo Kế hoạch số 23/KH-UBND của UBND tỉnh về thi hành Luật Giá.",
       {"cites: Kế hoạch số 23/KH-UBND của UBND tỉnh | by UBND tỉnh | on thi hành Luật Giá",
        "implements: Luật Giá | on Giá | of c1"}},
      {"the code of a symbol says that several have issued it, whatever its type word",
       "Theo Thông tư số 8/2011/TTLT-BNV-BTC của Bộ Nội vụ, Bộ Tài chính, bến đò có phép.",
       {"cites: Thông tư số 8/2011/TTLT-BNV-BTC của Bộ Nội vụ, Bộ Tài chính | by Bộ Nội vụ, Bộ Tài chính"}},
  });
}

TEST(Citations, Treaties) {
  expect({
      {"by what they are about",
       "Quy định cấp giấy tờ theo Hiệp định về quy chế biên giới Việt Nam - Lào.",
       {"cites: Hiệp định về quy chế biên giới Việt Nam - Lào | on quy chế biên giới Việt Nam - Lào"}},
      {"at a place",
       "các loài thuộc Phụ lục I Công ước về buôn bán quốc tế các loài hoang dã (CITES); cá tôm.",
       {"cites: Công ước về buôn bán quốc tế các loài hoang dã (CITES) | on buôn bán quốc tế các loài hoang dã (CITES) "
        "| at "
        "Phụ lục I"}},
      {"the sentence goes on",
       "Hiệp định về vận tải đã được ký năm 2020.",
       {"cites: Hiệp định về vận tải | on vận tải"}},
      {"many of them are none for certain", "Thực hiện các Hiệp định về hàng hải.", {}},
  });
}

TEST(Citations, ANameInQuotesIsPartOfATextsName) {
  expect({
      {"at its end, issued here",
       "Điều 1. Ban hành kèm theo Quyết định này Quy chế xét tặng danh hiệu “Người giữ bến tiêu biểu”.",
       {"issues: Quy chế xét tặng danh hiệu “Người giữ bến tiêu biểu” | on xét tặng danh hiệu “Người giữ bến tiêu "
        "biểu”"}},
      {"in its middle",
       "Bãi bỏ Quy chế phối hợp thực hiện phong trào “Toàn dân giữ bến” trên địa bàn tỉnh ban hành kèm theo Quyết định "
       "số 12/2019/QĐ-UBND.",
       {"repeals: Quy chế phối hợp thực hiện phong trào “Toàn dân giữ bến” trên địa bàn tỉnh | on phối hợp thực hiện "
        "phong trào “Toàn dân giữ bến” trên địa bàn tỉnh",
        "issued_by: Quyết định số 12/2019/QĐ-UBND | of c1"}},
      {"but the end of a quotation around it ends it",
       "Sửa đổi như sau: “Ban hành kèm theo Quyết định này Quy chế quản lý bến đò” và bỏ “Phụ lục”.",
       {"issues: Quy chế quản lý bến đò | on quản lý bến đò"}},
  });
}

TEST(Citations, PlacesOverALineEnd) {
  expect({
      {"an annex that a sentence goes on with",
       "Căn cứ khoản 2 Mục III\nPhụ lục II kèm theo Thông tư số 10/2022/TT-BXD;",
       {"based_on: Thông tư số 10/2022/TT-BXD | at khoản 2 Mục III Phụ lục II"}},
      {"a heading of its own does not",
       "Chương III\nPhụ lục II kèm theo Thông tư số 10/2022/TT-BXD",
       {"cites: Thông tư số 10/2022/TT-BXD | at Phụ lục II"}},
  });
}

TEST(Citations, TheRowOfAnAmendingLawRunsToItsDay) {
  expect({
      {"names that no list knows",
       "Căn cứ Luật Giá ngày 19/6/2023; Luật sửa đổi, bổ sung một số điều của Luật Kế toán, Luật Phòng, chống bến lậu, "
       "Luật đi đò trên sông ngày 29/11/2024;",
       {"based_on: Luật Giá ngày 19/6/2023 | on Giá",
        "based_on: Luật sửa đổi, bổ sung một số điều của Luật Kế toán, Luật Phòng, chống bến lậu, Luật đi đò trên sông "
        "ngày 29/11/2024 | on sửa đổi, bổ sung một số điều của Luật Kế toán, Luật Phòng, chống bến lậu, Luật đi đò "
        "trên "
        "sông",
        "amends: Luật Kế toán | on Kế toán | of c2",
        "amends: Luật Phòng, chống bến lậu | on Phòng, chống bến lậu | of c2",
        "amends: Luật đi đò trên sông | on đi đò trên sông | of c2"}},
      {"codes and ordinances, too",
       "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Kế toán, Luật Phòng, chống bến lậu và Bộ luật Đường sông "
       "ngày "
       "29/11/2024;",
       {"based_on: Luật sửa đổi, bổ sung một số điều của Luật Kế toán, Luật Phòng, chống bến lậu và Bộ luật Đường sông "
        "ngày 29/11/2024 | on sửa đổi, bổ sung một số điều của Luật Kế toán, Luật Phòng, chống bến lậu và Bộ luật "
        "Đường sông",
        "amends: Luật Kế toán | on Kế toán | of c1",
        "amends: Luật Phòng, chống bến lậu | on Phòng, chống bến lậu | of c1",
        "amends: Bộ luật Đường sông | on Đường sông | of c1"}},
      {"but not over another act",
       "Căn cứ Luật sửa đổi, bổ sung một số điều của Luật Kế toán và các văn bản hướng dẫn ngày 29/11/2024;",
       {"based_on: Luật sửa đổi, bổ sung một số điều của Luật Kế toán | on sửa đổi, bổ sung một số điều của Luật Kế "
        "toán",
        "amends: Luật Kế toán | on Kế toán | of c1"}},
  });
}

TEST(Citations, AnOpinionUnderAProposal) {
  expect({
      {"behind a semicolon",
       "Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 12/TTr-STC; ý kiến thẩm định của Sở Tư pháp tại Công "
       "văn "
       "số 73/STP-VBPQ.",
       {"responds_to: Tờ trình số 12/TTr-STC | by Giám đốc Sở Tài chính",
        "responds_to: Công văn số 73/STP-VBPQ | by Sở Tư pháp"}},
  });
}

TEST(Citations, WhoIssuedAnActInASpoiltName) {
  expect({
      {"between day and subject",
       "Căn cứ Quyết định số 304/QĐ-UB ngày 31/08/2015 của ử ban Quốc gia Bến đò về việc phê duyệt phương án;",
       {"based_on: Quyết định số 304/QĐ-UB ngày 31/08/2015 của ử ban Quốc gia Bến đò | by ử ban Quốc gia Bến đò | on "
        "phê "
        "duyệt phương án"}},
      {"small words are no name",
       "Theo Quyết định số 304/QĐ-UB ngày 31/08/2015 của năm trước về việc phê duyệt phương án.",
       {"cites: Quyết định số 304/QĐ-UB ngày 31/08/2015"}},
      {"nor are those who get it, or where it was",
       "Thực hiện Báo cáo số 12/BC-SYT ngày 05/3/2024 của đơn vị gửi Sở Y tế về việc quản lý bến đò. Theo Thông báo số "
       "15/TB-UBND ngày 06/3/2024 của xã tại Hội nghị huyện An Sơn về việc bến đò.",
       {"implements: Báo cáo số 12/BC-SYT ngày 05/3/2024", "cites: Thông báo số 15/TB-UBND ngày 06/3/2024"}},
      {"nor is a name far behind small words",
       "Thực hiện Báo cáo số 12/BC-SYT ngày 05/3/2024 của nhóm cán bộ y tế Hà Lâm về việc quản lý bến đò.",
       {"implements: Báo cáo số 12/BC-SYT ngày 05/3/2024"}},
      {"behind a province a capital before a small syllable is no place",
       "Thực hiện Kế hoạch số 23/KH-UBND của UBND tỉnh Tà soát các bến đò; Công văn số 5/UBND-KT của UBND tỉnh Thừa "
       "thiên "
       "Huế.",
       {"implements: Kế hoạch số 23/KH-UBND của UBND tỉnh | by UBND tỉnh",
        "implements: Công văn số 5/UBND-KT của UBND tỉnh Thừa thiên Huế | by UBND tỉnh Thừa thiên Huế"}},
  });
}

TEST(Citations, OnesOwnEarlierLetter) {
  expect({
      {"is neither answered nor asked for",
       "Theo đề nghị của Sở Tài chính tại Công văn số 287/STC-QLNS; tiếp theo Công văn số 168/UBND-KT và Công văn số "
       "423/UBND-KT",
       {"responds_to: Công văn số 287/STC-QLNS | by Sở Tài chính", "cites: Công văn số 168/UBND-KT",
        "cites: Công văn số 423/UBND-KT"}},
  });
}

TEST(Citations, PapersOfMeetings) {
  expect({
      {"the body stands between type and day",
       "Căn cứ Biên bản cuộc họp Hội đồng Thi đua, khen thưởng Sở Y tế ngày 20/12/2017;",
       {"based_on: Biên bản cuộc họp Hội đồng Thi đua, khen thưởng Sở Y tế ngày 20/12/2017 | by Hội đồng Thi đua, khen "
        "thưởng Sở Y tế"}},
      {"without a word more",
       "Căn cứ Biên bản họp Hội đồng nhân dân xã An Sơn ngày 20/12/2017;",
       {"based_on: Biên bản họp Hội đồng nhân dân xã An Sơn ngày 20/12/2017 | by Hội đồng nhân dân xã An Sơn"}},
      {"what was concluded there, one paper",
       "Thực hiện Thông báo kết luận cuộc họp ngày 20/12/2017 của Chủ tịch Ủy ban nhân dân tỉnh;",
       {"implements: Thông báo kết luận cuộc họp ngày 20/12/2017 của Chủ tịch Ủy ban nhân dân tỉnh | by Chủ tịch Ủy "
        "ban "
        "nhân dân tỉnh"}},
      {"one that is still to be made", "Lập Biên bản họp Hội đồng nhân dân xã An Sơn ngày 20/12/2017 theo mẫu.", {}},
      {"without a day it may be any", "Gửi Biên bản cuộc họp Hội đồng nhân dân xã An Sơn về Sở.", {}},
  });
}

TEST(Citations, WhatIsCarriedOutTogether) {
  expect({
      {"two acts that a joint holds together",
       "Tiếp tục thực hiện tốt Nghị quyết số 20-NQ/TW gắn với Nghị quyết số 29-NQ/TW về giáo dục.",
       {"implements: Nghị quyết số 20-NQ/TW", "implements: Nghị quyết số 29-NQ/TW | on giáo dục"}},
      {"a programme by its body and what it carries out",
       "Tập trung thực hiện Chương trình hành động của UBND tỉnh về thực hiện Nghị quyết số 19/NQ-CP về bến đò.",
       {"implements: Chương trình hành động của UBND tỉnh | by UBND tỉnh | on thực hiện Nghị quyết số 19/NQ-CP về bến "
        "đò",
        "implements: Nghị quyết số 19/NQ-CP | on bến đò | of c1"}},
      {"not one that nothing is done to",
       "Góp ý Kế hoạch của UBND tỉnh về thực hiện Nghị quyết số 19/NQ-CP.",
       {"implements: Nghị quyết số 19/NQ-CP"}},
  });
}

TEST(Citations, SpecksOfAScanInALawsName) {
  expect({
      {"in an item of a preamble with its day alone",
       "Căn cứ Luật B: ến đò ngang ngày 19 tháng 6 năm 2015;",
       {"based_on: Luật B: ến đò ngang ngày 19 tháng 6 năm 2015 | on B: ến đò ngang"}},
      {"elsewhere the sign is one", "Theo Luật B: ến đò ngang ngày 19 tháng 6 năm 2015 đã xong;", {}},
      {"a figure in a month",
       "Căn cứ Nghị định số 34/2016/NĐ-CP ngày 22 tháng I1 năm 2019 của Chính phủ;",
       {"based_on: Nghị định số 34/2016/NĐ-CP ngày 22 tháng I1 năm 2019 của Chính phủ | by Chính phủ"}},
  });
}

TEST(Citations, ATitleOfWhatIsReplacedGoesOnBehindASemicolon) {
  expect({
      {"to the end, or to what is ended next",
       "Thông tư này thay thế Thông tư số 15/2018/TT-BTC quy định về bến đò; kiểm tra, giám sát tàu thuyền và bãi bỏ "
       "Thông tư số 12/2013/TT-BTC.",
       {"replaces: Thông tư số 15/2018/TT-BTC | on quy định về bến đò; kiểm tra, giám sát tàu thuyền",
        "repeals: Thông tư số 12/2013/TT-BTC"}},
      {"nor to what speaks of another act, or says when",
       "Bãi bỏ Thông tư số 15/2018/TT-BTC về phí qua phà; mức thu cụ thể theo Nghị quyết số 5/2020/NQ-HĐND. Bãi bỏ "
       "Thông tư "
       "số 16/2018/TT-BTC về bến đò; khi có vướng mắc, các đơn vị phản ánh.",
       {"repeals: Thông tư số 15/2018/TT-BTC | on phí qua phà", "implements: Nghị quyết số 5/2020/NQ-HĐND",
        "repeals: Thông tư số 16/2018/TT-BTC | on bến đò"}},
      {"nor to a sentence of its own",
       "Bãi bỏ Quyết định số 38/2015/QĐ-UBND quy định về bến đò; tàu thuyền đã đăng ký theo Quyết định cũ vẫn được "
       "hoạt "
       "động đến hết năm.\n\nBãi bỏ Quyết định số 39/2015/QĐ-UBND quy định về bến đò; hồ sơ nộp trước thì xử lý xong.",
       {"repeals: Quyết định số 38/2015/QĐ-UBND | on quy định về bến đò",
        "repeals: Quyết định số 39/2015/QĐ-UBND | on quy định về bến đò"}},
      {"the next sentence says nothing of it",
       "Bãi bỏ Quyết định số 38/2015/QĐ-UBND quy định về bến đò; thi đua trên sông. Các xã phải rà soát.",
       {"repeals: Quyết định số 38/2015/QĐ-UBND | on quy định về bến đò; thi đua trên sông"}},
      {"but not to what is done next",
       "Thay thế Thông tư số 15/2018/TT-BTC quy định về bến đò; bãi bỏ Thông tư số 12/2013/TT-BTC về bến phà; giao các "
       "xã "
       "rà "
       "soát.",
       {"replaces: Thông tư số 15/2018/TT-BTC | on quy định về bến đò",
        "repeals: Thông tư số 12/2013/TT-BTC | on bến phà"}},
  });
}

TEST(Citations, ActsOfTheGovernmentAreChangedByNoMinistry) {
  const std::string head =
      "BỘ TÀI CHÍNH\n-------\nSố: 12/2024/TT-BTC\nHà Nội, ngày 05 tháng 3 năm 2024\n\nTHÔNG TƯ\n"
      "Quy định về bến đò\n\n";
  EXPECT_THAT(citations_of(head + "Nghị quyết số 2/2003/NQ-CP hết hiệu lực. Bãi bỏ Quyết định số 45/2015/QĐ-TTg và "
                                  "Quyết định số 15/2005/QĐ-BTC."),
              ElementsAreArray({"cites: Nghị quyết số 2/2003/NQ-CP", "cites: Quyết định số 45/2015/QĐ-TTg",
                                "repeals: Quyết định số 15/2005/QĐ-BTC"}));
}

TEST(Citations, WhatAProposalEncloses) {
  const std::string head =
      "ỦY BAN NHÂN DÂN\nXÃ AN SƠN\n-------\nSố: 12/TTr-UBND\nAn Sơn, ngày 05 tháng 3 năm 2024\n\n"
      "TỜ TRÌNH\nVề việc ban hành Nghị quyết\n\nKính gửi: Hội đồng nhân dân xã.\n\n"
      "Đề nghị bãi bỏ các nghị quyết về bến đò.\n\n";
  const std::string article = "Điều 1. Bãi bỏ các nghị quyết\n\n1. Nghị quyết số 39/2011/NQ-HĐND về bến đò.\n";
  EXPECT_THAT(citations_of(head + article), ElementsAreArray({"cites: Nghị quyết số 39/2011/NQ-HĐND | on bến đò"}));
  EXPECT_THAT(citations_of(head +
                           "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: "
                           "/2024/NQ-HĐND\n\nNGHỊ QUYẾT\n\nVề bến đò\n\n" +
                           article),
              ElementsAreArray({"repeals: Nghị quyết số 39/2011/NQ-HĐND | on bến đò"}));
}

TEST(Citations, PagesOfAnEnclosedDocumentBeginAnew) {
  const std::string page =
      "Kính gửi các xã về việc rà soát các bến đò trên sông.\n\n2\n\nCác xã rà soát bến đò.\n\n3\n\n";
  EXPECT_THAT(
      citations_of(page + "Bãi bỏ Nghị quyết số 27/2017/NQ-HĐND về hỗ trợ người giữ bến đò ở miền núi tỉnh Hà\n2\n\n"
                          "Lâm từ năm 2018 đến năm 2021.\n"),
      ElementsAreArray({"repeals: Nghị quyết số 27/2017/NQ-HĐND | on hỗ trợ người giữ bến đò ở miền núi tỉnh Hà Lâm "
                        "từ năm 2018 đến năm 2021"}));
}

TEST(Citations, HeadsOfFurtherDocuments) {
  expect({
      {"number, place and day on one line",
       "Kính gửi các xã.\n\nSố: 3€9 /TB-BDST      An Sơn, ngày22 tháng #Onăm 2017\n",
       {}},
  });
}

}  // namespace
}  // namespace vanban
