// Triggers against the plain way: what the rules of a word find is what all rules, tried everywhere, find.
#include "grammar/triggers.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "grammar/grammar.h"
#include "text/key.h"

namespace vanban::grammar {
namespace {

using Found = std::set<std::tuple<std::uint32_t, std::uint32_t, std::string>>;  // begin, end, rule

void add(const Rule& rule, std::string_view key, std::uint32_t at, Found* found) {
  Match match;
  const auto size = static_cast<std::uint32_t>(key.size());
  if (rule.match_at(key, at, size, &match)) found->insert({match.whole.begin, match.whole.end, rule.full_name()});
}

Found everywhere(const Grammar& grammar, std::string_view key) {
  Found found;
  for (const Recogniser& recogniser : grammar.recognisers()) {
    if (!recogniser.scan()) continue;
    for (const Rule& rule : recogniser.rules()) {
      for (std::uint32_t at = 0; at < key.size(); ++at) add(rule, key, at, &found);
    }
  }
  return found;
}

Found where_triggered(const Grammar& grammar, std::string_view key) {
  Found found;
  const auto size = static_cast<std::uint32_t>(key.size());
  grammar.triggers().for_each_trigger(key, [&](Span word, const TriggerTable::Left& left) {
    const Rule* matched = nullptr;
    left.for_each([&](const TriggerTable::Way& way) {
      Match match;
      if (way.rule == matched || !way.rule->match_line_at_word(way.line, way.phrases, key, word, size, &match)) return;
      found.insert({match.whole.begin, match.whole.end, way.rule->full_name()});
      matched = way.rule;
    });
  });
  return found;
}

std::uint32_t next(std::uint32_t* state) { return (*state = *state * 1664525u + 1013904223u) >> 16; }

// The examples of all grammars, and mixtures of their words, glued and apart.
std::vector<std::string> texts(const Grammar& grammar) {
  std::vector<std::string> all;
  for (const Recogniser& recogniser : grammar.recognisers()) {
    for (const Rule& rule : recogniser.rules()) {
      for (const Example& example : rule.examples()) all.push_back(example.text);
    }
  }
  const std::vector<std::string> words = {"ngày", "tháng", "năm",  "Ngày",  "NĂM", "05",   "3",    "2024", "20245",
                                          "/",    "-",     ".",    ",",     " ",   " ",    " ",    "\n",   "QĐ",
                                          "UBND", "số",    "Luật", "thông", "tư",  "liên", "tịch", "x",    "đ"};
  std::uint32_t state = 1;
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    for (int k = 0; k < 12; ++k) text += words[next(&state) % words.size()];
    all.push_back(text);
  }
  return all;
}

TEST(Triggers, MissNothingThatAnyRuleFindsAnywhere) {
  const Grammar grammar = Grammar::embedded();
  std::size_t count = 0;
  for (const std::string& text : texts(grammar)) {
    const text::Key key(text);
    const Found plain = everywhere(grammar, key.bytes());
    ASSERT_EQ(where_triggered(grammar, key.bytes()), plain) << text;
    count += plain.size();
  }
  EXPECT_GT(count, 500u) << "the texts are poor";
}

// The filter looks at words of each length in its own way.
TEST(Triggers, AreWordsOfAnyLength) {
  const auto grammar =
      Grammar::load({{"x.grammar",
                      "grammar 1\nrecogniser x scan\nrule one\n  match a b\n  match to\n  match xet (?:duyet)?\n"
                      "  match ngan ngu\n  match nghiengngang a\n  example [to]\n  reject b\n"}});
  ASSERT_TRUE(grammar) << grammar.error().text();
  for (const std::string_view key : {"a b", "x a b", "to", "a to", "to-x", "xet ", "xet duyet", "ngan ngu",
                                     "ngan ngu nghieng", "nghiengngang a", "a b to xet x ngan ngu nghiengngang a"}) {
    for (std::size_t before = 0; before < 70; ++before) {
      const std::string text = std::string(before, ',') + std::string(key);
      ASSERT_EQ(where_triggered(*grammar, text), everywhere(*grammar, text)) << text;
      ASSERT_FALSE(where_triggered(*grammar, text).empty()) << text;
    }
  }
}

// Words are looked at block by block: none is lost where one ends, nor what stands behind it.
TEST(Triggers, StandAtTheEndOfABlock) {
  const auto grammar =
      Grammar::load({{"x.grammar",
                      "grammar 1\nrecogniser x scan\nrule one\n  match ngan ngu hoi an\n  match \\d+ xet\n"
                      "  example [ngan ngu hoi an]\n  reject b\n"}});
  ASSERT_TRUE(grammar) << grammar.error().text();
  for (const std::string_view key : {"ngan ngu hoi an", "ngan  ngu   hoi an", "12 xet"}) {
    for (std::size_t before = text::WordBlock::kSize - 20; before < text::WordBlock::kSize + 2; ++before) {
      const std::string text = std::string(before, ',') + std::string(key);
      const auto size = static_cast<std::uint32_t>(text.size());
      const auto begin = static_cast<std::uint32_t>(before);
      EXPECT_EQ(where_triggered(*grammar, text), (Found{{begin, size, "x.one"}})) << before << key;
    }
  }
}

// match_at asks first whether a match can begin with the byte.
TEST(FirstBytes, LoseNoMatch) {
  const Grammar grammar = Grammar::embedded();
  std::size_t count = 0;
  for (const std::string& text : texts(grammar)) {
    const text::Key key(text);
    for (const Recogniser& recogniser : grammar.recognisers()) {
      for (const Rule& rule : recogniser.rules()) {
        Match found;
        Match at_once;
        if (!rule.search(key.bytes(), 0, key.size(), &found)) continue;
        ASSERT_TRUE(rule.match_at(key.bytes(), found.whole.begin, key.size(), &at_once))
            << rule.where() << ": " << text;
        ++count;
      }
    }
  }
  EXPECT_GT(count, 1000u) << "the texts are poor";
}

}  // namespace
}  // namespace vanban::grammar
