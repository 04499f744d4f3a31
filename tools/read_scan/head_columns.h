// The head of a document has two columns, whose lines seldom stand level. Read across the page as one line, a word of
// the one is cut where the other's line ends; so a column with doubtful words is read again, by itself.
#ifndef VANBAN_TOOLS_READ_SCAN_HEAD_COLUMNS_H_
#define VANBAN_TOOLS_READ_SCAN_HEAD_COLUMNS_H_

#include <functional>
#include <vector>

#include "recogniser.h"

namespace vanban::scan {

struct PixelBox {
  int left = 0, top = 0, right = 0, bottom = 0;
};

// Whatever reads a part of the page as lines one below the other; its words' places are those on the page.
using ReadColumn = std::function<std::vector<ScanWord>(const PixelBox&)>;

// `words`: those of an upright page of this size. Of each line that had doubtful words the surer reading is kept.
// Nothing is read where the page does not begin with two columns, or nothing in them is doubtful.
void read_head_columns(int width, int height, const ReadColumn& read, std::vector<ScanWord>* words);

}  // namespace vanban::scan

#endif  // VANBAN_TOOLS_READ_SCAN_HEAD_COLUMNS_H_
