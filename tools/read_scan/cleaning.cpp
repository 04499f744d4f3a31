#include "cleaning.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "resampling.h"

namespace vanban::scan {
namespace {

// Ink in red or blue becomes as bright as its own colour, which is nearly paper; black stays black.
Image without_colour(Pix* page) {
  const int width = pixGetWidth(page);
  const int height = pixGetHeight(page);
  Image out(pixCreate(width, height, 8));
  if (!out) return out;
  constexpr int kColoured = 40;  // of 255, between the strongest colour and the weakest
  for (int y = 0; y < height; ++y) {
    const l_uint32* from = pixGetData(page) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(page);
    l_uint32* to = pixGetData(out.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(out.get());
    for (int x = 0; x < width; ++x) {
      l_int32 red = 0;
      l_int32 green = 0;
      l_int32 blue = 0;
      extractRGBValues(from[x], &red, &green, &blue);
      const int most = std::max({red, green, blue});
      const int least = std::min({red, green, blue});
      const bool coloured = most - least > kColoured && green < most;
      const int grey = coloured ? std::min(255, most + (most - least) / 2) : (red * 30 + green * 59 + blue * 11) / 100;
      SET_DATA_BYTE(to, x, static_cast<l_uint8>(grey));
    }
  }
  return out;
}

Image grey_of(Pix* page) {
  switch (pixGetDepth(page)) {
    case 32:
      return without_colour(page);
    case 1:
      return Image(pixConvert1To8(nullptr, page, 255, 0));
    default:
      return Image(pixConvertTo8(page, 0));
  }
}

// One bit a pixel: what is darker than paper, by the page's own measure.
Image ink_of(Pix* page, Pix* grey) {
  if (pixGetDepth(page) == 1) return Image(pixClone(page));
  Pix* ink = nullptr;
  constexpr l_float32 kShare = 0.1F;
  if (pixOtsuAdaptiveThreshold(grey, pixGetWidth(grey), pixGetHeight(grey), 0, 0, kShare, nullptr, &ink) != 0)
    return nullptr;
  return Image(ink);
}

bool is_blank(Pix* page, Pix* grey) {
  constexpr int kPaper = 190;
  constexpr l_float32 kLeast = 0.0003F;
  const Image dark(pixGetDepth(page) == 1 ? pixClone(page) : pixThresholdToBinary(grey, kPaper));
  l_float32 share = 1;
  return dark && pixForegroundFraction(dark.get(), &share) == 0 && share < kLeast;
}

// Dots that touch no other, in paper and in ink.
double lone_dots(Pix* ink) {
  const Image around(pixCreateTemplate(ink));
  if (!around) return 0;
  const int width = pixGetWidth(ink);
  const int height = pixGetHeight(ink);
  for (int dy = -1; dy <= 1; ++dy) {
    for (int dx = -1; dx <= 1; ++dx) {
      if (dx != 0 || dy != 0) pixRasterop(around.get(), dx, dy, width, height, PIX_SRC | PIX_DST, ink, 0, 0);
    }
  }
  const Image lone(pixSubtract(nullptr, ink, around.get()));
  l_int32 count = 0;
  if (lone) pixCountPixels(lone.get(), &count, nullptr);
  return count;
}

// A fax, or a bad copy: strewn with dots.
bool is_grainy(Pix* ink) {
  constexpr double kGrain = 0.01;  // of the ink
  l_int32 all = 0;
  pixCountPixels(ink, &all, nullptr);
  return all > 0 && lone_dots(ink) > kGrain * all;
}

// A Gaussian of 0.8 pixels over five, of 256.
std::uint32_t gaussian(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d, std::uint32_t e) {
  return 6 * (a + e) + 58 * (b + d) + 128 * c;
}

std::vector<std::uint16_t> softened_line(Pix* grey, int y) {
  const auto width = static_cast<std::size_t>(pixGetWidth(grey));
  const l_uint32* line = pixGetData(grey) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(grey);
  std::vector<std::uint8_t> bytes(width + 4);  // the first and the last stand thrice
  for (std::size_t x = 0; x < width; ++x) bytes[x + 2] = static_cast<std::uint8_t>(GET_DATA_BYTE(line, x));
  bytes[0] = bytes[1] = bytes[2];
  bytes[width + 2] = bytes[width + 3] = bytes[width + 1];
  std::vector<std::uint16_t> out(width);
  for (std::size_t x = 0; x < width; ++x)
    out[x] = static_cast<std::uint16_t>(gaussian(bytes[x], bytes[x + 1], bytes[x + 2], bytes[x + 3], bytes[x + 4]));
  return out;
}

// Clockwise, in radians; 0 where it stands straight or that cannot be told.
double skew_of(Pix* ink) {
  constexpr l_float32 kSure = 2.0F;
  constexpr l_float32 kLeast = 0.1F;  // degrees
  l_float32 degrees = 0;
  l_float32 confidence = 0;
  if (pixFindSkew(ink, &degrees, &confidence) != 0 || confidence < kSure || std::abs(degrees) < kLeast) return 0;
  return degrees * std::acos(-1.0) / 180;
}

struct Enlarged {
  double across = 1, down = 1;
};

// Letters of a coarse scan are smaller than those that the models were trained with. Their height tells more than their
// width, and width is what a line costs: so they are made higher than wide. (Dots an inch; more reads no better.)
Enlarged enlarged_by(double resolution) {
  return {std::clamp(150 / resolution, 1.0, 1.2), std::clamp(175 / resolution, 1.0, 1.6)};
}

void set_upright(double angle, double across, double down, Cleaned* page) {
  if (angle == 0 && across == 1 && down == 1) return;
  Image upright = resampled(page->image.get(), angle, across, down);
  if (!upright) return;
  page->image = std::move(upright);
  page->angle = angle;
  page->across = across;
  page->down = down;
}

}  // namespace

// Leptonica's pixConvolve does the same in six times as long, 0.1 s a page.
Image softened(Pix* grey) {
  const int height = pixGetHeight(grey);
  Image soft(pixCreateTemplate(grey));
  if (!soft) return soft;
  const auto line_at = [&](int y) { return softened_line(grey, std::clamp(y, 0, height - 1)); };
  std::array<std::vector<std::uint16_t>, 5> lines{line_at(-2), line_at(-1), line_at(0), line_at(1), line_at(2)};
  for (int y = 0; y < height; ++y) {
    l_uint32* to = pixGetData(soft.get()) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(soft.get());
    for (std::size_t x = 0; x < lines[0].size(); ++x)
      SET_DATA_BYTE(to, x,
                    static_cast<l_uint8>(
                        (gaussian(lines[0][x], lines[1][x], lines[2][x], lines[3][x], lines[4][x]) + 0x8000) >> 16));
    std::rotate(lines.begin(), lines.begin() + 1, lines.end());
    lines[4] = line_at(y + 3);
  }
  return soft;
}

Cleaned clean(Pix* page, double resolution) {
  Cleaned out;
  out.image = grey_of(page);
  if (!out.image) return out;
  out.blank = is_blank(page, out.image.get());
  if (out.blank) return out;
  const Image ink = ink_of(page, out.image.get());
  const bool grainy = ink && is_grainy(ink.get());
  const Enlarged enlarged = enlarged_by(resolution);
  set_upright(ink ? skew_of(ink.get()) : 0, enlarged.across, enlarged.down, &out);
  if (grainy) {
    if (Image soft = softened(out.image.get())) out.image = std::move(soft);
  }
  return out;
}

}  // namespace vanban::scan
