// Chains and coverage: following the edges by which documents are carried out.
#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "vanban/graph_questions.h"

namespace vanban {
namespace {

bool has(const std::vector<Relation>& relations, Relation relation) {
  return std::find(relations.begin(), relations.end(), relation) != relations.end();
}

// The edges from a node, or those to it.
std::vector<const Edge*> edges_of(const Graph& graph, NodeId node, bool up) {
  std::vector<const Edge*> edges;
  if (up) {
    for (const Edge& edge : graph.edges_from(node)) edges.push_back(&edge);
  } else {
    for (const std::uint32_t index : graph.edges_to(node)) edges.push_back(&graph.edges()[index]);
  }
  return edges;
}

std::vector<ChainStep> follow(const Graph& graph, NodeId start, const ChainOptions& options, bool up) {
  std::vector<ChainStep> steps;
  std::unordered_set<NodeId> met = {start};
  std::vector<NodeId> level = {start};
  for (int depth = 1; depth <= options.depth && !level.empty(); ++depth) {
    std::vector<NodeId> next;
    for (const NodeId node : level) {
      for (const Edge* edge : edges_of(graph, node, up)) {
        if (edge->from == edge->to || !has(options.relations, edge->relation)) continue;
        steps.push_back({edge, depth});
        const NodeId other = up ? edge->to : edge->from;
        if (met.insert(other).second) next.push_back(other);
      }
    }
    std::sort(next.begin(), next.end());
    level = std::move(next);
  }
  return steps;
}

// The territory of a key's scope, or of a body: bac-kan of bac-kan/tinh-uy; "" of the country.
std::string_view territory_of(const Node& node) {
  if (!node.territory.empty()) return node.territory == "vn" ? std::string_view() : node.territory;
  const std::string_view from = node.issuer.empty() ? node.key : node.issuer;
  const std::string_view first = from.substr(0, from.find('/'));
  return first == "vn" ? std::string_view() : first;
}

bool lies_in(std::string_view territory, std::string_view outer) {
  return outer.empty() || territory == outer ||
         (territory.starts_with(outer) && territory.substr(outer.size()).starts_with("/"));
}

}  // namespace

const std::vector<Relation>& carrying_out() {
  static const std::vector<Relation> kRelations = {Relation::implements, Relation::guides, Relation::based_on};
  return kRelations;
}

Chain chain_of(const Graph& graph, NodeId start, const ChainOptions& options) {
  Chain chain;
  chain.start = start;
  if (options.up) chain.up = follow(graph, start, options, true);
  if (options.down) chain.down = follow(graph, start, options, false);
  return chain;
}

std::vector<Missing> missing_of(const Graph& graph) {
  std::vector<Missing> missing;
  for (NodeId id = 0; id < graph.node_count(); ++id) {
    if (graph.node(id).held) continue;
    const std::vector<Mention> mentions = graph.mentions_of(id);
    if (mentions.empty()) continue;
    std::unordered_set<NodeId> documents;
    for (const Mention& mention : mentions) documents.insert(mention.document);
    missing.push_back({id, mentions.size(), documents.size()});
  }
  std::stable_sort(missing.begin(), missing.end(), [](const Missing& a, const Missing& b) {
    return std::pair(b.documents, b.citations) < std::pair(a.documents, a.citations);
  });
  return missing;
}

std::vector<BodyCoverage> coverage_of(const Graph& graph, NodeId document) {
  ChainOptions options;
  options.up = false;
  // The first edge met from a node lies on a shortest way to the document.
  std::unordered_map<NodeId, const Edge*> way;
  for (const ChainStep& step : chain_of(graph, document, options).down) way.emplace(step.edge->from, step.edge);

  const Node issued = graph.node(document);
  std::map<std::string_view, NodeId> bodies;  // the document that carries it out, else any
  for (NodeId id = 0; id < graph.node_count(); ++id) {
    const Node node = graph.node(id);
    if (!node.held || id == document || !lies_in(territory_of(node), territory_of(issued))) continue;
    const std::string_view body = node.issuer.empty() ? node.territory : node.issuer;
    if (body.empty() || body == issued.issuer) continue;
    const auto [at, is_new] = bodies.emplace(body, id);
    if (!is_new && !way.contains(at->second) && way.contains(id)) at->second = id;
  }
  std::vector<BodyCoverage> coverage;
  for (const auto& [body, id] : bodies) {
    coverage.push_back({body, {}});
    for (NodeId at = id; way.contains(at) && at != document; at = way[at]->to) {
      coverage.back().path.push_back(way[at]);
    }
  }
  return coverage;
}

}  // namespace vanban
