// Phrases by a tree of words, against the matcher of the same pattern.
#include "grammar/phrase_set.h"

#include <gtest/gtest.h>

#include <iterator>
#include <optional>
#include <random>
#include <string>
#include <string_view>

#include "grammar/matcher.h"
#include "grammar/pattern.h"
#include "text/ascii.h"

namespace vanban::grammar {
namespace {

NodePtr node_of(std::string_view pattern) {
  Field field;
  field.text = pattern;
  return *parse_pattern(field, Scope());
}

constexpr std::string_view kNames =
    "(?:thong tu lien tich|thong tu lien bo|ke hoach|thong tu|bo "
    "luat|luat|to|to trinh|thong)";

TEST(PhraseSet, IsMadeOfPhrasesAlone) {
  struct Case {
    std::string_view pattern;
    bool phrases;
  };
  for (const Case &c :
       {Case{"{type:(?:thong tu|luat)}", true}, Case{"(?:thong tu|luat)", true}, Case{"luat", true},
        Case{"(?:thong tu|luat) so", true}, Case{"(?:thong tu|l.)", false}, Case{"(?:thong|thong tu)", false},
        Case{"(?:da )?duoc (?:sua|bo sung)(?: boi| theo)?", true}, Case{"(?:da )*duoc", false},
        Case{"duoc(?: sua)??", false}, Case{"duoc ", false}, Case{"bo sung, sua", false}, Case{"a(?:b{x:c})", false},
        Case{"(?:thong(?: tu)?|thong tu so)", false}, Case{"(?:thong tu|thong)", true},
        Case{"(?:thongtulientich|luat)", false}, Case{"(?:a, b|luat)", false}, Case{"(?:luat |to)", false},
        Case{kNames, false}}) {
    EXPECT_EQ(PhraseSet::compile(*node_of(c.pattern)).has_value(), c.phrases) << c.pattern;
  }
}

TEST(PhraseSet, TellsWhichItIs) {
  const auto set = PhraseSet::compile(*node_of("(?:thong tu|to trinh|luat|thong tu)"));
  ASSERT_TRUE(set);
  EXPECT_EQ(set->match("to trinh so").phrase, 1u);
  EXPECT_EQ(set->match("thong tu").phrase, 0u) << "the first of two that are alike";
}

TEST(PhraseSet, FindsTheLongest) {
  const auto set = PhraseSet::compile(*node_of("(?:thong tu lien tich|thong tu|luat)"));
  ASSERT_TRUE(set);
  struct Case {
    std::string_view text;
    std::uint32_t end;
  };
  for (const Case &c : {Case{"Thong  TU so", 9}, Case{"thong tu lien tich", 18}, Case{"thong tu lien bo", 8},
                        Case{"thong tu lien", 8}, Case{"thong tin", 0}, Case{"thong", 0}, Case{"luat2", 4},
                        Case{"luats", 0}, Case{"luat,", 4}, Case{"thong,tu", 0}, Case{"", 0}, Case{" luat", 0}}) {
    EXPECT_EQ(set->match(c.text).end, c.end) << c.text;
  }
}

void expect_the_same_behind_its_first_word(const PhraseSet &set, const std::string &text) {
  const std::uint32_t end = text::word_end(text, 0);
  const std::uint32_t node = set.behind_word(std::string_view(text).substr(0, end));
  const PhraseSet::Found whole = set.match(text);
  if (node == PhraseSet::kRoot) {
    EXPECT_EQ(whole.end, 0u) << text;
  } else {
    const PhraseSet::Found behind = set.match_behind(node, text, end);
    EXPECT_EQ(behind.end, whole.end) << text;
    EXPECT_EQ(behind.phrase, whole.phrase) << text;
  }
}

void find_what_the_matcher_finds(std::string_view pattern) {
  const NodePtr node = node_of(pattern);
  const auto set = PhraseSet::compile(*node);
  ASSERT_TRUE(set);
  Bytes no_letter;
  for (std::size_t byte = 0; byte < no_letter.size(); ++byte)
    no_letter[byte] = !text::is_letter(static_cast<char>(byte));
  const auto matcher = Matcher::compile(*node, false, {no_letter});
  ASSERT_TRUE(matcher);
  constexpr std::string_view kPieces[] = {"thong", "tu", "lien", "tich", "bo", "ke", "hoach", "luat", "to", "trinh",
                                          "Thong", "TU", "x",    "9",    " ",  " ",  " ",     " ",    "  ", ","};
  std::mt19937 random(4);
  int matches = 0;
  for (int round = 0; round < 50000; ++round) {
    std::string text;
    for (int i = 0; i < 9; ++i) text += kPieces[random() % std::size(kPieces)];
    const auto size = static_cast<std::uint32_t>(text.size());
    Matcher::Allowance allowance(size);
    Matcher::Found found;
    const auto verdict = matcher->match({text.data(), size, size}, 0, 0, &allowance, &found);
    ASSERT_NE(verdict, Matcher::Verdict::unknown);
    ASSERT_EQ(set->match(text).end, verdict == Matcher::Verdict::yes ? found.end : 0) << text;
    expect_the_same_behind_its_first_word(*set, text);
    matches += verdict == Matcher::Verdict::yes ? 1 : 0;
  }
  EXPECT_GT(matches, 1000) << pattern;
}

TEST(PhraseSet, FindsWhatTheMatcherFinds) {
  find_what_the_matcher_finds(
      "(?:thong tu lien tich|thong tu lien bo|ke "
      "hoach|thong tu|to trinh|bo luat|luat|to)");
  find_what_the_matcher_finds("(?:thong )?(?:tu|to|bo)(?: lien(?: tich| bo)?| luat)?");
}

}  // namespace
}  // namespace vanban::grammar
