// Lists of many owners: each index once, in the list of its owner, in ascending order.
#include "link/grouped.h"

#include <gtest/gtest.h>

#include <vector>

namespace vanban::link {
namespace {

std::vector<std::uint32_t> list(const Grouped& grouped, std::size_t owner) {
  const auto items = grouped.of(owner);
  return {items.begin(), items.end()};
}

TEST(Grouped, HasTheIndexesOfEachOwnerInAscendingOrder) {
  const Grouped grouped = group({2, 0, 2, 0, 2}, 3);
  EXPECT_EQ(list(grouped, 0), (std::vector<std::uint32_t>{1, 3}));
  EXPECT_EQ(list(grouped, 1), std::vector<std::uint32_t>{});
  EXPECT_EQ(list(grouped, 2), (std::vector<std::uint32_t>{0, 2, 4}));
}

TEST(Grouped, LeavesOutWhatHasNoOwner) {
  const Grouped grouped = group({kNone, 1, kNone}, 2);
  EXPECT_EQ(list(grouped, 0), std::vector<std::uint32_t>{});
  EXPECT_EQ(list(grouped, 1), (std::vector<std::uint32_t>{1}));
}

TEST(Grouped, MayBeEmpty) {
  EXPECT_EQ(group({}, 0).items.size(), 0u);
  EXPECT_EQ(list(group({}, 1), 0), std::vector<std::uint32_t>{});
}

}  // namespace
}  // namespace vanban::link
