#include "ordered.h"

#include <gmock/gmock.h>

#include <atomic>
#include <chrono>
#include <numeric>
#include <thread>

namespace vanban::tools {
namespace {

using testing::ElementsAreArray;

std::vector<std::size_t> first(std::size_t count) {
  std::vector<std::size_t> numbers(count);
  std::iota(numbers.begin(), numbers.end(), 0U);
  return numbers;
}

TEST(OrderedWork, ResultsComeInTheOrderOfTheItems) {
  for (const std::size_t jobs : {1U, 2U, 8U}) {
    for (const std::size_t count : {0U, 1U, 2U, 100U}) {
      std::vector<std::size_t> taken;
      const auto produce = [](std::size_t i) {
        // The later of two takes less time, so that it is done before its turn.
        if (i % 2 == 0) std::this_thread::sleep_for(std::chrono::microseconds(200));
        return i;
      };
      const auto consume = [&](std::size_t i) {
        taken.push_back(i);
        return true;
      };
      OrderedWork(count, jobs, produce, consume).run();
      EXPECT_THAT(taken, ElementsAreArray(first(count))) << jobs << " jobs";
    }
  }
}

TEST(OrderedWork, AConsumerThatHasEnoughEndsTheWork) {
  for (const std::size_t jobs : {1U, 3U}) {
    std::atomic<std::size_t> begun = 0;
    std::size_t taken = 0;
    const auto produce = [&](std::size_t i) {
      ++begun;
      return i;
    };
    OrderedWork(1000, jobs, produce, [&](std::size_t) { return ++taken < 10; }).run();
    EXPECT_EQ(taken, 10U);
    EXPECT_LE(begun, 10 + 2 * jobs) << "no further than results are held";
  }
}

}  // namespace
}  // namespace vanban::tools
