// Commas behind which a clause begins: in each row the comma stands in [ ].
#include "structure/citations/next_clause.h"

#include <gtest/gtest.h>

#include <vector>

#include "unit/named_sentence.h"

namespace vanban::structure {
namespace {

TEST(NextClause, TellsWhatSomebodyDoes) {
  const struct {
    const char* what;
    const char* sentence;
    bool begins;
  } rows[] = {
      {"a body that does something", "Theo Thông tư số 5/2020/TT-BYT về bến đò[,] Sở Y tế ban hành kế hoạch.", true},
      {"with the letters that stand for it",
       "Theo Thông tư số 5/2020/TT-BYT về bến đò[,] Phòng Văn hóa (VH) hướng dẫn như sau:", true},
      {"one that the title is about", "Theo Thông tư số 5/2020/TT-BYT về bến đò[,] Sở Y tế các tỉnh", false},
      {"one of two who have issued what the title speaks of",
       "Theo Thông tư số 5/2020/TT-BYT về văn bản do Chính phủ[,] Thủ tướng Chính phủ ban hành", false},
      {"a thing", "Theo Thông tư số 5/2020/TT-BYT về bến đò[,] lái đò", false},
      {"the writer in small letters, who leads on to a text",
       "Phúc đáp Công văn số 5/UBND-VX về rà soát đội ngũ[,] trường THPT An Sơn báo cáo như sau:", true},
      {"who leads on to none", "Phúc đáp Công văn số 5/UBND-VX về rà soát đội ngũ[,] trường THPT An Sơn báo cáo.",
       false},
      {"the sentence has told no more than what it goes by",
       "Theo Thông tư số 5/2020/TT-BYT về quản lý kho sách[,] các thư viện lập danh mục.", true},
      {"it has", "Xã đã đọc Thông tư số 5/2020/TT-BYT về quản lý kho sách[,] các thư viện lập danh mục.", false},
  };
  for (const auto& row : rows) {
    const NamedSentence sentence(row.sentence);
    const std::vector<Draft> drafts = sentence.numbered();
    ASSERT_EQ(drafts.size(), 1U) << row.what;
    const TitledText text(sentence.text().origin, sentence.text().rules, drafts);
    EXPECT_EQ(NextClauses(text).begins_behind(drafts[0], sentence.mark(), sentence.block().end), row.begins)
        << row.what;
  }
}

}  // namespace
}  // namespace vanban::structure
