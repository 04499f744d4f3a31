// The table that says whether confidences can be believed.
#include "eval/reliability.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace vanban::eval {
namespace {

TEST(Reliability, OneLineForEachRangeThatHasValues) {
  const std::vector<Judgement> judgements = {
      {"header.date", 1.0, true}, {"header.date", 1.0, true}, {"header.date", 0.9, false},
      {"citation", 0.97, true},   {"citation", 0.97, false},
  };
  EXPECT_EQ(reliability_table(judgements),
            "== all\n"
            "  said 0.900  right 0.000  n=1\n"
            "  said 0.970  right 0.500  n=2\n"
            "  said 1.000  right 1.000  n=2\n"
            "== citation\n"
            "  said 0.970  right 0.500  n=2\n"
            "== header.date\n"
            "  said 0.900  right 0.000  n=1\n"
            "  said 1.000  right 1.000  n=2\n");
}

TEST(Reliability, WhatIsNoShareCountsAsTheNearest) {
  EXPECT_EQ(reliability_table({{"citation", 1.5, true}}),
            "== all\n  said 1.000  right 1.000  n=1\n== citation\n  said 1.000  right 1.000  n=1\n");
  EXPECT_EQ(reliability_table({{"citation", -1, false}}),
            "== all\n  said 0.000  right 0.000  n=1\n== citation\n  said 0.000  right 0.000  n=1\n");
  EXPECT_EQ(reliability_table({}), "== all\n");
}

}  // namespace
}  // namespace vanban::eval
