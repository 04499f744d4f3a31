// Fixed phrases in damaged text, and the bit-vector search against the plain table of edit distances.
#include "structure/phrase_finder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "text/key.h"

namespace vanban::structure {
namespace {

grammar::Grammar grammar_of(const std::string& rows) {
  auto loaded = grammar::Grammar::load({{"phrases.tsv", "name\tkind\terrors\n" + rows}});
  EXPECT_TRUE(loaded) << loaded.error().text();
  return std::move(*loaded);
}

struct Damaged {
  const char* text;
  const char* found;  // "" where the phrase must not be found
};

TEST(PhraseFinder, LooksAtLettersOnly) {
  const grammar::Grammar grammar = grammar_of("Cộng hòa xã hội\ttitle\t2\n");
  const PhraseFinder finder(grammar.lexicon("phrases"));
  const Damaged cases[] = {
      {"UBND CỘNG HÒA XÃ HỘI", "CONG HOA XA HOI"},
      {"C Ộ N G  HÒA XÃ-HỘI.", "C O N G  HOA XA-HOI"},
      {"cọng hoàa xã họi", "cong hoaa xa hoi"},
      {"CÔNG HOA XA H()I", "CONG HOA XA H()I"},
      {"CỘNG XÃ HỘI", ""},
      {"", ""},
  };
  for (const Damaged& c : cases) {
    SCOPED_TRACE(c.text);
    const text::Key key(c.text);
    const auto found = finder.find(key.bytes(), {0, key.size()});
    ASSERT_EQ(found.size(), std::string(c.found).empty() ? 0U : 1U);
    if (found.empty()) continue;
    EXPECT_EQ(key.bytes().substr(found[0].span.begin, found[0].span.size()), c.found);
  }
}

TEST(PhraseFinder, PrefersWhatTheLexiconNamesFirst) {
  const grammar::Grammar grammar = grammar_of("an sơn bình\twhole\t0\nan sơn\tpart\t0\n");
  const auto found = PhraseFinder(grammar.lexicon("phrases")).find("An Son Binh", {0, 11});
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].kind, "whole");
}

TEST(PhraseFinder, WithoutALexiconFindsNothing) { EXPECT_TRUE(PhraseFinder(nullptr).find("an son", {0, 6}).empty()); }

TEST(EditDistance, StopsAtItsLimit) {
  EXPECT_EQ(edit_distance("hoatoc", "hoatoc", 2), 0);
  EXPECT_EQ(edit_distance("noaroc", "hoatoc", 2), 2);
  EXPECT_EQ(edit_distance("mat", "toimat", 2), 3);
  EXPECT_EQ(edit_distance("khan", "mat", 1), 2);
}

// The least distance of `phrase` to any stretch of `text`, by the plain table.
int least_distance(const std::string& phrase, const std::string& text) {
  std::vector<int> row(phrase.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  int best = row.back();
  for (const char c : text) {
    int diagonal = row[0];
    for (std::size_t j = 1; j <= phrase.size(); ++j) {
      const int next = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (c == phrase[j - 1] ? 0 : 1)});
      diagonal = row[j];
      row[j] = next;
    }
    best = std::min(best, row.back());
  }
  return best;
}

TEST(PhraseFinder, AgreesWithThePlainTable) {
  std::mt19937 random(11);
  const auto word = [&](std::size_t size) {
    std::string letters(size, 'a');
    for (char& c : letters) c = static_cast<char>('a' + random() % 3);
    return letters;
  };
  for (int i = 0; i < 300; ++i) {
    const std::string phrase = word(3 + random() % 12);
    const std::string text = word(random() % 40);
    const grammar::Grammar grammar = grammar_of(phrase + "\tx\t2\n");
    const auto found =
        PhraseFinder(grammar.lexicon("phrases")).find(text, {0, static_cast<std::uint32_t>(text.size())});
    const int least = least_distance(phrase, text);
    ASSERT_EQ(found.empty(), least > 2) << phrase << " in " << text;
    if (found.empty()) continue;
    EXPECT_EQ(found[0].errors, least);
    const std::string stretch = text.substr(found[0].span.begin, found[0].span.size());
    EXPECT_EQ(edit_distance(phrase, stretch, 5), least) << phrase << " is not " << stretch;
  }
}

// Several phrases: each as it is found alone, unless one that stands before it in the lexicon has taken its letters.
TEST(PhraseFinder, FindsEachAsAlone) {
  std::mt19937 random(5);
  const auto word = [&](std::size_t size) {
    std::string letters(size, 'a');
    for (char& c : letters) c = static_cast<char>('a' + random() % 4);
    return letters;
  };
  std::size_t several = 0;
  for (int i = 0; i < 400; ++i) {
    std::vector<std::string> rows;
    std::string text = word(random() % 12);
    for (int k = 0; k < 3; ++k) {
      const std::string phrase = word(4 + random() % 8);
      rows.push_back(phrase + "\tx" + std::to_string(k) + "\t" + std::to_string(random() % 3) + "\n");
      if (random() % 2 == 0) text += phrase + ' ' + word(random() % 6);
    }
    const Span whole{0, static_cast<std::uint32_t>(text.size())};
    std::vector<PhraseFinder::Found> expected;
    for (const std::string& row : rows) {
      const grammar::Grammar grammar = grammar_of(row);
      for (const auto& found : PhraseFinder(grammar.lexicon("phrases")).find(text, whole)) {
        const auto overlaps = [&](const auto& f) { return f.span.overlaps(found.span); };
        if (std::none_of(expected.begin(), expected.end(), overlaps)) expected.push_back(found);
      }
    }
    std::sort(expected.begin(), expected.end(), [](auto& a, auto& b) { return a.span.begin < b.span.begin; });
    const grammar::Grammar grammar = grammar_of(rows[0] + rows[1] + rows[2]);
    const auto found = PhraseFinder(grammar.lexicon("phrases")).find(text, whole);
    ASSERT_EQ(found.size(), expected.size()) << text << '\n' << rows[0] << rows[1] << rows[2];
    for (std::size_t k = 0; k < found.size(); ++k) {
      EXPECT_EQ(found[k].span, expected[k].span);
      EXPECT_EQ(found[k].errors, expected[k].errors);
    }
    several += found.size() > 1 ? 1 : 0;
  }
  EXPECT_GT(several, 50U);  // else the test would show nothing
}

}  // namespace
}  // namespace vanban::structure
