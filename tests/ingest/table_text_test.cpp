// Tables as lines of text: what only places things on a page side by side, what has content a line for each row.
#include "ingest/table_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <sstream>
#include <string>
#include <vector>

namespace vanban::ingest {
namespace {

using ::testing::ElementsAre;

struct TestCell {
  std::vector<std::u32string> lines;
  std::uint32_t span = 1;
};
using Rows = std::vector<std::vector<TestCell>>;

FileText written(const Rows& rows) {
  TableText table;
  for (const auto& row : rows) {
    table.begin_row();
    for (const TestCell& cell : row) table.add_cell(cell.lines, cell.span);
  }
  FileText file;
  table.write(0, &file);
  return file;
}

// What stands in each piece, with row and column.
std::vector<std::string> pieces_of(const FileText& file) {
  std::vector<std::string> out;
  for (const Piece& piece : file.pieces)
    out.push_back(std::to_string(piece.row) + ',' + std::to_string(piece.column) + ' ' +
                  file.text.substr(piece.span.begin, piece.span.end - piece.span.begin));
  return out;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// "abc abc abc"
std::string words(int count) {
  std::string line = "abc";
  while (--count > 0) line += " abc";
  return line;
}

TEST(TableText, RowsOfContentAreLinesOfCells) {
  const FileText file = written({{{{U"TT"}}, {{U"Việc"}}}, {{{U"1"}}, {{U"Sửa  chợ", U"", U"bến | đò"}}}});
  EXPECT_EQ(file.text, "| TT | Việc |\n| 1 | Sửa chợ bến ¦ đò |\n\n");
  EXPECT_THAT(pieces_of(file), ElementsAre("0,0 TT", "0,1 Việc", "1,0 1", "1,1 Sửa chợ bến ¦ đò"));
}

TEST(TableText, ACellOverSeveralColumnsLeavesTheOthersEmpty) {
  const FileText file = written({{{{U"Chung"}, 2}, {{U"Ghi chú"}}}, {{{U"a"}}, {{U"b"}}, {{U"c"}}}});
  EXPECT_EQ(file.text, "| Chung |  | Ghi chú |\n| a | b | c |\n\n");
  EXPECT_THAT(pieces_of(file), ElementsAre("0,0 Chung", "0,2 Ghi chú", "1,0 a", "1,1 b", "1,2 c"));
}

TEST(TableText, EmptyRowsAreLeftOut) {
  EXPECT_EQ(written({{{{U" "}}, {{}}}, {{{U"a"}}, {{U"b"}}}}).text, "| a | b |\n\n");
}

TEST(TableText, TheHeadStandsSideBySide) {
  const FileText file = written({{{{U"UBND XÃ AN HÒA", U"Số: 3/UBND"}}, {{U"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}}}});
  EXPECT_EQ(file.text,
            "UBND XÃ AN HÒA      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
            "Số: 3/UBND\n\n");
  EXPECT_THAT(pieces_of(file),
              ElementsAre("0,0 UBND XÃ AN HÒA", "0,1 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "0,0 Số: 3/UBND"));
}

TEST(TableText, ALongLineBesideAnotherIsWrapped) {
  const FileText file =
      written({{{{U"Nơi nhận: các phòng thuộc xã, các trường học, các trạm và các tổ dân phố trên địa bàn"}},
                {{U"CHỦ TỊCH"}}}});
  EXPECT_EQ(file.text,
            "Nơi nhận: các phòng thuộc xã, các trường học, các      CHỦ TỊCH\n"
            "trạm và các tổ dân phố trên địa bàn\n\n");
}

TEST(TableText, AColumnAloneIsNotWrapped) {
  const std::u32string line(300, U'a');
  EXPECT_EQ(written({{{{line + U" " + line}}}}).text, std::string(300, 'a') + ' ' + std::string(300, 'a') + "\n\n");
}

// Where each line was cut off the rest of the cell, the work grew with the square of its length.
TEST(TableText, ACellAsLongAsAText) {
  std::u32string line;
  for (int i = 0; i < 500000; ++i) line += U"abc ";
  const std::vector<std::string> lines = lines_of(written({{{{U"Nơi nhận:"}}, {{line}}}}).text);
  const std::string gap(15, ' ');   // where the second column begins
  ASSERT_EQ(lines.size(), 38463U);  // of 13 words each, the last of 7, and one that is empty
  EXPECT_EQ(lines.front(), "Nơi nhận:      " + words(13));
  EXPECT_EQ(lines[38461], gap + words(7));
  for (std::size_t i = 1; i < 38461; ++i) ASSERT_EQ(lines[i], gap + words(13)) << i;
}

}  // namespace
}  // namespace vanban::ingest
