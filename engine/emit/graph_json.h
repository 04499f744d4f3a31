// The parts of a graph as JSON, in the words of contract vanban/graph/1.
#ifndef VANBAN_EMIT_GRAPH_JSON_H_
#define VANBAN_EMIT_GRAPH_JSON_H_

#include <string>

#include "emit/json_writer.h"
#include "vanban/graph.h"

namespace vanban::emit {

// Each writes the members of an object that the caller begins and ends.
void node_members(JsonWriter& json, const Graph& graph, NodeId id);
void edge_members(JsonWriter& json, const Graph& graph, const Edge& edge);
// from, to, relation, extent: the first of them.
void edge_ends(JsonWriter& json, const Graph& graph, const Edge& edge);
void unresolved_members(JsonWriter& json, const Graph& graph, const Unresolved& unresolved);
// document, uri, citation, span, sentence: where somebody says something.
void mention_members(JsonWriter& json, const Graph& graph, const Mention& mention);

// The sentence of a mention, or as much of it as was kept: cue, citation and title.
std::string words_of(const Mention& mention);

}  // namespace vanban::emit

#endif  // VANBAN_EMIT_GRAPH_JSON_H_
