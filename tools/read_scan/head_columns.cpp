#include "head_columns.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <numeric>
#include <utility>

namespace vanban::scan {
namespace {

constexpr double kHead = 0.35;       // of the page's height: a head ends above
constexpr double kSeldomRight = 87;  // a word of which Tesseract is less sure is doubtful

bool is_word(const ScanWord& word) {  // not a rule, a star or a speck
  return std::count_if(word.text.begin(), word.text.end(), [](char c) { return (c & 0xC0) != 0x80; }) > 1;
}

bool is_doubtful(const ScanWord& word) { return is_word(word) && static_cast<double>(word.confidence) < kSeldomRight; }

double middle(const ScanWord& word) { return (word.top + word.bottom) / 2; }

bool is_in(const PixelBox& box, const ScanWord& word) {
  return word.left >= box.left && word.right <= box.right && word.bottom <= box.bottom;
}

double usual_height(const std::vector<ScanWord>& words) {
  std::vector<double> heights;
  for (const ScanWord& word : words) {
    if (is_word(word)) heights.push_back(word.bottom - word.top);
  }
  if (heights.empty()) return 0;
  const auto at = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), at, heights.end());
  return *at;
}

struct Gutter {
  double middle = 0;
  double end = 0;  // down to here the page has two columns; 0: it has one
};

// The strip, wider than blanks between words, that the page's first lines leave free the furthest down.
Gutter find_gutter(int width, int height, const std::vector<ScanWord>& words) {
  constexpr double kLeftmost = 0.25;  // of the width
  constexpr double kRightmost = 0.7;
  constexpr double kGap = 0.8;  // of a line's height
  constexpr double kLeastLines = 2;
  const double line = usual_height(words);
  const double gap = kGap * line;
  Gutter best;
  for (const ScanWord& before : words) {
    if (before.bottom > kHead * height || before.right < kLeftmost * width || before.right > kRightmost * width)
      continue;
    const double begin = before.right;
    double end = kHead * height;
    for (const ScanWord& word : words) {
      if (is_word(word) && word.left < begin + gap && word.right > begin) end = std::min(end, word.top);
    }
    // Both columns begin with the page.
    double tops[] = {end, end};
    double right = width;
    double first = end;
    for (const ScanWord& word : words) {
      if (word.bottom > end) continue;
      const bool is_left = word.right <= begin;
      tops[is_left ? 0 : 1] = std::min(tops[is_left ? 0 : 1], word.top);
      if (!is_left && is_word(word)) right = std::min(right, word.left);
      first = std::min(first, word.top);
    }
    const double later = std::max(tops[0], tops[1]);
    if (later >= end || later - first > 2 * line || end - first < kLeastLines * line || end <= best.end) continue;
    best = {(begin + right) / 2, end};
  }
  return best;
}

// How sure a reading is of its letters.
double sureness(const std::vector<ScanWord>& words) {
  double sum = 0;
  double letters = 0;
  for (const ScanWord& word : words) {
    const auto count = static_cast<double>(word.text.size());
    sum += static_cast<double>(word.confidence) * count;
    letters += count;
  }
  return letters > 0 ? sum / letters : 0;
}

// Divides words in reading order where the next line begins.
std::vector<std::vector<ScanWord>> lines_of(std::vector<ScanWord> words) {
  std::vector<std::vector<ScanWord>> lines;
  for (ScanWord& word : words) {
    const bool goes_on = !lines.empty() && word.left > lines.back().back().left &&
                         middle(word) < lines.back().back().bottom && middle(lines.back().back()) > word.top;
    if (!goes_on) lines.emplace_back();
    lines.back().push_back(std::move(word));
  }
  return lines;
}

// Lines of the second reading with the words of the first, by their places, that stand there: of several lines where a
// word of the first runs over them.
struct Stretch {
  std::vector<ScanWord> words;
  std::vector<std::size_t> there;
};

bool stands_in(const ScanWord& word, const std::vector<ScanWord>& line) {
  constexpr double kShared = 0.4;  // of the lower one's height
  double top = line.front().top;
  double bottom = line.front().bottom;
  for (const ScanWord& other : line) {
    top = std::min(top, other.top);
    bottom = std::max(bottom, other.bottom);
  }
  const double shared = std::min(bottom, word.bottom) - std::max(top, word.top);
  return shared > kShared * std::min(bottom - top, word.bottom - word.top);
}

bool shares_a_word(const Stretch& one, const Stretch& other) {
  return std::find_first_of(one.there.begin(), one.there.end(), other.there.begin(), other.there.end()) !=
         one.there.end();
}

std::vector<Stretch> stretches_of(const PixelBox& column, std::vector<ScanWord> again,
                                  const std::vector<ScanWord>& words) {
  std::vector<Stretch> stretches;
  for (std::vector<ScanWord>& line : lines_of(std::move(again))) {
    Stretch stretch;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (is_in(column, words[i]) && stands_in(words[i], line)) stretch.there.push_back(i);
    }
    stretch.words = std::move(line);
    for (auto other = stretches.begin(); other != stretches.end();) {
      if (!shares_a_word(stretch, *other)) {
        ++other;
        continue;
      }
      std::move(other->words.begin(), other->words.end(), std::back_inserter(stretch.words));
      stretch.there.insert(stretch.there.end(), other->there.begin(), other->there.end());
      other = stretches.erase(other);
    }
    std::sort(stretch.there.begin(), stretch.there.end());
    stretch.there.erase(std::unique(stretch.there.begin(), stretch.there.end()), stretch.there.end());
    stretches.push_back(std::move(stretch));
  }
  return stretches;
}

std::size_t letters(const std::vector<ScanWord>& words) {
  return std::accumulate(words.begin(), words.end(), std::size_t{0},
                         [](std::size_t sum, const ScanWord& word) { return sum + word.text.size(); });
}

// Of each stretch with doubtful words the surer reading, if no letters are lost by it.
void keep_surer(const PixelBox& column, std::vector<ScanWord> again, std::vector<ScanWord>* words) {
  constexpr double kLeast = 0.8;  // of the letters
  std::vector<ScanWord> kept;
  std::vector<bool> gone(words->size());
  for (Stretch& stretch : stretches_of(column, std::move(again), *words)) {
    std::vector<ScanWord> first;
    for (const std::size_t i : stretch.there) first.push_back((*words)[i]);
    if (std::none_of(first.begin(), first.end(), is_doubtful) || sureness(stretch.words) <= sureness(first) ||
        static_cast<double>(letters(stretch.words)) < kLeast * static_cast<double>(letters(first)))
      continue;
    for (const std::size_t i : stretch.there) gone[i] = true;
    std::move(stretch.words.begin(), stretch.words.end(), std::back_inserter(kept));
  }
  for (std::size_t i = 0; i < words->size(); ++i) {
    if (!gone[i]) kept.push_back(std::move((*words)[i]));
  }
  *words = std::move(kept);
}

}  // namespace

void read_head_columns(int width, int height, const ReadColumn& read, std::vector<ScanWord>* words) {
  const Gutter gutter = find_gutter(width, height, *words);
  if (gutter.end <= 0) return;
  const int parting = static_cast<int>(std::lround(gutter.middle));
  const int bottom = static_cast<int>(gutter.end) - 1;
  for (const PixelBox column : {PixelBox{0, 0, parting, bottom}, PixelBox{parting, 0, width, bottom}}) {
    const bool doubtful = std::any_of(words->begin(), words->end(),
                                      [&](const ScanWord& word) { return is_doubtful(word) && is_in(column, word); });
    if (doubtful) keep_surer(column, read(column), words);
  }
}

}  // namespace vanban::scan
