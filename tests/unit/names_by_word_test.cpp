// Names by their first word, against look-ups word by word in the lexicon.
#include "recognise/names_by_word.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "grammar/grammar.h"
#include "text/ascii.h"

namespace vanban::recognise {
namespace {

using Row = grammar::Lexicon::Row;
using Found = std::vector<std::pair<std::uint32_t, const Row*>>;  // where it ends

// The plain twin: each row of lower-case letters up to the end of each word.
Found plain(const grammar::Lexicon& lexicon, std::string_view key, std::uint32_t at, std::uint32_t limit) {
  Found found;
  for (std::uint32_t end = at; end < limit;) {
    end = std::min(text::word_end(key, end), limit);
    for (const Row* row : lexicon.find_all(text::lower(key.substr(at, end - at)))) found.emplace_back(end, row);
  }
  std::sort(found.begin(), found.end());
  return found;
}

class NamesByWordTest : public testing::TestWithParam<const char*> {
 protected:
  void compare(const std::string& key, std::uint32_t at, std::uint32_t limit) {
    Found found;
    names_.any_at(key, at, limit, [&](const Row& row, std::uint32_t end) {
      found.emplace_back(end, &row);
      return false;
    });
    EXPECT_TRUE(std::is_sorted(found.begin(), found.end(), [](auto a, auto b) { return a.first < b.first; }));
    const std::uint32_t end = names_.longest_at(key, at, limit, [](const Row&, std::uint32_t) { return true; });
    EXPECT_EQ(end, found.empty() ? 0 : found.back().first) << key;
    std::sort(found.begin(), found.end());
    EXPECT_EQ(found, plain(*lexicon_, key, at, limit)) << key.substr(at) << " up to " << limit;
    found_ += found.size();
  }

  const grammar::Grammar grammar_ = grammar::Grammar::embedded();
  const grammar::Lexicon* lexicon_ = grammar_.lexicon(GetParam());
  const NamesByWord names_{lexicon_};
  std::size_t found_ = 0;
};

TEST_P(NamesByWordTest, FindsWhatTheLexiconFinds) {
  std::mt19937 random(1);
  for (std::size_t i = 0; i < lexicon_->key_count(); ++i) {
    for (const char* const behind : {"", " ", "a", "1", ", ", " cua nha nuoc"}) {
      std::string key = "x " + std::string(lexicon_->key(i)) + behind;
      const auto size = static_cast<std::uint32_t>(key.size());
      compare(key, 2, size);
      compare(key, 2, 2 + static_cast<std::uint32_t>(random() % (size - 1)));
      key[random() % size] ^= ' ';  // a letter in the other case, or another byte
      if (key[2] != '\0') compare(key, 2, size);
    }
  }
  EXPECT_GT(found_, 2 * lexicon_->key_count());
}

TEST_P(NamesByWordTest, StopsWhereTheVisitIsTrue) {
  const std::string key(lexicon_->key(lexicon_->key_count() - 1));
  int visits = 0;
  const auto visit = [&](const Row&, std::uint32_t) { return ++visits == 1; };
  EXPECT_TRUE(names_.any_at(key, 0, static_cast<std::uint32_t>(key.size()), visit));
  EXPECT_EQ(visits, 1);
}

INSTANTIATE_TEST_SUITE_P(Lexicons, NamesByWordTest, testing::Values("body_stops", "laws", "doctypes"),
                         [](const auto& name) { return std::string(name.param); });

TEST(NamesByWord, OfNoLexiconFindsNothing) {
  const NamesByWord none(nullptr);
  EXPECT_FALSE(none.any_at("luat", 0, 4, [](const Row&, std::uint32_t) { return true; }));
}

}  // namespace
}  // namespace vanban::recognise
