#include "doubtful_numbers.h"

#include <algorithm>
#include <cmath>

namespace vanban::scan {
namespace {

constexpr double kHead = 0.35;         // of the page's height: a head ends above
constexpr float kSure = 85;            // what is surer is believed at once
constexpr float kSurePrint = 90;       // softened, printed serials have 91 to 93, written ones 88 at most (16 scans)
constexpr double kTimes[] = {1, 1.5};  // how large it is read again
constexpr int kMostNumbers = 3;        // of a head; more are a list or rubbish

bool is_doubtful_number(const ScanWord& word, int height) {
  return word.confidence < kSure && word.bottom <= kHead * height &&
         std::any_of(word.text.begin(), word.text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The word with what stands beside it: a number by itself is a line too short for Tesseract.
PixelBox surroundings(const ScanWord& word, int width, int height) {
  constexpr double kBeside = 12;  // heights of the word
  constexpr double kAround = 0.7;
  const double tall = word.bottom - word.top;
  const auto within = [](double at, int end) { return static_cast<int>(std::clamp<double>(std::lround(at), 0, end)); };
  return {within(word.left - kBeside * tall, width), within(word.top - kAround * tall, height),
          within(word.right + kBeside * tall, width), within(word.bottom + kAround * tall, height)};
}

bool is_same(const ScanWord& one, const ScanWord& other) {
  return one.text == other.text && one.left < other.right && other.left < one.right;
}

}  // namespace

void look_again_at_numbers(int width, int height, const ReadLarger& read, std::vector<ScanWord>* words) {
  int looked = 0;
  for (ScanWord& word : *words) {
    if (!is_doubtful_number(word, height)) continue;
    if (++looked > kMostNumbers) return;
    float least = 100;
    for (const double times : kTimes) {
      const std::vector<ScanWord> again = read(surroundings(word, width, height), times);
      const auto same =
          std::find_if(again.begin(), again.end(), [&](const ScanWord& other) { return is_same(word, other); });
      least = std::min(least, same == again.end() ? 0 : same->confidence);
      if (least < kSurePrint) break;
    }
    if (least >= kSurePrint) word.confidence = least;
  }
}

}  // namespace vanban::scan
