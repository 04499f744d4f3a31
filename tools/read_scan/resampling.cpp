#include "resampling.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace vanban::scan {
namespace {

constexpr int kBits = 16;  // of a pixel's coordinate behind the point
constexpr std::int64_t kOne = std::int64_t{1} << kBits;
constexpr int kWeightBits = 8;
constexpr std::uint8_t kWhite = 255;

std::int64_t fixed(double value) { return std::llround(value * static_cast<double>(kOne)); }

// The bytes of a picture, line by line, with white around them.
class Bytes {
 public:
  explicit Bytes(Pix* grey)
      : width_(pixGetWidth(grey)), height_(pixGetHeight(grey)), line_(static_cast<std::size_t>(width_) + 2) {
    bytes_.assign(line_ * (static_cast<std::size_t>(height_) + 2), kWhite);
    for (int y = 0; y < height_; ++y) {
      const l_uint32* from = pixGetData(grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey);
      std::uint8_t* to = &bytes_[(static_cast<std::size_t>(y) + 1) * line_ + 1];
      for (int x = 0; x < width_; ++x) to[x] = static_cast<std::uint8_t>(GET_DATA_BYTE(from, x));
    }
  }

  // Between the four pixels around a place; coordinates are those of pixels' middles.
  std::uint8_t at(std::int64_t x, std::int64_t y) const {
    const std::int64_t column = x >> kBits;
    const std::int64_t row = y >> kBits;
    if (column < -1 || column >= width_ || row < -1 || row >= height_) return kWhite;
    const auto right = static_cast<std::uint32_t>(x >> (kBits - kWeightBits)) & 0xFF;
    const auto below = static_cast<std::uint32_t>(y >> (kBits - kWeightBits)) & 0xFF;
    const std::uint8_t* upper =
        &bytes_[static_cast<std::size_t>(row + 1) * line_ + static_cast<std::size_t>(column + 1)];
    const std::uint8_t* lower = upper + line_;
    const std::uint32_t above = upper[0] * (256 - right) + upper[1] * right;
    const std::uint32_t under = lower[0] * (256 - right) + lower[1] * right;
    return static_cast<std::uint8_t>((above * (256 - below) + under * below + 0x8000) >> 16);
  }

 private:
  int width_, height_;
  std::size_t line_;
  std::vector<std::uint8_t> bytes_;
};

}  // namespace

Image resampled(Pix* grey, double angle, double across, double down) {
  const double width = pixGetWidth(grey);
  const double height = pixGetHeight(grey);
  Image out(pixCreate(static_cast<l_int32>(std::lround(width * across)),
                      static_cast<l_int32>(std::lround(height * down)), 8));
  if (!out) return out;
  const Bytes bytes(grey);
  const double sine = std::sin(angle);
  const double cosine = std::cos(angle);
  const std::int64_t step_x = fixed(cosine / across);
  const std::int64_t step_y = fixed(-sine / across);
  for (int row = 0; row < pixGetHeight(out.get()); ++row) {
    l_uint32* to = pixGetData(out.get()) + static_cast<std::ptrdiff_t>(row) * pixGetWpl(out.get());
    const double dx = 0.5 / across - width / 2;
    const double dy = (row + 0.5) / down - height / 2;
    std::int64_t x = fixed(dx * cosine + dy * sine + width / 2 - 0.5);
    std::int64_t y = fixed(dy * cosine - dx * sine + height / 2 - 0.5);
    for (int column = 0; column < pixGetWidth(out.get()); ++column, x += step_x, y += step_y)
      SET_DATA_BYTE(to, column, bytes.at(x, y));
  }
  return out;
}

}  // namespace vanban::scan
