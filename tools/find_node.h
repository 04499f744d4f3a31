// The document of a graph that somebody names.
#ifndef VANBAN_TOOLS_FIND_NODE_H_
#define VANBAN_TOOLS_FIND_NODE_H_

#include <optional>
#include <string_view>

#include "vanban/graph.h"

namespace vanban::tools {

// By its key, or by a number that it alone bears. Complains where the graph does not have it, and says which keys are
// near.
std::optional<NodeId> find_node(const Graph& graph, std::string_view key);

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_FIND_NODE_H_
