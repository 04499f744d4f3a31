#include "text/growing_array.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace vanban::text {
namespace {

using testing::ElementsAre;

TEST(GrowingArray, KeepsWhatIsAddedWhileItGrows) {
  GrowingArray<int> numbers;
  EXPECT_TRUE(numbers.empty());
  for (int i = 0; i < 100'000; ++i) numbers.push_back(i);
  ASSERT_EQ(numbers.size(), 100'000U);
  EXPECT_EQ(numbers.front(), 0);
  EXPECT_EQ(numbers[77'777], 77'777);
  EXPECT_EQ(numbers.back(), 99'999);
}

// Where it has to grow for it, too.
TEST(GrowingArray, AddsOneOfItsOwn) {
  GrowingArray<int> numbers = {7};
  while (numbers.size() < 1000) numbers.push_back(numbers.front());
  EXPECT_THAT(numbers, testing::Each(7));
}

TEST(GrowingArray, IsCopiedAndMoved) {
  GrowingArray<int> numbers = {1, 2, 3};
  GrowingArray<int> copy = numbers;
  numbers.pop_back();
  numbers[0] = 9;
  EXPECT_THAT(copy, ElementsAre(1, 2, 3));
  EXPECT_THAT(numbers, ElementsAre(9, 2));
  const GrowingArray<int> moved = std::move(copy);
  EXPECT_THAT(moved, ElementsAre(1, 2, 3));
  numbers = moved;
  EXPECT_THAT(numbers, ElementsAre(1, 2, 3));
  const GrowingArray<int> nothing;
  EXPECT_TRUE(GrowingArray<int>(nothing).empty());
}

TEST(GrowingArray, ReservesNoLessThanItHas) {
  GrowingArray<int> numbers = {1, 2, 3};
  numbers.reserve(2);
  numbers.reserve(50);
  EXPECT_THAT(numbers, ElementsAre(1, 2, 3));
}

}  // namespace
}  // namespace vanban::text
