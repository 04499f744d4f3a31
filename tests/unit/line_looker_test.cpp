// Lines and what may divide them: 64 bytes at a time against a loop over the bytes.
#include "text/line_looker.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>

#include "text/ascii.h"

namespace vanban::text {
namespace {

LineLooker::Look plain_look(std::string_view key, std::uint32_t at) {
  LineLooker::Look look{at, false};
  for (; look.end < key.size() && key[look.end] != '\n'; ++look.end) {
    const char c = key[look.end];
    look.may_be_divided |= c == '\t' || c == '|' || (c == ' ' && look.end > at && key[look.end - 1] == ' ');
  }
  return look;
}

TEST(LineLooker, SeesLinesAsThePlainLoopDoes) {
  std::mt19937 random(3);
  for (int round = 0; round < 20000; ++round) {
    std::string key(random() % 300, 'a');
    const auto rare = random() % 3 == 0 ? 12u : 80u;
    for (char& c : key) {
      const auto kind = random() % rare;
      c = kind < 3 ? ' ' : kind == 3 ? '\n' : kind == 4 ? '\t' : kind == 5 ? '|' : 'a';
    }
    LineLooker looker(key);
    for (std::uint32_t at = 0; at <= key.size();) {
      while (at < key.size() && is_blank(key[at])) ++at;  // as the layout asks
      const LineLooker::Look look = looker.look_from(at);
      const LineLooker::Look plain = plain_look(key, at);
      ASSERT_EQ(look.end, plain.end) << '"' << key << "\" " << at;
      ASSERT_EQ(look.may_be_divided, plain.may_be_divided) << '"' << key << "\" " << at;
      at = look.end + 1;
    }
  }
}

TEST(LineLooker, BitsAreThoseOfThePlainLoop) {
  std::mt19937 random(4);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(kLineBits, '\0');
    for (char& c : bytes) c = random() % 2 == 0 ? "\n \t|"[random() % 4] : static_cast<char>(random());
    const LineBits bits = line_bits(bytes.data());
    const LineBits plain = line_bits_plain(bytes.data());
    ASSERT_EQ(bits.ends, plain.ends);
    ASSERT_EQ(bits.blanks, plain.blanks);
    ASSERT_EQ(bits.signs, plain.signs);
  }
}

}  // namespace
}  // namespace vanban::text
