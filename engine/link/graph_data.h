// What a Graph looks into: nodes, edges and open mentions as numbers, beside the Store that holds the words.
#ifndef VANBAN_LINK_GRAPH_DATA_H_
#define VANBAN_LINK_GRAPH_DATA_H_

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "link/grouped.h"
#include "link/store.h"
#include "vanban/graph.h"

namespace vanban::link {

// The words of a node, by their places in the pool.
struct NodeWords {
  Ref key = 0, doc_type = 0, number = 0, issuer = 0, date = 0, title = 0, territory = 0, effective = 0;
};

// A mention that is no one node.
struct OpenMention {
  std::uint32_t citation = 0;         // of the store
  std::uint32_t first_candidate = 0;  // into the list of all candidates
  std::uint32_t listed = 0;           // how many of them are in that list
  std::uint32_t count = 0;            // and how many there are
};

}  // namespace vanban::link

namespace vanban {

struct Graph::Data {
  const link::Store* store = nullptr;
  std::vector<link::NodeWords> nodes;    // by key
  std::vector<NodeId> node_of_document;  // of the store
  link::Grouped documents_of_node;       // of the store, by uri
  std::vector<Edge> edges;
  std::vector<std::uint32_t> edge_begins;  // of each node's edges, and the end
  link::Grouped edges_to;
  std::vector<std::uint32_t> mentions;  // citations of the store; those of an edge stand together
  link::Grouped citations_of_node;      // that speak of it
  std::vector<link::OpenMention> open;
  std::vector<NodeId> candidates;
  std::unordered_map<std::string_view, NodeId> other_names;  // a law's key by its name
  std::unordered_map<NodeId, const link::KnownAct*> listed;  // laws and resolutions of plenums of the lists
};

}  // namespace vanban

#endif  // VANBAN_LINK_GRAPH_DATA_H_
