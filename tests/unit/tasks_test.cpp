// Tasks and assignments as documents of several kinds give them. Bodies and places are invented.
//
// A reading is written down as: "T path" for each task, with "<- a1" where an assignment of its own words carries it
// and
// "<= a1" where it is inherited; "A1 lead, lead / with @ deadline" for each assignment, "-" where a list is empty.
#include "structure/tasks/tasks.h"

#include <gtest/gtest.h>

#include <string>

#include "vanban/engine.h"

namespace vanban {
namespace {

Document extract(const std::string& text) {
  static const auto engine = Engine::create();
  return engine->extract(text);
}

std::string joined(const std::vector<Quoted>& names) {
  std::string out;
  for (const Quoted& name : names) out += (out.empty() ? "" : ", ") + name.text;
  return out.empty() ? "-" : out;
}

std::string dump(const Document& document) {
  std::string out;
  for (const Task& task : document.tasks) {
    out += "T " + task.path;
    for (const TaskAssignment& assignment : task.assignments)
      out += (assignment.inherited ? " <= " : " <- ") + assignment.id;
    if (task.output) out += " => " + task.output->text;
    if (!task.report_to.empty()) out += " -> " + joined(task.report_to);
    out += '\n';
  }
  for (const Assignment& assignment : document.assignments) {
    out += "A" + assignment.id.substr(1) + ' ' + joined(assignment.lead) + " / " + joined(assignment.with);
    if (assignment.deadline) out += " @ " + assignment.deadline->text;
    out += '\n';
  }
  return out;
}

// A directive of a province: the items stand between its lead-in and its end.
std::string directive(const std::string& items) {
  return "ỦY BAN NHÂN DÂN\nTỈNH HÀ LÂM\n\nSố: 05/CT-UBND\n\nHà Lâm, ngày 04 tháng 3 năm 2026\n\nCHỈ THỊ\n"
         "Về việc tăng cường quản lý bến đò\n\nThời gian qua, hoạt động của các bến đò còn nhiều thiếu sót.\n\n" +
         items + "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\n\nLò Văn Thảo\n";
}

std::string plan(const std::string& sections) {
  return "SỞ Y TẾ TỈNH HÀ LÂM\n\nSố: 12/KH-SYT\n\nHà Lâm, ngày 04 tháng 3 năm 2026\n\nKẾ HOẠCH\n"
         "Khám sức khỏe cho học sinh năm 2026\n\n" +
         sections + "\n\nNơi nhận:\n- Các phòng;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nLò Văn Thảo\n";
}

TEST(Tasks, ABodyThatIsToldWithAndUntil) {
  EXPECT_EQ(dump(extract(directive(
                "1. Giao Sở Xây dựng chủ trì, phối hợp với Công an tỉnh và các cơ quan liên quan kiểm tra các bến đò; "
                "báo cáo Ủy ban nhân dân tỉnh trước ngày 30/4/2026.\n\n"
                "2. Sở Tài chính bố trí kinh phí mua áo phao."))),
            "T 1 <- a1 -> Ủy ban nhân dân tỉnh\n"
            "T 2 <- a2\n"
            "A1 Sở Xây dựng / Công an tỉnh, các cơ quan liên quan @ trước ngày 30/4/2026\n"
            "A2 Sở Tài chính / -\n");
}

TEST(Tasks, AHeadingThatNamesABodyCarriesWhatStandsBelowIt) {
  EXPECT_EQ(dump(extract(directive("1. Sở Xây dựng:\n\na) Rà soát các bến đò trong tháng 5 năm 2026;\n\n"
                                   "b) Phối hợp với Công an tỉnh xử lý bến không phép.\n\n"
                                   "2. Đề nghị Mặt trận Tổ quốc tỉnh giám sát việc thực hiện Chỉ thị này."))),
            "T 1.a <= a1\n"
            "T 1.b <= a1\n"
            "T 2 <- a2\n"
            "A1 Sở Xây dựng / Công an tỉnh @ trong tháng 5 năm 2026\n"
            "A2 Mặt trận Tổ quốc tỉnh / -\n");
}

TEST(Tasks, TheLeadInCarriesWhatNamesNobody) {
  EXPECT_EQ(dump(extract(directive("Ủy ban nhân dân tỉnh yêu cầu các sở, ngành và Ủy ban nhân dân các xã, phường thực "
                                   "hiện các nhiệm vụ sau:\n\n1. Tiếp tục tuyên truyền an toàn đường thủy.\n\n"
                                   "2. Tăng cường kiểm tra các bến đò."))),
            "T 1 <= a1\n"
            "T 2 <= a1\n"
            "A1 các sở, ngành, Ủy ban nhân dân các xã, phường / -\n");
}

TEST(Tasks, TheDeadlineMayStandInTheNextSentence) {
  EXPECT_EQ(dump(extract(directive("1. Giao Sở Xây dựng lập danh sách bến đò. Danh sách gửi trước ngày 30/4/2026.\n\n"
                                   "2. Sở Tài chính bố trí kinh phí."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "A1 Sở Xây dựng / - @ trước ngày 30/4/2026\n"
            "A2 Sở Tài chính / -\n");
}

TEST(Tasks, ADayThatOpensOneDutyIsThatOfNoOtherBelowTheSameBody) {
  const std::string body = "I. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Nghiệp vụ Y:\n\n- Rà soát các trạm y tế.\n\n";
  const std::string day = "- Ngày 16/11/2026: Họp Đoàn kiểm tra.\n\n";
  const std::string days = "- Từ ngày 20/11/2026 đến ngày 15/12/2026: Kiểm tra các trạm y tế.\n\n";
  const auto deadline = [&](const std::string& items) {
    const Document document = extract(plan(body + items));
    const auto& found = document.assignments.at(0).deadline;
    return found ? found->text : "";
  };
  EXPECT_EQ(deadline(day + days), "Từ ngày 20/11/2026 đến ngày 15/12/2026");
  EXPECT_EQ(deadline(days), "Từ ngày 20/11/2026 đến ngày 15/12/2026");
  EXPECT_EQ(deadline(day), "");
  EXPECT_EQ(extract(plan("I. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Nghiệp vụ Y:\n\n" + day)).assignments.at(0).deadline->text,
            "Ngày 16/11/2026");                                                 // its only paragraph
  EXPECT_EQ(deadline(days + "- Báo cáo Giám đốc trước ngày 20/12/2026."), "");  // two
}

TEST(Tasks, WhatThingsHaveToBeLikeIsAskedOfNobody) {
  const auto asked = [](const std::string& items) { return dump(extract(plan("II. NỘI DUNG THI\n\n" + items))); };
  EXPECT_EQ(asked("1. Yêu cầu Ban tổ chức, đội thi:\n\n- Sân dài 40 m.\n\n- Phao nặng không quá 2 kg."), "");
  EXPECT_EQ(asked("Yêu cầu Ban tổ chức, đội thi:\n\n- Sân dài 40 m.\n\n- Phao nặng không quá 2 kg."), "");
  EXPECT_EQ(asked("1. Yêu cầu các đội thi: Đò dài 5 m."), "");
  EXPECT_EQ(asked("1. Yêu cầu các đội thi: Đò dài 5 m phải có phao trước ngày 30/6/2026."),
            "T II.1 <- a1\nA1 các đội thi / - @ trước ngày 30/6/2026\n");
  EXPECT_EQ(asked("1. Yêu cầu các đội thi:\n\n- Đò dài 5 m.\n\n- Kiểm tra phao."),
            "T II.1 <- a1\nT II.1.-2 <= a1\nA1 các đội thi / -\n");
  EXPECT_EQ(asked("1. Yêu cầu các đội thi:\n\na) Đào giếng sâu 5 m;\n\nb) Nộp danh sách."),
            "T II.1 <- a1\nT II.1.a <= a1\nT II.1.b <= a1\nA1 các đội thi / -\n");
  EXPECT_EQ(asked("1. Yêu cầu Ban tổ chức chuẩn bị: sân dài 40 m."), "T II.1 <- a1\nA1 Ban tổ chức / -\n");
}

TEST(Tasks, SectionsOfPurposeGiveNoWork) {
  EXPECT_EQ(
      dump(extract(plan("I. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\n- Nâng cao chất lượng chăm sóc học sinh.\n\n"
                        "2. Yêu cầu\n\n- Tổ chức khám an toàn, đúng tiến độ.\n\n"
                        "II. NỘI DUNG\n\n1. Lập danh sách học sinh.\n\n2. Kinh phí: từ nguồn chi thường xuyên.\n\n"
                        "III. TỔ CHỨC THỰC HIỆN\n\n1. Phòng Nghiệp vụ Y\n\n- Tập huấn cho các trạm y tế."))),
      "T II.1\n"
      "T III.1.-1 <= a1\n"
      "A1 Phòng Nghiệp vụ Y / -\n");
}

TEST(Tasks, FalseFriendsAreNone) {
  EXPECT_EQ(
      dump(extract(directive("1. Giao thông đường thủy trên địa bàn còn phức tạp.\n\n"
                             "2. Theo đề nghị của Sở Xây dựng tại Tờ trình số 12/TTr-SXD, tỉnh đã bàn giao 05 bến."))),
      "");
}

TEST(Tasks, ClassesStayWholeAndNamesAreDivided) {
  EXPECT_EQ(
      dump(extract(directive("1. Giám đốc các sở, ban, ngành; Chủ tịch Ủy ban nhân dân các xã, phường; các tổ "
                             "chức, cá nhân có liên quan chịu trách nhiệm thi hành Chỉ thị này.\n\n"
                             "2. Giao Sở Nội vụ chủ trì, phối hợp với các Sở: Tài chính, Khoa học và Công nghệ "
                             "rà soát biên chế."))),
      "T 1 <- a1\n"
      "T 2 <- a2\n"
      "A1 Giám đốc các sở, ban, ngành, Chủ tịch Ủy ban nhân dân các xã, phường, các tổ chức, cá nhân có liên quan "
      "/ -\n"
      "A2 Sở Nội vụ / các Sở: Tài chính, Khoa học và Công nghệ\n");
}

TEST(Tasks, AClassEndsWithThoseConcerned) {
  EXPECT_EQ(dump(extract(directive("1. Yêu cầu các địa phương, đơn vị liên quan, Nhà đầu tư nghiêm túc thực hiện."))),
            "T 1 <- a1\n"
            "A1 các địa phương, đơn vị liên quan, Nhà đầu tư / -\n");
  EXPECT_EQ(extract(directive("1. Yêu cầu các địa phương, đơn vị liên quan, Nhà đầu tư nghiêm túc thực hiện."))
                .assignments[0]
                .lead.size(),
            2u);
}

TEST(Tasks, LabelsBelowATaskSayWhoAndWhen) {
  EXPECT_EQ(dump(extract(plan("II. NHIỆM VỤ\n\n1. Khám mắt cho học sinh\n\n- Cơ quan chủ trì: Bệnh viện Mắt tỉnh.\n\n"
                              "- Cơ quan phối hợp: các trường tiểu học.\n\n- Thời gian hoàn thành: Quý II/2026."))),
            "T II.1 <- a1\n"
            "A1 Bệnh viện Mắt tỉnh / các trường tiểu học @ Quý II/2026\n");
}

TEST(Tasks, ALabelMaySayThatThereIsNoDeadline) {
  EXPECT_EQ(dump(extract(plan("II. NỘI DUNG\n\n1. Lập danh sách học sinh.\n\n"
                              "Đơn vị thực hiện: Phòng Nghiệp vụ Y.\n\nThời gian: Không quy định."))),
            "T II.1 <- a1\n"
            "A1 Phòng Nghiệp vụ Y / -\n");
}

TEST(Tasks, LabelsOnOneLine) {
  EXPECT_EQ(dump(extract(directive(
                "1. Xây dựng phương án cứu hộ (cơ quan chủ trì: Sở Xây dựng; cơ quan phối hợp: các sở, ngành; thời "
                "gian hoàn thành: quý II/2026).\n\n"
                "2. Lập danh sách bến đò. Chủ trì: Sở Nội vụ. Phối hợp: Công an tỉnh. Thời gian: Tháng 6/2026.\n\n"
                "3. Kiểm tra áo phao.\n- Chủ trì: Sở Y tế.\n- Phối hợp: Công an tỉnh.\n\n"
                "4. Tổ chức hội nghị.\n- Chủ trì: Đồng chí Chủ tịch."))),
            "T 1 <- a1\nT 2 <- a2\nT 3 <- a3\nT 4\n"
            "A1 Sở Xây dựng / các sở, ngành @ quý II/2026\n"
            "A2 Sở Nội vụ / Công an tỉnh @ Tháng 6/2026\n"
            "A3 Sở Y tế / Công an tỉnh\n");
}

TEST(Tasks, WhatSomebodyDoesInThePassive) {
  EXPECT_EQ(dump(extract(directive("1. Hội nghị do Ban lãnh đạo hợp tác xã triệu tập và chủ trì.\n\n"
                                   "2. Danh sách bến do Sở Xây dựng ban hành.\n\n"
                                   "3. Trường hợp cơ quan, tổ chức, đơn vị không có áo phao thì người đứng đầu đơn vị "
                                   "báo cáo Sở Xây dựng."))),
            "T 1 <- a1\nT 3 <- a2 -> Sở Xây dựng\n"
            "A1 Ban lãnh đạo hợp tác xã / -\n"
            "A2 người đứng đầu đơn vị / -\n");
}

TEST(Tasks, AHeadingAndItsDutyOnOneLine) {
  EXPECT_EQ(dump(extract(directive("1. Trách nhiệm của Sở Xây dựng: Chủ trì kiểm tra các bến đò.\n\n"
                                   "2. Sở Y tế phối hợp với: Sở Tài chính, Công an tỉnh; các xã khám sức khỏe cho "
                                   "người lái đò."))),
            "T 1 <- a1\nT 2 <- a2\n"
            "A1 Sở Xây dựng / -\n"
            "A2 Sở Y tế / Sở Tài chính, Công an tỉnh, các xã\n");
}

// The verbs of the third items are in no list.
TEST(Tasks, WhatStandsInAListOfWorkIsWork) {
  EXPECT_EQ(
      dump(extract(directive("1. Sở Xây dựng:\n- Rà soát các bến đò trên địa bàn tỉnh.\n- Kẻ lại vạch mớn nước an "
                             "toàn cho đò ngang.\n- Trường hợp đò đã cũ thì chủ đò tự lo.\n"))),
      "T 1.-1 <= a1\nT 1.-2 <= a1\nA1 Sở Xây dựng / -\n");
  EXPECT_EQ(dump(extract(directive("1. Rà soát các bến đò trên địa bàn tỉnh.\n2. Tuyên truyền cho chủ đò và khách qua "
                                   "sông.\n3. Kẻ lại vạch mớn nước an toàn cho đò ngang.\n4. Danh mục các bến đò kèm "
                                   "theo Chỉ thị này.\n"))),
            "T 1\nT 2\nT 3\n");
}

TEST(Tasks, ASentenceMayLeadToAListOfWork) {
  const std::string text =
      "HỘI ĐỒNG NHÂN DÂN\nTỈNH HÀ LÂM\n\nSố: 05/NQ-HĐND\n\nHà Lâm, ngày 04 tháng 3 năm 2026\n\nNGHỊ QUYẾT\n"
      "Về bến đò\n\nĐiều 1. Hội đồng nhân dân tỉnh thống nhất đánh giá tình hình các bến đò năm 2025.\n"
      "Điều 2. Năm 2026 tập trung thực hiện một số nhiệm vụ chủ yếu sau:\n1. Rà soát các bến đò.\n2. Lắp đặt phao ở "
      "khúc "
      "sông cạn.\nĐiều 3. Nghị quyết này có hiệu lực từ ngày ký.\n";
  EXPECT_EQ(dump(extract(text)), "T Điều 2.1\nT Điều 2.2\n");
}

TEST(Tasks, WhereANameEnds) {
  const auto lead_of = [](const std::string& item) { return dump(extract(directive("1. " + item))); };
  EXPECT_EQ(
      lead_of("Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân Phường, các ông, bà có tên tại Điều 1 chịu "
              "trách nhiệm thi hành."),
      "T 1 <- a1\nA1 Chánh Văn phòng Hội đồng nhân dân và Ủy ban nhân dân Phường, các ông, bà có tên tại Điều 1 / "
      "-\n");
  EXPECT_EQ(lead_of("Sở Thông tin và Truyền thông: Theo chức năng, nhiệm vụ phối hợp với Cơ quan Thuế trong việc thu "
                    "phí bến."),
            "T 1 <- a1\nA1 Sở Thông tin và Truyền thông / Cơ quan Thuế\n");
  EXPECT_EQ(lead_of("Sở Tài chính: Trên cơ sở đề xuất của các xã, bố trí kinh phí."),
            "T 1 <- a1\nA1 Sở Tài chính / -\n");
  EXPECT_EQ(lead_of("Đài Tiếng nói Việt Nam phối hợp với Sở Xây dựng."),
            "T 1 <- a1\nA1 Đài Tiếng nói Việt Nam / Sở Xây dựng\n");
  EXPECT_EQ(lead_of("Chủ trì, phối hợp với các cơ quan thuộc Bộ Xây dựng; Công an tỉnh tổ chức kiểm tra các bến đò."),
            "T 1\n");
}

TEST(Tasks, WhoIsMeantBySomeWords) {
  const struct {
    const char* item;
    const char* lead;  // and those who join in
  } cases[] = {
      {"Các thôn này có bến cũ. Ban Công tác Mặt trận các thôn này tổ chức họp dân.",
       "Ban Công tác Mặt trận các thôn này / -"},
      {"Thực hiện văn bản của Ủy ban nhân dân tỉnh và Kế hoạch này; Trạm Y tế kiểm tra phao.", "Trạm Y tế / -"},
      {"Văn thư cơ quan chỉ thực hiện đóng dấu sổ đò.", "Văn thư cơ quan / -"},
      {"Mỗi thí sinh nộp 01 đơn dự thi lái đò.", "Mỗi thí sinh / -"},
      {"Phòng Kinh tế phụ trách hậu cần hội thi.", "Phòng Kinh tế / -"},
      {"Giám đốc Sở Y tế phụ trách bến có trách nhiệm trực.", "Giám đốc Sở Y tế phụ trách bến / -"},
      {"Công an xã phụ trách bến có trách nhiệm trực.", "Công an xã phụ trách bến / -"},
      {"Đồn Biên phòng kiểm tra người lái đò.", "Đồn Biên phòng / -"},
      {"Các đơn vị trên địa bàn đăng ký bến đò.", "Các đơn vị trên địa bàn / -"},
      {"Phòng Kiểm tra giám sát việc chở khách.", "Phòng Kiểm tra / -"},
      {"Các trường Tiểu học, THCS lập danh sách học sinh đi đò.", "Các trường Tiểu học, THCS / -"},
      {"Đảng viên gương mẫu mặc áo phao.", "Đảng viên / -"},
      {"Văn phòng phụ trách hậu cần hội thi.", "Văn phòng / -"},
      {"Bộ phận phụ trách hậu cần rà soát phao.", "Bộ phận phụ trách hậu cần / -"},
      {"Đồng chí Lò Văn Thảo, Trưởng Công an xã: Phụ trách chung.", "Đồng chí Lò Văn Thảo, Trưởng Công an xã / -"},
      {"Thường trực Đảng ủy giao Văn phòng Đảng ủy lập danh sách bến.", "Văn phòng Đảng ủy / -"},
      {"Ban Bí thư giao Văn phòng Trung ương Đảng theo dõi các bến.", "Văn phòng Trung ương Đảng / -"},
      {"Chi bộ các thôn sinh hoạt chuyên đề về bến đò.", "Chi bộ các thôn / -"},
      {"Công an xã, ngoài nhiệm vụ thường xuyên, bố trí 02 người trực bến.", "Công an xã / -"},
      {"Phòng Kinh tế, với vai trò cơ quan thường trực, tổng hợp kết quả.", "Phòng Kinh tế / -"},
      {"Đoàn kiểm tra trong quá trình làm việc nếu thấy bến, đò hỏng thì lập biên bản.", "Đoàn kiểm tra / -"},
      {"Chi hội Phụ nữ các thôn lập danh sách bến đò.", "Chi hội Phụ nữ các thôn / -"},
      {"Tổ kiểm phiếu lập biên bản.", "Tổ kiểm phiếu / -"},
      {"Tổ bầu cử các khu vực bỏ phiếu niêm yết danh sách.", "Tổ bầu cử các khu vực bỏ phiếu / -"},
      {"Nhận được Kế hoạch này, các chi bộ tổ chức thực hiện.", "các chi bộ / -"},
      {"Ủy ban Mặt trận Tổ quốc xã chủ trì, hiệp thương với các tổ chức thành viên lập danh sách.",
       "Ủy ban Mặt trận Tổ quốc xã / các tổ chức thành viên"},
      {"Các thôn có bến đò cần chủ động cử người trực.", "Các thôn có bến đò / -"},
      {"Người dự thi cần chủ động chuẩn bị áo phao.", "Người dự thi / -"},
      {"Sở Xây dựng chủ trì, phối hợp với doanh nghiệp được chỉ định rà soát bến.",
       "Sở Xây dựng / doanh nghiệp được chỉ định"},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(dump(extract(directive(std::string("1. ") + c.item))), std::string("T 1 <- a1\nA1 ") + c.lead + '\n');
  }
  EXPECT_EQ(dump(extract(directive("1. Thí sinh trong khoản này phải có khả năng bơi qua sông."))), "");
  EXPECT_EQ(dump(extract(directive("1. Các cơ sở dữ liệu lưu giữ tên lái đò."))), "");
}

// "Yêu cầu" heads what is required, unless somebody is asked.
TEST(Tasks, WhoIsAskedInAHeading) {
  EXPECT_EQ(dump(extract(plan("II. NHIỆM VỤ\n1. Yêu cầu các thôn:\n- Rà soát bến đò.\n- Lập danh sách lái đò."))),
            "T II.1 <- a1\nT II.1.-1 <= a1\nT II.1.-2 <= a1\nA1 các thôn / -\n");
  EXPECT_EQ(dump(extract(plan("II. NHIỆM VỤ\n1. Trạm Y tế:\n- Rà soát phao.\n- Lập sổ."))),
            "T II.1.-1 <= a1\nT II.1.-2 <= a1\nA1 Trạm Y tế / -\n")
      << "a name alone";
  EXPECT_EQ(dump(extract(plan("II. NHIỆM VỤ\n1. Yêu cầu đối với các thôn:\n- Tổ chức trang trọng, an toàn."))), "");
  EXPECT_EQ(dump(extract(plan("II. YÊU CẦU\n- Tổ chức trang trọng, an toàn."))), "");
  EXPECT_EQ(dump(extract(plan("II. NHIỆM VỤ\n1. Yêu cầu đơn vị đóng đò\n- Có chứng chỉ hành nghề."))), "");
  EXPECT_EQ(dump(extract(plan("II. NHIỆM VỤ\n1. Yêu cầu Sở Xây dựng đặt ra:\n- Tăng số chuyến đò."))).find("II.1.-1"),
            std::string::npos);
}

TEST(Tasks, MeetingsAskNobody) {
  EXPECT_EQ(dump(extract(plan("II. NHIỆM VỤ\n1. Giao ban các đơn vị:\n- Tháng một lần."))).find("ban các"),
            std::string::npos);
}

TEST(Tasks, SomeHeadsAreNoNamesByThemselves) {
  const auto lead_of = [](const std::string& item) { return dump(extract(directive("1. " + item))); };
  EXPECT_EQ(lead_of("Sở quản lý ngành, lĩnh vực và Ủy ban nhân dân cấp xã có trách nhiệm lập danh sách bến đò."),
            "T 1 <- a1\nA1 Sở quản lý ngành, lĩnh vực, Ủy ban nhân dân cấp xã / -\n");
  EXPECT_EQ(
      lead_of("Giám đốc, thủ trưởng các sở, ban, ngành; Chủ tịch Ủy ban nhân dân các xã chịu trách nhiệm thi hành."),
      "T 1 <- a1\nA1 Giám đốc, thủ trưởng các sở, ban, ngành, Chủ tịch Ủy ban nhân dân các xã / -\n");
  EXPECT_EQ(lead_of("Trưởng thôn, các chi hội tổ chức trực bến đò."), "T 1 <- a1\nA1 Trưởng thôn, các chi hội / -\n")
      << "two names";
  EXPECT_EQ(lead_of("Căn cứ tình hình của địa phương, cơ quan, Chủ tịch Ủy ban nhân dân xã bố trí phao cứu sinh."),
            "T 1 <- a1\nA1 Chủ tịch Ủy ban nhân dân xã / -\n");
  EXPECT_EQ(lead_of("Thủ trưởng các Vụ, Cục thuộc Bộ Xây dựng và các Bộ, Ngành chịu trách nhiệm thi hành."),
            "T 1 <- a1\nA1 Thủ trưởng các Vụ, Cục thuộc Bộ Xây dựng, các Bộ, Ngành / -\n");
  EXPECT_EQ(lead_of("Sở Xây dựng; Ủy ban Tài chính, Ngân sách của Hội đồng nhân dân tỉnh kiểm tra các bến đò."),
            "T 1 <- a1\nA1 Sở Xây dựng, Ủy ban Tài chính, Ngân sách của Hội đồng nhân dân tỉnh / -\n")
      << "two bodies";
  EXPECT_EQ(lead_of("Ban quản lý Dự án đầu tư - hạ tầng xã rà soát các bến đò."),
            "T 1 <- a1\nA1 Ban quản lý Dự án đầu tư - hạ tầng xã / -\n");
  EXPECT_EQ(lead_of("Các hợp tác xã bố trí người trực bến đò."), "T 1 <- a1\nA1 Các hợp tác xã / -\n");
  EXPECT_EQ(lead_of("Phòng làm việc của bến phải bảo đảm đủ ánh sáng cho người trực."), "");
}

// A scanner took marks from one syllable of a word; cùng cấp and công nhân are words of their own.
TEST(Tasks, WordsThatLostAMark) {
  EXPECT_EQ(
      dump(extract(directive("1. Giám đóc Sở Xây dựng tông hợp, báo cáo Ủy ban nhân dân tỉnh.\n2. Đây mạnh rà soát "
                             "các bến đò.\n3. Công an cùng cấp kiểm tra giấy phép của công nhân lái đò."))),
      "T 1 <- a1 -> Ủy ban nhân dân tỉnh\nT 2\nT 3 <- a2\nA1 Giám đóc Sở Xây dựng / -\nA2 Công an cùng cấp / "
      "-\n");
}

TEST(Tasks, WhatWasDoneIsNoWork) {
  EXPECT_EQ(dump(extract(plan("I. KẾT QUẢ\n1. Công tác chỉ đạo\n- Triển khai kịp thời các kế hoạch của tỉnh.\n"
                              "II. NHIỆM VỤ\n1. Công tác chỉ đạo\n- Triển khai kịp thời các kế hoạch của tỉnh."))),
            "T II.1.-1\n");
}

TEST(Tasks, DutiesOfABoard) {
  EXPECT_EQ(
      dump(extract(plan("I. Chức năng, nhiệm vụ của Đoàn kiểm tra như sau:\n- Tổ chức kiểm tra các trường.\n- Lựa "
                        "chọn trường tốt."))),
      "T I.-1 <= a1\nT I.-2 <= a1\nA1 Đoàn kiểm tra / -\n");
}

TEST(Tasks, RowsOfATable) {
  EXPECT_EQ(
      dump(extract(plan("I. NHIỆM VỤ\n\nTT | Tên nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Kết quả | Thời gian "
                        "hoàn thành\n1 | Lập danh sách | Phòng Nghiệp vụ Y | Các trạm y tế | Danh sách | 28/02/2026\n"
                        "TT | Tên nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Kết quả | Thời gian hoàn thành\n"
                        "2 | Tổng kết | Văn phòng Sở | | Báo cáo | Tháng 12/2026"))),
      "T I.1 <- a1 => Danh sách\n"
      "T I.2 <- a2 => Báo cáo\n"
      "A1 Phòng Nghiệp vụ Y / Các trạm y tế @ 28/02/2026\n"
      "A2 Văn phòng Sở / - @ Tháng 12/2026\n");
}

// Headings within a table are no rows, and belong to none; what was done until now is no deadline and no product.
TEST(Tasks, WhoCarriesOutAnAct) {
  // Names that hold words of duty or of place end no list before these words.
  EXPECT_EQ(
      dump(extract(
          directive("1. Chánh Văn phòng, Chủ nhiệm Ủy ban Nhà nước về người Việt Nam ở nước ngoài; bộ, ngành có liên "
                    "quan và các cơ quan, tổ chức có liên quan chịu trách nhiệm thi hành Quyết định này./."))),
      "T 1 <- a1\n"
      "A1 Chánh Văn phòng, Chủ nhiệm Ủy ban Nhà nước về người Việt Nam ở nước ngoài, bộ, ngành có liên quan, các cơ "
      "quan, tổ chức có liên quan / -\n");
  EXPECT_EQ(dump(extract(directive("1. Chánh Văn phòng, Sở Tài chính; ; chịu trách nhiệm thi hành Quyết định này./."))),
            "T 1 <- a1\nA1 Chánh Văn phòng, Sở Tài chính / -\n")
      << "between two signs stands nobody";
}

TEST(Tasks, WhoCarriesOutAnActKeepsWhatIsSaidOfAClass) {
  const Document document =
      extract(directive("1. Chánh Văn phòng Ủy ban nhân dân tỉnh, các cơ quan, tổ chức trên địa bàn sử dụng ngân sách "
                        "để tổ chức đào tạo, "
                        "bồi dưỡng cán bộ, chủ đò và các đơn vị liên quan chịu trách nhiệm thi hành Chỉ thị này."));
  ASSERT_EQ(document.assignments.size(), 1u);
  ASSERT_EQ(document.assignments[0].lead.size(), 3u);
  EXPECT_EQ(document.assignments[0].lead[1].text,
            "các cơ quan, tổ chức trên địa bàn sử dụng ngân sách để tổ chức đào tạo, bồi dưỡng cán bộ, chủ đò");
  EXPECT_EQ(document.assignments[0].lead[2].text, "các đơn vị liên quan");
}

// "giao", "mở": behind one capitalised syllable or two a verb may be the rest of a name.
TEST(Tasks, AVerbMayEndACompound) {
  const struct {
    const char* item;
    const char* lead;
  } cases[] = {
      {"Bộ Ngoại giao lập sổ.", "Bộ Ngoại giao"},
      {"Báo Hà Lâm mở chuyên mục.", "Báo Hà Lâm"},
      {"Sở Y tế lập sổ.", "Sở Y tế"},
  };
  for (const auto& [item, lead] : cases) {
    const Document document = extract(directive(std::string("1. ") + item));
    ASSERT_FALSE(document.assignments.empty()) << item;
    EXPECT_EQ(joined(document.assignments[0].lead), lead) << item;
  }
}

TEST(Tasks, NamesThatHoldWordsOfDuty) {
  EXPECT_EQ(dump(extract(directive("1. Ban Chỉ đạo cải cách hành chính tỉnh: Họp hằng tháng.\n\n"
                                   "2. Quỹ Bảo vệ và Phát triển rừng lập báo cáo.\n\n"
                                   "3. Các cơ sở sản xuất, kinh doanh treo biển.\n\n"
                                   "4. Cục Hàng không Việt Nam công bố lịch bay.\n\n"
                                   "5. Các tổ bảo vệ an ninh, trật tự ở cơ sở tuần tra."))),
            "T 1 <- a1\nT 2 <- a2\nT 3 <- a3\nT 4 <- a4\nT 5 <- a5\n"
            "A1 Ban Chỉ đạo cải cách hành chính tỉnh / -\n"
            "A2 Quỹ Bảo vệ và Phát triển rừng / -\n"
            "A3 Các cơ sở sản xuất, kinh doanh / -\n"
            "A4 Cục Hàng không Việt Nam / -\n"
            "A5 Các tổ bảo vệ an ninh, trật tự ở cơ sở / -\n");
}

TEST(Tasks, RowsThatTabsDivide) {
  EXPECT_EQ(
      dump(extract(plan("II. NHIỆM VỤ\n\nSTT\tNội dung\tChủ trì\tPhối hợp\tThời gian\n1\tKhám mắt\tBệnh viện Mắt\tCác "
                        "trường tiểu học\tQuý I\n2\tCấp kính\tSở Y tế\t\t15/6/2026"))),
      "T II.1 <- a1\nT II.2 <- a2\n"
      "A1 Bệnh viện Mắt / Các trường tiểu học @ Quý I\n"
      "A2 Sở Y tế / - @ 15/6/2026\n");
}

// As programs write it that know no columns; the head stands again on the next page, where the last row goes on.
// The head again is that of the next page, where the numbers go on, or of another table, where they begin anew.
TEST(Tasks, AnotherTableWithTheSameHeadIsOneOfItsOwn) {
  const std::string head = "TT\nNội dung\nChủ trì\nThời hạn\n";
  EXPECT_EQ(dump(extract(directive(head +
                                   "1\nBảo đảm tiến độ\nSở Xây dựng\nQuý I/2030\n"
                                   "2\nKiểm kê phà\nSở Tài chính\nQuý II/2030\n\n"
                                   "II. Lái đò\n\nSở Nội vụ chủ trì lập danh sách lái đò.\n\n" +
                                   head + "1\nĐóng đò mới\nSở Y tế\nQuý III/2030\n"))),
            "T II <- a1\n"
            "T 1 <- a2\n"
            "T 2 <- a3\n"
            "T II.1 <- a4\n"
            "A1 Sở Nội vụ / -\n"
            "A2 Sở Xây dựng / - @ Quý I/2030\n"
            "A3 Sở Tài chính / - @ Quý II/2030\n"
            "A4 Sở Y tế / - @ Quý III/2030\n");
}

TEST(Tasks, CellsThatStandOneBelowTheOther) {
  const std::string head =
      "TT\nTên nhiệm vụ\nCơ quan\nchủ trì\nCơ quan\nphối hợp\nKết quả\nThời gian\nhoàn thành\nCăn cứ\n";
  EXPECT_EQ(
      dump(extract(plan("Phụ lục\nDANH MỤC NHIỆM VỤ\n\n" + head +
                        "1\nRà soát các bến đò theo Kế hoạch của\nBộ Xây dựng\nSở Nông nghiệp và\nMôi trường\n"
                        "Các sở,\nngành\nBáo cáo\nhằng năm\n2026 và\nhằng năm\nCông văn\n"
                        "2  Đóng đò mới\ncho xã\nSở Xây dựng  Sở Tài chính\nĐò\nđược bàn\n\n1 Một chú thích.\n\n" +
                        head +
                        "giao năm 2026\nTháng\n9/2026\nCông văn\n"
                        "3\nSửa chữa cầu\nSở Xây dựng,\nCông an tỉnh\nThường\nxuyên\n"))),
      "T Phụ lục.1 <- a1 => Báo cáo hằng năm\n"
      "T Phụ lục.2 <- a2 => Đò được bàn giao năm 2026\n"
      "T Phụ lục.3 <- a3\n"
      "A1 Sở Nông nghiệp và Môi trường / Các sở, ngành @ 2026 và hằng năm\n"
      "A2 Sở Xây dựng / Sở Tài chính @ Tháng 9/2026\n"
      "A3 Sở Xây dựng, Công an tỉnh / - @ Thường xuyên\n");
}

TEST(Tasks, ATableThatTellsHowFarThingsAre) {
  EXPECT_EQ(dump(extract(
                plan("I. NHIỆM VỤ\n\n| TT | Nhiệm vụ, giải pháp | Kết quả yêu cầu | Thời gian hoàn thành | Đơn vị thực "
                     "hiện | Tiến độ | Kết quả hiện nay |\n|---|---|---|---|---|---|---|\n| I | Khám mắt | | | | | |\n"
                     "| 1 | Lập danh sách | Danh sách | Tháng 3/2026 | Phòng Nghiệp vụ Y | Hoàn thành | Đã lập |\n"
                     "| II | Khám răng | | | | | |\n"
                     "| 2 | Mua ghế | Ghế | Quý III/2026 | Văn phòng Sở | Quá hạn | Chưa mua |\n"))),
            "T I.1 <- a1 => Danh sách\n"
            "T I.2 <- a2 => Ghế\n"
            "A1 Phòng Nghiệp vụ Y / - @ Tháng 3/2026\n"
            "A2 Văn phòng Sở / - @ Quý III/2026\n");
}

TEST(Tasks, RowsLaidOutByWhiteSpaceHaveTheirNumberInTheMiddle) {
  const std::string table =
      "                                            Cơ quan             Cơ quan                          Thời gian\n"
      "   TT           Tên nhiệm vụ                                                   Kết quả\n"
      "                                            chủ trì             phối hợp                         hoàn thành\n"
      "         Xây dựng Đề án khám mắt cho\n"
      "   1     học sinh các trường tiểu học    Sở Y tế             Các trường          Đề án           Tháng 6/2026\n"
      "         vùng cao\n"
      "         Mua máy đo thị lực cho các\n"
      "   2                                     Sở Tài chính        Sở Y tế             Máy đo          Quý III/2026\n"
      "         trạm y tế\n";
  EXPECT_EQ(dump(extract(plan("PHỤ LỤC\n\n" + table))),
            "T PHỤ LỤC.1 <- a1 => Đề án\n"
            "T PHỤ LỤC.2 <- a2 => Máy đo\n"
            "A1 Sở Y tế / Các trường @ Tháng 6/2026\n"
            "A2 Sở Tài chính / Sở Y tế @ Quý III/2026\n");
}

// Where a line is dense its columns touch, and all of them stand further right: which words belong together is told by
// the cells above and below.
TEST(Tasks, SeveralTasksUnderOneNumber) {
  const std::string head = "STT   Nhiệm vụ               Cơ quan chủ trì     Thời gian hoàn thành\n\n";
  EXPECT_EQ(dump(extract(plan("PHỤ LỤC\n\n" + head +
                              "1     Lập sổ bến đò          Sở Xây dựng         Quý II/2026\n\n"
                              "      trên toàn tỉnh\n\n"
                              "      Kiểm tra phao          Sở Y tế             Tháng 9/2026\n\n"
                              "      tại các bến\n\n"
                              "2     Tập huấn lái đò        Sở Nội vụ           Quý III\n"
                              "      Hà Lâm                 Bến Mận             năm 2026\n"))),
            "T PHỤ LỤC.1 <- a1\n"
            "T PHỤ LỤC.1 <- a2\n"
            "T PHỤ LỤC.2 <- a3\n"
            "A1 Sở Xây dựng / - @ Quý II/2026\n"
            "A2 Sở Y tế / - @ Tháng 9/2026\n"
            "A3 Sở Nội vụ Bến Mận / - @ Quý III năm 2026\n");
  EXPECT_EQ(dump(extract(plan("PHỤ LỤC\n\n| STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |\n|---|---|---|---|\n"
                              "| 1 | Lập sổ bến đò | Sở Xây dựng | Quý II/2026 |\n"
                              "|  | Kiểm tra phao | Sở Y tế | Tháng 9/2026 |\n"
                              "| 2 | Tập huấn lái đò | Sở Nội vụ, | Quý III/2026 |\n"
                              "|  | Hà Lâm | Sở Y tế | Tháng 12/2026 |\n"
                              "| 3 | Đào tạo lái đò | Sở Nông nghiệp và | Quý III/2026 |\n"
                              "|  | Bến Mận | Môi trường | Tháng 12/2026 |\n"))),
            "T PHỤ LỤC.1 <- a1\n"
            "T PHỤ LỤC.1 <- a2\n"
            "T PHỤ LỤC.2 <- a3\n"
            "T PHỤ LỤC.3 <- a4\n"
            "A1 Sở Xây dựng / - @ Quý II/2026\n"
            "A2 Sở Y tế / - @ Tháng 9/2026\n"
            "A3 Sở Nội vụ, Sở Y tế / - @ Quý III/2026 Tháng 12/2026\n"
            "A4 Sở Nông nghiệp và Môi trường / - @ Quý III/2026 Tháng 12/2026\n");
  // What is to be done goes on where the line below begins with no work, or the one above cannot end.
  const auto wrapped = [](const std::string& first, const std::string& second) {
    return dump(
        extract(plan("PHỤ LỤC\n\n| STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | " + first +
                     " | Sở Tài chính | 30/4/2026 |\n|  | " + second + " | Kho bạc Nhà nước | 30/6/2026 |\n")));
  };
  const std::string one = "T PHỤ LỤC.1 <- a1\nA1 Sở Tài chính Kho bạc Nhà nước / - @ 30/4/2026 30/6/2026\n";
  EXPECT_EQ(wrapped("Đề án mở bến", "Luật Ngân sách bến đò"), one);
  EXPECT_EQ(wrapped("Kiểm tra công vụ", "Các xã, phường"), one);
  EXPECT_EQ(wrapped("Xây dựng kế hoạch triển khai", "Đề án mở bến"), one);
  EXPECT_EQ(wrapped("Kiểm tra việc thực hiện quy định về", "Báo cáo tài chính"), one);
  EXPECT_EQ(wrapped("Xây dựng kế hoạch", "Báo cáo tài chính"),
            "T PHỤ LỤC.1 <- a1\nT PHỤ LỤC.1 <- a2\nA1 Sở Tài chính / - @ 30/4/2026\n"
            "A2 Kho bạc Nhà nước / - @ 30/6/2026\n");
}

TEST(Tasks, ColumnsThatTouch) {
  const std::string table =
      "TT            Nội dung nhiệm vụ              Cơ quan        Cơ quan       Kết quả        Thời gian\n"
      "                                             chủ trì       phối hợp                      hoàn thành\n"
      "   Rà soát bến đò, kẻ lại vạch nước\n"
      "                                            Các xã,                    Báo cáo gửi\n"
      "1  an toàn và lập sổ theo dõi từng        phường ven     Sở Xây dựng   Sở Tài chính       Quý II\n"
      "                                             sông\n"
      "   phương tiện\n"
      "   Lắp phao, biển báo, đèn hiệu ở các Ủy ban nhân dân                  Biên bản\n"
      "2                                                         Sở Tài chính                 trước 30/9\n"
      "   khúc sông hẹp, có nhiều bãi cạn      xã có bến đò                  nghiệm thu\n";
  EXPECT_EQ(dump(extract(plan("PHỤ LỤC\n\n" + table))),
            "T PHỤ LỤC.1 <- a1 => Báo cáo gửi Sở Tài chính\n"
            "T PHỤ LỤC.2 <- a2 => Biên bản nghiệm thu\n"
            "A1 Các xã, phường ven sông / Sở Xây dựng @ Quý II\n"
            "A2 Ủy ban nhân dân xã có bến đò / Sở Tài chính @ trước 30/9\n");
}

// A short letter has no units: what its author says is done stands behind the words that announce it.
TEST(Tasks, ASentenceThatIsAnnouncedBeforeAnyUnit) {
  EXPECT_EQ(dump(extract(directive("Sở Y tế chủ trì họp về bến đò.\n\nChủ tịch Ủy ban nhân dân tỉnh có ý kiến như "
                                   "sau:\n\nSở Xây dựng chủ trì, phối hợp với Công an tỉnh kiểm tra các bến đò "
                                   "trước ngày 30/4/2026."))),
            "A1 Sở Xây dựng / Công an tỉnh @ trước ngày 30/4/2026\n");
}

TEST(Tasks, AListOfThingsGivesNoWork) {
  EXPECT_EQ(dump(extract(directive("1. Sở Xây dựng đình chỉ bến đò trong các trường hợp sau:\n\na) Chở quá số người "
                                   "cho phép;\n\nb) Tổ chức chở khách ban đêm;\n\nc) Không có áo phao.\n\n"
                                   "2. Sở Y tế kiểm tra túi thuốc ở bến."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "A1 Sở Xây dựng / -\n"
            "A2 Sở Y tế / -\n");
}

TEST(Tasks, TheDeadlineMayStandBeforeTheName) {
  EXPECT_EQ(dump(extract(directive("1. Trong thời hạn 03 ngày làm việc kể từ ngày nhận được hồ sơ, Sở Xây dựng cấp "
                                   "phép bến. Trước ngày 15 tháng 5 hằng năm, Thanh tra tỉnh kiểm tra các bến.\n\n"
                                   "2. Thanh tra tỉnh: Thanh tra, kiểm tra các bến theo kế hoạch."))),
            "T 1 <- a1 <- a2\n"
            "T 2 <- a3\n"
            "A1 Sở Xây dựng / - @ Trong thời hạn 03 ngày làm việc kể từ ngày nhận được hồ sơ\n"
            "A2 Thanh tra tỉnh / - @ Trước ngày 15 tháng 5 hằng năm\n"
            "A3 Thanh tra tỉnh / -\n");
}

// A letter without items: what is asked, and below it until when.
TEST(Tasks, TheDeadlineMayStandInTheNextParagraph) {
  EXPECT_EQ(dump(extract(directive("Sở Xây dựng yêu cầu các xã báo cáo số phao.\n\nBáo cáo xin gửi về Sở trước ngày "
                                   "30/4/2026."))),
            "A1 các xã / - @ trước ngày 30/4/2026\n");
}

// Behind a letter's list, where no unit is any more; those who attend are told nothing.
TEST(Tasks, ALettersLastLinesSayByWhen) {
  EXPECT_EQ(dump(extract("SỞ Y TẾ TỈNH HÀ LÂM\n\nSố: 12/SYT-NVY\n\nHà Lâm, ngày 04 tháng 3 năm 2026\n\nV/v tập huấn\n\n"
                         "Kính gửi: Các trạm y tế.\n\nSở Y tế đề nghị các trạm cử cán bộ tập huấn.\n\n"
                         "Đối tượng tham dự:\n- Trạm y tế: Lãnh đạo trạm, Tổ tổng hợp;\n- Sở Y tế: Đại diện Phòng "
                         "Nghiệp vụ.\n\nDanh sách gửi về Sở Y tế chậm nhất ngày 18/3/2026.\n\nNơi nhận:\n- Như trên;\n"
                         "- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nLò Văn Thảo\n")),
            "A1 các trạm / - @ chậm nhất ngày 18/3/2026\n");
}

TEST(Tasks, HowOftenAndWhenMayStandBeforeTheName) {
  EXPECT_EQ(dump(extract(directive("1. Định kỳ trước ngày 15 tháng 6 hằng năm, các xã báo cáo số phao.\n\n"
                                   "2. Sở Xây dựng rà soát các bến, hoàn thành trong năm 2026."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "A1 các xã / - @ trước ngày 15 tháng 6 hằng năm\n"
            "A2 Sở Xây dựng / - @ trong năm 2026\n");
}

// "Tổ chức ..." over facts and, deeper, over work is a heading.
TEST(Tasks, AHeadingOverWorkThatStandsDeeper) {
  EXPECT_EQ(
      dump(extract(plan("II. NỘI DUNG THỰC HIỆN\n\n1. Tổ chức khám mắt cho học sinh\n\n- Địa điểm: tại trường.\n\n"
                        "- Nhiệm vụ:\n\n+ Ghi chép đầy đủ kết quả khám của từng em.\n\n"
                        "+ Hướng dẫn phụ huynh theo dõi thị lực của các em."))),
      "T II.1.-2.-1\n"
      "T II.1.-2.-2\n");
}

// Behind "phụ trách" stands what somebody is in charge of, verbs and commas too.
TEST(Tasks, AHeadingThatNamesWhoIsInCharge) {
  EXPECT_EQ(dump(extract(plan("III. TỔ CHỨC THỰC HIỆN\n\n1. Cán bộ phụ trách lĩnh vực kiểm tra, giám sát bến đò\n\n"
                              "- Chuẩn bị áo phao.\n\n- Nhận xét của các xã gửi kèm."))),
            "T III.1.-1 <= a1\n"
            "T III.1.-2 <= a1\n"
            "A1 Cán bộ phụ trách lĩnh vực kiểm tra, giám sát bến đò / -\n");
}

// Where the line below a heading is read with it, and where it stands apart.
TEST(Tasks, DutiesBelowAHeadingWithoutItems) {
  EXPECT_EQ(dump(extract(directive(
                "1. Trách nhiệm của Sở Xây dựng\nChủ trì, phối hợp với Sở Tài chính cùng các xã rà soát bến.\n\n"
                "2. Trách nhiệm của Công an tỉnh.\n\nCăn cứ danh sách để xây dựng kế hoạch.\n\n"
                "3. Cục trưởng Cục Quản lý đào tạo, Giám đốc Sở Nội vụ thi hành Chỉ thị này."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "A1 Sở Xây dựng / Sở Tài chính, các xã\n"
            "A2 Công an tỉnh / -\n"
            "A3 Cục trưởng Cục Quản lý đào tạo, Giám đốc Sở Nội vụ / -\n");
}

TEST(Tasks, HeadingsOfDutiesSayWhoseTheyAre) {
  EXPECT_EQ(dump(extract(directive("1. Đối với các thôn, tổ dân phố:\na) Rà soát các bến đò.\nb) Đặt phao."))),
            "T 1.a <= a1\nT 1.b <= a1\nA1 các thôn, tổ dân phố / -\n");
  EXPECT_EQ(dump(extract(directive("1. Trách nhiệm của Sở Xây dựng về bến đò\na) Rà soát các bến đò.\nb) Đặt phao."))),
            "T 1.a <= a1\nT 1.b <= a1\nA1 Sở Xây dựng / -\n");
  EXPECT_EQ(
      dump(extract(directive("Chương II\nBAN QUẢN LÝ BẾN ĐÒ Ở XÃ, PHƯỜNG\n\nĐiều 5. Bến đò\n1. Bến đò có phao cứu "
                             "sinh và áo phao."))),
      "")
      << "a chapter's heading says what it is about";
}

// What is to be filled in speaks of the work of whoever fills it in.
TEST(Tasks, AHeadingOfDutiesNamesSeveralOfWhomOneHoldsAVerb) {
  EXPECT_EQ(extract(directive("1. Trách nhiệm của Chủ đầu tư, đơn vị quản lý vận hành, Ban quản trị bến đò\n\n"
                              "a) Lập danh sách chủ đò;\n\nb) Niêm yết giờ chạy."))
                .assignments[0]
                .lead.size(),
            3u);
}

TEST(Tasks, BlankFormsBehindTheSignatureGiveNoWork) {
  const std::string form = "Mẫu số 01\n\nQUYẾT ĐỊNH\n\nĐiều 5. Tổ kiểm tra có nhiệm vụ:\n1. Kiểm tra bến đò ......\n";
  EXPECT_EQ(dump(extract(directive("1. Sở Xây dựng rà soát các bến đò.") + form)), "T 1 <- a1\nA1 Sở Xây dựng / -\n");
  const std::string appendix = "PHỤ LỤC II\nPhân công\n\n1. Sở Y tế tập huấn sơ cứu.\n";
  EXPECT_EQ(dump(extract(directive("1. Sở Xây dựng rà soát các bến đò.") + form + appendix)),
            "T 1 <- a1\nT PHỤ LỤC II.1 <- a2\nA1 Sở Xây dựng / -\nA2 Sở Y tế / -\n");
}

// A name over its duties is a heading, a sentence that charges somebody with them is a task as they are.
TEST(Tasks, ALeadInThatTellsSomebodyIsATaskToo) {
  EXPECT_EQ(
      dump(extract(directive("1. Nhằm giữ an toàn bến đò, Ủy ban nhân dân tỉnh yêu cầu Sở Xây dựng tập trung thực hiện "
                             "một số nhiệm vụ chủ yếu sau:\n\na) Rà soát các bến đò.\n\n"
                             "2. Hội đồng nhân dân tỉnh tán thành báo cáo về bến đò.\n\n"
                             "3. Sở Tài chính có nhiệm vụ:\n\na) Bố trí kinh phí mua áo phao.\n\n"
                             "4. Công an tỉnh:\n\na) Kiểm tra các bến đò.\n\n"
                             "5. Sở Y tế tổ chức tập huấn cho các trạm như sau: ¬ ¬\n\na) Tập huấn sơ cứu.\n\n"
                             "II. NHIỆM VỤ\n\nCác xã tập trung thực hiện các nhiệm vụ sau:\n\n1. Kiểm tra phao."))),
      "T 1 <- a1\n"
      "T 1.a <= a1\n"
      "T 3 <- a2\n"
      "T 3.a <= a2\n"
      "T 4.a <= a3\n"
      "T 5 <- a4\n"
      "T 5.a <= a4\n"
      "T II.1 <= a5\n"
      "A1 Sở Xây dựng / -\n"
      "A2 Sở Tài chính / -\n"
      "A3 Công an tỉnh / -\n"
      "A4 Sở Y tế / -\n"
      "A5 Các xã / -\n");
}

// Those to whom a paper is sent are not those who send it.
TEST(Tasks, AnImperativeBehindATimeNamesNobody) {
  EXPECT_EQ(
      dump(extract(directive("1. Ngay sau hội nghị, gửi biên bản đến Sở Y tế, Sở Nội vụ chậm nhất ngày 04/4/2026.\n\n"
                             "2. Sau khi rà soát, tổng hợp các bến đò, Sở Xây dựng báo cáo kết quả."))),
      "T 1\n"
      "T 2 <- a1\n"
      "A1 Sở Xây dựng / -\n");
}

// Who is told may stand behind how often, or behind what the item is about.
TEST(Tasks, ABodyBehindATimeOrATopic) {
  EXPECT_EQ(dump(extract(directive("1. Định kỳ, Sở Xây dựng phối hợp với Công an tỉnh kiểm tra các bến đò.\n\n"
                                   "2. Tăng cường đối thoại với chủ đò: Khi chủ đò có kiến nghị, yêu cầu các sở, "
                                   "ngành có trách nhiệm trả lời.\n\n"
                                   "3. Mời Bảo hiểm xã hội tỉnh cử cán bộ tham gia Tổ kiểm tra.\n\n"
                                   "4. Mời ông Lò Văn Thảo tham gia Tổ kiểm tra."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "T 4\n"
            "A1 Sở Xây dựng / Công an tỉnh @ Định kỳ\n"
            "A2 các sở, ngành / -\n"
            "A3 Bảo hiểm xã hội tỉnh / -\n");
}

TEST(Tasks, NamesThatHoldAnAndOrEndAtOne) {
  EXPECT_EQ(dump(extract(directive(
                "1. Ban quản lý Khu kinh tế Hà Lâm và các khu công nghiệp rà soát các bến thủy nội địa.\n\n"
                "2. Sở Xây dựng kết hợp với các đơn vị trực thuộc Sở và có trách nhiệm lập danh sách bến đò.\n\n"
                "3. Chủ tịch Ủy ban nhân dân các xã và tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành.\n\n"
                "4. Sở Nội vụ, Ban lãnh đạo các bến đò tổ chức học tập Chỉ thị này."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "T 4 <- a4\n"
            "A1 Ban quản lý Khu kinh tế Hà Lâm và các khu công nghiệp / -\n"
            "A2 Sở Xây dựng / các đơn vị trực thuộc Sở\n"
            "A3 Chủ tịch Ủy ban nhân dân các xã, tổ chức, cá nhân có liên quan / -\n"
            "A4 Sở Nội vụ, Ban lãnh đạo các bến đò / -\n");
}

// "Chính phủ quy định" gives work; a heading "Quy định về ..." does not, and who is "quy định tại Điều 2" is named so.
TEST(Tasks, OfficesThatServeTwoBodies) {
  EXPECT_EQ(
      dump(extract(directive(
          "1. Chánh Văn phòng Đoàn đại biểu Quốc hội, Hội đồng nhân dân và Ủy ban nhân dân tỉnh, Trưởng phòng Nông "
          "nghiệp và PTNT huyện Bản Mận hoàn thành công trình trong năm 2026.\n\n"
          "2. Văn phòng HĐND và UBND, Công an huyện theo dõi."))),
      "T 1 <- a1\n"
      "T 2 <- a2\n"
      "A1 Chánh Văn phòng Đoàn đại biểu Quốc hội, Hội đồng nhân dân và Ủy ban nhân dân tỉnh, Trưởng phòng Nông "
      "nghiệp và PTNT huyện Bản Mận / - @ trong năm 2026\n"
      "A2 Văn phòng HĐND và UBND, Công an huyện / -\n");
}

TEST(Tasks, WhoIsToMakeRules) {
  EXPECT_EQ(dump(extract(directive("1. Quy định về bến đò\n\na) Sở Xây dựng quy định mẫu biển báo ở bến.\n\n"
                                   "b) Bến rộng ít nhất 10 m."))),
            "T 1.a <- a1\n"
            "A1 Sở Xây dựng / -\n");
}

TEST(Tasks, ADirectiveTellsByItsVerb) {
  EXPECT_EQ(dump(extract(directive("Để giữ an toàn, Ủy ban nhân dân tỉnh chỉ thị các sở, ngành tập trung thực hiện các "
                                   "nhiệm vụ sau:\n\n1. Tiếp tục tuyên truyền an toàn đường thủy."))),
            "T 1 <= a1\n"
            "A1 các sở, ngành / -\n");
}

TEST(Tasks, APostOrAChargeIsNoVerb) {
  EXPECT_EQ(dump(extract(directive("1. Chuyên viên phụ trách tổng hợp tham mưu Giám đốc Sở trước ngày 30/4/2026.\n\n"
                                   "2. Sở Xây dựng phối hợp với các sở, cơ quan nghiên cứu các giải pháp neo đậu.\n\n"
                                   "3. Thành phần Tổ công tác:\n\n- Giám đốc Sở Xây dựng, Phó Trưởng ban thường "
                                   "trực;\n\n- Chánh Văn phòng Ủy ban nhân dân tỉnh."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "A1 Chuyên viên phụ trách tổng hợp / - @ trước ngày 30/4/2026\n"
            "A2 Sở Xây dựng / các sở, cơ quan\n");
}

TEST(Tasks, ScopeAndPowersGiveNoWorkUnlessTheyAreDutiesToo) {
  EXPECT_EQ(dump(extract(plan(
                "I. ĐỐI TƯỢNG ÁP DỤNG\n\n1. Người đứng đầu cơ quan có trách nhiệm tiếp công dân.\n\n"
                "II. TỔ CÔNG TÁC\n\n1. Quyền hạn và trách nhiệm của Tổ công tác\n\na) Yêu cầu các trường cung cấp hồ "
                "sơ.\n\nb) Được mời tham dự các cuộc họp do Sở Xây dựng chủ trì.\n\n"
                "c) Lập nhóm giúp việc.\n\n2. Nhiệm vụ của Tổ công tác\n\n"
                "a) Kiểm tra các trường.\n\n3. Quyền của đối tượng kiểm tra\n\n"
                "a) Yêu cầu Tổ công tác giải thích.\n\n4. Quyền hạn của Tổ công tác\n\n"
                "a) Yêu cầu các trường lập sổ.\n\nb) Kiểm tra các bến.\n\nIII. CHẾ ĐỘ LÀM "
                "VIỆC\n\n1. Tổ công tác làm việc theo nguyên tắc tập thể."))),
            "T II.1.a <= a1\n"
            "T II.1.c <= a1\n"
            "T II.2.a <= a2\n"
            "A1 Tổ công tác / -\n"
            "A2 Tổ công tác / -\n");
}

TEST(Tasks, TheItemsOfAProgrammeThatIsAdopted) {
  EXPECT_EQ(dump(extract("HỘI ĐỒNG NHÂN DÂN\nTỈNH HÀ LÂM\n\nSố: 12/NQ-HĐND\n\nHà Lâm, ngày 04 tháng 3 năm 2026\n\n"
                         "NGHỊ QUYẾT\nVề chương trình giám sát năm 2027\n\nQUYẾT NGHỊ:\n\n"
                         "Điều 1. Thông qua Chương trình giám sát của Hội đồng nhân dân tỉnh năm 2027, như sau:\n\n"
                         "1. Giám sát tại kỳ họp\n\na) Hội đồng nhân dân tỉnh xem xét các báo cáo về bến đò;\n\n"
                         "b) Báo cáo khác theo đề nghị của Thường trực Hội đồng nhân dân tỉnh;\n\n"
                         "c) Tiến hành lấy phiếu tín nhiệm.\n\n"
                         "2. Giám sát chuyên đề\n\nGiám sát việc mở bến đò.\n\n"
                         "TM. HỘI ĐỒNG NHÂN DÂN\nCHỦ TỊCH\n\n\nLò Văn Thảo\n")),
            "T Điều 1.1.a <- a1\n"
            "T Điều 1.1.c\n"
            "T Điều 1.2\n"
            "A1 Hội đồng nhân dân tỉnh / -\n");
}

TEST(Tasks, WhatAMeetingDoesAtItsItems) {
  EXPECT_EQ(dump(extract(plan("II. NỘI DUNG, TRÌNH TỰ\n\n1. Hội nghị thảo luận danh sách học sinh được khám.\n\n"
                              "2. Hội nghị triển khai kế hoạch năm 2025 đã họp muộn.\n\n"
                              "3. Biên bản hội nghị được gửi đến Phòng Nghiệp vụ Y theo quy định.\n\n"
                              "4. Danh sách năm 2025 đã được gửi đến Phòng Nghiệp vụ Y."))),
            "T II.1\n"
            "T II.3 -> Phòng Nghiệp vụ Y\n");
}

TEST(Tasks, ToAmendMayBeATask) {
  EXPECT_EQ(dump(extract("CHÍNH PHỦ\n\nSố: 12/NQ-CP\n\nHà Nội, ngày 04 tháng 3 năm 2026\n\nNGHỊ QUYẾT\nVề phát "
                         "triển vận tải thủy\n\nII. NHIỆM VỤ, GIẢI PHÁP\n\n1. Sửa đổi các quy định về phí neo "
                         "đậu theo hướng:\n\n- Giảm mức thu đối với thuyền nhỏ.\n\n2. Xây dựng đề án phát triển "
                         "bến thuyền.\n\n3. Bãi bỏ Nghị quyết số 15/NQ-CP ngày 05 tháng 02 năm 2020 của Chính "
                         "phủ.\n\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\n\n\nLò Văn Thảo\n")),
            "T II.1\n"
            "T II.2\n");
}

TEST(Tasks, AnArticleAtTheBeginOfALineMayBeSpokenOf) {
  EXPECT_EQ(dump(extract(directive("Điều 1. Tổ công tác gồm 03 người.\n\nĐiều 2. Giám đốc Sở Xây dựng và các thành "
                                   "viên quy định tại\nĐiều 1 chịu trách nhiệm thi hành Chỉ thị này./."))),
            "T Điều 2 <- a1\n"
            "A1 Giám đốc Sở Xây dựng, các thành viên quy định tại Điều 1 / -\n");
}

TEST(Tasks, FromTimeToTime) {
  EXPECT_EQ(dump(extract(directive("1. Sở Xây dựng báo cáo Ủy ban nhân dân tỉnh định kỳ và đột xuất."))),
            "T 1 <- a1 -> Ủy ban nhân dân tỉnh\n"
            "A1 Sở Xây dựng / - @ định kỳ và đột xuất\n");
}

TEST(Tasks, WhatAResolutionListsAmongItsDuties) {
  EXPECT_EQ(dump(extract("ĐẢNG BỘ TỈNH HÀ LÂM\nTỈNH ỦY\n*\nSố 12-NQ/TU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nHà Lâm, ngày 04 "
                         "tháng 3 năm 2026\n\nNGHỊ QUYẾT\nvề phát triển vận tải thủy\n\nIII- NHIỆM VỤ, GIẢI PHÁP\n\n"
                         "- Xây dựng các bến thuyền.\n\n- Có chương trình đào tạo người lái thuyền.\n\n- Thống nhất "
                         "quản lý các bến trên địa bàn.\n\n- Người đứng đầu phải trực tiếp chỉ đạo; cán bộ, đảng viên "
                         "phải gương mẫu thực hiện.\n\nT/M TỈNH ỦY\nBÍ THƯ\n\n\nLò Văn Thảo\n")),
            "T III.-1\n"
            "T III.-2\n"
            "T III.-3\n"
            "T III.-4 <- a1 <- a2\n"
            "A1 Người đứng đầu / -\n"
            "A2 cán bộ, đảng viên / -\n");
}

TEST(Tasks, PartnersAndChargesOfSeveralWords) {
  EXPECT_EQ(dump(extract(directive("1. Sở Xây dựng phối hợp với Đoàn kiểm tra, giám sát của Tỉnh khảo sát luồng.\n\n"
                                   "2. Công an tỉnh phối hợp, hỗ trợ chính quyền địa phương trong việc cứu nạn."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "A1 Sở Xây dựng / Đoàn kiểm tra, giám sát của Tỉnh\n"
            "A2 Công an tỉnh / chính quyền địa phương\n");
}

TEST(Tasks, AddresseesAreInherited) {
  const Document letter = extract(
      "SỞ Y TẾ TỈNH HÀ LÂM\n\nSố: 12/SYT-NVY\nV/v phòng lũ\n\nHà Lâm, ngày 04 tháng 3 năm "
      "2026\n\nKính gửi:\n- Bệnh viện tỉnh;\n- Trung tâm y tế các huyện.\n\nSở Y tế đề ra "
      "các việc sau:\n\n- Chuẩn bị thuốc.\n\n- Phân công người trực.\n\nNơi nhận:\n- Như "
      "trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nLò Văn Thảo\n");
  ASSERT_EQ(letter.assignments.size(), 1u);
  EXPECT_TRUE(letter.assignments[0].inherited);
  EXPECT_FALSE(extract(directive("1. Sở Xây dựng rà soát các bến đò.")).assignments[0].inherited);
}

TEST(Tasks, ThoseWhoReceiveAReportDoNothingOfIt) {
  EXPECT_EQ(
      dump(extract("SỞ Y TẾ TỈNH HÀ LÂM\n\nSố: 12/BC-SYT\n\nHà Lâm, ngày 04 tháng 3 năm 2026\n\nBÁO CÁO\nCông tác "
                   "tháng 02 năm 2026\n\nKính gửi:\n- Bộ Y tế;\n- Ủy ban nhân dân tỉnh.\n\nI. NHIỆM VỤ TRỌNG TÂM "
                   "THÁNG 3\n\n1. Ban hành kế hoạch truyền thông.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM "
                   "ĐỐC\n\n\nLò Văn Thảo\n")),
      "T I.1\n");
}

TEST(Tasks, AnAttachedDocumentInheritsNothingFromTheLetter) {
  EXPECT_EQ(dump(extract("SỞ Y TẾ TỈNH HÀ LÂM\n\nSố: 12/SYT-NVY\nV/v phòng lũ\n\nHà Lâm, ngày 04 tháng 3 năm 2026\n\n"
                         "Kính gửi: Bệnh viện tỉnh\n\nSở Y tế yêu cầu Bệnh viện tỉnh thực hiện các việc sau:\n\n"
                         "- Chuẩn bị thuốc.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nLò Văn Thảo\n\n"
                         "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc\n\n"
                         "PHIẾU ĐĂNG KÝ\n\n1. Báo cáo số thuốc còn lại tại đơn vị.\n")),
            "T -1 <= a1\n"
            "T 1\n"
            "A1 Bệnh viện tỉnh / -\n");
}

TEST(Tasks, PrinciplesThatSayWhoIsResponsible) {
  EXPECT_EQ(dump(extract(plan("I. NGUYÊN TẮC PHỐI HỢP\n\n1. Các phòng, ban căn cứ chức năng, nhiệm vụ có trách nhiệm "
                              "phối hợp với Báo và Phát thanh, Truyền hình Hà Lâm tuyên truyền.\n\n2. Công khai, "
                              "minh bạch; các chủ trương thực hiện kịp thời."))),
            "T I.1 <- a1\n"
            "A1 Các phòng, ban / Báo và Phát thanh, Truyền hình Hà Lâm\n");
}

TEST(Tasks, AReportsSectionOfDuties) {
  EXPECT_EQ(
      dump(extract("SỞ Y TẾ TỈNH HÀ LÂM\n\nSố: 12/BC-SYT\n\nHà Lâm, ngày 04 tháng 3 năm 2026\n\nBÁO CÁO\nCông tác "
                   "tháng 02 năm 2026\n\nI. KẾT QUẢ THỰC HIỆN\n\n1. Triển khai tiêm chủng ở 12 xã.\n\nII. NHIỆM VỤ "
                   "TRỌNG TÂM THÁNG 3\n\n1. Ban hành kế hoạch truyền thông.\n\nNơi nhận:\n- Lưu: VT.\n\nGIÁM "
                   "ĐỐC\n\n\nLò Văn Thảo\n")),
      "T II.1\n");
}

TEST(Tasks, WhatWasAskedIsToldAmongResults) {
  EXPECT_EQ(
      dump(extract("SỞ Y TẾ TỈNH HÀ LÂM\n\nSố: 12/BC-SYT\n\nHà Lâm, ngày 04 tháng 3 năm 2026\n\nBÁO CÁO\nCông tác "
                   "tháng 02 năm 2026\n\nI. KẾT QUẢ THỰC HIỆN\n\n1. Sở Y tế yêu cầu các trạm thống kê thuốc (Công văn "
                   "số 12/SYT-KH ngày 05/02/2026).\n\n2. Sở Y tế đề nghị Sở Tài chính cấp kinh phí.\n\n"
                   "Nơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nLò Văn Thảo\n")),
      "T I.2 <- a1\n"
      "A1 Sở Tài chính / -\n");
}

// A lead-in outside of units may lead to things, too.
TEST(Tasks, WhatAReportIsAboutIsNoWork) {
  EXPECT_EQ(
      dump(extract("SỞ Y TẾ TỈNH HÀ LÂM\n\nSố: 12/SYT-KH\n\nV/v báo cáo việc cấp thuốc\n\nHà Lâm, ngày 04 tháng 3 "
                   "năm 2026\n\nKính gửi: Các trạm y tế\n\nSở Y tế yêu cầu các trạm y tế đánh giá việc cấp thuốc "
                   "năm 2025, theo các nội dung sau:\n\n- Thực hiện cải tiến việc cấp thuốc;\n\n"
                   "- Hiệu suất sử dụng kho;\n\n- Tiếp nhận thuốc của tỉnh.\n\nNơi nhận:\n- Như trên;\n"
                   "- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nLò Văn Thảo\n")),
      "A1 các trạm y tế / -\n");
}

TEST(Tasks, ATitleOverATableIsNone) {
  EXPECT_EQ(dump(extract(plan("II. NỘI DUNG\n\n1. Mua áo phao:\n\n| STT | Loại áo | Số lượng |\n|---|---|---|\n"
                              "| 1 | Áo lớn | 20 |\n| 2 | Áo nhỏ | 30 |\n\n2. Mua thuốc:\n\nSTT Loại thuốc Số lượng\n\n"
                              "01 Thuốc ho 20\n\n3. Lập danh sách học sinh.\n\n"
                              "4. Phòng Nghiệp vụ Y kiểm tra các trường theo lịch sau:\n\n| STT | Trường | Ngày |\n"
                              "|---|---|---|\n| 1 | Trường tiểu học Hà Lâm | 15/4 |"))),
            "T II.3\n"
            "T II.4 <- a1\n"
            "A1 Phòng Nghiệp vụ Y / -\n");
}

// "Đối tượng" over a list among work is no section of its own.
TEST(Tasks, WhereWorkIsDone) {
  EXPECT_EQ(dump(extract(plan("II. NỘI DUNG\n\n1. Giám sát bến đò\n\n- Đối tượng và địa bàn:\n\n"
                              "+ Tập trung kiểm tra những bến ở xa.\n\n+ Các bến trong huyện.\n\n"
                              "- Thành phần:\n\n+ Kiểm tra viên của Sở Y tế."))),
            "T II.1.-1.-1\n");
}

// What was said at a meeting is no work, whatever its heading; what it came to is.
TEST(Tasks, MinutesTellBeforeTheyGiveWork) {
  EXPECT_EQ(dump(extract("SỞ Y TẾ TỈNH HÀ LÂM\n\nSố: 12/BB-SYT\n\nBIÊN BẢN\nHọp bàn việc mở trạm\n\nI. NỘI DUNG\n\n"
                         "1. Đồng chí Lò Thị Mai trình bày dự thảo.\n\n2. Thảo luận: nhất trí với dự thảo.\n\nII. KẾT "
                         "LUẬN\n\n1. Phòng Kế hoạch hoàn chỉnh dự thảo.\n\nCHỦ TRÌ\n\n\nLò Văn Thảo\n")),
            "T II.1 <- a1\n"
            "A1 Phòng Kế hoạch / -\n");
}

TEST(Tasks, AnInvitationsFormulaIsNoNameAndNoWork) {
  EXPECT_EQ(dump(extract(directive("1. Ủy ban nhân dân tỉnh trân trọng kính mời Sở Y tế dự họp.\n\n"
                                   "2. Ủy ban nhân dân tỉnh trân trọng kính mời."))),
            "T 1 <- a1\n"
            "A1 Sở Y tế / -\n");
}

TEST(Tasks, ThoseInvitedAndWhatIsNotDoneGiveNoWork) {
  EXPECT_EQ(dump(extract(directive("1. Trân trọng kính mời Đại biểu tham dự hội nghị.\n\n"
                                   "2. Trường hợp khai không đúng, Sở Tài chính sẽ không thanh toán.\n\n"
                                   "3. Sở Tài chính sẽ thanh toán cho các xã."))),
            "T 3 <- a1\n"
            "A1 Sở Tài chính / -\n");
  EXPECT_EQ(dump(extract(plan("Thành phần tham dự Hội nghị kính mời:\n\n"
                              "- Đại diện lãnh đạo các đơn vị: Trung tâm Kiểm nghiệm, Trung tâm truyền thông GDSK."))),
            "");
}

TEST(Tasks, WhatThePlanHoldsIsToldToNobody) {
  EXPECT_EQ(dump(extract(plan("Căn cứ tình hình thực tế, Sở Y tế tổ chức thực hiện các hình thức khám sau:\n\n"
                              "1. Khám tại trường.\n\n2. Khám tại trạm y tế."))),
            "T 1\nT 2\n");
}

TEST(Tasks, BodiesOfOldPapersAndFunds) {
  EXPECT_EQ(dump(extract(directive("1. Các Ty Thương nghiệp lập trạm thu mua trước ngày 01/5/2026.\n\n"
                                   "2. Ban Kinh tế phối hợp với Quỹ Hỗ trợ nông dân thẩm định mức hỗ trợ."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "A1 Các Ty Thương nghiệp / - @ trước ngày 01/5/2026\n"
            "A2 Ban Kinh tế / Quỹ Hỗ trợ nông dân\n");
}

TEST(Tasks, StepsCountedWithinASentence) {
  EXPECT_EQ(
      dump(extract(directive("1. Đối với bến đò: (1) Trưởng bến phối hợp với Trưởng thôn rà soát phao; (2) Sở Xây "
                             "dựng kiểm tra thuyền.\n\n2. Công an tỉnh tuần tra trên sông."))),
      "T 1 <- a1 <- a2\n"
      "T 2 <- a3\n"
      "A1 Trưởng bến / Trưởng thôn\n"
      "A2 Sở Xây dựng / -\n"
      "A3 Công an tỉnh / -\n");
}

TEST(Tasks, RequestsAsLettersAndScannersWriteThem) {
  EXPECT_EQ(dump(extract(directive("1. Đề nghị quý cơ quan, đơn vị nghiên cứu, góp ý trước ngày 20/4/2026.\n\n"
                                   "2. Để nghị các trạm y tế tập hợp biên bản.\n\n"
                                   "3. Trung tâm Đường thủy: (a) Có kế hoạch tập huấn; (b) Khẩn trương sửa bến."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "A1 quý cơ quan, đơn vị / - @ trước ngày 20/4/2026\n"
            "A2 các trạm y tế / -\n"
            "A3 Trung tâm Đường thủy / -\n");
}

TEST(Tasks, RequestsThatAScannerMisread) {
  EXPECT_EQ(dump(extract(directive("1. Ủy ban nhân dân tỉnh yêu ( cầu Thủ trưởng các đơn vị báo cáo số bến đò.\n\n"
                                   "2. Nay đê nghị các phòng chức năng lập danh sách chủ đò.\n\n"
                                   "3. Đề ngị cơ quan, đơn vị cử cán bộ tham gia."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "A1 Thủ trưởng các đơn vị / -\n"
            "A2 các phòng chức năng / -\n"
            "A3 cơ quan, đơn vị / -\n");
}

TEST(Tasks, TheFirstSentenceBelowAnArticlesHeading) {
  EXPECT_EQ(dump(extract("ỦY BAN NHÂN DÂN XÃ BẢN MẬN\n\nQUYẾT ĐỊNH\n\n"
                         "      Điều 1. Chế độ thông tin báo cáo\n"
                         "      Định kỳ trước ngày 15 tháng 6 và trước ngày 15 tháng 12 hằng năm, các cơ\n"
                         "quan, đơn vị xây dựng báo cáo kết quả thực hiện Quy chế bến đò, gửi về Công an xã\n"
                         "để tổng hợp chung trên toàn địa bàn.\n")),
            "T Điều 1 <- a1 -> Công an xã\n"
            "A1 các cơ quan, đơn vị / - @ trước ngày 15 tháng 6 và trước ngày 15 tháng 12 hằng năm\n");
}

TEST(Tasks, WhatALetterAsksForInAList) {
  EXPECT_EQ(dump(extract("SỞ Y TẾ TỈNH HÀ LÂM\n\nSố: 12/SYT-NV\nV/v báo cáo thuốc tồn kho\n\n"
                         "Hà Lâm, ngày 04 tháng 3 năm 2026\n\nKính gửi: Các bệnh viện trong tỉnh.\n\n"
                         "Sở Y tế đề nghị các đơn vị:\n\n1. Điền biểu mẫu gửi kèm.\n\n"
                         "2. Báo cáo của các đơn vị gửi về Sở Y tế trước ngày 15/3/2026.\n\n"
                         "Nơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\nLò Văn Thảo\n")),
            "T 1 <= a1\n"
            "T 2 <= a1 -> Sở Y tế\n"
            "A1 các đơn vị / - @ trước ngày 15/3/2026\n");
}

TEST(Tasks, AClassInCapitals) {
  EXPECT_EQ(dump(extract(directive("1. Các Thôn, Xóm, Tổ dân phố:\n\na) Dọn vệ sinh bến đò;\n\nb) Phối hợp với các "
                                   "Hội, Đoàn thể thuộc xã tuyên truyền."))),
            "T 1.a <= a1\n"
            "T 1.b <= a1\n"
            "A1 Các Thôn, Xóm, Tổ dân phố / các Hội, Đoàn thể thuộc xã\n");
}

TEST(Tasks, SmallWordsBehindABodysName) {
  EXPECT_EQ(dump(extract(directive("1. Bảo hiểm xã hội tỉnh, cơ quan thuế kiểm tra số thu.\n\n2. Các bộ, cơ quan ngang "
                                   "bộ rà soát định mức.\n\n3. Hội đồng nhân dân tỉnh thống nhất quy định mức thu."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "A1 Bảo hiểm xã hội tỉnh, cơ quan thuế / -\n"
            "A2 Các bộ, cơ quan ngang bộ / -\n");
}

TEST(Tasks, MinistriesAndTheAgenciesBesideThem) {
  const std::vector<std::pair<const char*, std::vector<std::string>>> names = {
      {"Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ rà soát bến đò.",
       {"Các bộ", "cơ quan ngang bộ", "cơ quan thuộc Chính phủ"}},
      {"Yêu cầu bộ, cơ quan ngang bộ rà soát bến đò.", {"bộ", "cơ quan ngang bộ"}},
      {"Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ và cơ quan khác ở trung ương rà soát bến đò.",
       {"Các bộ", "cơ quan ngang bộ", "cơ quan thuộc Chính phủ", "cơ quan khác ở trung ương"}},
      {"Bộ, cơ quan ngang bộ, địa phương rà soát bến đò.", {"Bộ", "cơ quan ngang bộ", "địa phương"}},
      {"Các bộ, cơ quan ngang bộ, tập đoàn, tổng công ty rà soát bến đò.",
       {"Các bộ", "cơ quan ngang bộ", "tập đoàn, tổng công ty"}},
      {"Các bộ, cơ quan ngang bộ, tổ chức rà soát bến đò.", {"Các bộ", "cơ quan ngang bộ"}},
      {"Các bộ, cơ quan ngang bộ, báo cáo Sở Xây dựng.", {"Các bộ", "cơ quan ngang bộ"}},
      {"Công chức của Bộ, cơ quan ngang Bộ và Ủy ban nhân dân cấp tỉnh phải kê khai đò.",
       {"Công chức của Bộ, cơ quan ngang Bộ", "Ủy ban nhân dân cấp tỉnh"}},
      {"Yêu cầu bộ, ngành, địa phương rà soát bến đò.", {"bộ, ngành, địa phương"}},
      {"Bộ trưởng, Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ rà soát bến đò.",
       {"Bộ trưởng", "Thủ trưởng cơ quan ngang bộ, cơ quan thuộc Chính phủ"}},
      {"Thanh tra bộ, cơ quan ngang bộ có trách nhiệm kiểm tra bến đò.", {"Thanh tra bộ, cơ quan ngang bộ"}},
      {"Vụ Pháp chế thuộc bộ, cơ quan ngang bộ rà soát bến đò.", {"Vụ Pháp chế thuộc bộ, cơ quan ngang bộ"}},
  };
  for (const auto& [task, lead] : names) {
    const Document document = extract(directive("1. " + std::string(task)));
    ASSERT_EQ(document.assignments.size(), 1U) << task;
    std::vector<std::string> found;
    for (const Quoted& name : document.assignments[0].lead) found.push_back(name.text);
    EXPECT_EQ(found, lead) << task;
  }
}

TEST(Tasks, TheLastNamesOfAnExecutionClause) {
  EXPECT_EQ(
      dump(extract("ỦY BAN NHÂN DÂN TỈNH HÀ LÂM\n\nQUYẾT ĐỊNH\n\n"
                   "Điều 2. Chánh Văn phòng; Chủ tịch Ủy ban nhân dân các xã: Bản Mận, Sông Đáy và phường Hà Lâm; "
                   "Chủ tịch 07 xã có tên tại Điều 1 và cơ quan có liên quan chịu trách nhiệm thi hành.\n\n"
                   "Điều 3. Giám đốc Trung tâm Đường thủy và cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành.")),
      "T Điều 2 <- a1\n"
      "T Điều 3 <- a2\n"
      "A1 Chánh Văn phòng, Chủ tịch Ủy ban nhân dân các xã: Bản Mận, Sông Đáy, phường Hà Lâm, "
      "Chủ tịch 07 xã có tên tại Điều 1, cơ quan có liên quan / -\n"
      "A2 Giám đốc Trung tâm Đường thủy, cá nhân có tên tại Điều 1 / -\n");
}

TEST(Tasks, BranchesAndRanksOfABodyAreItsOwn) {
  EXPECT_EQ(dump(extract(directive("1. Ban Chỉ huy phòng thủ dân sự các ngành, các cấp rà soát phương án.\n\n"
                                   "2. Yêu cầu các ngành, các cấp ứng trước kinh phí."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "A1 Ban Chỉ huy phòng thủ dân sự các ngành, các cấp / -\n"
            "A2 các ngành, các cấp / -\n");
}

TEST(Tasks, VerbsBehindNamesThatLookLikeTheirParts) {
  EXPECT_EQ(
      dump(extract(directive("1. Bộ Quốc phòng kiểm tra các bến; theo dõi và phối hợp với các bộ, các ngành sửa chữa "
                             "cầu.\n\n"
                             "2. Ban công tác đặc biệt có nhiệm vụ tìm thuyền chìm.\n\n"
                             "3. Ủy ban kỷ niệm 50 năm ngày thành lập huyện và các đồng chí nói trên chuẩn bị "
                             "lễ mít tinh."))),
      "T 1 <- a1\n"
      "T 2 <- a2\n"
      "T 3 <- a3\n"
      "A1 Bộ Quốc phòng / các bộ, các ngành\n"
      "A2 Ban công tác đặc biệt / -\n"
      "A3 Ủy ban kỷ niệm 50 năm ngày thành lập huyện, các đồng chí nói trên / -\n");
}

TEST(Tasks, AnotherWhoIsToldAtTheSameTimeAndACueOverAList) {
  EXPECT_EQ(
      dump(extract(directive("1. Sở Xây dựng rà soát các bến, đồng thời Công an xã trực ban, phối hợp với Sở Y tế.\n\n"
                             "2. Sở Y tế rà soát túi thuốc, đồng thời báo cáo Ủy ban nhân dân tỉnh.\n\n"
                             "3. Đề nghị Giám đốc Công an tỉnh chỉ đạo các đơn vị\n\n"
                             "- Tuần tra trên sông.\n\n- Kiểm tra phao."))),
      "T 1 <- a1 <- a2\n"
      "T 2 <- a3 -> Ủy ban nhân dân tỉnh\n"
      "T 3 <- a4\n"
      "T 3.-1 <= a4\n"
      "T 3.-2 <= a4\n"
      "A1 Sở Xây dựng / -\n"
      "A2 Công an xã / Sở Y tế\n"
      "A3 Sở Y tế / -\n"
      "A4 Giám đốc Công an tỉnh / -\n");
}

TEST(Tasks, AConditionBetweenTheNameAndTheDuty) {
  EXPECT_EQ(
      dump(extract(directive("1. Các sở, ngành khi mời chuyên gia, ngoài thủ tục chung, phối hợp với Công an tỉnh.\n\n"
                             "2. Thủ trưởng đơn vị nếu phát hiện đò hỏng, kịp thời báo cáo Sở Xây dựng.\n\n"
                             "3. Chủ đò khi qua sông, gặp nước lớn."))),
      "T 1 <- a1\n"
      "T 2 <- a2 -> Sở Xây dựng\n"
      "A1 Các sở, ngành / Công an tỉnh\n"
      "A2 Thủ trưởng đơn vị / -\n");
}

TEST(Tasks, ThoseWhoReceiveAreToldToo) {
  EXPECT_EQ(
      dump(extract(directive("1. Các xã lập dự toán đóng đò, gửi Sở Tài chính tổng hợp trước ngày 15/6/2026, phối "
                             "hợp với Công an tỉnh rà soát bến:\n\n- Kiểm tra phao.\n\n"
                             "2. Sở Y tế lập hồ sơ, gửi Bộ Y tế (Cục Khám bệnh) thẩm định.\n\n"
                             "3. Sở Xây dựng rà soát bến, gửi Sở Tài chính báo cáo tổng hợp."))),
      "T 1 <- a1 <- a2 -> Sở Tài chính\n"
      "T 1.-1 <= a1\n"
      "T 2 <- a3 <- a4 -> Bộ Y tế (Cục Khám bệnh)\n"
      "T 3 <- a5 -> Sở Tài chính\n"
      "A1 Các xã / Công an tỉnh @ trước ngày 15/6/2026\n"
      "A2 Sở Tài chính / -\n"
      "A3 Sở Y tế / -\n"
      "A4 Bộ Y tế (Cục Khám bệnh) / -\n"
      "A5 Sở Xây dựng / -\n");
}

// What a letter asks for in its lead-in falls to those who are asked, not to whom they send it.
TEST(Tasks, ThoseWhoReceiveTakeNoLeadIn) {
  EXPECT_EQ(dump(extract("SỞ Y TẾ TỈNH HÀ LÂM\n\nSố: 12/SYT-NVY\n\nHà Lâm, ngày 04 tháng 3 năm 2026\n\nV/v lập dự "
                         "toán\n\nKính gửi: Các bệnh viện trong tỉnh.\n\nSở Y tế đề nghị các sở, ban, ngành lập dự "
                         "toán, gửi Sở Tài chính tổng hợp các nội dung sau:\n\n1. Kiểm tra phao ở các bến.\n\n"
                         "2. Rà soát túi thuốc ở bến.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n\n"
                         "Lò Văn Thảo\n")),
            "T 1 <= a1\n"
            "T 2 <= a1\n"
            "A1 các sở, ban, ngành / -\n"
            "A2 Sở Tài chính / -\n");
}

TEST(Tasks, ThoseWhoReceivePartNobodyFromPartners) {
  EXPECT_EQ(dump(extract(directive("1. Sở Nội vụ chủ trì lập dự toán kinh phí, gửi Sở Tài chính tổng hợp; Sở Y tế phối "
                                   "hợp thực hiện; Công an tỉnh phối hợp tuần tra."))),
            "T 1 <- a1 <- a2 -> Sở Tài chính\n"
            "A1 Sở Nội vụ / Sở Y tế, Công an tỉnh\n"
            "A2 Sở Tài chính / -\n");
}

TEST(Tasks, BehindAListWithSemicolonsTheClauseGoesOn) {
  EXPECT_EQ(dump(extract(directive("1. Sở Y tế; Sở Nội vụ; Công an tỉnh lập dự toán, gửi Sở Tài chính tổng hợp.\n\n"
                                   "2. Sở Y tế; Sở Nội vụ rà soát các trạm, đồng thời Công an tỉnh trực ban.\n\n"
                                   "3. Sở Y tế; Sở Nội vụ rà soát các trạm; Công an tỉnh trực ban."))),
            "T 1 <- a1 <- a2 -> Sở Tài chính\n"
            "T 2 <- a3 <- a4\n"
            "T 3 <- a5 <- a6\n"
            "A1 Sở Y tế, Sở Nội vụ, Công an tỉnh / -\n"
            "A2 Sở Tài chính / -\n"
            "A3 Sở Y tế, Sở Nội vụ / -\n"
            "A4 Công an tỉnh / -\n"
            "A5 Sở Y tế, Sở Nội vụ / -\n"
            "A6 Công an tỉnh / -\n");
}

TEST(Tasks, AnAssignmentEndsBeforeWhatDividesItFromTheNext) {
  const std::string text = directive(
      "1. Sở Xây dựng rà soát các bến, đồng thời Công an xã trực ban; Sở Y tế kiểm tra túi thuốc, giao Sở Tài "
      "chính bố trí kinh phí.");
  std::string spans;
  for (const Assignment& assignment : extract(text).assignments)
    spans += text.substr(assignment.span.begin, assignment.span.size()) + '|';
  EXPECT_EQ(spans,
            "Sở Xây dựng rà soát các bến|Công an xã trực ban|Sở Y tế kiểm tra túi thuốc, giao Sở Tài chính bố trí kinh "
            "phí|");
}

TEST(Tasks, InitialsThatAnAmpersandJoinsAndAPartThatABodyPlays) {
  EXPECT_EQ(dump(extract(directive("1. VC&NLĐ nộp bản cam kết.\n\n"
                                   "2. Sở Xây dựng (Cơ quan thường trực) trực ban.\n\n"
                                   "3. Sở Y tế (Trung tâm Cấp cứu) cử xe."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "A1 VC&NLĐ / -\n"
            "A2 Sở Xây dựng / -\n"
            "A3 Sở Y tế (Trung tâm Cấp cứu) / -\n");
}

// Their last words and the verb's first look like another word: tự bố trí, chỉnh sửa, trường hợp, hội thi.
TEST(Tasks, KnownNamesOfOfficesAreTakenWhole) {
  EXPECT_EQ(dump(extract(directive("1. Sở Kế hoạch và Đầu tư bố trí vốn đóng đò.\n\n"
                                   "2. Giám đốc Sở Tài chính sửa chữa bến.\n\n"
                                   "3. Sở Nông nghiệp và Môi trường họp các xã.\n\n"
                                   "4. Giao Sở Lao động - Thương binh và Xã hội thi hành Nghị định.\n\n"
                                   "5. Các Sở: Nội vụ, Kế hoạch và Đầu tư rà soát bến."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "T 4 <- a4\n"
            "T 5 <- a5\n"
            "A1 Sở Kế hoạch và Đầu tư / -\n"
            "A2 Giám đốc Sở Tài chính / -\n"
            "A3 Sở Nông nghiệp và Môi trường / -\n"
            "A4 Sở Lao động - Thương binh và Xã hội / -\n"
            "A5 Các Sở: Nội vụ, Kế hoạch và Đầu tư / -\n");
}

TEST(Tasks, OfficesNamedByTheirMatterAndTheActThatTheyAreNamedIn) {
  EXPECT_EQ(dump(extract(directive(
                "1. Cơ quan chuyên môn về tài chính cùng cấp có ý kiến bằng văn bản.\n\n"
                "2. Cơ quan quản lý nhà nước về khai thác nước ngầm có trách nhiệm đo mực nước.\n\n"
                "3. Các đối tượng quy định tại điểm b khoản 1 Điều 2 Quyết định này có trách nhiệm nộp phí.\n\n"
                "4. Nếu đò của trạm y tế: đại diện Lãnh đạo trạm ký tên và đóng dấu.\n\n"
                "5. Thủ trưởng đơn vị bán đò: ký tên, ghi rõ họ tên."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "T 4 <- a4\n"
            "A1 Cơ quan chuyên môn về tài chính cùng cấp / -\n"
            "A2 Cơ quan quản lý nhà nước về khai thác nước ngầm / -\n"
            "A3 Các đối tượng quy định tại điểm b khoản 1 Điều 2 Quyết định này / -\n"
            "A4 đại diện Lãnh đạo trạm / -\n");
}

TEST(Tasks, PlacesInANameAndThoseConcerned) {
  EXPECT_EQ(dump(extract(directive("1. Chủ tịch Ủy ban nhân dân các tỉnh từ Hà Lâm đến Bản Mận kiểm tra đê.\n\n"
                                   "2. Thủ trưởng các Sở, Ban, Ngành ở thành phố, Chủ tịch Ủy ban nhân dân "
                                   "Quận, Huyện chú ý kiểm tra cầu.\n\n"
                                   "3. Kho bạc Nhà nước phối hợp Sở Tài chính và đơn vị có liên quan thanh toán."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "A1 Chủ tịch Ủy ban nhân dân các tỉnh từ Hà Lâm đến Bản Mận / -\n"
            "A2 Thủ trưởng các Sở, Ban, Ngành ở thành phố, Chủ tịch Ủy ban nhân dân Quận, Huyện / -\n"
            "A3 Kho bạc Nhà nước / Sở Tài chính, đơn vị có liên quan\n");
}

TEST(Tasks, OneSyllableBehindAProperNameMayBeTheVerb) {
  EXPECT_EQ(dump(extract(directive("1. Báo Hà Lâm mở chuyên mục; hoàn thành quý II/2026.\n\n"
                                   "2. Các cơ quan tham mưu, giúp việc Huyện ủy kiểm tra việc đọc báo.\n\n"
                                   "3. Đoàn Thanh niên Cộng sản Hồ Chí Minh giữ vai trò nòng cốt."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "A1 Báo Hà Lâm / - @ quý II/2026\n"
            "A2 Các cơ quan tham mưu, giúp việc Huyện ủy / -\n");
}

TEST(Tasks, OfficesOfTaxesAndJudgmentsAndThoseInChargeOfWorks) {
  EXPECT_EQ(dump(extract(directive("1. Thuế tỉnh Hà Lâm: Đôn đốc thu nợ.\n\n"
                                   "2. Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh kiểm tra cầu.\n\n"
                                   "3. Đối với Sở Công Thương: chỉ đạo lực lượng quản lý thị trường kiểm tra chợ.\n\n"
                                   "4. Đề nghị Tòa án nhân dân tỉnh, Thi hành án dân sự tỉnh phối hợp.\n\n"
                                   "5. Đối với Ủy ban nhân dân xã: tối thiểu 40m2."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "T 4 <- a4\n"
            "A1 Thuế tỉnh Hà Lâm / -\n"
            "A2 Ban Quản lý dự án đầu tư xây dựng công trình giao thông tỉnh / -\n"
            "A3 Sở Công Thương / -\n"
            "A4 Tòa án nhân dân tỉnh, Thi hành án dân sự tỉnh / -\n");
}

TEST(Tasks, SemicolonsBetweenTheNamesBeforeAColon) {
  EXPECT_EQ(
      dump(extract(directive("1. Sở Nội vụ; Sở Văn hóa, Thể thao và Du lịch; Công an tỉnh: theo chức năng, nhiệm vụ "
                             "được giao phối hợp với Sở Tài chính thực hiện trước 16 giờ thứ Sáu hằng tuần."))),
      "T 1 <- a1\n"
      "A1 Sở Nội vụ, Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh / Sở Tài chính @ trước 16 giờ thứ Sáu hằng "
      "tuần\n");
}

TEST(Tasks, ThoseWhoCoordinateMayStandBeforeTheWord) {
  EXPECT_EQ(dump(extract(directive("1. Sở Nội vụ chủ trì, Sở Tài chính phối hợp thẩm định số người lái đò.\n\n"
                                   "2. Giao Sở Xây dựng chủ trì rà soát bến; Công an tỉnh phối hợp thực hiện.\n\n"
                                   "3. Sở Y tế chủ trì, phối hợp với: Sở Nội vụ, các xã, phường kiểm tra áo phao."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "A1 Sở Nội vụ / Sở Tài chính\n"
            "A2 Sở Xây dựng / Công an tỉnh\n"
            "A3 Sở Y tế / Sở Nội vụ, các xã, phường\n");
}

TEST(Tasks, APersonAndThePostsOfThePerson) {
  EXPECT_EQ(dump(extract(directive("1. Đồng chí Lò Văn Thảo, Phó Bí thư Đảng ủy, trực tiếp chỉ đạo bến Sông Đáy.\n\n"
                                   "2. Phân công đồng chí Lò Thị Mai, Chủ tịch Hội Nông dân xã phụ trách bến Mận và "
                                   "đồng chí Lò Văn Pín phụ trách bến Lũng.\n\n"
                                   "3. Giám đốc, Thủ trưởng các sở, ban, ngành khẩn trương rà soát phao.\n\n"
                                   "4. Người đứng đầu cấp ủy, chính quyền các cấp chịu trách nhiệm về bến đò.\n\n"
                                   "5. Lãnh đạo các bến có trách nhiệm trực đêm."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "T 4 <- a4\n"
            "T 5 <- a5\n"
            "A1 Đồng chí Lò Văn Thảo, Phó Bí thư Đảng ủy / -\n"
            "A2 đồng chí Lò Thị Mai, Chủ tịch Hội Nông dân xã / -\n"
            "A3 Giám đốc, Thủ trưởng các sở, ban, ngành / -\n"
            "A4 Người đứng đầu cấp ủy, chính quyền các cấp / -\n"
            "A5 Lãnh đạo các bến / -\n");
}

TEST(Tasks, BracketsAtTheEndMaySayWhoLeads) {
  EXPECT_EQ(dump(extract(directive("1. Khẩn trương bàn giao bến đò (Sở Nội vụ chủ trì, phối hợp Sở Y tế, hoàn thành "
                                   "trước ngày 15/7/2026).\n\n2. Xây dựng đề án bến đò (giao Sở Xây dựng chủ trì).\n\n"
                                   "3. Lập danh sách người lái đò (Sở Nội vụ đã có mẫu)."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3\n"
            "A1 Sở Nội vụ / Sở Y tế @ trước ngày 15/7/2026\n"
            "A2 Sở Xây dựng / -\n");
}

TEST(Tasks, ListsOfPlacesAndHeadsInSmallLetters) {
  EXPECT_EQ(dump(extract(directive("1. Hiệu trưởng các trường Mầm non, Tiểu học, THCS dạy bơi.\n\n"
                                   "2. Các xã, phường: Hà Lâm, Bản Mận và Sông Đáy rà soát hộ dân ven sông.\n\n"
                                   "3. Công đoàn cơ sở, công đoàn các khu công nghiệp tổ chức hội thi bơi.\n\n"
                                   "4. Bệnh viện huyện và các trạm y tế: mỗi trạm cử 02 người trực bến.\n\n"
                                   "5. Đoàn kiểm tra, giám sát làm việc với các bến đò."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "T 4 <- a4\n"
            "T 5 <- a5\n"
            "A1 Hiệu trưởng các trường Mầm non, Tiểu học, THCS / -\n"
            "A2 Các xã, phường: Hà Lâm, Bản Mận, Sông Đáy / -\n"
            "A3 Công đoàn cơ sở, công đoàn các khu công nghiệp / -\n"
            "A4 Bệnh viện huyện, các trạm y tế / -\n"
            "A5 Đoàn kiểm tra, giám sát / -\n");
}

TEST(Tasks, ConditionsBeforeTheName) {
  EXPECT_EQ(dump(extract(directive("1. Trường hợp phát sinh vướng mắc, Sở Nội vụ tổng hợp.\n\n"
                                   "2. Để chủ động ứng phó, Công an xã trực ban ở bến.\n\n"
                                   "3. Định kỳ 6 tháng, một năm, các đơn vị báo cáo kết quả.\n\n"
                                   "4. Trường hợp đò hỏng thì sửa chữa, chủ đò trả tiền.\n\n"
                                   "5. Nếu vượt thẩm quyền, kịp thời báo cáo Sở Xây dựng, Công an tỉnh xem xét."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "T 4\n"
            "T 5 -> Sở Xây dựng, Công an tỉnh\n"
            "A1 Sở Nội vụ / -\n"
            "A2 Công an xã / -\n"
            "A3 các đơn vị / - @ Định kỳ 6 tháng, một năm\n");
}

// Who leads the bodies by which something is done is told nothing.
TEST(Tasks, WhatIsLookedAtOrSentIsNoWork) {
  EXPECT_EQ(dump(extract(directive("1. Giám sát việc đóng đò, cụ thể:\n\n- Việc chọn gỗ.\n\n- Bảo đảm đủ phao.\n\n"
                                   "2. Gửi hồ sơ và những tài liệu kèm theo sau đây về Sở Xây dựng:\n\n"
                                   "- Biên bản họp.\n\n- Báo cáo số phao.\n\n"
                                   "3. Thông qua việc kiểm tra của các đoàn do Công an tỉnh chủ trì."))),
            "T 1\n"
            "T 2\n"
            "T 3\n");
}

TEST(Tasks, BoardsWithTheirWorkAndRangesOfPlaces) {
  EXPECT_EQ(dump(extract(directive("1. Ban Chỉ đạo cải cách hành chính tỉnh có trách nhiệm đôn đốc các bến.\n\n"
                                   "2. Ban Chỉ đạo xây dựng kế hoạch kiểm tra.\n\n"
                                   "3. Các cơ quan hành chính từ cấp tỉnh đến cấp xã niêm yết giá vé đò.\n\n"
                                   "4. Vụ trưởng, Cục trưởng các Vụ, Cục, Tổng cục thuộc Bộ rà soát bến.\n\n"
                                   "5. Cục Quản lý Đường thủy, Bộ Xây dựng làm đầu mối tổng hợp.\n\n"
                                   "6. Trưởng đoàn, thành viên Đoàn kiểm tra lập biên bản.\n\n"
                                   "7. Mọi công dân có trách nhiệm giữ phao."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "T 4 <- a4\n"
            "T 5 <- a5\n"
            "T 6 <- a6\n"
            "T 7 <- a7\n"
            "A1 Ban Chỉ đạo cải cách hành chính tỉnh / -\n"
            "A2 Ban Chỉ đạo / -\n"
            "A3 Các cơ quan hành chính từ cấp tỉnh đến cấp xã / -\n"
            "A4 Vụ trưởng, Cục trưởng các Vụ, Cục, Tổng cục thuộc Bộ / -\n"
            "A5 Cục Quản lý Đường thủy, Bộ Xây dựng / -\n"
            "A6 Trưởng đoàn, thành viên Đoàn kiểm tra / -\n"
            "A7 Mọi công dân / -\n");
}

TEST(Tasks, WhatStandsBeforeTheNameAndBetweenNameAndDuty) {
  EXPECT_EQ(dump(extract(
                directive("1. Bên cạnh đó, Sở Y tế chuẩn bị túi thuốc; trong quý II/2026, Sở Xây dựng sửa chữa bến.\n\n"
                          "2. Đồng thời, giao Thanh tra tỉnh kiểm tra giá vé.\n\n"
                          "3. Hằng năm, trước ngày 15 tháng 12, các xã báo cáo số đò.\n\n"
                          "4. Ủy ban nhân dân xã là chủ bến, có trách nhiệm lập hồ sơ.\n\n"
                          "5. Công chức Tư pháp rà soát hồ sơ; công chức Văn hóa lập danh sách.\n\n"
                          "6. Cá nhân lái đò giỏi sẽ được khen thưởng.\n\n"
                          "7. Các cơ quan, đơn vị vi phạm sẽ bị phê bình.\n\n"
                          "8. Tiếp nhận hồ sơ đề nghị Sở Xây dựng cấp phép bến."))),
            "T 1 <- a1 <- a2\n"
            "T 2 <- a3\n"
            "T 3 <- a4\n"
            "T 4 <- a5\n"
            "T 5 <- a6 <- a7\n"
            "T 8\n"
            "A1 Sở Y tế / -\n"
            "A2 Sở Xây dựng / - @ trong quý II/2026\n"
            "A3 Thanh tra tỉnh / -\n"
            "A4 các xã / - @ Hằng năm, trước ngày 15 tháng 12\n"
            "A5 Ủy ban nhân dân xã / -\n"
            "A6 Công chức Tư pháp / -\n"
            "A7 công chức Văn hóa / -\n");
}

TEST(Tasks, WhatIsPaidIsNoWork) {
  EXPECT_EQ(dump(extract(plan("I. NỘI DUNG VÀ MỨC CHI\n\n1. Xây dựng biển báo: 300.000 đồng/biển.\n\n"
                              "2. Chi soạn văn bản do Sở Y tế; các cơ quan, đơn vị xây dựng.\n\n"
                              "II. TỔ CHỨC THỰC HIỆN\n\n1. Văn phòng\n\n- Phụ trách việc chi phí."))),
            "T II.1.-1 <= a1\n"
            "A1 Văn phòng / -\n");
}

TEST(Tasks, AbbreviatedTownsAndWhatABodyWillGive) {
  EXPECT_EQ(
      dump(extract(directive("1. Giao Ủy ban nhân dân TP. Hà Lâm rà soát bến, hoàn thành trước ngày Quốc khánh "
                             "02/9/2026.\n\n"
                             "2. Chính phủ sẽ giao Bộ Nội vụ phối hợp với các bộ xây dựng nghị định.\n\n"
                             "3. Công an xã tổng rà soát các bến có đường đi qua.\n\n"
                             "4. Các đoàn thể và tổ chức chính trị - xã hội từ tỉnh đến cơ sở tổ chức học tập."))),
      "T 1 <- a1\n"
      "T 2 <- a2\n"
      "T 3 <- a3\n"
      "T 4 <- a4\n"
      "A1 Ủy ban nhân dân TP. Hà Lâm / - @ trước ngày Quốc khánh 02/9/2026\n"
      "A2 Bộ Nội vụ / các bộ\n"
      "A3 Công an xã / -\n"
      "A4 Các đoàn thể và tổ chức chính trị - xã hội từ tỉnh đến cơ sở / -\n");
}

TEST(Tasks, ListsThatGoOn) {
  EXPECT_EQ(dump(extract(directive("1. Cán bộ, đảng viên, hội viên gương mẫu giữ phao.\n\n"
                                   "2. Chủ tịch Ủy ban nhân dân các xã Hà Lâm, Bản Mận kiểm tra bến.\n\n"
                                   "3. Sở Nội vụ phối hợp với Sở Y tế; Ủy ban nhân dân các xã rà soát người lái đò.\n\n"
                                   "4. Thống kê tỉnh công bố số đò trước ngày 25 hằng tháng."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "T 4 <- a4\n"
            "A1 Cán bộ, đảng viên, hội viên / -\n"
            "A2 Chủ tịch Ủy ban nhân dân các xã Hà Lâm, Bản Mận / -\n"
            "A3 Sở Nội vụ / Sở Y tế, Ủy ban nhân dân các xã\n"
            "A4 Thống kê tỉnh / - @ trước ngày 25 hằng tháng\n");
}

TEST(Tasks, WhoIsAskedBehindACommaAndWhoJoinsInBrackets) {
  EXPECT_EQ(dump(extract(plan("I. TỔ CHỨC THỰC HIỆN\n\n1. Đối với các xã, yêu cầu niêm yết danh sách bến.\n\n"
                              "2. Tổ chức lễ ra quân.\nTrách nhiệm: Ban Tổ chức (chủ trì), Văn phòng (phối hợp).\n\n"
                              "3. Rà soát bến. Trách nhiệm: Phòng Kinh tế (chủ trì), Công an xã (phối hợp).\n\n"
                              "4. Thống nhất với đề xuất của Sở Tài chính, yêu cầu hoàn thiện hồ sơ."))),
            "T I.1 <- a1\n"
            "T I.2 <- a2\n"
            "T I.3 <- a3\n"
            "T I.4\n"
            "A1 các xã / -\n"
            "A2 Ban Tổ chức / Văn phòng\n"
            "A3 Phòng Kinh tế / Công an xã\n");
}

TEST(Tasks, WhatIsMeritedIsNoDuty) {
  EXPECT_EQ(
      dump(extract(plan("I. TỔ CHỨC THỰC HIỆN\n\n1. Chủ tịch các xã, cán bộ hoàn thành tốt nhiệm vụ được xem xét, "
                        "khen thưởng.\n\n"
                        "2. Cơ sở sản xuất không bảo đảm an toàn có trách nhiệm sửa chữa.\n\nII. LƯU Ý\n\n"
                        "a) Yêu cầu.\n\n- Cắt giảm mạnh các thủ tục."))),
      "T I.2 <- a1\n"
      "A1 Cơ sở sản xuất không bảo đảm an toàn / -\n");
}

TEST(Tasks, WhoDraftsAndWhoExaminesALaw) {
  EXPECT_EQ(dump(extract(directive("1. Chính phủ, các cơ quan trình dự án tiếp tục quán triệt Nghị quyết.\n\n"
                                   "2. Cơ quan, tổ chức được giao chủ trì soạn thảo phối hợp với cơ quan chủ trì thẩm "
                                   "tra trong quá trình tiếp thu.\n\n"
                                   "3. Các Ủy ban của Quốc hội thẩm tra các dự án trình tại Kỳ họp thứ nhất.\n\n"
                                   "4. Định kỳ kết thúc năm học, Sở Y tế báo cáo Bộ Y tế."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "T 4 <- a4 -> Bộ Y tế\n"
            "A1 Chính phủ, các cơ quan trình dự án / -\n"
            "A2 Cơ quan, tổ chức được giao chủ trì soạn thảo / cơ quan chủ trì thẩm tra\n"
            "A3 Các Ủy ban của Quốc hội / -\n"
            "A4 Sở Y tế / - @ Định kỳ kết thúc năm học\n");
}

TEST(Tasks, WhatIsToldOfOthersAndWhatOnlyStandsInACondition) {
  EXPECT_EQ(
      dump(extract(directive("Ngày 22/12/2025, Bộ Chính trị đã ban hành Nghị quyết số 57-NQ/TW, theo đó Bộ Chính "
                             "trị giao Đảng ủy Quốc hội rà soát pháp luật.\n\n"
                             "1. Đối với bến đã lựa chọn nhà thầu, chủ đầu tư theo quy định của pháp luật trước "
                             "ngày 01/7/2014 thì không phải đấu thầu.\n\n"
                             "2. Đối với các xã: (1) Rà soát bến đò; (2) Lập danh sách.\n\n"
                             "3. Giao Sở Xây dựng báo cáo kết quả thực hiện tại các kỳ họp Hội đồng nhân dân tỉnh."))),
      "T 2 <- a1\n"
      "T 3 <- a2\n"
      "A1 các xã / -\n"
      "A2 Sở Xây dựng / - @ tại các kỳ họp Hội đồng nhân dân tỉnh\n");
}

TEST(Tasks, WhatABodyIsChargedWithBelongsToItsNameOrIsItsDuty) {
  EXPECT_EQ(
      dump(extract(directive("1. Cơ quan được giao lập Chiến lược có trách nhiệm đánh giá môi trường.\n\n"
                             "2. Sở Y tế được giao rà soát bến đò.\n\n"
                             "3. Thủ trưởng cơ quan được giao thực hiện chức năng thanh tra chuyên ngành ra quyết "
                             "định thanh tra.\n\n"
                             "4. Các cơ quan được giao nhiệm vụ tiến hành một số hoạt động điều tra gồm có Cục Kiểm "
                             "ngư.\n\n"
                             "5. Yêu cầu đơn vị dự toán cấp I điều chỉnh số liệu."))),
      "T 1 <- a1\n"
      "T 2 <- a2\n"
      "T 3 <- a3\n"
      "T 5 <- a4\n"
      "A1 Cơ quan được giao lập Chiến lược / -\n"
      "A2 Sở Y tế / -\n"
      "A3 Thủ trưởng cơ quan được giao thực hiện chức năng thanh tra chuyên ngành / -\n"
      "A4 đơn vị dự toán cấp I / -\n");
}

TEST(Tasks, HowSoonBeforeWho) {
  EXPECT_EQ(dump(extract(directive("1. Chậm nhất là 15 ngày, kể từ ngày nhận được báo cáo, Sở Y tế phải ra văn bản.\n\n"
                                   "2. Trường hợp cần thiết, chậm nhất 10 ngày làm việc, các xã phải lập phương án.\n\n"
                                   "3. Đơn vị dự toán cấp trên xét duyệt quyết toán."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "A1 Sở Y tế / - @ Chậm nhất là 15 ngày, kể từ ngày nhận được báo cáo\n"
            "A2 các xã / - @ chậm nhất 10 ngày làm việc\n"
            "A3 Đơn vị dự toán cấp trên / -\n");
}

TEST(Tasks, WhatBodiesMustDoAmongRequirements) {
  EXPECT_EQ(dump(extract(plan("1. Yêu cầu\n\n- Các cơ quan, đơn vị phải quán triệt đầy đủ Luật Bầu cử.\n\n"
                              "- Thành viên Ban quản trị phải là người lái đò.\n\n"
                              "2. Tổ chức thực hiện\n\n"
                              "- Các xã tổ chức thực hiện; hằng năm tổng kết, đánh giá, gửi báo cáo."))),
            "T 1.-1 <- a1\n"
            "T 2.-1 <- a2\n"
            "A1 Các cơ quan, đơn vị / -\n"
            "A2 Các xã / - @ hằng năm\n");
}

TEST(Tasks, FundsAndCentresNamedByTheirField) {
  EXPECT_EQ(
      dump(extract(directive("1. Trung tâm truyền thông GDSK chủ trì in tài liệu về bến đò.\n\n"
                             "2. Quỹ hỗ trợ bến đò thực hiện việc cho vay; phối hợp với Quỹ bảo lãnh tín dụng lập "
                             "hồ sơ.\n\n"
                             "3. Tổ chức tín dụng:\n\na) Cử cán bộ tham gia đoàn kiểm tra;\n\n"
                             "b) Kết hợp Bảo hiểm xã hội tỉnh lập danh sách chủ đò.\n\n"
                             "4. Trung tâm chủ trì tập huấn cho chủ đò."))),
      "T 1 <- a1\n"
      "T 2 <- a2\n"
      "T 3.a <= a3\n"
      "T 3.b <= a3\n"
      "T 4 <- a4\n"
      "A1 Trung tâm truyền thông GDSK / -\n"
      "A2 Quỹ hỗ trợ bến đò / Quỹ bảo lãnh tín dụng\n"
      "A3 Tổ chức tín dụng / Bảo hiểm xã hội tỉnh\n"
      "A4 Trung tâm / -\n");
}

// A circular: what somebody is to do is said among what holds for all.
std::string circular(const std::string& articles) {
  return "BỘ XÂY DỰNG\n\nSố: 12/2026/TT-BXD\n\nHà Nội, ngày 04 tháng 3 năm 2026\n\nTHÔNG TƯ\nQuy định về bến đò\n\n" +
         articles + "\n\nBỘ TRƯỞNG\n\n\nLò Văn Thảo\n";
}

TEST(Tasks, WhatABodyIsCompetentToDo) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Thẻ bến đò\n\n"
                                  "1. Thẻ bến đò do Chủ tịch Ủy ban nhân dân tỉnh quy định.\n\n"
                                  "2. Trưởng bến do Giám đốc Sở Xây dựng bổ nhiệm, miễn nhiệm theo đề nghị của xã.\n\n"
                                  "3. Chủ đò lập hồ sơ theo mẫu do Bộ Xây dựng quy định.\n\n"
                                  "4. Các hình thức khác do Bộ Xây dựng quy định.\n\n"
                                  "Điều 6. Quyết định của thanh tra\n\n"
                                  "1. Thanh tra sở có quyền yêu cầu chủ đò cung cấp hồ sơ.\n\n"
                                  "2. Hợp tác xã có quyền khiếu nại quyết định đó."))),
            "T Điều 5.1 <- a1\n"
            "T Điều 5.2 <- a2\n"
            "T Điều 6.1 <- a3\n"
            "A1 Chủ tịch Ủy ban nhân dân tỉnh / -\n"
            "A2 Giám đốc Sở Xây dựng / -\n"
            "A3 Thanh tra sở / -\n");
}

TEST(Tasks, WhatASystemCanDoIsNoWork) {
  EXPECT_EQ(dump(extract(plan("I. NỘI DUNG\n\n1. Xây dựng phần mềm quản lý thuốc.\n\n2. Đối với việc tra cứu\n\n"
                              "a) Cho phép tìm kiếm thuốc theo tên;\n\nb) Bảo đảm truy cập ổn định;\n\n"
                              "c) Giao Phòng Kế hoạch lập tài khoản;\n\nd) Cho phép nhập dữ liệu.\n\n"
                              "3. Đối với việc mua thuốc\n\n"
                              "a) Cho phép trạm y tế mua thuốc;\n\nb) Lập sổ thuốc tại trạm.\n\n"
                              "II. CHỨC NĂNG CỦA HỆ THỐNG\n\n1. Bảo đảm an toàn dữ liệu.\n\n"
                              "2. Cập nhật giá thuốc."))),
            "T I.1\n"
            "T I.2.c <- a1\n"
            "T I.3.a\n"
            "T I.3.b\n"
            "A1 Phòng Kế hoạch / -\n");
  const auto tasks = [](const std::string& heading, const std::string& feature) {
    return dump(extract(plan("I. NỘI DUNG\n\n1. Sửa kho.\n\n2. " + heading + "\n\na) Lập sổ thuốc;\n\nb) " + feature +
                             ";\n\nc) Kiểm tra kho thuốc.")));
  };
  const std::string all = "T I.1\nT I.2.a\nT I.2.b\nT I.2.c\n";
  for (const std::string allowed :
       {"Cho phép kết nối đường gom kho thuốc với bến", "Cho phép lựa chọn nhà đầu tư kho thuốc",
        "Cho phép tự động gia hạn giấy phép bán thuốc"}) {
    EXPECT_EQ(tasks("Nhiệm vụ", allowed), all) << allowed;
    EXPECT_EQ(tasks("Phần mềm quản lý thuốc", allowed), all) << allowed;
  }
  const std::string feature = "Có khả năng đáp ứng 5.000 người dùng";
  EXPECT_EQ(tasks("Nhiệm vụ", feature), "T I.1\nT I.2.a\nT I.2.c\n");
  EXPECT_EQ(tasks("Phần mềm quản lý thuốc", feature), "T I.1\n");
}

TEST(Tasks, APowerIsNoDuty) {
  const std::string powers = "a) Yêu cầu Sở Nội vụ cung cấp hồ sơ;\n\nb) Thu hồi thẻ.\n\n";
  for (const std::string lead_in : {"Giám đốc Sở Xây dựng có quyền hạn sau đây:", "Giám đốc Sở Xây dựng có quyền:",
                                    "Thanh tra sở có các quyền hạn sau:", "Quyền hạn:"})
    EXPECT_EQ(dump(extract(circular("Điều 5. Bến đò\n\n1. " + lead_in + "\n\n" + powers))), "") << lead_in;
  EXPECT_EQ(dump(extract(circular("Điều 5. Quyền hạn\n\n1. Thanh tra sở thu hồi thẻ.\n\n"
                                  "Điều 6. Giám đốc Sở Xây dựng có nhiệm vụ, quyền hạn sau đây:\n\n"
                                  "1. Lập sổ bến;\n\n2. Thu hồi thẻ."))),
            "T Điều 6 <- a1\n"
            "T Điều 6.1 <= a1\n"
            "T Điều 6.2 <= a1\n"
            "A1 Giám đốc Sở Xây dựng / -\n");
}

TEST(Tasks, AResultIsATargetWhereWorkIsGiven) {
  const std::string result = "1. Sở Xây dựng tổ chức được 03 lớp tập huấn cho lái đò.";
  const std::string told = "A1 Sở Xây dựng / -\n";
  EXPECT_EQ(dump(extract(plan("II. NHIỆM VỤ\n\n" + result))), "T II.1 <- a1\n" + told);
  EXPECT_EQ(dump(extract(directive(result))), "T 1 <- a1\n" + told);
  EXPECT_EQ(dump(extract(circular("Điều 5. Tổ chức thực hiện\n\n" + result))), "T Điều 5.1 <- a1\n" + told);
  EXPECT_EQ(dump(extract(circular("Điều 5. Bến đò\n\n" + result))), "");
  EXPECT_EQ(dump(extract(directive("1. Sở Xây dựng khánh thành bến đò lớn trong năm 2025."))), "T 1 <- a1\n" + told);
}

TEST(Tasks, WhoIsChargedAmongPowersHasADuty) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Quyền hạn của Sở Xây dựng\n\nSở Xây dựng thu hồi thẻ."))), "");
  EXPECT_EQ(dump(extract(circular("Điều 5. Quyền hạn của Sở Xây dựng\n\n1. Yêu cầu Sở Nội vụ cung cấp hồ sơ.\n\n"
                                  "2. Sở Xây dựng phải báo cáo Ủy ban nhân dân tỉnh trước ngày 31/12 hằng năm.\n\n"
                                  "3. Thanh tra sở quyết định thu hồi thẻ.\n\n"
                                  "4. Trưởng bến có trách nhiệm:\n\na) Lập sổ;\n\nb) Sửa bến."))),
            "T Điều 5.2 <- a1 -> Ủy ban nhân dân tỉnh\n"
            "T Điều 5.4 <- a2\n"
            "T Điều 5.4.a <= a2\n"
            "T Điều 5.4.b <= a2\n"
            "A1 Sở Xây dựng / - @ trước ngày 31/12 hằng năm\n"
            "A2 Trưởng bến / -\n");
  EXPECT_EQ(dump(extract(circular("Điều 5. Bến đò\n\n1. Trưởng bến có trách nhiệm và có quyền:\n\na) Lập sổ;\n\n"
                                  "b) Sửa bến."))),
            "T Điều 5.1 <- a1\nT Điều 5.1.a <= a1\nT Điều 5.1.b <= a1\nA1 Trưởng bến / -\n");
  EXPECT_EQ(dump(extract(circular("Điều 5. Quyền hạn của Ban Bến đò và trách nhiệm của các bến\n\n"
                                  "1. Trưởng bến báo cáo Trưởng ban trước ngày 25 hằng tháng."))),
            "T Điều 5.1 <- a1 -> Trưởng ban\nA1 Trưởng bến / - @ trước ngày 25 hằng tháng\n");
}

TEST(Tasks, CompetenceInASectionThatGivesNoWork) {
  EXPECT_EQ(dump(extract(circular("Điều 3. Đối tượng chịu phí\n\n"
                                  "1. Chủ đò qua bến.\n\n"
                                  "2. Trường hợp cần bổ sung đối tượng khác thì Chính phủ xem xét, quy định.\n\n"
                                  "3. Trường hợp đặc biệt, Ủy ban nhân dân tỉnh xem xét, quyết định việc miễn phí."))),
            "T Điều 3.2 <- a1\n"
            "T Điều 3.3 <- a2\n"
            "A1 Chính phủ / -\n"
            "A2 Ủy ban nhân dân tỉnh / -\n");
}

TEST(Tasks, WhichOfAClassAreAsked) {
  EXPECT_EQ(
      dump(extract(directive(
          "1. Ngoài ra, đề nghị các trạm y tế được cấp xuồng từ dự án cử cán bộ đến nhận trước ngày 14/5/2026.\n\n"
          "2. Để thuận tiện, đề nghị các trạm y tế có máy tính, gửi danh sách qua thư điện tử.\n\n"
          "3. Yêu cầu các cơ sở có nội dung thanh tra cung cấp hồ sơ.\n\n"
          "4. Phòng Kinh tế hoặc cơ quan được Ủy ban nhân dân xã giao thu phí sẽ thu phí bến đò."))),
      "T 1 <- a1\n"
      "T 2 <- a2\n"
      "T 3 <- a3\n"
      "T 4 <- a4\n"
      "A1 các trạm y tế được cấp xuồng từ dự án / - @ trước ngày 14/5/2026\n"
      "A2 các trạm y tế có máy tính / -\n"
      "A3 các cơ sở có nội dung thanh tra / -\n"
      "A4 Phòng Kinh tế, cơ quan được Ủy ban nhân dân xã giao thu phí / -\n");
}

TEST(Tasks, WhichOfAClassAreMeant) {
  EXPECT_EQ(dump(extract(circular(
                "Điều 5. Bến đò\n\n"
                "1. Hằng năm, các cơ sở đóng đò, doanh nghiệp nhập khẩu đò đã công bố dán nhãn cho đò, xuồng có trách "
                "nhiệm thống kê số đò.\n\n"
                "2. Người có thẩm quyền ra quyết định kiểm tra phải có văn bản yêu cầu chủ đò giải trình.\n\n"
                "3. Cơ quan khác được Bộ Xây dựng phân công có trách nhiệm lập danh sách bến đò.\n\n"
                "4. Các cơ sở đóng đò vi phạm các quy định về dán nhãn bị xử lý theo pháp luật.\n\n"
                "5. Cơ quan có thẩm quyền cử cán bộ biệt phái đến bến đò.\n\n"
                "6. Các bến đò ngừng chạy mà không phải báo cáo."))),
            "T Điều 5.1 <- a1\n"
            "T Điều 5.2 <- a2\n"
            "T Điều 5.3 <- a3\n"
            "T Điều 5.5 <- a4\n"
            "A1 các cơ sở đóng đò, doanh nghiệp nhập khẩu đò đã công bố dán nhãn cho đò, xuồng / - @ Hằng năm\n"
            "A2 Người có thẩm quyền ra quyết định kiểm tra / -\n"
            "A3 Cơ quan khác được Bộ Xây dựng phân công / -\n"
            "A4 Cơ quan có thẩm quyền / -\n");
}

TEST(Tasks, AnOfficeInBracketsBelongsToItsBody) {
  EXPECT_EQ(
      dump(extract(directive("1. Sở Xây dựng phối hợp với Bộ Công Thương (Cục Công nghiệp) và các xã kiểm tra bến "
                             "đò.\n\n"
                             "2. Giao Sở Y tế (qua đường bưu điện) gửi thuốc đến các bến."))),
      "T 1 <- a1\n"
      "T 2 <- a2\n"
      "A1 Sở Xây dựng / Bộ Công Thương (Cục Công nghiệp), các xã\n"
      "A2 Sở Y tế / -\n");
}

TEST(Tasks, PartnersAndListsNameNobodyWhoIsTold) {
  EXPECT_EQ(
      dump(extract(circular("Điều 5. Tổ chức thực hiện\n\n"
                            "1. Sở Xây dựng:\n\n"
                            "a) Trên cơ sở báo cáo của các xã, chủ trì, phối hợp với các sở, cơ quan liên quan báo "
                            "cáo Bộ Xây dựng.\n\n"
                            "2. Cơ quan quản lý bến đò gồm có Cục Đường thủy; Chi cục Đường thủy; Cục Cảnh sát phòng, "
                            "chống tội phạm sử dụng thuyền.\n\n"
                            "3. Trường hợp bến đò mà cơ quan nhà nước, chủ bến giải quyết không xong thì Sở Xây dựng "
                            "kiểm tra.\n\n"
                            "4. Trường hợp không có giá thị trường, cơ quan thuế kiểm tra hợp đồng thuê đò.\n\n"
                            "Điều 6. Cơ quan, đơn vị tiến hành nạo vét\n\n"
                            "1. Sở Xây dựng tiến hành nạo vét bến chính."))),
      "T Điều 5.1.a <= a1 -> Bộ Xây dựng\n"
      "T Điều 5.3 <- a2\n"
      "T Điều 5.4 <- a3\n"
      "T Điều 6.1 <- a4\n"
      "A1 Sở Xây dựng / các sở, cơ quan liên quan\n"
      "A2 Sở Xây dựng / -\n"
      "A3 cơ quan thuế / -\n"
      "A4 Sở Xây dựng / -\n");
}

TEST(Tasks, NewWordingOfAPartOfAnActGivesNoWork) {
  EXPECT_EQ(dump(extract(circular("Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 5/2020/TT-BXD\n\n"
                                  "1. Khoản 1 Điều 2 được sửa đổi, bổ sung như sau:\n\n"
                                  "\"1. Sở Xây dựng có trách nhiệm kiểm tra bến đò.\"\n\n"
                                  "Khoản 3 Điều 4 được bổ sung như sau: Sở Y tế kiểm tra thuốc."))),
            "");
}

TEST(Tasks, WhoCarriesOutAnActWithAVerbInTheirNames) {
  EXPECT_EQ(
      dump(
          extract(circular("Điều 8. Thủ trưởng các cơ quan, đơn vị sử dụng vốn ngân sách (bao gồm vốn sự nghiệp) thuộc "
                           "Chương trình bến đò, Chủ tịch Hội đồng quản lý Quỹ Đầu tư phát triển tỉnh Hà Lâm chịu "
                           "trách nhiệm thi hành Thông tư này.\n\n"
                           "Điều 9. Sở Xây dựng kiểm tra các bến và chịu trách nhiệm thi hành Thông tư này."))),
      "T Điều 8 <- a1\n"
      "T Điều 9 <- a2\n"
      "A1 Thủ trưởng các cơ quan, đơn vị sử dụng vốn ngân sách (bao gồm vốn sự nghiệp) thuộc Chương trình bến đò, "
      "Chủ tịch Hội đồng quản lý Quỹ Đầu tư phát triển tỉnh Hà Lâm / -\n"
      "A2 Sở Xây dựng / -\n");
}

TEST(Tasks, ListsBelowABodyAndTitlesOfArticles) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Trưởng bến có nhiệm vụ:\n\n"
                                  "a) Kiểm tra bến đò;\n\nb) Ghi chép số người qua đò mỗi ngày;\n\nc) Thu hồi thẻ;\n\n"
                                  "d) Có đủ phao cứu sinh theo số người trên đò.\n\n"
                                  "Điều 6. Trước khi đò rời bến, Trưởng bến phải đếm số người trên đò.\n\n"
                                  "Chương II\nBIỆN PHÁP AN TOÀN\n\nĐiều 7. Kiểm tra phao cứu sinh tại các bến"))),
            "T Điều 5 <- a1\n"
            "T Điều 5.a <= a1\n"
            "T Điều 5.b <= a1\n"
            "T Điều 5.c <= a1\n"
            "T Điều 6 <- a2\n"
            "A1 Trưởng bến / -\n"
            "A2 Trưởng bến / - @ Trước khi đò rời bến\n");
}

TEST(Tasks, HeadingsOfCompetence) {
  EXPECT_EQ(
      dump(extract(
          circular("Điều 5. Thẩm quyền của Giám đốc Sở Xây dựng trong quản lý bến đò\n\n"
                   "1. Đối với các bến chính\n\na) Cấp phép mở bến;\n\nb) Yêu cầu người lái đò xuất trình thẻ.\n\n"
                   "2. Quyết định đóng bến.\n\n"
                   "Điều 6. Thủ tục\n\n"
                   "1. Cơ quan đại diện chủ sở hữu có trách nhiệm lập danh sách bến.\n\n"
                   "2. Cấp có thẩm quyền bổ nhiệm Trưởng bến.\n\n"
                   "3. Trưởng Ban kiểm soát, kiểm soát viên là người lái đò.\n\n"
                   "Điều 7. Giám đốc Sở Xây dựng, Chủ tịch Ủy ban nhân dân các xã, cơ quan, tổ chức, cá nhân "
                   "khác có liên quan chịu trách nhiệm thi hành Thông tư này.\n\n"
                   "Điều 8. Cơ quan sử dụng lái đò có trách nhiệm trả lương.\n\n"
                   "Điều 9. Trước khi mở bến, hồ sơ phải được Sở Y tế, Sở Nội vụ phê duyệt.\n\n"
                   "Điều 10. Cơ quan có thẩm quyền quản lý lái đò ra quyết định đình chỉ.\n\n"
                   "Điều 11. Yêu cầu đơn vị nộp ngay các khoản phải nộp ngân sách."))),
      "T Điều 5.1.a <= a1\n"
      "T Điều 5.1.b <= a1\n"
      "T Điều 5.2 <= a1\n"
      "T Điều 6.1 <- a2\n"
      "T Điều 6.2 <- a3\n"
      "T Điều 7 <- a4\n"
      "T Điều 8 <- a5\n"
      "T Điều 10 <- a6\n"
      "T Điều 11 <- a7\n"
      "A1 Giám đốc Sở Xây dựng / -\n"
      "A2 Cơ quan đại diện chủ sở hữu / -\n"
      "A3 Cấp có thẩm quyền / -\n"
      "A4 Giám đốc Sở Xây dựng, Chủ tịch Ủy ban nhân dân các xã, cơ quan, tổ chức, cá nhân khác có liên quan / -\n"
      "A5 Cơ quan sử dụng lái đò / -\n"
      "A6 Cơ quan có thẩm quyền quản lý lái đò / -\n"
      "A7 đơn vị / -\n");
}

TEST(Tasks, HowAnAssociationIsRun) {
  EXPECT_EQ(
      dump(extract(circular("Điều 5. Ban Chấp hành Hội mỗi quý họp một lần.\n\n"
                            "Điều 6. Hội tổ chức và hoạt động theo nguyên tắc tập trung.\n\n"
                            "Điều 7. Việc khai trừ hội viên do Ban Chấp hành cấp trên trực tiếp xét quyết định.\n\n"
                            "Điều 8. Đối với các cơ quan ở xã có trách nhiệm niêm yết danh sách bến đò."))),
      "T Điều 5 <- a1\n"
      "T Điều 7 <- a2\n"
      "T Điều 8 <- a3\n"
      "A1 Ban Chấp hành Hội / - @ mỗi quý họp một lần\n"
      "A2 Ban Chấp hành cấp trên trực tiếp / -\n"
      "A3 các cơ quan ở xã / -\n");
}

TEST(Tasks, HeadingsThatNameAClassOrARole) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Trách nhiệm của bộ, cơ quan ngang bộ\n\n1. Rà soát các bến đò.\n\n"
                                  "Điều 6. Quyền hạn, trách nhiệm của người lái đò\n\n1. Kiểm tra phao cứu sinh.\n\n"
                                  "Điều 7. Ban quản lý bến có các nhiệm vụ sau:\n\n1. Đình chỉ bến đò.\n\n"
                                  "Điều 8. Nguyên tắc\n\n"
                                  "1. Bến đò được phân cấp. Hội đồng nhân dân tỉnh quyết định việc phân cấp.\n\n"
                                  "2. Căn cứ nghị quyết, giao dự toán cho từng bộ, cơ quan ngang bộ theo lĩnh vực.\n\n"
                                  "Điều 9. Mẫu đơn\n\n- Cơ quan cấp đăng ký:\n\n- Ngày cấp:"))),
            "T Điều 5.1 <= a1\n"
            "T Điều 6.1 <= a2\n"
            "T Điều 7 <- a3\n"
            "T Điều 7.1 <= a3\n"
            "T Điều 8.1 <- a4\n"
            "A1 bộ, cơ quan ngang bộ / -\n"
            "A2 người lái đò / -\n"
            "A3 Ban quản lý bến / -\n"
            "A4 Hội đồng nhân dân tỉnh / -\n");
}

TEST(Tasks, OrganisationsAndRolesOfAnAct) {
  EXPECT_EQ(
      dump(extract(
          circular("Điều 5. Quyền của cá nhân chịu sự giám sát\n\n1. Đề nghị Sở Xây dựng xem xét lại kết luận.\n\n"
                   "Điều 6. Tổ chức kiểm định bến đò\n\n"
                   "1. Tổ chức kiểm định bến đò có trách nhiệm công bố kết quả.\n\n"
                   "2. Tổ chức kiểm định bến đò được thành lập ở mỗi tỉnh.\n\n"
                   "3. Người ra quyết định kiểm tra phải xuất trình thẻ.\n\n"
                   "4. Cơ quan, tổ chức, cá nhân nhận được kiến nghị có trách nhiệm trả lời trong thời hạn "
                   "15 ngày kể từ ngày nhận được kiến nghị.\n\n"
                   "5. Định kỳ 06 tháng, 01 năm hoặc khi có yêu cầu, Ban quản lý bến có trách nhiệm báo cáo."))),
      "T Điều 6.1 <- a1\n"
      "T Điều 6.3 <- a2\n"
      "T Điều 6.4 <- a3\n"
      "T Điều 6.5 <- a4\n"
      "A1 Tổ chức kiểm định bến đò / -\n"
      "A2 Người ra quyết định kiểm tra / -\n"
      "A3 Cơ quan, tổ chức, cá nhân nhận được kiến nghị / - @ trong thời hạn 15 ngày kể từ ngày nhận được kiến nghị\n"
      "A4 Ban quản lý bến / - @ Định kỳ 06 tháng, 01 năm\n");
}

TEST(Tasks, WhoOfSeveralIsToldAndHeadingsBeforeAParagraph) {
  EXPECT_EQ(
      dump(extract(circular("Điều 4. Danh sách cơ sở\n\nỦy ban nhân dân cấp tỉnh có trách nhiệm phê duyệt.\n\n"
                            "Điều 5. Kế hoạch\n\n"
                            "1. Cơ sở sử dụng bến đò có trách nhiệm lập kế hoạch.\n\n"
                            "2. Cơ quan chủ trì thẩm tra hoặc cơ quan khác được Chính phủ phân công có trách nhiệm "
                            "báo cáo.\n\n"
                            "3. Cơ quan, tổ chức, cá nhân là đối tượng thanh tra có trách nhiệm trả lời.\n\n"
                            "4. Ủy ban nhân dân tỉnh giao cho một đơn vị quản lý bến đò."))),
      "T Điều 4 <- a1\n"
      "T Điều 5.1 <- a2\n"
      "T Điều 5.2 <- a3\n"
      "T Điều 5.3 <- a4\n"
      "T Điều 5.4 <- a5\n"
      "A1 Ủy ban nhân dân cấp tỉnh / -\n"
      "A2 Cơ sở sử dụng bến đò / -\n"
      "A3 Cơ quan chủ trì thẩm tra, cơ quan khác được Chính phủ phân công / -\n"
      "A4 Cơ quan, tổ chức, cá nhân là đối tượng thanh tra / -\n"
      "A5 Ủy ban nhân dân tỉnh / -\n");
}

TEST(Tasks, TitlesOfArticlesStepsBehindThenAndPersonsByTheirPlaceOfWork) {
  EXPECT_EQ(dump(extract(
                circular("Điều 4. Sở Xây dựng xem xét việc cấp thẻ lái đò\n\n"
                         "1. Giám đốc Sở Xây dựng xem xét hồ sơ.\n\n"
                         "2. Lệ phí cấp thẻ được công khai.\n\n"
                         "Điều 5. Công chức làm việc tại bộ phận tiếp nhận\n\n"
                         "1. Công chức làm việc tại bộ phận tiếp nhận chịu sự quản lý của Sở Xây dựng.\n\n"
                         "2. Công chức làm việc tại bộ phận tiếp nhận có trách nhiệm xem xét hồ sơ:\n\n"
                         "a) Trường hợp hồ sơ chưa đủ thì hướng dẫn người lái đò bổ sung;\n\n"
                         "b) Trường hợp hồ sơ được gửi lần đầu ở thị trấn.\n\n"
                         "3. Điều chỉnh danh sách: Trường hợp bến đò đóng cửa, Sở Xây dựng công bố lại danh sách.\n\n"
                         "4. Ban quản lý bến có thẩm quyền, trách nhiệm thu hồi thẻ."))),
            "T Điều 4.1 <- a1\n"
            "T Điều 5.2 <- a2\n"
            "T Điều 5.2.a <= a2\n"
            "T Điều 5.3 <- a3\n"
            "T Điều 5.4 <- a4\n"
            "A1 Giám đốc Sở Xây dựng / -\n"
            "A2 Công chức làm việc tại bộ phận tiếp nhận / -\n"
            "A3 Sở Xây dựng / -\n"
            "A4 Ban quản lý bến / -\n");
}

TEST(Tasks, CompetenceOfAClassAppointmentsAndThoseWhoSpeakForABody) {
  EXPECT_EQ(
      dump(extract(
          circular("Điều 5. Đánh giá kết quả quản lý bến\n\n"
                   "1. Việc đánh giá kết quả thực hiện nhiệm vụ của trưởng bến do cơ quan, đơn vị được giao "
                   "chủ trì dự án, chương trình bến đò thực hiện theo định kỳ hằng năm hoặc sau mỗi mùa lũ.\n\n"
                   "2. Tiền thưởng do cơ quan được giao quản lý bến quyết định.\n\n"
                   "3. Bến phao do Sở Xây dựng thực hiện.\n\n"
                   "4. Thẻ lái đò do Chủ tịch Ủy ban nhân dân tỉnh cấp.\n\n"
                   "5. Thẻ trưởng bến do Ủy ban nhân dân cấp xã cấp theo đề nghị của thôn.\n\n"
                   "6. Giấy khám sức khỏe do cơ sở y tế cấp.\n\n"
                   "7. Phó Trưởng bến do Chủ tịch Ủy ban nhân dân xã bổ nhiệm, giúp Trưởng bến quản lý bến.\n\n"
                   "8. Trưởng bến là người đứng đầu bến do Giám đốc Sở Xây dựng bổ nhiệm, chịu trách "
                   "nhiệm trước Giám đốc Sở Xây dựng.\n\n"
                   "9. Cơ quan tiếp nhận và thời hạn thực hiện kê khai:\n\n"
                   "a) Cơ quan tiếp nhận tờ khai có trách nhiệm trả lời;\n\nb) Thời hạn kê khai là một ngày.\n\n"
                   "Điều 6. Họp xét bến đò\n\n"
                   "1. Đại diện cơ quan chủ trì thẩm tra trình bày báo cáo.\n\n"
                   "2. Đại diện cơ quan, tổ chức, cá nhân tham dự phiên họp phát biểu ý kiến."))),
      "T Điều 5.1 <- a1\n"
      "T Điều 5.2 <- a2\n"
      "T Điều 5.4 <- a3\n"
      "T Điều 5.5 <- a4\n"
      "T Điều 5.7 <- a5 <- a6\n"
      "T Điều 5.8 <- a7 <- a8\n"
      "T Điều 5.9.a <- a9\n"
      "T Điều 6.1 <- a10\n"
      "T Điều 6.2 <- a11\n"
      "A1 cơ quan, đơn vị được giao chủ trì dự án, chương trình bến đò / - @ định kỳ hằng năm hoặc sau mỗi mùa lũ\n"
      "A2 cơ quan được giao quản lý bến / -\n"
      "A3 Chủ tịch Ủy ban nhân dân tỉnh / -\n"
      "A4 Ủy ban nhân dân cấp xã / -\n"
      "A5 Phó Trưởng bến / -\n"
      "A6 Chủ tịch Ủy ban nhân dân xã / -\n"
      "A7 Trưởng bến / -\n"
      "A8 Giám đốc Sở Xây dựng / -\n"
      "A9 Cơ quan tiếp nhận tờ khai / -\n"
      "A10 Đại diện cơ quan chủ trì thẩm tra / -\n"
      "A11 Đại diện cơ quan, tổ chức, cá nhân tham dự phiên họp / -\n");
}

TEST(Tasks, OfficesNamedByWhatTheyAreChargedWithAndThoseUnderSupervision) {
  EXPECT_EQ(dump(extract(circular(
                "Điều 5. Bến đò\n\n"
                "1. Cá nhân, người đứng đầu cơ quan, tổ chức chịu sự giám sát có trách nhiệm trực tiếp báo cáo.\n\n"
                "2. Đơn vị được giao quản lý bến đò lập danh mục bến.\n\n"
                "3. Đơn vị được giao quản lý bến đò.\n\n"
                "4. Các đơn vị được giao lập danh mục bến.\n\n"
                "5. Đối tượng kiểm tra, cơ quan, tổ chức có liên quan có trách nhiệm cung cấp hồ sơ.\n\n"
                "6. Người được yêu cầu phải trả lời bằng văn bản."))),
            "T Điều 5.1 <- a1\n"
            "T Điều 5.2 <- a2\n"
            "T Điều 5.4 <- a3\n"
            "T Điều 5.5 <- a4\n"
            "T Điều 5.6 <- a5\n"
            "A1 Cá nhân, người đứng đầu cơ quan, tổ chức chịu sự giám sát / -\n"
            "A2 Đơn vị được giao quản lý bến đò / -\n"
            "A3 Các đơn vị / -\n"
            "A4 Đối tượng kiểm tra, cơ quan, tổ chức có liên quan / -\n"
            "A5 Người được yêu cầu / -\n");
}

TEST(Tasks, WhoIsTaughtToCoordinateWithOthers) {
  EXPECT_EQ(dump(extract(directive("1. Sở Xây dựng hướng dẫn các trường học phối hợp với Công an xã kiểm tra phao.\n\n"
                                   "2. Sở Y tế chỉ đạo các trạm y tế phối hợp với Công an xã kiểm tra phao.\n\n"
                                   "3. Sở Nội vụ hướng dẫn việc trực ban, phối hợp với Công an tỉnh kiểm tra."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "A1 Sở Xây dựng / -\n"
            "A2 Sở Y tế / Công an xã\n"
            "A3 Sở Nội vụ / Công an tỉnh\n");
}

TEST(Tasks, OfficesThatInvestigateAreListedOrTold) {
  EXPECT_EQ(
      dump(extract(circular("Điều 5. Cơ quan điều tra\n\n"
                            "1. Cơ quan An ninh điều tra Công an tỉnh; Phòng Cảnh sát điều tra tội phạm ma túy.\n\n"
                            "2. Cơ quan Cảnh sát điều tra có trách nhiệm trả lời chủ đò.\n\n"
                            "3. Sở Y tế điều tra số người qua đò."))),
      "T Điều 5.2 <- a1\n"
      "T Điều 5.3 <- a2\n"
      "A1 Cơ quan Cảnh sát điều tra / -\n"
      "A2 Sở Y tế / -\n");
}

TEST(Tasks, RightsAreNoWorkAndObligationsAre) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Quyền và nghĩa vụ của chủ bến\n\n"
                                  "1. Chủ bến có các quyền sau đây:\n\n"
                                  "a) Yêu cầu Ủy ban nhân dân xã sửa đường xuống bến;\n\n"
                                  "b) Quyết định giờ đò chạy.\n\n"
                                  "2. Chủ bến có các nghĩa vụ sau đây:\n\n"
                                  "a) Lập sổ ghi số chuyến đò trong ngày;\n\n"
                                  "b) Khiếu nại, tố cáo theo quy định của pháp luật."))),
            "T Điều 5.2 <- a1\n"
            "T Điều 5.2.a <= a1\n"
            "A1 Chủ bến / -\n");
}

TEST(Tasks, ObligationsBelowAHeadingThatNamesWhoHasThem) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Quyền và nghĩa vụ của Trạm Đường thủy Hà Lâm\n\n"
                                  "1. Lập danh sách các bến đò; phối hợp với Công an xã kiểm tra phao.\n\n"
                                  "2. Được ngân sách tỉnh cấp kinh phí."))),
            "T Điều 5.1 <= a1\n"
            "A1 Trạm Đường thủy Hà Lâm / Công an xã\n");
}

TEST(Tasks, ProvisionsInAListMayGiveWorkWhatItsCasesDoNot) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Mở bến\n\n"
                                  "1. Việc mở bến theo các văn bản hướng dẫn và quy định sau đây:\n\n"
                                  "a) Trước khi mở bến, cơ quan có thẩm quyền gửi thông báo cho các xã;\n\n"
                                  "b) Sở Xây dựng quy định việc cắm biển báo.\n\n"
                                  "2. Bến bị đóng trong các trường hợp sau:\n\n"
                                  "a) Không đủ phao;\n\n"
                                  "b) Bộ Xây dựng quy định chi tiết điểm a khoản này;\n\n"
                                  "c) Chủ bến vi phạm quy định về phao."))),
            "T Điều 5.1.a <- a1\n"
            "T Điều 5.1.b <- a2\n"
            "T Điều 5.2.b <- a3\n"
            "A1 cơ quan có thẩm quyền / - @ Trước khi mở bến\n"
            "A2 Sở Xây dựng / -\n"
            "A3 Bộ Xây dựng / -\n");
}

TEST(Tasks, ACircumstanceWithCommasOfItsOwnAndALeadInWithoutAVerb) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Trách nhiệm\n\n"
                                  "1. Ủy ban nhân dân cấp xã trong phạm vi nhiệm vụ, quyền hạn của mình:\n\n"
                                  "a) Trong phạm vi nhiệm vụ, quyền hạn được giao, có trách nhiệm kiểm tra bến đò;\n\n"
                                  "b) Cấp thẻ cho người lái đò.\n\n"
                                  "2. Trong hoạt động đưa đò, Ban quản lý bến có quyền trưng dụng thuyền."))),
            "T Điều 5.1.a <= a1\n"
            "T Điều 5.1.b <= a1\n"
            "T Điều 5.2 <- a2\n"
            "A1 Ủy ban nhân dân cấp xã / -\n"
            "A2 Ban quản lý bến / -\n");
}

TEST(Tasks, WhoHoldsAnOfficeInAProcedure) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Cơ quan mở bến\n\n"
                                  "1. Sở Xây dựng là cơ quan tiếp nhận hồ sơ.\n\n"
                                  "2. Chủ tịch Ủy ban nhân dân cấp xã là người có thẩm quyền quyết định mở bến.\n\n"
                                  "3. Nếu bến nằm trên hai xã thì người ra quyết định mở bến là Giám đốc Sở Xây dựng; "
                                  "cơ quan thẩm định hồ sơ là Sở Công an.\n\n"
                                  "4. Sở Xây dựng là cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh.\n\n"
                                  "5. Cơ quan chủ quản bến là cơ quan được giao bến."))),
            "T Điều 5.1 <- a1\n"
            "T Điều 5.2 <- a2\n"
            "T Điều 5.3 <- a3 <- a4\n"
            "A1 Sở Xây dựng / -\n"
            "A2 Chủ tịch Ủy ban nhân dân cấp xã / -\n"
            "A3 Giám đốc Sở Xây dựng / -\n"
            "A4 Sở Công an / -\n");
}

TEST(Tasks, WhoIsNamedByNothingButWhatHeDoes) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Đưa đò\n\n"
                                  "1. Người lái đò phải báo ngay cho trạm khi nước lên.\n\n"
                                  "2. Trong thời hạn 05 ngày, người tiếp nhận hồ sơ phải trả lời bằng văn bản.\n\n"
                                  "3. Cơ quan quản lý nhà nước về bến đò và phao có trách nhiệm kiểm tra hằng năm.\n\n"
                                  "4. Khi bến đóng thì người có nghĩa vụ báo tin vẫn phải báo cho xã.\n\n"
                                  "5. Tổ chức, cá nhân có thuyền theo quy định tại Điều 3 phải nộp lại thẻ.\n\n"
                                  "6. Người dự tuyển phải có đủ sức khỏe.\n\n"
                                  "7. Người lái đò phải nộp phí trước ngày này thì được trả lại.\n\n"
                                  "8. Người lái đò không phải trả phí.\n\n"
                                  "9. Trưởng bến là người phải ghi sổ.\n\n"
                                  "10. Khi có ý kiến của chủ bến, người có nghĩa vụ báo tin thì bến mở lại."))),
            "T Điều 5.1 <- a1\n"
            "T Điều 5.2 <- a2\n"
            "T Điều 5.3 <- a3\n"
            "T Điều 5.4 <- a4\n"
            "T Điều 5.5 <- a5\n"
            "A1 Người lái đò / -\n"
            "A2 người tiếp nhận hồ sơ / - @ Trong thời hạn 05 ngày\n"
            "A3 Cơ quan quản lý nhà nước về bến đò và phao / -\n"
            "A4 người có nghĩa vụ báo tin / -\n"
            "A5 Tổ chức, cá nhân có thuyền / -\n");
}

TEST(Tasks, NamesThatHoldAVerbAndNamesInSmallLetters) {
  EXPECT_EQ(dump(extract(
                circular("Điều 5. Thuyền\n\n"
                         "1. Tổ chức, cá nhân vận chuyển khách có trách nhiệm lập sổ.\n\n"
                         "2. Khi bến đóng thì cấp có thẩm quyền bổ nhiệm xem xét, quyết định cho trưởng bến nghỉ.\n\n"
                         "3. Mẫu thẻ của người được giao lái đò do Sở Xây dựng quy định.\n\n"
                         "4. Phao được cấp theo mẫu do Sở Xây dựng quy định.\n\n"
                         "Điều 6. Trách nhiệm của Sở Y tế, bệnh viện, Ủy ban nhân dân xã\n\n"
                         "1. Lập danh sách các bến.\n\n"
                         "Điều 7. Trách nhiệm của Sở Xây dựng, bộ phận một cửa\n\n"
                         "1. Kiểm tra các bến."))),
            "T Điều 5.1 <- a1\n"
            "T Điều 5.2 <- a2\n"
            "T Điều 5.3 <- a3\n"
            "T Điều 6.1 <= a4\n"
            "T Điều 7.1 <= a5\n"
            "A1 Tổ chức, cá nhân vận chuyển khách / -\n"
            "A2 cấp có thẩm quyền bổ nhiệm / -\n"
            "A3 Sở Xây dựng / -\n"
            "A4 Sở Y tế, bệnh viện, Ủy ban nhân dân xã / -\n"
            "A5 Sở Xây dựng, bộ phận một cửa / -\n");
}

TEST(Tasks, OfficesWithoutANameAndWhatFollowsFromALongCondition) {
  EXPECT_EQ(dump(extract(circular(
                "Điều 5. Bến\n\n"
                "1. Cơ quan quản lý bến đò trong phạm vi nhiệm vụ của mình có trách nhiệm kiểm tra phao.\n\n"
                "2. Cơ quan nhận biệt phái có trách nhiệm trả lương.\n\n"
                "3. Trong quản lý bến đò, Sở Xây dựng có nhiệm vụ ghi sổ.\n\n"
                "4. Trường hợp thuyền chở lúa, ngô, khoai, sắn, đậu, lạc, vừng, kê, cát, sỏi thì Trưởng "
                "trạm Đường thủy kiểm tra thuyền.\n\n"
                "5. Khi giao thuyền, bên nhận phải ký sổ.\n\n"
                "6. Khách hàng đi đò có trách nhiệm mặc áo phao.\n\n"
                "7. Chủ sở hữu thuyền phải nộp phí; hàng hóa phải xếp gọn.\n\n"
                "8. Người đứng đầu đơn vị được giao trực tiếp thực hiện nhiệm vụ chịu trách nhiệm toàn diện."))),
            "T Điều 5.1 <- a1\n"
            "T Điều 5.2 <- a2\n"
            "T Điều 5.3 <- a3\n"
            "T Điều 5.4 <- a4\n"
            "T Điều 5.5 <- a5\n"
            "T Điều 5.6 <- a6\n"
            "T Điều 5.7 <- a7\n"
            "T Điều 5.8 <- a8\n"
            "A1 Cơ quan quản lý bến đò / -\n"
            "A2 Cơ quan nhận biệt phái / -\n"
            "A3 Sở Xây dựng / -\n"
            "A4 Trưởng trạm Đường thủy / -\n"
            "A5 bên nhận / -\n"
            "A6 Khách hàng đi đò / -\n"
            "A7 Chủ sở hữu thuyền / -\n"
            "A8 Người đứng đầu đơn vị được giao trực tiếp thực hiện nhiệm vụ / -\n");
}

TEST(Tasks, AFrameWithACommaAndAHeadingOverWhatSomebodyManages) {
  EXPECT_EQ(dump(extract(circular(
                "Điều 5. Kiểm tra\n\n"
                "1. Cơ quan quản lý bến trong phạm vi nhiệm vụ, quyền hạn của mình có trách nhiệm kiểm tra.\n\n"
                "Điều 6. Trách nhiệm quản lý nhà nước về bến đò của Sở Xây dựng\n\n"
                "1. Lập danh sách các bến."))),
            "T Điều 5.1 <- a1\n"
            "T Điều 6.1 <= a2\n"
            "A1 Cơ quan quản lý bến / -\n"
            "A2 Sở Xây dựng / -\n");
}

TEST(Tasks, TradesAreNobody) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Danh mục\n\nI. Những ngành, nghề khác:\n\n- Sản xuất phao.\n\n"
                                  "- Đóng đò phục vụ bến."))),
            "");
}

TEST(Tasks, SeveralVerbsInANameAndMembersBehindAPost) {
  EXPECT_EQ(dump(extract(directive("1. Người có thẩm quyền tiếp nhận, giải quyết hồ sơ mở bến phải trả lời chủ bến.\n\n"
                                   "2. Trưởng ban và các thành viên Ban Chỉ đạo bến đò tỉnh kiểm tra các bến.\n\n"
                                   "3. Đề nghị Chủ tịch Ủy ban nhân dân các huyện: Sông Đáy, thị xã Bản Mận và thành "
                                   "phố Hà Lâm báo cáo."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "A1 Người có thẩm quyền tiếp nhận, giải quyết hồ sơ mở bến / -\n"
            "A2 Trưởng ban và các thành viên Ban Chỉ đạo bến đò tỉnh / -\n"
            "A3 Chủ tịch Ủy ban nhân dân các huyện: Sông Đáy, thị xã Bản Mận, thành phố Hà Lâm / -\n");
}

TEST(Tasks, ATimeWithoutACommaBeforeThoseWhoAreTold) {
  EXPECT_EQ(dump(extract(directive("1. Hằng năm Sở Xây dựng lập dự toán sửa bến.\n\n"
                                   "2. Trước ngày 15 tháng 12 hằng năm các sở, ngành báo cáo kết quả.\n\n"
                                   "3. Khi có thay đổi về bến các sở, ngành gửi danh sách.\n\n"
                                   "4. Kết thúc đợt sửa bến các xã báo cáo trước ngày 20/6/2026.\n\n"
                                   "5. Hằng năm rà soát bến."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3\n"
            "T 4 <- a4\n"
            "T 5\n"
            "A1 Sở Xây dựng / - @ Hằng năm\n"
            "A2 các sở, ngành / - @ Trước ngày 15 tháng 12 hằng năm\n"
            "A3 các sở, ngành / -\n"
            "A4 các xã / - @ trước ngày 20/6/2026\n");
}

TEST(Tasks, WhatAnIssuedActSaysIsTold) {
  EXPECT_EQ(dump(extract(directive("1. Tỉnh đã ban hành Kế hoạch số 12/KH-UBND giao Sở Y tế chủ trì dạy bơi.\n\n"
                                   "2. Tỉnh đã ban hành Kế hoạch số 12/KH-UBND, yêu cầu các xã dạy bơi."))),
            "T 2 <- a1\n"
            "A1 các xã / -\n");
}

TEST(Tasks, AnAgentBeforeTheCommaIsNotTold) {
  EXPECT_EQ(dump(extract(directive("1. Sau khi vi phạm được các cơ quan có thẩm quyền kết luận, Sở Xây dựng báo cáo Ủy "
                                   "ban nhân dân tỉnh."))),
            "T 1 <- a1 -> Ủy ban nhân dân tỉnh\n"
            "A1 Sở Xây dựng / -\n");
}

TEST(Tasks, AClassEndsWithThoseConcernedBeforeAnd) {
  EXPECT_EQ(dump(extract("ỦY BAN NHÂN DÂN TỈNH HÀ LÂM\n\nQUYẾT ĐỊNH\n\n"
                         "Điều 2. Thủ trưởng các cơ quan có liên quan và cán bộ lái đò chịu trách nhiệm thi hành.")),
            "T Điều 2 <- a1\n"
            "A1 Thủ trưởng các cơ quan có liên quan, cán bộ lái đò / -\n");
}

TEST(Tasks, AListBelowASubjectIsWork) {
  EXPECT_EQ(dump(extract(plan("1. Hội đồng nhân dân tỉnh giám sát chuyên đề:\n\n- Giám sát việc sửa bến đò.\n\n"
                              "- Xem xét báo cáo."))),
            "T 1 <- a1\n"
            "T 1.-1 <= a1\n"
            "T 1.-2 <= a1\n"
            "A1 Hội đồng nhân dân tỉnh / -\n");
}

TEST(Tasks, WhatAnActWithoutANumberSaysIsGiven) {
  EXPECT_EQ(dump(extract(directive("1. Tỉnh đã ban hành danh mục 12 bến đò giao Sở Y tế chủ trì dạy bơi."))),
            "T 1 <- a1\nA1 Sở Y tế / -\n");
}

TEST(Tasks, NoDeadlineIsOverBeforeTheDocument) {
  EXPECT_EQ(dump(extract(directive("1. Sở Xây dựng tổ chức họp với các bến vào ngày 12/4/2026.\n\n"
                                   "2. Sở Xây dựng công bố các bến đã được giao trước ngày 01/7/2014.\n\n"
                                   "3. Sở Y tế tổ chức lại việc dạy bơi vào ngày 12/5/2025."))),
            "T 1 <- a1\nT 2 <- a2\nT 3 <- a3\n"
            "A1 Sở Xây dựng / - @ vào ngày 12/4/2026\nA2 Sở Xây dựng / -\nA3 Sở Y tế / -\n");
}

TEST(Tasks, AnAmendmentWithADeadlineIsWork) {
  EXPECT_EQ(dump(extract("ỦY BAN NHÂN DÂN TỈNH HÀ LÂM\n\nQUYẾT ĐỊNH\n\nĐiều 1. Nhiệm vụ của Sở Tư pháp\n\n"
                         "1. Kiểm tra việc sửa bến đò.\n\n"
                         "2. Sửa đổi quy chế làm việc, trình Ủy ban nhân dân tỉnh trước ngày 15/6/2026.")),
            "T Điều 1.1 <= a1\nT Điều 1.2 <= a1 -> Ủy ban nhân dân tỉnh\n"
            "A1 Sở Tư pháp / - @ trước ngày 15/6/2026\n");
}

TEST(Tasks, WhatABodyDecidedIsToldAmongResults) {
  EXPECT_EQ(
      dump(extract(plan("I. KẾT QUẢ THỰC HIỆN NĂM 2025\n\n1. Ủy ban nhân dân tỉnh quyết định 12 chủ trương đầu tư "
                        "bến đò.\n\nII. NHIỆM VỤ\n\n1. Tập huấn cho người lái đò."))),
      "T II.1\n");
}

TEST(Tasks, WhatIsSaidOfAClassMayHaveVerbsOfItsOwn) {
  EXPECT_EQ(dump(extract(directive("1. Yêu cầu các xã có lái đò bị xử phạt, thu hồi giấy phép lập danh sách.\n\n"
                                   "2. Đề nghị các đơn vị có nhu cầu tham gia đào tạo lái đò đăng ký với Sở Y tế.\n\n"
                                   "3. Đề nghị các trạm được cấp xuồng cử cán bộ đến nhận."))),
            "T 1 <- a1\nT 2 <- a2\nT 3 <- a3\n"
            "A1 các xã / -\nA2 các đơn vị / -\nA3 các trạm được cấp xuồng / -\n");
}

TEST(Tasks, APlainBodyHelpsOthers) {
  EXPECT_EQ(dump(extract(directive("1. Trung tâm hỗ trợ các xã lập dự toán.\n\n"
                                   "2. Phòng phân tích số liệu, gửi Sở Xây dựng.\n\n"
                                   "3. Trung tâm cảnh báo kịp thời cho các xã ven sông.\n\n"
                                   "4. Trung tâm Hỗ trợ ngư dân kiểm tra các bến."))),
            "T 1 <- a1\nT 2 <- a2 -> Sở Xây dựng\nT 3 <- a3\nT 4 <- a4\n"
            "A1 Trung tâm / -\nA2 Phòng / -\nA3 Trung tâm / -\nA4 Trung tâm Hỗ trợ ngư dân / -\n");
}

TEST(Tasks, AFundOfLandOrWagesIsNobody) {
  EXPECT_EQ(dump(extract(directive("1. Quỹ đất dành cho bến đò phải bảo đảm diện tích theo quy hoạch.\n\n"
                                   "2. Quỹ tiền lương của bến có trách nhiệm bảo đảm chi trả cho lái đò.\n\n"
                                   "3. Trung tâm Phát triển quỹ đất lập dự toán."))),
            "T 3 <- a1\nA1 Trung tâm Phát triển quỹ đất / -\n");
}

TEST(Tasks, WhatWillHappenToAClassIsNoDuty) {
  EXPECT_EQ(dump(extract(directive("1. Các xã đã có bến đò sẽ hết hạn giấy phép trong năm 2026."))), "");
}

TEST(Tasks, WhatIsNotToBeSentIsNoWork) {
  EXPECT_EQ(dump(extract(plan("II. NHIỆM VỤ\n\n1. Tài liệu không được gửi về Sở bằng đường bưu điện.\n\n"
                              "2. Mẫu báo cáo được gửi kèm theo Kế hoạch này.\n\n"
                              "3. Biên bản được gửi đến Sở Y tế."))),
            "T II.3 -> Sở Y tế\n");
}

TEST(Tasks, BelowWhomItConcernsStandsNoWork) {
  EXPECT_EQ(dump(extract(plan("II. NHIỆM VỤ\n\n1. Tập huấn cho lái đò.\n\n- Đối tượng:\n\n+ Hướng dẫn viên du lịch tại "
                              "các bến đò của tỉnh;\n\n+ Bảo vệ dân phố ở các xã ven sông."))),
            "T II.1\n");
}

TEST(Tasks, APlanThatIsToBeAdoptedIsATask) {
  EXPECT_EQ(dump(extract(plan("II. NHIỆM VỤ\n\n1. Ban hành kế hoạch kiểm tra bến đò với các nội dung như sau:\n\n"
                              "a) Số bến đò được kiểm tra trong năm;\n\nb) Tên các lái đò trên địa bàn."))),
            "T II.1\n");
}

TEST(Tasks, TheNationalTitleWithinASentenceBeginsNoDocument) {
  EXPECT_EQ(dump(extract("SỞ Y TẾ TỈNH HÀ LÂM\n\nSố: 12/SYT-NVY\nV/v phòng lũ\n\nHà Lâm, ngày 04 tháng 3 năm 2026\n\n"
                         "Kính gửi: Bệnh viện tỉnh\n\nSở Y tế gửi HIỆP ĐỊNH CỦA CHÍNH PHỦ CỘNG HÒA XÃ HỘI CHỦ NGHĨA "
                         "VIỆT NAM để thực hiện các việc sau:\n\n- Chuẩn bị thuốc.\n\nNơi nhận:\n- Như trên;\n- Lưu: "
                         "VT.\n\nGIÁM ĐỐC\n\n\nLò Văn Thảo\n")),
            "T -1 <= a1\nA1 Bệnh viện tỉnh / -\n");
}

TEST(Tasks, AVerbBeforeTheWordsThatChargeSaysWhoIsMeant) {
  EXPECT_EQ(dump(extract(circular(
                "Điều 5. Bến\n\n"
                "1. Thủ trưởng đơn vị trực tiếp sửa bến có trách nhiệm ghi sổ.\n\n"
                "2. Tổ chức, cá nhân chở khách, hàng hóa trên sông tại Hà Lâm phải mua bảo hiểm.\n\n"
                "3. Cơ quan có thẩm quyền cấp, thu hồi thẻ lái đò có trách nhiệm lập sổ.\n\n"
                "4. Ủy ban nhân dân nơi cấp giấy chứng nhận bến có quyền thu hồi giấy.\n\n"
                "5. Cơ sở sản xuất phao, sử dụng máy thuộc loại phải đăng ký có trách nhiệm báo cáo Sở Xây dựng.\n\n"
                "6. Đơn vị quản lý bến trong phạm vi nhiệm vụ được giao có trách nhiệm thả phao."))),
            "T Điều 5.1 <- a1\n"
            "T Điều 5.2 <- a2\n"
            "T Điều 5.3 <- a3\n"
            "T Điều 5.4 <- a4\n"
            "T Điều 5.5 <- a5 -> Sở Xây dựng\n"
            "T Điều 5.6 <- a6\n"
            "A1 Thủ trưởng đơn vị trực tiếp sửa bến / -\n"
            "A2 Tổ chức, cá nhân chở khách, hàng hóa trên sông tại Hà Lâm / -\n"
            "A3 Cơ quan có thẩm quyền cấp, thu hồi thẻ lái đò / -\n"
            "A4 Ủy ban nhân dân nơi cấp giấy chứng nhận bến / -\n"
            "A5 Cơ sở sản xuất phao, sử dụng máy thuộc loại phải đăng ký / -\n"
            "A6 Đơn vị quản lý bến / -\n");
}

TEST(Tasks, AVerbIsTheDutyWhereWhatFollowsChargesAnotherOrNobody) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Bến\n\n"
                                  "1. Các đơn vị kiểm tra các khoản phải nộp theo quy định.\n\n"
                                  "2. Ủy ban nhân dân xã cấp thẻ cho chủ đò có trách nhiệm.\n\n"
                                  "3. Cơ quan chủ quản hướng dẫn lái đò có trách nhiệm mặc áo phao.\n\n"
                                  "4. Sở Xây dựng kiểm tra phao và có trách nhiệm báo cáo.\n\n"
                                  "5. Các đơn vị phải có trách nhiệm ghi sổ."))),
            "T Điều 5.1 <- a1\n"
            "T Điều 5.2 <- a2\n"
            "T Điều 5.3 <- a3\n"
            "T Điều 5.4 <- a4\n"
            "T Điều 5.5 <- a5\n"
            "A1 Các đơn vị / -\n"
            "A2 Ủy ban nhân dân xã / -\n"
            "A3 Cơ quan chủ quản / -\n"
            "A4 Sở Xây dựng / -\n"
            "A5 Các đơn vị / -\n");
}

TEST(Tasks, WhoIsMeantMayBeSaidByAnAbbreviationADecisionOrARelative) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Bến\n\n"
                                  "1. VC&NLĐ là đảng viên đi đò phải mặc áo phao.\n\n"
                                  "2. VC giữ chức vụ quản lý đi nước ngoài quá 6 tháng phải nộp đơn.\n\n"
                                  "3. Người đứng đầu đơn vị được Giám đốc Sở hoặc Phó Giám đốc Sở phân công sửa bến có "
                                  "trách nhiệm ghi sổ.\n\n"
                                  "4. Ủy ban nhân dân ra quyết định giải thể lập tổ thanh lý bến.\n\n"
                                  "5. Hội đồng bến do người đứng đầu cơ quan có thẩm quyền quản lý bến ra quyết định "
                                  "thành lập.\n\n"
                                  "6. VCQL đến Phòng Hành chính nhận thẻ.\n\n"
                                  "7. Trưởng bến trong hoạt động chở khách phải mặc áo phao."))),
            "T Điều 5.1 <- a1\n"
            "T Điều 5.2 <- a2\n"
            "T Điều 5.3 <- a3\n"
            "T Điều 5.4 <- a4\n"
            "T Điều 5.5 <- a5\n"
            "T Điều 5.6 <- a6\n"
            "T Điều 5.7 <- a7\n"
            "A1 VC&NLĐ là đảng viên đi đò / -\n"
            "A2 VC giữ chức vụ quản lý đi nước ngoài quá 6 tháng / -\n"
            "A3 Người đứng đầu đơn vị được Giám đốc Sở hoặc Phó Giám đốc Sở phân công sửa bến / -\n"
            "A4 Ủy ban nhân dân ra quyết định giải thể / -\n"
            "A5 người đứng đầu cơ quan có thẩm quyền quản lý bến / -\n"
            "A6 VCQL / -\n"
            "A7 Trưởng bến / -\n");
}

TEST(Tasks, ABracketBehindThoseWhoCarryOutIsNoneOfThem) {
  EXPECT_EQ(dump(extract("ỦY BAN NHÂN DÂN TỈNH HÀ LÂM\n\nQUYẾT ĐỊNH\n\n"
                         "Điều 2. Các đồng chí có tên tại Điều 1 Quyết định này và các đồng chí liên quan khác (Chánh "
                         "Văn phòng, Trưởng phòng Tổ chức cán bộ, Trưởng phòng Đường thủy) chịu trách nhiệm thi hành "
                         "Quyết định này.")),
            "T Điều 2 <- a1\n"
            "A1 Các đồng chí có tên tại Điều 1 Quyết định này, các đồng chí liên quan khác / -\n");
}

TEST(Tasks, PagesWithoutTheirHeadGiveWork) {
  EXPECT_EQ(dump(extract("- Đẩy mạnh kiểm tra các bến đò trên sông.\n\n- Có cơ chế hỗ trợ các bến đò mua áo phao.\n\n"
                         "IV. TỔ CHỨC THỰC HIỆN\n\n1. Thành lập đội cứu hộ của tỉnh.")),
            "T -1\nT -2\nT IV.1\n");
}

TEST(Tasks, PagesOfALawOrOfAFormGiveNone) {
  EXPECT_EQ(dump(extract("1. Quy định mức phí bến đò đối với từng loại phương tiện.\n\n"
                         "2. Lập, phê duyệt và giao dự toán thu phí bến đò.\n\n3. Phân cấp việc thu phí.")),
            "");
  EXPECT_EQ(dump(extract("- Sửa đổi, bổ sung Điều 3 như sau:\n\n- Sửa đổi, bổ sung tên Chương II như sau:")), "");
  EXPECT_EQ(dump(extract("* Ý kiến khác của chủ bến đò.\n\nGhi chú:\n\n(1) Tên bến đò.\n\n"
                         "(2) Ghi rõ họ và tên của những người lái đò tại bến.")),
            "");
}

TEST(Tasks, PointsAmongThoseThatNameSomebodyAreStepsToo) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Mở bến\n\n1. Việc mở bến gồm các bước:\n\n"
                                  "a) Các xã phải lập hồ sơ mở bến;\n\n"
                                  "b) Sở Xây dựng thẩm định hồ sơ mở bến;\n\n"
                                  "c) Lấy ý kiến bằng văn bản của các hộ ven sông;\n\n"
                                  "d) Trình tự, thủ tục đóng bến thực hiện như mở bến."))),
            "T Điều 5.1.a <- a1\nT Điều 5.1.b <- a2\nT Điều 5.1.c\nA1 Các xã / -\nA2 Sở Xây dựng / -\n");
}

TEST(Tasks, BehindALongPeriodStandsWhoIsTold) {
  EXPECT_EQ(
      dump(extract(
          circular("Điều 5. Dự toán\n\n"
                   "1. Chậm nhất là 05 ngày làm việc, kể từ ngày Hội đồng nhân dân cấp tỉnh phê chuẩn quyết toán "
                   "phí bến đò của các xã, Sở Xây dựng gửi quyết toán.\n\n"
                   "2. Trước ngày 20 tháng 11, Sở Xây dựng giao dự toán sửa bến cho các xã."))),
      "T Điều 5.1 <- a1\nT Điều 5.2 <- a2\n"
      "A1 Sở Xây dựng / - @ Chậm nhất là 05 ngày làm việc, kể từ ngày Hội đồng nhân dân cấp tỉnh phê chuẩn quyết toán "
      "phí bến đò của các xã\n"
      "A2 Sở Xây dựng / - @ Trước ngày 20 tháng 11\n");
}

TEST(Tasks, WhatABodyMayRepealIsItsWork) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Nhiệm vụ của Sở Xây dựng\n\n1. Kiểm tra các bến đò.\n\n"
                                  "2. Bãi bỏ một phần hoặc toàn bộ văn bản về bến đò quy định tại khoản 1 Điều 4.\n\n"
                                  "3. Bãi bỏ khoản 2 Điều 7 của Quy chế."))),
            "T Điều 5.1 <= a1\nT Điều 5.2 <= a1\nA1 Sở Xây dựng / -\n");
}

TEST(Tasks, WhoIsToActOfHisOwnAccordIsToldAmongPrinciplesToo) {
  EXPECT_EQ(
      dump(extract(circular("Điều 5. Nguyên tắc\n\n1. Căn cứ điều kiện thực tế, các xã chủ động bố trí kinh phí.\n\n"
                            "2. Các bến đò hoạt động an toàn."))),
      "T Điều 5.1 <- a1\nA1 các xã / -\n");
}

TEST(Tasks, WhoIsToComeIsTold) {
  EXPECT_EQ(dump(extract(plan("II. NHIỆM VỤ\n\n1. Các trạm y tế đến Phòng Tổ chức nhận giấy mời.\n\n"
                              "2. Từ ngày 18/6/2026 đến ngày 07/7/2026: các trạm y tế lập danh sách học sinh.\n\n"
                              "3. Từ 18/6/2026 đến 07/7/2026: các trạm y tế sẽ nộp danh sách."))),
            "T II.1 <- a1\nT II.2 <- a2\nT II.3 <- a3\n"
            "A1 Các trạm y tế / -\n"
            "A2 các trạm y tế / - @ Từ ngày 18/6/2026 đến ngày 07/7/2026\n"
            "A3 các trạm y tế / - @ Từ 18/6/2026 đến 07/7/2026\n");
}

TEST(Tasks, NotesOfAFormMayStandWithinAList) {
  EXPECT_EQ(
      dump(extract(plan("II. NHIỆM VỤ\n\n1. Lập danh sách lái đò theo mẫu sau:\n\n- Ông A.\n\n"
                        "Danh sách lập xong lúc 8 giờ.\n\nGhi chú: Mẫu này dùng cho các xã.\n\n(1) Tên bến đò.\n\n"
                        "(2) Bỏ trống hoặc ghi tên lái đò.\n\n2. Tập huấn cho lái đò."))),
      "T II.1\nT II.2\n");
}

TEST(Tasks, WhatIsToBeAssuredWhereItIsInspectedIsLookedAt) {
  EXPECT_EQ(dump(extract(plan("II. NHIỆM VỤ\n\n1. Kiểm tra việc mở bến đò (theo Quy chế của Sở)\n\n"
                              "- Số bến đò đã mở trên địa bàn.\n\n- Bảo đảm đủ áo phao cho người qua sông."))),
            "T II.1\n");
}

TEST(Tasks, TheStepsOfAProcedureAreWork) {
  EXPECT_EQ(dump(extract(circular(
                "Điều 5. Mở bến\n\n1. Thủ tục mở bến đò được thực hiện theo quy định sau đây:\n\n"
                "a) Các xã phải lập hồ sơ mở bến;\n\n"
                "b) Thông báo bằng văn bản cho các hộ dân ở ven sông;\n\n"
                "c) Sau khi mở bến, các xã có quyền và lợi ích hợp pháp, chịu trách nhiệm về các khoản nợ của bến."))),
            "T Điều 5.1.a <- a1\n"
            "T Điều 5.1.b\n"
            "A1 Các xã / -\n");
}

TEST(Tasks, WhoDecidesInThePassiveAndWhoOnlyDrafts) {
  EXPECT_EQ(dump(extract(
                circular("Điều 5. Hội đồng\n\n"
                         "1. Hội đồng tuyển dụng do Giám đốc Sở Xây dựng ra quyết định thành lập, có 05 thành viên.\n\n"
                         "2. Thông tư liên tịch về bến đò do Bộ Xây dựng chủ trì soạn thảo.\n\n"
                         "3. Giúp việc cho Hội đồng tuyển dụng có Tổ thư ký."))),
            "T Điều 5.1 <- a1\n"
            "A1 Giám đốc Sở Xây dựng / -\n");
}

TEST(Tasks, AComplaintThatIsToBePassedOnIsWork) {
  EXPECT_EQ(
      dump(extract(plan("II. NHIỆM VỤ\n\n1. Khiếu nại về bến đò ở cấp xã thì chuyển đến Sở Xây dựng giải quyết.\n\n"
                        "2. Khiếu nại về bến đò theo quy định của pháp luật."))),
      "T II.1\n");
}

TEST(Tasks, AProjectIsNoPurposeAndStaffIsNoNeed) {
  EXPECT_EQ(dump(extract(plan("II. NHIỆM VỤ\n\n1. Đề án bến đò do Sở Xây dựng chủ trì, hoàn thành trước ngày 30/6.\n\n"
                              "2. Lớp tập huấn do Sở Nội vụ chủ trì mở cho cán bộ xã.\n\n"
                              "3. Lớp tập huấn do Sở Nội vụ chủ trì mở cần được báo trước."))),
            "T II.1 <- a1\nT II.2 <- a2\n"
            "A1 Sở Xây dựng / - @ trước ngày 30/6\n"
            "A2 Sở Nội vụ / -\n");
}

TEST(Tasks, WhoIsChargedWhenSomethingHappens) {
  EXPECT_EQ(dump(extract(plan("II. NHIỆM VỤ\n\n1. Các tổ chức bảo vệ bến đò khi có lũ phải báo chính quyền xã.\n\n"
                              "2. Thủ trưởng đơn vị quản lý kho sau khi kiểm kê có trách nhiệm ghi sổ.\n\n"
                              "3. Các đơn vị khi chở khách phải đủ điều kiện.\n\n"
                              "4. Ban quản lý bến đặt tại xã Hà An có trách nhiệm trực.\n\n"
                              "5. Cán bộ kho làm mất sổ phải bồi thường."))),
            "T II.1 <- a1\nT II.2 <- a2\nT II.4 <- a3\nT II.5 <- a4\n"
            "A1 Các tổ chức bảo vệ bến đò / -\n"
            "A2 Thủ trưởng đơn vị quản lý kho / -\n"
            "A3 Ban quản lý bến / -\n"
            "A4 Cán bộ kho / -\n");
}

TEST(Tasks, WhatIsRecordedDescribesNobody) {
  EXPECT_EQ(dump(extract(plan("II. NHIỆM VỤ\n\n1. Các đơn vị rà soát các bến phải đóng cửa.\n\n"
                              "2. Các xã lập danh sách hộ dân phải di dời."))),
            "T II.1 <- a1\nT II.2 <- a2\n"
            "A1 Các đơn vị / -\n"
            "A2 Các xã / -\n");
}

TEST(Tasks, ANoteThatSaysAllItselfHasNoList) {
  EXPECT_EQ(dump(extract(plan("II. NHIỆM VỤ\n\n1. Sửa chữa bến đò.\n\nGhi chú: Theo mẫu số 01.\n\n"
                              "2. Tổ chức tập huấn."))),
            "T II.1\nT II.2\n");
}

TEST(Tasks, BelowANoteItsListGoesOn) {
  EXPECT_EQ(dump(extract("* Ý kiến khác của chủ bến đò.\n\nGhi chú:\n\na) Ghi tên bến đò.\n\n"
                         "- Lập sổ theo bến.\n\nb) Lập bảng theo đò.\n\nc) Lập sổ theo chủ đò.\n")),
            "");
}

TEST(Tasks, AnExamIsNoCase) {
  EXPECT_EQ(dump(extract(plan("II. NHIỆM VỤ\n\n1. Người dự thi phải nộp đơn.\n\n"
                              "2. Người không dự thi thì phải trả thẻ."))),
            "T II.1 <- a1\nT II.2 <- a2\n"
            "A1 Người dự thi / -\n"
            "A2 Người không dự thi / -\n");
}

TEST(Tasks, InWhichCaseIsNoPartOfAName) {
  EXPECT_EQ(dump(extract(plan("II. NHIỆM VỤ\n\n1. Sở Xây dựng nhận đơn chậm thì phải báo chủ bến.\n\n"
                              "2. Các đơn vị đã đóng bến vẫn phải ghi sổ."))),
            "T II.1 <- a1\nT II.2 <- a2\n"
            "A1 Sở Xây dựng / -\n"
            "A2 Các đơn vị / -\n");
}

TEST(Tasks, WordsThatJoinSentencesAreNobody) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Bến đò\n\n1. Tuy nhiên có trách nhiệm báo cáo Sở Xây dựng.\n\n"
                                  "2. Hiện nay có nhiệm vụ lập hồ sơ bến đò."))),
            "");
}

TEST(Tasks, SeveralByWhomItIsDone) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Thi\n\n"
                                  "1. Việc sửa bến do Sở Xây dựng hoặc Ủy ban nhân dân xã thực hiện.\n\n"
                                  "2. Việc tuyển lái đò do Hội đồng thi khi tổ chức thi và Hội đồng xét tuyển khi xét "
                                  "hồ sơ (sau đây gọi chung là Hội đồng) thực hiện.\n\n"
                                  "3. Quy chế do Sở Xây dựng chủ trì soạn thảo."))),
            "T Điều 5.1 <- a1\n"
            "T Điều 5.2 <- a2\n"
            "A1 Sở Xây dựng, Ủy ban nhân dân xã / -\n"
            "A2 Hội đồng thi, Hội đồng xét tuyển / -\n");
}

TEST(Tasks, AmongThePowersOfWhoInspectsOthersAreNotTold) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Nhiệm vụ, quyền hạn của người kiểm tra bến\n\n"
                                  "1. Kiểm tra bến đúng hạn.\n\n"
                                  "2. Yêu cầu các đơn vị có tài liệu về bến cung cấp tài liệu."))),
            "T Điều 5.1 <= a1\n"
            "T Điều 5.2 <= a1\n"
            "A1 người kiểm tra bến / -\n");
}

TEST(Tasks, AnOfficeEndsWithItsField) {
  EXPECT_EQ(dump(extract(directive("1. Sở Nội vụ gom sổ bến trước ngày 15/6/2026.\n\n"
                                   "2. Sở Nội vụ tỉnh Hà Lâm lập sổ bến.\n\n"
                                   "3. Các xã báo cáo Bộ Xây dựng số bến để Bộ tổng hợp.\n\n"
                                   "4. Sở Tài chính vật giá phải lập bảng giá vé.\n\n"
                                   "5. Các xã gửi Bộ Xây dựng hồ sơ đề nghị mở bến."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 3 <- a3 -> Bộ Xây dựng\n"
            "T 4 <- a4\n"
            "T 5 <- a5 -> Bộ Xây dựng\n"
            "A1 Sở Nội vụ / - @ trước ngày 15/6/2026\n"
            "A2 Sở Nội vụ tỉnh Hà Lâm / -\n"
            "A3 Các xã / -\n"
            "A4 Sở Tài chính vật giá / -\n"
            "A5 Các xã / -\n");
}

TEST(Tasks, AParcelIsNotSentToAnybody) {
  EXPECT_EQ(
      dump(extract(directive("1. Các xã kiểm tra bưu gửi Sở Xây dựng đã niêm phong, gửi Sở Nội vụ sổ giao nhận.\n\n"
                             "2. Các xã kiểm tra bến."))),
      "T 1 <- a1 -> Sở Nội vụ\n"
      "T 2 <- a2\n"
      "A1 Các xã / -\n"
      "A2 Các xã / -\n");
}

TEST(Tasks, ANoteAsksForNothingByItself) {
  EXPECT_EQ(dump(extract(directive("1. Các xã rà soát bến đò trên địa bàn.\n\n"
                                   "* Lưu ý: Biển gắn ở mũi đò.\n\n"
                                   "2. Sở Nội vụ lập sổ.\n\n"
                                   "* Lưu ý: Kiểm tra phao trước khi đò chạy.\n\n"
                                   "3. Các xã kiểm tra phao.\n\n"
                                   "* Lưu ý: Các lái đò nộp ảnh trước ngày 15/4/2026.\n"))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "T 2.-1 <= a2\n"
            "T 3 <- a3\n"
            "A1 Các xã / -\n"
            "A2 Sở Nội vụ / -\n"
            "A3 Các xã / -\n");
}

TEST(Tasks, BodiesOfSeldomKinds) {
  EXPECT_EQ(dump(extract(directive("1. Cảng vụ Đường thủy Hà Lâm kiểm tra phao.\n\n"
                                   "2. Trạm Kiểm dịch động vật kiểm tra gia súc qua bến.\n\n"
                                   "3. Sách trong thư viện lập theo vần."))),
            "T 1 <- a1\n"
            "T 2 <- a2\n"
            "A1 Cảng vụ Đường thủy Hà Lâm / -\n"
            "A2 Trạm Kiểm dịch động vật / -\n");
}

TEST(Tasks, ByWhomSomethingIsKept) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Bến đò\n\n"
                                  "1. Sổ bến do Ban quản lý bến lập và lưu giữ tại bến.\n\n"
                                  "2. Hồ sơ mở bến do Ủy ban nhân dân xã lập, gửi Sở Xây dựng.\n\n"
                                  "3. Bến đò do Ủy ban nhân dân xã quản lý;\n\n"
                                  "4. Bến đò do Ủy ban nhân dân xã quản lý gồm 02 đò."))),
            "T Điều 5.1 <- a1\n"
            "T Điều 5.2 <- a2 -> Sở Xây dựng\n"
            "A1 Ban quản lý bến / -\n"
            "A2 Ủy ban nhân dân xã / -\n");
}

TEST(Tasks, WhatSomebodyMayAndThenHasToDo) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Bến đò\n\n"
                                  "1. Trưởng bến được thu phí và phải niêm yết giá.\n\n"
                                  "2. Người lái đò tiếp tục được trả công và có trách nhiệm ghi sổ.\n\n"
                                  "3. Doanh nghiệp được cấp giấy phép mở bến và phải tu sửa bến.\n\n"
                                  "4. Người lái đò được trả công, chở khách và phải đủ 18 tuổi.\n\n"
                                  "5. Chủ đò phải ghi sổ."))),
            "T Điều 5.1 <- a1\nT Điều 5.2 <- a2\nT Điều 5.3 <- a3\nT Điều 5.5 <- a4\n"
            "A1 Trưởng bến / -\n"
            "A2 Người lái đò / -\n"
            "A3 Doanh nghiệp / -\n"
            "A4 Chủ đò / -\n");
}

TEST(Tasks, WhoOnlyEarnsIsToldNothing) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Bến đò\n\n"
                                  "1. Doanh nghiệp có dự án đầu tư bến đò được miễn tiền thuê đất.\n\n"
                                  "2. Doanh nghiệp tổ chức đào tạo lái đò được hỗ trợ kinh phí.\n\n"
                                  "3. Sở Xây dựng đào tạo người lái đò được hỗ trợ kinh phí.\n\n"
                                  "4. Doanh nghiệp đầu tư bến đò được miễn thuế phải báo cáo."))),
            "T Điều 5.3 <- a1\nT Điều 5.4 <- a2\n"
            "A1 Sở Xây dựng / -\n"
            "A2 Doanh nghiệp đầu tư bến đò được miễn thuế / -\n");
}

TEST(Tasks, WhatOthersEarnIsNoRightOfTheSubject) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Bến đò\n\n"
                                  "1. Các hợp tác xã đăng ký danh sách lái đò được hỗ trợ.\n\n"
                                  "2. Các doanh nghiệp đầu tư bến trên đất được miễn tiền thuê phải lập sổ.\n\n"
                                  "3. Các địa phương tổ chức đào tạo nghề cho lao động được vay vốn.\n\n"
                                  "4. Các đơn vị đào tạo lái đò theo lịch, người lái đò được tặng phao.\n\n"
                                  "5. Doanh nghiệp mới thành lập thuộc ngành, nghề đóng đò được miễn thuế."))),
            "T Điều 5.1 <- a1\nT Điều 5.2 <- a2\nT Điều 5.3 <- a3\nT Điều 5.4 <- a4\n"
            "A1 Các hợp tác xã / -\n"
            "A2 Các doanh nghiệp / -\n"
            "A3 Các địa phương / -\n"
            "A4 Các đơn vị / -\n");
}

TEST(Tasks, FactsOfReportsAreNone) {
  for (const char* fact : {
           "Hiện nay, hệ thống phao do Sở Xây dựng quản lý.",
           "Năm 2022, toàn tỉnh có 30 bến đò do Ủy ban nhân dân xã quản lý.",
           "Số bến đò do Ủy ban nhân dân xã lập.",
           "Đơn vị trình hồ sơ do Phòng Tài chính lập.",
           "Các xã này tổ chức hội thi ba lần trong năm 2023.",
           "Bảo tàng đường sông xây dựng năm 1998.",
           "Thư viện phục vụ 3.000 lượt bạn đọc.",
           "Câu lạc bộ lái đò thành lập năm 2015 sinh hoạt mỗi tháng một lần.",
           "Các thí sinh tham gia hội thi gồm 45 người.",
           "Viện kiểm sát nhân dân có thẩm quyền kiểm sát việc bắt giữ đò.",
           "Đoàn kiểm tra có quyền kiến nghị về lĩnh vực do bộ, cơ quan ngang bộ chịu trách nhiệm quản lý.",
           "Người có công được đi đò và phải mang thẻ.",
           "Người được thu phí và phải niêm yết giá là trưởng bến.",
           "Học sinh được miễn vé đò và phải có hộ khẩu tại xã.",
       }) {
    EXPECT_EQ(dump(extract(circular(std::string("Điều 5. Bến đò\n\n1. ") + fact))), "") << fact;
  }
}

TEST(Tasks, NamesThatEndInWhatLooksLikeAVerb) {
  const std::pair<const char*, const char*> cases[] = {
      {"Các vận động viên phải tập luyện hằng ngày.", "Các vận động viên"},
      {"Câu lạc bộ Đờn ca tài tử tổ chức hội thi.", "Câu lạc bộ Đờn ca tài tử"},
      {"Các xã này phải báo cáo Sở Xây dựng.", "Các xã này"},
      {"Các bến đò nêu tại mục III Kế hoạch này lập sổ.", ""},
      {"Các cơ sở nêu tại mục III Kế hoạch này lập sổ.", "Các cơ sở nêu tại mục III Kế hoạch này"},
      {"Người lao động được nghỉ phép nhưng phải báo trước.", "Người lao động"},
      {"Các hộ dân thuộc diện di dời được thuê nhà và phải báo Công an xã.", "Các hộ dân thuộc diện di dời"},
  };
  for (const auto& [text, name] : cases) {
    const auto found = extract(circular(std::string("Điều 5. Bến đò\n\n1. ") + text)).assignments;
    EXPECT_EQ(found.empty() ? "" : found.front().lead.front().text, name) << text;
  }
}

TEST(Tasks, WhoIsNamedByAPlaceOfTheAct) {
  EXPECT_EQ(dump(extract(circular("Điều 5. Bến đò\n\n"
                                  "1. Người lái đò quy định tại khoản 1 Điều này phải mặc áo phao.\n\n"
                                  "2. Cá nhân quy định tại các khoản 1, 2 và 3 Điều 4 Quy định này có trách nhiệm nộp "
                                  "phí.\n\n"
                                  "3. Người lái đò này phải mặc áo phao."))),
            "T Điều 5.1 <- a1\nT Điều 5.2 <- a2\nT Điều 5.3 <- a3\n"
            "A1 Người lái đò quy định tại khoản 1 Điều này / -\n"
            "A2 Cá nhân quy định tại các khoản 1, 2 và 3 Điều 4 Quy định này / -\nA3 Người lái đò này / -\n");
}

TEST(Tasks, WithWhomSomebodySettlesIt) {
  EXPECT_EQ(dump(extract(directive("1. Sở Xây dựng thống nhất với Công an tỉnh lập phương án phân luồng.\n\n"
                                   "2. Sở Y tế trao đổi, thống nhất với Sở Tài chính về mức phí.\n\n"
                                   "3. Sở Nội vụ bổ nhiệm trưởng bến sau khi thống nhất với Công an tỉnh.\n\n"
                                   "4. Ủy ban nhân dân tỉnh thống nhất với đề nghị của Sở Xây dựng về giá vé."))),
            "T 1 <- a1\nT 2 <- a2\nT 3 <- a3\n"
            "A1 Sở Xây dựng / Công an tỉnh\n"
            "A2 Sở Y tế / Sở Tài chính\n"
            "A3 Sở Nội vụ / -\n");
}

TEST(Tasks, WhatOnlyBeginsLikeABodyIsNone) {
  EXPECT_EQ(dump(extract(directive("1. Phòng chống đuối nước phải thực hiện thường xuyên.\n\n"
                                   "2. Hội nhập quốc tế về đường thủy phải chủ động.\n\n"
                                   "3. Viện phí của người lái đò phải nộp trước khi ra viện.\n\n"
                                   "4. Phòng Kinh tế phải lập sổ bến.\n\n"
                                   "5. Các phòng trọ phải đăng ký."))),
            "T 4 <- a1\nT 5 <- a2\n"
            "A1 Phòng Kinh tế / -\n"
            "A2 Các phòng trọ / -\n");
}

TEST(Tasks, AnOfficeNamedByItsChargeAmongOthers) {
  EXPECT_EQ(
      dump(extract(directive("1. Công an tỉnh phối hợp với doanh nghiệp được giao quản lý bến đò kiểm tra phao.\n\n"
                             "2. Sở Xây dựng và doanh nghiệp khai thác bến rà soát phao.\n\n"
                             "3. Ủy ban nhân dân xã và đơn vị được giao thu phí lập sổ thu.\n\n"
                             "4. Trung tâm Phát triển bến đò và doanh nghiệp lập sổ bến."))),
      "T 1 <- a1\nT 2 <- a2\nT 3 <- a3\nT 4 <- a4\n"
      "A1 Công an tỉnh / doanh nghiệp được giao quản lý bến đò\n"
      "A2 Sở Xây dựng, doanh nghiệp khai thác bến / -\n"
      "A3 Ủy ban nhân dân xã, đơn vị được giao thu phí / -\n"
      "A4 Trung tâm Phát triển bến đò và doanh nghiệp / -\n");
}

TEST(Tasks, ATimeNeedsNoComma) {
  EXPECT_EQ(dump(extract(directive("1. Trong tháng 12/2026 Sở Xây dựng kiểm tra các bến.\n\n"
                                   "2. Từ ngày 01/6/2026 đến ngày 15/6/2026 các xã kiểm tra phao.\n\n"
                                   "3. Ngày 13/12/2026, Sở Xây dựng tổ chức diễn tập.\n\n"
                                   "4. Ngày 13/12/2025, Sở Xây dựng ban hành kế hoạch diễn tập.\n\n"
                                   "5. Các xã kiểm tra bến đò từ ngày 01/6/2026 đến ngày 15/6/2026.\n\n"
                                   "6. Các xã báo cáo số thu từ ngày 01/6/2025 đến ngày 15/6/2025.\n\n"
                                   "7. Sở Xây dựng báo cáo định kỳ quy định."))),
            "T 1 <- a1\nT 2 <- a2\nT 3 <- a3\nT 5 <- a4\nT 6 <- a5\nT 7 <- a6\n"
            "A1 Sở Xây dựng / - @ Trong tháng 12/2026\n"
            "A2 các xã / - @ Từ ngày 01/6/2026 đến ngày 15/6/2026\n"
            "A3 Sở Xây dựng / - @ Ngày 13/12/2026\n"
            "A4 Các xã / - @ từ ngày 01/6/2026 đến ngày 15/6/2026\n"
            "A5 Các xã / -\n"
            "A6 Sở Xây dựng / -\n");
}

TEST(Tasks, ASentenceThatRepeatsItsHeading) {
  EXPECT_EQ(dump(extract(circular("Điều 7. Nhiệm vụ của ủy ban nhân dân xã\n\n"
                                  "Ủy ban nhân dân xã có nhiệm vụ:\n\n1. Lập sổ bến đò.\n\n2. Kiểm tra phao."))),
            "T Điều 7 <- a1\nT Điều 7.1 <= a1\nT Điều 7.2 <= a1\n"
            "A1 Ủy ban nhân dân xã / -\n");
}

TEST(Tasks, MembersOfAssociations) {
  EXPECT_EQ(dump(extract(circular("Điều 7. Hội\n\n1. Hội viên danh dự phải chấp hành Điều lệ.\n\n"
                                  "2. Đoàn viên phải sinh hoạt đúng kỳ.\n\n3. Chi hội họp định kỳ mỗi quý một lần."))),
            "T Điều 7.1 <- a1\nT Điều 7.2 <- a2\nT Điều 7.3 <- a3\n"
            "A1 Hội viên danh dự / -\n"
            "A2 Đoàn viên / -\n"
            "A3 Chi hội / - @ định kỳ mỗi quý một lần\n");
}

TEST(Tasks, StandingMembersAndTheirBoards) {
  EXPECT_EQ(dump(extract(directive("1. Thường trực, các Ban của Hội đồng nhân dân tỉnh giám sát việc thực hiện.\n\n"
                                   "2. Thường trực Đảng ủy xã phân công cấp ủy viên dự họp chi bộ.\n\n"
                                   "3. Ban Thường vụ, cấp ủy các chi bộ quán triệt Chỉ thị.\n\n"
                                   "4. Thường trực, sẵn sàng tổ chức cứu hộ."))),
            "T 1 <- a1\nT 2 <- a2\nT 3 <- a3\nT 4\n"
            "A1 Thường trực, các Ban của Hội đồng nhân dân tỉnh / -\n"
            "A2 Thường trực Đảng ủy xã / -\n"
            "A3 Ban Thường vụ, cấp ủy các chi bộ / -\n");
}

TEST(Tasks, WordsOfRankAndKindThatEndNoName) {
  EXPECT_EQ(dump(extract(circular("Điều 7. Bến đò\n\n1. Các xã đặc biệt khó khăn phải lập sổ.\n\n"
                                  "2. Cơ sở bán phao chịu thuế tiêu thụ đặc biệt phải kê khai.\n\n"
                                  "3. Trưởng bến hoặc tương đương có trách nhiệm ghi sổ.\n\n"
                                  "4. Trạm Đường thủy trực tiếp quản lý có thông báo cho chủ đò.\n\n"
                                  "5. Kho bạc Nhà nước giao lại cho chủ đò một bản.\n\n"
                                  "6. Sở Xây dựng là cơ quan có thẩm quyền cấp thẻ.\n\n"
                                  "7. Sở Y tế là cơ quan tiến hành kiểm tra sức khỏe."))),
            "T Điều 7.1 <- a1\nT Điều 7.2 <- a2\nT Điều 7.3 <- a3\nT Điều 7.4 <- a4\nT Điều 7.5 <- a5\n"
            "T Điều 7.6 <- a6\nT Điều 7.7 <- a7\n"
            "A1 Các xã đặc biệt khó khăn / -\n"
            "A2 Cơ sở bán phao chịu thuế tiêu thụ đặc biệt / -\n"
            "A3 Trưởng bến hoặc tương đương / -\n"
            "A4 Trạm Đường thủy trực tiếp quản lý / -\n"
            "A5 Kho bạc Nhà nước / -\n"
            "A6 Sở Xây dựng / -\n"
            "A7 Sở Y tế / -\n");
}

TEST(Tasks, WhatAKindLacksOrOwes) {
  EXPECT_EQ(
      dump(extract(circular("Điều 7. Bến đò\n\n"
                            "1. Cơ sở kinh doanh chưa lập sổ nhưng đã bán vé có hóa đơn, chứng từ, phải kê khai.\n\n"
                            "2. Các xã không có bến phải thuê bến.\n\n"
                            "3. Cơ quan thuế ấn định số thuế đò phải nộp của chủ bến.\n\n"
                            "4. Cơ quan thuế kiểm tra đúng thời hạn phải nộp.\n\n"
                            "5. Tổ chức lập sổ bến, phải gửi Sở Y tế."))),
      "T Điều 7.1 <- a1\nT Điều 7.2 <- a2\nT Điều 7.3 <- a3\nT Điều 7.4 <- a4\n"
      "A1 Cơ sở kinh doanh chưa lập sổ nhưng đã bán vé có hóa đơn, chứng từ / -\n"
      "A2 Các xã không có bến / -\n"
      "A3 Cơ quan thuế / -\n"
      "A4 Cơ quan thuế / -\n");
}

TEST(Tasks, WhoIsToldSomethingBehindANorm) {
  EXPECT_EQ(dump(extract(plan("I. NHIỆM VỤ\n\n1. Mức thu phí: Các xã thực hiện thu và báo cáo Sở Tài chính trước ngày "
                              "30/9/2026.\n\n2. Mức chi: Thanh toán theo chuyến đò."))),
            "T I.1 <- a1 -> Sở Tài chính\nA1 Các xã / - @ trước ngày 30/9/2026\n");
}

TEST(Tasks, ThoseWhoAreKnownByTheirTrade) {
  EXPECT_EQ(dump(extract(circular("Điều 7. Bến đò\n\n1. Khi trời tối, cơ sở phải thắp đèn.\n\n"
                                  "2. Cơ sở vật chất phải bảo đảm an toàn.\n\n"
                                  "3. Thuyền trưởng lập sổ hành khách.\n\n"
                                  "4. Sau khi trời sáng, tập thể, cá nhân có trách nhiệm trả phao.\n\n"
                                  "5. Đối tượng nộp phí đò phải mua vé.\n\n6. Đối tượng áp dụng phải ghi trong sổ."))),
            "T Điều 7.1 <- a1\nT Điều 7.3 <- a2\nT Điều 7.4 <- a3\nT Điều 7.5 <- a4\n"
            "A1 cơ sở / -\n"
            "A2 Thuyền trưởng / -\n"
            "A3 tập thể, cá nhân / -\n"
            "A4 Đối tượng nộp phí đò / -\n");
}

TEST(Tasks, NormsOfSpendingAndPapersGiveNoWork) {
  EXPECT_EQ(dump(extract(plan("I. NHIỆM VỤ\n\n1. Chi lập sổ\n\n- Lập sổ cấp tỉnh: 300.000 đồng/sổ;\n\n"
                              "- Lập sổ cấp xã: 200.000 đồng/sổ.\n\n2. Thu phí bến đò: 500 triệu đồng.\n\n"
                              "3. Lập đầy đủ hồ sơ đề nghị giảm phí như sau:\n\n- Báo cáo thu chi.\n\n"
                              "- Công văn trong đó: nêu rõ lý do."))),
            "T I.2\nT I.3\n");
  EXPECT_EQ(dump(extract(plan("I. NHIỆM VỤ\n\n1. Nâng mức phụ cấp cho lái đò: 500.000 đồng/tháng."))), "T I.1\n");
}

TEST(Tasks, WhoIsToldWhereAnotherIsInACase) {
  EXPECT_EQ(dump(extract(circular("Điều 7. Bến đò\n\n"
                                  "1. Doanh nghiệp không có bến, nhưng có đò thì Sở Xây dựng phải kiểm tra.\n\n"
                                  "2. Doanh nghiệp không có bến, có đò thì Sở Xây dựng.\n\n"
                                  "3. Trưởng bến có thể được nghỉ sớm nhưng phải lập sổ."))),
            "T Điều 7.1 <- a1\nT Điều 7.3 <- a2\n"
            "A1 Sở Xây dựng / -\n"
            "A2 Trưởng bến / -\n");
}

TEST(Tasks, StepsWithPapersAreNoPapers) {
  for (const std::string lead_in : {"Ủy ban nhân dân xã giải quyết hồ sơ đề nghị hỗ trợ như sau:",
                                    "Ủy ban nhân dân xã gửi hồ sơ đề nghị hỗ trợ theo trình tự sau:"}) {
    EXPECT_EQ(dump(extract(circular("Điều 5. Hỗ trợ chủ đò\n\n1. " + lead_in +
                                    "\n\na) Kiểm tra sổ bến;\n\n"
                                    "b) Niêm yết danh sách."))),
              "T Điều 5.1 <- a1\nT Điều 5.1.a <= a1\nT Điều 5.1.b <= a1\nA1 Ủy ban nhân dân xã / -\n")
        << lead_in;
  }
  EXPECT_EQ(
      dump(extract(circular("Điều 5. Sổ bến\n\n1. Cơ quan quản lý hệ thống sổ bến phải bảo đảm các yêu cầu sau:\n\n"
                            "a) Sao lưu sổ hằng ngày;\n\nb) Kiểm tra sổ."))),
      "T Điều 5.1 <- a1\nT Điều 5.1.a <= a1\nT Điều 5.1.b <= a1\nA1 Cơ quan quản lý hệ thống sổ bến / -\n");
}

TEST(Tasks, WhoIsChargedBehindACase) {
  EXPECT_EQ(
      dump(extract(circular("Điều 7. Bến đò\n\n"
                            "1. Sổ gửi đích danh cá nhân, nếu là việc chung thì cá nhân nhận sổ phải trả lại.\n\n"
                            "2. Phao của bến, nếu bị rách thì trưởng bến vá.\n\n"
                            "3. Phao đã kiểm tra, nếu lệch thì người nộp phí có quyền xem lại số phí phải nộp.\n\n"
                            "4. Hết hạn nộp phí thì chủ bến phải nộp phạt."))),
      "T Điều 7.1 <- a1\nT Điều 7.4 <- a2\n"
      "A1 cá nhân nhận sổ / -\n"
      "A2 chủ bến / -\n");
}

TEST(Tasks, CasesThatAreVerbsAndWhoFindsOne) {
  EXPECT_EQ(dump(extract(circular("Điều 7. Bến đò\n\n"
                                  "1. Trường hợp chia, tách, hợp nhất, giải thể, chủ bến phải nộp sổ.\n\n"
                                  "2. Nếu phát hiện sai phạm, báo cáo Sở Y tế.\n\n"
                                  "3. Trường hợp Trạm Đường thủy phát hiện đò hỏng thì lập biên bản.\n\n"
                                  "4. Trường hợp Trạm Đường thủy kiểm tra đò thì lập biên bản.\n\n"
                                  "5. Trường hợp Trạm Đường thủy phát hiện đò hỏng thì xử lý theo quy định."))),
            "T Điều 7.1 <- a1\nT Điều 7.3 <- a2\n"
            "A1 chủ bến / -\n"
            "A2 Trạm Đường thủy / -\n");
}

}  // namespace
}  // namespace vanban
