// Bytes counted many at a time, against a loop.
#include "text/count_byte.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace vanban::text {
namespace {

TEST(CountByte, IsThatOfALoop) {
  std::uint32_t state = 1;
  for (std::size_t size = 0; size < 1500; ++size) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i) {
      state = state * 1664525u + 1013904223u;
      text += size % 3 == 0 ? '\n' : "a\n\xCC\x80"[(state >> 16) % 4];  // of one byte alone too: no count runs over
    }
    for (const char byte : {'\n', '\xCC', 'x'})
      ASSERT_EQ(count_byte(text, byte), static_cast<std::size_t>(std::count(text.begin(), text.end(), byte))) << size;
  }
}

}  // namespace
}  // namespace vanban::text
