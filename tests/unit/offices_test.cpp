// Offices with a scanner's wrong letters, told by sets of letters first, held against a comparison with each of them.
#include "structure/closing/offices.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "structure/phrase_finder.h"
#include "text/ascii.h"
#include "text/key.h"

namespace vanban::structure::closing {
namespace {

std::vector<std::string> words_in(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

// In capitals, those of two words or more, and their deputies.
std::vector<std::string> office_names(const grammar::Grammar& grammar) {
  std::vector<std::string> names;
  const grammar::Lexicon* const cues = grammar.lexicon("signature_cues");
  for (const grammar::Lexicon::Row& row : cues->rows()) {
    std::string name = text::key_of(cues->cell(row, "name"));
    std::transform(name.begin(), name.end(), name.begin(), text::to_upper);
    if (name.find(' ') == std::string::npos) continue;
    names.push_back("PHO " + name);
    names.push_back(name);
  }
  return names;
}

// Each word with one wrong letter at most, and one for six letters of the whole.
bool begins_with(const std::string& text, const std::string& name) {
  const std::vector<std::string> own = words_in(text);
  const std::vector<std::string> wanted = words_in(name);
  if (own.size() < wanted.size()) return false;
  int errors = 0;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const int wrong = edit_distance(own[i], wanted[i], 1);
    if (wrong > 1) return false;
    errors += wrong;
  }
  return errors <= static_cast<int>(name.size()) / 6;
}

TEST(Offices, DamagedAsByComparingEach) {
  const grammar::Grammar grammar = grammar::Grammar::embedded();
  const Offices offices(grammar);
  const std::vector<std::string> names = office_names(grammar);
  ASSERT_FALSE(names.empty());
  std::mt19937 random(1);
  const auto letter = [&] { return static_cast<char>('A' + random() % 26); };
  int damaged = 0;
  for (int round = 0; round < 4000; ++round) {
    std::string text = names[random() % names.size()];
    for (std::uint32_t wrong = random() % 4; wrong > 0; --wrong) {
      const std::size_t at = random() % text.size();
      switch (random() % 3) {
        case 0:
          if (text[at] != ' ') text[at] = letter();
          break;
        case 1:
          text.insert(at, 1, letter());
          break;
        default:
          if (text.size() > 1) text.erase(at, 1);
      }
    }
    text = " " + text + " TINH";
    text.erase(0, text.find_first_not_of(' '));
    const Span all{0, static_cast<std::uint32_t>(text.size())};
    const bool whole = offices.at(text, all).has_value();
    const bool expected =
        whole || std::any_of(names.begin(), names.end(), [&](const std::string& n) { return begins_with(text, n); });
    EXPECT_EQ(offices.begins(text, all), expected) << text;
    damaged += expected && !whole ? 1 : 0;
  }
  EXPECT_GT(damaged, 100);
}

}  // namespace
}  // namespace vanban::structure::closing
