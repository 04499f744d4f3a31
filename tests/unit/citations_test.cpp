// Citations in sentences: what is found, how far it reaches, and how it stands to the document. One table for each
// part.
#include "structure/citations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "emit/names.h"
#include "vanban/engine.h"

namespace vanban {
namespace {

using testing::ElementsAreArray;

const Engine& engine() {
  static const auto made = Engine::create();
  return *made;
}

std::string words(const std::optional<Quoted>& quoted) { return quoted ? quoted->text : ""; }

// relation: text | by issuer | on title | at pinpoint | of subject | = antecedent, without what there is not.
std::string shown(const Citation& citation) {
  std::string out(emit::name_of(citation.relation));
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
      {"behind the serial",
       "Theo Quyết định số 75QĐ-UBND ngày 09/8/2017, tổ ngừng việc.",
       {"cites: Quyết định số 75QĐ-UBND ngày 09/8/2017"}},
      {"behind the year",
       "Theo Nghị quyết số 27/2017NQ-HĐND ngày 14/7/2017, tổ ngừng việc.",
       {"implements: Nghị quyết số 27/2017NQ-HĐND ngày 14/7/2017"}},
      {"a drafting unit's short name in brackets",
       "Tờ trình số 68/TTr-XD(KTXD) ngày 26/12/2024 nêu rõ.",
       {"cites: Tờ trình số 68/TTr-XD(KTXD) ngày 26/12/2024"}},
      {"a sum is no number", "Xã có tổng số 40 TT ở bốn thôn.", {}},
  });
}

TEST(Citations, IssuersWithCommasAndFigures) {
  expect({
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
      {"several ministries",
       "Thông tư số 8/2011/TTLT-BNV-BTC của liên Bộ Nội vụ, Bộ Tài chính hướng dẫn chế độ.",
       {"cites: Thông tư số 8/2011/TTLT-BNV-BTC của liên Bộ Nội vụ, Bộ Tài chính | by Bộ Nội vụ, Bộ Tài chính | on "
        "hướng dẫn "
        "chế độ"}},
      {"a joint act's issuers without của",
       "Theo Thông tư liên tịch Bộ Y tế - Bộ Tài chính số 37/2015/TTLT-BYT-BTC, giá giữ nguyên.",
       {"cites: Thông tư liên tịch Bộ Y tế - Bộ Tài chính số 37/2015/TTLT-BYT-BTC | by Bộ Y tế - Bộ Tài chính"}},
      {"what is sifted through is no act",
       "UBND tỉnh giao Sở Xây dựng rà soát danh mục công bố tại Quyết định số 44/QĐ-BXD.",
       {"cites: Quyết định số 44/QĐ-BXD"}},
  });
}

TEST(Citations, Titles) {
  expect({
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
      {"behind a short name in brackets",
       "Kế hoạch số 6/KH-UBND về giữ trật tự (viết tắt là TTCC) giai đoạn 2021 - 2025 nêu rõ.",
       {"cites: Kế hoạch số 6/KH-UBND | on giữ trật tự (viết tắt là TTCC) giai đoạn 2021 - 2025 nêu rõ"}},
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
      {"what an act amends, behind a comma",
       "Theo Thông tư số 42/2022/TT-BTC, sửa đổi, bổ sung một số điều của Thông tư số 33/2016/TT-BTC.",
       {"cites: Thông tư số 42/2022/TT-BTC | on sửa đổi, bổ sung một số điều của Thông tư số 33/2016/TT-BTC",
        "amends: Thông tư số 33/2016/TT-BTC | of c1"}},
  });
}

TEST(Citations, AnnouncedLists) {
  expect({
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

}  // namespace
}  // namespace vanban
