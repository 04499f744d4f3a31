// Where the cells of a page's tables part.
#ifndef VANBAN_INGEST_TABLE_GUTTERS_H_
#define VANBAN_INGEST_TABLE_GUTTERS_H_

#include <vector>

#include "ingest/page_lines.h"

namespace vanban::ingest {

using LineGutters = std::vector<float>;  // that a line goes across, in points

// Of each line: where no word stands in many of them, one below the other. The cells of a ruled table may stand as near
// as words do; but in running text no gap goes on for six lines, and no list has three of them beside each other.
// `usual`: the height of most words.
std::vector<LineGutters> table_gutters(const std::vector<PageLine>& lines, float usual);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_TABLE_GUTTERS_H_
