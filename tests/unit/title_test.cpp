// Whether two titles may be the same act's.
#include "link/title.h"

#include <gtest/gtest.h>

#include <span>
#include <string>

namespace vanban::link {
namespace {

struct Row {
  std::string a;
  std::string b;
  bool agree;
};

// b0 b1 ... of b: no word is one of another letter.
std::string words(char letter, int count) {
  std::string title;
  for (int i = 0; i < count; ++i) title += letter + std::to_string(i) + ' ';
  return title;
}

void expect_rows(std::span<const Row> rows) {
  for (const Row& row : rows) {
    EXPECT_EQ(titles_agree(row.a, row.b), row.agree) << row.a << " / " << row.b;
    EXPECT_EQ(titles_agree(row.b, row.a), row.agree) << row.b << " / " << row.a;
  }
}

TEST(Title, AgreesWithWhatCitationsMakeOfIt) {
  const Row rows[] = {
      {"bảo vệ rừng ven biển", "bảo vệ rừng ven biển", true},
      {"về việc bảo vệ rừng ven biển", "Bảo vệ rừng ven biển", true},
      {"ban hành Quy chế trực đêm", "Quy chế trực đêm", true},
      {"bảo vệ rừng", "bảo vệ rừng ven biển giai đoạn 2024 - 2030", true},
      // What a citation may leave out at the front counts as no word: three of three, of which five would be too many.
      {"về việc bảo vệ rừng", "quản lý, bảo vệ rừng ven biển", true},
      {"v/v bảo vệ rừng", "quản lý, bảo vệ rừng ven biển", true},
      {"ban hành Quy chế", "sửa đổi Quy chế trực đêm", true},
      {"BẢO VỆ RỪNG VEN BIỂN", "bao ve rung ven bien", true},
      {"bảo vệ rừng ven biển", "phòng cháy chợ nổi", false},
      {"biển ven rừng vệ bảo", "bảo vệ rừng ven biển", false},
      {"", "bảo vệ rừng ven biển", true},
      {"về việc ban hành", "bảo vệ rừng ven biển", true},
      // Seven of ten words in their order, and six.
      {"một hai ba bốn năm sáu bảy tám chín mười", "một hai ba bốn năm sáu bảy x y z", true},
      {"một hai ba bốn năm sáu bảy tám chín mười", "một hai ba bốn năm sáu w x y z", false},
  };
  expect_rows(rows);
}

TEST(Title, TheRestOfALongerOneDecidesNothing) {
  // 60 words are looked at, in 1000 bytes.
  const Row rows[] = {
      {words('a', 60) + words('b', 60), words('a', 60) + words('c', 60), true},
      {words('a', 42) + words('b', 60), words('a', 42) + words('c', 60), true},
      {words('a', 41) + words('b', 60), words('a', 41) + words('c', 60), false},
      {words('b', 60) + "rừng", "rừng", false},
      {words('b', 59) + "rừng", "rừng", true},
      {std::string(994, 'b') + " rừng", "rừng", false},
      {std::string(993, 'b') + " rừng", "rừng", true},
  };
  expect_rows(rows);
}

}  // namespace
}  // namespace vanban::link
