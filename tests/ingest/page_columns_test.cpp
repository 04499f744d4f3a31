// Columns of head and closing on typed pages.
#include "ingest/page_columns.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "ingest/typed_page.h"

namespace vanban::ingest {
namespace {

constexpr float kLetter = 12;  // the height of a typed word
constexpr float kWidth = 6;

// `|` between lines.
std::string shown(const std::vector<PageLine>& lines) {
  std::string out;
  for (const PageLine& line : lines) {
    if (!out.empty()) out += '|';
    for (std::size_t i = 0; i < line.words.size(); ++i) out += (i > 0 ? " " : "") + to_utf8(line.words[i]->text);
  }
  return out;
}

constexpr std::string_view kHead =
    "UBND XA HA       CONG HOA XA HOI CHU NGHIA VIET NAM\n"
    "So: 12/KH           Ha, ngay 02 thang 3 nam 2024\n"
    "Kế hoạch này nói về chợ phiên của xã trong cả năm nay\n";

TEST(PageColumns, TheHeadIsPartedWhereTheNationsTitleBegins) {
  const struct {
    const char* what;
    std::string_view page;
    float column;  // where it begins; 0: nowhere
    std::size_t last_line;
  } rows[] = {
      {"down to the first line that runs across", kHead, 17, 1},
      {"with some letters misread", "UBND XA HA       CONG HOA XA HQI CHU NGHIA\nSo: 12/KH        Ha, ngay 02\n", 17,
       1},
      {"the Party's", "TINH UY HA       DANG CONG SAN VIET NAM\nSo: 12/KH        Ha, ngay 02\n", 17, 1},
      {"an address stands below it", "UBND XA HA       CONG HOA XA HOI CHU NGHIA\nKinh gui:        Cac thon\n", 17, 0},
      {"no title", "UBND XA HA       Ke hoach cho phien\nSo: 12/KH        Ha, ngay 02\n", 0, 0},
      {"nobody beside it", "                 CONG HOA XA HOI CHU NGHIA\n", 0, 0},
  };
  for (const auto& row : rows) {
    const std::vector<PageWord> words = words_of(row.page);
    const Gutter gutter = find_gutter(lines_on(words));
    EXPECT_EQ(gutter.left, row.column * kWidth) << row.what;
    EXPECT_EQ(gutter.last_line, row.last_line) << row.what;
  }
}

TEST(PageColumns, TheHeadIsReadColumnByColumn) {
  const std::vector<PageWord> words = words_of(kHead);
  std::vector<PageLine> lines = lines_on(words);
  part_head(2, find_gutter(lines).left, kLetter, &lines);
  EXPECT_EQ(shown(lines),
            "UBND XA HA|So: 12/KH|CONG HOA XA HOI CHU NGHIA VIET NAM|Ha, ngay 02 thang 3 nam 2024|"
            "Kế hoạch này nói về chợ phiên của xã trong cả năm nay");
}

TEST(PageColumns, TheClosingToo) {
  const struct {
    const char* what;
    std::string_view page;
    const char* read;
  } rows[] = {
      {"recipients, then who signed",
       "Noi nhan:                  CHU TICH\n"
       "- Cac thon;\n"
       "- Luu: VT.                 Hoang Seo Pin\n",
       "Noi nhan:|- Cac thon;|- Luu: VT.|CHU TICH|Hoang Seo Pin"},
      {"a signature that begins higher",
       "Ke hoach nay noi ve cho phien cua xa\n"
       "                           TM. UBND\n"
       "Noi nhan:                  CHU TICH\n"
       "- Luu: VT.                 Hoang Seo Pin\n",
       "Ke hoach nay noi ve cho phien cua xa|Noi nhan:|- Luu: VT.|TM. UBND|CHU TICH|Hoang Seo Pin"},
      {"nobody has signed", "Noi nhan:\n- Cac thon;\n- Luu: VT.\n", "Noi nhan:|- Cac thon;|- Luu: VT."},
      {"no recipients", "Cac thon                   CHU TICH\n", "Cac thon CHU TICH"},
  };
  for (const auto& row : rows) {
    const std::vector<PageWord> words = words_of(row.page);
    std::vector<PageLine> lines = lines_on(words);
    part_closing(&lines);
    EXPECT_EQ(shown(lines), row.read) << row.what;
  }
}

}  // namespace
}  // namespace vanban::ingest
