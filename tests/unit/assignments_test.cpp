// Who is told to do something, a sentence at a time. Bodies and places are invented.
//
// A reading is written down as "lead, lead / with @ deadline" for each assignment, "-" where a list is empty, "; "
// between.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "vanban/engine.h"

namespace vanban {
namespace {

std::string joined(const std::vector<Quoted>& names) {
  std::string out;
  for (const Quoted& name : names) out += (out.empty() ? "" : ", ") + name.text;
  return out.empty() ? "-" : out;
}

Document extract(const std::string& text) {
  static const auto engine = Engine::create();
  return engine->extract(text);
}

std::string told(const Document& document) {
  std::string out;
  for (const Assignment& assignment : document.assignments) {
    out += (out.empty() ? "" : "; ") + joined(assignment.lead) + " / " + joined(assignment.with);
    if (assignment.deadline) out += " @ " + assignment.deadline->text;
  }
  return out;
}

std::string tasks(const Document& document) {
  std::string out;
  for (const Task& task : document.tasks) out += (out.empty() ? "" : " ") + task.path;
  return out;
}

// A circular, whose articles stand between its scope and its effect.
Document circular(const std::string& articles) {
  return extract(
      "BỘ KHO TÀNG\n\nSố: 12/2026/TT-BKT\n\nHà Lâm, ngày 04 tháng 3 năm 2026\n\nTHÔNG TƯ\nQuy định việc giữ kho\n\n"
      "Căn cứ Luật Kho tàng;\nBộ trưởng ban hành Thông tư quy định việc giữ kho.\n\n"
      "Điều 1. Phạm vi điều chỉnh\n\nThông tư này quy định việc giữ kho.\n\n" +
      articles +
      "\n\nĐiều 9. Hiệu lực thi hành\n\nThông tư này có hiệu lực từ ngày 01 tháng 5 năm 2026.\n\n"
      "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nBỘ TRƯỞNG\n\n\nLò Văn Thảo\n");
}

// A decision of a province, whose articles stand between its matter and its effect.
Document decision(const std::string& articles) {
  return extract(
      "ỦY BAN NHÂN DÂN\nTỈNH HÀ LÂM\n\nSố: 12/QĐ-UBND\n\nHà Lâm, ngày 04 tháng 3 năm 2026\n\nQUYẾT ĐỊNH\n"
      "Về việc giữ kho\n\nCăn cứ Luật Kho tàng;\n\nĐiều 1. Phê duyệt phương án giữ kho.\n\n" +
      articles +
      "\n\nĐiều 9. Hiệu lực thi hành\n\nQuyết định này có hiệu lực từ ngày 01 tháng 5 năm 2026.\n\n"
      "Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\n\nLò Văn Thảo\n");
}

struct Sentence {
  const char* words;
  const char* told;  // empty where nobody is
};

// Each as the only clause with a number in an article about nothing in particular.
template <std::size_t N>
void expect_told(const Sentence (&sentences)[N]) {
  for (const Sentence& sentence : sentences) {
    const std::string words = sentence.words;
    EXPECT_EQ(told(circular("Điều 5. Quy định chung\n\n1. " + words + "\n\n2. Kho có nội quy.")), sentence.told)
        << words;
  }
}

TEST(Assignments, NamesThatBeginLikeThings) {
  constexpr Sentence kSentences[] = {
      {"Đội Hình sự báo cáo Cục trưởng.", "Đội Hình sự / -"},
      {"Lực lượng Lao động kho báo cáo Cục trưởng.", "Lực lượng Lao động kho / -"},
      {"Phòng Khách hàng thuê kho, Phòng Bảo quản lập sổ kho.", "Phòng Khách hàng thuê kho, Phòng Bảo quản / -"},
      {"THPT Hà Lâm, THCS Bến Đò lập danh sách.", "THPT Hà Lâm, THCS Bến Đò / -"},
      {"Các trường tiểu học, THCS, THPT lập danh sách.", "Các trường tiểu học, THCS, THPT / -"},
      {"Ban Quản lý hồ xả lũ báo cáo Cục trưởng.", "Ban Quản lý hồ xả lũ / -"},
      {"Các cơ sở quay phim, chụp ảnh nộp phí cho kho.", "Các cơ sở quay phim, chụp ảnh / -"},
      {"Các đơn vị có mặt tại kho trước 7 giờ.", "Các đơn vị / -"},
      // Nobody is told anything.
      {"Phòng khách bố trí bàn ghế.", ""},
      {"Nhà hát có mặt tiền rộng 30 m.", ""},
      {"Người dân thuê kho đạt 90%.", ""},
      {"Hộ gia đình sử dụng kho ổn định được cấp thẻ.", ""},
      {"Nhân dân các xã phấn khởi tham gia.", ""},
      {"Các lớp bồi dưỡng thủ kho tổ chức theo kế hoạch.", ""},
  };
  expect_told(kSentences);
}

// The circular is of 04/3/2026.
TEST(Assignments, WhatIsDatedBeforeTheActIsNoWork) {
  constexpr Sentence kSentences[] = {
      {"Ngày 12/6/2026, các trạm tổ chức kiểm kê.", "các trạm / - @ Ngày 12/6/2026"},
      {"Trong tháng 12/2026 Phòng Bảo quản lập dự toán.", "Phòng Bảo quản / - @ Trong tháng 12/2026"},
      {"Trong tháng 3/2026 Phòng Bảo quản lập dự toán.", "Phòng Bảo quản / - @ Trong tháng 3/2026"},
      {"Trong tháng 3/2026, các trạm tập huấn cho 30 người.", "các trạm / - @ Trong tháng 3/2026"},
      {"Trong tháng 6/2026, theo Kế hoạch ngày 12/01/2026, các trạm lập sổ.", "các trạm / - @ Trong tháng 6/2026"},
      {"Nhận được đơn, các trạm tổ chức kiểm kê.", "các trạm / -"},
      {"Các trạm tổ chức kiểm kê trong năm 2026.", "Các trạm / -"},
      {"Các trạm tổ chức bàn giao kho hoàn thành trong năm 2025.", "Các trạm / -"},
      {"Các trạm tổ chức kiểm kê trong năm 2025.", "Các trạm / -"},
      {"Các trạm triển khai thu hồi thẻ kho cấp trong năm 2025.", "Các trạm / -"},
      {"Các trạm triển khai đề án giai đoạn 2 ban hành trong năm 2025.", "Các trạm / -"},
      {"Các trạm thực hiện chuyển xếp lương từ ngày 01/01/2026.", "Các trạm / -"},
      {"Các trạm thực hiện tổng hợp số liệu từ ngày 01/01/2025 đến ngày 31/12/2025.", "Các trạm / -"},
      {"Phòng Bảo quản xây dựng kho từ năm 2023 đến năm 2025.", "Phòng Bảo quản / -"},
      {"Các trạm phải tổ chức kiểm kê trong năm 2025.", "Các trạm / -"},
      {"Các trạm rà soát hồ sơ trong năm 2025.", "Các trạm / -"},
      {"Mỗi trạm tổ chức được 3 buổi.", "Mỗi trạm / -"},
      {"Các trạm tổ chức được 3 buổi trở lên.", "Các trạm / -"},
      {"Các trạm kiểm tra kho được cấp 3 thẻ.", "Các trạm / -"},
      // Before it, or a result.
      {"Ngày 12/02/2026, các trạm tổ chức kiểm kê.", ""},
      {"Cuối năm 2025, Phòng Bảo quản bàn giao kho.", ""},
      {"Trong tháng 01/2026 Phòng Bảo quản lập dự toán.", ""},
      {"Trong tháng 3/2026 các trạm tiếp nhận 12 đơn.", ""},
      {"Đến hết ngày 30/6/2026 các trạm kiểm kê được 12 kho.", ""},
      {"Ngày 12/6/2026, Phòng Bảo quản trình Cục trưởng Tờ trình số 5/TTr-PBQ.", ""},
      {"Phòng Bảo quản khánh thành kho lớn trong năm 2025.", ""},
      {"Phòng Bảo quản triển khai dự án vào tháng 6 năm 2025.", ""},
      {"Phòng Bảo quản mở kho vào cuối năm 2025.", ""},
      {"Các trạm tổ chức được 3 buổi.", ""},
      {"Phòng Bảo quản vận động được hơn 20 triệu đồng.", ""},
      {"Nhân dịp năm mới, Cục trưởng chúc mừng các trạm.", ""},
      {"Nhận được sự quan tâm của Bộ, các trạm tổ chức tốt việc kiểm kê.", ""},
  };
  expect_told(kSentences);
}

TEST(Assignments, WhatIsSettledOrSaidOfTheObject) {
  constexpr Sentence kSentences[] = {
      {"Phòng Bảo quản thống nhất với Phòng Kế toán lập dự toán.", "Phòng Bảo quản / Phòng Kế toán"},
      {"Phòng Bảo quản rà soát và thống nhất với Phòng Kế toán.", "Phòng Bảo quản / Phòng Kế toán"},
      {"Phòng Bảo quản lập dự toán theo nội dung đã thống nhất với Phòng Kế toán.", "Phòng Bảo quản / -"},
      {"Phòng Bảo quản lập dự toán trên cơ sở thống nhất với Phòng Kế toán.", "Phòng Bảo quản / -"},
      {"Phòng Bảo quản lập sổ sau khi báo cáo và thống nhất với Phòng Kế toán.", "Phòng Bảo quản / -"},
      {"Phòng Bảo quản kiểm tra kho từ ngày 01/6/2026 đến ngày 15/6/2026.",
       "Phòng Bảo quản / - @ từ ngày 01/6/2026 đến ngày 15/6/2026"},
      {"Phòng Bảo quản kiểm tra các trạm thành lập từ ngày 01/6/2026 đến ngày 15/6/2026.", "Phòng Bảo quản / -"},
      {"Phòng Bảo quản trình quyết toán thu chi từ ngày 01/6/2026 đến ngày 15/6/2026.", "Phòng Bảo quản / -"},
      {"Phòng Bảo quản họp ít nhất 02 lần/năm.", "Phòng Bảo quản / - @ ít nhất 02 lần/năm"},
      {"Phòng Bảo quản họp với các trạm vi phạm ít nhất 02 lần/năm.", "Phòng Bảo quản / -"},
      {"Ý kiến của Bí thư giao các trạm thực hiện được ghi vào sổ.", ""},
  };
  expect_told(kSentences);
}

TEST(Assignments, InWhichCaseOrAllTheSame) {
  constexpr Sentence kSentences[] = {
      {"Trung tâm có trên 50 giá kệ thì phải thuê kho riêng.", "Trung tâm / -"},
      {"Cơ quan có trên 50 giá kệ thì phải thuê kho riêng.", "Cơ quan có trên 50 giá kệ / -"},
      {"Phòng Bảo quản chậm trả lời thì phải báo cáo Cục trưởng.", "Phòng Bảo quản / -"},
      {"Phòng Bảo quản làm mất sổ kho thì phải báo cáo Cục trưởng.", "Phòng Bảo quản / -"},
      {"Người thuê kho không trả tiền thì phải nộp lãi.", "Người thuê kho / -"},
      {"Người không có thẻ thì phải đăng ký với thủ kho.", "Người không có thẻ / -"},
      {"Cục trưởng đồng ý hay không đồng ý phải trả lời bằng văn bản.", "Cục trưởng / -"},
      {"Phòng Bảo quản dù đã trả lời vẫn phải báo cáo.", "Phòng Bảo quản / -"},
      {"Phòng Bảo quản không lập sổ thì Văn phòng Cục phải lập sổ.", "Văn phòng Cục / -"},
      {"Trường hợp sổ kho bị mất, Thanh tra Bộ phải lập biên bản.", "Thanh tra Bộ / -"},
      {"Trường hợp sổ kho bị mất thì Thanh tra Bộ phải lập biên bản.", "Thanh tra Bộ / -"},
      // Nobody is told anything.
      {"Phòng Bảo quản đã nộp sổ thì không phải nộp lại.", ""},
      {"Phòng Bảo quản không lập sổ thì bị phê bình.", ""},
      {"Trường hợp sổ kho bị mất, lập biên bản.", ""},
      {"Người thuê kho phải tốt nghiệp trung học phổ thông.", ""},
      // The case belongs to what is decided.
      {"Quyết định việc thuê kho; nếu quyết định đối với Phó Giám đốc, Giám đốc thì phải báo cáo.", ""}};
  expect_told(kSentences);
}

TEST(Assignments, APlaceOrAMeansBeforeTheName) {
  constexpr Sentence kSentences[] = {{"Tại phòng đọc, Văn phòng Cục phải niêm yết nội quy.", "Văn phòng Cục / -"},
                                     {"Trong kho lạnh, Văn phòng Cục phải đặt nhiệt kế.", "Văn phòng Cục / -"},
                                     {"Trên cổng kho, Văn phòng Cục niêm yết giá thuê.", "Văn phòng Cục / -"},
                                     {"Với sổ kho mật, Văn phòng Cục phải lập danh sách riêng.", "Văn phòng Cục / -"},
                                     {"Bằng nguồn thu phí, Văn phòng Cục mua sắm giá kệ.", "Văn phòng Cục / -"},
                                     // Words that only look like these without their marks.
                                     {"Bảng giá thuê kho, Văn phòng Cục niêm yết tại cửa.", ""},
                                     {"Tải trọng của sàn kho, Văn phòng Cục đo hằng năm.", ""},
                                     {"Từ chối sổ kho không hợp lệ, trả lời bằng văn bản.", ""}};
  expect_told(kSentences);
}

TEST(Assignments, APeriodBeforeTheName) {
  constexpr Sentence kSentences[] = {
      {"Định kỳ hằng quý, Cục Kho có trách nhiệm báo cáo Bộ trưởng.", "Cục Kho / - @ Định kỳ hằng quý"},
      {"Mỗi năm một lần, Cục Kho có trách nhiệm báo cáo Bộ trưởng.", "Cục Kho / - @ Mỗi năm một lần"},
      {"Trong 05 ngày làm việc, Cục Kho có trách nhiệm trả lời.", "Cục Kho / - @ Trong 05 ngày làm việc"},
      {"Định kỳ hằng quý, kiểm kê và báo cáo Cục Kho.", ""}};
  expect_told(kSentences);
}

TEST(Assignments, WhatAPeriodIsOfAndWhatIsDoneBesideIsNoDeadline) {
  constexpr Sentence kSentences[] = {
      {"Cục Kho lập dự toán ngân sách hằng năm, báo cáo Bộ trưởng.", "Cục Kho / -"},
      {"Bên cạnh việc kiểm kê định kỳ hằng quý, Cục Kho kiểm kê đột xuất.", "Cục Kho / -"},
      {"Cục Kho hằng năm báo cáo Bộ trưởng.", "Cục Kho / - @ hằng năm"},
      {"Cục Kho lập dự toán và định kỳ hằng quý báo cáo Bộ trưởng.", "Cục Kho / - @ định kỳ hằng quý"}};
  expect_told(kSentences);
}

TEST(Assignments, BeforeWhatOneIsBound) {
  constexpr Sentence kSentences[] = {
      {"Cục Kho có trách nhiệm lập biên bản trước khi mở kho.", "Cục Kho / - @ trước khi mở kho"},
      {"Cục Kho phải báo cáo Bộ trưởng trước khi phê duyệt giá thuê, ban hành nội quy.",
       "Cục Kho / - @ trước khi phê duyệt giá thuê, ban hành nội quy"},
      {"Cục Kho có trách nhiệm đánh giá kệ của kho trước khi cho phép mở kho.",
       "Cục Kho / - @ trước khi cho phép mở kho"},
      // Another deadline goes first, wherever it stands.
      {"Cục Kho phải báo cáo trước khi mở kho, chậm nhất là ngày 15/6/2026.",
       "Cục Kho / - @ chậm nhất là ngày 15/6/2026"},
      {"Cục Kho phải báo cáo chậm nhất 10 ngày trước khi mở kho.", "Cục Kho / - @ chậm nhất 10 ngày trước khi mở kho"},
      {"Cục Kho phải báo cáo hằng tháng cho Bộ trưởng trước khi mở kho.", "Cục Kho / - @ hằng tháng"},
      {"Cục Kho phải nộp sổ trước ngày 15/6/2026 và kiểm tra giá kệ trước khi đưa vào kho.",
       "Cục Kho / - @ trước ngày 15/6/2026"},
      {"Cục Kho phải công khai giá thuê trước khi mở kho trước ngày 15/6/2026.", "Cục Kho / - @ trước ngày 15/6/2026"},
      {"Cục Kho phải nộp sổ trong tháng 6/2026 và phải được Bộ trưởng đồng ý trước khi mở kho.",
       "Cục Kho / - @ trong tháng 6/2026"},
      // What a thing is as it was then, how long before, what is done to it, and how it is done each time.
      {"Cục Kho phải ghi giá trị trước khi thuê kho.", "Cục Kho / -"},
      {"Cục Kho phải thông báo số liệu của kho trước khi sáp nhập.", "Cục Kho / -"},
      {"Cục Kho có trách nhiệm thu nợ của kho trước khi giải thể.", "Cục Kho / -"},
      {"Cục Kho phải trả lại kho như trước khi thuê.", "Cục Kho / -"},
      {"Cục Kho phải niêm yết nội quy 15 ngày trước khi mở kho.", "Cục Kho / -"},
      {"Cục Kho phải kiểm tra giá kệ trước khi đưa vào kho.", "Cục Kho / -"},
      {"Cục Kho kiểm tra giá kệ trước khi mở kho.", "Cục Kho / -"}};
  expect_told(kSentences);
}

// A deadline right before those who are told is theirs where it opens the words behind a heading.
TEST(Assignments, UntilADayBehindAHeading) {
  constexpr Sentence kSentences[] = {
      {"Quyết toán phí thuê: Chậm nhất là ngày 15/6/2026, các cục phải báo cáo Bộ trưởng.",
       "các cục / - @ Chậm nhất là ngày 15/6/2026"},
      {"Báo cáo phí: Hằng tháng, chậm nhất đến ngày 10 của tháng sau, các cục phải báo cáo Bộ trưởng.",
       "các cục / - @ Hằng tháng, chậm nhất đến ngày 10 của tháng sau"},
      {"Kho xây trước ngày 15/6/2026: Các cục phải báo cáo Bộ trưởng.", "Các cục / -"}};
  expect_told(kSentences);
}

TEST(Assignments, WithinWhatAnotherSets) {
  constexpr Sentence kSentences[] = {
      {"Cục Kho phải nộp sổ trong thời hạn do Bộ trưởng quyết định.",
       "Cục Kho / - @ trong thời hạn do Bộ trưởng quyết định"},
      {"Cục Kho có trách nhiệm sửa kệ không an toàn trong thời hạn do Bộ trưởng quyết định.",
       "Cục Kho / - @ trong thời hạn do Bộ trưởng quyết định"},
      {"Cục Kho kiểm tra kho không nộp sổ trong thời hạn do Bộ trưởng quy định.", "Cục Kho / -"},
      {"Cục Kho kiểm tra các kho nộp sổ trong thời hạn do Bộ trưởng quy định.", "Cục Kho / -"}};
  expect_told(kSentences);
}

TEST(Assignments, TheSameDayForMostThatStandsBelow) {
  const auto below = [](const std::string& second, const std::string& third) {
    return told(
        circular("Điều 5. Trách nhiệm của Cục Kho\n\n1. Lập sổ kho trước ngày 15/6/2026.\n\n2. Kiểm kê giá kệ, "
                 "hoàn thành trước ngày " +
                 second + "." + third));
  };
  EXPECT_EQ(below("15/6/2026", ""), "Cục Kho / - @ trước ngày 15/6/2026");
  EXPECT_EQ(below("16/6/2026", ""), "Cục Kho / -");
  const std::string third = "\n\n3. Sơn lại giá kệ.";
  EXPECT_EQ(below("15/6/2026", third), "Cục Kho / - @ trước ngày 15/6/2026");
  EXPECT_EQ(below("15/6/2026", third + "\n\n4. Lau nền kho."), "Cục Kho / -");
}

TEST(Assignments, AnOfficeMayBeNamedByItsPlace) {
  constexpr Sentence kSentences[] = {
      {"Chủ tịch Ủy ban nhân dân xã nơi có kho có trách nhiệm kiểm tra kho.",
       "Chủ tịch Ủy ban nhân dân xã nơi có kho / -"},
      {"Ủy ban nhân dân xã nơi có kho kiểm tra giá kệ.", "Ủy ban nhân dân xã nơi có kho / -"},
      {"Cơ quan thuế nơi đăng ký nộp thuế kiểm tra tờ khai.", "Cơ quan thuế nơi đăng ký nộp thuế / -"},
      {"Ủy ban nhân dân xã nơi có kho bị thu hồi có trách nhiệm lập sổ.",
       "Ủy ban nhân dân xã nơi có kho bị thu hồi / -"},
      {"Công an xã nơi cấp giấy chứng nhận có quyền thu hồi.", "Công an xã nơi cấp giấy chứng nhận / -"},
      {"Ủy ban nhân dân xã nơi có đất tổ chức họp các hộ.", "Ủy ban nhân dân xã nơi có đất / -"},
      {"Ủy ban nhân dân xã nơi có rừng kiểm tra việc giữ kho.", "Ủy ban nhân dân xã nơi có rừng / -"},
      {"Ủy ban nhân dân xã nơi có đất thu hồi phối hợp với Cục Kho kiểm kê.",
       "Ủy ban nhân dân xã nơi có đất thu hồi / Cục Kho"},
      {"Cục Kho nơi tiếp nhận đăng ký môi trường có trách nhiệm kiểm tra.",
       "Cục Kho nơi tiếp nhận đăng ký môi trường / -"},
      {"Cục Kho nơi tiếp nhận kiểm tra hồ sơ.", "Cục Kho nơi tiếp nhận / -"},
      {"Công an xã nơi lập biên bản gửi hồ sơ về Công an tỉnh.", "Công an xã nơi lập biên bản / -"},
      {"Cục Thuế nơi quản lý người nộp thuế kiểm tra sổ kho.", "Cục Thuế nơi quản lý người nộp thuế / -"},
      {"Sở Kho tàng thành phố Hà Nội có trách nhiệm kiểm tra kho.", "Sở Kho tàng thành phố Hà Nội / -"},
      {"Ủy ban nhân dân tỉnh, cơ sở hóa chất chủ trì kiểm tra kho.", "Ủy ban nhân dân tỉnh, cơ sở hóa chất / -"}};
  expect_told(kSentences);
}

TEST(Assignments, ABodyOfAPlaceEndsWithIt) {
  constexpr Sentence kSentences[] = {
      {"Công an xã gỡ biển báo cũ, thu dọn kho.", "Công an xã / -"},
      {"Cục Kho phối hợp với Sở Y tế và Công an tỉnh gỡ biển báo cũ.", "Cục Kho / Sở Y tế, Công an tỉnh"},
      {"Cục Kho phối hợp với Ủy ban nhân dân xã Hà Lâm gỡ biển báo cũ.", "Cục Kho / Ủy ban nhân dân xã Hà Lâm"},
      {"Giao Công an tỉnh gỡ biển báo cũ.", "Công an tỉnh / -"},
      {"Chủ tịch Ủy ban nhân dân xã gỡ biển báo cũ trước ngày 15/6/2026.",
       "Chủ tịch Ủy ban nhân dân xã / - @ trước ngày 15/6/2026"},
      // What charges it makes the words its own.
      {"Ủy ban nhân dân xã vùng bãi ngang ven biển phải lập sổ kho.", "Ủy ban nhân dân xã vùng bãi ngang ven biển / -"},
      {"Công an xã chính quy lập sổ kho.", "Công an xã chính quy / -"},
      {"Ủy ban nhân dân xã miền núi khó khăn rà soát kho.", "Ủy ban nhân dân xã miền núi khó khăn / -"},
      {"Ủy ban nhân dân xã vùng sâu vùng xa hỗ trợ thủ kho.", "Ủy ban nhân dân xã vùng sâu vùng xa / -"},
      {"Ủy ban nhân dân xã giáp ranh hai tỉnh phối hợp tuần tra.", "Ủy ban nhân dân xã giáp ranh hai tỉnh / -"},
      {"Ủy ban nhân dân xã vùng sâu vùng xa, Công an tỉnh lập sổ kho.",
       "Ủy ban nhân dân xã vùng sâu vùng xa, Công an tỉnh / -"},
      {"Đại hội xã viên lần thứ hai lập sổ kho.", "Đại hội xã viên lần thứ hai / -"},
      // Only where work is given.
      {"Công an tỉnh gỡ biển báo cũ.", ""},
  };
  expect_told(kSentences);
}

TEST(Assignments, WhatABodyIsToldByAVerbThatIsNotKnown) {
  const auto listed = [](const std::string& words) {
    return told(circular("Điều 5. Tổ chức thực hiện\n\n1. " + words + "\n\n2. Kho có nội quy."));
  };
  EXPECT_EQ(listed("Công an tỉnh gỡ biển báo cũ."), "Công an tỉnh / -");
  EXPECT_EQ(listed("Bộ Xây dựng gỡ biển báo cũ."), "Bộ Xây dựng / -");
  EXPECT_EQ(listed("Công an tỉnh hai đồng chí cán bộ."), "");
  EXPECT_EQ(listed("Công an tỉnh khóa hai."), "");
  EXPECT_EQ(listed("Công an tỉnh gỡ biển báo cũ:"), "");
}

TEST(Assignments, OwnersAndThoseWhoDirectAreTold) {
  constexpr Sentence kSentences[] = {
      {"Chủ phương tiện phải đăng ký với Cục Kho.", "Chủ phương tiện / -"},
      {"Trong 05 ngày làm việc, chủ dự án lập sổ kho.", "chủ dự án / - @ Trong 05 ngày làm việc"},
      {"Ban giữ kho xã do Ủy ban nhân dân xã trực tiếp chỉ đạo.", "Ủy ban nhân dân xã / -"},
      {"Thuê kho theo nội quy do Ủy ban nhân dân xã lập.", ""}};
  expect_told(kSentences);
}

TEST(Assignments, AFormationOfPeopleIsABodyAndOneOfThingsIsNone) {
  expect_told({
      {"Đội hình thanh niên xung kích kiểm tra kho.", "Đội hình thanh niên xung kích / -"},
      {"Các đội hình thanh niên hỗ trợ thủ kho.", "Các đội hình thanh niên / -"},
      {"Giao đội hình tình nguyện lập sổ kho.", "đội hình tình nguyện / -"},
      {"Đội hình xe chở sách kiểm tra kho.", ""},
      {"Đội hình diễu hành thực hiện theo sơ đồ.", ""},
  });
}

TEST(Assignments, WhoDoesSomethingByOfficeIsNoDuty) {
  expect_told({
      {"Sở Kho: Phụ trách viên là ông An.", ""},
      {"Sở Kho: Báo cáo viên là bà Hà.", ""},
      {"Sở Kho: Hướng dẫn viên gồm 3 người.", ""},
      {"Sở Kho: Phụ trách công tác kho.", "Sở Kho / -"},
      {"Sở Kho: Báo cáo Viện trưởng.", "Sở Kho / -"},
      {"Sở Kho báo cáo Viện trưởng.", "Sở Kho / -"},
      {"Các hướng dẫn viên đón đoàn tại kho.", "Các hướng dẫn viên / -"},
      {"Các báo cáo viên chuẩn bị bài.", "Các báo cáo viên / -"},
      {"Hướng dẫn viên khách phải đeo thẻ.", "Hướng dẫn viên khách / -"},
      {"Tuyên truyền viên cơ sở tham gia họp thôn.", "Tuyên truyền viên cơ sở / -"},
      // viên chức
      {"Sở Kho hướng dẫn viên chức kê khai tài sản.", "Sở Kho / -"},
      {"Giao Sở Kho hướng dẫn viên chức kiểm kê tài sản.", "Sở Kho / -"},
      {"Các đơn vị báo cáo viên chức dôi dư trước ngày 15/6/2026.", "Các đơn vị / - @ trước ngày 15/6/2026"},
      {"Sở Kho điều phối viên chức giữa các đơn vị.", "Sở Kho / -"},
      {"Trường Kho tàng tuyên truyền viên chức, người lao động về chế độ mới.", "Trường Kho tàng / -"},
      {"Sở Kho phụ trách viên chức giữ kho.", "Sở Kho / -"},
      {"Sở Kho điều phối viện trợ cho các xã.", "Sở Kho / -"},
  });
}

TEST(Assignments, AHeadingOfAKindOfWorkNamesNobody) {
  constexpr Sentence kHeadings[] = {
      {"Nhiệm vụ các đơn vị trọng tâm", ""},
      {"Nhiệm vụ các đơn vị", "các đơn vị / -"},
      {"Nhiệm vụ các xã trọng điểm", "các xã trọng điểm / -"},
      {"Trách nhiệm các địa phương trọng điểm", "các địa phương trọng điểm / -"},
      {"Thẩm quyền Hội đồng nhân dân tỉnh:", "Hội đồng nhân dân tỉnh / -"},
      {"Thẩm quyền của Hội đồng nhân dân tỉnh:", "Hội đồng nhân dân tỉnh / -"},
      {"Thẩm quyền, trách nhiệm Hội đồng nhân dân tỉnh:", "Hội đồng nhân dân tỉnh / -"},
  };
  for (const Sentence& heading : kHeadings) {
    EXPECT_EQ(told(decision("Điều 5. Phân cấp\n\n1. " + std::string(heading.words) +
                            "\n\na) Quyết định giá thuê kho;\n\nb) Kiểm tra kho.\n\n2. Kho có nội quy.")),
              heading.told)
        << heading.words;
  }
}

TEST(Assignments, WhoeverHasToDoSomethingInAnExampleIsToldNothing) {
  expect_told({
      {"Ví dụ: Công ty An mở kho. Công ty này phải nộp phí kho.", ""},
      {"Phòng Bảo quản thu phí. Ví dụ: Công ty An phải nộp phí kho.", "Phòng Bảo quản / -"},
      {"Công ty An phải nộp phí kho.", "Công ty An / -"},
      {"Ví dụ về cách giữ kho đề nghị các trạm gửi về Cục Kho trước ngày 20/6/2026.",
       "các trạm / - @ trước ngày 20/6/2026"},
      {"Phòng Bảo quản lập sổ theo ví dụ. Công ty An phải nộp phí kho.", "Phòng Bảo quản / -; Công ty An / -"},
      {"Các trạm lập sổ theo mẫu. Ví dụ: Trạm An lập mẫu số 1. Trạm này phải gửi mẫu. Các trạm gửi sổ về Cục Kho.",
       "Các trạm / -; Các trạm / -"},
      {"Ví dụ: Công ty An mở kho. Công ty này phải nộp phí kho. Phòng Bảo quản thu phí.", ""},  // a unit of its own
  });
  // A list below its heading, and nothing behind it.
  const Document document = decision(
      "Điều 5. Thu phí\n\n1. Ví dụ về phí:\n\na) Công ty An phải nộp phí kho;\n\nb) Lập sổ.\n\n"
      "2. Công ty Bình phải nộp phí kho.");
  EXPECT_EQ(told(document), "Công ty Bình / -");
  EXPECT_EQ(tasks(document), "Điều 5.2");
}

TEST(Assignments, WhoWantsSomethingHandsInPapers) {
  constexpr Sentence kSentences[] = {
      {"Tổ chức, cá nhân đề nghị cấp thẻ kho gửi 01 bộ hồ sơ đến Cục Kho.", "Tổ chức, cá nhân đề nghị cấp thẻ kho / -"},
      {"Doanh nghiệp đề nghị cấp, cấp lại thẻ kho nộp hồ sơ đến Cục Kho.",
       "Doanh nghiệp đề nghị cấp, cấp lại thẻ kho / -"},
      {"Người có nhu cầu thuê kho liên hệ, nộp đơn tại Cục Kho.", "Người có nhu cầu thuê kho / -"},
      {"Tổ chức, cá nhân đề nghị cấp thẻ kho được gửi hồ sơ qua mạng.", ""},
      {"Người đề nghị cấp thẻ kho có thể nộp hồ sơ qua mạng.", ""},
      {"Tổ chức, cá nhân có nhu cầu thuê kho lạnh.", ""},
      {"Người có yêu cầu giải quyết công việc nộp hồ sơ tại Cục Kho.", "Người có yêu cầu giải quyết công việc / -"},
      {"Cử tri đề nghị Sở Y tế gửi văn bản trả lời.", "Sở Y tế / -"},
      {"Doanh nghiệp có nhu cầu đề nghị Sở Y tế gửi giấy mời.", "Sở Y tế / -"},
      {"Tổ chức đề nghị cấp thẻ kho nộp hồ sơ thiếu thì bị trả lại.", ""},
      {"Doanh nghiệp đề nghị cấp thẻ kho làm hồ sơ giả bị xử phạt.", ""}};
  expect_told(kSentences);
}

TEST(Assignments, ThoseOfAClassWhoWantSomethingHandInPapers) {
  constexpr Sentence kSentences[] = {
      {"Các tổ chức, cá nhân có nhu cầu thuê kho nộp hồ sơ tại Cục Kho.",
       "Các tổ chức, cá nhân có nhu cầu thuê kho / -"},
      {"Các cá nhân đề nghị cấp thẻ kho nộp hồ sơ đến Cục Kho.", "Các cá nhân đề nghị cấp thẻ kho / -"},
      {"Những người có nhu cầu thuê kho nộp đơn tại kho.", "Những người có nhu cầu thuê kho / -"},
      {"Các xã có nhu cầu mở kho gửi hồ sơ về Cục Kho trước ngày 30/6/2026.",
       "Các xã có nhu cầu mở kho / - @ trước ngày 30/6/2026"},
      {"Các tổ chức, cá nhân có nhu cầu thuê kho được nộp hồ sơ qua mạng.", ""},
      {"Các cá nhân có nhu cầu thuê kho đã nộp hồ sơ.", ""},
  };
  expect_told(kSentences);
}

TEST(Assignments, WhatSomebodyHasToDoBesides) {
  constexpr Sentence kSentences[] = {
      {"Ngoài việc sửa kho, Cục Kho còn phải báo cáo Bộ trưởng.", "Cục Kho / -"},
      {"Ngoài các nhiệm vụ nêu trên, Cục Kho còn có trách nhiệm lập sổ kho.", "Cục Kho / -"},
      {"Ngoài ra, các trạm còn phải lập sổ kho.", "các trạm / -"},
      // What is left to be done, or lacks.
      {"Các trạm còn phải giải quyết 12 đơn.", ""},
      {"Ngoài việc sửa kho, các trạm còn thiếu phao.", ""},
      {"Ngoài kho có hồ. Bên hồ, các trạm còn phải giải quyết 12 đơn.", ""},
  };
  expect_told(kSentences);
}

TEST(Assignments, WhoHasToAskInSuchACase) {
  constexpr Sentence kSentences[] = {
      {"Cán bộ kho vi phạm nội quy thì Cục Kho đề nghị Bộ trưởng xử lý.", "Cục Kho / -"},
      {"Trường hợp sổ kho bị mất thì Cục Kho đề nghị Thanh tra Bộ lập biên bản.", "Cục Kho / -"},
      {"Trường hợp sổ kho bị mất, Cục Kho đề nghị Thanh tra Bộ lập biên bản.", "Thanh tra Bộ / -"},
      {"Cán bộ kho vi phạm nội quy thì đề nghị Bộ trưởng xử lý.", "Bộ trưởng / -"}};
  expect_told(kSentences);
}

TEST(Assignments, WhatABodyHasToBeIsNoDuty) {
  constexpr Sentence kSentences[] = {{"Cán bộ Cục Kho phải đạt tiêu chuẩn của bậc.", ""},
                                     {"Cục trưởng phải có trình độ đại học.", ""},
                                     {"Trưởng kho phải là người có thẻ kho.", ""},
                                     {"Cục trưởng phải có văn bản trả lời.", "Cục trưởng / -"},
                                     {"Cục Kho phải bảo đảm các điều kiện về giá kệ.", "Cục Kho / -"}};
  expect_told(kSentences);
}

TEST(Assignments, WhatABodyHasToReachIsItsTarget) {
  constexpr Sentence kSentences[] = {
      {"Các xã phải đạt chuẩn kho an toàn trước ngày 30/11/2026.", "Các xã / - @ trước ngày 30/11/2026"},
      {"Các xã phải có đủ hồ sơ gửi Cục Kho trước ngày 15/6/2026.", "Các xã / - @ trước ngày 15/6/2026"},
      {"Cục Kho phải đáp ứng tiến độ, bàn giao kho trước ngày 30/6/2026.", "Cục Kho / - @ trước ngày 30/6/2026"},
      {"Cục trưởng phải là thành viên Hội đồng và phải dự họp.", "Cục trưởng / -"}};
  expect_told(kSentences);
}

TEST(Assignments, WhatOthersNeedIsNoDutyOfTheirs) {
  constexpr Sentence kSentences[] = {{"Các xã có kho cần kiểm tra gồm xã A và xã B.", ""},
                                     {"Đơn vị cần liên hệ xin gọi thủ kho.", ""},
                                     {"Riêng Cục Kho tổ chức 12 lớp.", ""}};
  expect_told(kSentences);
}

TEST(Assignments, WhatSomebodyIsFreeToAskForIsNoDuty) {
  constexpr Sentence kSentences[] = {{"Người thuê kho có quyền đề nghị Cục Kho kiểm tra kho.", ""},
                                     {"Người thuê kho được quyền đề nghị Cục Kho kiểm tra kho.", ""},
                                     {"Cục trưởng có quyền yêu cầu các sở báo cáo.", "Cục trưởng / -"},
                                     {"Người thuê kho đề nghị Cục Kho kiểm tra kho.", "Cục Kho / -"}};
  expect_told(kSentences);
}

TEST(Assignments, WhatWasDoneToSomebodySaysWhoIsMeant) {
  constexpr Sentence kSentences[] = {
      {"Người bị thu hồi kho được bồi thường và phải bàn giao mặt bằng.", "Người bị thu hồi kho / -"},
      {"Chủ hộ bị thu hồi kho vẫn được bồi thường và có nghĩa vụ bàn giao mặt bằng.", "Chủ hộ bị thu hồi kho / -"},
      {"Người được giao kho được miễn phí và phải lập sổ kho.", "Người được giao kho / -"},
      {"Các hộ bị thu hồi kho được bồi thường và phải bàn giao mặt bằng.", "Các hộ bị thu hồi kho / -"},
      {"Người thuê kho được hưởng lãi và phải lập sổ kho.", "Người thuê kho / -"},
      // Nobody is told anything.
      {"Người bị thu hồi kho được bồi thường và tái định cư.", ""},
      {"Kho bị thu hồi được bồi thường và phải bàn giao.", ""},
      {"Người được giao kho khi được cấp thẻ và phải đủ 18 tuổi.", ""},
  };
  expect_told(kSentences);
}

TEST(Assignments, PersonsSideBySide) {
  constexpr Sentence kSentences[] = {
      {"Trường hợp làm mất sách thì người mượn, người bảo lãnh có trách nhiệm bồi thường.",
       "người mượn, người bảo lãnh / -"},
      {"Cha, mẹ, người giám hộ có trách nhiệm ký phiếu.", "Cha, mẹ, người giám hộ / -"},
      {"Thủ thư có trách nhiệm lập sổ mượn.", "Thủ thư / -"},
      {"Người thuê kho và người bảo lãnh phải nộp lãi.", "Người thuê kho, người bảo lãnh / -"},
      {"Tổ chức, cá nhân thuê kho phải nộp phí.", "Tổ chức, cá nhân thuê kho / -"},
      // The comma divides those who ask from who is told.
      {"Theo yêu cầu của tổ chức, cá nhân, cơ quan thuế phải kiểm tra kho.", "cơ quan thuế / -"}};
  expect_told(kSentences);
}

TEST(Assignments, AnAgentMayOnlySayWhoseThingsAre) {
  constexpr Sentence kSentences[] = {
      {"Danh mục kho do Cục Kho chủ trì lập phải được thẩm định.", ""},
      {"Đối với danh mục do Cục Kho chủ trì lập thì phải lấy ý kiến các phòng.", ""},
      {"Trường hợp danh mục do Cục Kho chủ trì lập chưa đạt yêu cầu thì trả lại.", ""},
      {"Trường hợp danh mục do Cục Kho chủ trì lập chưa đạt yêu cầu thì Văn phòng Bộ lập lại danh mục.",
       "Văn phòng Bộ / -"},
      // The act is all that is said, or goes on.
      {"Việc kiểm kê do Cục Kho chủ trì, các phòng phối hợp.", "Cục Kho / các phòng"},
      {"Việc kiểm kê do Cục Kho chủ trì thực hiện sau khi đã hỏi Văn phòng Bộ.", "Cục Kho / -"}};
  expect_told(kSentences);
}

TEST(Assignments, SomebodyByWhomItIsDoneNeedsNoKnownName) {
  constexpr Sentence kSentences[] = {
      {"Sổ do thủ kho lập.", "thủ kho / -"},
      {"Hồ sơ kho do văn thư lập, lưu giữ.", "văn thư / -"},
      {"Sổ ca do người gác kho ghi, nộp Cục Kho.", "người gác kho / -"},
      {"Công tác an toàn kho do Đội trưởng phụ trách.", "Đội trưởng / -"},
      {"Việc kiểm kê do thợ kho thực hiện hằng năm.", "thợ kho / -"},
      {"Công tác an toàn do Trưởng ban trực tiếp phụ trách.", "Trưởng ban / -"},
      // Whose it is, a fact, a cause, or what is no work of anybody.
      {"Văn bản do Ủy ban ban hành.", ""},
      {"Hồ sơ do chính họ quản lý.", ""},
      {"Sổ do mình giữ.", ""},
      {"Giấy tờ gốc do bên kia giữ.", ""},
      {"Thẻ do người khác giữ.", ""},
      {"Hồ sơ do người đó trực tiếp quản lý.", ""},
      {"Bảng kê do máy tính lập.", ""},
      {"Bản đồ do nước ngoài lập.", ""},
      {"Sổ kho do chế độ cũ lập.", ""},
      {"Hồ sơ lý do vắng mặt lưu trữ.", ""},
      {"Sổ đó văn thư lập.", ""},
      {"Sổ do thủ kho lập năm 2020 gồm 12 tờ.", ""},
      {"Sổ do thủ kho lập là căn cứ cấp thẻ.", ""},
      {"Sổ đã do thủ kho lập.", ""},
      {"Sổ do hỏng phải lập.", ""},
      {"Chi phí do người thuê kho trả.", ""},
      {"Kho do thủ kho quản lý.", ""},
      {"Công tác an toàn do thiếu người phụ trách.", ""},
      {"Việc này do pháp luật quy định.", ""},
  };
  expect_told(kSentences);
}

TEST(Assignments, FactsAndPermissionsAreNone) {
  constexpr Sentence kSentences[] = {
      {"Phòng Bảo quản đặt tại tầng hai.", ""},
      {"Phòng Bảo quản đặt nhiệt kế trong kho.", "Phòng Bảo quản / -"},
      {"Phòng Bảo quản lập thành tích xuất sắc được khen thưởng.", ""},
      {"Phòng Bảo quản lập danh sách giá kệ.", "Phòng Bảo quản / -"},
      {"Phòng Bảo quản sẽ có hình thức khen thưởng riêng.", ""},
      {"Cục Kho có thể lập dự toán đề nghị Sở Tài chính hỗ trợ.", ""},
      {"Cục Kho có thể thuê kho, đề nghị Sở Tài chính bố trí kinh phí.", "Sở Tài chính / -"}};
  expect_told(kSentences);
}

TEST(Assignments, AHeadingOfDutiesOnTheirLine) {
  constexpr Sentence kSentences[] = {
      {"Nhiệm vụ Đội xung kích: Kiểm tra kho khi có lũ.", "Đội xung kích / -"},
      {"Trách nhiệm của Đội xung kích: Kiểm tra kho khi có lũ.", "Đội xung kích / -"},
      {"Nhiệm vụ trọng tâm: Kiểm tra kho khi có lũ.", ""},
      {"Nhiệm vụ phòng cháy: Kiểm tra kho khi có lũ.", ""},
      {"Nhiệm vụ Đội xung kích: Phao, xuồng.", ""},
  };
  expect_told(kSentences);
}

TEST(Assignments, WhomWorkIsDividedAmong) {
  constexpr Sentence kSentences[] = {
      {"Phân công: Phòng Bảo quản sửa kho; Phòng Tài vụ lập dự toán.", "Phòng Bảo quản / -; Phòng Tài vụ / -"},
      {"Phân công các phòng thuộc Sở Y tế sửa kho.", "các phòng thuộc Sở Y tế / -"},
      {"Đội sửa đường lập sổ kho.", "Đội sửa đường / -"},
      {"Tổ vớt bèo phải lập sổ kho.", "Tổ vớt bèo / -"},
      {"Sữa trong kho phải được kiểm tra.", ""},
  };
  expect_told(kSentences);
  EXPECT_EQ(told(circular("Điều 5. Phân công các phòng:\n\na) Phòng Bảo quản: sửa kho.\n\nb) Phòng Tài vụ: lập sổ.")),
            "các phòng / -; Phòng Bảo quản / -; Phòng Tài vụ / -");
}

TEST(Assignments, MembersOfAListThatAreNotKnown) {
  constexpr Sentence kSentences[] = {
      {"Cục Kho phối hợp với Đội kiểm tra tỉnh; Kiểm ngư vùng; Hải quan để kiểm tra kho.",
       "Cục Kho / Đội kiểm tra tỉnh, Kiểm ngư vùng, Hải quan"},
      {"Cục Kho phối hợp với Đội kiểm tra tỉnh, Kiểm ngư vùng, Hải quan để kiểm tra kho.",
       "Cục Kho / Đội kiểm tra tỉnh, Kiểm ngư vùng, Hải quan"},
      // Fields of one body.
      {"Cục Kho phối hợp với Ủy ban Tài chính, Ngân sách để kiểm tra kho.", "Cục Kho / Ủy ban Tài chính, Ngân sách"},
      // What is done stands there, no name.
      {"Cục Kho phối hợp với Sở Tài chính; Kiểm kê giá kệ; Hải quan kiểm tra kho.",
       "Cục Kho / Sở Tài chính; Hải quan / -"}};
  expect_told(kSentences);
}

TEST(Assignments, WhoAgreesAndWhoPlaysWhichPart) {
  constexpr Sentence kSentences[] = {
      {"Cục Kho và Sở Tài chính thống nhất và đề nghị UBND tỉnh quyết định.", "Cục Kho, Sở Tài chính / -"},
      {"Cục Kho, Sở Tài chính thống nhất đề nghị UBND tỉnh quyết định.", "UBND tỉnh / -"},
      {"Phân công đơn vị chủ trì, đơn vị phối hợp quy định tại Phụ lục.", ""},
      {"Yêu cầu đơn vị chủ trì báo cáo kết quả.", "đơn vị chủ trì / -"},
      {"Đơn vị được Cục trưởng phân công quản lý kho lập biên bản kiểm kê.",
       "Đơn vị được Cục trưởng phân công quản lý kho / -"},
      {"Đơn vị được Cục trưởng khen thưởng.", ""},
      {"Các bên (bên giao sách và bên được giao nhiệm vụ tiếp nhận, bảo quản sách của kho) lập biên bản.",
       "Các bên / -"}};
  expect_told(kSentences);
}

TEST(Assignments, TheDutyMayStandInTheNextLine) {
  EXPECT_EQ(
      told(circular("Điều 5. Trách nhiệm thực hiện\n\n1. Ủy ban nhân dân cấp tỉnh\nChỉ đạo các kho lập dự toán.")),
      "Ủy ban nhân dân cấp tỉnh / -");
  EXPECT_EQ(told(circular("Điều 5. Trách nhiệm thực hiện\n\n1. Ban Chỉ đạo tỉnh lập dự toán.")),
            "Ban Chỉ đạo tỉnh / -");
}

TEST(Assignments, WhoBearsADutyIsSomebodyKnownOrNot) {
  struct Heading {
    const char* words;
    const char* told;
  };
  constexpr Heading kHeadings[] = {{"Trách nhiệm của thủ thư", "thủ thư / -"},
                                   {"Trách nhiệm của chuyên gia", "chuyên gia / -"},
                                   {"Quyền và nghĩa vụ của bạn đọc và khách tham quan", "bạn đọc, khách tham quan / -"},
                                   {"Trách nhiệm các sở, ngành", "các sở, ngành / -"},
                                   {"Nhiệm vụ và quyền hạn Ban quản lý kho", "Ban quản lý kho / -"},
                                   {"Trách nhiệm phòng cháy", ""},
                                   {"NHIỆM VỤ BAN QUẢN LÝ KHO GIAO", ""},
                                   {"Trách nhiệm của mình", ""},
                                   {"Nhiệm vụ của năm 2026", ""},
                                   {"Trách nhiệm của văn bản", ""}};
  for (const Heading& heading : kHeadings) {
    const std::string words = heading.words;
    EXPECT_EQ(told(circular("Điều 5. " + words + "\n\n1. Tuân thủ nội quy của kho.\n\n2. Giữ gìn sách.")), heading.told)
        << words;
  }
}

TEST(Assignments, StepsOfAProcedureAreTasks) {
  EXPECT_EQ(tasks(circular("Điều 5. Trình tự, thủ tục kiểm tra kho\n\n1. Lập kế hoạch kiểm tra.\n\n"
                           "2. Khi kiểm tra nếu phát hiện thiếu sách thì phải lập biên bản.\n\n"
                           "3. Sách có dấu của kho.")),
            "Điều 5.1 Điều 5.2");
  // A chapter of that name, and ways of doing it.
  EXPECT_EQ(
      tasks(circular("Chương II\nTRÌNH TỰ, THỦ TỤC THUÊ KHO\n\nĐiều 5. Thuê kho sớm\n\n1. Thuê kho là quyền của mọi "
                     "người.\n\n2. Kho có nội quy.")),
      "");
  EXPECT_EQ(
      tasks(circular("Điều 5. Trình tự, thủ tục kiểm tra kho\n\n1. Sách được kiểm tra theo một trong các hình thức "
                     "sau:\n\na) Kiểm tra chặt;\n\nb) Kiểm tra giảm.")),
      "");
}

TEST(Assignments, WhoIsListedIsToldNothing) {
  EXPECT_EQ(
      tasks(circular("Điều 5. Nhận hồ sơ\n\n1. Cục Kho tiếp nhận hồ sơ của dự án mà nhà đầu tư là:\n\n"
                     "a) Doanh nghiệp nhà nước thuộc địa phương quản lý;\n\nb) Hợp tác xã.\n\n2. Kho có nội quy.")),
      "Điều 5.1");
  EXPECT_EQ(tasks(circular("Điều 5. Mở kho\n\n1. Nhiệm vụ của chủ đầu tư gồm:\n\na) Lập dự án kho;\n\n"
                           "b) Báo cáo Cục Kho.\n\n2. Kho có nội quy.")),
            "Điều 5.1.a Điều 5.1.b");
}

TEST(Assignments, WhatABodyHasToAskForIsItsOwnDuty) {
  const Document document = circular(
      "Điều 5. Trách nhiệm của Cục Kho\n\n1. Yêu cầu các cơ quan có liên quan cung cấp sổ kho.\n\n"
      "2. Đề nghị Bộ trưởng khen thưởng thủ kho.\n\n3. Giao Phòng Bảo quản lập sổ kho.");
  EXPECT_EQ(told(document), "Cục Kho / -; Phòng Bảo quản / -");
  EXPECT_EQ(tasks(document), "Điều 5.1 Điều 5.2 Điều 5.3");
  EXPECT_EQ(
      told(circular("Điều 5. Trách nhiệm của Cục Kho\n\n1. Lập sổ.\n\n2. Yêu cầu Cục Cá lập sổ trước ngày 20/6/2026.")),
      "Cục Kho / -; Cục Cá / - @ trước ngày 20/6/2026");
  EXPECT_EQ(told(circular("Điều 5. Trách nhiệm của Cục Kho\n\n1. Lập sổ.\n\n2. Yêu cầu Cục Cá báo cáo hằng ngày.")),
            "Cục Kho / -; Cục Cá / - @ hằng ngày");
  EXPECT_EQ(told(circular("Điều 5. Tổ chức thực hiện\n\n1. Yêu cầu các sở lập sổ.\n\n2. Kho có nội quy.")),
            "các sở / -");
  EXPECT_EQ(told(circular("Điều 5. Trách nhiệm của các cơ quan\n\n1. Yêu cầu Cục Kho lập sổ.\n\n"
                          "2. Đề nghị Công an tỉnh bảo đảm an ninh.")),
            "Cục Kho / -; Công an tỉnh / -");
}

TEST(Assignments, WhomADecisionAsksIsToldItHimselfButForWhatABodyAsksAmongItsDuties) {
  const Document duties = decision("Điều 5. Trách nhiệm của Sở Kho\n\n1. Mở kho.\n\n2. Yêu cầu các trạm kho lập sổ.");
  EXPECT_EQ(told(duties), "Sở Kho / -");
  EXPECT_EQ(tasks(duties), "Điều 5.1 Điều 5.2");
  // Nothing is its own there.
  EXPECT_EQ(told(decision("Điều 5. Trách nhiệm của Sở Kho\n\n1. Đề nghị Mặt trận tỉnh giám sát.\n\n"
                          "2. Yêu cầu các trạm kho lập sổ.")),
            "Mặt trận tỉnh / -; các trạm kho / -");
  EXPECT_EQ(told(decision("Điều 5. Tổ chức thực hiện\n\n1. Sở Kho:\n\na) Giao Phòng Bảo quản lập sổ;\n\nb) Mở kho;\n\n"
                          "c) Yêu cầu các trạm kho sửa cửa.")),
            "Sở Kho / -; Phòng Bảo quản / -; các trạm kho / -");
  // Among its powers it may ask, but not where work is given beside, or a period.
  const std::string powers = "Điều 5. Nhiệm vụ, quyền hạn của Sở Kho\n\n1. Mở kho.\n\n";
  EXPECT_EQ(told(decision(powers + "2. Yêu cầu các trạm kho lập sổ theo Điều 6.")), "Sở Kho / -");
  EXPECT_EQ(told(decision(powers + "2. Yêu cầu các trạm kho báo cáo hằng ngày.")),
            "Sở Kho / -; các trạm kho / - @ hằng ngày");
  EXPECT_EQ(told(decision(powers + "2. Yêu cầu các trạm kho lập sổ.\n\n3. Giao Phòng Bảo quản lập sổ kho.")),
            "Sở Kho / -; các trạm kho / -; Phòng Bảo quản / -");
  EXPECT_EQ(told(decision("Điều 5. Nhiệm vụ, quyền hạn\n\n1. Sở Kho có các nhiệm vụ, quyền hạn sau:\n\na) Yêu cầu các "
                          "trạm kho lập sổ;\n\n"
                          "b) Mở kho.")),
            "Sở Kho / -");
}

TEST(Assignments, WhoCarriesOutAnActThoughHisNameIsBrokenAndHalfOfItStandsTwice) {
  const std::string duty = " tỉnh chịu trách nhiệm thi hành Quyết định này.";
  EXPECT_EQ(told(decision("Điều 5. Ủy ban nhân dân\nNhân dân" + duty)), "Ủy ban nhân dân Nhân dân tỉnh / -");
  EXPECT_EQ(told(decision("Điều 5. Giám đốc Sở Kho, Ủy ban\nNhân dân" + duty)),
            "Giám đốc Sở Kho, Ủy ban Nhân dân tỉnh / -");
  EXPECT_EQ(told(decision("Điều 5. Thường trực Hội đồng nhân dân\nNhân dân" + duty)),
            "Thường trực Hội đồng nhân dân Nhân dân tỉnh / -");
  // A whole name that a heading and its sentence begin with is none.
  EXPECT_EQ(told(decision("Điều 5. Thi hành tại Ủy ban nhân dân xã\nỦy ban nhân dân xã có trách nhiệm mở kho.")),
            "Ủy ban nhân dân xã / -");
}

TEST(Assignments, WorkThatWhoeverIsConcernedHasToDo) {
  EXPECT_EQ(tasks(circular("Điều 5. Tách kho\n\n1. Khi tách kho thì phải làm các công việc sau:\n\na) Lập sổ kho;\n\n"
                           "b) Báo cáo Cục Kho.\n\n2. Kho có nội quy.")),
            "Điều 5.1 Điều 5.1.a Điều 5.1.b");
  EXPECT_EQ(tasks(circular(
                "Điều 5. Trong kho\n\n1. Cấm làm các công việc sau:\n\na) Đốt lửa;\n\nb) Hút thuốc.\n\n2. Kho mở.")),
            "");
}

TEST(Assignments, AStepBehindOneThatTellsAnother) {
  EXPECT_EQ(tasks(circular(
                "Điều 5. Quy định chung\n\n1. Tổ chức, cá nhân thuê kho phải thực hiện các bước sau:\n\n"
                "a) Chuẩn bị đơn;\n\nb) Gửi đơn đến Cục Kho. Cục Kho có trách nhiệm trả lời;\n\nc) Nhận kết quả.")),
            "Điều 5.1 Điều 5.1.a Điều 5.1.b Điều 5.1.c");
}

TEST(Assignments, SomebodyOfWhomNoWordIsKnownBearsADuty) {
  expect_told({
      {"Thợ lặn có nghĩa vụ: mặc áo phao.", "Thợ lặn / -"},
      {"Thủ từ làng Hà có trách nhiệm báo cáo xã.", "Thủ từ làng Hà / -"},
      {"Kế hoạch kho có nhiệm vụ bảo đảm an toàn.", ""},
      {"Thợ lặn có trách nhiệm cao.", ""},
      {"Vật liệu mua của kho có trách nhiệm báo cáo.", ""},  // too many words
      {"Thợ lặn có phao.", ""},
  });
}

TEST(Assignments, AnOfficeThatIsNamedByItsField) {
  expect_told({
      {"Cơ quan có chức năng quản lý kho tàng tỉnh Hà Lâm cấp thẻ kho.",
       "Cơ quan có chức năng quản lý kho tàng tỉnh Hà Lâm / -"},
      {"Các cơ quan có chức năng quản lý kho tàng cấp thẻ kho.", "Các cơ quan có chức năng quản lý kho tàng / -"},
      {"Sở Kho có chức năng quản lý nhà nước về kho tàng.", "Sở Kho / -"},
      {"Sở Kho có chức năng quản lý kho tàng, tổ chức kiểm tra bến.", "Sở Kho / -"},
      {"Phòng Kho có chức năng quản lý nhà nước về kho, tham mưu Ủy ban nhân dân xã kiểm tra kho.", "Phòng Kho / -"},
      {"Cục Kho phối hợp với các cơ quan có chức năng kiểm tra kho.", "Cục Kho / các cơ quan có chức năng"},
      {"Chủ tịch Ủy ban nhân dân, cơ quan thuế và cơ quan tài chính tỉnh Hà Lâm có trách nhiệm lập sổ kho.",
       "Chủ tịch Ủy ban nhân dân, cơ quan thuế, cơ quan tài chính tỉnh Hà Lâm / -"},
      {"Các cơ quan thuế và kho bạc lập sổ kho.", "Các cơ quan thuế và kho bạc / -"},
      {"Cơ quan điều hành kho lập sổ.", "Cơ quan điều hành kho / -"},
  });
}

TEST(Assignments, HowABodyWorksWithOthersIsItsDuty) {
  const Document document = circular(
      "Điều 5. Quan hệ công tác của Văn phòng Cục Kho với các cục\n\n"
      "1. Tham mưu, giúp Cục Kho phối hợp với Cục Cá, Sở Nội vụ và các cơ quan hữu quan trong việc giữ kho.\n\n"
      "2. Chịu sự chỉ đạo của Cục Kho.");
  EXPECT_EQ(told(document), "Văn phòng Cục Kho / Cục Cá, Sở Nội vụ, các cơ quan hữu quan");
  EXPECT_EQ(tasks(document), "Điều 5.1");
  expect_told({{"Người có thẩm quyền ghi ý kiến vào sổ kho.", "Người có thẩm quyền / -"}});
}

TEST(Assignments, ByWhomAThingHasToBeDone) {
  expect_told({
      {"Sổ kho phải được Cục Kho kiểm tra trước ngày 15/6/2026.", "Cục Kho / - @ trước ngày 15/6/2026"},
      {"Sổ kho phải được Hội đồng kho, Ban thanh tra kho thẩm tra.", "Hội đồng kho, Ban thanh tra kho / -"},
      {"Sổ kho phải được Cục Kho chấp thuận.", ""},
      {"Người giữ kho phải được Cục Kho đánh giá hoàn thành tốt nhiệm vụ.", ""},
      {"Thủ kho phải được Cục Kho kiểm tra.", ""},
      {"Trường hợp sổ kho phải được Cục Kho kiểm tra thì miễn phí kho.", ""},
      {"Sổ kho phải được kiểm tra trước ngày 15/6/2026.", ""},
  });
}

TEST(Assignments, ReasonsAreNoWork) {
  EXPECT_EQ(tasks(circular("Điều 5. Trách nhiệm của Cục Kho\n\n1. Miễn phí cho chủ hàng vì một trong các lý do sau:\n\n"
                           "a) Tổ chức lại kho;\n\nb) Xây dựng kho mới.\n\n2. Lập sổ kho.")),
            "Điều 5.1 Điều 5.2");
  expect_told({{"Đơn vị quản lý vận hành kho, Ban quản trị kho;", ""}});
}

TEST(Assignments, ACaseMayListSeveralVerbs) {
  expect_told({
      {"Trường hợp phát hiện việc kê khai, tính toán phí kho chưa đúng, trong vòng 5 ngày kể từ khi nhận tờ khai, Cục "
       "Kho phải thông báo.",
       "Cục Kho / - @ trong vòng 5 ngày kể từ khi nhận tờ khai"},
      {"Trường hợp sổ kho sai, gửi sổ đến Cục Kho, Cục Cá để kiểm tra.", ""},
      {"Trường hợp cần thiết, rà soát sổ kho, Cục Kho ký sổ.", ""},
  });
}

TEST(Assignments, DeputiesOfInspectors) {
  expect_told({
      {"Phó Chánh Thanh tra huyện giúp Chánh Thanh tra huyện lập sổ kho.", "Phó Chánh Thanh tra huyện / -"},
      {"Phó Tổng Thanh tra kho lập sổ kho.", "Phó Tổng Thanh tra kho / -"},
  });
}

TEST(Assignments, WhatSomebodyIsConcernedWithIsNoDuty) {
  expect_told({
      {"Cơ quan, tổ chức và cá nhân có liên quan đến việc quản lý, sử dụng kho.", ""},
      {"Đơn vị có liên quan đến việc rà soát, gửi sổ kho có trách nhiệm ký sổ.",
       "Đơn vị có liên quan đến việc rà soát, gửi sổ kho / -"},
      {"Cục Kho phối hợp với các đơn vị có liên quan đến việc rà soát kho kiểm tra tàu.",
       "Cục Kho / các đơn vị có liên quan đến việc rà soát kho"},
      {"Các đơn vị có liên quan đến việc sáp nhập bàn giao hồ sơ.", "Các đơn vị có liên quan đến việc sáp nhập / -"},
      {"Các đơn vị có liên quan đến việc sáp nhập bàn giao kho phải ký sổ.",
       "Các đơn vị có liên quan đến việc sáp nhập bàn giao kho / -"},
      {"Tổ chức, cá nhân liên quan đến việc sử dụng kho kê khai với xã.",
       "Tổ chức, cá nhân liên quan đến việc sử dụng kho / -"},
  });
}

TEST(Assignments, TheWorkABodyIsNamedByStandsBeforeItsDuty) {
  expect_told({
      {"Chủ đầu tư dự án xây dựng nhà kho lập sổ.", "Chủ đầu tư dự án xây dựng nhà kho / -"},
      {"Ban Quản lý dự án xây dựng khu tái định cư có trách nhiệm lập sổ.",
       "Ban Quản lý dự án xây dựng khu tái định cư / -"},
      {"Tổ quản lý vận hành kho trực ban.", "Tổ quản lý vận hành kho / -"},
      {"Trung tâm quản lý vận hành kho bến chủ trì phân luồng.", "Trung tâm quản lý vận hành kho bến / -"},
      {"Phòng quản lý vận hành theo dõi số liệu.", "Phòng quản lý vận hành / -"},
      // What they are told.
      {"Trung tâm quản lý vận hành kho theo nội quy.", "Trung tâm / -"},
      {"Chủ đầu tư dự án xây dựng phương án giữ kho.", "Chủ đầu tư dự án / -"},
      {"Sở Kho thẩm định dự án xây dựng nhà kho kiểm tra bến.", "Sở Kho / -"},
      {"Ban Quản lý dự án xây dựng nhà ở cho thủ kho.", "Ban Quản lý dự án / -"},
      {"Ban Quản lý dự án xây dựng nhà ở phục vụ thủ kho.", "Ban Quản lý dự án / -"},
      {"Ban Quản lý dự án xây dựng công trình đúng tiến độ.", "Ban Quản lý dự án / -"},
      {"Ban Quản lý dự án xây dựng khu tái định cư trước ngày 15/6/2026.",
       "Ban Quản lý dự án / - @ trước ngày 15/6/2026"},
      {"Chủ đầu tư dự án xây dựng nhà kho (sau đây gọi là chủ đầu tư),", ""},
  });
}

TEST(Assignments, WhatIsOwedIsTheObjectOfADuty) {
  expect_told({
      {"Chủ kho nộp đủ khoản phí phải nộp.", "Chủ kho / -"},
      {"Người nộp phí tính số phí phải nộp và phải nộp trước ngày 20.", "Người nộp phí / -"},
      {"Người nhận khoản tiền phải nộp phải ghi sổ.", "Người nhận khoản tiền phải nộp / -"},
      {"Người có số tiền phải nộp phải ghi sổ.", "Người có số tiền phải nộp / -"},
      {"Người có số tiền nợ lớn phải trả trước ngày 30/6.", "Người có số tiền nợ lớn / - @ trước ngày 30/6"},
      {"Người thuê kho có quyền đề nghị Cục Kho tính số phí phải nộp.", ""},
  });
}

TEST(Assignments, CompetenceAndNotices) {
  expect_told({
      {"Sở Kho là cơ quan có thẩm quyền cấp thẻ kho.", "Sở Kho / -"},
      {"Sở Kho là cơ quan có thẩm quyền, chủ trì kiểm tra kho.", "Sở Kho / -"},
      {"Sở Kho là cơ quan, tổ chức có thẩm quyền cấp thẻ kho.", "Sở Kho / -"},
      {"Sở Kho là cơ quan, đơn vị có thẩm quyền cấp thẻ kho.", "Sở Kho / -"},
      {"Sở Kho có thông báo bằng văn bản về giá thuê kho.", "Sở Kho / -"},
      {"Sở Kho có thông báo số 12/TB-SK ngày 01/3/2026 về giá thuê kho.", ""},
      {"Các hộ có thông báo thu hồi kho rời đi.", ""},
  });
}

TEST(Assignments, WhatAPlaceHasToBeLikeIsNoWork) {
  expect_told({
      {"Cơ sở phải ghi sổ.", "Cơ sở / -"},
      {"Cơ sở phải đặt biển báo.", "Cơ sở / -"},
      {"Cơ sở phải bảo đảm diện tích tối thiểu 20 m2.", ""},
      {"Cơ sở phải đặt tại nơi khô ráo.", ""},
      {"Tập thể phải có từ 05 thành viên trở lên.", ""},
      {"Cơ sở thu gom rác đúng giờ quy định.", ""},
      {"Thủ kho ghi thẻ kho; thủ quỹ quản lý tiền mặt.", "Thủ kho / -"},
      {"Hòa giải viên ở cơ sở ghi sổ theo dõi.", "Hòa giải viên ở cơ sở / -"},
  });
}

TEST(Assignments, ABanIsNoWorkButAmongDuties) {
  expect_told({
      {"Các doanh nghiệp không được bán sổ kho.", ""},
      {"Tổ chức, cá nhân không được phép mở kho.", ""},
      {"Các doanh nghiệp không được bán sổ kho; sổ kho để tại kho.", ""},
      {"Các doanh nghiệp không được bán sổ kho; kiểm tra, xử lý thủ kho trái phép.", ""},
      {"Các doanh nghiệp không được thu khoản phí phải nộp.", ""},
      {"Các doanh nghiệp phải nộp phí, không được bán sổ kho.", "Các doanh nghiệp / -"},
      {"Các doanh nghiệp không được mở kho mới và phải báo cáo số kho bỏ trống trước ngày 15/6/2026.",
       "Các doanh nghiệp / - @ trước ngày 15/6/2026"},
      {"Các trạm không được thuê thủ kho khi Cục Kho chưa đồng ý; báo cáo danh sách thủ kho trước ngày 20/6/2026.",
       "Các trạm / - @ trước ngày 20/6/2026"},
      {"Các trạm không được bán sổ kho; phải báo cáo Cục Kho.", "Các trạm / -"},
  });
  EXPECT_EQ(tasks(circular("Điều 5. Nghĩa vụ của thủ kho\n\n1. Không được bán sổ kho.\n\n2. Lập sổ kho.")),
            "Điều 5.1 Điều 5.2");
}

TEST(Assignments, AnOfficeWithThePlacesOfItsSeat) {
  expect_told({
      {"Cơ quan điều hành kho tại tỉnh Hà Lâm, thành phố Bến Đò lập sổ kho.",
       "Cơ quan điều hành kho tại tỉnh Hà Lâm, thành phố Bến Đò / -"},
      {"Sở Kho tại thành phố Bến Đò tổ chức mít tinh.", ""},
      {"Ngày 12/5/2026, Ban Tổ chức tại xã Bản Mận tổ chức lễ phát động.", ""},
      {"Cục Kho phối hợp với Công an tỉnh tại xã Bản Mận kiểm tra kho.", "Cục Kho / Công an tỉnh"},
      {"Cơ quan điều hành kho tại tỉnh Hà Lâm có hai phòng.", ""},
  });
}

}  // namespace
}  // namespace vanban
