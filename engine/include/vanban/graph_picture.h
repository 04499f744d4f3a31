// Pictures of a graph: the "lược đồ" of one document, and a chain by level. Vietnamese, as the readers are.
//
// Each is one self-contained text: nothing is loaded, no font is needed. Colours tell relations (the legend names
// them), a broken border what is cited but not held. Width 1240; the height grows with the number of nodes. Above some
// number of nodes the boxes are smaller, and say less; the rest is in their tooltips.
#ifndef VANBAN_GRAPH_PICTURE_H_
#define VANBAN_GRAPH_PICTURE_H_

#include <cstdint>
#include <string>

#include "vanban/export.h"
#include "vanban/graph.h"
#include "vanban/graph_questions.h"

namespace vanban {

enum class PictureFormat : std::uint8_t {
  svg,
  html  // the same picture in a page that filters by words and shows the relations of the box that is clicked
};

// The document in the middle, what it acts on to the left, what acts on it to the right, in boxes by relation.
VANBAN_API std::string diagram(const Graph& graph, NodeId document, PictureFormat format);

// The documents of a chain in rows: trung ương, tỉnh, huyện, xã; an arrow leads from what carries out to what is
// carried out.
VANBAN_API std::string chain_picture(const Graph& graph, const Chain& chain, PictureFormat format);

}  // namespace vanban

#endif  // VANBAN_GRAPH_PICTURE_H_
