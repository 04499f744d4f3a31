// A page turned and enlarged, against the same done pixel by pixel in doubles.
#include "../../tools/read_scan/resampling.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace vanban::scan {
namespace {

Image noise(int width, int height) {
  Image image(pixCreate(width, height, 8));
  std::mt19937 chance(7);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) pixSetPixel(image.get(), x, y, chance() & 0xFF);
  }
  return image;
}

double pixel(Pix* image, int x, int y) {
  l_uint32 value = 255;
  if (x >= 0 && y >= 0 && x < pixGetWidth(image) && y < pixGetHeight(image)) pixGetPixel(image, x, y, &value);
  return value;
}

double between(Pix* image, double x, double y) {
  const double left = std::floor(x);
  const double top = std::floor(y);
  double sum = 0;
  for (const int right : {0, 1}) {
    for (const int below : {0, 1}) {
      const double share = std::abs((right != 0 ? 0 : 1) - (x - left)) * std::abs((below != 0 ? 0 : 1) - (y - top));
      sum += share * pixel(image, static_cast<int>(left) + right, static_cast<int>(top) + below);
    }
  }
  return sum;
}

struct Case {
  double angle, across, down;
};

TEST(Resampling, IsWhatDoublesGive) {
  constexpr int kWidth = 61;
  constexpr int kHeight = 47;
  const Image image = noise(kWidth, kHeight);
  for (const Case& each :
       {Case{0, 1, 1}, Case{0.03, 1, 1}, Case{-0.03, 1.2, 1.6}, Case{0, 1.17, 1.17}, Case{1, 1, 2}}) {
    const Image out = resampled(image.get(), each.angle, each.across, each.down);
    ASSERT_TRUE(out);
    ASSERT_EQ(pixGetWidth(out.get()), std::lround(kWidth * each.across));
    ASSERT_EQ(pixGetHeight(out.get()), std::lround(kHeight * each.down));
    double most = 0;
    for (int y = 0; y < pixGetHeight(out.get()); ++y) {
      for (int x = 0; x < pixGetWidth(out.get()); ++x) {
        const double dx = (x + 0.5) / each.across - kWidth / 2.0;
        const double dy = (y + 0.5) / each.down - kHeight / 2.0;
        const double expected =
            between(image.get(), dx * std::cos(each.angle) + dy * std::sin(each.angle) + kWidth / 2.0 - 0.5,
                    dy * std::cos(each.angle) - dx * std::sin(each.angle) + kHeight / 2.0 - 0.5);
        most = std::max(most, std::abs(expected - pixel(out.get(), x, y)));
      }
    }
    EXPECT_LE(most, 2.5) << each.angle << ' ' << each.across << ' ' << each.down;
  }
}

TEST(Resampling, AsItIsNothingChanges) {
  const Image image = noise(33, 20);
  const Image out = resampled(image.get(), 0, 1, 1);
  l_int32 same = 0;
  pixEqual(image.get(), out.get(), &same);
  EXPECT_EQ(same, 1);
}

}  // namespace
}  // namespace vanban::scan
