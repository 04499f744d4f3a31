// What `vanban check` asks of a draft's form: a sound draft of each kind, and what is said when one thing of it is
// changed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "small_set.h"
#include "vanban/check.h"

namespace vanban {
namespace {

constexpr const char* kPlan = R"(ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH BẾN TRE                             Độc lập - Tự do - Hạnh phúc

Số: 125/KH-UBND                      Bến Tre, ngày 12 tháng 3 năm 2024

                              KẾ HOẠCH
          Quét dọn đường làng trước chợ phiên năm 2024

   Ủy ban nhân dân tỉnh ban hành kế hoạch như sau:

1. Sở Xây dựng chủ trì, báo cáo trước ngày 30/6/2024.

2. Sở Tài chính bố trí kinh phí./.

Nơi nhận:                                     TM. ỦY BAN NHÂN DÂN
- Như trên;                                        CHỦ TỊCH
- Lưu: VT, KT.

                                              Nguyễn Văn Tùng
)";

constexpr const char* kLetter = R"(UBND TỈNH BẾN TRE                  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
     SỞ Y TẾ                             Độc lập - Tự do - Hạnh phúc

Số: 125/SYT-NVY                      Bến Tre, ngày 12 tháng 3 năm 2024
V/v báo cáo công tác tiêm chủng

               Kính gửi: Ủy ban nhân dân các huyện, thành phố.

   Sở Y tế đề nghị các huyện báo cáo trước ngày 30/4/2024./.

Nơi nhận:                                     KT. GIÁM ĐỐC
- Như trên;                                   PHÓ GIÁM ĐỐC
- Lưu: VT, NVY.

                                              Nguyễn Văn Tùng
)";

constexpr const char* kParty = R"(TỈNH ỦY BẾN TRE                           ĐẢNG CỘNG SẢN VIỆT NAM
      *
Số 45-KH/TU                               Bến Tre, ngày 12 tháng 3 năm 2024

                              KẾ HOẠCH
          mở lớp bồi dưỡng cho chi ủy viên
                              -----

   Ban Thường vụ Tỉnh ủy xây dựng kế hoạch như sau:

1. Ban Tuyên giáo Tỉnh ủy theo dõi việc mở lớp.

Nơi nhận:                                     T/M BAN THƯỜNG VỤ
- Các huyện ủy;                                   PHÓ BÍ THƯ
- Lưu Văn phòng Tỉnh ủy.

                                              Trần Thị Mận
)";

struct Draft {
  const char* sound;
  const char* words;    // that stand in it
  const char* instead;  // what stands there in the draft
  const char* code;     // "" for none
};

std::string changed(const Draft& draft) {
  std::string text = draft.sound;
  const std::size_t at = text.find(draft.words);
  EXPECT_NE(at, std::string::npos) << draft.words;
  return text.replace(at, std::string(draft.words).size(), draft.instead);
}

std::vector<std::string> codes(const std::string& text) {
  const Engine& engine = Set::engine();
  std::vector<std::string> found;
  for (const Diagnostic& fault : check_form(engine, engine.extract(text), text)) {
    EXPECT_NE(fault.basis, "") << fault.code;
    found.push_back(fault.code);
  }
  return found;
}

TEST(CheckForm, ASoundDraftHasNoFault) {
  for (const char* text : {kPlan, kLetter, kParty}) EXPECT_THAT(codes(text), testing::IsEmpty()) << text;
}

TEST(CheckForm, OneFaultIsToldByItself) {
  const Draft drafts[] = {
      {kPlan, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "", "form.national_title"},
      {kPlan, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "CỘNG HOÀ XÀ HỌI CHỦ NGHĨA VIÊT NAM", ""},  // misread
      {kPlan, "Độc lập - Tự do - Hạnh phúc", "", "form.motto"},
      {kPlan, "                              KẾ HOẠCH\n", "", "form.type"},
      {kPlan, "KẾ HOẠCH\n", "K Ế  H O Ạ C H\n", ""},
      {kPlan, "          Quét dọn đường làng trước chợ phiên năm 2024\n", "", "form.title"},
      {kPlan, "125/KH-UBND", "125-KH/UBND", "form.number.notation"},
      {kPlan, "125/KH-UBND", "5/KH-UBND", "form.number.zero"},
      {kPlan, "125/KH-UBND", "05/KH-UBND", ""},
      {kPlan, "125/KH-UBND", "125/KH-HĐND", "form.number.body"},
      {kPlan, "ngày 12 tháng 3", "ngày 5 tháng 3", "form.date.zero"},
      {kPlan, "ngày 12 tháng 3", "ngày 12 tháng 2", "form.date.zero"},
      {kPlan, "ngày 12 tháng 3", "ngày 05 tháng 02", ""},
      {kPlan, "ngày 12 tháng 3 năm 2024", "ngày 5 tháng 3 năm 2019", ""},  // older than the rule
      {kPlan, "Nguyễn Văn Tùng", "", "form.signature.name"},
      {kPlan, "TM. ỦY", "T/M ỦY", "form.signature.authority"},
      {kPlan, "- Lưu: VT, KT.", "", "form.filing"},
      {kPlan, "- Lưu: VT, KT.", "- L\u00ADưu: VT, KT.", ""},
      {kLetter, "V/v báo cáo công tác tiêm chủng", "", "form.title"},
      {kLetter, "               Kính gửi: Ủy ban nhân dân các huyện, thành phố.\n", "", "form.addressee"},
      {kLetter, "125/SYT-NVY", "125/CV-SYT", "form.number.letter"},
      {kLetter, "KT. GIÁM ĐỐC", "", "form.signature.deputy"},
      {kParty, "ĐẢNG CỘNG SẢN VIỆT NAM", "", "form.party_title"},
      {kParty, "45-KH/TU", "45/KH-TU", "form.number.notation"},
      {kParty, "45-KH/TU", "45-KH/HU", "form.number.body"},
      {kParty, "ngày 12 tháng 3", "ngày 5 tháng 3", "form.date.zero"},
      {kParty, "T/M BAN", "TM. BAN", "form.signature.authority"},
      {kParty, "- Lưu Văn phòng Tỉnh ủy.", "", "form.filing"},
  };
  for (const Draft& draft : drafts) {
    const std::vector<std::string> expected =
        *draft.code == '\0' ? std::vector<std::string>() : std::vector<std::string>{draft.code};
    EXPECT_EQ(codes(changed(draft)), expected) << draft.words << " -> " << draft.instead;
  }
}

TEST(CheckForm, WhatIsNoDocumentHasNoForm) {
  for (const char* text : {"", "Theo Nghị định số 30/2020/NĐ-CP, xã làm việc này.", "Chợ phiên họp sáng thứ bảy."}) {
    EXPECT_THAT(codes(text), testing::IsEmpty()) << text;
  }
}

}  // namespace
}  // namespace vanban
