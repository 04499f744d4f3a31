// The graph for other programs: GraphML, CSV, DOT.
#ifndef VANBAN_EMIT_GRAPH_TABLES_H_
#define VANBAN_EMIT_GRAPH_TABLES_H_

#include "emit/piecewise.h"
#include "vanban/graph.h"

namespace vanban::emit {

// Each returns false where the sink refused.
bool write_graphml(const Graph& graph, Piecewise& out);
bool write_csv(const Graph& graph, Piecewise& out);
bool write_dot(const Graph& graph, Piecewise& out);

}  // namespace vanban::emit

#endif  // VANBAN_EMIT_GRAPH_TABLES_H_
