// What the indexes of an archive hold.
#include "search/index_text.h"

#include <gtest/gtest.h>

#include "text/characters.h"
#include "text/comparison.h"
#include "text/query_terms.h"
#include "text/utf8.h"

namespace vanban::search {
namespace {

// Archives hold what these gave when a document was stored, and take it out again by asking anew. If this test fails
// because something was improved: raise kSchemaVersion, empty the indexes and fill them again in archive/schema.cpp,
// and write the new values here.
TEST(IndexText, StaysWhatArchivesHold) {
  const std::string text = "ĐẢNG BỘ tỉnh uỷ Hoà Bình, số 07-QĐ/TU; qu\u00ADyết e\u0302\u0301 \u200BÐường – Straße 𝟙\n";
  EXPECT_EQ(folded_text(text), "dang bo tinh uy hoa binh, so 07-qd/tu; quyet e duong - straße 𝟙 ");
  EXPECT_EQ(
      exact_text(text),
      "đang\u0309 bô\u0323 tinh\u0309 uy\u0309 hoa\u0300 binh\u0300 sô\u0301 07 qđ tu quyêt\u0301 ê\u0301 đương\u0300 "
      "straße 𝟙");
}

TEST(IndexText, TonePlacementDoesNotCount) {
  EXPECT_EQ(exact_text("hòa thủy khoẻ"), exact_text("hoà thuỷ khỏe"));
  EXPECT_NE(exact_text("hòa"), exact_text("hỏa"));
  EXPECT_NE(exact_text("đường"), exact_text("dường"));
}

// Vietnamese words are looked up, others are decomposed: both are the comparison key.
TEST(IndexText, EachLetterAsByItsDecomposition) {
  for (char32_t c = 0xC0; c < 0x2000; ++c) {
    if (text::mapped(c) == text::kDropped) continue;
    const std::string given = "Q" + std::string(text::to_utf8(c).view()) + "n";
    const std::string meant = "Q" + std::string(text::to_utf8(text::mapped(c)).view()) + "n";
    EXPECT_EQ(text::exact_word(given), text::comparison_key(meant)) << static_cast<unsigned>(c);
  }
}

// Whole texts are written at once, a word of other letters, or with marks of its own, by itself.
TEST(IndexText, ATextIsItsWords) {
  const std::string many = [] {
    std::string text;
    for (int i = 0; i < 500; ++i) text += i % 3 == 0 ? "\u1E69ͅ" : i % 3 == 1 ? "\u0344Ấ" : " ệ";
    return text;
  }();
  for (const std::string& text :
       {std::string("“Dân biết”, dân bàn"), std::string("qu\u00ADyết"), std::string("e\u0302\u0301 ế"),
        std::string("× 5÷2 Å ﬁ №7"), std::string("Привет 한국 đ"), std::string("\u0301"), std::string(" "),
        std::string(), std::string("a\xCC"), many}) {
    std::string words;
    Span span;
    for (text::SearchWords all(text); all.next(&span);)
      words += (words.empty() ? "" : " ") + text::exact_word(std::string_view(text).substr(span.begin, span.size()));
    EXPECT_EQ(exact_text(text), words) << text;
  }
}

TEST(IndexText, ANumberInAnyNotation) {
  const struct {
    const char* number;
    const char* item;
    const char* yearless;
  } cases[] = {
      {"331-QĐ/TU", "331-qd-tu", ""},
      {"331 qd tu", "331-qd-tu", ""},
      {"07/QĐ-UBND", "7-qd-ubnd", ""},
      {"30/2020/NĐ-CP", "30-2020-nd-cp", "30-nd-cp"},
      {"030 2020 nd cp", "30-2020-nd-cp", "30-nd-cp"},
      {"66.15/2026/NQ-CP", "66-15-2026-nq-cp", ""},
      {"12/2020", "12-2020", ""},
      {"0", "0", ""},
      {"/-", "", ""},
      {"", "", ""},
  };
  for (const auto& c : cases) {
    EXPECT_EQ(number_item(c.number), c.item) << c.number;
    EXPECT_EQ(yearless_item(c.number).value_or(""), c.yearless) << c.number;
  }
}

// What a person types for a number is taken apart as the reading's numbers are.
TEST(IndexText, PartsOfANumber) {
  const struct {
    const char* number;
    const char* serial;
    int year;  // 0: none
    const char* symbol;
  } cases[] = {
      {"14-CT/TU", "14", 0, "CT/TU"},
      {"12/QĐ-UBND", "12", 0, "QĐ-UBND"},
      {"30/2020/NĐ-CP", "30", 2020, "NĐ-CP"},
      {"19-2017/NQ-CP", "19", 2017, "NQ-CP"},
      {"72/2025/QH15", "72", 2025, "QH15"},
      {"2024/QĐ-UBND", "2024", 0, "QĐ-UBND"},
      {"5/3000/QĐ", "5", 0, "3000/QĐ"},
      {"12", "12", 0, ""},
      {"/SCT-QLTM", "", 0, ""},
      {"", "", 0, ""},
  };
  for (const auto& c : cases) {
    const NumberParts parts = parts_of_number(c.number);
    EXPECT_EQ(parts.serial, c.serial) << c.number;
    EXPECT_EQ(parts.year.value_or(0), c.year) << c.number;
    EXPECT_EQ(parts.symbol, c.symbol) << c.number;
  }
}

}  // namespace
}  // namespace vanban::search
