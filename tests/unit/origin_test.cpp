// Quotations of the reading, against those of its pieces.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "layout/layout.h"
#include "layout/reading.h"
#include "layout/reading_rules.h"
#include "text/normalise.h"

namespace vanban::layout {
namespace {

TEST(Origin, QuotesAsItsPiecesAreQuoted) {
  static const grammar::Grammar kGrammar = grammar::Grammar::embedded();
  const std::string text =
      "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020\ncủa Chính phủ về công tác văn thư;\n\n"
      "Theo đề  nghị\tcủa Sở Nội vụ tại Tờ trình số **12/TTr-SNV** U\u0309y ban,\r\n quyết\u00ADđịnh\n\n\n7\n\nnày  \n"
      "&nbsp; và\u00A0 các \t văn  bản \\_ nêu\u00A0\u00A0trên.\n";
  const text::NormText norm = text::normalise(text);
  const Layout layout = analyse(norm, kGrammar);
  const Reading reading = read(layout, norm, ReadingRules(kGrammar));
  const Origin origin(text, norm, layout, reading);
  const auto size = static_cast<std::uint32_t>(reading.key.size());
  for (std::uint32_t begin = 0; begin < size; ++begin) {
    for (std::uint32_t end = begin + 1; end <= size; ++end) {
      if (reading.key[end - 1] == '\n') continue;  // no words end with a block's line end
      const Quoted quoted = origin.quote_reading({begin, end});
      std::vector<Span> pieces;  // the plain twin: each piece by itself
      reading.to_norm.pieces({begin, end}, &pieces);
      for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
        if (layout.key[pieces[i].end - 1] == '\n') --pieces[i].end;
      }
      const Quoted plain = origin.quote_norm(pieces);
      ASSERT_EQ(quoted.text, plain.text) << begin << ' ' << end;
      ASSERT_EQ(quoted.span, plain.span) << begin << ' ' << end;
      ASSERT_EQ(quoted.parts, plain.parts) << begin << ' ' << end;
    }
  }
}

// The key of a text as it is read, without the edges of pages.
std::string reading_of(std::string_view text) {
  static const grammar::Grammar kGrammar = grammar::Grammar::embedded();
  const text::NormText norm = text::normalise(text);
  const Layout layout = analyse(norm, kGrammar);
  return read(layout, norm, ReadingRules(kGrammar)).key;
}

TEST(PageNumbers, BeginAnewWithAnEnclosedDocument) {
  const std::string head = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\n";
  const std::string first = head + "Sở giữ kho của\n2\n\nhuyện và của\n3\n\nxã.\n\n";
  EXPECT_THAT(reading_of(first + head + "Kho có sổ của\n2\n\nthôn.\n"), testing::HasSubstr("so cua thon."));
  EXPECT_THAT(reading_of(first + "Kho có sổ của\n2\n\nthôn.\n"), testing::HasSubstr("so cua 2"));
  EXPECT_THAT(reading_of(first + head + "Kho có sổ:\n\n2\n\nxã.\n"), testing::HasSubstr("2"));
}

TEST(PageNumbers, MayBeWhatIsLeftOfAField) {
  EXPECT_EQ(reading_of("Kho có sổ của\n- Trang PAGE 5 -\nthôn.\n"), reading_of("Kho có sổ của\nthôn.\n"));
}

}  // namespace
}  // namespace vanban::layout
