#include "structure/doctype_roles.h"

#include <gtest/gtest.h>

namespace vanban::structure {
namespace {

const DoctypeRoles& roles() {
  static const grammar::Grammar kGrammar = grammar::Grammar::embedded();
  static const DoctypeRoles kRoles(*kGrammar.lexicon("doctypes"));
  return kRoles;
}

TEST(DoctypeRoles, AreThoseOfTheList) {
  EXPECT_TRUE(roles().is_law("pháp lệnh"));
  EXPECT_FALSE(roles().is_law("nghị định"));
  EXPECT_TRUE(roles().has("kết luận", DoctypeRole::directive));
  EXPECT_FALSE(roles().has("báo cáo", DoctypeRole::directive));
  EXPECT_TRUE(roles().has("báo cáo", DoctypeRole::proposal));
}

TEST(DoctypeRoles, OfOneTypeMayBeSeveral) {
  for (const DoctypeRole role : {DoctypeRole::directive, DoctypeRole::issued, DoctypeRole::named})
    EXPECT_TRUE(roles().has("chương trình", role));
  EXPECT_FALSE(roles().has("kế hoạch", DoctypeRole::named));
}

TEST(DoctypeRoles, BeyondTheFirstEight) {
  EXPECT_TRUE(roles().has("thông tư liên tịch", DoctypeRole::joint));
  EXPECT_FALSE(roles().has("thông tư", DoctypeRole::joint));
  EXPECT_TRUE(roles().has("nghị định", DoctypeRole::details));
  EXPECT_TRUE(roles().has("công văn", DoctypeRole::letter));
  EXPECT_TRUE(roles().has("kế hoạch", DoctypeRole::owned));
  EXPECT_TRUE(roles().has("văn bản", DoctypeRole::general));
  EXPECT_FALSE(roles().has("văn bản hợp nhất", DoctypeRole::general));
}

TEST(DoctypeRoles, UnknownTypesHaveNone) { EXPECT_FALSE(roles().is_law("thơ")); }

}  // namespace
}  // namespace vanban::structure
