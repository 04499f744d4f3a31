// The word lists of a lexicon, by kind.
#include "structure/kinds_of_words.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>

namespace vanban::structure {
namespace {

struct Lists {
  WordList leads;
  WordList ends;
};

constexpr std::array kKinds = {KindOfWords<Lists>{"leads", &Lists::leads}, KindOfWords<Lists>{"ends", &Lists::ends}};

Lists read(const std::string& rows) {
  const auto grammar =
      grammar::Grammar::load({{"words.tsv", "# duplicates allowed\nname\tkind\n" + rows},
                              {"x.grammar", "grammar 1\nrecogniser x\nrule one\n match a\n example [a]\n reject b\n"}});
  EXPECT_TRUE(grammar) << grammar.error().text();
  Lists lists;
  if (grammar) read_kinds(grammar->lexicon("words"), kKinds, &lists);
  return lists;
}

TEST(KindsOfWords, EachWordGoesToTheListOfItsKind) {
  const Lists lists = read("chủ trì\tleads\nđồng thời\tends\nđầu mối\tleads\nkhác\tother\nđồng thời\tleads\n");
  struct Case {
    std::string_view key;
    bool leads;
    bool ends;
  };
  for (const Case& c : {Case{"Chu tri", true, false}, Case{"dau moi", true, false}, Case{"dong thoi", true, true},
                        Case{"khac", false, false}, Case{"chu", false, false}}) {
    EXPECT_EQ(lists.leads.stands_at(c.key, 0), c.leads) << c.key;
    EXPECT_EQ(lists.ends.stands_at(c.key, 0), c.ends) << c.key;
  }
}

TEST(KindsOfWords, WithoutALexiconTheListsAreEmpty) {
  Lists lists;
  read_kinds(nullptr, kKinds, &lists);
  EXPECT_FALSE(lists.leads.stands_at("chu tri", 0));
  EXPECT_TRUE(lists.leads.find("chu tri", {0, 7}).empty());
}

}  // namespace
}  // namespace vanban::structure
