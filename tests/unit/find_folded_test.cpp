// Words in a key in any case: sixteen places at a time against one by one.
#include "text/find_folded.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "text/ascii.h"

namespace vanban::text {
namespace {

TEST(FindFolded, Words) {
  const struct {
    std::string_view key;
    std::string_view word;
    std::size_t place;
  } cases[] = {
      {"De nghi cac don vi Thuc hien", "thuc", 19},
      {"THUC HIEN", "hien", 5},
      {"thuc", "thuc", 0},
      {"thu", "thuc", std::string_view::npos},
      {"", "@", std::string_view::npos},
      {"van phong so 1 @ tinh", "@", 15},
      {"van phong so 1 ` tinh", "@", std::string_view::npos},  // differs from @ in the bit of the case
  };
  for (const auto& c : cases) EXPECT_EQ(find_folded(c.key, c.word), c.place) << c.key << ": " << c.word;
}

TEST(FindFolded, AsByThePlainSearch) {
  std::mt19937 random(1);
  const std::string letters = "abAB@`.: ";
  for (int round = 0; round < 20000; ++round) {
    std::string key(random() % 50, ' ');
    for (char& c : key) c = letters[random() % letters.size()];
    std::string word(1 + random() % 4, ' ');
    for (char& c : word) c = to_lower(letters[random() % letters.size()]);
    ASSERT_EQ(find_folded(key, word), lower(key).find(word)) << key << ": " << word;
  }
}

// In texts so long that the rarest letters are looked for, with and without the word, and near the ends.
TEST(FindFolded, InLongTexts) {
  std::mt19937 random(2);
  const std::string letters = "aAbn tT`@.";
  for (int round = 0; round < 3000; ++round) {
    std::string key(500 + random() % 200, ' ');
    for (char& c : key) c = letters[random() % letters.size()];
    std::string word(1 + random() % 9, ' ');
    for (char& c : word) c = to_lower(letters[random() % letters.size()]);
    if (random() % 4 != 0) key.replace(random() % (key.size() - word.size() + 1), word.size(), word);
    ASSERT_EQ(find_folded(key, word), lower(key).find(word)) << key << ": " << word;
    const std::size_t from = random() % (key.size() + 2);
    if (random() % 2 == 0) word[0] = to_upper(word[0]);
    ASSERT_EQ(find_word(key, word, from), key.find(word, from)) << key << ": " << word << ' ' << from;
  }
}

}  // namespace
}  // namespace vanban::text
