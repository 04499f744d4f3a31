// Strings and their numbers, one by one and several at once, against a plain map.
#include "link/string_pool.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::link {
namespace {

TEST(StringPool, HasEachStringOnce) {
  StringPool pool;
  const Ref ferry = pool.intern("bến đò");
  EXPECT_NE(ferry, 0U);
  EXPECT_EQ(pool.intern("bến đò"), ferry);
  EXPECT_NE(pool.intern("lái đò"), ferry);
  EXPECT_EQ(pool[ferry], "bến đò");
  EXPECT_EQ(pool.find("bến đò"), ferry);
  EXPECT_EQ(pool.find("bến"), 0U);
  EXPECT_EQ(pool.size(), 3U);  // with the empty one
}

TEST(StringPool, TheEmptyStringIsNumberZero) {
  StringPool pool;
  EXPECT_EQ(pool.intern(""), 0U);
  EXPECT_EQ(pool.find(""), 0U);
  EXPECT_EQ(pool[0], "");
  EXPECT_EQ(pool.size(), 1U);
}

// More than its first table and its first block hold, some of them longer than a block.
TEST(StringPool, KeepsWhatItHasWhenItGrows) {
  std::mt19937 random(3);
  StringPool pool;
  std::map<std::string, Ref> plain = {{"", 0}};
  std::vector<std::string_view> views;
  for (int round = 0; round < 400; ++round) {
    std::vector<std::string> texts;
    for (auto count = random() % 40; count > 0; --count)
      texts.push_back(std::string(random() % 200 == 0 ? 100'000 : 0, 'x') + std::to_string(random() % 6000));
    if (!texts.empty()) texts.push_back(texts.front());  // twice in one call
    std::vector<Ref> refs(texts.size());
    pool.intern(std::vector<std::string_view>(texts.begin(), texts.end()), refs.data());
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const auto [known, is_new] = plain.try_emplace(texts[i], refs[i]);
      EXPECT_EQ(known->second, refs[i]);
      if (is_new) views.push_back(pool[refs[i]]);
    }
  }
  EXPECT_GT(plain.size(), 2000U);
  EXPECT_EQ(pool.size(), plain.size());
  for (const auto& [text, ref] : plain) {
    EXPECT_EQ(pool[ref], text);
    EXPECT_EQ(pool.find(text), ref);
  }
  for (const std::string_view view : views) EXPECT_EQ(plain.count(std::string(view)), 1U);  // views stay
}

}  // namespace
}  // namespace vanban::link
