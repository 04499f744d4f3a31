// Which numbers stand behind the name of a law, as the lexicon, the documents and the citations of a set know it.
#include "link/aliases.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace vanban::link {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::UnorderedElementsAre;

constexpr Ref kName = 1;  // vn/luat-to-chuc-chinh-quyen-dia-phuong/2025
constexpr Ref kFebruary = 2, kJune = 3, kOther = 4;

TEST(Aliases, ANameMeansItsNumber) {
  Aliases aliases;
  EXPECT_FALSE(aliases.knows(kName));
  EXPECT_THAT(aliases.find(kName, ""), IsEmpty());
  aliases.add(kName, kFebruary, "2025-02-19", Witness::lexicon);
  EXPECT_TRUE(aliases.knows(kName));
  EXPECT_THAT(aliases.find(kName, ""), ElementsAre(kFebruary));
}

TEST(Aliases, WhatIsNotKnownIsNotKept) {
  Aliases aliases;
  aliases.add(0, kFebruary, "", Witness::lexicon);
  aliases.add(kName, 0, "", Witness::lexicon);
  aliases.add(kName, kName, "", Witness::lexicon);
  EXPECT_FALSE(aliases.knows(kName));
  EXPECT_FALSE(aliases.knows(0));
}

struct Said {
  Ref number;
  std::string_view day;
  Witness witness;
};

TEST(Aliases, FindsByDayAndWitness) {
  const struct {
    const char* what;
    std::vector<Said> said;
    std::string_view day;
    std::vector<Ref> found;
  } rows[] = {
      {"the day tells two laws of one name and year apart",
       {{kFebruary, "2025-02-19", Witness::lexicon}, {kJune, "2025-06-16", Witness::lexicon}},
       "2025-06-16",
       {kJune}},
      {"without a day both may be meant",
       {{kFebruary, "2025-02-19", Witness::lexicon}, {kJune, "2025-06-16", Witness::lexicon}},
       "",
       {kFebruary, kJune}},
      {"none is of this day: the law is another one",
       {{kFebruary, "2025-02-19", Witness::lexicon}, {kJune, "2025-06-16", Witness::lexicon}},
       "2025-12-11",
       {}},
      {"one of which no day is known may be of this day",
       {{kFebruary, "2025-02-19", Witness::lexicon}, {kOther, "", Witness::citation}},
       "2025-12-11",
       {kOther}},
      {"but is not asked where another one is",
       {{kFebruary, "2025-02-19", Witness::lexicon}, {kOther, "", Witness::citation}},
       "2025-02-19",
       {kFebruary}},
      {"the lexicon knows better than a citation that has the number wrong",
       {{kOther, "", Witness::citation}, {kFebruary, "2025-02-19", Witness::lexicon}},
       "",
       {kFebruary}},
      {"a document knows better than a citation",
       {{kOther, "2025-02-19", Witness::citation}, {kFebruary, "2025-02-19", Witness::document}},
       "",
       {kFebruary}},
      {"a citation may know a law of another day, which the lexicon lacks",
       {{kJune, "2025-06-16", Witness::citation}, {kFebruary, "2025-02-19", Witness::lexicon}},
       "",
       {kJune, kFebruary}},
      {"of a number the best witness counts, and all of its days",
       {{kJune, "2025-06-17", Witness::citation},
        {kJune, "2025-06-16", Witness::document},
        {kOther, "2025-06-17", Witness::citation}},
       "",
       {kJune}},
  };
  for (const auto& row : rows) {
    Aliases aliases;
    for (const Said& said : row.said) aliases.add(kName, said.number, said.day, said.witness);
    EXPECT_EQ(aliases.find(kName, row.day), row.found) << row.what;
  }
}

TEST(Aliases, GivesAllPairs) {
  Aliases aliases;
  aliases.add(kName, kFebruary, "", Witness::lexicon);
  aliases.add(kName, kJune, "", Witness::lexicon);
  aliases.add(kName, kJune, "", Witness::citation);
  std::vector<std::pair<Ref, Ref>> pairs;
  aliases.each([&](Ref name, Ref number) { pairs.emplace_back(name, number); });
  EXPECT_THAT(pairs, UnorderedElementsAre(Pair(kName, kFebruary), Pair(kName, kJune)));
}

}  // namespace
}  // namespace vanban::link
