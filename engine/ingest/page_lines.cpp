#include "ingest/page_lines.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace vanban::ingest {
namespace {

float middle(const PageWord& word) { return (word.top + word.bottom) / 2; }

float overlap(float begin, float end, float other_begin, float other_end) {
  return std::min(end, other_end) - std::max(begin, other_begin);
}

// Two words in one place: the second lies over the first.
bool lies_over(const PageWord& one, const PageWord& other) {
  const float shared = overlap(one.left, one.right, other.left, other.right);
  return shared > 0.3F * std::min(one.right - one.left, other.right - other.left);
}

// The line that a word joins; null where it is none of those. They are from the top down, by their first words.
PageLine* line_for(const PageWord& word, std::vector<PageLine>* lines, bool* overlaid) {
  constexpr std::size_t kNear = 4;  // only the last lines can be
  constexpr float kShared = 0.55F;  // of the height of the lower of both, at least
  constexpr float kLevel = 0.25F;   // of the line's height: so near are the middles of what lies over it
  PageLine* best = nullptr;
  float best_shared = 0;
  for (std::size_t back = 0; back < kNear && back < lines->size(); ++back) {
    PageLine& line = (*lines)[lines->size() - 1 - back];
    const float shared = overlap(word.top, word.bottom, line.top, line.bottom);
    const float least = kShared * std::min(word.bottom - word.top, line.height());
    if (shared < least || shared <= best_shared) continue;
    const bool taken = std::any_of(line.words.begin(), line.words.end(),
                                   [&](const PageWord* other) { return lies_over(word, *other); });
    const bool same_line = std::abs(middle(word) - line.middle()) < kLevel * line.height();
    if (taken && !same_line) continue;
    if (taken) *overlaid = true;
    best = &line;
    best_shared = shared;
  }
  return best;
}

// The line stays where its first words put it: marks and larger letters must not make it swallow the next.
void join(const PageWord* word, PageLine* line) {
  line->words.push_back(word);
  const float share = 1.0F / static_cast<float>(line->words.size());
  line->top += (word->top - line->top) * share;
  line->bottom += (word->bottom - line->bottom) * share;
}

}  // namespace

std::vector<PageLine> lines_of(std::vector<const PageWord*> words, bool* overlaid) {
  std::stable_sort(words.begin(), words.end(),
                   [](const PageWord* a, const PageWord* b) { return middle(*a) < middle(*b); });
  std::vector<PageLine> lines;
  for (const PageWord* word : words) {
    if (PageLine* const line = line_for(*word, &lines, overlaid)) {
      join(word, line);
    } else {
      lines.push_back({{word}, word->top, word->bottom});
    }
  }
  std::stable_sort(lines.begin(), lines.end(),
                   [](const PageLine& a, const PageLine& b) { return a.top + a.bottom < b.top + b.bottom; });
  for (PageLine& line : lines)
    std::stable_sort(line.words.begin(), line.words.end(),
                     [](const PageWord* a, const PageWord* b) { return a->left < b->left; });
  return lines;
}

}  // namespace vanban::ingest
