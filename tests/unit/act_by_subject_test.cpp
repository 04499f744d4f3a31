// Acts known by their subject: of each row what is found, name | body, or - where it is none.
#include "structure/citations/act_by_subject.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "unit/named_sentence.h"

namespace vanban::structure {
namespace {

TEST(ActBySubject, IsKnownByItsMatterOrByAnotherAct) {
  const struct {
    const char* what;
    const char* sentence;
    const char* found;
  } rows[] = {
      {"a plan, by what it carries out", "giám sát việc thực hiện Kế hoạch thực hiện Chương trình số 5-CTr/TU", "|"},
      {"a body's", "triển khai Chương trình của UBND tỉnh về thực hiện Nghị quyết số 5/NQ-CP", "|UBND tỉnh"},
      {"one that nobody carries out", "Nhờ Kế hoạch thực hiện Chương trình số 5-CTr/TU bến đò", "-"},
      {"one that carries out no act", "thực hiện Kế hoạch thực hiện việc giữ bến đò", "-"},
      {"a treaty, by its matter", "theo Hiệp định về quy chế bến đò biên giới", "|"},
      {"many of them are none for certain", "theo các Hiệp định về bến đò", "-"},
      {"another word of these letters", "theo Hiệp định vẽ bến đò", "-"},
      {"a draft, by what it amends",
       "dự thảo Quyết định sửa đổi, bổ sung một số điều của Quyết định số 5/2020/QĐ-UBND về bến đò",
       "sửa đổi, bổ sung một số điều của Quyết định số 5/2020/QĐ-UBND|"},
      {"what the document itself enacts",
       "ban hành Quyết định sửa đổi, bổ sung một số điều của Quyết định số 5/2020/QĐ-UBND về bến đò", "-"},
      {"what amends nothing that has a number", "dự thảo Quyết định sửa đổi, bổ sung một số điều của quy chế bến đò",
       "-"},
  };
  for (const auto& row : rows) {
    const NamedSentence sentence(row.sentence);
    const std::vector<Draft> numbered = sentence.numbered();
    const auto act = ActsBySubject(sentence.text(), numbered).read(sentence.type(), sentence.block());
    const std::string found =
        act ? sentence.quote(act->name) + "|" + (act->body ? sentence.quote(act->body->span) : "") : "-";
    EXPECT_EQ(found, row.found) << row.what;
  }
}

}  // namespace
}  // namespace vanban::structure
