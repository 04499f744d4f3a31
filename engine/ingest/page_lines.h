// The words of a page as lines.
#ifndef VANBAN_INGEST_PAGE_LINES_H_
#define VANBAN_INGEST_PAGE_LINES_H_

#include <vector>

#include "ingest/page_layout.h"

namespace vanban::ingest {

struct PageLine {
  std::vector<const PageWord*> words;  // from left to right
  float top = 0, bottom = 0;           // of most of them

  float height() const { return bottom - top; }
  float middle() const { return (top + bottom) / 2; }
};

// From the top down. Words join the line that their middle lies in, unless something else stands in their place there:
// then they are a line of their own, if they could be one, or lie over it, and `overlaid` becomes true.
std::vector<PageLine> lines_of(std::vector<const PageWord*> words, bool* overlaid);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_PAGE_LINES_H_
