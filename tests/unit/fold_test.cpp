// The search key.
#include <gtest/gtest.h>

#include "vanban/decode.h"

namespace vanban {
namespace {

TEST(Fold, SearchKeys) {
  const struct {
    std::string_view text;
    std::string_view key;
  } cases[] = {
      {"", ""},
      {"Nghị định số 30/2020/NĐ-CP", "nghi dinh so 30/2020/nd-cp"},
      {"NGHI\u0323 ĐI\u0323NH", "nghi dinh"},  // decomposed
      {"Ðà Nẵng", "da nang"},                  // eth for đ
      {"49 – KL/TW", "49 - kl/tw"},
      {"a\u00A0\t \n b", "a b"},
      {"zero\u200Bwidth so\u00ADft", "zerowidth soft"},
      {"Привет Ёж", "привет еж"},
      {"Ω ≠ é", "ω = e"},
      {"한국", "한국"},
      {"“Dân biết”", "“dan biet”"},
  };
  for (const auto& c : cases) EXPECT_EQ(fold(c.text), c.key) << c.text;
}

// Letters that come apart take more room than they had.
TEST(Fold, LongTexts) {
  std::string text, key;
  for (int i = 0; i < 1000; ++i) {
    text += i % 2 == 0 ? "한국 ΰ" : "Ế \t";
    key += i % 2 == 0 ? "한국 υ" : "e ";
  }
  EXPECT_EQ(fold(text), key);
}

TEST(Fold, OldAndNewTonePlacementAgree) { EXPECT_EQ(fold("hòa thủy"), fold("hoà thuỷ")); }

}  // namespace
}  // namespace vanban
