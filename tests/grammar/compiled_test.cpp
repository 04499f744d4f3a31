// The compiled grammar is the grammar.
#include "grammar/compiled.h"

#include <gtest/gtest.h>

#include <string>

#include "grammar/embedded.h"
#include "grammar/triggers.h"

namespace vanban::grammar {
namespace {

TEST(Compiled, EmbeddedIsWhatTheEmbeddedTextGives) {
  const auto grammar = Grammar::load(embedded_sources());
  ASSERT_TRUE(grammar) << grammar.error().text();
  EXPECT_TRUE(write_compiled(*grammar) == compiled_grammar());
}

TEST(Compiled, IsReadAsItWasWritten) {
  EXPECT_TRUE(write_compiled(read_compiled(compiled_grammar())) == compiled_grammar());
}

// What is read must also work: each kind of member once, matched, triggered and looked up.
TEST(Compiled, WorksAsBefore) {
  const auto loaded = Grammar::load(
      {{"colours.tsv", "name\tvariants\nđỏ\tđỏ tươi\nxanh\n"},
       {"x.grammar",
        "grammar 1\nrecogniser x scan\nrule day\n  match {d:\\d\\d?} tháng\n  give date(d)\n  trigger digit\n"
        "  example [5 tháng] 6 => 5\n  reject tháng 5\n"
        "rule road\n  match sơn ({colour:[a-z]{2,9}}|<colours>) nhà\n  example [sơn đỏ nhà]\n"}});
  ASSERT_TRUE(loaded) << loaded.error().text();
  const std::string compiled = write_compiled(*loaded);
  const Grammar grammar = read_compiled(compiled);

  const Rule* const road = grammar.rule("x.road");
  ASSERT_NE(road, nullptr);
  Match match;
  ASSERT_TRUE(road->match_at("son xanh nha", 0, 12, &match));
  EXPECT_EQ(match.whole, (Span{0, 12}));
  EXPECT_EQ(match.groups[static_cast<std::size_t>(road->group("colour"))], (Span{4, 8}));
  EXPECT_FALSE(road->match_at("son xanh nhac", 0, 13, &match)) << "the word goes on";

  EXPECT_EQ(grammar.triggers().find("son"), std::vector<const Rule*>{road});
  EXPECT_EQ(grammar.triggers().find("12"), std::vector<const Rule*>{grammar.rule("x.day")});

  EXPECT_EQ(grammar.rule("x.day")->examples()[0].value, "5");
  EXPECT_EQ(grammar.rule("x.day")->where(), "x.grammar:3");
  ASSERT_NE(grammar.lexicon("colours"), nullptr);
  EXPECT_EQ(grammar.lexicon("colours")->find("do tuoi")->cells[0], "đỏ");
}

}  // namespace
}  // namespace vanban::grammar
