// The outline: what is a unit, what it is called, and what it stands in. Each row is a text and its tree, drawn one
// unit to a line: indentation for depth, kind, label, and the heading in brackets.
#include "structure/outline/outline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "grammar/grammar.h"
#include "layout/layout.h"
#include "layout/reading.h"
#include "structure/outline/ordinal.h"
#include "text/normalise.h"
#include "text/roman.h"

namespace vanban::structure {
namespace {

const grammar::Grammar& the_grammar() {
  static const grammar::Grammar kGrammar = grammar::Grammar::embedded();
  return kGrammar;
}

// Lines [from, to) that belong to the closing.
struct Around {
  std::uint32_t first_body_line = 0;
  std::pair<std::uint32_t, std::uint32_t> closing = {0, 0};
  std::optional<std::string> doc_type = std::nullopt;
};

Outline read(std::string_view text, Around around = {}) {
  const text::NormText norm = text::normalise(text);
  const layout::Layout layout = layout::analyse(norm, the_grammar());
  const layout::ReadingRules rules(the_grammar());
  const layout::Reading reading = layout::read(layout, norm, rules);
  const layout::Origin origin(text, norm, layout, reading);
  HeaderReading header;
  header.first_body_line = around.first_body_line;
  header.header.doc_type = around.doc_type;
  Closing closing;
  closing.lines.assign(layout.lines.size(), false);
  std::fill(closing.lines.begin() + around.closing.first, closing.lines.begin() + around.closing.second, true);
  return read_outline(origin, header, closing, OutlineRules(the_grammar(), rules));
}

std::string_view name_of(UnitKind kind) {
  constexpr std::string_view kNames[] = {"part",  "chapter", "section", "subsection", "article", "clause",
                                         "point", "roman",   "letter",  "item",       "bullet",  "appendix"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::size_t depth_of(const std::vector<Unit>& units, std::size_t i) {
  std::size_t depth = 0;
  for (std::int32_t up = units[i].parent; up >= 0; up = units[static_cast<std::size_t>(up)].parent) ++depth;
  return depth;
}

std::string draw(const Outline& outline) {
  std::string out = "\n";
  for (std::size_t i = 0; i < outline.units.size(); ++i) {
    const Unit& unit = outline.units[i];
    out += std::string(2 * depth_of(outline.units, i), ' ');
    out += std::string(name_of(unit.kind)) + ' ' + unit.label;
    if (unit.heading) out += " [" + unit.heading->text + ']';
    out += '\n';
  }
  return out;
}

std::string draw(std::string_view text, Around around = {}) { return draw(read(text, around)); }

struct Case {
  const char* name;
  const char* text;
  const char* tree;
};

class OutlineTree : public testing::TestWithParam<Case> {};

TEST_P(OutlineTree, IsReadAsDrawn) { EXPECT_EQ(draw(GetParam().text), GetParam().tree); }

std::string case_name(const testing::TestParamInfo<Case>& info) { return info.param.name; }

constexpr Case kActs[] = {
    {"FirstClauseBehindItsArticle",
     "Điều 5. 1. Các bến tự lo những việc sau đây, không đợi xã nhắc:\na) Thả phao;\nb) Kẻ vạch.\n2. Các xã rà soát "
     "bến.\n",
     "\narticle Điều 5\n  point a\n  point b\n  clause 2\n"},
    {"ActOfLaw", R"(
Phần thứ nhất
NHỮNG QUY ĐỊNH CHUNG
Chương I
PHẠM VI
Mục 1. NGUYÊN TẮC
Điều 1. Phạm vi điều chỉnh
1. Thông tư này quy định về quản lý hồ sơ.
a) Hồ sơ giấy;
b) Hồ sơ điện tử.
2. Thông tư này không áp dụng với hồ sơ mật.
Điều 2. Bộ trưởng chịu trách nhiệm thi hành Thông tư này.
Chương II
TỔ CHỨC
Điều 3. Lưu trữ
Kho lưu trữ do Sở quản lý.
)",
     R"(
part Phần thứ nhất [NHỮNG QUY ĐỊNH CHUNG]
  chapter Chương I [PHẠM VI]
    section Mục 1 [NGUYÊN TẮC]
      article Điều 1 [Phạm vi điều chỉnh]
        clause 1
          point a
          point b
        clause 2
      article Điều 2
  chapter Chương II [TỔ CHỨC]
    article Điều 3 [Lưu trữ]
)"},
    {"LettersOfTheVietnameseAlphabet",
     "Điều 1.\na) Một;\nb) Hai;\nc) Ba;\nd) Bốn;\nđ) Năm;\ne) Sáu;\ng) Bảy;\nh) Tám;\ni) Chín;\nk) Mười.\n",
     "\narticle Điều 1\n  point a\n  point b\n  point c\n  point d\n  point đ\n  point e\n  point g\n  point h\n  "
     "point i\n  point k\n"},
    {"PointsOfAClauseThatIsNotInTheText",
     "b) Sở xây kho;\nc) Huyện xây kho.\n2. Xã xây kho.\na) Thôn giữ kho.\n3. Sở kiểm tra.\n",
     "\nletter b\nletter c\nitem 2\n  letter a\nitem 3\n"},
    {"InsertedArticleAndClause",
     "Điều 5. Kho\n1. Sở xây kho.\n1a. Huyện xây kho.\n2. Xã xây kho.\nĐiều 5a. Sân\nXã làm sân.\n",
     "\narticle Điều 5 [Kho]\n  clause 1\n  clause 1a\n  clause 2\narticle Điều 5a [Sân]\n"},
    {"PeopleBelowTheHeadingOfABody", "Điều 5. Nguyên tắc của Ủy ban nhân dân\nNhân dân xã giám sát kho.\n",
     "\narticle Điều 5 [Nguyên tắc của Ủy ban nhân dân]\n"},
    {"AttachedRegulationBeginsAnew",
     "Điều 1. Ban hành Quy chế kèm theo.\nĐiều 2. Quyết định có hiệu lực ngay.\nĐiều 1. Phạm vi\nQuy chế quy định về "
     "nhà.\n",
     "\narticle Điều 1\narticle Điều 2\narticle Điều 1 [Phạm vi]\n"},
    {"AttachedRegulationWithChapters",
     "Điều 1. Ban hành Quy chế kèm theo.\nĐiều 2. Quyết định có hiệu lực ngay.\nChương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm "
     "vi\nQuy chế quy định "
     "về nhà.\n",
     "\narticle Điều 1\narticle Điều 2\nchapter Chương I [QUY ĐỊNH CHUNG]\n  article Điều 1 [Phạm vi]\n"},
    {"AppendixClosesWhatStandsOpen",
     "Điều 1. Kho\n1. Sở xây kho.\nPhụ lục I\nDANH MỤC KHO\n1. Kho giấy.\n2. Kho phim.\nPhụ lục II\nMẪU ĐƠN\nI. THÔNG "
     "TIN\n",
     "\narticle Điều 1 [Kho]\n  clause 1\nappendix Phụ lục I [DANH MỤC KHO]\n  item 1\n  item 2\nappendix Phụ lục II "
     "[MẪU ĐƠN]\n  roman I [THÔNG TIN]\n"},
};
INSTANTIATE_TEST_SUITE_P(Acts, OutlineTree, testing::ValuesIn(kActs), case_name);

constexpr Case kPlans[] = {
    {"RomanNumberLetterBullet", R"(
I. MỤC ĐÍCH
1. Mục đích
Nâng cao chất lượng hồ sơ.
2. Yêu cầu
a) Sở Nội vụ:
- Kế hoạch năm;
+ Kế hoạch quý.
- Kế hoạch tháng.
b) Huyện báo cáo.
II. TỔ CHỨC THỰC HIỆN
1. Giao Sở Nội vụ theo dõi.
)",
     R"(
roman I [MỤC ĐÍCH]
  item 1 [Mục đích]
  item 2 [Yêu cầu]
    letter a [Sở Nội vụ]
      bullet -
        bullet +
      bullet -
    letter b
roman II [TỔ CHỨC THỰC HIỆN]
  item 1
)"},
    {"Decimals", "1. Kho\n1.1. Kho giấy\n1.1.1. Kệ\n1.1.2. Tủ\n1.2 Kho phim\n2. Sân\n2.1. Sân trong\n",
     "\nitem 1 [Kho]\n  item 1.1 [Kho giấy]\n    item 1.1.1\n    item 1.1.2\n  item 1.2\nitem 2 [Sân]\n  item 2.1\n"},
    {"DecimalsDoNotStandInLetters", "1. Kho\na) Kho cũ;\nb) Kho mới.\n1.1. Kệ\n2. Sân\n",
     "\nitem 1 [Kho]\n  letter a\n  letter b\n  item 1.1\nitem 2\n"},
    {"CapitalsAboveNumerals", "A. TÌNH HÌNH\nI. KẾT QUẢ\n1. Đã xây kho.\nII. HẠN CHẾ\nB. NHIỆM VỤ\nI. XÂY KHO\n",
     "\nletter A [TÌNH HÌNH]\n  roman I [KẾT QUẢ]\n    item 1\n  roman II [HẠN CHẾ]\nletter B [NHIỆM VỤ]\n  roman I "
     "[XÂY KHO]\n"},
    {"CapitalCIsNoNumeral", "A. TÌNH HÌNH\nI. KẾT QUẢ\nB. NHIỆM VỤ\nC. TỔ CHỨC\n1. Sở xây kho.\n",
     "\nletter A [TÌNH HÌNH]\n  roman I [KẾT QUẢ]\nletter B [NHIỆM VỤ]\nletter C [TỔ CHỨC]\n  item 1\n"},
    {"NumberedHeadingsInCapitalsUnderANumeral", "I. TÌNH HÌNH\n1. KẾT QUẢ\nĐã xây kho.\n2. HẠN CHẾ\nKho nhỏ.\n",
     "\nroman I [TÌNH HÌNH]\n  item 1 [KẾT QUẢ]\n  item 2 [HẠN CHẾ]\n"},
    {"SlashesAndHyphens", "I/ KHO\n1- Kho giấy.\n2/ Kho phim.\na/ Phim cũ;\nb- Phim mới.\nII- SÂN\n",
     "\nroman I [KHO]\n  item 1\n  item 2\n    letter a\n    letter b\nroman II [SÂN]\n"},
    {"ListsInBracketsKeepTheDashesAfterThem",
     "1. Chọn nội dung, cụ thể:\n(1) Kho giấy.\n(2) Kho phim.\n- Phim cũ.\n- Phim mới.\n2. Báo cáo.\n",
     "\nitem 1\n  item 1\n  item 2\n    bullet -\n    bullet -\nitem 2\n"},
    {"SmallNumeralsWithPoints", "- Hồ sơ gồm:\n\nChủ bến nộp:\n\ni. Đơn;\n\nii. Sổ;\n\niii. Thẻ.\n- Sân.\n",
     "\nbullet -\n  item i\n  item ii\n  item iii\nbullet -\n"},
    {"SmallNumeralsAndWords", "1. Kho gồm các sổ\nii. thẻ.\n2. Sân.\n", "\nitem 1\nitem 2\n"},
    {"SmallNumeralsBeginAtOne", "1. Kho cấm các hành\nvi. Các sổ.\n\n2. Sân.\n", "\nitem 1\nitem 2\n"},
    {"SmallNumerals", "a) Kho gồm:\ni) Kệ;\nii) Tủ;\niii) Giá.\nb) Sân.\n",
     "\nletter a\n  item i\n  item ii\n  item iii\nletter b\n"},
    {"LetteredListInABullet", "1. Hồ sơ\n- Hồ sơ gồm:\na) Đơn;\nb) Ảnh.\n- Lệ phí.\n2. Thời hạn\n",
     "\nitem 1 [Hồ sơ]\n  bullet -\n    letter a\n    letter b\n  bullet -\nitem 2\n"},
    {"NumberingBeginsAnewUnderEachNumeral", "I. KHO\n1. Kệ.\n2. Tủ.\nII. SÂN\n1. Cổng.\n",
     "\nroman I [KHO]\n  item 1\n  item 2\nroman II [SÂN]\n  item 1\n"},
    {"PartsListedUnderANumeral", "I. NỘI DUNG\nPhần A: Số liệu về kho.\nPhần B: Số liệu về sân.\nII. TỔ CHỨC\n",
     "\nroman I [NỘI DUNG]\n  part Phần A [Số liệu về kho]\n  part Phần B [Số liệu về sân]\nroman II [TỔ CHỨC]\n"},
    {"Steps", "Bước 1: Nhận hồ sơ.\nBước 2. Xem hồ sơ.\n- Xem ảnh.\n", "\nitem Bước 1\nitem Bước 2\n  bullet -\n"},
    {"NumbersBesideLettersWhoseOwnWasLost", "a) Rào;\nb) Cổng.\n2. Sân.\na) Hè;\nb) Bồn.\n3. Bến.\n",
     "\nletter a\nletter b\nitem 2\n  letter a\n  letter b\nitem 3\n"},
    {"NumbersWhoseFirstWasLostInALetterThatGoesOn",
     "Điều 6\na) Xem phao\n2. Kéo phao lên.\n3. Sơn phao.\nb) Xem neo.\n",
     "\narticle Điều 6\n  point a [Xem phao]\n    item 2\n    item 3\n  point b\n"},
    {"NumbersWhoseFirstWasLostInAnyLetterThatGoesOn", "a) Phao.\nb) Neo\n2. Kéo neo lên.\n3. Sơn neo.\nc) Cờ.\n",
     "\nletter a\nletter b [Neo]\n  item 2\n  item 3\nletter c\n"},
    {"NumeralsInALetterThatAnnouncesThem", "Điều 7\na) Rào bến\nb) Thu phí theo mức:\n2.1. Đò chèo.\n2.2. Đò máy.\n",
     "\narticle Điều 7\n  point a\n  point b [Thu phí theo mức]\n    item 2.1\n    item 2.2\n"},
    {"NumbersInLettersFromTheFirstOn", "a) Kho:\n1. Kệ;\n2. Tủ.\nb) Sân.\n",
     "\nletter a [Kho]\n  item 1\n  item 2\nletter b\n"},
    {"NumeralsBesideLongerOnesWhoseOwnWasLost",
     "c) Cổng.\n\n2.2.2. Sân\n\nSân đã lát.\n\n2.3. Bến\n\n2.3.1. Bến đò.\n\n2.3.2. Bến phà.\n",
     "\nletter c\nitem 2.2.2 [Sân]\nitem 2.3 [Bến]\n  item 2.3.1\n  item 2.3.2\n"},
    {"LostNumberLeavesAGap", "1. Kho.\n2. Sân.\n4. Cổng.\n", "\nitem 1\nitem 2\nitem 4\n"},
    {"Markdown", "## I. KHO\n\n*   **a) Kho giấy:**\n    *   Kệ.\n    *   Tủ.\n*   **b) Kho phim**\n",
     "\nroman I [KHO]\n  letter a [Kho giấy]\n    bullet *\n    bullet *\n  letter b\n"},
    {"ListsAndTheirLetters",
     "Điều 1. Danh mục vật tư\nBan hành các danh mục sau:\n\nDanh mục I: Vật tư cấm dùng:\n\nIA. Sơn có chì;\n\n"
     "IB. Keo có chì.\n\nDanh mục II: Vật tư phải khai báo:\n\nIIA: Dung môi;\n\nVD: Xăng thơm.\n\nĐiều 2. Kho\n",
     R"(
article Điều 1
  roman Danh mục I [Vật tư cấm dùng]
    roman IA
    roman IB
  roman Danh mục II [Vật tư phải khai báo]
    roman IIA
article Điều 2
)"},
    {"LettersOfANumeralStandInIt", "I. KHO\nIA. Kho giữ sổ.\nIB. Kho giữ thẻ.\nIIA. Kho giữ phiếu.\n",
     "\nroman I [KHO]\n  roman IA\n  roman IB\n"},
    {"AHeadingWithoutALabelEndsLists",
     "Phần I\nKHO\n\n1. Kho giữ:\n\na) Sổ;\n\nb) Thẻ.\n\nNHẬN XÉT CHUNG\n\n- Kho tốt.\n\nPhần II\nSÂN\n",
     "\npart Phần I [KHO]\n  item 1 [Kho giữ]\n    letter a\n    letter b\n  bullet -\npart Phần II [SÂN]\n"},
    {"AHeadingWithoutALabelWithinAList", "1. Kho giữ:\n\na) Sổ.\n\nKHO CỦA XÃ\n\n- Kho tốt.\n\n2. Sân.\n",
     "\nitem 1 [Kho giữ]\n  letter a\n  bullet -\nitem 2\n"},
    {"AListWithinTheFirstOfAList",
     "1. Phạm vi\nSở bỏ các kho sau:\n1. Kho giấy;\n2. Kho phim.\n2. Thời gian\nSở bỏ kho trong năm.\n3. Kinh phí\n",
     "\nitem 1 [Phạm vi]\n  item 1\n  item 2\nitem 2 [Thời gian]\nitem 3\n"},
    {"WhatStandsBelowATableMadeWithTabs",
     "1. Giá kho như sau:\nSTT\tLoại kho\tGiá (đồng)\n1\tKho giấy\t40\n\ta) Kho phim\t15\n\n2. Kho nộp sổ:\n"
     "\ta) Sổ giấy;\n\tb) Sổ phim.\n",
     "\nitem 1\nitem 2 [Kho nộp sổ]\n  letter a\n  letter b\n"},
    {"ParagraphsRightBelowATableMadeWithTabs",
     "1. Giá kho như sau:\nSTT\tLoại kho\tGiá (đồng)\n1\tKho giấy\t40\n2\tKho phim\t15\n2.\tKho nộp sổ.\n"
     "3.\tKho nộp thẻ.\n",
     "\nitem 1\nitem 2\nitem 3\n"},
    {"NumberedRowsOfATableOfTwoColumns", "1. Tên kho\nSTT\tLoại kho\n1.\tKho giấy\n2.\tKho phim\n\n2. Kho nộp sổ.\n",
     "\nitem 1 [Tên kho]\nitem 2\n"},
    {"AHeadingBeforeWhatIsNoLabelEndsNoLists",
     "Điều 1. Kho\n\n1. Kho tỉnh.\n\na) Đo kho.\n\nb) Lập sổ.\n\nKHO CỦA TỈNH\n\n7.8. tấn.\n\nc) Báo cáo.\n",
     "\narticle Điều 1 [Kho]\n  clause 1\n    point a\n    point b\n    point c\n"},
    {"WhatIsKeptIsNoFilingLine",
     "1. Văn thư kho:\n- Ghi sổ đến;\n- Lưu văn thư một bản, lưu kho một bản.\n2. Kho huyện:\n- Lưu: phiếu mượn hai "
     "năm.\n",
     "\nitem 1 [Văn thư kho]\n  bullet -\n  bullet -\nitem 2 [Kho huyện]\n  bullet -\n"},
    {"ParagraphsBelowCellsOneBelowTheOther",
     "1. Giá kho như sau:\nTT\nLoại kho\nGiá\n1\nKho giấy\n2\nKho phim\n2. Sở thu tiền kho.\n", "\nitem 1\nitem 2\n"},
    {"ATopicBehindTheLastOfItsSubitems",
     "7. Giám sát kho\n7.1. Kho giấy\n- Sổ.\n7.2. Kho phim\n- Thẻ.\n* Thời gian thực hiện:\n- Kho giấy: tháng 5.\n8. "
     "Sân\n",
     "\nitem 7 [Giám sát kho]\n  item 7.1 [Kho giấy]\n    bullet -\n  item 7.2 [Kho phim]\n    bullet -\n  bullet *\n  "
     "  bullet "
     "-\nitem 8\n"},
    {"ATopicWithinTheFirstOfThem", "7. Kho\n7.1. Kho giấy\n- Sổ.\n* Thời gian:\n- Tháng 5.\n7.2. Kho phim\n",
     "\nitem 7 [Kho]\n  item 7.1 [Kho giấy]\n    bullet -\n    bullet *\n      bullet -\n  item 7.2\n"},
    {"WhatIsEnclosedBehindTheEnd",
     "1. Kho giấy.\n2. Kho phim.\nKính trình Hội đồng xem xét./.\n\n(Xin gửi kèm theo:\n- Dự thảo;\n- Báo cáo).\n",
     "\nitem 1\nitem 2\nbullet -\nbullet -\n"},
    {"AListThatIsOnlySpokenOf", "1. Kho giữ vật tư của\nDanh mục II ban hành kèm theo Quy chế này.\n", "\nitem 1\n"},
};
INSTANTIATE_TEST_SUITE_P(Plans, OutlineTree, testing::ValuesIn(kPlans), case_name);

constexpr Case kScans[] = {
    {"AForeignLetterBeforeABracketIsTheNextOfItsList",
     "7. Kho\nđ) Sổ;\ne) Thẻ;\nø) Phiếu.\n8. Sân\na) Sân cũ;\nø) Sân mới;\nc) Sân sau.\n9. Bến\n",
     "\nitem 7 [Kho]\n  letter đ\n  letter e\n  letter g\nitem 8 [Sân]\n  letter a\n  letter b\n  letter c\nitem 9\n"},
    {"ForeignLetterBetweenSevenAndNine", "7. Kho\ne) Thẻ;\nø) Phiếu.\n9. Bến\n",
     "\nitem 7 [Kho]\n  letter e\n  letter g\nitem 9\n"},
    {"SpecksBeforeLetters", "1. Kho\n-a} Lập sổ;\nb) In thẻ;\n- :c) Báo cáo.\n",
     "\nitem 1 [Kho]\n  letter a\n  letter b\n  letter c\n"},
    {"AFigureBehindTheFirstLetter", "1. Kho\na4) Lập sổ;\n- Sổ cũ.\nb) In thẻ;\n",
     "\nitem 1\n  letter a\n    bullet -\n  letter b\n"},
    {"LettersWithFiguresBehindTheFirst", "a) Kho gồm:\na1) Sổ;\na2) Thẻ.\nb) Sân.\n",
     "\nletter a\n  item a1\n  item a2\nletter b\n"},
    {"OneAndHForTheFirstNumerals", "1. QUY ĐỊNH CHUNG\n1. Kho.\nH. CHỨC NĂNG\n1. Kho.\nII. HẠ TẦNG\nIV. TỔ CHỨC\n",
     "\nroman I [QUY ĐỊNH CHUNG]\n  item 1\nroman II [CHỨC NĂNG]\n  item 1\nroman III [HẠ TẦNG]\nroman IV [TỔ CHỨC]\n"},
    {"SpecksBeforeAndBehindAFigure", "7. Kho\nKho giấy.\n....8..Quản lý sân\n9, Quản lý bến\n",
     "\nitem 7 [Kho]\nitem 8\nitem 9\n"},
    {"FourForOneBelowANumeral", "I. KHO\n\n4, Phạm vi\n\nKho tỉnh.\n2, Nguyên tắc\nII. SÂN\n",
     "\nroman I [KHO]\n  item 1 [Phạm vi]\n  item 2\nroman II [SÂN]\n"},
    {"AForeignSignBeforeADashIsC", "b- Lập sổ.\n©- In thẻ.\nd- Mua kệ.\n", "\nletter b\nletter c\nletter d\n"},
    {"AMisreadSignAmongOthers", "- Kho giữ:\n+ Sổ;\n. Thẻ;\n+ Kệ.\n",
     "\nbullet -\n  bullet +\n  bullet +\n  bullet +\n"},
    {"ADashGluedToASentenceThatGoesOn", "1. Kho\n- Truyền thông cho người dân\n-về sách.\n- Lập sổ.\n",
     "\nitem 1 [Kho]\n  bullet -\n  bullet -\n"},
    {"DashesGluedToTheirWords", "1. Kho\n-lập sổ\n-in thẻ\n-mua kệ\n",
     "\nitem 1 [Kho]\n  bullet -\n  bullet -\n  bullet -\n"},
    {"AListGoesOnBehindANote", "1. Kho\n- Lập sổ.\n* Lưu ý: sổ có bìa.\n- In thẻ.\n2. Sân.\n",
     "\nitem 1 [Kho]\n  bullet -\n  bullet *\n  bullet -\nitem 2\n"},
    {"AListOfNotes", "1. Kho\n- Lập sổ.\n* Lưu ý:\n- Sổ có bìa.\n- Thẻ có dấu.\n2. Sân.\n",
     "\nitem 1 [Kho]\n  bullet -\n  bullet *\n    bullet -\n    bullet -\nitem 2\n"},
    {"SpecksAroundADash", "1. Kho\n-_ Lập sổ.\n¬- In thẻ.\n", "\nitem 1 [Kho]\n  bullet -\n  bullet -\n"},
    {"StrokesOfNumerals", "I1- MỤC ĐÍCH\nĐể có kho.\nII- NỘI DUNG\nXây kho.\nHI- TỔ CHỨC\nSở xây.\n",
     "\nroman I [MỤC ĐÍCH]\nroman II [NỘI DUNG]\nroman III [TỔ CHỨC]\n"},
    {"OneForI", "1. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nĐể có kho.\n2. Yêu cầu\nNhanh.\nII. NỘI DUNG\n",
     "\nroman I [MỤC ĐÍCH, YÊU CẦU]\n  item 1 [Mục đích]\n  item 2 [Yêu cầu]\nroman II [NỘI DUNG]\n"},
    {"OneForIBeforeSmallLetters",
     "1. Mục đích:\n- Để có kho.\nII. Nội dung:\n1. Xây kho.\n2. Làm sân.\nIII. Tổ chức:\n- Sở xây.\n",
     "\nroman I [Mục đích]\n  bullet -\nroman II [Nội dung]\n  item 1\n  item 2\nroman III [Tổ chức]\n  bullet -\n"},
    {"NumbersBeforeCapitalsStayNumbers", "1. MỤC ĐÍCH\nĐể có kho.\n2. NỘI DUNG\nXây kho.\n",
     "\nitem 1 [MỤC ĐÍCH]\nitem 2 [NỘI DUNG]\n"},
    {"LostStrokeWhereOthersAreDamaged",
     "1. MỤC ĐÍCH\n1. Mục đích\nĐể có kho.\nII. NỘI DUNG\nXây kho.\nII. TỔ CHỨC\nSở xây.\nIV. KINH PHÍ\n",
     "\nroman I [MỤC ĐÍCH]\n  item 1 [Mục đích]\nroman II [NỘI DUNG]\nroman III [TỔ CHỨC]\nroman IV [KINH PHÍ]\n"},
    {"MiscountOfTheWriterStays",
     "I. MỤC ĐÍCH\nĐể có kho.\nII. NỘI DUNG\nXây kho.\nII. TỔ CHỨC\nSở xây.\nIV. KINH PHÍ\n",
     "\nroman I [MỤC ĐÍCH]\nroman II [NỘI DUNG]\nroman II [TỔ CHỨC]\nroman IV [KINH PHÍ]\n"},
    {"CommaForPoint", "1. Kho.\n2, Sân.\n3. Cổng.\n", "\nitem 1\nitem 2\nitem 3\n"},
    {"BraceForBracket", "a) Kho;\nb} Sân;\nc) Cổng.\n", "\nletter a\nletter b\nletter c\n"},
    {"StrangeLetter", "a) Kho;\nb) Sân;\nc) Cổng;\nd) Rào;\nđ) Mái;\ne) Cửa;\nø) Đèn.\n",
     "\nletter a\nletter b\nletter c\nletter d\nletter đ\nletter e\nletter g\n"},
    {"EightForG", "a) Kho;\nb) Sân;\nc) Cổng;\nd) Rào;\nđ) Mái;\ne) Cửa;\n8) Đèn.\n",
     "\nletter a\nletter b\nletter c\nletter d\nletter đ\nletter e\nletter g\n"},
    {"LostDash", "1. Kho\n- Kệ.\n; Tủ sách.\n__ Giá sách.\n", "\nitem 1 [Kho]\n  bullet -\n  bullet -\n  bullet -\n"},
    {"AppendixH", "Phụ lục I\nKHO\nPhụ lục H\nSÂN\n", "\nappendix Phụ lục I [KHO]\nappendix Phụ lục II [SÂN]\n"},
    {"PartH", "Phần I\nKHO\n1. Kho tỉnh.\nPhần H\nSÂN\n1. Sân tỉnh.\n",
     "\npart Phần I [KHO]\n  item 1\npart Phần II [SÂN]\n  item 1\n"},
    {"ELetterForC", "1. Kho\na) Kệ;\nb) Tủ;\ne) Giá;\nd) Ghế.\n2. Sân\na) Rào;\nb) Cổng;\ne) Hè.\n",
     "\nitem 1 [Kho]\n  letter a\n  letter b\n  letter c\n  letter d\nitem 2 [Sân]\n  letter a\n  letter b\n  letter "
     "c\n"},
    {"ELetterThatGoesOn", "a) Kệ;\nb) Tủ;\ne) Giá;\ng) Ghế.\n", "\nletter a\nletter b\nletter e\nletter g\n"},
    {"OneOverOne", "1. XÂY KHO TỈNH\n1. Mục tiêu:\na. Kho bền.\n2. Yêu cầu:\nKho rộng.\n",
     "\nroman I [XÂY KHO TỈNH]\n  item 1 [Mục tiêu]\n    letter a\n  item 2 [Yêu cầu]\n"},
    {"FiguresReadAsSigns",
     "3. Xã làm sân.\n4. Huyện xem kho.\nŠ. Tỉnh xây kho.\n6. Trung ương giữ kho.\n7. Xã rào sân.\n"
     "§. Huyện đo sân.\n9. Tỉnh trả tiền.\n",
     "\nitem 3\nitem 4\nitem 5\nitem 6\nitem 7\nitem 8\nitem 9\n"},
    {"NumeralWithoutItsPoint", "I. KẾT QUẢ\n1. Kho đã xong.\nII NHIỆM VỤ TRỌNG TÂM\n1. Làm sân.\n",
     "\nroman I [KẾT QUẢ]\n  item 1\nroman II [NHIỆM VỤ TRỌNG TÂM]\n  item 1\n"},
    {"NumeralWithoutItsPointGoesOnOnly", "V NGƯỜI GIỮ KHO LÀ XÃ\nSân do huyện giữ.\n", "\n"},
    {"ChapterOfAFontWithoutSmallLetters",
     "Chương I\nKho\nĐiều 1. Kho do xã giữ.\n\nchương II\nsân\n\nĐiều 2. Sân do huyện giữ.\n",
     "\nchapter Chương I [Kho]\n  article Điều 1\nchapter chương II [sân]\n  article Điều 2\n"},
    {"StrokesBeforeAFigure", "1) Trưởng đoàn nói mục đích;\n\n__ 2) Thư ký đọc quyết định;\n\n___3) Đơn vị báo cáo.",
     R"(
item 1
item 2
item 3
)"},
    {"DashesOfAStrokeBeforeAFigure", "4. Kho tỉnh.\n--5, Kho huyện.\n-- 6 tấn thóc.\n",
     "\nitem 4\nitem 5\n  bullet -\n"},
    {"FiguresTornFromTheirWords", "I.\nMỤC ĐÍCH XÂY KHO\n3.\nKho giữ sổ.\n5.\nKho giữ thẻ.\n",
     "\nroman I\n  item 3\n  item 5\n"},
    {"FiguresOfAColumn", "1. Kho tỉnh.\n\n35.\n\n24.\n\n1.5.\n\n2. Kho huyện.\n", "\nitem 1\nitem 2\n"},
    {"DashesOfEmptyCells", "1. Kho nộp sổ.\n\nSổ\n\n14\n\n-\n\n-\nx\n-\nSổ kho của xã.\n", R"(
item 1
  bullet -
)"},
    {"APointBeforeAFigure", "3. Kho nộp sổ.\n\n.4. Thời gian nộp sổ là tháng 6.\n\n.5 triệu đồng là tiền kho.", R"(
item 3
item 4
)"},
    {"NumeralsThatLostTheirPoint",
     "V. Thành phần:\n\nLãnh đạo Sở.\n\nVI Kinh phí: Đính kèm.\n\nVII Tổ chức thực hiện:\n\n1. Các phòng:",
     R"(
roman V [Thành phần]
roman VI
roman VII [Tổ chức thực hiện]
  item 1
)"},
    {"SevenReadAsOne", "5. Kho tỉnh.\n6. Kho xã.\n1, Kho huyện.\n8. Kho thôn.\n", "\nitem 5\nitem 6\nitem 7\nitem 8\n"},
    {"SevenReadAsOneAtTheEnd", "5. Kho tỉnh.\n6. Kho xã.\n1, Kho huyện.\n", "\nitem 5\nitem 6\nitem 7\n"},
    {"OneBehindTheColonOfSixIsNoSeven", "Điều 1. Kho\n6. Kho tỉnh:\n1, Lập sổ.\nĐiều 2. Sân\n",
     "\narticle Điều 1 [Kho]\n  clause 6 [Kho tỉnh]\narticle Điều 2\n"},
    {"OneBehindSixThatGoesOn", "5. Kho tỉnh.\n6. Kho xã.\n1. Sân tỉnh.\n2. Sân xã.\n",
     "\nitem 5\nitem 6\nitem 1\nitem 2\n"},
    {"StrokesBeforeALetter", "a) Kho tỉnh.\n___ b)Kho huyện.\n", "\nletter a\nletter b\n"},
    {"TheFirstDashMisread", "6. Kho tỉnh có:\nˆ Sổ kho dày.\n- Thẻ kho mỏng.\n- Phiếu kho nhỏ.\n",
     "\nitem 6 [Kho tỉnh có]\n  bullet -\n  bullet -\n  bullet -\n"},
    {"SpecksAboutADash", "- Sổ kho dày.\n— _ Phiếu kho nhỏ.\n", "\nbullet -\nbullet -\n"},
    {"ASignAloneOnItsLine", "5. Kho tỉnh;\n+\n6. Kho huyện.\n", "\nitem 5\nitem 6\n"},
    {"NumberThatLostItsPoint", "1. Kho tỉnh.\n2 Kho huyện.\n3. Kho xã.\n", "\nitem 1\nitem 2\nitem 3\n"},
    {"NumbersThatLostTheirPoints", "1. Kho tỉnh.\n2 Kho huyện.\n3 Kho xã.\n4. Kho thôn.\n",
     "\nitem 1\nitem 2\nitem 3\nitem 4\n"},
    {"FiguresThatNothingConfirms", "1. Kho tỉnh.\n2 Kho huyện.\n\n5 Kho xã.\n2. Sân.\n3 Kho thôn.\n",
     "\nitem 1\nitem 2\n"},
};
INSTANTIATE_TEST_SUITE_P(Scans, OutlineTree, testing::ValuesIn(kScans), case_name);

constexpr Case kNoUnits[] = {
    {"DashesInDirt", "1. Kho giữ sổ.\n\n—Ì—~\n\n. -\nTRƯỞNG KHO\n", "\nitem 1\n"},
    {"SpecksBeforeTheClosingWords", "- Kho giữ sổ.\n- Kho giữ thẻ.\n: Trên đây là báo cáo của kho.\n",
     "\nbullet -\nbullet -\n"},
    {"AddresseesBehindSpecks", "Kính gửi: „\n~- Trạm Y tế xã Mây;\n- Trạm Y tế xã Gió.\nTrạm gửi sổ cho Sở.\n", "\n"},
    {"RecipientsOfASecondText", "Nới nhận:\n- Như trên;\nhàn HÓ\n- Trang tin của Sở;\n- Lưu: VT, lhmây. -\n", "\n"},
    {"References", "Theo quy định tại\nĐiều 5 Nghị định này và\nChương II Luật Nhà ở thì xã xây kho.\n", "\n"},
    {"DatesAndSums", "12/2024 là hạn cuối.\n2.500 đồng một tờ.\n31.12.2024 hết hạn.\n", "\n"},
    {"Table", "| 1. | Kho | 5 |\n| 2. | Sân | 6 |\n", "\n"},
    {"CellsOfATable", "TT      Kho      Số lượng\n- Kệ sách\n2.      Sân      Rộng rãi\n", "\n"},
    {"CellsOfATableMadeWithTabs",
     "Bảng giá kho như sau:\nSTT\tLoại kho\tGiá (đồng)\n4\tKho dưới 24 ô\t\n\ta) Kho có từ 9 ô trở xuống\t\n"
     "\t- Kho xây trước năm 2016\t40\n+ Kho xây từ năm 2018\n35\n\tb) Kho có 10 ô\t15\n",
     "\n"},
    {"CellsOneBelowTheOther",
     "TT\nNội dung công việc\nGhi chú\n1.\nGiữ sổ\n1.1 Xếp sổ kho vào kệ\n2 giờ\n2.\nTT\nNội dung công việc\nGhi chú\n"
     "2.1 Dán nhãn kho\n- Keo\n",
     "\n"},
    {"Contents", "MỤC LỤC\nChương I. Quy định chung ............ 3\nĐiều 1. Phạm vi ............ 4\n", "\n"},
    {"Addressees", "Kính gửi:\n- Sở Nội vụ;\n- Sở Tài chính.\n", "\n"},
    {"RecipientsInMarkdown", "**Nơi nhận:**\n\n*   Sở Nội vụ;\n*   Lưu: VT.\n", "\n"},
    {"PreambleBehindDashes", "- Căn cứ Luật Lưu trữ năm 2024;\n- Thực hiện Công văn số 12-CV/TU của Tỉnh ủy;\n", "\n"},
    {"SignatureAndRecipients", "Nơi nhận:\n- Như trên;\nTL. GIÁM ĐỐC\n", "\n"},
    {"EndOfANumber", "Thực hiện Kế hoạch số 25/KH\n-UBND ngày 5/3/2024 của tỉnh.\n", "\n"},
    {"BoxesToTick", "□ Kho giấy      □ Kho phim\n", "\n"},
    {"Words", "Phần mềm do Sở lập.\nMục tiêu là kho.\nChương trình này dài.\nĐiều kiện là sạch.\nBước đầu là khó.\n",
     "\n"},
    {"Initials", "V.v thì thôi.\nC. Mác viết sách.\n", "\n"},
    {"Amounts", "Tiền kho gồm:\n80.000 đồng tiền kệ;\n1.05 USD tiền hộp;\n12.000 đồng tiền sơn.\n", "\n"},
};
INSTANTIATE_TEST_SUITE_P(NoUnits, OutlineTree, testing::ValuesIn(kNoUnits), case_name);

constexpr Case kAttached[] = {
    {"ARegulationBehindTheDecisionThatALetterEncloses",
     "QUYẾT ĐỊNH:\nĐiều 1. Ban hành Quy định về kho.\nĐiều 2. Chánh Văn phòng thi hành.\n\nNơi nhận:\n- Như Điều "
     "2;\n- Lưu: VT.\n\nHƯỚNG DẪN\nGiữ kho\n(Ban hành kèm theo Quyết định số 12/QĐ-SNV ngày 5/3/2024)\n\nI. KHO\n1. "
     "Kho giấy.\n",
     "\narticle Điều 1\narticle Điều 2\nroman I [KHO]\n  item 1\n"},
    {"AnotherPaperUnderTheMotto",
     "Điều 3. Sở thi hành.\n\nSỞ Y TẾ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n1. Tên "
     "kho.\n",
     "\narticle Điều 3\nitem 1\n"},
    {"ArticlesGoOnBehindAMottoThatIsSpokenOf",
     "Chương II\nQUỐC HIỆU\nĐiều 6. Quốc hiệu\n1. Trình bày như sau:\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
     "Độc lập - Tự do - Hạnh phúc\nĐiều 7. Tên cơ quan\n1. Tên ghi đủ.\n",
     "\nchapter Chương II [QUỐC HIỆU]\n  article Điều 6 [Quốc hiệu]\n    clause 1\n  article Điều 7 [Tên cơ quan]\n    "
     "clause 1\n"},
    {"TheHeadOfAnAppendixEndsNothing",
     "Phụ lục I\nDANH MỤC KHO\n(Kèm theo Quyết định số 12/QĐ-SNV ngày 5/3/2024)\n1. Kho giấy.\n",
     "\nappendix Phụ lục I [DANH MỤC KHO]\n  item 1\n"},
    {"FormsHoldWhatStandsBelowThem",
     "1. Kho nộp sổ.\n\nMẫu số 07/SK\n\nSỞ NỘI VỤ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n1. Tên kho:\n\nMẫu số 08A. "
     "(Ban hành kèm theo Thông tư số 5/2024/TT-BNV)\n\n(1)........\n\n1. Kho mở.\n\nGhi chú:\n\n(1) Tên "
     "kho.\n\n(2) "
     "Tên sổ.\n\n(*) Gửi Sở.\n",
     "\nitem 1\nappendix Mẫu số 07/SK\n  item 1\nappendix Mẫu số 08A\n  item 1\n  item "
     "1\n  "
     "item 2\n  bullet *\n"},
    {"AFormThatIsOnlySpokenOf", "1. Kho nộp:\nMẫu số 3 đã ghi đủ.\n2. Kho giữ.\n", "\nitem 1 [Kho nộp]\nitem 2\n"},
    {"FormsThatAListOnlyNames", "1. Kho nộp:\nMẫu số 3;\nMẫu số 4.\n2. Kho giữ.\n", "\nitem 1 [Kho nộp]\nitem 2\n"},
    {"AFormBehindAnotherThatLostItsFirstFigure",
     "Điều 1. Kho.\nMẫu số 1\nSỔ KHO\n1. Kho.\nMẫu số 2\nTHẺ KHO\n2. Thẻ.\n",
     "\narticle Điều 1\nappendix Mẫu số 1 [SỔ KHO]\n  item 1\nappendix Mẫu số 2 [THẺ KHO]\n  item 2\n"},
    {"AListGoesOnBehindWhatIsAttached",
     "1. Giao kho cho các xã:\na) Xã Đông: 5 kho;\n(Kèm theo Thông báo số 5/TB-SNV của Sở Nội vụ)\nb) Xã Tây: 3 kho.\n"
     "2. Sở kiểm tra.\n",
     "\nitem 1 [Giao kho cho các xã]\n  letter a\n  letter b\nitem 2\n"},
    {"DashesGoOnBehindWhatIsAttached", "1. Sở Y tế:\n- Lập sổ;\n(Kèm theo Công văn số 5/SNV)\n- In thẻ.\n",
     "\nitem 1 [Sở Y tế]\n  bullet -\n  bullet -\n"},
    {"AListGoesOnBehindTheMotto",
     "1. Quốc hiệu ghi là:\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n2. Tiêu ngữ ghi ở dưới.\n3. Sở rà soát.\n",
     "\nitem 1 [Quốc hiệu ghi là]\nitem 2\nitem 3\n"},
    {"AListOfForms",
     "Phụ lục\nCÁC MẪU\nMẫu số 1 Sổ kho\nMẫu số 2 Thẻ kho\n\nMẫu số 1\nSỔ KHO\n1. Kho.\nMẫu số 2\nTHẺ KHO\n1. Kho.\n",
     "\nappendix Phụ lục [CÁC MẪU]\n  appendix Mẫu số 1 [SỔ KHO]\n    item 1\n  appendix Mẫu số 2 [THẺ KHO]\n    item "
     "1\n"},
    {"PartsGoOnBehindAForm", "Phần thứ nhất\nSỔ\nMẫu số 1\nSỔ KHO\n1. Kho.\nPhần thứ hai\nTHẺ\n1. Thẻ.\n",
     "\npart Phần thứ nhất [SỔ]\nappendix Mẫu số 1 [SỔ KHO]\n  item 1\npart Phần thứ hai [THẺ]\n  item 1\n"},
    {"NotesUnderAClauseLeaveItsListAlone",
     "1. Kho giấy.\n\nGhi chú:\n\n(1) Giấy cũ.\n\n(2) Giấy mới.\n\n2. Kho phim.\n",
     "\nitem 1\n  item 1\n  item 2\nitem 2\n"},
    {"ATitleOverATableIsNoForm", "1. Kho giấy.\nBiểu 2. Số kho\n2. Kho phim.\n", "\nitem 1\nitem 2\n"},
};
INSTANTIATE_TEST_SUITE_P(Attached, OutlineTree, testing::ValuesIn(kAttached), case_name);

constexpr Case kQuotations[] = {
    {"NewWordingWhoseBeginIsNotInTheText",
     "3. Kho giấy gồm:\n\na) Sổ;\n\nb) Thẻ.”.\n\n14. Sửa đổi, bổ sung Điều 37 như sau:\n\n“Điều 37. Kho\n\n1. Kho "
     "phim.”.\n\n15. Bãi bỏ Điều 38.\n",
     "\nitem 14\nitem 15\n"},
    {"AMarkThatOnlyCloses", "1. Kho giấy.\n\n2. Kho mở” hằng ngày.\n\n3. Kho phim.\n", "\nitem 1\nitem 2\nitem 3\n"},
    {"AnArticleThatTheTextBreaksOff",
     "1. Sửa đổi Điều 3 như sau:\n\n“Điều 3. Kho\n\n1. Kho giấy.\n\n2. Kho phim.\n\nPhụ lục\n\n1. Sổ.\n",
     "\nitem 1\nappendix Phụ lục\n  item 1\n"},
    {"OneParagraph",
     "Điều 1. Sửa đổi Luật Kho\n1. Sửa đổi khoản 1 Điều 7 như sau:\n“1. Kho do xã giữ.”.\n2. Bãi bỏ Điều 8.\n",
     "\narticle Điều 1 [Sửa đổi Luật Kho]\n  clause 1\n  clause 2\n"},
    {"ManyParagraphs",
     "1. Sửa đổi Điều 7 như sau:\n“Điều 7. Kho\n1. Kho do xã giữ.\na) Kho giấy;\nb) Kho phim.\n2. Huyện xem kho.”.\n2. "
     "Bãi bỏ Điều 8.\n",
     "\nitem 1\nitem 2\n"},
    {"QuotedTermsInside",
     "1. Sửa đổi Điều 7 như sau:\n“Điều 7. Kho\n1. Gọi là “kho mở”.\n2. Huyện xem kho.”.\n2. Bãi bỏ Điều 8.\n",
     "\nitem 1\nitem 2\n"},
    {"WithoutAColon",
     "Điều 4. Sửa đổi, bổ sung Điều 6\n“Điều 6. Kho\n1. Kho do xã giữ.\n2. Huyện xem.”.\nĐiều 5. Hiệu lực\nCó hiệu lực "
     "ngay.\n",
     "\narticle Điều 4 [Sửa đổi, bổ sung Điều 6]\narticle Điều 5\n"},
    {"NeverClosed",
     "1. Sửa đổi khoản 1 như sau:\n“1. Kho do xã giữ.\n2. Sửa đổi khoản 3 như sau:\n“3. Sân do huyện giữ.”.\n3. Bãi bỏ "
     "khoản 4.\n",
     "\nitem 1\nitem 2\nitem 3\n"},
    {"EachParagraphOpenedAnew",
     "1. Sửa đổi khoản 1 như sau:\n“1. Kho do xã giữ.\n“2. Huyện xem kho.\n“3. Tỉnh xây kho.”.\n2. Bãi bỏ khoản 4.\n",
     "\nitem 1\nitem 2\n"},
    {"AStrayMarkHidesNothing", "1. Kho\n\" Xây kho ngay.\n2. Sân\n- Làm sân.\n",
     "\nitem 1 [Kho]\nitem 2 [Sân]\n  bullet -\n"},
    {"ParagraphsBehindAWholeOneThatAreClosed",
     "1. Sửa đổi khoản 3 Điều 9 như sau:\n\n“3. Kho giữ sổ.”\n\n4. Kho giữ phiếu.”\n\n2. Bỏ khoản 5 Điều 9.\n",
     "\nitem 1\nitem 2\n"},
    {"WordsOfADraftThatIsPresented",
     "a) Nội dung tại Điều 1. “Bỏ các kho\n1. Kho giấy;\n2. Kho phim.”\nb) Nội dung tại Điều 2. “Kho đóng.”\n",
     "\nletter a [Nội dung tại Điều 1. “Bỏ các kho]\nletter b\n"},
    {"NamesInMarksBeginNoQuotation",
     "1. Thẻ tặng cho\n\n“Kho sạch” và “Kho mở”\n\n2. Thẻ “Kho vui” tặng cho xã.\n\n3. Cọc kho cao 5”\n\n4. Sân.\n",
     "\nitem 1\nitem 2\nitem 3\nitem 4\n"},
    {"ParagraphsThatAreEachClosed",
     "1. Sửa đổi khoản 3 Điều 9 như sau:\n\n“3. Kho giữ sổ.\n\nKho giữ thẻ.”\n\n4. Kho giữ phiếu.”\n\n"
     "2. Bỏ khoản 5 Điều 9.\n",
     "\nitem 1\nitem 2\n"},
};
INSTANTIATE_TEST_SUITE_P(Quotations, OutlineTree, testing::ValuesIn(kQuotations), case_name);

// What a stamp left between two drawn lines is no item.
TEST(Outline, ARuleWithWordsInItIsNoBullet) {
  EXPECT_EQ(draw("1. Rà soát bến đò.\n-- VĂN THƯ --\n- Lập danh sách."), "\nitem 1\n  bullet -\n");
}

TEST(Outline, LeavesHeaderAndClosingAlone) {
  constexpr std::string_view kText = "1. Số hiệu\nI. KHO\n1. Kệ.\n- Như trên;\n1. Chương trình họp\n";
  EXPECT_EQ(draw(kText, {1, {3, 4}}), "\nroman I [KHO]\n  item 1\nitem 1\n");
}

TEST(Outline, ALineMayBreakInsideASentence) {
  const std::string text =
      "Điều 1. Sở quản lý kho theo quy định của pháp luật về lưu trữ, tại khoản\n"
      "2. Điều này không áp dụng với kho của xã mà chỉ áp dụng với kho của huyện\n"
      "và của tỉnh, trừ kho phim, kho ảnh và các kho do trung ương trực tiếp giữ.\n";
  EXPECT_EQ(draw(text), "\narticle Điều 1\n");
}

std::string_view slice(std::string_view text, Span span) { return text.substr(span.begin, span.size()); }

TEST(Outline, SpansGoFromLabelToLastWord) {
  constexpr std::string_view kText =
      "1. Chọn kho, cụ thể:\n\n(1) Kho giấy.\n\n- Kệ cũ.\n\nKho phải sạch sẽ.\n\n2. Báo cáo.\n\nTrên đây là Kế hoạch "
      "năm.\n";
  const Outline outline = read(kText);
  ASSERT_EQ(outline.units.size(), 4U);
  EXPECT_EQ(slice(kText, outline.units[0].span),
            "1. Chọn kho, cụ thể:\n\n(1) Kho giấy.\n\n- Kệ cũ.\n\nKho phải sạch sẽ.");
  EXPECT_EQ(slice(kText, outline.units[1].span), "(1) Kho giấy.\n\n- Kệ cũ.");
  EXPECT_EQ(slice(kText, outline.units[1].label_span), "1");
  EXPECT_EQ(slice(kText, outline.units[2].span), "- Kệ cũ.");
  EXPECT_EQ(slice(kText, outline.units[3].span), "2. Báo cáo.") << "a farewell belongs to no unit";
}

TEST(Outline, GivesIdsInReadingOrder) {
  const Outline outline = read("1. Kho.\n2. Sân.\n");
  ASSERT_EQ(outline.units.size(), 2U);
  EXPECT_EQ(outline.units[0].id, "u1");
  EXPECT_EQ(outline.units[1].id, "u2");
}

TEST(Outline, CutsWhatStandsTooDeep) {
  std::string text;
  for (int i = 0; i < 60; ++i) text += "a) Kho gồm:\n1. Sân gồm:\n";
  const Outline outline = read(text);
  ASSERT_EQ(outline.units.size(), 120U);
  std::size_t deepest = 0;
  for (std::size_t i = 0; i < outline.units.size(); ++i) deepest = std::max(deepest, depth_of(outline.units, i));
  EXPECT_EQ(deepest, 63U) << "64 levels, counted from 0";
  ASSERT_EQ(outline.diagnostics.size(), 1U);
  EXPECT_EQ(outline.diagnostics[0].code, "outline.too_deep");
}

Citation citation_at(std::uint32_t begin) {
  Citation citation;
  citation.span = {begin, begin + 3};
  return citation;
}

TEST(Outline, ARequestBehindTheLastUnitSpeaksForTheWhole) {
  constexpr std::string_view kText =
      "1. Giao Sở Y tế:\n- Rà soát các trạm.\n- Mua thuốc.\nYêu cầu các đơn vị thực hiện.\n\n";
  const Outline outline = read(kText);
  ASSERT_EQ(outline.units.size(), 3U);
  EXPECT_EQ(slice(kText, outline.units[2].span), "- Mua thuốc.");
  EXPECT_EQ(slice(kText, outline.units[0].span), "1. Giao Sở Y tế:\n- Rà soát các trạm.\n- Mua thuốc.");
}

TEST(Outline, ARequestThatSaysWhyItIsMadeSpeaksForTheWhole) {
  constexpr std::string_view kText =
      "1. Kho giấy.\n2. Kinh phí: tỉnh cấp.\n\nĐể kho sớm xong, đề nghị các xã gửi sổ trước ngày 5/3/2024.\n";
  const Outline outline = read(kText);
  ASSERT_EQ(outline.units.size(), 2U);
  EXPECT_EQ(slice(kText, outline.units[1].span), "2. Kinh phí: tỉnh cấp.");
}

TEST(Outline, TheOnlyParagraphOfAnArticleIsItsText) {
  constexpr std::string_view kText =
      "Điều 3. Tổ chức thực hiện\nTrong quá trình thực hiện, nếu có vướng mắc, các xã phản ánh về Sở.\n";
  const Outline outline = read(kText);
  ASSERT_EQ(outline.units.size(), 1U);
  EXPECT_EQ(outline.units[0].span.end, kText.size() - 1);
  constexpr std::string_view kBehindClauses =
      "Điều 3. Tổ chức thực hiện\n1. Sở mở kho.\nTrong quá trình thực hiện, nếu có vướng mắc, các xã phản ánh về Sở.\n";
  EXPECT_EQ(slice(kBehindClauses, read(kBehindClauses).units[1].span), "1. Sở mở kho.");
}

TEST(Outline, ARequestToOneBodyOrWithinAnArticleIsOfItsUnit) {
  constexpr std::string_view kOfOneBody =
      "1. Kho giấy.\n2. Kinh phí: tỉnh cấp.\n\nĐể kho sớm xong, yêu cầu Sở Xây dựng gửi sổ trước ngày 5/3/2024.";
  const Outline plan = read(kOfOneBody);
  ASSERT_EQ(plan.units.size(), 2U);
  EXPECT_EQ(plan.units[1].span.end, kOfOneBody.size());
  constexpr std::string_view kInAnArticle =
      "Điều 1. Kho\n1. Kho tỉnh.\n\nNhằm giữ kho tốt, yêu cầu các xã gửi sổ hằng tháng.";
  const Outline act = read(kInAnArticle);
  ASSERT_EQ(act.units.size(), 2U);
  EXPECT_EQ(act.units[1].span.end, kInAnArticle.size());
}

TEST(Outline, SpecksBeforeARequestHideNotThatASentenceEnded) {
  constexpr std::string_view kText = "1. Kho giấy.\n2. Kho mua thẻ.\n: Đề nghị các xã gửi sổ.\n";
  const Outline outline = read(kText);
  ASSERT_EQ(outline.units.size(), 2U);
  EXPECT_EQ(slice(kText, outline.units[1].span), "2. Kho mua thẻ.");
}

TEST(Outline, ArticlesOfADraftAreAListInAProposal) {
  constexpr std::string_view kText =
      "V. BỐ CỤC\n1. Bố cục\nNghị quyết gồm 2 điều:\nĐiều 1. Xây kho;\nĐiều 2. Hiệu lực.\n2. Nội dung\n"
      "a) Kho giấy.\nVI. KINH PHÍ\nĐiều 1. Ban hành Quy chế.\n1. Kho mở.\n";
  EXPECT_EQ(draw(kText, {0, {}, "tờ trình"}),
            "\nroman V [BỐ CỤC]\n  item 1 [Bố cục]\n    item Điều 1\n    item Điều 2\n  item 2 [Nội dung]\n"
            "    letter a\nroman VI [KINH PHÍ]\n  article Điều 1\n    clause 1\n");
}

TEST(Outline, ArticlesThatAreAnnouncedElsewhereAreReal) {
  constexpr std::string_view kRules = "Nội quy gồm 2 điều:\nĐiều 1. Kho mở;\nĐiều 2. Kho đóng.\n";
  EXPECT_EQ(draw(kRules, {0, {}, "quyết định"}), "\narticle Điều 1\narticle Điều 2\n");
  constexpr std::string_view kWithClauses = "Nội quy gồm 2 điều:\nĐiều 1. Kho\n1. Kho mở.\nĐiều 2. Sân\n1. Sân đóng.\n";
  EXPECT_EQ(draw(kWithClauses, {0, {}, "tờ trình"}),
            "\narticle Điều 1 [Kho]\n  clause 1\narticle Điều 2 [Sân]\n  clause 1\n");
}

TEST(Outline, AHeadingWithoutALabelIsOfNoUnitAboveIt) {
  constexpr std::string_view kText = "1. Kho giữ:\n\na) Sổ;\n\nb) Thẻ.\n\nNHẬN XÉT CHUNG\n\n- Kho tốt.\n";
  const Outline outline = read(kText);
  ASSERT_EQ(outline.units.size(), 4U);
  EXPECT_EQ(slice(kText, outline.units[0].span), "1. Kho giữ:\n\na) Sổ;\n\nb) Thẻ.");
  EXPECT_EQ(slice(kText, outline.units[3].span), "- Kho tốt.");
}

TEST(Outline, ADashBeforeARoleGoesOn) {
  const Outline outline = read(
      "1. Ông Lò Văn Thảo, Giám đốc Trung tâm Đường thủy nội địa tỉnh Hà Lâm\n- Thành viên;\n"
      "2. Bà Vàng Thị Mai, Trưởng phòng Kỹ thuật Trung tâm Đường thủy Hà Lâm\n- Thư ký.\n");
  EXPECT_EQ(outline.units.size(), 2U);
}

TEST(PlaceCitations, TakesTheInnermostUnit) {
  const Outline outline = read("Căn cứ Luật A.\n1. Theo Luật B:\na) Xem Luật C.\n");
  std::vector<Citation> citations = {citation_at(12), citation_at(22), citation_at(45)};
  place_citations(outline.units, &citations);
  EXPECT_FALSE(citations[0].unit.has_value());
  EXPECT_EQ(citations[1].unit, "u1");
  EXPECT_EQ(citations[2].unit, "u2");
}

TEST(Ordinals, CountWhatListsCount) {
  EXPECT_EQ(text::roman_value("XIV"), 14);
  EXPECT_EQ(text::roman_value("IIII"), 0);
  EXPECT_EQ(text::roman_value("IL"), 0);
  EXPECT_EQ(counting_word_value("TU"), 4);
  EXPECT_EQ(arabic_value("012"), 12);
  EXPECT_EQ(arabic_value("1a"), 0);
}

TEST(Ordinals, LettersFollowOneAnotherAsInVietnamese) {
  const auto letter = [](char c, bool stroke = false) { return letter_value(c, stroke); };
  EXPECT_TRUE(letter_follows(letter('d'), letter('d', true)));
  EXPECT_TRUE(letter_follows(letter('d'), letter('e'))) << "đ is left out by some";
  EXPECT_TRUE(letter_follows(letter('e'), letter('g'))) << "f is left out by most";
  EXPECT_FALSE(letter_follows(letter('a'), letter('c')));
  EXPECT_FALSE(letter_follows(letter('c'), letter('c')));
  EXPECT_EQ(letter_name(next_letter(letter('e'))), "g");
}

}  // namespace
}  // namespace vanban::structure
