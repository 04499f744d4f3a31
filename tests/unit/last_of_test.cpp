// The last of two bytes, sixteen at a time: against the search of the standard library.
#include "text/last_of.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace vanban::text {
namespace {

TEST(LastOf, IsThatOfThePlainSearch) {
  EXPECT_EQ(last_of("", '.', '|'), std::string_view::npos);
  std::mt19937 random(5);
  for (int round = 0; round < 20000; ++round) {
    std::string text(random() % 70, 'a');
    for (int i = 0; i < 2 && !text.empty(); ++i) text[random() % text.size()] = ".|a"[random() % 3];
    ASSERT_EQ(last_of(text, '.', '|'), text.find_last_of(".|")) << text;
  }
}

}  // namespace
}  // namespace vanban::text
