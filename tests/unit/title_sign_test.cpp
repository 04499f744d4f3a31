// Signs at which a title ends, or goes on: in each row the sign stands in [ ].
#include "structure/citations/title_sign.h"

#include <gtest/gtest.h>

#include <vector>

#include "unit/named_sentence.h"

namespace vanban::structure {
namespace {

TEST(TitleSign, EndsTheSentenceOrNot) {
  const struct {
    const char* what;
    const char* sentence;
    bool ends;
  } rows[] = {
      {"a full stop", "Theo Nghị định số 5/2020/NĐ-CP về bến đò[.] Xã họp.", true},
      {"the point of an abbreviation", "Theo Nghị định số 5/2020/NĐ-CP về bến đò TP[.] An Sơn", false},
      {"a colon", "Theo Nghị định số 5/2020/NĐ-CP về bến đò[:] Xã họp.", true},
      {"in a figure", "Theo Nghị định số 5/2020/NĐ-CP về bản đồ 1[:]5000 của sông", false},
      {"before small letters", "Theo Nghị định số 5/2020/NĐ-CP về các nước[:] nước Anh", false},
      {"before examples", "Theo Nghị định số 5/2020/NĐ-CP về khoáng sản như[:] Cát, sỏi", false},
      {"before the name of a project", "Theo Quyết định số 5/QĐ-UBND về phê duyệt dự án[:] Cải tạo bến đò", false},
      {"anywhere in a preamble", "Căn cứ Nghị định số 5/2020/NĐ-CP về các nước[:] Anh, Pháp;", false},
      {"a semicolon", "Theo Nghị định số 5/2020/NĐ-CP về bến đò[;] xã họp.", true},
      {"in a preamble", "Căn cứ Nghị định số 5/2020/NĐ-CP về bến đò[;] lái đò;", false},
      {"there with a capital", "Căn cứ Nghị định số 5/2020/NĐ-CP về bến đò[;] Lái đò trên sông;", false},
      {"there before the next that it names", "Căn cứ Nghị định số 5/2020/NĐ-CP về bến đò[;] Hiến pháp;", true},
      {"in what begins like one", "Thực hiện Nghị quyết số 5/NQ-HĐND về bến đò[;] lái đò;", false},
      {"in a list of acts", "a) Thông tư số 5/2020/TT-BTC ngày 5/3/2020 về bến đò[;] lái đò", false},
      {"in what is replaced", "Thay thế Thông tư số 5/2020/TT-BTC quy định về bến đò[;] kiểm tra đò.", false},
      {"there before a sentence of its own",
       "Thay thế Thông tư số 5/2020/TT-BTC quy định về bến đò[;] đò đã đăng ký vẫn được hoạt động.", true},
      {"a comma is none of these", "Theo Nghị định số 5/2020/NĐ-CP về bến đò[,] lái đò", false},
  };
  for (const auto& row : rows) {
    const NamedSentence sentence(row.sentence);
    const std::vector<Draft> drafts = sentence.numbered();
    ASSERT_EQ(drafts.size(), 1U) << row.what;
    const TitledText text(sentence.text().origin, sentence.text().rules, drafts);
    EXPECT_EQ(TitleSigns(text).ends_title(0, sentence.mark(), sentence.block().end), row.ends) << row.what;
  }
}

}  // namespace
}  // namespace vanban::structure
