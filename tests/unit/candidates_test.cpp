// Which full keys of a set a partial key fits: asked of all keys at once, they must be those that fits() finds one by
// one.
#include "link/candidates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "vanban/engine.h"

namespace vanban::link {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const LinkBook& book() {
  static const auto* const kEngine = new Result<Engine>(Engine::create());
  static const auto* const kBook = new LinkBook(kEngine->value().grammar());
  return *kBook;
}

constexpr std::string_view kKeys[] = {
    "ha-lam/12-qd-ubnd/2024",    "ha-lam/12-qd-ubnd/2023",   "ha-lam/huyen-dong-son/12-qd-ubnd/2024",
    "lao-cai/12-qd-ubnd/2025",   "lao-cai/12-qd-ubnd/2025b", "lao-cai/13-qd-ubnd/2024",
    "vn/57-nq-tw/2016",          "vn/57-nq-tw/2024",         "vn/31-2024-luat-qh15",
    "vn/31-2024-nq-qh15",        "vn/luat-dat-dai/2013",     "vn/luat-dat-dai/2003",
    "vn/30-2020-nd-cp/_quy-che",
};
constexpr std::string_view kPartial[] = {
    "~/12-qd-ubnd/2024",
    "ha-lam/12-qd-ubnd/~",
    "ha-lam/~/12-qd-ubnd/2024",
    "lao-cai/12-qd-ubnd/2025~",
    "~/12-qd-ubnd/2025",
    "~/12-qd-ubnd/~",
    "vn/57-nq-tw/~",
    "vn/57-nq-tw/k13",
    "vn/31-2024-~-qh15",
    "vn/luat-dat-dai/~",
    "vn/30-2020-nd-cp/~",
    "vn/99-nd-cp/~",
    "ha-lam/12-~-ubnd/~",
    "vn/7-~-tw/~",
};

// Of `kKeys`, each of which stands for itself.
Candidates asked(const std::vector<std::pair<KeyId, std::string_view>>& days = {}) {
  Candidates candidates(book());
  for (const std::string_view partial : kPartial) candidates.want(partial);
  for (KeyId key = 0; key < std::size(kKeys); ++key) candidates.offer(kKeys[key], key);
  for (const auto& [key, day] : days) candidates.date(key, day);
  candidates.close();
  return candidates;
}

std::vector<std::string> names(const Found& found) {
  std::vector<std::string> out;
  for (const KeyId key : found.keys) out.emplace_back(kKeys[key]);
  return out;
}

TEST(Candidates, AreTheKeysThatFit) {
  const Candidates candidates = asked();
  for (const std::string_view partial : kPartial) {
    std::vector<std::string> fitting;
    for (const std::string_view full : kKeys) {
      const KeyParts parts = parts_of(full);
      if (parts.annex.empty() && fits(parts_of(partial), parts, book())) fitting.emplace_back(full);
    }
    const Found found = candidates.find(partial, {});
    EXPECT_THAT(names(found), ::testing::UnorderedElementsAreArray(fitting)) << partial;
    EXPECT_EQ(found.count, fitting.size()) << partial;
  }
}

TEST(Candidates, TheOldestComesFirst) {
  EXPECT_THAT(names(asked().find("vn/luat-dat-dai/~", {})),
              ElementsAre("vn/luat-dat-dai/2003", "vn/luat-dat-dai/2013"));
}

TEST(Candidates, NothingIsYoungerThanWhatCitesIt) {
  const Candidates candidates = asked();
  EXPECT_THAT(names(candidates.find("vn/57-nq-tw/~", {2020, ""})), ElementsAre("vn/57-nq-tw/2016"));
  EXPECT_THAT(names(candidates.find("vn/57-nq-tw/~", {2024, ""})), ElementsAre("vn/57-nq-tw/2016", "vn/57-nq-tw/2024"));
  EXPECT_THAT(names(candidates.find("vn/57-nq-tw/~", {2010, ""})), IsEmpty());
}

TEST(Candidates, ADayThatIsKnownMustAgree) {
  const Candidates candidates = asked({{6, "2016-12-30"}, {7, "2024-12-22"}, {7, "2024-12-23"}});
  EXPECT_THAT(names(candidates.find("vn/57-nq-tw/~", {2026, "2024-12-22"})), ElementsAre("vn/57-nq-tw/2024"));
  EXPECT_THAT(names(candidates.find("vn/57-nq-tw/~", {2026, "2024-12-23"})), ElementsAre("vn/57-nq-tw/2024"));
  EXPECT_THAT(names(candidates.find("vn/57-nq-tw/~", {2026, "2020-01-02"})), IsEmpty());
  // Of the others no day is known: they may be of any.
  EXPECT_EQ(candidates.find("vn/luat-dat-dai/~", {2026, "2013-11-29"}).count, 2);
}

TEST(Candidates, ABlankSerialFitsByItsDayAlone) {
  Candidates candidates(book());
  candidates.want("ha-lam/~-qd-ubnd/2024");
  candidates.want("~/~-qd-ubnd/2024");  // half the country: nobody is asked
  candidates.offer("ha-lam/12-qd-ubnd/2024", 0);
  candidates.offer("ha-lam/15-qd-ubnd/2024", 1);
  EXPECT_TRUE(candidates.is_wanted(0));
  candidates.date(0, "2024-03-05");
  candidates.date(1, "2024-04-01");
  candidates.close();
  EXPECT_THAT(names(candidates.find("ha-lam/~-qd-ubnd/2024", {2024, "2024-03-05"})), ElementsAre(kKeys[0]));
  EXPECT_EQ(candidates.find("ha-lam/~-qd-ubnd/2024", {2024, ""}).count, 0);
  EXPECT_EQ(candidates.find("~/~-qd-ubnd/2024", {2024, "2024-03-05"}).count, 0);
}

TEST(Candidates, OnlyWhatIsAskedForIsWanted) {
  const Candidates candidates = asked();
  EXPECT_TRUE(candidates.is_wanted(0));
  EXPECT_FALSE(candidates.is_wanted(5));   // 13-qd-ubnd
  EXPECT_FALSE(candidates.is_wanted(12));  // an annex
  EXPECT_EQ(candidates.find("vn/1-nq-tw/~", {}).count, 0);
}

TEST(Candidates, CountsMoreThanItLists) {
  Candidates candidates(book());
  candidates.want("~/12-qd-ubnd/2024");
  std::vector<std::string> keys;
  for (int i = 0; i < 50; ++i)
    keys.push_back("ha-lam/xa-" + std::string(1, static_cast<char>('a' + i % 26)) +
                   std::string(1, static_cast<char>('a' + i / 26)) + "/12-qd-ubnd/2024");
  for (KeyId key = 0; key < keys.size(); ++key) candidates.offer(keys[key], key);
  candidates.close();
  const Found found = candidates.find("~/12-qd-ubnd/2024", {2024, ""});
  EXPECT_EQ(found.count, 50);
  EXPECT_EQ(found.keys.size(), Found::kMost);
  EXPECT_TRUE(found.has(0));
  EXPECT_FALSE(found.has(49));
}

}  // namespace
}  // namespace vanban::link
