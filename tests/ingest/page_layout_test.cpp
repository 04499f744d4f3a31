// Reading order of recognised pages: head and closing column by column, a head of two rows row by row.
#include "ingest/page_layout.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "ingest/typed_page.h"

namespace vanban::ingest {
namespace {

// Lines without the blanks that only show where they stand, `|` between.
std::string read(std::string_view page) {
  FileText file;
  lay_out(words_of(page), 1, &file, Order::reading);
  std::string out;
  std::size_t blanks = 0;
  for (const char c : file.text) {
    if (c == '\n') {
      if (!out.empty() && !out.ends_with('|')) out += '|';
      blanks = 0;
    } else if (c == ' ') {
      ++blanks;
    } else {
      if (blanks > 0 && !out.empty() && !out.ends_with('|')) out += blanks > 2 ? " <> " : " ";
      blanks = 0;
      out += c;
    }
  }
  return out;
}

struct Case {
  const char* what;
  std::string_view page;
  std::string_view expected;
};

TEST(PageLayout, ReadsAsPeopleDo) {
  const Case cases[] = {
      {"a head of one row: the left cell, then the right one",
       "UBND XÃ HÀ         CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
       "VĂN PHÒNG              Độc lập - Tự do - Hạnh phúc\n"
       "Số: 12/KH-VP           Hà, ngày 02 tháng 3 năm 2024\n\n"
       "KẾ HOẠCH của văn phòng về chợ phiên của xã năm 2024",
       "UBND XÃ HÀ|VĂN PHÒNG|Số: 12/KH-VP|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|"
       "Hà, ngày 02 tháng 3 năm 2024|KẾ HOẠCH của văn phòng về chợ phiên của xã năm 2024|"},
      {"of two rows, told by the gap over the number: number and date come last",
       "BỘ CHỢ             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
       "                       Độc lập - Tự do - Hạnh phúc\n"
       "Số: 12/TT-BC           Hà, ngày 02 tháng 3 năm 2024\n\n"
       "THÔNG TƯ của bộ về chợ phiên của các xã năm 2024",
       "BỘ CHỢ|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|Số: 12/TT-BC|"
       "Hà, ngày 02 tháng 3 năm 2024|THÔNG TƯ của bộ về chợ phiên của các xã năm 2024|"},
      {"the nation's title, of which letters were misread",
       "UBND XÃ HÀ         GỘNG HÒA XÃ HỌI CHỦ NGHĨA VIỆT NAM\n"
       "Số: 12/KH-VP           Độc lập - Tự do - Hạnh phúc\n\n"
       "KẾ HOẠCH của văn phòng về chợ phiên của xã năm 2024",
       "UBND XÃ HÀ|Số: 12/KH-VP|GỘNG HÒA XÃ HỌI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|"
       "KẾ HOẠCH của văn phòng về chợ phiên của xã năm 2024|"},
      {"a number that stands higher than the date belongs to the left cell",
       "BỘ CHỢ             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n"
       "Số: 12/TT-BC           Độc lập - Tự do - Hạnh phúc\n"
       "                       Hà, ngày 02 tháng 3 năm 2024\n\n"
       "THÔNG TƯ của bộ về chợ phiên của các xã năm 2024",
       "BỘ CHỢ|Số: 12/TT-BC|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|"
       "Hà, ngày 02 tháng 3 năm 2024|THÔNG TƯ của bộ về chợ phiên của các xã năm 2024|"},
      {"an address below the head is none of its left column",
       "SỞ CHỢ             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
       "Số: 12/SC-VP           Hà, ngày 02 tháng 3 năm 2024\n"
       "V/v họp chợ\n\n"
       "     Kính gửi:\n\n"
       "                       - Các xã và phường trong tỉnh.",
       "SỞ CHỢ|Số: 12/SC-VP|V/v họp chợ|CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Hà, ngày 02 tháng 3 năm 2024|Kính gửi:|"
       "- Các xã và phường trong tỉnh.|"},
      {"columns that do not stand level: the title has a line for itself, and place and date begin before it",
       "TỈNH ỦY HÀ LÂM\n"
       "                          ĐẢNG CỘNG SẢN VIỆT NAM\n"
       "VĂN PHÒNG\n"
       "                       Hà Lâm, ngày 02 tháng 3 năm 2024\n"
       "Số 12-CV/VPTU\n\n"
       "Kính gửi: các đảng ủy và chi bộ trực thuộc của đảng bộ tỉnh",
       "TỈNH ỦY HÀ LÂM|VĂN PHÒNG|Số 12-CV/VPTU|ĐẢNG CỘNG SẢN VIỆT NAM|Hà Lâm, ngày 02 tháng 3 năm 2024|"
       "Kính gửi: các đảng ủy và chi bộ trực thuộc của đảng bộ tỉnh|"},
      {"a title with nothing beside it is no head of two columns",
       "              CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
       "                  Độc lập - Tự do - Hạnh phúc\n"
       "      ĐƠN XIN HỌP CHỢ của các hộ trong xã về chợ phiên\n"
       "Kính gửi:   Ủy ban nhân dân xã",
       "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc|"
       "ĐƠN XIN HỌP CHỢ của các hộ trong xã về chợ phiên|Kính gửi: <> Ủy ban nhân dân xã|"},
      {"recipients, then who signed, however near the columns come",
       "Điều 2. Chủ tịch các xã chịu trách nhiệm thi hành quyết định này.\n"
       "                                      KT. BỘ TRƯỞNG\n"
       "Nơi nhận:                              THỨ TRƯỞNG\n"
       "- Các bộ, cơ quan ngang bộ;\n"
       "- Ủy ban nhân dân các tỉnh, thành phố;  Lò Văn Pín\n"
       "- Lưu: VT.",
       "Điều 2. Chủ tịch các xã chịu trách nhiệm thi hành quyết định này.|Nơi nhận:|- Các bộ, cơ quan ngang bộ;|"
       "- Ủy ban nhân dân các tỉnh, thành phố;|- Lưu: VT.|KT. BỘ TRƯỞNG|THỨ TRƯỞNG|Lò Văn Pín|"},
      {"columns elsewhere stay beside each other",
       "Tên chợ            Ngày họp           Số hộ\n"
       "Chợ Hà             chủ nhật           120",
       "Tên chợ <> Ngày họp <> Số hộ|Chợ Hà <> chủ nhật <> 120|"},
  };
  for (const Case& each : cases) EXPECT_EQ(read(each.page), each.expected) << each.what;
}

// A ruled table: cells as near as words nearly are, words three points apart.
struct Cell {
  float left;
  std::string_view words;
};

void add(const Cell& cell, float top, std::vector<PageWord>* words) {
  float x = cell.left;
  std::u32string text = from_utf8(cell.words) + U' ';
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
    end = text.find(U' ', begin);
    const float right = x + 6 * static_cast<float>(end - begin);
    words->push_back({x, top, right, top + 12, text.substr(begin, end - begin), -1});
    x = right + 3;
  }
}

std::string read_rows(const std::vector<std::vector<Cell>>& rows) {
  std::vector<PageWord> words;
  float top = 0;
  for (const std::vector<Cell>& row : rows) {
    for (const Cell& cell : row) add(cell, top, &words);
    top += 14;
  }
  FileText file;
  lay_out(std::move(words), 1, &file, Order::reading);
  return file.text;
}

TEST(PageLayout, CellsOfARuledTableStandApart) {
  // "làm đường thôn" ends at 129, six points before the next cell.
  const std::vector<std::vector<Cell>> rows = {
      {{0, "1"}, {48, "làm đường thôn"}, {135, "Phòng Nội vụ"}, {216, "Công an xã"}, {290, "Quý I"}},
      {{48, "và cầu"}, {135, "xã"}},
      {{0, "2"}, {48, "sửa mương"}, {135, "Phòng Nội vụ"}, {216, "Đoàn xã"}, {290, "Quý I"}},
      {{48, "nhánh bờ đê"}, {135, "xã"}},
      {{0, "3"}, {48, "trồng cây"}, {135, "Hội Nông dân"}, {216, "Đoàn xã"}, {290, "Quý II"}},
      {{48, "ven đường"}, {135, "xã"}}};
  const std::string text = read_rows(rows);
  EXPECT_NE(text.find("làm đường thôn   "), std::string::npos) << text;
  EXPECT_NE(text.find("Phòng Nội vụ   "), std::string::npos) << text;
  EXPECT_EQ(text.find("Nội   vụ"), std::string::npos) << "words that rows repeat are no cells\n" << text;
}

// Each gap may be followed down the page: no page with more words than any printed one is looked through for tables.
TEST(PageLayout, PagesWithTooManyWordsHaveNoCells) {
  std::vector<std::vector<Cell>> rows;
  for (int row = 0; row < 900; ++row)
    rows.push_back({{0, "1"}, {48, row % 2 == 0 ? "làm đường thôn" : "sửa mương"}, {135, "xã"}, {216, "Đoàn xã"}});
  EXPECT_EQ(read_rows(rows).find("làm đường thôn   "), std::string::npos);
  rows.resize(100);
  EXPECT_NE(read_rows(rows).find("làm đường thôn   "), std::string::npos);
}

TEST(PageLayout, RunningTextHasNoCells) {
  const std::vector<std::vector<Cell>> rows(
      8, {{0, "Ủy"}, {18, "ban nhân dân"}, {93, "xã Hà báo"}, {150, "cáo về chợ phiên"}});
  EXPECT_EQ(read_rows(rows).find("   "), std::string::npos) << read_rows(rows);
}

}  // namespace
}  // namespace vanban::ingest
