// The matcher against RE2: the same match with the same groups, for every rule of the embedded grammars on real and on
// damaged texts, and for patterns made at random on texts made at random.
#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "grammar/grammar.h"
#include "grammar/program.h"
#include "grammar/word_ends.h"
#include "property/corpus_texts.h"
#include "text/key.h"

namespace vanban::grammar {

// Looks into a rule: asks its expressions alone.
class MatcherOracle {
 public:
  static std::optional<Match> expressions_at(const Rule& rule, std::string_view key, std::uint32_t begin,
                                             std::uint32_t limit) {
    const std::uint32_t end = window_end(key, begin, limit);
    Match match;
    if (begin > end || cuts_word(key, begin)) return std::nullopt;
    for (const Rule::Part& part : rule.parts_) {
      if (part.run(key.substr(begin, end - begin), 0, begin, re2::RE2::ANCHOR_START, &match)) return match;
    }
    return std::nullopt;
  }

  // A search that asks at each place, whatever a match must hold.
  static std::optional<Match> expressions_in(const Rule& rule, std::string_view key) {
    Match match;
    for (const Rule::Part& part : rule.parts_) {
      for (std::uint32_t at = 0; at <= key.size(); ++at) {
        if (!cuts_word(key, at) && part.run(key.substr(at), 0, at, re2::RE2::ANCHOR_START, &match)) return match;
      }
    }
    return std::nullopt;
  }

  static bool has_matchers(const Rule& rule) {
    return std::all_of(rule.parts_.begin(), rule.parts_.end(),
                       [](const auto& part) { return part.matcher.has_value(); });
  }
};

namespace {

std::optional<Match> match_at(const Rule& rule, std::string_view key, std::uint32_t begin, std::uint32_t limit) {
  Match match;
  return rule.match_at(key, begin, limit, &match) ? std::optional(match) : std::nullopt;
}

std::string shown(const std::optional<Match>& match) {
  if (!match) return "nothing";
  std::string text = std::to_string(match->whole.begin) + "-" + std::to_string(match->whole.end);
  for (std::size_t i = 0; i < std::size_t{kMaxGroups}; ++i) {
    const Span group = match->groups[i];
    text += group.begin == Match::kNone ? " ." : " " + std::to_string(group.begin) + "-" + std::to_string(group.end);
  }
  return text;
}

class Random {
 public:
  explicit Random(std::uint32_t seed) : state_(seed) {}
  std::uint32_t below(std::uint32_t bound) { return ((state_ = state_ * 1664525u + 1013904223u) >> 12) % bound; }
  template <typename T>
  const T& of(const std::vector<T>& all) {
    return all[below(static_cast<std::uint32_t>(all.size()))];
  }

 private:
  std::uint32_t state_;
};

// Every rule at every place; the number of matches.
std::size_t compare(const Recogniser& recogniser, std::string_view key, std::uint32_t limit_of_window) {
  std::size_t matches = 0;
  for (const Rule& rule : recogniser.rules()) {
    for (std::uint32_t at = 0; at <= key.size(); ++at) {
      const std::uint32_t limit = at + limit_of_window;
      const auto expected = MatcherOracle::expressions_at(rule, key, at, limit);
      const auto found = match_at(rule, key, at, limit);
      EXPECT_EQ(shown(found), shown(expected)) << rule.where() << " at " << at << " of: " << key;
      matches += expected ? 1 : 0;
      if (testing::Test::HasFailure()) return matches;
    }
  }
  return matches;
}

// Every rule in the whole of it; the number of matches.
std::size_t compare_searches(const Recogniser& recogniser, std::string_view key) {
  std::size_t matches = 0;
  for (const Rule& rule : recogniser.rules()) {
    const auto expected = MatcherOracle::expressions_in(rule, key);
    Match match;
    const bool found = rule.search(key, 0, static_cast<std::uint32_t>(key.size()), &match);
    EXPECT_EQ(shown(found ? std::optional(match) : std::nullopt), shown(expected)) << rule.where() << " in: " << key;
    matches += expected ? 1 : 0;
  }
  return matches;
}

// Bytes lost, doubled and changed for others of the key.
std::string damaged(std::string key, Random* random) {
  for (std::size_t i = key.size() / 6 + 1; i > 0 && !key.empty(); --i) {
    const std::size_t at = random->below(static_cast<std::uint32_t>(key.size()));
    switch (random->below(4)) {
      case 0:
        key.erase(at, 1);
        break;
      case 1:
        key.insert(at, 1, key[at]);
        break;
      case 2:
        key.insert(at, 1, random->of<char>({' ', '-', '/', '.', ',', '1', 'n', 'N', '\n', '\x7f'}));
        break;
      default:
        key[at] = key[random->below(static_cast<std::uint32_t>(key.size()))];
    }
  }
  return key;
}

TEST(Matcher, FindsWhatTheExpressionsFindInExamples) {
  const Grammar grammar = Grammar::embedded();
  Random random(1);
  std::size_t matches = 0;
  for (const Recogniser& recogniser : grammar.recognisers()) {
    for (const Rule& rule : recogniser.rules()) {
      EXPECT_TRUE(MatcherOracle::has_matchers(rule)) << rule.where() << " is left to RE2";
      for (const Example& example : rule.examples()) {
        const std::string key(text::Key(example.text).bytes());
        matches += compare(recogniser, key, 1000);
        matches += compare(recogniser, damaged(key, &random), 1000);
        matches += compare(recogniser, damaged(key, &random), 20);
        matches += compare_searches(recogniser, key) + compare_searches(recogniser, damaged(key, &random));
        if (HasFailure()) return;
      }
    }
  }
  EXPECT_GT(matches, 2000u) << "the texts are poor";
}

TEST(Matcher, FindsWhatTheExpressionsFindInDocuments) {
  const Grammar grammar = Grammar::embedded();
  Random random(2);
  std::size_t matches = 0;
  for (const tests::CorpusText& text : tests::texts_in(VANBAN_SOURCE_DIR "/corpus")) {
    const std::string key(text::Key(std::string_view(text.text).substr(0, 1500)).bytes());
    for (const Recogniser& recogniser : grammar.recognisers()) {
      matches += compare(recogniser, key, 120);
      matches += compare(recogniser, damaged(key.substr(0, 500), &random), 500);
      if (HasFailure()) return;
    }
  }
  EXPECT_GT(matches, 1000u) << "the texts are poor";
}

// A pattern of the grammar's syntax.
class PatternMaker {
 public:
  explicit PatternMaker(Random* random) : random_(*random) {}

  std::string alternatives(int depth) {
    std::string pattern = sequence(depth);
    while (random_.below(3) == 0) pattern += "|" + sequence(depth);
    return pattern;
  }

 private:
  std::string sequence(int depth) {
    std::string pattern;
    for (std::uint32_t i = random_.below(4) + 1; i > 0; --i) pattern += repeated(depth);
    return pattern;
  }

  std::string repeated(int depth) {
    static const std::vector<std::string> kSigns = {"", "", "", "?", "*", "+", "??", "*?", "{1,2}", "{0,3}?", "{2}"};
    return atom(depth) + random_.of(kSigns);
  }

  std::string atom(int depth) {
    static const std::vector<std::string> kAtoms = {"a",    "b", "ab", "a b", " ",    " ",    "1",   "\\.",
                                                    "[ab]", ".", "B ", "\\d", "[^a]", "[ 1]", "ba ", "$"};
    if (depth == 0 || random_.below(3) > 0) return "(?:" + random_.of(kAtoms) + ")";
    const std::string inner = alternatives(depth - 1);
    return random_.below(2) == 0 ? "(?:" + inner + ")" : "{" + random_.of<std::string>({"p", "q"}) + ":" + inner + "}";
  }

  Random& random_;
};

TEST(Matcher, FindsWhatTheExpressionsFindForPatternsMadeAtRandom) {
  Random random(3);
  std::size_t matches = 0;
  std::size_t matchers = 0;
  for (int i = 0; i < 3000; ++i) {
    const std::string pattern = PatternMaker(&random).alternatives(3);
    const std::string rules = "grammar 1\nrecogniser x\nrule one\n match " + pattern +
                              (random.below(3) == 0 ? "\n case exact" : "") + "\n example [x]\n reject x\n";
    const auto grammar = Grammar::load({{"x.grammar", rules}});
    if (!grammar) continue;  // too many groups, or too large
    matchers += MatcherOracle::has_matchers(grammar->recognisers()[0].rules()[0]) ? 1 : 0;
    for (int k = 0; k < 20; ++k) {
      std::string key;
      for (std::uint32_t n = random.below(14); n > 0; --n)
        key += random.of<char>({'a', 'b', 'B', ' ', ' ', '1', '.', 'x'});
      matches += compare(grammar->recognisers()[0], key, 8 + random.below(8));
      ASSERT_FALSE(HasFailure()) << pattern;
    }
  }
  EXPECT_GT(matchers, 1500u) << "most patterns are left to RE2";
  EXPECT_GT(matches, 10000u) << "the patterns are poor";
}

// What would be tried for ever is given to RE2.
TEST(Matcher, GivesUpWhereTryingWouldTakeLong) {
  const std::string rules =
      "grammar 1\nrecogniser x\nrule one\n match (?:a|a|a)*b\n example [ab]\n"
      "rule two\n match .*.*.*.*c\n example [c]\n reject x\n";
  const auto grammar = Grammar::load({{"x.grammar", rules}});
  ASSERT_TRUE(grammar) << grammar.error().text();
  const std::string key(20000, 'a');
  for (const Rule& rule : grammar->recognisers()[0].rules()) {
    EXPECT_TRUE(MatcherOracle::has_matchers(rule));
    EXPECT_EQ(shown(match_at(rule, key, 0, 20000)), "nothing");
    EXPECT_EQ(shown(match_at(rule, key + "bc", 0, 20002)).substr(0, 6), rule.name() == "one" ? "nothin" : "0-2000");
    Match match;
    EXPECT_FALSE(rule.search(key, 0, 20000, &match));
  }
}

}  // namespace
}  // namespace vanban::grammar
