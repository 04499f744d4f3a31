// Names by a table over their bytes, against the lexicon.
#include "recognise/name_table.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>

#include "grammar/grammar.h"
#include "text/ascii.h"
#include "text/key.h"

namespace vanban::recognise {
namespace {

class NameTableTest : public testing::Test {
 protected:
  // Both give the same row, whatever stands around the name.
  void compare(const std::string& name) {
    const std::string key = "x" + name + "y";
    const auto* const plain = lexicon_->find(text::lower(name));
    ASSERT_EQ(table_.find(key, 1, static_cast<std::uint32_t>(key.size() - 1)), plain) << name;
    ASSERT_EQ(table_.find(name, 0, static_cast<std::uint32_t>(name.size())), plain) << name;
    found_ += plain != nullptr ? 1 : 0;
  }

  const grammar::Grammar grammar_ = grammar::Grammar::embedded();
  const grammar::Lexicon* lexicon_ = grammar_.lexicon("doctypes");
  const NameTable table_{lexicon_};
  std::size_t found_ = 0;
};

TEST_F(NameTableTest, FindsWhatTheLexiconFinds) {
  std::mt19937 random(1);
  for (const grammar::Lexicon::Row& row : lexicon_->rows()) {
    const std::string key = text::key_of(row.cells[0]);
    compare(key);
    for (std::size_t i = 0; i < key.size(); ++i) {
      std::string other = key;
      other[i] = text::to_upper(other[i]);
      compare(other);
      other[i] = static_cast<char>(other[i] ^ (1 << random() % 7));  // 'i' and a sign, a blank and a control
      compare(other);
      compare(key.substr(0, i));
      compare(key.substr(i));
    }
  }
  EXPECT_GT(found_, 500u);
  compare("qui che");  // a variant
  compare("");
}

TEST(NameTable, OfNoLexiconFindsNothing) {
  const NameTable none(nullptr);
  EXPECT_EQ(none.find("luat", 0, 4), nullptr);
}

}  // namespace
}  // namespace vanban::recognise
