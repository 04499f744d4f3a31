// A text rewritten piece by piece, against one made byte by byte.
#include "text/rewriter.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace vanban::text {
namespace {

// Each character of the new text, and the source that it was made of.
struct Made {
  std::string bytes;
  Span source;
};

void expect_made(Rewriter* out, const std::vector<Made>& made) {
  std::string expected;
  for (const Made& character : made) expected += character.bytes;
  const std::string text = out->take_text();
  const PackedAlignment alignment = out->take_alignment();
  ASSERT_EQ(text, expected);
  std::uint32_t at = 0;
  for (const Made& character : made) {
    const auto size = static_cast<std::uint32_t>(character.bytes.size());
    ASSERT_EQ(alignment.to_source({at, at + size}), character.source) << at << " of " << text;
    at += size;
  }
}

TEST(Rewriter, NothingChangedIsTheSource) {
  Rewriter out("abc");
  EXPECT_FALSE(out.changed());
  EXPECT_EQ(out.position(2), 2U);
}

TEST(Rewriter, TakesBackWhatItWrote) {
  const std::string source = "ab\u1EBFc";
  Rewriter out(source);
  out.replace(0, 1, to_utf8(0x111));
  EXPECT_EQ(out.take_back(5).value, char32_t{0x1EBF});  // still the source
  const Rewriter::Last last = out.take_back(1);
  EXPECT_TRUE(last.found);
  EXPECT_EQ(last.value, char32_t{0x111});
  EXPECT_EQ(last.begin, 0U);
  out.replace(0, 1, std::string_view("xyz"));
  expect_made(&out, {{"xyz", {0, 1}}, {"b", {1, 2}}, {"\u1EBF", {2, 5}}, {"c", {5, 6}}});
}

// Stretches short and long, so that what is gathered is passed on at every point of it.
TEST(Rewriter, IsAsMadeByteByByte) {
  std::mt19937 random(3);
  for (int round = 0; round < 300; ++round) {
    std::string source;
    while (source.size() < static_cast<std::size_t>(round) * 10) source += static_cast<char>('a' + random() % 26);
    Rewriter out(source);
    std::vector<Made> made;
    for (std::uint32_t at = 0; at < source.size();) {
      const auto kept = static_cast<std::uint32_t>(random() % (random() % 8 == 0 ? 700 : 24));
      const auto begin = std::min(at + kept, static_cast<std::uint32_t>(source.size()));
      for (; at < begin; ++at) made.push_back({source.substr(at, 1), {at, at + 1}});
      if (begin == source.size()) break;
      const std::uint32_t end = begin + 1;
      switch (random() % 4) {
        case 0:
          out.drop(begin, end);
          break;
        case 1: {
          const Utf8Char letter = to_utf8(0x1EA0 + random() % 32);
          out.replace(begin, end, letter);
          made.push_back({std::string(letter.view()), {begin, end}});
          break;
        }
        case 2: {
          const std::string word(random() % 1200, 'x');
          out.replace(begin, end, word);
          if (!word.empty()) made.push_back({word, {begin, end}});
          break;
        }
        default:
          out.replace(begin, end, std::string_view("-"));
          made.push_back({"-", {begin, end}});
      }
      at = end;
      std::size_t size = 0;
      for (const Made& character : made) size += character.bytes.size();
      ASSERT_EQ(out.position(at), size);
    }
    if (out.changed()) expect_made(&out, made);
  }
}

}  // namespace
}  // namespace vanban::text
