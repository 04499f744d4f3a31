// Pages for tests, drawn with letters.
#ifndef VANBAN_TESTS_INGEST_TYPED_PAGE_H_
#define VANBAN_TESTS_INGEST_TYPED_PAGE_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ingest/code_points.h"
#include "ingest/page_layout.h"
#include "ingest/page_lines.h"

namespace vanban::ingest {

// A page as it is typed: six points to a column, twenty to a line, letters twelve high.
inline std::vector<PageWord> words_of(std::string_view page) {
  const std::u32string text = from_utf8(page);
  std::vector<PageWord> words;
  float x = 0;
  float y = 0;
  for (const char32_t c : text) {
    if (c == U'\n') {
      y += 20;
      x = 0;
      continue;
    }
    if (c != U' ') {
      if (words.empty() || words.back().right != x || words.back().top != y)
        words.push_back({x, y, x, y + 12, {}, 0.9F});
      words.back().text += c;
      words.back().right = x + 6;
    }
    x += 6;
  }
  return words;
}

// Its lines; the words must live on.
inline std::vector<PageLine> lines_on(const std::vector<PageWord>& words) {
  std::vector<const PageWord*> all;
  for (const PageWord& word : words) all.push_back(&word);
  bool overlaid = false;
  return lines_of(std::move(all), &overlaid);
}

}  // namespace vanban::ingest

#endif  // VANBAN_TESTS_INGEST_TYPED_PAGE_H_
