// From what was resolved to the graph: nodes in order with their words, edges with their mentions.
#ifndef VANBAN_LINK_BUILD_GRAPH_H_
#define VANBAN_LINK_BUILD_GRAPH_H_

#include <memory>

#include "link/graph_data.h"
#include "link/resolve.h"

namespace vanban::link {

// `store` must outlive the result.
std::shared_ptr<const Graph::Data> build_graph(const Store& store, Resolution resolution);

}  // namespace vanban::link

#endif  // VANBAN_LINK_BUILD_GRAPH_H_
