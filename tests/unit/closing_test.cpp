// Closings as offices lay them out and as scanners and converters leave them. People and places are invented.
//
// A closing is written down as: "- recipient <purpose> {group}" for each recipient, "S authority|body|position|name"
// for each signature, "F unit|drafter|copies" for the filing line.
#include "structure/closing/closing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "structure/closing/filing.h"

namespace vanban::structure {
namespace {

const grammar::Grammar& grammars() {
  static const grammar::Grammar embedded = grammar::Grammar::embedded();
  return embedded;
}

Closing read(const std::string& text) {
  const text::NormText norm = text::normalise(text);
  const layout::Layout layout = layout::analyse(norm, grammars());
  const layout::Reading reading = layout::read(layout, norm, layout::ReadingRules(grammars()));
  const layout::Origin origin(text, norm, layout, reading);
  return read_closing(layout, origin, closing::ClosingRules(grammars()));
}

std::string or_dash(const std::optional<std::string>& value) { return value.value_or("-"); }

std::string dump(const Closing& closing) {
  std::string out;
  for (const Recipient& r : closing.recipients) {
    out += "- " + r.quoted.text;
    if (r.purpose) out += " <" + *r.purpose + ">";
    if (r.group) out += " {" + *r.group + "}";
    out += '\n';
  }
  for (const Signature& s : closing.signatures) {
    out +=
        "S " + or_dash(s.authority) + '|' + or_dash(s.body) + '|' + or_dash(s.position) + '|' + or_dash(s.name) + '\n';
  }
  if (closing.filing) {
    const Filing& f = *closing.filing;
    out +=
        "F " + or_dash(f.unit) + '|' + or_dash(f.drafter) + '|' + (f.copies ? std::to_string(*f.copies) : "-") + '\n';
  }
  return out;
}

struct Case {
  std::string name;
  std::string text;
  std::string expected;
};

class ClosingTest : public testing::TestWithParam<Case> {};

TEST_P(ClosingTest, Reads) { EXPECT_EQ(dump(read(GetParam().text)), GetParam().expected); }

const std::vector<Case> kColumns = {
    {"side_by_side_with_wide_gaps", R"(
Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.

Nơi nhận:                                   TM. ỦY BAN NHÂN DÂN
- Như Điều 3;                                    KT. CHỦ TỊCH
- Thường trực Tỉnh ủy (để b/c);                 PHÓ CHỦ TỊCH
- Các sở, ban, ngành, đoàn thể tỉnh và
  các hội;
- Lưu: VT, KTTH(nva).
                                               Nguyễn Văn An
)",
     "- Như Điều 3\n- Thường trực Tỉnh ủy <để b/c>\n- Các sở, ban, ngành, đoàn thể tỉnh và các hội\n- Lưu: VT, "
     "KTTH(nva)\nS TM.|ỦY BAN NHÂN DÂN|PHÓ CHỦ TỊCH|Nguyễn Văn An\nF KTTH|nva|-\n"},
    {"units_of_the_text_by_their_numbers", R"(
Nơi nhận:
- Như Điều 3, 4;
- Như mục 2, 5 (để thực hiện);
- Lưu: VT.
)",
     "- Như Điều 3, 4\n- Như mục 2, 5 <để thực hiện>\n- Lưu: VT\nF -|-|-\n"},
    {"side_by_side_in_a_drawn_table", R"(
|Nơi nhận:                     |GIÁM ĐỐC                 |
|- Ban Giám đốc;               |                         |
|- Trung tâm Ứng dụng          |(Đã ký)                  |
|công nghệ;                    |                         |
|- Lưu: VT.                    |Lê Thị Bích Thủy         |
)",
     "- Ban Giám đốc\n- Trung tâm Ứng dụng công nghệ\n- Lưu: VT\nS -|-|GIÁM ĐỐC|Lê Thị Bích Thủy\nF -|-|-\n"},
    {"one_blank_between_columns", R"(
Nơi nhận: TM. ỦY BAN NHÂN DÂN
- Như trên; KT. CHỦ TỊCH
- Sở Nội vụ; PHÓ CHỦ TỊCH
- Lưu: VT, NC. Phạm Quốc Bảo
)",
     "- Như trên\n- Sở Nội vụ\n- Lưu: VT, NC\nS TM.|ỦY BAN NHÂN DÂN|PHÓ CHỦ TỊCH|Phạm Quốc Bảo\nF NC|-|-\n"},
    {"left_column_first", R"(
Nơi nhận:
- Ban Thường vụ Huyện ủy,
- Các chi bộ trực thuộc,
- Lưu Văn phòng.

T/M BAN CHẤP HÀNH
PHÓ BÍ THƯ

Đỗ Minh Khang
)",
     "- Ban Thường vụ Huyện ủy\n- Các chi bộ trực thuộc\n- Lưu Văn phòng\nS T/M|BAN CHẤP HÀNH|PHÓ BÍ THƯ|Đỗ Minh "
     "Khang\nF Văn phòng|-|-\n"},
    {"right_column_first", R"(
     TL. HIỆU TRƯỞNG
     TRƯỞNG PHÒNG ĐÀO TẠO
     Vũ Thị Hạnh
Nơi nhận:
- Như trên;
- BGH: báo cáo;
- Lưu: VT, ĐT.
)",
     "- Như trên\n- BGH <báo cáo>\n- Lưu: VT, ĐT\nS TL.|HIỆU TRƯỞNG|TRƯỞNG PHÒNG ĐÀO TẠO|Vũ Thị Hạnh\nF ĐT|-|-\n"},
    {"all_on_one_line", "Nơi nhận: - Như trên; - Sở Tài chính; - Lưu: VT, TH.\n\nCHÁNH VĂN PHÒNG\n\nHồ Đức Tuấn\n",
     "- Như trên\n- Sở Tài chính\n- Lưu: VT, TH\nS -|-|CHÁNH VĂN PHÒNG|Hồ Đức Tuấn\nF TH|-|-\n"},
    {"a_signature_on_one_line",
     "Nghị định này có hiệu lực từ ngày ký.\n\n\t\tTM. CHÍNH PHỦ KT. THỦ TƯỚNG PHÓ THỦ TƯỚNG (Đã ký) Trần Văn Bình\n",
     "S TM.|CHÍNH PHỦ|PHÓ THỦ TƯỚNG|Trần Văn Bình\n"},
    {"blank_lines_and_page_number_between", R"(
Nơi nhận:

- Như trên;

- Các phòng chuyên môn;

                       2

- Lưu: VT.


GIÁM ĐỐC



Bùi Công Thành
)",
     "- Như trên\n- Các phòng chuyên môn\n- Lưu: VT\nS -|-|GIÁM ĐỐC|Bùi Công Thành\nF -|-|-\n"},
};
INSTANTIATE_TEST_SUITE_P(Columns, ClosingTest, testing::ValuesIn(kColumns), [](const auto& i) { return i.param.name; });

const std::vector<Case> kRecipients = {
    {"groups", R"(
Nơi nhận:
Gửi bản điện tử:
- Các phòng;
Gửi bản giấy:
- Sở Nội vụ;
- Lưu: VT.
)",
     "- Các phòng {Gửi bản điện tử}\n- Sở Nội vụ {Gửi bản giấy}\n- Lưu: VT {Gửi bản giấy}\nF -|-|-\n"},
    {"brace_note_at_the_right", R"(
Nơi nhận:

- Ban Tổ chức Tỉnh ủy, | (để báo cáo)
- Ban Dân vận Tỉnh ủy, |
- Lưu VPHU.
)",
     "- Ban Tổ chức Tỉnh ủy <để báo cáo>\n- Ban Dân vận Tỉnh ủy\n- Lưu VPHU\nF VPHU|-|-\n"},
    {"two_in_one_entry_stay_one", "Nơi nhận:\n- TTr Tỉnh ủy; TTr HĐND tỉnh;\n- Lưu: VT.\n",
     "- TTr Tỉnh ủy; TTr HĐND tỉnh\n- Lưu: VT\nF -|-|-\n"},
    {"brackets_that_are_no_purpose",
     "Nơi nhận:\n- Cục Kiểm tra văn bản (Bộ Tư pháp);\n- VPUB: CVP, PCVP (NC), CBTH;\n- Lưu: VT.\n",
     "- Cục Kiểm tra văn bản (Bộ Tư pháp)\n- VPUB: CVP, PCVP (NC), CBTH\n- Lưu: VT\nF -|-|-\n"},
    {"a_purpose_over_two_lines", "Nơi nhận:\n- Các Bộ, cơ quan ngang Bộ (để phối\nhợp);\n- Lưu: VT.\n",
     "- Các Bộ, cơ quan ngang Bộ <để phối hợp>\n- Lưu: VT\nF -|-|-\n"},
    {"bullets_of_all_sorts", "Nơi nhận:\n~ Như trên;\n• Sở Y tế;\n-Sở Nội vụ;\n- - Lưu: VT.\n",
     "- Như trên\n- Sở Y tế\n- Sở Nội vụ\n- Lưu: VT\nF -|-|-\n"},
    {"no_bullets", "Nơi nhận:\nSở Y tế;\nSở Nội vụ;\nLưu: VT.\n", "- Sở Y tế\n- Sở Nội vụ\n- Lưu: VT\nF -|-|-\n"},
    {"debris_of_a_scanner", R"(
Nới nhận: l J2
- Như trên; k N CHỦ TỊCH
- Sở Y tế; .
- Sở Nội vụ (b/c)/
- Lưu: VT, NC12
` L$
“Đặng Văn Tâm
)",
     "- Như trên\n- Sở Y tế\n- Sở Nội vụ <b/c>\n- Lưu: VT, NC12\nS -|-|CHỦ TỊCH|Đặng Văn Tâm\nF NC|-|-\n"},
    {"what_a_stamp_left_before_the_first", "Nơi nhận:\n` lui b\n° bo 491 05H\n- Sở Y tế;\n- Lưu: VT.\n",
     "- Sở Y tế\n- Lưu: VT\nF -|-|-\n"},
    {"small_letters_first", "Nơi nhận:\n• như trên\n• các xã\n• Lưu: VT.\n",
     "- như trên\n- các xã\n- Lưu: VT\nF -|-|-\n"},
    {"the_heading_is_lost",
     "Quyết định có hiệu lực kể từ ngày ký./.\n\n- Như Điều 3; GIÁM ĐỐC\n- Sở Y tế;\n- Lưu: VT, TCCB.\n",
     "- Như Điều 3\n- Sở Y tế\n- Lưu: VT, TCCB\nS -|-|GIÁM ĐỐC|-\nF TCCB|-|-\n"},
    {"a_name_that_ends_a_recipient",
     "Nơi nhận:\n- Học viện Chính trị\nHồ Chí Minh;\n- Trường Chính trị\nTrần Văn Phú;\n- Lưu: VT.\n",
     "- Học viện Chính trị Hồ Chí Minh\n- Trường Chính trị Trần Văn Phú\n- Lưu: VT\nF -|-|-\n"},
    {"a_table_cell_with_line_breaks",
     "| Nơi nhận:<br>- Như trên;<br>- Lưu: VT. | TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH<br>(Đã ký)<br>Tạ Văn Lợi |\n",
     "- Như trên\n- Lưu: VT\nS TM.|ỦY BAN NHÂN DÂN|CHỦ TỊCH|Tạ Văn Lợi\nF -|-|-\n"},
    {"two_of_a_kind_without_bullets",
     "Nơi nhận:\nLiên đoàn Thương mại;\nHiệp hội các nhà thầu\nHiệp hội Tư vấn;\nVPCP: BTCN, PCN Lò Văn Thảo;\ncác Vụ, "
     "Cục: "
     "TH, NN;\nLưu: VT.\n",
     "- Liên đoàn Thương mại\n- Hiệp hội các nhà thầu\n- Hiệp hội Tư vấn\n- VPCP: BTCN, PCN Lò Văn Thảo\n- các Vụ, "
     "Cục: "
     "TH, NN\n- Lưu: VT\nF -|-|-\n"},
    {"two_of_a_kind_in_one_entry", "Nơi nhận:\n- Ủy ban Mặt trận Tổ quốc và\nỦy ban nhân dân các xã;\n- Lưu: VT.\n",
     "- Ủy ban Mặt trận Tổ quốc và Ủy ban nhân dân các xã\n- Lưu: VT\nF -|-|-\n"},
    {"an_office_and_units_below_it", "Nơi nhận:\n- VPCP: BTCN, PCN Lò Văn Thảo\nCác Vụ, Cục: TH, NN;\n- Lưu: VT.\n",
     "- VPCP: BTCN, PCN Lò Văn Thảo\n- Các Vụ, Cục: TH, NN\n- Lưu: VT\nF -|-|-\n"},
    {"people_of_an_office_over_two_lines", "Nơi nhận:\n- VPCP: BTCN, các PCN Lò Văn Thảo,\nVì Thị Sen;\n- Lưu: VT.\n",
     "- VPCP: BTCN, các PCN Lò Văn Thảo, Vì Thị Sen\n- Lưu: VT\nF -|-|-\n"},
    {"a_list_of_them_stands_elsewhere", "Nơi nhận:\n- Các xã (danh sách đính kèm);\n- Lưu: VT.\n",
     "- Các xã\n- Lưu: VT\nF -|-|-\n"},
    {"a_form_below", "Nơi nhận:\n- Như trên;\n- Lưu:\n\n\nMẫu 4\nSỞ NỘI VỤ\n", "- Như trên\n- Lưu\n"},
    {"an_office_torn_between_bullets",
     "Nơi nhận:\n- Như trên;\nKT. CHỦ TỊCH\n- Sở Y tế;\nPHÓ CHỦ TỊCH\nTHƯỜNG TRỰC\n- Lưu: VT.\nLâm Thị Kiều\n",
     "- Như trên\n- Sở Y tế\n- Lưu: VT\nS KT.|CHỦ TỊCH|PHÓ CHỦ TỊCH THƯỜNG TRỰC|Lâm Thị Kiều\nF -|-|-\n"},
    {"an_entry_over_an_empty_line", "Nơi nhận:\n\n- Ban Quản lý các\n\nKhu công nghiệp;\n\n- Lưu: VT.\n",
     "- Ban Quản lý các Khu công nghiệp\n- Lưu: VT\nF -|-|-\n"},
    {"other_words_for_the_heading", "NƠI GỬI:\n- Như trên;\n- Lưu: VT.\n", "- Như trên\n- Lưu: VT\nF -|-|-\n"},
    {"the_words_in_running_text",
     "Bố trí khoảng cách giữa\nnơi nhận phiếu, nơi viết phiếu.\nNơi nhận hồ sơ\n- Bộ phận một cửa.\n", ""},
    {"markdown_bullets_with_wide_blanks", R"(
**Nơi nhận:**

*   Ban Bí thư (để b/c),
*   Các đảng ủy trực thuộc,
*   Lưu Văn phòng Tỉnh ủy.

**T/M BAN THƯỜNG VỤ**

**BÍ THƯ**

Lê Văn Hòa
)",
     "- Ban Bí thư <để b/c>\n- Các đảng ủy trực thuộc\n- Lưu Văn phòng Tỉnh ủy\nS T/M|BAN THƯỜNG VỤ|BÍ THƯ|Lê Văn Hòa\n"
     "F Văn phòng Tỉnh ủy|-|-\n"},
    {"a_bracket_over_two_lines_that_is_no_purpose", R"(
Nơi nhận:
- Văn phòng UBND tỉnh (Phòng Kinh tế;
Cổng thông tin điện tử, Phòng Văn xã);
- Lưu: VT, KT.
GIÁM ĐỐC
Lê Văn Hòa
)",
     "- Văn phòng UBND tỉnh (Phòng Kinh tế; Cổng thông tin điện tử, Phòng Văn xã)\n- Lưu: VT, KT\n"
     "S -|-|GIÁM ĐỐC|Lê Văn Hòa\nF KT|-|-\n"},
    {"units_of_each_body_on_a_line", R"(
Nơi nhận:
- Công báo;
- Lưu: VP (HC, TH)
       TCT (HC, NV2)

                         Thứ trưởng

                       Lê Văn Hòa
)",
     "- Công báo\n- Lưu: VP (HC, TH) TCT (HC, NV2)\nS -|-|Thứ trưởng|Lê Văn Hòa\nF VP|-|-\n"},
    {"codes_behind_a_semicolon_belong_to_the_filing", R"(
Nơi nhận:
- Các chi bộ trực thuộc;
- Lưu: VT, BCT; H15.
)",
     "- Các chi bộ trực thuộc\n- Lưu: VT, BCT; H15\nF BCT|-|-\n"},
    {"room_for_the_copies", R"(
Nơi nhận:
- Như Điều 4;
- Lưu: VT, KTTH (    b).
)",
     "- Như Điều 4\n- Lưu: VT, KTTH ( b)\nF KTTH|-|-\n"},
    {"parts_of_an_office_over_line_ends", R"(
Nơi nhận:
- VPUB: CVP, các PCVP N.M.An,
Đ.Q.Bình; các phòng: TH, KT;
Trung tâm Tin học;
- Công báo;
Trang tin điện tử;
- Lưu: VT, KT.
)",
     "- VPUB: CVP, các PCVP N.M.An, Đ.Q.Bình; các phòng: TH, KT; Trung tâm Tin học\n- Công báo\n- Trang tin điện tử\n"
     "- Lưu: VT, KT\nF KT|-|-\n"},
    {"others_behind_semicolons_are_no_parts_of_an_office", R"(
Nơi nhận:
- TT: Tỉnh ủy; HĐND tỉnh; UBND tỉnh;
Sở Nội vụ;
- VPUB: CVP, các PCVP; phòng TH;
Sở Y tế;
- Lưu: VT, KT.
)",
     "- TT: Tỉnh ủy; HĐND tỉnh; UBND tỉnh\n- Sở Nội vụ\n- VPUB: CVP, các PCVP; phòng TH\n- Sở Y tế\n- Lưu: VT, KT\n"
     "F KT|-|-\n"},
    {"wide_blanks_within_a_recipient", R"(
Nơi nhận:
- Như Điều 4;
- Phòng Văn hóa      các huyện, thành phố;
- Lưu: VT, KT.
)",
     "- Như Điều 4\n- Phòng Văn hóa các huyện, thành phố\n- Lưu: VT, KT\nF KT|-|-\n"},
    {"quoted_mark_of_urgency", R"(
Nơi nhận:
- Như trên;
- Lưu: VT, ntan, “HT”.
)",
     "- Như trên\n- Lưu: VT, ntan, “HT”\nF -|ntan|-\n"},
    {"formula_for_a_purpose", R"(
Nơi nhận:
- Chủ tịch UBND tỉnh $( \mathsf { b } / \mathsf { c } )$ ;
- Lưu: VT.
)",
     "- Chủ tịch UBND tỉnh\n- Lưu: VT\nF -|-|-\n"},
    {"debris_of_the_right_column_behind_semicolons", R"(
Nơi nhận:
- Như Điều 3; 3 9`-ngý ÁM ĐÓC
- Ban Tuyên giáo; mo TS
- Website Sở; z PHÓ G Đ
- Các phòng; - óc dáw» ĐỐC
- Các bệnh viện; Hó GIÀM B6C
- Sở Tài chính; ' ) ] tố
hàn
- Các phòng trực thuộc } Website
“ .ơn).
- Trạm Y tế; Phòng khám;
- Lưu: VT, KSTT (L-40b).4# A
)",
     "- Như Điều 3\n- Ban Tuyên giáo\n- Website Sở\n- Các phòng\n- Các bệnh viện\n- Sở Tài chính\n- Các phòng trực "
     "thuộc\n- Trạm Y tế; Phòng "
     "khám\n"
     "- Lưu: VT, KSTT (L-40b)\nF KSTT|L|40\n"},
    {"damaged_heading_before_another_document", R"(
thực hiện theo quy định./.
An nhận: - GIAM Ð c
- Như trên.
- Các phòng chức năng Sở;
- Đơn vị Y tế các ngành Công an,
Quân đội;
- Lưu: VT, ntan.

BỘ Y TẾ          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Điều 1. Ban hành kèm theo Quyết định này.
Nơi nhận:
- Như Điều 3;
- Lưu: VT, CNTT.
)",
     "- Như trên\n- Các phòng chức năng Sở\n- Đơn vị Y tế các ngành Công an, Quân đội\n- Lưu: VT, ntan\nF -|ntan|-\n"},
    {"a_column_of_a_table_is_no_list", R"(
    7         :            Nơi nhận
- Quốc hiệu;
- Tiêu ngữ;
)",
     ""},
    {"a_page_ends_within_an_entry", R"(
Nơi nhận:
- Các sở, ban, ngành, Ủy ban

                                   2

Mặt trận Tổ quốc tỉnh;
- Các trường học;

                                   3

- Lưu: VT.
)",
     "- Các sở, ban, ngành, Ủy ban Mặt trận Tổ quốc tỉnh\n- Các trường học\n- Lưu: VT\nF -|-|-\n"},
    {"heading_run_together_with_what_is_left_of_a_signature", "Nơi nhậm ro Tổ hỉ -GIÁM ĐÓC\n- Như trên\n- Lưu: VT.\n",
     "- Như trên\n- Lưu: VT\nF -|-|-\n"},
    {"words_in_running_text_before_an_office", "Nơi nhận hồ sơ của Giám đốc\n- Phòng một cửa;\n- Nhà đò.\n", ""},
    {"a_sign_behind_the_heading", "Nơi nhận'\n- Như trên\n- Nhà đò\n- Lưu VP\n",
     "- Như trên\n- Nhà đò\n- Lưu VP\nF -|-|-\n"},
    {"heading_run_together_with_the_signature", R"(
Nơi nhận T/M BAN THƯỜNG VỤ
- Các huyện ủy, BÍ THƯ
- Lưu VPTU.
                          Lê Văn Hòa
)",
     "- Các huyện ủy\n- Lưu VPTU\nS T/M|BAN THƯỜNG VỤ|BÍ THƯ|Lê Văn Hòa\nF VPTU|-|-\n"},
    {"entries_that_are_counted", R"(
Nơi nhận:
1. Như trên;
2. Bộ trưởng (để b/c);
3. Lưu: VT, KTXD.
)",
     "- Như trên\n- Bộ trưởng <để b/c>\n- Lưu: VT, KTXD\nF KTXD|-|-\n"},
    {"all_on_the_headings_line_without_bullets", R"(
Nơi nhận: LĐLĐ tỉnh (b/c); CĐCS (khối trường; khối xã); Lưu: VP.
)",
     "- LĐLĐ tỉnh <b/c>\n- CĐCS (khối trường; khối xã)\n- Lưu: VP\nF -|-|-\n"},
    {"codes_of_the_army_are_no_authority", R"(
Nơi nhận:                      TƯ LỆNH
- Như trên;
- Lưu: VT, TM. T15.
                               Trung tướng Nguyễn Văn Lâm
)",
     "- Như trên\n- Lưu: VT, TM. T15\nS -|-|TƯ LỆNH|Nguyễn Văn Lâm\nF TM|T|-\n"},
};
INSTANTIATE_TEST_SUITE_P(Recipients, ClosingTest, testing::ValuesIn(kRecipients),
                         [](const auto& i) { return i.param.name; });

const std::vector<Case> kSignatures = {
    {"small_words_before_the_name",
     "Nơi nhận: GIÁM ĐỐC\n- Như trên;\n- VPUB: CVP, các PCVP/Các phòng CM\n- Lưu VT, các phòng Phùng Tố Uyên\n",
     "- Như trên\n- VPUB: CVP, các PCVP/Các phòng CM\n- Lưu VT, các phòng\nS -|-|GIÁM ĐỐC|Phùng Tố Uyên\n"
     "F -|-|-\n"},
    {"a_family_name_that_lost_its_capital", "GIÁM ĐỐC\n\nrần Hoàng Tuân\n", "S -|-|GIÁM ĐỐC|rần Hoàng Tuân\n"},
    {"rank_and_degree_are_no_name", "BỘ TRƯỞNG\n(Đã ký)\nĐại tướng Phan Văn Lực\n", "S -|-|BỘ TRƯỞNG|Phan Văn Lực\n"},
    {"degrees_with_dots", "HIỆU TRƯỞNG\n\nPGS.TS. Ngô Thị Lan\n", "S -|-|HIỆU TRƯỞNG|Ngô Thị Lan\n"},
    {"a_body_called_after_an_office", "TM. ĐOÀN CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nThái Thu Xương\n",
     "S TM.|ĐOÀN CHỦ TỊCH|PHÓ CHỦ TỊCH|Thái Thu Xương\n"},
    {"two_offices_of_one_signer", "TRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND HUYỆN\n\nChâu Văn Minh\n",
     "S -|-|TRƯỞNG BAN PHÓ CHỦ TỊCH UBND HUYỆN|Châu Văn Minh\n"},
    {"the_chiefs_prefix_is_lost", "GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nChâu Văn Minh\n", "S -|-|PHÓ GIÁM ĐỐC|Châu Văn Minh\n"},
    {"names_of_other_peoples", "T/M ĐẢNG ĐOÀN\nBÍ THƯ\n\nY Thanh Niê\n", "S T/M|ĐẢNG ĐOÀN|BÍ THƯ|Y Thanh Niê\n"},
    {"small_letters_in_a_column_of_their_own",
     "Nơi nhận:                               Giám đốc Sở\n- Như trên;\n- Lưu: VT.                               Lê "
     "Thu "
     "Hằng\n",
     "- Như trên\n- Lưu: VT\nS -|-|Giám đốc Sở|Lê Thu Hằng\nF -|-|-\n"},
    {"an_example_names_nobody", "TM. HỘI ĐỒNG\nCHỦ TỊCH\nNguyễn Văn A\n", ""},
    {"a_picture_for_the_name", "TM. HỘI ĐỒNG\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n![](images/1.jpg)\n",
     "S TM.|HỘI ĐỒNG|PHÓ CHỦ TỊCH|-\n"},
    {"no_name_before_an_annex",
     "TM. HỘI ĐỒNG\nCHỦ TỊCH\n\n\nPHỤ LỤC I\nDanh sách bến đò\n\nNGƯỜI LẬP BIỂU\n\nPhùng Tố Uyên\n",
     "S TM.|HỘI ĐỒNG|CHỦ TỊCH|-\n"},
    {"how_a_deputy_signs_in_an_act_on_forms",
     "Ký thay thì ghi như sau:\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nb) Ký thừa lệnh thì ghi chữ viết tắt TL. vào trước "
     "chức vụ của người đứng đầu bến.\n\n"
     "BỘ TRƯỞNG\n\nVũ Mạnh Cường\n",
     "S -|-|BỘ TRƯỞNG|Vũ Mạnh Cường\n"},
    {"a_name_without_an_office_that_is_signed", "Đò cập bến thì ghi sổ.\n\nPhùng Tố Uyên\n\n(Đã ký)\n",
     "S -|-|-|Phùng Tố Uyên\n"},
    {"a_name_below_its_mark", "Đò cập bến thì ghi sổ.\n\n(Đã ký)\n\nPhùng Tố Uyên\n", "S -|-|-|Phùng Tố Uyên\n"},
    {"a_name_with_a_mark_in_the_midst_signs_nothing", "Phùng Tố Uyên\n\n(Đã ký)\n\nĐò cập bến thì ghi sổ.\n", ""},
    {"a_form_above_a_note_is_no_foot",
     "1. Ký thay ghi như sau:\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nGhi chú: chữ đậm.\n\n2. Các bến thực hiện.\n\n"
     "TM. HỘI ĐỒNG\nCHỦ TỊCH\n\nPhùng Tố Uyên\n",
     "S TM.|HỘI ĐỒNG|CHỦ TỊCH|Phùng Tố Uyên\n"},
    {"a_form_above_a_sentence_on_an_annex_is_no_foot",
     "TM. HỘI ĐỒNG\nCHỦ TỊCH\n\nPhụ lục I kèm theo Quy định này kê các bến.\n\nĐiều 2. Hiệu lực\n\n"
     "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nPhùng Tố Uyên\n",
     "S KT.|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|Phùng Tố Uyên\n"},
    {"a_form_in_small_letters_is_no_foot", "Đò cập bến thì ghi sổ.\n\nTM. Ban quản lý\nTrưởng ban\n", ""},
    {"capital_name", "GIÁM ĐỐC\n\nTRỊNH QUỐC HÙNG\n", "S -|-|GIÁM ĐỐC|TRỊNH QUỐC HÙNG\n"},
    {"a_position_over_two_lines", "KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nTHƯỜNG TRỰC\n(Đã ký)\nVũ Mạnh Cường\n",
     "S KT.|BỘ TRƯỞNG|THỨ TRƯỞNG THƯỜNG TRỰC|Vũ Mạnh Cường\n"},
    {"two_posts", "TRƯỞNG BAN TUYÊN GIÁO\nKiêm\nTRƯỞNG BAN TỔ CHỨC HỘI THI\n\nĐinh Thị Hoa\n",
     "S -|-|TRƯỞNG BAN TUYÊN GIÁO Kiêm TRƯỞNG BAN TỔ CHỨC HỘI THI|Đinh Thị Hoa\n"},
    {"by_order_and_for_another", "TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG\nPHÓ CHÁNH VĂN PHÒNG\n\nPhùng Tố Uyên\n",
     "S TL.|CHỦ TỊCH|PHÓ CHÁNH VĂN PHÒNG|Phùng Tố Uyên\n"},
    {"small_letters_of_old_fonts", "TM. Chính phủ\n          Thủ tướng\nTrần Văn Khôi\n",
     "S TM.|Chính phủ|Thủ tướng|Trần Văn Khôi\n"},
    {"stamps_between", "CHỦ TỊCH\nKý bởi: Ủy ban nhân dân xã An Bình\nThời gian ký: 18/03/2024 08:41:42\nLê Văn Hải\n",
     "S -|-|CHỦ TỊCH|Lê Văn Hải\n"},
    {"several_one_below_the_other", R"(
KT. BỘ TRƯỞNG BỘ XÂY DỰNG
THỨ TRƯỞNG
(Đã ký)
Lê Quốc Việt

KT. VIỆN TRƯỞNG VIỆN KIỂM SÁT
NHÂN DÂN TỐI CAO
PHÓ VIỆN TRƯỞNG
(Đã ký)
Hồ Đức Dũng

Nơi nhận:
- Chính phủ;
- Lưu: VT.
)",
     "- Chính phủ\n- Lưu: VT\nS KT.|BỘ TRƯỞNG BỘ XÂY DỰNG|THỨ TRƯỞNG|Lê Quốc Việt\nS KT.|VIỆN TRƯỞNG VIỆN KIỂM SÁT "
     "NHÂN DÂN "
     "TỐI CAO|PHÓ VIỆN TRƯỞNG|Hồ Đức Dũng\nF -|-|-\n"},
    {"several_side_by_side", R"(
Biên bản lập xong lúc 17 giờ cùng ngày./.

     THƯ KÝ                              CHỦ TRÌ


     Mai Thị Thu                         Cao Văn Sáu
)",
     "S -|-|THƯ KÝ|Mai Thị Thu\nS -|-|CHỦ TRÌ|Cao Văn Sáu\n"},
    {"the_author_of_an_article_signs_nothing", "Hội thi thành công tốt đẹp.\n\nMinh Khánh\n", ""},
    {"a_heading_in_capitals_is_no_signature",
     "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\n\nCăn cứ Luật Tổ chức chính quyền địa phương;\n", ""},
    {"before_an_annex_with_its_own_form", R"(
Thông tư này có hiệu lực từ ngày ký.

KT. BỘ TRƯỞNG
THỨ TRƯỞNG
(Đã ký)
Trương Công Định

PHỤ LỤC
MẪU BÁO CÁO
Kính gửi: ........

Nơi nhận:
- Như trên;
- Lưu: VT.
ĐẠI DIỆN TỔ CHỨC
(ký, ghi rõ họ tên)
)",
     "S KT.|BỘ TRƯỞNG|THỨ TRƯỞNG|Trương Công Định\n"},
    {"what_is_left_of_a_lost_authority", R"(
Nơi nhận: VY-GIÁM ĐÓC
- Như trên; PHÓ GIÁM ĐÓC
- Lưu: VT.
                 Hà Văn Lâm
)",
     "- Như trên\n- Lưu: VT\nS KT.|GIÁM ĐÓC|PHÓ GIÁM ĐÓC|Hà Văn Lâm\nF -|-|-\n"},
    {"a_lost_authority_says_not_who_signed", R"(
Nơi nhận: II GIÁM ĐÓC
- Như trên;
- Lưu: VT.
                 Hà Văn Lâm
)",
     "- Như trên\n- Lưu: VT\nS -|GIÁM ĐÓC|-|Hà Văn Lâm\nF -|-|-\n"},
    {"what_is_left_of_the_deputy", R"(
Nơi nhận: VY. GIÁM ĐỌC
- Như trên; z PHÓ G Đ
- Lưu: VT.
                 Hà Văn Lâm
)",
     "- Như trên\n- Lưu: VT\nS KT.|GIÁM ĐỌC|PHÓ G Đ|Hà Văn Lâm\nF -|-|-\n"},
    {"strokes_alone_are_no_lost_authority", R"(
Nơi nhận: ^ GIÁM ĐỐC
- Như trên;
- Lưu: VT.
                 Hà Văn Lâm
)",
     "- Như trên\n- Lưu: VT\nS -|-|GIÁM ĐỐC|Hà Văn Lâm\nF -|-|-\n"},
    {"authority_with_one_capital", R"(
Tm. Ủy ban nhân dân tỉnh An Sơn

KT. Chủ tịch

Phó chủ tịch

Trần Văn Lâm
)",
     "S Tm.|Ủy ban nhân dân tỉnh An Sơn|Phó chủ tịch|Trần Văn Lâm\n"},
    {"behind_the_dash_of_an_empty_list", R"(
-                        TM. CHÍNH PHỦ
                         KT. THỦ TƯỚNG
                        PHÓ THỦ TƯỚNG

                         Lê Tiến Lâm
)",
     "S TM.|CHÍNH PHỦ|PHÓ THỦ TƯỚNG|Lê Tiến Lâm\n"},
    {"who_decides_is_no_signature", R"(
            CHỦ TỊCH NƯỚC

Căn cứ Điều 88 của Hiến pháp;

            CHỦ TỊCH NƯỚC

            Vũ Văn Lâm
)",
     "S -|-|CHỦ TỊCH NƯỚC|Vũ Văn Lâm\n"},
    {"small_l_for_capital_i", R"(
Nơi nhận:                       KT. GlÁM ĐỐC
- Như trên;                   PHÓ GlÁM ĐÓC
- Lưu: VT.
                               Hà Văn Lâm
)",
     "- Như trên\n- Lưu: VT\nS KT.|GlÁM ĐỐC|PHÓ GlÁM ĐÓC|Hà Văn Lâm\nF -|-|-\n"},
    {"both_posts_on_one_line", R"(
Nơi nhận:                    KT. HIỆU TRƯỞNG - PHÓ HIỆU TRƯỞNG
- Như Điều 3;
- Lưu: VT.
                               Cao Thị Lụa
)",
     "- Như Điều 3\n- Lưu: VT\nS KT.|HIỆU TRƯỞNG|PHÓ HIỆU TRƯỞNG|Cao Thị Lụa\nF -|-|-\n"},
    {"a_post_cut_by_a_narrow_cell", R"(
Nơi nhận:
- Như trên;
- Lưu: VT, KGVX (3), mn.

KT. BỘ TRƯỞNG, CHỦ NHIỆM
PHÓ CHỦ
NHIỆM
Cao Thị Lụa
)",
     "- Như trên\n- Lưu: VT, KGVX (3), mn\nS KT.|BỘ TRƯỞNG, CHỦ NHIỆM|PHÓ CHỦ NHIỆM|Cao Thị Lụa\nF KGVX|mn|3\n"},
    {"the_council_of_ministers", R"(
Nơi nhận:
- Như trên;
- Lưu: VT.

KT. CHỦ TỊCH HỘI ĐỒNG BỘ TRƯỞNG
PHÓ CHỦ TỊCH
Cao Thị Lụa
)",
     "- Như trên\n- Lưu: VT\nS KT.|CHỦ TỊCH HỘI ĐỒNG BỘ TRƯỞNG|PHÓ CHỦ TỊCH|Cao Thị Lụa\nF -|-|-\n"},
    {"a_name_glued_to_its_post", R"(
Nơi nhận:
- Như trên;
- Lưu: VT.

KT. CHỦ TỊCH

PHÓ CHỦ TỊCHLò Văn Thảo
)",
     "- Như trên\n- Lưu: VT\nS KT.|CHỦ TỊCH|PHÓ CHỦ TỊCH|Lò Văn Thảo\nF -|-|-\n"},
    {"a_name_among_recipients", R"(
Nơi nhận:
- Như trên;
- VPCP: BTCN,
PCN Lò Văn Thảo,
các Vụ: TH, KTN;
- Lưu: VT.
KT. BỘ TRƯỞNG, CHỦ NHIỆM
PHÓ CHỦ NHIỆM
Cao Thị Lụa
)",
     "- Như trên\n- VPCP: BTCN, PCN Lò Văn Thảo, các Vụ: TH, KTN\n- Lưu: VT\nS KT.|BỘ TRƯỞNG, CHỦ NHIỆM|PHÓ CHỦ "
     "NHIỆM|Cao Thị Lụa\nF -|-|-\n"},
};
INSTANTIATE_TEST_SUITE_P(Signatures, ClosingTest, testing::ValuesIn(kSignatures),
                         [](const auto& i) { return i.param.name; });

TEST(ClosingLines, HoldTheClosingAndNothingElse) {
  const Closing closing =
      read("Điều 1. Nội dung.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\nLê Văn Hải\nPhụ lục I\n- Mục khác;\n");
  EXPECT_THAT(closing.lines,
              testing::ElementsAre(false, false, true, true, true, true, true, true, false, false, false));
}

TEST(ClosingSpans, AreBytesOfTheOriginal) {
  const std::string text = "Nơi nhận:\r\n- Sở Y tế;\r\n- Lưu: VT.\r\n";
  const Closing closing = read(text);
  ASSERT_EQ(closing.recipients.size(), 2U);
  const Span span = closing.recipients[0].quoted.span;
  EXPECT_EQ(text.substr(span.begin, span.size()), "Sở Y tế");
}

TEST(ClosingChain, KeepsEachAuthority) {
  const Closing closing = read("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn An\n");
  ASSERT_EQ(closing.signatures.size(), 1U);
  EXPECT_THAT(closing.signatures[0].chain, testing::ElementsAre("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"));
}

TEST(ClosingIsTotal, OnAnyText) {
  for (const char* text : {"", "\n\n\n", "Nơi nhận:", "Nơi nhận:\n", "Lưu:", "- Lưu: VT", "TM.", "KT. ",
                           "|||\n|Nơi nhận:|\n", "(((", "Nơi nhận: (("}) {
    const Closing closing = read(text);
    EXPECT_TRUE(closing.signatures.empty()) << text;
  }
}

TEST(Filing, UnitDrafterAndCopies) {
  struct Row {
    const char* words;
    const char* expected;
  };
  const std::vector<Row> rows = {
      {"VT, KGVX(bnt)", "KGVX|bnt|-"},
      {"VT, PL.(300)", "PL|-|300"},
      {"VT, PL (2b)", "PL|-|2"},
      {"VP, BTG Đảng ủy", "BTG Đảng ủy|-|-"},
      {"VT, HCTC-QTTV", "HCTC-QTTV|-|-"},
      {"VT, NCbdv205", "NC|bdv|-"},
      {"VT, KTTHh5", "KTTH|h|-"},
      {"VT, KTTHĐăng", "KTTH|Đăng|-"},
      {"VT, NVY. btnghiem", "NVY|btnghiem|-"},
      {"VT, P.CNTT", "P.CNTT|-|-"},
      {"VT, lvthuan (02b)", "-|lvthuan|2"},
      {"VT", "-|-|-"},
      {"", "-|-|-"},
      {"VT, NC(ong172)", "NC|ong|-"},
      {"VT MTTQ", "MTTQ|-|-"},
      {"VT. KTTH", "KTTH|-|-"},
      {"VT và KHNV", "KHNV|-|-"},
      {"Tổ DA và VT", "Tổ DA|-|-"},
      {"VI, ntan", "-|ntan|-"},
      {"VT, KGVX (02b). DNam", "KGVX|DNam|2"},
      {"VT, QHĐP (2b) S.Tùng", "QHĐP|S.Tùng|2"},
      {"VT, KTN(5b).Tuấn", "KTN|Tuấn|5"},
      {"VT, KSTTHC (L-40b)", "KSTTHC|L|40"},
      {"VT, TH (Hải-20b)", "TH|Hải|20"},
      {"VT, PC, NGCBQLGD (05b)", "PC|-|5"},
      {"VT, NVD, kvxuyen", "NVD|kvxuyen|-"},
      {"VT, ntan, “HT”", "-|ntan|-"},
      {"VP (HC, TH)", "VP|-|-"},
      {"VT, V03, X05 (P1)", "V03|-|-"},
      {"VT ttphong 020)", "-|ttphong|-"},
      {"VT, ttan. Ki bã", "-|ttan|-"},
      {"hồ sơ vụ án", "-|-|-"},
  };
  for (const Row& row : rows) {
    const closing::FilingParts parts = closing::read_filing(row.words, grammars().rule("closing.registry"));
    EXPECT_EQ(
        or_dash(parts.unit) + '|' + or_dash(parts.drafter) + '|' + (parts.copies ? std::to_string(*parts.copies) : "-"),
        row.expected)
        << row.words;
  }
}

}  // namespace
}  // namespace vanban::structure
