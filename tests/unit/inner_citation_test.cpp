// Which citations stand in the title of the first: in each row it begins at the mark [.
#include "structure/citations/inner_citation.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/named_sentence.h"

namespace vanban::structure {
namespace {

TEST(InnerCitation, IsPartOfTheTitleOrTheNextOne) {
  const struct {
    const char* what;
    const char* sentence;  // its last citation is asked for
    bool nested;
  } rows[] = {
      {"what is carried out", "Thông tư số 1/2020/TT-BTC về [thi hành Nghị định số 5/2020/NĐ-CP", true},
      {"behind a comma another one", "Theo Thông tư số 1/2020/TT-BTC về [bến đò, Nghị định số 5/2020/NĐ-CP", false},
      {"two acts of one body that a third makes exact",
       "Thông tư số 1/2020/TT-BTC hướng dẫn [Nghị định số 5/2020/NĐ-CP về giá đất và Nghị định số 6/2020/NĐ-CP", true},
      {"the next is of another type",
       "Thông tư số 1/2020/TT-BTC hướng dẫn [Nghị định số 5/2020/NĐ-CP về giá đất và Quyết định số 6/QĐ-TTg", false},
      {"a law and its decree, by a circular",
       "Thông tư số 1/2024/TT-BTC hướng dẫn [Luật Giá số 16/2023/QH15 và Nghị định số 6/2024/NĐ-CP", true},
      {"in a preamble both are amended, for both are older",
       "Căn cứ Nghị định số 9/2024/NĐ-CP [sửa đổi, bổ sung một số điều của Nghị định số 5/2020/NĐ-CP về giá đất, Nghị "
       "định số 6/2020/NĐ-CP về bến đò;",
       true},
      {"a younger one is the next basis",
       "Căn cứ Nghị định số 9/2024/NĐ-CP [sửa đổi, bổ sung một số điều của Nghị định số 5/2020/NĐ-CP về giá đất, Nghị "
       "định số 6/2025/NĐ-CP về bến đò;",
       false},
  };
  for (const auto& row : rows) {
    const NamedSentence sentence(row.sentence);
    const std::vector<Draft> drafts = sentence.numbered();
    ASSERT_GT(drafts.size(), 1U) << row.what;
    const TitledText text(sentence.text().origin, sentence.text().rules, drafts);
    EXPECT_EQ(InnerCitations(text).nested(0, drafts.size() - 1, sentence.mark()), row.nested) << row.what;
  }
}

TEST(InnerCitation, BesideWhatIsSaidOfTheFirst) {
  const NamedSentence sentence(
      "Thủ thư quy định tại Nghị định số 5/2020/NĐ-CP quy định về [thư viện và lái đò quy định tại Nghị định số "
      "6/2020/NĐ-CP làm việc.");
  const std::vector<Draft> drafts = sentence.numbered();
  ASSERT_EQ(drafts.size(), 2U);
  const TitledText text(sentence.text().origin, sentence.text().rules, drafts);
  const std::uint32_t at = InnerCitations(text).before_like_clause(0, 1, sentence.mark());
  EXPECT_EQ(sentence.quote(Span{sentence.mark(), at}), "thư viện");
}

}  // namespace
}  // namespace vanban::structure
