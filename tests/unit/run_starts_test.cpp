// Where runs begin: packed, against the plain list.
#include "text/run_starts.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <vector>

namespace vanban::text {
namespace {

void expect_same(const PackedStarts& packed, const std::vector<RunStart>& plain) {
  ASSERT_EQ(packed.size(), plain.size());
  for (std::size_t i = 0; i < plain.size(); ++i) {
    ASSERT_EQ(packed[i], plain[i]) << i;
    ASSERT_EQ(packed.to(i), plain[i].to) << i;
  }
  if (!plain.empty()) {
    ASSERT_EQ(packed.back(), plain.back());
  }
}

// The greatest steps, and the first that are too great to be packed: of the derived text, of the source to and fro, and
// of what was replaced.
TEST(PackedStarts, HoldsWhatIsFar) {
  constexpr std::uint32_t kTo = 70'000;
  constexpr std::uint32_t kFrom = 100'000;
  const RunStart cases[] = {
      {kTo + 0xffff, kFrom, 1},        {kTo + 0x10000, kFrom, 1},    {kTo + 1, kFrom + 0x7fff, 1},
      {kTo + 1, kFrom + 0x8000, 1},    {kTo + 1, kFrom - 0x8000, 1}, {kTo + 1, kFrom - 0x8001, 1},
      {kTo + 1, kFrom, 0xfffe},        {kTo + 1, kFrom, 0xffff},     {kTo + 1, 0xfffffff0, 1},
      {kTo + 1, 0, RunStart::kCopied},
  };
  for (const RunStart& second : cases) {
    PackedStarts packed;
    std::vector<RunStart> plain;
    for (const RunStart& start :
         {RunStart{kTo, kFrom, RunStart::kCopied}, second, RunStart{second.to + 3, kFrom + 9, 0}}) {
      packed.push_back(start);
      plain.push_back(start);
      expect_same(packed, plain);
    }
  }
}

// Near runs and far ones, put and taken back, over the borders of groups.
TEST(PackedStarts, IsThePlainList) {
  for (const std::uint32_t far : {0u, 40u, 3u}) {  // one run of so many is far
    std::mt19937 random(far + 1);
    PackedStarts packed;
    std::vector<RunStart> plain;
    packed.reserve(100);
    for (int step = 0; step < 3000; ++step) {
      if (!plain.empty() && random() % 5 < 2) {
        packed.pop_back();
        plain.pop_back();
      } else {
        const RunStart last = plain.empty() ? RunStart{0, 0, 0} : plain.back();
        const bool is_far = far != 0 && random() % far == 0;
        const RunStart next = {last.to + 1 + static_cast<std::uint32_t>(random() % (is_far ? 100'000 : 5)),
                               is_far ? static_cast<std::uint32_t>(random() % 10'000'000) : last.from + 2,
                               random() % 2 == 0 ? RunStart::kCopied : static_cast<std::uint32_t>(random() % 7)};
        packed.push_back(next);
        plain.push_back(next);
      }
      if (step % 50 == 0) expect_same(packed, plain);
    }
    expect_same(packed, plain);
  }
}

}  // namespace
}  // namespace vanban::text
