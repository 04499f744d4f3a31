// What further readings of a doubtful number do to how sure it is; the reader is made up.
#include "../../tools/read_scan/doubtful_numbers.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace vanban::scan {
namespace {

constexpr int kWidth = 1654;
constexpr int kHeight = 2339;

ScanWord word_at(double left, double top, float confidence, std::string text) {
  return {left, top, left + 30, top + 25, confidence, std::move(text)};
}

struct Again {
  std::string text;
  float confidence;
};

struct Case {
  const char* what;
  ScanWord word;
  Again once, larger;  // what its line is read as then
  float expected;
  std::size_t readings;
};

TEST(DoubtfulNumbers, AreAsSureAsTwoFurtherReadings) {
  const Case cases[] = {
      {"printed", word_at(392, 320, 51, "02"), {"02", 93}, {"02", 91}, 91, 2},
      {"with its symbol", word_at(392, 320, 51, "02/SYT"), {"02/SYT", 92}, {"02/SYT", 92}, 92, 2},
      {"sure at once", word_at(392, 320, 92, "02"), {"03", 93}, {"03", 93}, 92, 0},
      {"written: other digits when larger", word_at(392, 320, 51, "44"), {"44", 93}, {"14", 93}, 51, 2},
      {"written: other digits at once", word_at(392, 320, 51, "44"), {"11", 93}, {"44", 93}, 51, 1},
      {"written: the same, but unsurely", word_at(392, 320, 30, "44"), {"44", 93}, {"44", 87}, 30, 2},
      {"no number", word_at(392, 320, 51, "lập"), {"lập", 93}, {"lập", 93}, 51, 0},
      {"below the head", word_at(392, 1200, 51, "02"), {"02", 93}, {"02", 93}, 51, 0},
      {"another place of the line", word_at(392, 320, 51, "02"), {"elsewhere", 93}, {"elsewhere", 93}, 51, 1},
      {"a serial, read so again", word_at(392, 320, 86, "02"), {"02", 92}, {"02", 84}, 84, 2},
      {"one with its symbol, whose letters are less sure",
       word_at(392, 320, 84, "128/QĐ-SYT"),
       {"128/QĐ-SYT", 62},
       {"128/QĐ-SYT", 80},
       84,
       2},
      {"a serial, written: the same, but unsurely", word_at(392, 320, 88, "44"), {"44", 52}, {"44", 69}, 52, 2},
      {"a serial, written: other digits", word_at(392, 320, 88, "44"), {"14", 93}, {"44", 93}, 0, 1},
      {"glued to its mark then", word_at(392, 320, 51, "02"), {"glued", 93}, {"02", 91}, 91, 2},
  };
  for (const Case& each : cases) {
    std::vector<double> times_read;
    const auto read = [&](const PixelBox& box, double times) {
      EXPECT_TRUE(box.left >= 0 && box.left < each.word.left && box.right > each.word.right && box.right <= kWidth);
      EXPECT_TRUE(box.top >= 0 && box.top < each.word.top && box.bottom > each.word.bottom);
      times_read.push_back(times);
      const Again& again = times > 1 ? each.larger : each.once;
      ScanWord word = each.word;
      word.confidence = again.confidence;
      word.text = again.text;
      if (again.text == "glued") {
        word.left -= 60;
        word.text = "Số:" + each.word.text;
        return std::vector{word};
      }
      if (again.text != "elsewhere") return std::vector{word_at(300, 320, 97, "Số:"), word};
      return std::vector{word_at(500, 320, 97, each.word.text)};
    };
    std::vector<ScanWord> words{word_at(340, 320, 60, "Số:"), each.word};
    look_again_at_numbers(kWidth, kHeight, read, &words);
    EXPECT_EQ(words[1].confidence, each.expected) << each.what;
    EXPECT_EQ(words[1].text, each.word.text) << each.what;
    EXPECT_EQ(words[0].confidence, 60) << each.what;
    EXPECT_EQ(times_read.size(), each.readings) << each.what;
  }
}

TEST(DoubtfulNumbers, WithoutAMarkWhatIsBelievedStays) {
  std::vector<ScanWord> words{word_at(340, 320, 97, "ngày"), word_at(392, 320, 88, "14")};
  look_again_at_numbers(
      kWidth, kHeight, [](const PixelBox&, double) { return std::vector<ScanWord>(); }, &words);
  EXPECT_EQ(words[1].confidence, 88);
}

TEST(DoubtfulNumbers, OfAListOnlyTheFirstAreReadAgain) {
  std::vector<ScanWord> words;
  for (int row = 0; row < 20; ++row) words.push_back(word_at(392, 20 + 30 * row, 50, std::to_string(row)));
  int readings = 0;
  look_again_at_numbers(
      kWidth, kHeight,
      [&](const PixelBox&, double) {
        ++readings;
        return std::vector<ScanWord>();
      },
      &words);
  EXPECT_EQ(readings, 4);
}

}  // namespace
}  // namespace vanban::scan
