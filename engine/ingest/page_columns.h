// The columns of a document's head and of its closing, which stand beside each other on a page.
#ifndef VANBAN_INGEST_PAGE_COLUMNS_H_
#define VANBAN_INGEST_PAGE_COLUMNS_H_

#include <cstddef>
#include <vector>

#include "ingest/page_lines.h"

namespace vanban::ingest {

inline constexpr float kGutterSlack = 2;  // points

// Where the right half of a document's head begins: the left edge of the nation's title, or the Party's, and of what
// stands below it; 0 if it is not there. Left of it stands the issuing body, however near.
struct Gutter {
  float left = 0;
  std::size_t last_line = 0;  // lines up to it are parted
};

Gutter find_gutter(const std::vector<PageLine>& lines);

// Puts the lines of the head, those before `end`, into reading order: the issuing body, the nation's title beside it,
// and below them number and date; or the left column, then the right one. `usual`: the height of most words.
void part_head(std::size_t end, float gutter, float usual, std::vector<PageLine>* lines);

// The same of the closing: recipients, then who signed beside them. Its gutter is what most lines from there on leave
// free.
void part_closing(std::vector<PageLine>* lines);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_PAGE_COLUMNS_H_
