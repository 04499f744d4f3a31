// Whether two titles may be the same act's.
#include "link/title.h"

#include <gtest/gtest.h>

namespace vanban::link {
namespace {

struct Row {
  const char* a;
  const char* b;
  bool agree;
};

TEST(Title, AgreesWithWhatCitationsMakeOfIt) {
  const Row rows[] = {
      {"bảo vệ rừng ven biển", "bảo vệ rừng ven biển", true},
      {"về việc bảo vệ rừng ven biển", "Bảo vệ rừng ven biển", true},
      {"ban hành Quy chế trực đêm", "Quy chế trực đêm", true},
      {"bảo vệ rừng", "bảo vệ rừng ven biển giai đoạn 2024 - 2030", true},
      {"BẢO VỆ RỪNG VEN BIỂN", "bao ve rung ven bien", true},
      {"bảo vệ rừng ven biển", "phòng cháy chợ nổi", false},
      {"biển ven rừng vệ bảo", "bảo vệ rừng ven biển", false},
      {"", "bảo vệ rừng ven biển", true},
      // Seven of ten words in their order, and six.
      {"một hai ba bốn năm sáu bảy tám chín mười", "một hai ba bốn năm sáu bảy x y z", true},
      {"một hai ba bốn năm sáu bảy tám chín mười", "một hai ba bốn năm sáu w x y z", false},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(titles_agree(row.a, row.b), row.agree) << row.a << " / " << row.b;
    EXPECT_EQ(titles_agree(row.b, row.a), row.agree) << row.b << " / " << row.a;
  }
}

}  // namespace
}  // namespace vanban::link
