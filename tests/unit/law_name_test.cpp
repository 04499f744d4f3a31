// How far the names of laws go: in each row what is found stands in [ ].
#include "structure/citations/law_name.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/named_sentence.h"

namespace vanban::structure {
namespace {

struct Case {
  const char* what;
  const char* sentence;
};

TEST(LawName, EndsWhereAnotherWordBegins) {
  for (const Case& c : {
           Case{"a known name", "Theo Luật [Đất đai] thì bến đò là đất công."},
           Case{"the longest that is known", "Theo Luật [Tổ chức chính quyền địa phương] thì xã có bến."},
           Case{"a capital goes on with a known one, up to its day", "Theo Luật [Đất đai Bãi bồi] ngày 5/3/2030 thì"},
           Case{"so do a few small words, up to a year", "Theo Luật [Đất đai bãi bồi] năm 2030 thì"},
           Case{"but not up to a day", "Phổ biến Luật [Đất đai] buổi chiều ngày 5/3/2030."},
           Case{"in a preamble they do", "Căn cứ Luật [Đất đai bãi bồi ven sông lớn nhỏ] ngày 5/3/2030;"},
           Case{"what is joined to it is another's", "Căn cứ Luật [Đất đai] và phương án năm 2030;"},
           Case{"an unknown name, up to its day", "Theo Luật [Bến đò] ngày 5/3/2030 thì"},
           Case{"an unknown one without a day ends with the sentence", "Hội nghị thảo luận Luật [Bến đò ngang]."},
           Case{"or before the next act", "Thảo luận Luật [Bến đò] và Nghị định số 5/2030/NĐ-CP."},
           Case{"specks of a scan, in a preamble", "Căn cứ Luật [B: ến đò] ngày 5/3/2030;"},
           Case{"elsewhere it is none for sure", "Theo Luật B: ến đò ngày 5/3/2030 thì"},
           Case{"a small letter begins no name that is unknown", "Theo luật bến đò ngày 5/3/2030 thì"},
           Case{"an ordinance has its day, or is none", "Theo Pháp lệnh Bến đò thì"},
       }) {
    const NamedSentence sentence(c.sentence);
    const std::uint32_t begin = sentence.type().span.end + 1;
    const std::uint32_t end = LawNames(sentence.text()).end_of(begin, sentence.block().end, sentence.type().name);
    EXPECT_EQ(sentence.quote(end == 0 ? Span{} : Span{begin, end}), marked_in(c.sentence)) << c.what;
  }
}

TEST(LawName, ThatIsASentence) {
  for (const Case& c : {
           Case{"what it is about, up to its day", "Theo Pháp lệnh về [phí bến đò của xã, huyện] ngày 5/3/1990;"},
           Case{"what it does", "Theo Pháp lệnh [bổ sung điều lệ về thuế bến đò] ngày 5/3/1990;"},
           Case{"a year is not enough", "Theo Pháp lệnh về phí bến đò năm 1990;"},
           Case{"two laws are none", "Theo Pháp lệnh về phí bến đò và Luật Giá ngày 5/3/1990;"},
           Case{"nor is a sentence that tells of one", "Theo Pháp lệnh về bến đò đã được trình ngày 5/3/1990;"},
           Case{"nor words about something else", "Theo Pháp lệnh vẽ bến đò ngày 5/3/1990;"},
       }) {
    const NamedSentence sentence(c.sentence);
    const Span name = LawNames(sentence.text()).sentence_behind(sentence.type(), sentence.block().end);
    EXPECT_EQ(sentence.quote(name), marked_in(c.sentence)) << c.what;
  }
}

TEST(LawName, HasItsEditionBehindIt) {
  for (const Case& c : {
           Case{"the new law of a name", "trình Luật [Hộ tịch (sửa đổi)] tại kỳ họp"},
           Case{"a day tells that as well", "Căn cứ Luật [Hộ tịch] (sửa đổi) ngày 5/3/2030;"},
           Case{"a bracket of another kind", "theo Luật [Hộ tịch] (sau đây gọi là Luật)"},
       }) {
    const NamedSentence sentence(c.sentence);
    const std::uint32_t begin = sentence.type().span.end + 1;
    const std::uint32_t limit = sentence.block().end;
    const LawNames names(sentence.text());
    const Span name{begin, names.end_of(begin, limit, sentence.type().name)};
    EXPECT_EQ(sentence.quote(names.with_edition(name, limit)), marked_in(c.sentence)) << c.what;
  }
}

TEST(LawName, TypesStandBehindABlank) {
  EXPECT_EQ(find_law_type("theo Luat Gia", "Luat "), 5U);
  EXPECT_EQ(find_law_type("Luat Gia", "Luat "), std::string::npos);
  EXPECT_EQ(find_law_type("Luat Gia, Luat Phi", "Luat ", 1), 10U);
  EXPECT_EQ(letters_of("pháp lệnh"), 9U);
}

}  // namespace
}  // namespace vanban::structure
