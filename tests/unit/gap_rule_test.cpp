// Gaps whose answer is known, against the rule itself.
#include "structure/citations/gap_rule.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>

#include "grammar/grammar.h"

namespace vanban::structure {
namespace {

// The plain twin.
bool fills(const grammar::Rule& rule, const std::string& key, std::uint32_t begin, std::uint32_t end) {
  grammar::Match match;
  return begin <= end && rule.match_at(key, begin, end, &match) && match.whole.end == end;
}

TEST(GapRule, SaysOfEachGapWhatTheRuleSays) {
  const grammar::Grammar grammar = grammar::Grammar::embedded();
  int filled = 0;
  for (const char* const name :
       {"citation.number_lead", "citation.list_gap", "citation.close_gap", "citation.date_lead",
        "citation.issuer_before", "citation.list_joint", "pinpoint.joint", "pinpoint.to_document"}) {
    const grammar::Rule& rule = *grammar.rule(name);
    const GapRule gap_rule(&rule);
    for (const std::string gap : {"",
                                  " ",
                                  "  ",
                                  ",",
                                  ", ",
                                  " so ",
                                  " So ",
                                  " so: ",
                                  " so",
                                  "so ",
                                  " cua ",
                                  " cua",
                                  " va ",
                                  "; ",
                                  " tai ",
                                  " tai cac ",
                                  " ban hanh kem theo ",
                                  " sx ",
                                  " so .",
                                  "- "}) {
      for (const std::string before : {"", "a", "1", " "}) {
        for (const std::string behind : {"", "a", "1", " "}) {
          const std::string key = before + gap + behind;
          const auto begin = static_cast<std::uint32_t>(before.size());
          const auto end = static_cast<std::uint32_t>(before.size() + gap.size());
          EXPECT_EQ(gap_rule.fills(key, begin, end), fills(rule, key, begin, end)) << name << " '" << key << "'";
          filled += gap_rule.fills(key, begin, end) ? 1 : 0;
        }
      }
    }
    EXPECT_FALSE(gap_rule.fills("ab", 2, 1));
  }
  EXPECT_GT(filled, 100);
}

}  // namespace
}  // namespace vanban::structure
