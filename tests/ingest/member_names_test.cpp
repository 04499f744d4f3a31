#include "ingest/member_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace vanban::ingest {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> told_apart(const std::vector<std::string>& names) {
  MemberNames members;
  std::vector<std::string> out;
  for (const std::string& name : names) out.push_back(members.next(name));
  return out;
}

TEST(MemberNames, TheFirstKeepsItsName) { EXPECT_THAT(told_apart({"a.doc", "b.doc"}), ElementsAre("a.doc", "b.doc")); }

TEST(MemberNames, OthersAreNumbered) {
  EXPECT_THAT(told_apart({"a.doc", "a.doc", "a.doc"}), ElementsAre("a.doc", "a.doc (2)", "a.doc (3)"));
}

TEST(MemberNames, ANumberThatAMemberHasIsPassedOver) {
  EXPECT_THAT(told_apart({"a", "a (2)", "a", "a", "a (2)"}), ElementsAre("a", "a (2)", "a (3)", "a (4)", "a (2) (2)"));
}

TEST(MemberNames, ManyOfOneNameTakeNoLongerThanOthers) {
  constexpr int kMany = 200000;  // pair by pair it would be minutes
  MemberNames members;
  std::string last;
  for (int i = 0; i < kMany; ++i) last = members.next("a.doc");
  EXPECT_EQ(last, "a.doc (" + std::to_string(kMany) + ")");
}

}  // namespace
}  // namespace vanban::ingest
