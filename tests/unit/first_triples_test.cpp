// The three bytes with which matches begin, held against the matcher.
#include <gtest/gtest.h>

#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/look_ahead.h"
#include "grammar/pattern.h"
#include "text/ascii.h"

namespace vanban::grammar {
namespace {

// Of a pattern over a key, behind whose matches no letter stands.
Matcher matcher_of(const std::string& pattern) {
  Bytes others;
  for (std::size_t byte = 0; byte < others.size(); ++byte) others[byte] = !text::is_letter(static_cast<char>(byte));
  Field field;
  field.text = pattern;
  return *Matcher::compile(**parse_pattern(field, Scope()), false, {others});
}

bool matches(const Matcher& matcher, std::string_view text) {
  Matcher::Allowance allowance(text.size());
  Matcher::Found found;
  const auto size = static_cast<std::uint32_t>(text.size());
  return matcher.match({text.data(), size, size}, 0, 0, &allowance, &found) != Matcher::Verdict::no;
}

bool admits(const Matcher& matcher, std::string_view text) {
  return first_triples(matcher)[FirstBytes::triple_at(text, 0)];
}

TEST(FirstTriples, RefuseWhatEachByteWouldAdmit) {
  const Matcher matcher = matcher_of("(?:bao cao|dua ra|lam)");
  for (const char* begin : {"bao", "BAO", "dua", "lam"}) EXPECT_TRUE(admits(matcher, begin)) << begin;
  for (const char* other : {"dao", "bua", "lua", "bam", "dum"}) EXPECT_FALSE(admits(matcher, other)) << other;
}

TEST(FirstTriples, AdmitWhateverStandsBehindAShortMatch) {
  const Matcher one = matcher_of("(?:o|tai)");
  for (const char* begin : {"o x", "o, ", "tai"}) EXPECT_TRUE(admits(one, begin)) << begin;
  const Matcher matcher = matcher_of("(?:ve|tai)");
  for (const char* begin : {"ve:", "ve ", "tai"}) EXPECT_TRUE(admits(matcher, begin)) << begin;
  EXPECT_FALSE(admits(matcher, "tav"));
}

TEST(FirstTriples, AreTheSameAtTheEndOfAKey) {
  for (const char* text : {"abc", "a 1", "ZZz", "\x7f--"}) {
    const std::string longer = std::string("x") + text + "yz";
    EXPECT_EQ(FirstBytes::triple_at(text, 0), FirstBytes::triple_at(longer, 1)) << text;
  }
}

TEST(FirstTriples, LoseNoMatch) {
  std::mt19937 random(1);
  const std::string letters = "abcde 1,AB";
  int found = 0;
  int refused = 0;
  for (const char* pattern : {"a?b{1,3}c", "(?:ab|ba|cab)(?: d| e)?", "[abc]+d", "\\d{1,2},? ?a", ".{0,2}dc", "a ?b ?c",
                              "(?:e|ed ?)*b", "b(?:a|c d)*"}) {
    const Matcher matcher = matcher_of(pattern);
    const FirstBytes::Triples triples = first_triples(matcher);
    for (int round = 0; round < 4000; ++round) {
      std::string text;
      while (text.size() < 7) text += letters[random() % letters.size()];
      const bool admitted = triples[FirstBytes::triple_at(text, 0)];
      refused += admitted ? 0 : 1;
      if (!matches(matcher, text)) continue;
      ++found;
      EXPECT_TRUE(admitted) << pattern << ": " << text;
    }
  }
  EXPECT_GT(found, 300);
  EXPECT_GT(refused, 5000);
}

}  // namespace
}  // namespace vanban::grammar
