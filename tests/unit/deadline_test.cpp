// Deadlines as they are written, with the day that they give or how often they come. All examples are invented.
#include <gtest/gtest.h>

#include <string>

#include "layout/layout.h"
#include "structure/tasks/deadlines.h"
#include "text/normalise.h"

namespace vanban::structure {
namespace {

const grammar::Grammar& grammars() {
  static const grammar::Grammar embedded = grammar::Grammar::embedded();
  return embedded;
}

// Each deadline found, as "words = day, how often", divided by " | ".
std::string read(const std::string& text) {
  const text::NormText norm = text::normalise(text);
  const layout::Layout layout = layout::analyse(norm, grammars());
  const layout::Reading reading = layout::read(layout, norm, layout::ReadingRules(grammars()));
  const layout::Origin origin(text, norm, layout, reading);
  const DeadlineReader reader(grammars());
  std::string out;
  const recognise::Codes codes(grammars());
  const recognise::Mentions mentions = recognise::Scanner(grammars(), codes).scan(reading, origin);
  const Span all{0, static_cast<std::uint32_t>(reading.key.size())};
  for (const Span& span : reader.find(origin, mentions.deadlines, all)) {
    const Deadline deadline = reader.interpret(origin, span);
    EXPECT_EQ(text.substr(deadline.span.begin, deadline.span.size()), deadline.text);
    out += (out.empty() ? "" : " | ") + deadline.text + " = " + deadline.due.value_or("-") + ", " +
           deadline.recurrence.value_or("-");
  }
  return out;
}

struct Case {
  const char* text;
  const char* expected;
};

class Deadlines : public testing::TestWithParam<Case> {};

TEST_P(Deadlines, AreFoundAsTheyStand) { EXPECT_EQ(read(GetParam().text), GetParam().expected) << GetParam().text; }

INSTANTIATE_TEST_SUITE_P(
    OneDay, Deadlines,
    testing::Values(Case{"gửi về Sở Nội vụ trước ngày 15/3/2026.", "trước ngày 15/3/2026 = 2026-03-15, -"},
                    Case{"Trong thời hạn năm ngày, kể từ ngày nhận được đơn, Sở trả lời.",
                         "Trong thời hạn năm ngày, kể từ ngày nhận được đơn = -, -"},
                    Case{"Không quá hai mươi mốt ngày kể từ ngày lập bến phải họp.",
                         "Không quá hai mươi mốt ngày kể từ ngày lập bến = -, -"},
                    Case{"Trước khi thả bè, chủ bè báo cho trạm gác.", "Trước khi thả bè = -, -"},
                    Case{"Chủ bè phải báo trước khi thả bè, neo bè.", ""},
                    Case{"Trong thời hạn sáu tháng liền, bến đò không có khách.", ""},
                    Case{"Trạm sắp lịch học trong vòng 3 - 4 tuần đầu.", "trong vòng 3 - 4 tuần đầu = -, -"},
                    Case{"Trạm gửi báo cáo theo đúng thời gian yêu cầu.", "theo đúng thời gian yêu cầu = -, -"},
                    Case{"hoàn thành trước ngày 01 tháng 9 năm 2026;",
                         "trước ngày 01 tháng 9 năm 2026 = 2026-09-01, -"},
                    Case{"báo cáo trước 17 giờ 00 ngày 21/10/2026", "trước 17 giờ 00 ngày 21/10/2026 = 2026-10-21, -"},
                    Case{"gửi trước 17h ngày 20/02/2026;", "trước 17h ngày 20/02/2026 = 2026-02-20, -"},
                    Case{"gửi chậm nhất là ngày 04/4/2026.", "chậm nhất là ngày 04/4/2026 = 2026-04-04, -"},
                    Case{"lập danh sách, hạn chót 13/10/2026, theo mẫu", "hạn chót 13/10/2026 = 2026-10-13, -"},
                    Case{"trình trong ngày 13/02/2026.", "trong ngày 13/02/2026 = 2026-02-13, -"}));

INSTANTIATE_TEST_SUITE_P(
    Periods, Deadlines,
    testing::Values(
        Case{"hoàn thành trong tháng 6 năm 2026;", "trong tháng 6 năm 2026 = 2026-06, -"},
        Case{"trình trong quý IV năm 2027.", "trong quý IV năm 2027 = -, -"},
        Case{"mở đợt cao điểm từ nay đến hết quý II/2026.", "từ nay đến hết quý II/2026 = -, -"},
        Case{"xong trong 6 tháng đầu năm 2026.", "trong 6 tháng đầu năm 2026 = -, -"},
        Case{"thời gian thực hiện: quý II/2026.", "quý II/2026 = -, -"},
        Case{"xong chậm nhất trong tháng 4/2026.", "chậm nhất trong tháng 4/2026 = 2026-04, -"},
        Case{"thời hạn hoàn thành: tháng 5/2026.", "tháng 5/2026 = 2026-05, -"},
        Case{"nộp sổ trước ngày cuối cùng của quý I/2026.", "trước ngày cuối cùng của quý I/2026 = -, -"},
        Case{"bố trí trước tháng 9 năm 2026.", "trước tháng 9 năm 2026 = 2026-09, -"},
        Case{"gửi chương trình vào cuối năm 2026.", "vào cuối năm 2026 = 2026, -"},
        Case{"tổ chức khám vào giữa tháng 6/2026, tổng kết.", "vào giữa tháng 6/2026 = 2026-06, -"},
        Case{"tổng kết trong đầu quý I năm 2027.", "trong đầu quý I năm 2027 = -, -"},
        Case{"bàn giao bến mới, cuối quý II/2026.", "cuối quý II/2026 = -, -"},
        Case{"sửa bến xong trước mùa mưa, lũ năm 2026.", "trước mùa mưa, lũ năm 2026 = -, -"},
        Case{"Đến ngày 30/6/2026, các bến phải có phao.", "Đến ngày 30/6/2026 = 2026-06-30, -"},
        Case{"họp vào ngày 02/4/2026.", "vào ngày 02/4/2026 = 2026-04-02, -"},
        Case{"Từ ngày 18/6/2026 đến ngày 07/7/2026, các lớp thi.", "Từ ngày 18/6/2026 đến ngày 07/7/2026 = -, -"},
        Case{"kiểm tra phao từ ngày 18/6/2026 đến ngày 07/7/2026.", "từ ngày 18/6/2026 đến ngày 07/7/2026 = -, -"},
        Case{"gửi số thu của bến từ ngày 18/6/2026 đến ngày 07/7/2026.", ""}));

INSTANTIATE_TEST_SUITE_P(
    CountedFromAnEvent, Deadlines,
    testing::Values(
        Case{"trả lời trong vòng 24 giờ.", "trong vòng 24 giờ = -, -"},
        Case{"bến không được miễn phí phải nộp phí trong thời hạn 10 ngày.", "trong thời hạn 10 ngày = -, -"},
        Case{"nộp sổ chậm nhất 30 ngày, tính từ ngày 05/3/2026.", "chậm nhất 30 ngày, tính từ ngày 05/3/2026 = -, -"},
        Case{"báo Trạm chậm nhất 24 giờ sau khi có tai nạn, sự cố.",
             "chậm nhất 24 giờ sau khi có tai nạn, sự cố = -, -"},
        Case{"nộp sổ vào ngày 15 và ngày 30 hằng tháng.", "vào ngày 15 và ngày 30 hằng tháng = -, month"},
        Case{"lưu giữ và nộp sổ trong thời hạn 10 ngày.", "trong thời hạn 10 ngày = -, -"},
        Case{"thực hiện việc đăng ký trong vòng 01 tháng.", "trong vòng 01 tháng = -, -"},
        Case{"trả lời trong thời hạn 03 ngày làm việc, kể từ ngày nhận đủ hồ sơ.",
             "trong thời hạn 03 ngày làm việc, kể từ ngày nhận đủ hồ sơ = -, -"},
        Case{"trình kết quả trong thời hạn 30 (ba mươi) ngày kể từ ngày nhận hồ sơ.",
             "trong thời hạn 30 (ba mươi) ngày kể từ ngày nhận hồ sơ = -, -"},
        Case{"nộp chậm nhất là 15 ngày, kể từ ngày bế mạc kỳ họp năm 2026.",
             "chậm nhất là 15 ngày, kể từ ngày bế mạc kỳ họp năm 2026 = -, -"},
        Case{"nộp chậm nhất là ngày 15 của tháng đầu quý để Ban tổng hợp.",
             "chậm nhất là ngày 15 của tháng đầu quý = -, -"},
        Case{"báo cho chủ bè ít nhất trước 07 ngày về giờ thả bè.", "ít nhất trước 07 ngày = -, -"},
        Case{"báo trạm gác trước 03 ngày làm việc so với ngày thả bè.",
             "trước 03 ngày làm việc so với ngày thả bè = -, -"},
        Case{"trả lời trong 05 ngày làm việc kể từ ngày nhận đơn.",
             "trong 05 ngày làm việc kể từ ngày nhận đơn = -, -"},
        Case{"cho ý kiến ngay sau khi nhận đủ biên bản.", "ngay sau khi nhận đủ biên bản = -, -"},
        Case{"báo Trạm ngay khi thấy phao trôi và gửi ảnh trước ngày 20/6/2026.",
             "trước ngày 20/6/2026 = 2026-06-20, -"},
        Case{"báo Trạm ngay sau khi có tin phao trôi và gửi ảnh.", "ngay sau khi có tin phao trôi = -, -"},
        Case{"báo ngay khi có tin về phao trôi cho Ủy ban nhân dân xã.", "ngay khi có tin về phao trôi = -, -"}));

// Of something that lasts, or for it: a time only describes where the verb of lasting is the clause's own.
INSTANTIATE_TEST_SUITE_P(
    BesideSomethingThatLasts, Deadlines,
    testing::Values(
        Case{"Chủ bến đưa phà vào sử dụng trong thời hạn 02 năm kể từ ngày nhận phà.",
             "trong thời hạn 02 năm kể từ ngày nhận phà = -, -"},
        Case{"Sở Xây dựng thực hiện cắm mốc bến trong thời hạn 01 năm.", "trong thời hạn 01 năm = -, -"},
        Case{"Trạm nộp lưu sổ vào lưu trữ xã trong thời hạn 01 năm kể từ ngày đóng bến.",
             "trong thời hạn 01 năm kể từ ngày đóng bến = -, -"},
        Case{"Trạm trả lời cho lái đò được hưởng phụ cấp trong thời hạn 20 ngày.", "trong thời hạn 20 ngày = -, -"},
        Case{"Sở thẩm định bến có giá trị trên 5 tỷ đồng trong thời hạn 02 tháng.", "trong thời hạn 02 tháng = -, -"},
        Case{"Sở gửi văn bản có hiệu lực đăng Công báo trong thời hạn 03 ngày.", "trong thời hạn 03 ngày = -, -"},
        Case{"Trạm thu hồi phao đang bảo quản trong thời hạn 02 tháng.", "trong thời hạn 02 tháng = -, -"},
        Case{"Thợ sửa phao đang bảo hành trong thời hạn 01 tháng.", "trong thời hạn 01 tháng = -, -"},
        Case{"Thợ nối lại dây để duy trì bến trong vòng 01 năm.", "trong vòng 01 năm = -, -"},
        Case{"Lái đò mới phải hoàn thành tập sự trong thời hạn 12 tháng.", "trong thời hạn 12 tháng = -, -"},
        Case{"Các xã xét tập sự và ra quyết định trong thời hạn 01 tháng.", "trong thời hạn 01 tháng = -, -"},
        Case{"Báo cho người lưu giữ sổ bến trong thời hạn 02 tháng.", "trong thời hạn 02 tháng = -, -"},
        Case{"Chủ bến phải lưu giữ sổ bến trong thời hạn 10 năm kể từ ngày đóng bến.", ""},
        Case{"Trạm lưu giữ sổ trong 10 năm kể từ ngày đóng bến.", ""},
        Case{"Chủ bến số hóa tài liệu lưu trữ trong thời gian 02 năm.", "trong thời gian 02 năm = -, -"},
        Case{"Mẫu nước bảo quản trong thời hạn 24 giờ.", ""},
        Case{"Sở lập dự toán thu và mức chi tiêu trong thời hạn 03 năm.", ""}));

// Two things that are named together are one event; a body or a verb behind the comma is no part of it.
INSTANTIATE_TEST_SUITE_P(
    CountedFromAnEventOfSeveral, Deadlines,
    testing::Values(
        Case{"Trong thời hạn năm ngày, kể từ ngày nhận được bản kê khai tài sản, thu nhập của chủ bến, Sở trả lời.",
             "Trong thời hạn năm ngày, kể từ ngày nhận được bản kê khai tài sản, thu nhập của chủ bến = -, -"},
        Case{"nộp sổ trong thời hạn 45 ngày, kể từ ngày có quyết định sáp nhập, chia, tách bến và phải nộp phí.",
             "trong thời hạn 45 ngày, kể từ ngày có quyết định sáp nhập, chia, tách bến = -, -"},
        Case{"nộp sổ trong vòng 45 ngày kể từ ngày có quyết định chia, tách, giải thể và phải nộp phí.",
             "trong vòng 45 ngày kể từ ngày có quyết định chia, tách, giải thể = -, -"},
        Case{"Chậm nhất 05 ngày kể từ ngày nhận được đơn của cơ quan, tổ chức, cá nhân, Sở trả lời.",
             "Chậm nhất 05 ngày kể từ ngày nhận được đơn của cơ quan, tổ chức, cá nhân = -, -"},
        Case{"trả lời trong 05 ngày kể từ ngày đổi tên bến, hoặc bán phao, gửi Sở.",
             "trong 05 ngày kể từ ngày đổi tên bến, hoặc bán phao = -, -"},
        Case{"trả lời trong 05 ngày kể từ ngày dùng phao vào việc khác với việc đã ghi trong sổ bến, hoặc bán phao.",
             "trong 05 ngày kể từ ngày dùng phao vào việc khác với việc đã ghi trong sổ bến, hoặc bán phao = -, -"},
        Case{"nộp sổ trước ngày 30/6/2026, hoặc gửi qua mạng.", "trước ngày 30/6/2026 = 2026-06-30, -"},
        Case{"Trước khi lập sổ tài sản, thu nhập, chủ bến báo Trạm.", "Trước khi lập sổ tài sản, thu nhập = -, -"},
        Case{"Trong vòng 05 ngày kể từ ngày nhận đơn, hồ sơ phải được chuyển cho Trạm.",
             "Trong vòng 05 ngày kể từ ngày nhận đơn = -, -"},
        Case{"Trong vòng 05 ngày kể từ ngày nhận kiến nghị, cơ quan, tổ chức phải trả lời.",
             "Trong vòng 05 ngày kể từ ngày nhận kiến nghị = -, -"},
        Case{"Trong vòng 05 ngày kể từ ngày được đề nghị sửa đổi, bổ sung phao và trả lời.",
             "Trong vòng 05 ngày kể từ ngày được đề nghị sửa đổi = -, -"}));

INSTANTIATE_TEST_SUITE_P(
    OnTheSameDay, Deadlines,
    testing::Values(Case{"báo ngay trong ngày cho trưởng bến.", "ngay trong ngày = -, -"},
                    Case{"chuyển đơn trong ngày, chậm nhất là trong ngày làm việc tiếp theo đến Trạm.",
                         "trong ngày, chậm nhất là trong ngày làm việc tiếp theo = -, -"},
                    Case{"báo cáo số lượt khách trong ngày.", ""},
                    Case{"niêm yết danh mục thủ tục mở bến giải quyết ngay trong ngày.", ""},
                    Case{"thống kê số hồ sơ giải quyết ngay trong ngày.", ""},
                    Case{"giải quyết ngay trong ngày.", "ngay trong ngày = -, -"},
                    Case{"mở hội ngay trong ngày hội bến.", ""}));

// Of what an act sets, and of days of another month.
INSTANTIATE_TEST_SUITE_P(
    SetElsewhere, Deadlines,
    testing::Values(Case{"trả lời đơn theo thời hạn quy định tại quy chế của bến.",
                         "theo thời hạn quy định tại quy chế của bến = -, -"},
                    Case{"Trong thời hạn quy định tại khoản 1, 2 Điều này, bên thuê trả phao.",
                         "Trong thời hạn quy định tại khoản 1, 2 Điều này = -, -"},
                    Case{"trả phao đúng thời hạn quy định tại Điều 12 và báo cáo xã trước ngày 20/6/2026.",
                         "trước ngày 20/6/2026 = 2026-06-20, -"},
                    Case{"trả phao theo thời hạn ghi trong giấy mượn và nộp sổ trước ngày 20/6/2026.",
                         "trước ngày 20/6/2026 = 2026-06-20, -"},
                    Case{"trả phao theo thời hạn quy định tại khoản 1 Điều 5 và Điều 6 Quy chế bến.",
                         "theo thời hạn quy định tại khoản 1 Điều 5 và Điều 6 Quy chế bến = -, -"},
                    Case{"xử phạt bến không nộp sổ trong thời hạn quy định tại Điều 5.", ""},
                    Case{"xử phạt bến không trả phao theo thời hạn mà xã yêu cầu.", ""},
                    Case{"trả phao theo thời hạn mà xã yêu cầu.", "theo thời hạn mà xã yêu cầu = -, -"},
                    Case{"nộp phí chậm nhất vào ngày 5 tháng sau đối với bến mới.",
                         "chậm nhất vào ngày 5 tháng sau = -, -"},
                    Case{"Trước khi thả bè hoặc chậm nhất vào ngày 5 tháng sau đối với bè nhỏ, chủ bè kê khai.",
                         "Trước khi thả bè hoặc chậm nhất vào ngày 5 tháng sau = -, -"},
                    Case{"nộp phí trong thời hạn không quá mười ngày đầu của tháng tiếp theo.",
                         "trong thời hạn không quá mười ngày đầu của tháng tiếp theo = -, -"},
                    Case{"truy thu phí đò trong thời hạn năm năm trở về trước.", ""},
                    Case{"dự kiến số thu cho từng kỳ hằng quý và 6 tháng; báo cáo Sở.", ""}));

INSTANTIATE_TEST_SUITE_P(
    Recurring, Deadlines,
    testing::Values(
        Case{"định kỳ hằng quý báo cáo Ủy ban", "định kỳ hằng quý = -, quarter"},
        Case{"định kỳ 03 tháng một lần báo cáo Ban", "định kỳ 03 tháng một lần = -, quarter"},
        Case{"định kỳ 02 năm một lần báo cáo Ban", "định kỳ 02 năm một lần = -, -"},
        Case{"định kỳ 6 tháng, hằng năm báo cáo Ban", "định kỳ 6 tháng, hằng năm = -, half-year"},
        Case{"định kỳ 6 tháng báo cáo Ban", "định kỳ 6 tháng = -, half-year"},
        Case{"báo cáo theo định kỳ hàng tháng, quý, năm.", "định kỳ hàng tháng, quý, năm = -, month"},
        Case{"gửi trước ngày 15 tháng 12 hằng năm.", "trước ngày 15 tháng 12 hằng năm = -, year"},
        Case{"Hằng năm, chủ bến quyết toán phí.", "Hằng năm = -, year"},
        Case{"Hằng năm, chậm nhất là ngày 15/12, chủ bến quyết toán phí.",
             "Hằng năm, chậm nhất là ngày 15/12 = -, year"},
        Case{"Hàng quí, chậm nhất ngày 20 của tháng đầu quí sau, Trạm báo cáo.",
             "Hàng quí, chậm nhất ngày 20 của tháng đầu quí sau = -, quarter"},
        Case{"gửi số liệu trước ngày 15 và ngày 30 hằng tháng.", "trước ngày 15 và ngày 30 hằng tháng = -, month"},
        Case{"gửi số liệu hàng tháng vào ngày 25.", "hàng tháng vào ngày 25 = -, month/25"},
        Case{"báo cáo Sở hằng năm, chậm nhất là ngày 15/12.", "hằng năm, chậm nhất là ngày 15/12 = -, year"},
        Case{"báo cáo Sở sau mỗi đợt kiểm tra.", "sau mỗi đợt kiểm tra = -, -"},
        Case{"báo cáo Sở sau mỗi đợt kiểm tra, trước ngày 15/6/2026.", "trước ngày 15/6/2026 = 2026-06-15, -"},
        Case{"Hằng quý, vào ngày 5 của tháng tiếp theo, Trạm báo cáo.",
             "Hằng quý, vào ngày 5 của tháng tiếp theo = -, quarter"},
        Case{"Hằng tháng, quý, trước ngày 10 của tháng sau, Trạm báo cáo.",
             "Hằng tháng, quý, trước ngày 10 của tháng sau = -, month/10"},
        Case{"định kỳ 6 tháng, trước ngày 15/6 và 15/12 hằng năm, báo cáo Sở; xong trước ngày 20/12/2026.",
             "định kỳ 6 tháng, trước ngày 15/6 và 15/12 hằng năm = -, half-year | "
             "trước ngày 20/12/2026 = 2026-12-20, -"},
        Case{"Hằng năm, chậm nhất là ngày 15/12/2026, chủ bến quyết toán phí.",
             "Hằng năm, chậm nhất là ngày 15/12/2026 = 2026-12-15, year"},
        Case{"Hằng năm, ngày 01/12/2026 là hạn cuối.", "Hằng năm, ngày 01/12/2026 = 2026-12-01, year"},
        Case{"báo cáo Sở định kỳ hằng năm trước ngày 15/12.", "định kỳ hằng năm trước ngày 15/12 = -, year"},
        Case{"nộp báo cáo hằng tháng, trước ngày 10 tháng sau.", "hằng tháng, trước ngày 10 tháng sau = -, month/10"},
        Case{"báo cáo Sở định kỳ hằng tháng trước ngày 25.", "định kỳ hằng tháng trước ngày 25 = -, month/25"},
        Case{"sửa bến xong trước năm học mới.", "trước năm học mới = -, -"},
        Case{"Trước khi chở hàng vào Việt Nam, chủ bè báo Trạm.", "Trước khi chở hàng vào Việt Nam = -, -"},
        Case{"Trước khi mở lớp mới năm học này, Trạm báo xã.", "Trước khi mở lớp mới năm học này = -, -"},
        Case{"nop so truoc ngay 15 va ngay 30 hang thang.", "truoc ngay 15 va ngay 30 hang thang = -, month"},
        Case{"Hằng năm, chủ bến quyết toán phí trước ngày 15/12/2026.", "trước ngày 15/12/2026 = 2026-12-15, -"},
        Case{"Hàng tháng Trạm tổng hợp số liệu vào ngày 10 tháng sau.", "vào ngày 10 tháng sau = -, -"},
        Case{"phải báo cáo cơ quan quản lý bến hằng năm và 05 năm.", "hằng năm và 05 năm = -, year"},
        Case{"tổng hợp vào ngày 25 hằng tháng.", "vào ngày 25 hằng tháng = -, month/25"},
        Case{"báo cáo hằng tháng, trước ngày 15/4/2026.", "hằng tháng, trước ngày 15/4/2026 = 2026-04-15, month"},
        Case{"Định kỳ ngày 20 hằng tháng, gửi số liệu", "Định kỳ ngày 20 hằng tháng = -, month/20"},
        Case{"báo cáo Chủ tịch tỉnh hằng tuần.", "hằng tuần = -, week"},
        Case{"gửi trước 16 giờ thứ Sáu hằng tuần.", "trước 16 giờ thứ Sáu hằng tuần = -, week"},
        Case{"đôn đốc, hằng quý báo cáo Tỉnh ủy", "hằng quý = -, quarter"},
        Case{"báo cáo Chủ tịch tỉnh vào thứ Sáu hằng tuần.", "vào thứ Sáu hằng tuần = -, week"},
        Case{"báo cáo kết quả hàng tháng.", "hàng tháng = -, month"},
        Case{"họp mỗi quý một lần.", "mỗi quý một lần = -, quarter"},
        Case{"Tổ bến mỗi tháng họp ít nhất một kỳ.", "mỗi tháng họp ít nhất một kỳ = -, month"},
        Case{"báo cáo Ủy ban hằng tháng, quý, 6 tháng, năm.", "hằng tháng, quý, 6 tháng, năm = -, month"},
        Case{"báo cáo từng kỳ hằng tháng, hằng quý về Sở.", "hằng tháng, hằng quý = -, month"},
        Case{"báo cáo hàng quý, 6 tháng và cả năm.", "hàng quý, 6 tháng và cả năm = -, quarter"},
        Case{"kê khai, nộp phí theo tháng, quyết toán.", "theo tháng = -, month"},
        Case{"báo cáo định kỳ theo tiến độ việc", "định kỳ theo tiến độ = -, -"},
        Case{"cập nhật 03 giờ một lần;", "03 giờ một lần = -, -"}));

// That something recurs counts where nothing else is said.
INSTANTIATE_TEST_SUITE_P(NowAndThen, Deadlines,
                         testing::Values(Case{"Định kỳ, trưởng bến kiểm tra phao.", "Định kỳ = -, -"},
                                         Case{"Trạm gác định kỳ báo cáo Ủy ban nhân dân xã.", "định kỳ = -, -"},
                                         Case{"báo cáo Ủy ban nhân dân tỉnh theo định kỳ.", "định kỳ = -, -"},
                                         Case{"định kỳ báo cáo Sở Y tế; xong trước ngày 15/3/2026.",
                                              "trước ngày 15/3/2026 = 2026-03-15, -"},
                                         Case{"định kỳ tổ chức sơ kết, báo cáo định kỳ, đột xuất", ""}));

INSTANTIATE_TEST_SUITE_P(
    DaysOfTheWeek, Deadlines,
    testing::Values(Case{"gửi trước thứ Sáu (ngày 11/9/2026).", "trước thứ Sáu (ngày 11/9/2026) = 2026-09-11, -"},
                    Case{"gửi chậm nhất đến 16h30, thứ Hai ngày 07/9/2026.",
                         "chậm nhất đến 16h30, thứ Hai ngày 07/9/2026 = 2026-09-07, -"},
                    Case{"xong trong tuần thứ 2 tháng 9/2026.", "trong tuần thứ 2 tháng 9/2026 = 2026-09, -"},
                    Case{"gửi ngay trong tuần này.", "trong tuần này = -, -"},
                    Case{"báo cáo trước 20h00 cùng ngày.", "trước 20h00 cùng ngày = -, -"}));

INSTANTIATE_TEST_SUITE_P(NoDeadlines, Deadlines,
                         testing::Values(Case{"hồ sơ nộp trước ngày Nghị định này có hiệu lực", ""},
                                         Case{"chịu trách nhiệm trước pháp luật", ""},
                                         Case{"kế hoạch hằng năm của đơn vị", ""},
                                         Case{"Quyết định số 12/QĐ-UBND ngày 20/02/2024 của UBND", ""},
                                         Case{"Nghị quyết thông qua vào cuối năm 2025", ""},
                                         Case{"điều tra vụ lật đò xảy ra vào ngày 12/5/2025.", ""},
                                         Case{"gửi Nghị quyết được phê duyệt vào ngày 10/12/2025.", ""},
                                         Case{"báo cáo số lái đò sinh vào ngày 01/01/2000.", ""},
                                         Case{"tổ chức khắc phục mưa lũ xảy ra vào cuối năm 2025.", ""},
                                         Case{"khen thưởng lái đò lập công trong giữa năm 2025.", ""},
                                         Case{"rà soát các tài sản nhận bàn giao đầu năm 2025.", ""},
                                         Case{"đánh giá kết quả hoàn thành chỉ tiêu cuối năm 2025.", ""},
                                         Case{"Thời kỳ kiểm tra: Từ ngày 01/01/2024 đến ngày 31/12/2025.", ""},
                                         Case{"báo cáo số lượt khách qua bến theo từng tháng.", ""},
                                         Case{"lập kế hoạch công tác hằng tháng, quý, năm của Trạm.", ""},
                                         Case{"lưu giữ sổ bến trong thời hạn 10 năm.", ""},
                                         Case{"áp dụng giá vé này trong vòng 01 năm.", ""},
                                         Case{"bảo hành phao trong thời hạn 12 tháng kể từ ngày giao.", ""},
                                         Case{"rà soát số bến tính đến hết ngày 31/5/2026.", ""},
                                         Case{"trình kỳ họp cuối năm 2026.", ""}, Case{"nộp học phí theo năm học.", ""},
                                         Case{"số liệu từ ngày 01/4/2026 đến ngày 30/4/2026", ""}));

}  // namespace
}  // namespace vanban::structure
