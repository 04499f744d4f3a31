// Words with boxes to lines of text that look like the page: what stands beside each other stays beside each other,
// with gaps of three blanks and more where columns part.
#ifndef VANBAN_INGEST_PAGE_LAYOUT_H_
#define VANBAN_INGEST_PAGE_LAYOUT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/file_text.h"

namespace vanban::ingest {

struct PageWord {
  float left, top, right, bottom;  // points, from the top left
  std::u32string text;
  float confidence = -1;  // of a word that was recognised, 0 to 1
  std::string raw = {};   // what was read there, where `text` is another
};

enum class Order : std::uint8_t {
  page,    // what stands beside each other stays so
  reading  // the columns of head and closing one after the other
};

// Appends a page to text and pieces, and the words that were recognised to the scan. Adds the remark `overlaid_number`
// where words lie over one another, as numbers do that were stamped into blanks.
void lay_out(std::vector<PageWord> words, std::int32_t page, FileText* file, Order order = Order::page);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_PAGE_LAYOUT_H_
