#include "doubtful_numbers.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>

namespace vanban::scan {
namespace {

constexpr double kHead = 0.35;         // of the page's height: a head ends above
constexpr float kSure = 90;            // what is surer is believed at once
constexpr float kBelieved = 70;        // so sure a number must be to be said at all (ingest/mend_scan.cpp)
constexpr float kSurePrint = 90;       // softened, printed serials have 91 to 93, written ones 88 at most (16 scans)
constexpr double kTimes[] = {1, 1.5};  // how large it is read again
constexpr int kMostNumbers = 4;        // of a head; more are a list or rubbish

bool is_doubtful_number(const ScanWord& word, int height) {
  return word.confidence < kSure && word.bottom <= kHead * height &&
         std::any_of(word.text.begin(), word.text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Số: with or without what stands behind it, whatever its vowel was read as.
bool has_mark(std::string_view word) {
  constexpr std::size_t kFurthest = 5;  // bytes: a letter with two marks has three
  return !word.empty() && (word[0] == 'S' || word[0] == 's') && word.find(':') <= kFurthest;
}

// The word with what stands beside it: a number by itself is a line too short for Tesseract.
PixelBox surroundings(const ScanWord& word, int width, int height) {
  constexpr double kBeside = 12;  // heights of the word
  constexpr double kAround = 0.7;
  const double tall = word.bottom - word.top;
  const auto within = [](double at, int end) {
    return static_cast<int>(std::clamp(std::lround(at), 0L, static_cast<long>(end)));
  };
  return {within(word.left - kBeside * tall, width), within(word.top - kAround * tall, height),
          within(word.right + kBeside * tall, width), within(word.bottom + kAround * tall, height)};
}

// How sure a reading of its line is of the word, which may be divided otherwise there; 0 where it reads something else.
float sureness_of(const ScanWord& word, const std::vector<ScanWord>& line) {
  std::string text;
  std::vector<const ScanWord*> owners;  // of each byte
  for (const ScanWord& each : line) {
    text += each.text;
    owners.resize(text.size(), &each);
  }
  for (std::size_t at = text.find(word.text); at != std::string::npos; at = text.find(word.text, at + 1)) {
    const auto begin = owners.begin() + static_cast<std::ptrdiff_t>(at);
    const auto end = begin + static_cast<std::ptrdiff_t>(word.text.size());
    const bool is_there = std::all_of(
        begin, end, [&](const ScanWord* owner) { return owner->left < word.right && word.left < owner->right; });
    if (!is_there) continue;
    return (*std::min_element(begin, end,
                              [](const ScanWord* a, const ScanWord* b) { return a->confidence < b->confidence; }))
        ->confidence;
  }
  return 0;
}

}  // namespace

void look_again_at_numbers(int width, int height, const ReadLarger& read, std::vector<ScanWord>* words) {
  int looked = 0;
  for (std::size_t i = 0; i < words->size(); ++i) {
    ScanWord& word = (*words)[i];
    if (!is_doubtful_number(word, height)) continue;
    if (++looked > kMostNumbers) return;
    float least = 100;
    for (const double times : kTimes) {
      least = std::min(least, sureness_of(word, read(surroundings(word, width, height), times)));
      if (least == 0) break;
    }
    const bool is_serial = has_mark(word.text) || (i > 0 && has_mark((*words)[i - 1].text));
    const bool is_apart = word.text.find_first_of("/-") == std::string::npos;
    if (word.confidence < kBelieved ? least >= kSurePrint : is_serial && is_apart && least < word.confidence)
      word.confidence = least;
  }
}

}  // namespace vanban::scan
