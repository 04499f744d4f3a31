// Who has issued an act, told behind its title: in each row the body stands in [ ].
#include "structure/citations/title_issuer.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "unit/named_sentence.h"

namespace vanban::structure {
namespace {

// The first that is told behind the number.
std::string told_in(const NamedSentence& sentence) {
  const std::vector<Draft> drafts = sentence.numbered();
  const TitledText text(sentence.text().origin, sentence.text().rules, drafts);
  const TitleIssuers issuers(text);
  const std::uint32_t limit = sentence.block().end;
  for (std::uint32_t at = drafts.at(0).whole.end + 1; at < limit; ++at) {
    const auto body = text.key[at - 1] == ' ' ? issuers.issuer_at(drafts[0], at, limit) : std::nullopt;
    if (!body) continue;
    EXPECT_TRUE(issuers.may_stand_at(at));
    return sentence.quote(body->span);
  }
  return "";
}

TEST(TitleIssuer, StandsBehindTheTitle) {
  const struct {
    const char* what;
    const char* sentence;
  } rows[] = {
      {"with the word that says so", "Thông tư số 5/2020/TT-BCT về chợ do [Bộ Công Thương] ban hành"},
      {"who does something else", "Thông tư số 5/2020/TT-BCT về chợ do Bộ Công Thương quản lý"},
      {"a post that signs such acts",
       "Quyết định số 5/2002/QĐ-BTC về việc sửa đổi hóa đơn của [Bộ trưởng Bộ Tài chính]"},
      {"but not where it is the matter",
       "Quyết định số 5/2002/QĐ-BTC về việc sửa đổi thẩm quyền của Bộ trưởng Bộ Tài chính"},
      {"nor where others have its number",
       "Quyết định số 5/2020/QĐ-UBND về việc sửa đổi hóa đơn của Bộ trưởng Bộ Tài chính"},
      {"behind the ground, which is nobody's",
       "Quyết định số 5/2020/QĐ-UBND về quản lý chợ trên địa bàn tỉnh của [Ủy ban nhân dân tỉnh]"},
      {"but not where the title goes on",
       "Quyết định số 5/2020/QĐ-UBND về quản lý chợ trên địa bàn tỉnh của Ủy ban nhân dân tỉnh - bến đò"},
  };
  for (const auto& row : rows) EXPECT_EQ(told_in(NamedSentence(row.sentence)), marked_in(row.sentence)) << row.what;
}

}  // namespace
}  // namespace vanban::structure
