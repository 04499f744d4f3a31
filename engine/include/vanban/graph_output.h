// A Graph as text: JSON (contract vanban/graph/1), and forms that other programs read.
#ifndef VANBAN_GRAPH_OUTPUT_H_
#define VANBAN_GRAPH_OUTPUT_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "vanban/export.h"
#include "vanban/graph.h"
#include "vanban/graph_questions.h"
#include "vanban/sink.h"

namespace vanban {

enum class GraphFormat : std::uint8_t {
  json,     // one object in the form of the contract
  ndjson,   // a line for the graph, then one for each node, edge and unresolved mention, with "kind"
  graphml,  // nodes and edges, for yEd, Gephi, networkx
  csv,      // a row for each mention, resolved or not
  dot       // for Graphviz
};

// Writes in pieces, so that a graph of any size needs no memory. UTF-8. False where the sink refused.
// `pretty` indents JSON by two spaces; the other formats have one form.
VANBAN_API bool write_graph(const Graph& graph, GraphFormat format, bool pretty, const Sink& sink);

// Answers as JSON, each one object with "schema": "vanban/ANSWER/1": chain, missing, coverage, conflicts, validity,
// impact. Nodes and edges are in the words of the graph; each edge brings the sentence of its first mention.
VANBAN_API std::string chain_json(const Graph& graph, const Chain& chain, bool pretty);
VANBAN_API std::string missing_json(const Graph& graph, const std::vector<Missing>& missing, bool pretty);
VANBAN_API std::string coverage_json(const Graph& graph, NodeId document, const std::vector<BodyCoverage>& coverage,
                                     bool pretty);
VANBAN_API std::string conflicts_json(const Graph& graph, const std::vector<Conflict>& conflicts, bool pretty);
VANBAN_API std::string validity_json(const Graph& graph, NodeId act, std::string_view on, const Validity& validity,
                                     bool pretty);
VANBAN_API std::string impact_json(const Graph& graph, NodeId act, const std::vector<Hit>& hits, bool pretty);

// The contract's or the answer's word: in_force, two_dates.
VANBAN_API std::string_view name_of(Force force);
VANBAN_API std::string_view name_of(ConflictKind kind);

}  // namespace vanban

#endif  // VANBAN_GRAPH_OUTPUT_H_
