// Phrases at a place of a key.
#include "structure/word_list.h"

#include <gtest/gtest.h>

#include <string>

namespace vanban::structure {
namespace {

WordList list_of(std::initializer_list<const char*> phrases) {
  WordList list;
  for (const char* phrase : phrases) list.add(phrase);
  return list;
}

// What of the clause between the bars the list takes as its first words, as its last ones; whether it is all.
struct Case {
  const char* text;
  const char* first;
  const char* last;
  bool before_end = false;  // with a blank behind
  bool inside = false;
};

TEST(WordList, FindsPhrasesInAClause) {
  const WordList list = list_of({"theo", "theo dung", "cac bo:", "va"});
  const Case cases[] = {
      {"|theo|", "theo", "theo", false, true},
      {"|theo |", "theo", "", true, true},
      {"|Theo Dung|", "Theo Dung", "Theo Dung", false, true},  // the longest, in any case
      {"|Theo dung luat|", "Theo dung", "", false, true},
      {"|lam theo dung |", "", "", true, true},
      {"|lam theo|", "", "theo", false, true},
      {"|lam theo  |", "", "", false, true},  // one blank
      {"|theoluat|", "", "", false, false},   // no word runs on
      {"|lamtheo|", "", "", false, false},
      {"|the|o", "", "", false, false},
      {"|theo|luat", "", "", false, false},
      {"lam|theo|", "", "", false, false},
      {"|cua cac Bo:|", "", "cac Bo:", false, true},
      {"|cac Bo:Y te|", "cac Bo:", "", false, true},  // a sign ends the word
      {"|va|", "va", "va", false, true},
      {"|v|a", "", "", false, false},
      {"||", "", "", false, false},
      {"| |", "", "", false, false},
  };
  for (const Case& c : cases) {
    std::string key = c.text;
    const auto begin = static_cast<std::uint32_t>(key.find('|'));
    key.erase(begin, 1);
    const auto end = static_cast<std::uint32_t>(key.find('|'));
    key.erase(end, 1);
    const Span clause{begin, end};
    EXPECT_EQ(key.substr(begin, list.end_of_first(key, clause) - begin), c.first) << c.text;
    const std::uint32_t last = list.begin_of_last(key, clause);
    EXPECT_EQ(key.substr(last, end - last), c.last) << c.text;
    EXPECT_EQ(list.begins(key, clause), *c.first != '\0') << c.text;
    EXPECT_EQ(list.ends(key, clause), *c.last != '\0') << c.text;
    EXPECT_EQ(list.is(key, clause), *c.last != '\0' && key.substr(begin, end - begin) == c.last) << c.text;
    EXPECT_EQ(list.stands_before_end(key, clause), c.before_end) << c.text;
    EXPECT_EQ(list.stands_in(key, clause), c.inside) << c.text;
  }
}

// Where the words behind the first ones of the clause begin, and where the first of the list stands in it.
TEST(WordList, FindsWhatFollowsAndWhereOneStands) {
  const WordList list = list_of({"dong thoi", "o", ", theo do"});
  struct Place {
    std::string_view key;
    std::uint32_t behind;
    Span found;
  };
  const Place places[] = {
      {"dong thoi xa", 10, {0, 9}}, {"Dong thoi xa", 10, {12, 12}},  // no capital is found within a clause
      {"dong thoi", 0, {0, 9}},                                      // nothing follows
      {"dong thoi, xa", 0, {0, 9}}, {"dong thoixa o xa", 0, {12, 13}}, {"xa o to", 0, {3, 4}},
      {"co so", 0, {5, 5}},         {"ky, theo do giao", 0, {2, 11}},  {"", 0, {0, 0}},
  };
  for (const Place& p : places) {
    const Span clause{0, static_cast<std::uint32_t>(p.key.size())};
    EXPECT_EQ(list.behind_first(p.key, clause), p.behind) << p.key;
    EXPECT_EQ(list.find(p.key, clause), p.found) << p.key;
  }
  EXPECT_TRUE(list.stands_at("xa dong thoi", 3));
  EXPECT_FALSE(list.stands_at("xa dong thoi", 12));
  EXPECT_TRUE(list.find("xa dong thoi", {0, 11}).empty());
}

TEST(WordList, ClausesThatEndBeforeTheyBeginHoldNothing) {
  const WordList list = list_of({"theo"});
  const Span clause{4, 0};
  EXPECT_FALSE(list.begins("theo", clause) || list.ends("theo", clause) || list.is("theo", clause) ||
               list.stands_before_end("theo", clause) || list.stands_in("theo", clause));
  EXPECT_FALSE(WordList().stands_in("theo", {0, 4}));
}

}  // namespace
}  // namespace vanban::structure
