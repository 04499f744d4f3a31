// Look-ups by the first eight bytes of a key, held against a walk over all names.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "grammar/grammar.h"
#include "text/key.h"

namespace vanban::grammar {
namespace {

const char* const kRows =
    "name\tvariants\n# duplicates allowed\nủy ban nhân dân\tủy ban nhân dân tỉnh; uỷ ban\nủy ban\nủy ban nhân\nvề\nvê\n"
    "thông tư\nthông tư liên tịch\nthông tin\ta; ab; abc\nsở\nsở nội vụ\nsố\n";

struct Named {
  std::string key;
  int line;
};

std::vector<Named> names(const Lexicon& lexicon) {
  std::vector<Named> all;
  for (const Lexicon::Row& row : lexicon.rows()) {
    all.push_back({text::key_of(row.cells[0]), row.line});
    std::string variants = row.cells.size() > 1 ? row.cells[1] : "";
    for (std::size_t begin = 0; begin < variants.size();) {
      const std::size_t end = std::min(variants.find("; ", begin), variants.size());
      all.push_back({text::key_of(variants.substr(begin, end - begin)), row.line});
      begin = end + 2;
    }
  }
  return all;
}

void compare(const Lexicon& lexicon, const std::vector<Named>& all, const std::string& key) {
  std::size_t same = 0;
  bool longer = false;
  for (const Named& one : all) {
    same += one.key == key ? 1 : 0;
    longer = longer || (one.key != key && one.key.starts_with(key));
  }
  const Lexicon::Found found = lexicon.look_up(key);
  EXPECT_EQ(found.row != nullptr, same > 0) << key;
  EXPECT_EQ(found.goes_on, longer) << key;
  EXPECT_EQ(lexicon.find_all(key).size(), same) << key;
}

TEST(Lexicon, FindsWhatAWalkOverAllNamesFinds) {
  const auto grammar = Grammar::load(
      {{"words.tsv", kRows}, {"x.grammar", "grammar 1\nrecogniser x\nrule one\n match a\n example [a]\n reject b\n"}});
  ASSERT_TRUE(grammar) << grammar.error().text();
  const Lexicon& lexicon = *grammar->lexicon("words");
  const std::vector<Named> all = names(lexicon);
  EXPECT_EQ(all.size(), 16u);
  for (const Named& one : all) {
    for (std::size_t size = 0; size <= one.key.size(); ++size) {
      const std::string begin = one.key.substr(0, size);
      for (const char* const more : {"", " ", "a", "z", " nhan dan"}) compare(lexicon, all, begin + more);
    }
  }
}

}  // namespace
}  // namespace vanban::grammar
