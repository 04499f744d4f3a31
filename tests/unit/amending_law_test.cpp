// Laws known by what they amend: in each row the words behind the type, up to the last law, stand in [ ].
#include "structure/citations/amending_law.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/named_sentence.h"

namespace vanban::structure {
namespace {

TEST(AmendingLaw, ReachesToTheLastLawThatItNames) {
  const struct {
    const char* what;
    const char* sentence;
    const char* number = "";  // the law's own
    std::vector<std::string> listed = {};
  } rows[] = {
      {"one law", "Theo Luật [sửa đổi, bổ sung một số điều của Luật Đất đai] thì bến đò"},
      {"several", "Theo Luật [sửa đổi, bổ sung một số điều của Luật Giá và Luật Đất đai] ngày 5/3/2030 thì"},
      {"a number behind the last alone is its own",
       "Luật [sửa đổi, bổ sung một số điều của Luật Giá, Luật Đất đai số 90/2025/QH15] thì", "90/2025/QH15"},
      {"where each has one they are those of the laws amended",
       "Luật [sửa đổi, bổ sung một số điều của Luật Giá số 16/2023/QH15 và Luật Đất đai số 31/2024/QH15] thì"},
      {"they are only counted",
       "Luật [sửa đổi, bổ sung một số điều của 5 luật có liên quan đến quy hoạch] số 90/2025/QH15", "90/2025/QH15"},
      {"in a preamble the row runs to its day, with names that no list has",
       "Căn cứ Luật [sửa đổi, bổ sung một số điều của Luật Giá, Luật Giữ, canh bến đò, Luật Đất đai] ngày 5/3/2030;",
       "",
       {"Luật Giữ, canh bến đò"}},
      {"but not over another act",
       "Căn cứ Luật [sửa đổi, bổ sung một số điều của Luật Giá] và các văn bản hướng dẫn ngày 5/3/2030;"},
      {"a law that amends nothing", "Theo Luật Đất đai thì bến đò"},
  };
  for (const auto& row : rows) {
    const NamedSentence sentence(row.sentence);
    const std::vector<Draft> numbered = sentence.numbered();
    const LawNames names(sentence.text());
    const std::uint32_t begin = sentence.type().span.end + 1;
    const AmendingLaw law = AmendingLaws(sentence.text(), names, numbered).read(begin, sentence.block().end);
    EXPECT_EQ(sentence.quote(law.end == 0 ? Span{} : Span{begin, law.end}), marked_in(row.sentence)) << row.what;
    const Draft* own = law.number < 0 ? nullptr : &numbered[static_cast<std::size_t>(law.number)];
    EXPECT_EQ(own == nullptr ? "" : own->number->number->canonical, row.number) << row.what;
    std::vector<std::string> listed;
    for (const Span one : law.listed) listed.push_back(sentence.quote(one));
    EXPECT_EQ(listed, row.listed) << row.what;
  }
}

}  // namespace
}  // namespace vanban::structure
