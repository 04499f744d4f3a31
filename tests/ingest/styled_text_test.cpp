// Text with fonts and tables becomes plain text: encodings of old fonts are undone, tables laid out.
#include "ingest/styled_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "ingest/code_points.h"

namespace vanban::ingest {
namespace {

using ::testing::ElementsAre;

constexpr std::string_view kUnicodeFont = "Times New Roman";
constexpr std::string_view kOldFont = ".VnTime";
constexpr std::string_view kOldCapitals = ".VnTimeH";
// "Quyết định của Ủy ban nhân dân tỉnh" as fonts of TCVN3 hold it.
constexpr std::string_view kOldText = "QuyÕt ®Þnh cña ñy ban nh©n d©n tØnh";

FileText finished(StyledText* text) {
  FileText file;
  text->finish(&file);
  return file;
}

struct Paragraph {
  std::string_view text, font;
  bool capitals = false;
};

FileText written(const std::vector<Paragraph>& paragraphs) {
  StyledText text;
  for (const Paragraph& paragraph : paragraphs) {
    text.add(from_utf8(paragraph.text), paragraph.font, paragraph.capitals);
    text.end_paragraph();
  }
  return finished(&text);
}

TEST(StyledText, ParagraphsAreLines) {
  const FileText file =
      written({{"QUYẾT ĐỊNH", kUnicodeFont}, {"", kUnicodeFont}, {"Điều 1.\nBan hành", kUnicodeFont}});
  EXPECT_EQ(file.text, "QUYẾT ĐỊNH\n\nĐiều 1.\nBan hành\n");
  EXPECT_FALSE(file.encoding);
  ASSERT_EQ(file.pieces.size(), 2);  // an empty paragraph has none
  EXPECT_EQ(file.pieces[0].span, (Span{0, 15}));
}

TEST(StyledText, TabsBehindALabelAndBeforeTheTextAreBlanks) {
  const struct {
    std::string_view text, line;
  } rows[] = {
      {"\t\tĐiều 1. Ban hành", "  Điều 1. Ban hành"},
      {"1.\tSở Y tế", "1. Sở Y tế"},
      {"a)\t\tSở Y tế", "a)  Sở Y tế"},
      {"-\tSở Y tế\tKT. CHỦ TỊCH", "- Sở Y tế\tKT. CHỦ TỊCH"},
      {"UBND TỈNH\tCỘNG HÒA", "UBND TỈNH\tCỘNG HÒA"},  // columns
      {"Chương\tmột", "Chương\tmột"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(written({{row.text, kUnicodeFont}}).text, std::string(row.line) + '\n') << row.text;
  }
}

TEST(StyledText, FontsAreDecodedByTheirNames) {
  const FileText file = written({{kOldText, kOldFont}, {"Điều 1. Ban hành", kUnicodeFont}});
  EXPECT_EQ(file.text, "Quyết định của ủy ban nhân dân tỉnh\nĐiều 1. Ban hành\n");
  EXPECT_EQ(file.encoding, "TCVN3");
  EXPECT_THAT(file.remarks, ::testing::IsEmpty());
}

TEST(StyledText, ANameOutlivesTheTextInIt) {
  const FileText file = written({{"Quyết định của Ủy ban nhân dân tỉnh về việc này", kOldFont}, {"Tên xã", kOldFont}});
  EXPECT_EQ(file.text, "Quyết định của Ủy ban nhân dân tỉnh về việc này\nTên xã\n");
  EXPECT_FALSE(file.encoding);
}

TEST(StyledText, AFontWithoutAKnownNameIsDecodedByItsSyllables) {
  std::vector<Paragraph> paragraphs(5, {kOldText, "Arial"});
  EXPECT_EQ(written(paragraphs).text.substr(0, 20), std::string("Quyết định của ủy").substr(0, 20));
}

TEST(StyledText, CapitalsAreRaised) {
  EXPECT_EQ(written({{"quyÕt ®Þnh", kOldCapitals}}).text, "QUYẾT ĐỊNH\n");
  EXPECT_EQ(written({{"quyết định", kUnicodeFont, true}}).text, "QUYẾT ĐỊNH\n");
  StyledText text;  // run by run
  text.add(U"Điều 1. ", kUnicodeFont);
  text.add(U"ban hành", kUnicodeFont, true);
  text.add(U" Quy chế", kUnicodeFont);
  text.end_paragraph();
  EXPECT_EQ(finished(&text).text, "Điều 1. BAN HÀNH Quy chế\n");
}

TEST(StyledText, SeveralEncodingsAreRemarked) {
  const FileText file = written({{kOldText, kOldFont}, {kOldText, kOldFont}, {"Quyeát ñònh", "VNI-Times"}});
  EXPECT_EQ(file.encoding, "TCVN3");  // the one from which most came
  EXPECT_THAT(file.remarks, ElementsAre("mixed_encodings"));
  EXPECT_TRUE(file.text.ends_with("Quyết định\n")) << file.text;
}

// A table of one row with these cells, each one paragraph.
void add_row(StyledText* text, const std::vector<std::string_view>& cells) {
  for (const std::string_view cell : cells) {
    text->add(from_utf8(cell), kUnicodeFont);
    text->end_cell();
  }
  text->end_row();
}

TEST(StyledText, TablesAreLaidOut) {
  StyledText text;
  text.add(U"Phụ lục", kUnicodeFont);
  text.begin_table();  // ends the paragraph
  EXPECT_EQ(text.table_depth(), 1);
  add_row(&text, {"TT", "Việc"});
  add_row(&text, {"1", "Sửa chợ"});
  EXPECT_FALSE(text.in_row());
  text.end_table();
  text.end_table();  // one too many
  const FileText file = finished(&text);
  EXPECT_EQ(file.text, "Phụ lục\n| TT | Việc |\n| 1 | Sửa chợ |\n\n");
  EXPECT_EQ(file.pieces.back().table, 0);
  EXPECT_EQ(file.pieces.back().row, 1);
}

TEST(StyledText, ATableInACellJoinsIt) {
  StyledText text;
  text.begin_table();
  add_row(&text, {"TT", "Việc"});
  text.add(U"1", kUnicodeFont);
  text.end_cell();
  text.add(U"Sửa chợ", kUnicodeFont);
  text.begin_table();
  EXPECT_TRUE(text.in_row());
  add_row(&text, {"bến", "đò"});
  text.end_table();
  text.end_cell();
  text.end_row();
  EXPECT_EQ(finished(&text).text, "| TT | Việc |\n| 1 | Sửa chợ bến đò |\n\n");
}

TEST(StyledText, NotesStandBehindALineOfTheirOwn) {
  StyledText text;
  EXPECT_TRUE(text.empty());
  text.begin_table();
  text.add(U"Điều 1.", kUnicodeFont);
  text.begin_notes();  // ends the table that is open
  text.add(U"Trang 1", kUnicodeFont);
  const FileText file = finished(&text);
  EXPECT_TRUE(file.text.ends_with("\nTrang 1\n")) << file.text;
  EXPECT_FALSE(file.pieces.front().note);
  EXPECT_TRUE(file.pieces.back().note);
}

}  // namespace
}  // namespace vanban::ingest
