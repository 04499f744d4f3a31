#include "read_page.h"

#include <algorithm>
#include <cstdio>
#include <vector>

#include "cleaning.h"
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

std::vector<ScanWord> read_part(Pix* page, double resolution, const PixelBox& box, Recogniser* recogniser) {
  Box* clip = boxCreate(box.left, box.top, box.right - box.left, box.bottom - box.top);
  const Image part(pixClipRectangle(page, clip, nullptr));
  boxDestroy(&clip);
  if (!part) return {};
  std::vector<ScanWord> words = recogniser->read(part.get(), resolution, Layout::block);
  for (ScanWord& word : words) {
    word.left += box.left;
    word.right += box.left;
    word.top += box.top;
    word.bottom += box.top;
  }
  return words;
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
  if (first && !is_doubtful(reading.words)) {
    const auto read = [&](const PixelBox& box) { return read_part(image, fineness, box, recogniser); };
    read_head_columns(pixGetWidth(image), pixGetHeight(image), read, &reading.words);
  }
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
