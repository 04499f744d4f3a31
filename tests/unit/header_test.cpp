// The header reader on short headers of every layout. Bodies, places and subjects are made up.
#include "structure/header/header.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ostream>
#include <string>

#include "text/normalise.h"

namespace vanban::structure {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const grammar::Grammar& test_grammar() {
  static const grammar::Grammar kGrammar = grammar::Grammar::embedded();
  return kGrammar;
}

HeaderReading read(const std::string& text) {
  const text::NormText norm = text::normalise(text);
  const layout::Layout layout = layout::analyse(norm, test_grammar());
  const layout::ReadingRules rules(test_grammar());
  const layout::Reading reading = layout::read(layout, norm, rules);
  const layout::Origin origin(text, norm, layout, reading);
  return read_header(layout, origin, HeaderRules(test_grammar(), rules), recognise::Codes(test_grammar()));
}

template <typename T>
std::string text_of(const Boxed<T>& value) {
  return value ? value->text : "-";
}

std::string family_name(Family family) {
  constexpr const char* kNames[] = {"party", "state", "mass", "other"};
  return kNames[static_cast<std::size_t>(family)];
}

// family type | number | issuer < parent | place date | title
std::string summary(const Header& header) {
  return family_name(header.family) + ' ' + header.doc_type.value_or("-") + " | " +
         (header.number ? header.number->canonical : "-") + " | " + text_of(header.issuer) + " < " +
         text_of(header.parent) + " | " + text_of(header.place) + ' ' + (header.date ? header.date->value : "-") +
         " | " + text_of(header.title);
}

struct Case {
  const char* name;
  const char* text;
  const char* expected;
};

std::ostream& operator<<(std::ostream& out, const Case& c) { return out << c.name; }

class Headers : public testing::TestWithParam<Case> {};

TEST_P(Headers, AreRead) { EXPECT_EQ(summary(read(GetParam().text).header), GetParam().expected); }

const Case kLayouts[] = {
    {"lines_torn_behind_their_first_word",
     "ỦY\nBAN NHÂN DÂN\nTỈNH AN SƠN\n--------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
     "Độc lập - Tự do - Hạnh phúc\n---------------\n|\nSố:\n67/2024/QĐ-UBND\n|\n"
     "An\nSơn, ngày 12 tháng 9 năm 2024\n|\nQUYẾT ĐỊNH\nBAN HÀNH QUY ĐỊNH VỀ QUẢN LÝ CHỢ\n"
     "ỦY BAN NHÂN DÂN TỈNH AN SƠN\nCăn cứ Luật Giá\nngày 19 tháng 6 năm 2023;\n",
     "state quyết định | 67/2024/QĐ-UBND | ỦY BAN NHÂN DÂN TỈNH AN SƠN < - | An Sơn 2024-09-12 | "
     "BAN HÀNH QUY ĐỊNH VỀ QUẢN LÝ CHỢ"},
    {"customs_are_no_district",
     "TỔNG CỤC HẢI QUAN\nCỤC HẢI QUAN\n\nTHÀNH PHỐ AN SƠN\n-------\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
     "Độc lập - Tự do - Hạnh phúc\n\nSố: 9/HQAS-TXNK\nV/v miễn thuế\n\nAn Sơn, ngày 10 tháng 6 năm 2021\n\n"
     "Kính gửi: Chi cục Hải quan cửa khẩu.\n",
     "state công văn | 9/HQAS-TXNK | CỤC HẢI QUAN THÀNH PHỐ AN SƠN < TỔNG CỤC HẢI QUAN | An Sơn 2021-06-10 | miễn "
     "thuế"},
    {"lines_torn_within_the_date",
     "ỦY BAN NHÂN\nDÂN\nTỈNH AN SƠN\n--------\n|\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\n"
     "Độc lập - Tự do - Hạnh phúc\n---------------\n|\nSố: 67/2024/QĐ-UBND\n|\n"
     "An Sơn, ngày 12\ntháng 9 năm 2024\n|\nQUYẾT ĐỊNH\nBAN HÀNH QUY ĐỊNH VỀ QUẢN LÝ CHỢ\n"
     "ỦY\nBAN NHÂN DÂN TỈNH AN SƠN\nCăn\ncứ Luật Giá ngày 19 tháng 6 năm 2023;\n",
     "state quyết định | 67/2024/QĐ-UBND | ỦY BAN NHÂN DÂN TỈNH AN SƠN < - | An Sơn 2024-09-12 | "
     "BAN HÀNH QUY ĐỊNH VỀ QUẢN LÝ CHỢ"},
    {"head_of_1945_to_1976",
     "BỘ MUỐI\n******\n\nVIỆT NAM DÂN CHỦ CỘNG HÒA\nĐộc lập - Tự do - Hạnh phúc\n********\n\nSố: 253-TN\n\n"
     "Hà Nội, ngày 22 tháng 04 năm 1959\n\nTHÔNG TƯ\n\nTHỐNG NHẤT TÊN GỌI CÁC RUỘNG MUỐI\n\nThi hành nghị quyết, bộ.\n",
     "state thông tư | 253-TN | BỘ MUỐI < - | Hà Nội 1959-04-22 | THỐNG NHẤT TÊN GỌI CÁC RUỘNG MUỐI"},
    {"head_of_1958_torn_with_the_body_before_the_type_in_its_number",
     "BỘ\nTÀI CHÍNH |\nVIỆT\nNAM DÂN CHỦ CỘNG HÒA |\nSố: 140-TC/NĐ/SM |\nHà Nội, ngày 05 tháng 06 năm 1958 |\n"
     "Căn cứ vào điều lệ tạm thời về quản lý muối;\n",
     "state nghị định | 140-TC/NĐ/SM | BỘ TÀI CHÍNH < - | Hà Nội 1958-06-05 | -"},
    {"who_decides_below_the_title_of_a_decision_of_1969",
     "HỘI ĐỒNG CHÍNH PHỦ | VIỆT NAM DÂN CHỦ CỘNG HÒA |\nSố: 60-CP | Hà Nội, ngày 22 tháng 04 năm 1969 |\nQUYẾT ĐỊNH\n"
     "VỀ VIỆC BẢO ĐẢM LỤA ĐEN CHO PHỤ NỮ\nHỘI ĐỒNG CHÍNH PHỦ\nXét nhu cầu, tập quán may mặc của phụ nữ;\n",
     "state quyết định | 60-CP | HỘI ĐỒNG CHÍNH PHỦ < - | Hà Nội 1969-04-22 | VỀ VIỆC BẢO ĐẢM LỤA ĐEN CHO PHỤ NỮ"},
    {"decree_of_1951_with_its_number_in_the_heading",
     "SẮC LỆNH\n\nCỦA CHỦ TỊCH NƯỚC VIỆT NAM DÂN CHỦ CỘNG HOÀ SỐ 22 SL NGÀY 14 THÁNG 5 NĂM 1951\n\n"
     "CHỦ TỊCH NƯỚC VIỆT NAM DÂN CHỦ CỘNG HOÀ\n\nChiểu sắc lệnh số 20-SL ngày 26-11-1946;\n",
     "state sắc lệnh | 22-SL | CHỦ TỊCH NƯỚC VIỆT NAM DÂN CHỦ CỘNG HOÀ < - | - 1951-05-14 | -"},
    {"the_meeting_that_concluded_in_two_lines",
     "TỈNH ỦY AN SƠN\nĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 445-KL/TU\nAn Sơn, ngày 13 tháng 5 năm 2022\nKẾT LUẬN\n"
     "HỘI NGHỊ LẦN THỨ BẢY\nBAN CHẤP HÀNH ĐẢNG BỘ TỈNH (KHÓA XVI)\nvề xây dựng bến đò đến năm 2025\n\nI. ĐÁNH GIÁ\n",
     "party kết luận | 445-KL/TU | TỈNH ỦY AN SƠN < - | An Sơn 2022-05-13 | về xây dựng bến đò đến năm 2025"},
    {"bodies_of_a_joint_circular_each_on_its_line",
     "BỘ MUỐI VÀ ĐÒ NGANG\n\nBỘ TÀI CHÍNH\n-------\nSố: 29/2011/TTLT-BM-BTC\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n"
     "Độc lập - Tự do - Hạnh phúc\n\nHà Nội, ngày 15 tháng 07 năm 2011\n\nTHÔNG TƯ LIÊN TỊCH\n\nHướng dẫn giá "
     "đò\n\nCăn cứ Luật Giá;\n",
     "state thông tư liên tịch | 29/2011/TTLT-BM-BTC | BỘ MUỐI VÀ ĐÒ NGANG - BỘ TÀI CHÍNH < - | Hà Nội 2011-07-15 | "
     "Hướng dẫn giá đò"},
    {"circular_of_1995_is_no_letter_of_the_party",
     "BỘ MUỐI | CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 11-LĐTBXH/TT | Hà Nội, ngày 03 tháng 5 năm 1995 |\nCăn cứ "
     "Luật Giá;\n",
     "state thông tư | 11-LĐTBXH/TT | BỘ MUỐI < - | Hà Nội 1995-05-03 | -"},
    {"what_it_carries_out_in_a_bracket_below_the_title",
     "HỘI ĐỒNG NHÂN DÂN\nTỈNH AN SƠN\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
     "Số: 23/2024/NQ-HĐND\nAn Sơn, ngày 19 tháng 11 năm 2024\nNGHỊ QUYẾT\nQUY ĐỊNH VỀ BẾN ĐÒ\n"
     "(Thực hiện điểm c khoản 4 Điều 9 Luật Thủ đô)\nHỘI ĐỒNG NHÂN DÂN TỈNH AN SƠN\nCăn cứ Luật Giá;\n",
     "state nghị quyết | 23/2024/NQ-HĐND | HỘI ĐỒNG NHÂN DÂN TỈNH AN SƠN < - | An Sơn 2024-11-19 | QUY ĐỊNH VỀ BẾN ĐÒ"},
    {"standing_committee_in_two_lines",
     "THƯỜNG TRỰC\nHĐND - UBND TỈNH AN SƠN\n-------\n|\nCỘNG\nHÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
     "Độc lập - Tự do - Hạnh phúc\n-------\n|\nSố: 06/QC-HĐND-UBND\n|\nAn Sơn, ngày 20 tháng 3 năm 2019\n|\nQUY CHẾ\n"
     "PHỐI HỢP CÔNG TÁC\nCăn cứ Luật Giá;\n",
     "state quy chế | 06/QC-HĐND-UBND | THƯỜNG TRỰC HĐND - UBND TỈNH AN SƠN < - | An Sơn 2019-03-20 | PHỐI HỢP CÔNG "
     "TÁC"},
    {"columns_side_by_side",
     "   ỦY BAN NHÂN DÂN              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
     "   TỈNH AN SƠN                       Độc lập - Tự do - Hạnh phúc\n"
     "\n"
     " Số: 67   /2024/QĐ-UBND               An Sơn, ngày 12 tháng 9 năm 2024\n"
     "\n"
     "                     QUYẾT ĐỊNH\n"
     "     Ban hành Quy định về quản lý chợ\n"
     "        trên địa bàn tỉnh An Sơn\n"
     "\n"
     "               ỦY BAN NHÂN DÂN TỈNH AN SƠN\n"
     "\n"
     "    Căn cứ Luật Giá ngày 19 tháng 6 năm 2023;\n",
     "state quyết định | 67/2024/QĐ-UBND | ỦY BAN NHÂN DÂN TỈNH AN SƠN < - | An Sơn 2024-09-12 | Ban hành Quy định về "
     "quản lý chợ trên địa bàn tỉnh An Sơn"},
    {"columns_joined_by_a_scanner",
     "UBND TỈNH AN SƠN CỌNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
     "SỞ Y TẾ Độc lập - Tự đo - Hạnh phức\n"
     "Só: 455 /KH-SYT An Sơn, ngày 06 tháng 11 năm 2017\n"
     "KÉ HOẠCH\n"
     "Trồng cây trong bệnh viện năm 2017\n"
     "\n"
     "Căn cứ Quyết định số 1/QĐ-BYT;\n",
     "state kế hoạch | 455/KH-SYT | SỞ Y TẾ < UBND TỈNH AN SƠN | An Sơn 2017-11-06 | Trồng cây trong bệnh viện năm "
     "2017"},
    {"cut_above_the_motto",
     "Độc lập - Tự do - Hạnh phúc\n---------------\nLuật số: 14/2028/QH16\nHà Nội, ngày 3 tháng 01 năm 2028\n\nLUẬT\n\n"
     "BẾN ĐÒ\n\nCăn cứ Hiến pháp;\n",
     "state luật | 14/2028/QH16 | - < - | Hà Nội 2028-01-03 | BẾN ĐÒ"},
    {"stacked",
     "CHÍNH PHỦ\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
     "Số: 66.8/2027/NQ-CP\nHà Nội, ngày 3 tháng 01 năm 2027\n\nNGHỊ QUYẾT\n\n"
     "VỀ VIỆC XÂY DỰNG CHỢ NỔI,\n\nBẾN THUYỀN VÀ NHÀ BÈ\n\nCăn cứ Luật Nhà ở số 27/2023/QH15;\n",
     "state nghị quyết | 66.8/2027/NQ-CP | CHÍNH PHỦ < - | Hà Nội 2027-01-03 | VỀ VIỆC XÂY DỰNG CHỢ NỔI, BẾN THUYỀN VÀ "
     "NHÀ BÈ"},
    {"left_column_first",
     "ỦY BAN MTTQ VIỆT NAM\n\nXÃ AN SƠN\n\nBAN THƯỜNG TRỰC\n\nSố:      /KH-MTTQ-BTT\n\n"
     "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n   Độc lập - Tự do - Hạnh phúc\n\n"
     "An Sơn, ngày 10 tháng 12 năm 2025\n\nKẾ HOẠCH\n\nDọn vệ sinh đầu năm\n\n"
     "Căn cứ Luật Bầu cử;\n",
     "mass kế hoạch | /KH-MTTQ-BTT | BAN THƯỜNG TRỰC < ỦY BAN MTTQ VIỆT NAM XÃ AN SƠN | An Sơn 2025-12-10 | Dọn vệ "
     "sinh đầu năm"},
    {"pipe_table",
     "| BAN CHẤP HÀNH TRUNG ƯƠNG<br> | ĐẢNG CỘNG SẢN VIỆT NAM |\n| :---- | :---- |\n"
     "| Số: 8-NQ/TW | *Hà Nội, ngày 11 tháng 4 năm 2013* |\n\n**NGHỊ QUYẾT**\n\nVỀ NGHỀ THỦ CÔNG\n\nI- QUAN ĐIỂM\n",
     "party nghị quyết | 8-NQ/TW | BAN CHẤP HÀNH TRUNG ƯƠNG < - | Hà Nội 2013-04-11 | VỀ NGHỀ THỦ CÔNG"},
    {"dashed_markdown_table",
     "  ---------------------- --------------------------------------\n"
     "    **ỦY BAN THƯỜNG VỤ\\     **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\\n"
     "         QUỐC HỘI\\              Độc lập - Tự do - Hạnh phúc\\\n"
     "     \\-\\-\\-\\-\\--**           \\-\\-\\-\\-\\-\\-\\--**\n\n"
     "   Số: 160/NQ-UBTVQH15      *Hà Nội, ngày 6 tháng 5 năm 2024*\n"
     "  ---------------------- --------------------------------------\n\n"
     "**NGHỊ QUYẾT**\n\nVỀ VIỆC ĐẶT TÊN ĐẢO\n\n**ỦY BAN THƯỜNG VỤ QUỐC HỘI**\n\n*Căn cứ* *Hiến pháp;*\n",
     "state nghị quyết | 160/NQ-UBTVQH15 | ỦY BAN THƯỜNG VỤ QUỐC HỘI < - | Hà Nội 2024-05-06 | VỀ VIỆC ĐẶT TÊN ĐẢO"},
    {"no_heading_over_the_session",
     "HỘI ĐỒNG NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: 54/2017/NQ-HĐND | An Sơn, ngày 13 tháng 7 năm 2017 "
     "|\nHỘI ĐỒNG NHÂN DÂN TỈNH AN SƠN\nKHÓA XVI KỲ HỌP THỨ TƯ\nCăn cứ Luật Giá ngày 20 tháng 6 năm 2012;\n",
     "state nghị quyết | 54/2017/NQ-HĐND | HỘI ĐỒNG NHÂN DÂN < - | An Sơn 2017-07-13 | -"},
    {"stamps_before_it",
     "Ký bởi: Ủy ban nhân dân tỉnh An\nSơn\nThời gian ký: 08/04/2023 07:11:02\n\nTRUNG TÂM CÔNG\nBÁO VÀ TIN HỌC\n"
     "08.04.2023 09:10:09\n+07:00\n\nỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n"
     "TỈNH AN SƠN Độc lập - Tự do - Hạnh phúc\nSố:04 /CT-UBND An Sơn, ngày {5 tháng 3 năm 2024\nCHỈ THỊ\n\n"
     "Về việc phòng cháy\ntrong mùa khô\n\nTrong thời gian qua, công tác này có tiến bộ.\n",
     "state chỉ thị | 04/CT-UBND | ỦY BAN NHÂN DÂN TỈNH AN SƠN < - | An Sơn 2024-03 | Về việc phòng cháy trong mùa "
     "khô"},
    {"running_head_of_the_gazette",
     "CÔNG BÁO/Số 28/Ngày 1-05-2026\n99\nBỘ TÀI CHÍNH\nBỘ TÀI CHÍNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
     "Độc lập - Tự do - Hạnh phúc\nSố: 33/QĐ-BTC\nHà Nội, ngày 3 tháng 02 năm 20264\nQUYẾT ĐỊNH\n"
     "Về việc đính chính Thông tư\nBỘ TRƯỞNG BỘ TÀI CHÍNH\nCăn cứ Luật Giá;\n",
     "state quyết định | 33/QĐ-BTC | BỘ TÀI CHÍNH < - | Hà Nội 2026-02-03 | Về việc đính chính Thông tư"},
    {"small_letters_of_old_fonts",
     "bộ tài chính                cộng hoà xã hội chủ nghĩa Việt nam\n"
     "                                Độc lập - Tự do - Hạnh phúc\n"
     "SỐ:  14 /2003/QĐ/BTC\n"
     "                               Hà nội, ngày  2  tháng 10 năm 2003\n"
     "        quyết định của bộ trưởng bộ tài chính\nvề việc in tem rượu\nbộ trưởng bộ tài chính\n"
     "Căn cứ Nghị định số 1/2003/NĐ-CP;\n",
     "state quyết định | 14/2003/QĐ/BTC | bộ tài chính < - | Hà nội 2003-10-02 | về việc in tem rượu"},
    {"a_blank_line_behind_every_line",
     "UBND TỈNH AN SƠN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSỞ Y TẾ           Độc lập - Tự do - Hạnh phúc\n\n"
     "Số: 5/KH-SYT        An Sơn, ngày 17 tháng 10 năm 2013\n\nKẾ HOẠCH\n\n"
     "Về việc chấm thi nấu ăn theo quy định mới của\n\nBan giám khảo và Hội đồng nấu ăn toàn tỉnh\n\n\n"
     "Sở đề nghị các đơn vị gửi thực đơn và ảnh món ăn về\n\nVăn phòng Sở trước ngày 20 tháng 10 năm 2013 để\n\n"
     "kịp trình Ban giám khảo xem xét và công nhận theo\n\nquy định.\n",
     "state kế hoạch | 5/KH-SYT | SỞ Y TẾ < UBND TỈNH AN SƠN | An Sơn 2013-10-17 | Về việc chấm thi nấu ăn theo quy "
     "định mới của Ban giám khảo và Hội đồng nấu ăn toàn tỉnh"},
    {"youth_union",
     "TỈNH ĐOÀN AN SƠN                ĐOÀN TNCS HỒ CHÍ MINH\n       ***\n"
     "Số: 225-KH/TĐTN-PT              An Sơn, ngày 12 tháng 3 năm 2023\n\n          KẾ HOẠCH\n"
     "   Tổ chức Tháng Thanh niên\n          ------\n\n   Thực hiện Chương trình công tác.\n",
     "mass kế hoạch | 225-KH/TĐTN-PT | TỈNH ĐOÀN AN SƠN < - | An Sơn 2023-03-12 | Tổ chức Tháng Thanh niên"},
    {"consolidated_text_numbered_at_its_end",
     "BỘ NỘI VỤ                     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
     "                                   Độc lập - Tự do - Hạnh phúc\n\n"
     "                       NGHỊ ĐỊNH\n               Về tuyển dụng người lái đò\n\n"
     "Nghị định số 112/2011/NĐ-CP ngày 05 tháng 12 năm 2011 của Chính phủ được sửa đổi bởi:\n\nĐiều 1. Phạm vi\n\n"
     "BỘ NỘI VỤ                         XÁC THỰC VĂN BẢN HỢP NHẤT\n\n"
     "Số: 02/VBHN-BNV                   Hà Nội, ngày 21 tháng 5 năm 2019\n"
     "                                        BỘ TRƯỞNG\n",
     "state văn bản hợp nhất | 02/VBHN-BNV | BỘ NỘI VỤ < - | Hà Nội 2019-05-21 | Về tuyển dụng người lái đò"},
    {"telegram_with_its_hour",
     "ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
     "TỈNH AN SƠN                         Độc lập - Tự do - Hạnh phúc\n"
     "Số: 03/CĐ-UBND                  An Sơn, hồi 16 giờ 00 ngày 18 tháng 9 năm 2024\n\n"
     "                    CÔNG ĐIỆN\n       Về việc ứng phó bão số 4\n\nBão số 4 đang di chuyển nhanh.\n",
     "state công điện | 03/CĐ-UBND | ỦY BAN NHÂN DÂN TỈNH AN SƠN < - | An Sơn 2024-09-18 | Về việc ứng phó bão số 4"},
    {"a_stamp_on_a_drawn_line_below_the_title",
     "UBND TỈNH AN SƠN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ           Độc lập - Tự do - Hạnh phúc\n"
     "Số: 5/KH-SYT        An Sơn, ngày 17 tháng 10 năm 2013\nKẾ HOẠCH\nvề việc trồng cây thuốc\n"
     "—— ä TIN HộC 0.. SƠN ————\n\nCăn cứ Luật Dược;\n",
     "state kế hoạch | 5/KH-SYT | SỞ Y TẾ < UBND TỈNH AN SƠN | An Sơn 2013-10-17 | về việc trồng cây thuốc"},
    {"pieces_of_a_broken_title_are_no_names",
     "CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\nVIỆT NAM\nĐộc lập - Tự do - Hạnh\nphúc\nSố: 5/2027/NQ-CP\n"
     "Hà Nội, ngày 3 tháng 01 năm 2027\nNGHỊ QUYẾT\nVỀ CHỢ NỔI\n\nCăn cứ Luật Giá;\n",
     "state nghị quyết | 5/2027/NQ-CP | CHÍNH PHỦ < - | Hà Nội 2027-01-03 | VỀ CHỢ NỔI"},
    {"the_label_of_a_number_alone_on_its_line",
     "UBND TỈNH AN SƠN\nSỞ Y TẾ\nSố:\n/KH-SYT\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
     "An Sơn, ngày 3 tháng 01 năm 2027\nKẾ HOẠCH\nTrồng cây thuốc\n\nCăn cứ Luật Dược;\n",
     "state kế hoạch | - | SỞ Y TẾ < UBND TỈNH AN SƠN | An Sơn 2027-01-03 | Trồng cây thuốc"},
    {"a_date_that_cannot_be_read_is_no_name",
     "BAN TỔ CHỨC CUỘC THI      Sơn La, ngày 26 tháng 7 năm 2O23\nSố: 5/KH-BTC\n\nKẾ HOẠCH\nPhát động cuộc thi\n\n"
     "Căn cứ Luật Giá;\n",
     "state kế hoạch | 5/KH-BTC | BAN TỔ CHỨC CUỘC THI < - | - - | Phát động cuộc thi"},
    {"all_in_capitals",
     "XÍ NGHIỆP CẤP NƯỚC      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỐ: 5/KH-XN      CẦU ĐÁ, NGÀY 17 THÁNG 10 NĂM 2023\n"
     "KẾ HOẠCH\nSỬA ĐƯỜNG ỐNG\n\nCĂN CỨ LUẬT GIÁ;\n",
     "state kế hoạch | 5/KH-XN | XÍ NGHIỆP CẤP NƯỚC < - | CẦU ĐÁ 2023-10-17 | SỬA ĐƯỜNG ỐNG"},
    {"a_year_alone_on_the_titles_last_line",
     "SỞ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 5/KH-SYT\n"
     "An Sơn, ngày 17 tháng 10 năm 2013\nKẾ HOẠCH\nTrồng cây thuốc trong các trạm năm\n2014\n\nCăn cứ Luật Dược;\n",
     "state kế hoạch | 5/KH-SYT | SỞ Y TẾ < - | An Sơn 2013-10-17 | Trồng cây thuốc trong các trạm năm 2014"},
    {"minutes_say_when_and_where_under_the_title",
     "SỞ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 5/BB-SYT\n"
     "BIÊN BẢN\nHọp rà soát thuốc\nThời gian bắt đầu: 14 giờ ngày 3/10/2025\nĐịa điểm: Phòng giao ban\n",
     "state biên bản | 5/BB-SYT | SỞ Y TẾ < - | - - | Họp rà soát thuốc"},
};
INSTANTIATE_TEST_SUITE_P(Layouts, Headers, testing::ValuesIn(kLayouts), testing::PrintToStringParamName());

const Case kPartsMissing[] = {
    {"number_and_date_only",
     "Số: /KH-VP\n\nAn Sơn, ngày tháng 02 năm 2024\n\nKẾ HOẠCH Tổ chức hội thi “Bếp sạch” năm 2024\n\n"
     "Thực hiện Kế hoạch số 8/KH-UBND ngày 20/02/2024 của UBND tỉnh.\n",
     "state kế hoạch | /KH-VP | - < - | An Sơn 2024-02 | Tổ chức hội thi “Bếp sạch” năm 2024"},
    {"issuer_in_the_heading",
     "CHỈ THỊ\nCỦA BAN THƯỜNG VỤ TỈNH ỦY\nVề vệ sinh đường phố\ntrong mùa lễ hội\n\n"
     "Trong những năm qua, đường phố đã sạch hơn.\n",
     "party chỉ thị | - | BAN THƯỜNG VỤ TỈNH ỦY < - | - - | Về vệ sinh đường phố trong mùa lễ hội"},
    {"joint_gazette_heading",
     "THÔNG TƯ\nLIÊN TỊCH BỘ TÀI CHÍNH - BỘ CÔNG NGHIỆP\nSỐ 12 /2000/TTLT-BTC-BCN NGÀY 25 THÁNG 12 NĂM 2000\n"
     "VỀ VIỆC MIỄN THUẾ NHẬP KHẨU\n\nCăn cứ Luật Hải quan;\n",
     "state thông tư liên tịch | 12/2000/TTLT-BTC-BCN | BỘ TÀI CHÍNH - BỘ CÔNG NGHIỆP < - | - 2000-12-25 | VỀ VIỆC "
     "MIỄN "
     "THUẾ NHẬP KHẨU"},
    {"everything_in_the_heading",
     "Thông tư\ncủa Bộ Tài chính số 31/2002/TT-BTC ngày 9 tháng 4 năm 2002 hướng dẫn thuế\nđối với hộ kinh doanh\n\n"
     "- Căn cứ Luật Thuế;\n",
     "state thông tư | 31/2002/TT-BTC | Bộ Tài chính < - | - 2002-04-09 | hướng dẫn thuế đối với hộ kinh doanh"},
    {"issuer_in_the_authority_line",
     "NGHỊ QUYẾT\nVỀ\nCHƯƠNG TRÌNH GIÁM SÁT NĂM 2018\n\nHỘI ĐỒNG NHÂN DÂN TỈNH\nAN SƠN\nKHÓA IX, KỲ HỌP THỨ TƯ\n\n"
     "Căn cứ Luật Tổ chức chính quyền địa phương;\n",
     "state nghị quyết | - | HỘI ĐỒNG NHÂN DÂN TỈNH AN SƠN < - | - - | VỀ CHƯƠNG TRÌNH GIÁM SÁT NĂM 2018"},
    {"title_behind_the_authority",
     "UBND TỈNH AN SƠN\nSỞ Y TẾ\n\nSố: 42/QĐ-SYT\n\nAn Sơn, ngày 7 tháng 11 năm 2027\n\nQUYẾT ĐỊNH\n\nVề việc lập Đoàn "
     "kiểm tra chợ thuốc\n\nGIÁM ĐỐC SỞ Y TẾ\n\nnăm 2027\n\nCăn cứ Luật Dược;\n",
     "state quyết định | 42/QĐ-SYT | SỞ Y TẾ < UBND TỈNH AN SƠN | An Sơn 2027-11-07 | Về việc lập Đoàn kiểm tra chợ "
     "thuốc năm 2027"},
    {"authority_on_the_title_s_line",
     "CHÍNH PHỦ\n\nSố: 13/NQ-CP\n\nHà Nội, ngày 6 tháng 1 năm 2026\n\nNGHỊ QUYẾT\n\nVỀ CHỢ PHIÊN VÙNG CAO\n\nNĂM 2026 "
     "CHÍNH PHỦ\n\nCăn cứ Luật Tổ chức Chính phủ;\n",
     "state nghị quyết | 13/NQ-CP | CHÍNH PHỦ < - | Hà Nội 2026-01-06 | VỀ CHỢ PHIÊN VÙNG CAO NĂM 2026"},
    {"law_dated_by_its_adoption",
     "QUỐC HỘI\nCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLuật số: 14/2028/QH16\n\nLUẬT\n\n"
     "CHỢ PHIÊN\n\nCăn cứ Hiến pháp;\n\nĐiều 1. Phạm vi\n\nLuật này quy định về chợ phiên.\n\n"
     "Luật này được Quốc hội khóa XVI, kỳ họp thứ 5 thông qua ngày 20 tháng 6 năm 2028.\n",
     "state luật | 14/2028/QH16 | QUỐC HỘI < - | - 2028-06-20 | CHỢ PHIÊN"},
    {"date_without_a_place",
     "CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 9/NQ-CP\n"
     "Ngày 8 tháng 12 năm 2025\nNGHỊ QUYẾT\nVề phiên họp tháng 11\n\nCăn cứ Luật Tổ chức Chính phủ;\n",
     "state nghị quyết | 9/NQ-CP | CHÍNH PHỦ < - | - 2025-12-08 | Về phiên họp tháng 11"},
};
INSTANTIATE_TEST_SUITE_P(PartsMissing, Headers, testing::ValuesIn(kPartsMissing), testing::PrintToStringParamName());

const Case kLetters[] = {
    {"subject_beside_an_empty_column",
     "  ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
     "    TỈNH AN SƠN                          Độc lập - Tự do - Hạnh phúc\n\n"
     "  Số: 88 /UBND-VX                  An Sơn, ngày 14 tháng 5 năm 2021\n"
     "V/v xin ý kiến về Quyết định sửa\n"
     "đổi Quyết định số 9/QĐ-BVH\n\n"
     "                   Kính gửi: Sở Văn hóa\n\nTheo đề nghị của Bộ Văn hóa, yêu cầu góp ý.\n",
     "state công văn | 88/UBND-VX | ỦY BAN NHÂN DÂN TỈNH AN SƠN < - | An Sơn 2021-05-14 | xin ý kiến về Quyết định sửa "
     "đổi Quyết định số 9/QĐ-BVH"},
    {"party_letter_without_v_v",
     "ĐẢNG BỘ TỈNH AN SƠN\nĐẢNG ỦY KHỐI\nTRƯỜNG HỌC VÀ BỆNH VIỆN\n\nĐẢNG CỘNG SẢN VIỆT NAM\n"
     "An Sơn, ngày 17 tháng 5 năm 2021\n\n*\n\nSố 77-CV/ĐUX\nTổ chức hội thao mùa hè\n\n"
     "Kính gửi: - Các chi ủy,\n- Đoàn Khối,\n\nThực hiện Kế hoạch số 3-KH/TU, đề nghị.\n",
     "party công văn | 77-CV/ĐUX | ĐẢNG ỦY KHỐI TRƯỜNG HỌC VÀ BỆNH VIỆN < ĐẢNG BỘ TỈNH AN SƠN | An Sơn 2021-05-17 "
     "| "
     "Tổ chức hội thao mùa hè"},
    {"title_cut_by_the_column",
     "VĂN PHÒNG CHÍNH PHỦ\n  ________\n  Số: 71/VPCP-TH\n"
     " V/v mua sách mới |CỘNG HOÀ XÃ HỘI CHỦ\n       NGHĨA VIỆT NAM\n  Độc lập - Tự do - Hạnh phúc\n"
     "  Hà Nội, ngày 2 tháng 8 năm 2011 | |\n|Kính gửi:   |            |\n|     |- Bộ Công an;   |\n\nSau khi đọc "
     "sách.\n",
     "state công văn | 71/VPCP-TH | VĂN PHÒNG CHÍNH PHỦ < - | Hà Nội 2011-08-02 | mua sách mới"},
};
INSTANTIATE_TEST_SUITE_P(Letters, Headers, testing::ValuesIn(kLetters), testing::PrintToStringParamName());

const Case kOthers[] = {
    {"article_has_its_heading_only",
     "Mùa sen ở xã An Sơn\n\nXã An Sơn có chín đầm sen lớn, được ghi trong Quyết định số 12-QĐ/TU ngày "
     "05/3/2022 của Tỉnh ủy.\n",
     "other - | - | - < - | - - | Mùa sen ở xã An Sơn"},
    {"sentence_that_begins_like_a_heading",
     "Nghị quyết số 7/2016/NQ-HĐND ngày 4/6/2016 của HĐND tỉnh quy\nđịnh về chính sách hỗ trợ sinh viên: Nghị quyết "
     "đã giúp nhiều người đi học.\n",
     "other - | - | - < - | - - | -"},
    {"form_with_the_national_title",
     "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nĐƠN XIN HỌC\n\nTên tôi là:\n",
     "other - | - | - < - | - - | -"},
    {"outline_without_a_header", "1. Sửa đổi khoản 1 Điều 4 như sau:\n\na) Bãi bỏ khoản 2.\n",
     "other - | - | - < - | - - | -"},
    {"nothing", "", "other - | - | - < - | - - | -"},
    {"attachment_that_holds_a_form",
     "Phụ lục V\n\nMẪU SỔ ĐĂNG KÝ\n\n(Kèm theo Nghị định số 5/2029/NĐ-CP)\n\n"
     "UBND TỈNH AN SƠN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ           Độc lập - Tự do - Hạnh phúc\n"
     "Số: 5/KH-SYT        An Sơn, ngày 17 tháng 10 năm 2013\nKẾ HOẠCH\nvề việc trồng cây thuốc\n",
     "other - | - | - < - | - - | -"},
};
INSTANTIATE_TEST_SUITE_P(Others, Headers, testing::ValuesIn(kOthers), testing::PrintToStringParamName());

// --- issuer and parent

struct Column {
  const char* lines;
  const char* issuer;
  const char* parent;
};

std::string with_column(const std::string& lines) {
  return lines +
         "\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 5/KH-X\n"
         "An Sơn, ngày 05 tháng 3 năm 2024\nKẾ HOẠCH\nNăm 2024\n\nCăn cứ Luật Giá;\n";
}

TEST(HeaderBodies, AreToldApartByTheWordsThatBeginThem) {
  const Column columns[] = {
      {"ỦY BAN NHÂN DÂN\nTỈNH AN SƠN", "ỦY BAN NHÂN DÂN TỈNH AN SƠN", "-"},
      {"UBND TỈNH AN SƠN\nSỞ GIÁO DỤC\nVÀ ĐÀO TẠO", "SỞ GIÁO DỤC VÀ ĐÀO TẠO", "UBND TỈNH AN SƠN"},
      {"BỘ GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỜNG ĐẠI HỌC AN SƠN", "TRƯỜNG ĐẠI HỌC AN SƠN", "BỘ GIÁO DỤC VÀ ĐÀO TẠO"},
      {"ỦY BAN THƯỜNG VỤ\nQUỐC HỘI", "ỦY BAN THƯỜNG VỤ QUỐC HỘI", "-"},
      {"UBND TỈNH AN SƠN\nBAN CHỈ ĐẠO\nPHÒNG CHỐNG THIÊN TAI", "BAN CHỈ ĐẠO PHÒNG CHỐNG THIÊN TAI", "UBND TỈNH AN SƠN"},
      {"BỘ TƯ PHÁP -\nBỘ CÔNG AN", "BỘ TƯ PHÁP - BỘ CÔNG AN", "-"},
      {"BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ\nBAN TỔ CHỨC CUỘC THI", "BAN TỔ CHỨC CUỘC THI", "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ"},
  };
  for (const Column& column : columns) {
    SCOPED_TRACE(column.lines);
    const Header header = read(with_column(column.lines)).header;
    EXPECT_EQ(text_of(header.issuer), column.issuer);
    EXPECT_EQ(text_of(header.parent), column.parent);
  }
}

// --- number and date

std::string with_line(const std::string& line) {
  return "SỞ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n" + line +
         "\nKẾ HOẠCH\nNăm 2024\n\nCăn cứ Luật Giá;\n";
}

struct Line {
  const char* line;
  const char* value;
  const char* diagnostic;  // its code, "" for none
};

std::string only_code(const HeaderReading& reading) {
  std::string codes;
  for (const Diagnostic& diagnostic : reading.diagnostics) codes += diagnostic.code;
  return codes;
}

TEST(HeaderNumber, SurvivesBlanksAndScanners) {
  const Line lines[] = {
      {"Số: 12/KH-SYT", "12/KH-SYT", ""},
      {"Số: 12   /KH-SYT", "12/KH-SYT", ""},
      {"Số 12-KH/TU", "12-KH/TU", ""},
      {"Sô: 30a/2008/NQ-CP", "30a/2008/NQ-CP", ""},
      {"S6: 12/KH-SYT", "12/KH-SYT", ""},
      {"Số12/KH-SYT", "12/KH-SYT", ""},
      {"Số: 207SYT-NVY", "207/SYT-NVY", "header.number.repaired"},
      {"Số: 298 KH/TĐTN", "298-KH/TĐTN", ""},
      {"Số: 51 TC/TCT", "51-TC/TCT", ""},
      {"Số l2-CV/ĐU", "-CV/ĐU", "header.number.unreadable"},
      {"Số:‡04 /TB-SYT", "/TB-SYT", "header.number.unreadable"},
      {"Số: 20MJ/SYT-NVY", "/SYT-NVY", "header.number.unreadable"},
      {"Số: ........./KH-SYT", "/KH-SYT", "header.number.blank"},
      {"Số:         /KH-SYT", "/KH-SYT", "header.number.blank"},
      {"Số: - CV/ĐU", "-CV/ĐU", "header.number.blank"},
      {"Số:{24.2 /KH-SYT", "/KH-SYT", "header.number.unreadable"},
      {"Số: lÍ /KH-SYT", "/KH-SYT", "header.number.unreadable"},
      {"Số: 39 ? /KH-SYT", "/KH-SYT", "header.number.unreadable"},
  };
  for (const Line& line : lines) {
    SCOPED_TRACE(line.line);
    const HeaderReading reading = read(with_line(line.line));
    ASSERT_TRUE(reading.header.number);
    EXPECT_EQ(reading.header.number->canonical, line.value);
    EXPECT_EQ(only_code(reading), line.diagnostic);
  }
}

TEST(HeaderNumber, IsQuotedAsItStands) {
  const HeaderReading reading = read(with_line("Số: 67   /2024/QĐ-UBND"));
  ASSERT_TRUE(reading.header.number);
  EXPECT_EQ(reading.header.number->text, "67 /2024/QĐ-UBND");
  EXPECT_EQ(reading.header.number->serial, "67");
  EXPECT_EQ(reading.header.number->year, 2024);
}

TEST(HeaderDate, TakesOnlyWhatIsCertain) {
  const Line lines[] = {
      {"An Sơn, ngày 05 tháng12 năm 2024", "2024-12-05", ""},
      {"An Sơn, ngày 05/3/2024", "2024-03-05", ""},
      {"An Sơn, ngày    tháng 02 năm 2024", "2024-02", "header.date.incomplete"},
      {"An Sơn, ngày ...tháng....năm 2024", "2024", "header.date.incomplete"},
      {"An Sơn, ngàytháng 01 năm 2025", "2025-01", "header.date.incomplete"},
      {"An Sơn, ngày {5 tháng 3 năm 2024", "2024-03", "header.date.unreadable"},
      {"An Sơn, ngày t0 tháng 12 năm 2024", "2024-12", "header.date.unreadable"},
      {"An Sơn, ngày 2 tháng|Ôhăm 2017", "2017", "header.date.unreadable"},
      {"An Sơn, ngày 07 tháng I1 năm 2017", "2017-11-07", "header.date.repaired"},
      {"An Sơn, ngày 31 tháng 02 năm 2024", "2024-02", "header.date.impossible"},
  };
  for (const Line& line : lines) {
    SCOPED_TRACE(line.line);
    const HeaderReading reading = read(with_line(std::string("Số: 1/KH-SYT\n") + line.line));
    ASSERT_TRUE(reading.header.date);
    EXPECT_EQ(reading.header.date->value, line.value);
    EXPECT_EQ(text_of(reading.header.place), "An Sơn");
    EXPECT_EQ(only_code(reading), line.diagnostic);
  }
}

TEST(HeaderPlace, MayHaveSmallWordsAndDashes) {
  const char* const kPlaces[] = {"Hà Nội", "TP. An Sơn", "Thành phố An Sơn", "Bình An - An Sơn", "HÀ NỘI"};
  for (const std::string place : kPlaces) {
    SCOPED_TRACE(place);
    const Header beside = read(with_line("Số: 1/KH-SYT " + place + ", ngày 05 tháng 3 năm 2024")).header;
    EXPECT_EQ(text_of(beside.place), place);
    EXPECT_EQ(beside.number ? beside.number->canonical : "-", "1/KH-SYT");
    EXPECT_EQ(text_of(read(with_line("Số: 1/KH-SYT\n" + place + ", ngày 05 tháng 3 năm 2024")).header.place), place);
  }
  // Half of a name that the line end cut off is none: Quảng / Ngãi.
  EXPECT_EQ(text_of(read(with_line("Số: 1/KH-SYT     Quảng\nNgãi, ngày 05 tháng 3 năm 2024")).header.place), "-");
  EXPECT_EQ(text_of(read(with_line("Số: 1/KH-SYT\nHuế, ngày 05 tháng 3 năm 2024")).header.place), "Huế");
}

// --- where a title ends

TEST(HeaderTitle, EndsWhereTheBodyBegins) {
  const std::string head =
      "SỞ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 1/QĐ-SYT\n"
      "An Sơn, ngày 05 tháng 3 năm 2024\nQUYẾT ĐỊNH\nVề việc thành lập Tổ công tác\n";
  const char* const kBodies[] = {
      "Căn cứ Luật Giá;\n",
      "-----\nNhân dịp đầu năm, Sở có ý kiến.\n",
      "GIÁM ĐỐC SỞ Y TẾ\n\nCăn cứ Luật Giá;\n",
      "(Ban hành kèm theo Kế hoạch số 5/KH-SYT)\nCăn cứ Luật Giá;\n",
      "\nNhân dịp đầu năm, Sở có ý kiến như sau.\n",
      "I. MỤC ĐÍCH\n1. Nâng cao chất lượng.\n",
      "Điều 1. Thành lập Tổ công tác.\n",
      "Kính gửi: Sở Nội vụ\n",
      "\nthời gian qua, công tác này đã có tiến bộ (mất chữ đầu).\nTuy nhiên còn hạn chế.\n",
  };
  for (const char* body : kBodies) {
    SCOPED_TRACE(body);
    EXPECT_EQ(text_of(read(head + body).header.title), "Về việc thành lập Tổ công tác");
  }
}

TEST(HeaderTitle, EndsBeforeThePostThatDecides) {
  const HeaderReading reading = read(
      "NGÂN HÀNG NHÀ NƯỚC\nVIỆT NAM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố 14/2000/QĐ-NHNN\nHà Nội, ngày 07 tháng 01 "
      "năm 2000\nQUYẾT ĐỊNH\nVỀ VIỆC BAN HÀNH QUY CHẾ HỌC VIÊN\nTHỐNG ĐỐC NGÂN HÀNG NHÀ NƯỚC\nCăn cứ Luật Giá;\n");
  EXPECT_EQ(text_of(reading.header.title), "VỀ VIỆC BAN HÀNH QUY CHẾ HỌC VIÊN");
}

TEST(HeaderTitle, StandsOnTheNumbersLine) {
  const HeaderReading reading = read(
      "SỞ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 15/SYT-VP V/v nghiên cứu hồ sơ "
      "quy "
      "hoạch\nAn Sơn, ngày 09 tháng 3 năm 2021\nKính gửi: Sở Xây dựng.\n");
  EXPECT_EQ(text_of(reading.header.title), "nghiên cứu hồ sơ quy hoạch");
}

TEST(HeaderTitle, EndsWhereItsCapitalsDoIfTheTypeIsLost) {
  const HeaderReading reading = read(
      "ỦY BAN NHÂN DÂN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 11/CT-UBND\nAn Sơn, ngày 11 tháng 9 năm 2023\nVỀ VIỆC "
      "THỰC HIỆN NHIỆM VỤ NĂM HỌC\nThực hiện Quyết định số 2457/QĐ-BGDĐT của Bộ Giáo dục và Đào tạo, Chủ tịch yêu "
      "cầu:\n");
  EXPECT_EQ(text_of(reading.header.title), "VỀ VIỆC THỰC HIỆN NHIỆM VỤ NĂM HỌC");
}

TEST(HeaderTitle, LosesItsQuotationMarksAndTheTypesName) {
  EXPECT_EQ(text_of(read(with_line("Số: 1/KH-SYT")).header.title), "Năm 2024");
  const std::string head = "CHÍNH PHỦ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/2025/NĐ-CP\nNGHỊ ĐỊNH\n";
  EXPECT_EQ(text_of(read(head + "Nghị định sửa đổi Nghị định số 2/2020/NĐ-CP\nCăn cứ Luật;\n").header.title),
            "sửa đổi Nghị định số 2/2020/NĐ-CP");
  EXPECT_EQ(text_of(read(head + "“Về chợ phiên”\nCăn cứ Luật;\n").header.title), "Về chợ phiên");
}

TEST(HeaderTitle, SpansTheBodyFromTheLineBelow) {
  const HeaderReading reading = read(with_line("Số: 1/KH-SYT"));
  EXPECT_EQ(reading.first_body_line, 7U);  // Căn cứ, behind a blank line
}

// --- addressees

std::vector<std::string> addressees(const std::string& list) {
  const std::string head =
      "SỞ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 1/SYT-VP\n"
      "An Sơn, ngày 05 tháng 3 năm 2024\nV/v họp\n\n";
  std::vector<std::string> names;
  for (const Quoted& quoted : read(head + list + "\n\nCăn cứ Luật Giá, Sở có ý kiến.\n").header.addressees) {
    names.push_back(quoted.text);
  }
  return names;
}

TEST(HeaderAddressees, AreListedInManyForms) {
  EXPECT_THAT(addressees("Kính gửi: Sở Nội vụ"), ElementsAre("Sở Nội vụ"));
  EXPECT_THAT(addressees("Kính gửi: Sở Nội vụ; Sở Tư pháp."), ElementsAre("Sở Nội vụ", "Sở Tư pháp"));
  EXPECT_THAT(addressees("Kính gửi:\n- Các bệnh viện công lập và\nngoài công lập;\n- Trường Cao đẳng."),
              ElementsAre("Các bệnh viện công lập và ngoài công lập", "Trường Cao đẳng"));
  EXPECT_THAT(addressees("Kính gửi: - Các chi ủy,\n          - Đoàn Khối,"), ElementsAre("Các chi ủy", "Đoàn Khối"));
  EXPECT_THAT(
      addressees("|Kính gửi:  |   |\n|   |- Bộ Công an;   |\n|Đồng kính gửi:  |    |\n|    |- Ban Tuyên giáo.  |"),
      ElementsAre("Bộ Công an", "Ban Tuyên giáo"));
  EXPECT_THAT(addressees("Kính gửi:\n- Giám đốc bệnh viện.\n(sau đây gọi chung là đơn vị)"),
              ElementsAre("Giám đốc bệnh viện"));
  EXPECT_THAT(addressees("Kính gửi:\n- Các xã vùng\ncao (danh sách đính kèm);\n- Sở Nội vụ (Phòng Lưu trữ)."),
              ElementsAre("Các xã vùng cao", "Sở Nội vụ (Phòng Lưu trữ)"));
  EXPECT_THAT(addressees("Kính trình: Ban Thường vụ Tỉnh ủy"), ElementsAre("Ban Thường vụ Tỉnh ủy"));
}

TEST(HeaderAddressees, OfATelegramFollowItsSender) {
  const Header header = read(
                            "ỦY BAN NHÂN DÂN\nTỈNH AN SƠN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 3/CĐ-UBND\n"
                            "An Sơn, ngày 05 tháng 9 năm 2024\nCÔNG ĐIỆN\nVề việc ứng phó bão\n-----\n"
                            "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH điện:\n- Các sở, ban, ngành;\n- UBND các xã.\n\n"
                            "Bão số 3 đang mạnh lên.\n")
                            .header;
  ASSERT_EQ(header.addressees.size(), 2U);
  EXPECT_EQ(header.addressees[0].text, "Các sở, ban, ngành");
  EXPECT_EQ(header.addressees[1].text, "UBND các xã");
}

// --- marks

TEST(HeaderMarks, AreNoPartOfTheIssuerOrTheTitle) {
  const Header header = read(
                            "UBND TỈNH AN SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ Độc lập - Tự do - Hạnh phúc\n"
                            "MẬT\nSố: 1/KH-SYT An Sơn, ngày 05 tháng 3 năm 2024\n|Hỏa rốc]| KẾ HOẠCH\nNăm 2024\n\n"
                            "Căn cứ Luật;\n")
                            .header;
  EXPECT_EQ(text_of(header.secrecy), "MẬT");
  EXPECT_EQ(text_of(header.urgency), "Hỏa rốc");
  EXPECT_EQ(text_of(header.issuer), "SỞ Y TẾ");
  EXPECT_EQ(header.doc_type, "kế hoạch");
}

TEST(Effective, SaysSinceWhenWhereTheDocumentSpeaksOfItself) {
  const auto effective = [](const std::string& sentence) {
    return read(with_line("Số: 1/KH-SYT") + "\nĐiều 1. Phạm vi\n\n" + sentence + "\n").header.effective;
  };
  const auto dated = effective("2. Kế hoạch này có hiệu lực thi hành kể từ ngày 15 tháng 3 năm 2024./.");
  ASSERT_TRUE(dated);
  EXPECT_EQ(dated->text, "Kế hoạch này có hiệu lực thi hành kể từ ngày 15 tháng 3 năm 2024");
  EXPECT_EQ(dated->date, "2024-03-15");
  const auto signing = effective("Điều 2. Kế hoạch này có hiệu lực kể từ ngày ký ban hành.");
  ASSERT_TRUE(signing);
  EXPECT_EQ(signing->rule, "signing");
  const auto words =
      effective("Kế hoạch này có hiệu lực sau 15 ngày kể từ ngày đăng Công báo và thay thế Kế hoạch cũ.");
  ASSERT_TRUE(words);
  EXPECT_EQ(words->rule, "15 ngày kể từ ngày đăng Công báo");
  const auto adopted =
      effective("Kế hoạch này đã được Hội đồng trường thông qua ngày 13/7/2027 và có hiệu lực từ ngày 24/7/2027.");
  ASSERT_TRUE(adopted);
  EXPECT_EQ(adopted->date, "2027-07-24");
  EXPECT_FALSE(effective("Luật này đã được Quốc hội thông qua ngày 13/7/2027 và có hiệu lực từ ngày 24/7/2027."));
  EXPECT_FALSE(effective("Hồ sơ nộp trước ngày Kế hoạch này có hiệu lực thì theo quy định cũ."));
  EXPECT_FALSE(effective("Quy chế này có hiệu lực kể từ ngày ký."));
}

// The Party's number stands over the mark, and the body that copied over the number.
TEST(CopyMarks, OfTheParty) {
  const std::string body = with_line("Số: 1/KH-SYT\nAn Sơn, ngày 05 tháng 3 năm 2024");
  const Header header =
      read(body + "\nĐẢNG ỦY XÃ BÌNH AN\n*\nSố 31-BS/ĐU\n\nSAO LỤC\nBình An, ngày 13 tháng 5 năm 2024\n").header;
  ASSERT_TRUE(header.copy);
  EXPECT_EQ(header.copy->form, "SAO LỤC");
  EXPECT_EQ(header.copy->body, "ĐẢNG ỦY XÃ BÌNH AN");
  EXPECT_EQ(header.copy->number, "31-BS/ĐU");
  EXPECT_EQ(header.copy->date, "2024-05-13");
  EXPECT_EQ(header.number->canonical, "1/KH-SYT");

  const Header unmarked = read(body + "\nĐẢNG ỦY XÃ BÌNH AN\n*\nSố 31-BS/ĐU\n").header;
  ASSERT_TRUE(unmarked.copy);
  EXPECT_EQ(unmarked.copy->form, "BẢN SAO");
}

TEST(Header, ATermBelowTheBody) {
  const Header header =
      read(
          "ĐẢNG BỘ TỈNH HÀ LÂM\nBAN CHẤP HÀNH ĐẢNG BỘ HUYỆN BÌNH AN\nKHÓA XXII\n*\nSố 5-BC/HU\nĐẢNG CỘNG SẢN VIỆT "
          "NAM\n\n"
          "Bình An, ngày 5 tháng 3 năm 2024\n\nBÁO CÁO\nkết quả trồng rừng\n\nThực hiện Công văn số 3-CV/TU, Ban Chấp "
          "hành báo cáo như sau:\n")
          .header;
  EXPECT_EQ(header.issuer->text, "BAN CHẤP HÀNH ĐẢNG BỘ HUYỆN BÌNH AN KHÓA XXII");
  EXPECT_EQ(header.parent->text, "ĐẢNG BỘ TỈNH HÀ LÂM");
}

TEST(Header, OfAJudgment) {
  const Header header = read(
                            "TÒA ÁN NHÂN DÂN          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHUYỆN BÌNH AN                "
                            " Độc lập - Tự do - Hạnh "
                            "phúc\n\nBản án số: 7/2024/DS-ST\nNgày: 11/9/2024\nV/v tranh chấp bến đò\n\nNHÂN "
                            "DANH\nNƯỚC CỘNG HÒA XÃ HỘI CHỦ "
                            "NGHĨA VIỆT NAM\n\nTÒA ÁN NHÂN DÂN HUYỆN BÌNH AN\n\n1. Chấp nhận yêu cầu khởi kiện.\n")
                            .header;
  EXPECT_EQ(header.doc_type, "bản án");
  EXPECT_EQ(header.number->canonical, "7/2024/DS-ST");
  EXPECT_EQ(header.date->value, "2024-09-11");
  EXPECT_EQ(header.issuer->text, "TÒA ÁN NHÂN DÂN HUYỆN BÌNH AN");
  EXPECT_EQ(header.title->text, "tranh chấp bến đò");
}

TEST(CopyMarks, AreNeverTheDocumentsOwn) {
  const std::string body = with_line("Số: 1/KH-SYT\nAn Sơn, ngày 05 tháng 3 năm 2024");
  const Header header = read(body +
                             "\nSAO Y BẢN CHÍNH\nỦY BAN NHÂN DÂN XÃ BÌNH AN\nSố: 12/SY-UBND\n"
                             "Bình An, ngày 20 tháng 4 năm 2024\n")
                            .header;
  ASSERT_TRUE(header.copy);
  EXPECT_EQ(header.copy->form, "SAO Y BẢN CHÍNH");
  EXPECT_EQ(header.copy->body, "ỦY BAN NHÂN DÂN XÃ BÌNH AN");
  EXPECT_EQ(header.copy->number, "12/SY-UBND");
  EXPECT_EQ(header.copy->date, "2024-04-20");
  EXPECT_EQ(header.number->canonical, "1/KH-SYT");
  EXPECT_EQ(header.date->value, "2024-03-05");

  const Header stamped = read("SAO Y; Sở Y tế; 20/4/2024 08:30:00\n" + body).header;
  ASSERT_TRUE(stamped.copy);
  EXPECT_EQ(stamped.copy->body, "Sở Y tế");
  EXPECT_EQ(stamped.number->canonical, "1/KH-SYT");

  const Header above =
      read(
          "VĂN PHÒNG UBND TỈNH AN SƠN\nSAOY BẢN CHÍNH\nSố: 15/SY-VP      An Sơn, ngày 12 tháng 3 năm 2024\n"
          "----------\nBỘ Y TẾ              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n" +
          body)
          .header;
  ASSERT_TRUE(above.copy);
  EXPECT_EQ(above.copy->body, "VĂN PHÒNG UBND TỈNH AN SƠN");
  EXPECT_EQ(above.copy->number, "15/SY-VP");
  EXPECT_EQ(above.number->canonical, "1/KH-SYT");
}

}  // namespace
}  // namespace vanban::structure
