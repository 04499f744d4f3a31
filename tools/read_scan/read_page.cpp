#include "read_page.h"

#include <algorithm>
#include <cstdio>
#include <vector>

#include "cleaning.h"
#include "doubtful_numbers.h"
#include "head_columns.h"

namespace vanban::scan {
namespace {

struct PageReading {
  std::vector<ScanWord> words;
  int turn = 0;      // quarter turns clockwise that set the page upright
  double angle = 0;  // and what it was turned further, clockwise, in radians
  bool blank = false;
};

// Letters, each by how sure it is. Rubbish has few words of more than two letters, and is unsure of them.
double worth(const std::vector<ScanWord>& words) {
  double worth = 0;
  for (const ScanWord& word : words) {
    if (word.text.size() > 2 && word.confidence > 50)
      worth += word.confidence / 100 * static_cast<double>(word.text.size());
  }
  return worth;
}

std::size_t letters(const std::vector<ScanWord>& words) {
  std::size_t count = 0;
  for (const ScanWord& word : words) count += word.text.size();
  return count;
}

bool is_doubtful(const std::vector<ScanWord>& words) {
  constexpr double kRubbish = 0.6;
  return worth(words) < kRubbish * static_cast<double>(letters(words));
}

Image cut_out(Pix* page, const PixelBox& box) {
  Box* clip = boxCreate(box.left, box.top, box.right - box.left, box.bottom - box.top);
  Image part(pixClipRectangle(page, clip, nullptr));
  boxDestroy(&clip);
  return part;
}

// `part`: cut out of the page at `box`, and then made so many times as large.
std::vector<ScanWord> read_part(Pix* part, double resolution, const PixelBox& box, double times,
                                Recogniser* recogniser) {
  if (part == nullptr) return {};
  std::vector<ScanWord> words = recogniser->read(part, resolution * times, Layout::block);
  for (ScanWord& word : words) {
    for (double* edge : {&word.left, &word.right}) *edge = *edge / times + box.left;
    for (double* edge : {&word.top, &word.bottom}) *edge = *edge / times + box.top;
  }
  return words;
}

// Columns and numbers of a head of which the first reading was not sure.
void read_head_again(Pix* image, double resolution, Recogniser* recogniser, std::vector<ScanWord>* words) {
  const int width = pixGetWidth(image);
  const int height = pixGetHeight(image);
  const auto read = [&](const PixelBox& box) {
    return read_part(cut_out(image, box).get(), resolution, box, 1, recogniser);
  };
  read_head_columns(width, height, read, words);
  const auto read_larger = [&](const PixelBox& box, double times) {
    const Image part = cut_out(image, box);
    const Image soft = part ? softened(part.get()) : nullptr;
    const auto scale = static_cast<l_float32>(times);
    const Image larger(soft ? pixScale(soft.get(), scale, scale) : nullptr);
    return read_part(larger.get(), resolution, box, times, recogniser);
  };
  look_again_at_numbers(width, height, read_larger, words);
}

// `first`: of the document, which begins with a head.
PageReading read_turned(Pix* page, double resolution, bool first, int turn, Layout layout, Recogniser* recogniser) {
  PageReading reading;
  reading.turn = turn;
  const Image turned(turn == 0 ? pixClone(page) : pixRotateOrth(page, turn));
  if (!turned) return reading;
  const Cleaned cleaned = clean(turned.get(), resolution);
  if (!cleaned.image) return reading;
  reading.angle = cleaned.angle;
  reading.blank = cleaned.blank;
  if (cleaned.blank) return reading;
  Pix* image = cleaned.image.get();
  const double fineness = resolution * cleaned.down;
  reading.words = recogniser->read(image, fineness, layout);
  if (first && !is_doubtful(reading.words)) read_head_again(image, fineness, recogniser, &reading.words);
  for (ScanWord& word : reading.words) {
    for (double* edge : {&word.left, &word.right}) *edge /= cleaned.across;
    for (double* edge : {&word.top, &word.bottom}) *edge /= cleaned.down;
  }
  return reading;
}

PageReading read_best(Pix* page, double resolution, bool first, Recogniser* recogniser) {
  PageReading best = read_turned(page, resolution, first, 0, Layout::page, recogniser);
  constexpr std::size_t kFew = 40;
  if (best.blank) return best;
  if (letters(best.words) >= kFew && !is_doubtful(best.words)) return best;
  // It lies on its side or on its head; or its words stand so that no layout was found.
  for (const int turn : {2, 1, 3}) {
    PageReading other = read_turned(page, resolution, first, turn, Layout::page, recogniser);
    constexpr double kClearly = 1.5;
    if (worth(other.words) > kClearly * worth(best.words) + 20) best = std::move(other);
  }
  if (letters(best.words) >= kFew) return best;
  PageReading sparse = read_turned(page, resolution, first, best.turn, Layout::sparse, recogniser);
  if (worth(sparse.words) > worth(best.words)) best = std::move(sparse);
  return best;
}

}  // namespace

std::string read_page(const Pages& pages, int number, Recogniser* recogniser) {
  const PageImage page = pages.page(number - 1);
  if (!page.image) return {};
  const PageReading reading = read_best(page.image.get(), page.resolution(), number == 1, recogniser);
  char line[200];
  std::snprintf(line, sizeof line, "P\t%d\t%.2f\t%.2f\t%d\t%.5f\n", number, page.width, page.height, reading.turn,
                reading.angle);
  std::string out = line;
  const bool lies = reading.turn % 2 != 0;
  const double x = 72 / (lies ? page.down : page.across);
  const double y = 72 / (lies ? page.across : page.down);
  for (const ScanWord& word : reading.words) {
    std::snprintf(line, sizeof line, "W\t%.2f\t%.2f\t%.2f\t%.2f\t%.0f\t", word.left * x, word.top * y, word.right * x,
                  word.bottom * y, static_cast<double>(word.confidence));
    out += line + word.text + '\n';
  }
  return out;
}

}  // namespace vanban::scan
