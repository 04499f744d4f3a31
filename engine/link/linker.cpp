// The public face of linking: Linker collects, Graph looks up.
#include <algorithm>

#include "link/build_graph.h"
#include "link/graph_data.h"
#include "link/resolve.h"
#include "link/store.h"
#include "vanban/graph.h"

namespace vanban {

struct Linker::State {
  explicit State(const grammar::Grammar& grammar) : store(grammar) {}
  link::Store store;
};

Linker::Linker(const Engine& engine) : state_(std::make_unique<State>(engine.grammar())) {}
Linker::Linker(Linker&&) noexcept = default;
Linker& Linker::operator=(Linker&&) noexcept = default;
Linker::~Linker() = default;

std::optional<Error> Linker::add(const DocumentRecord& record) { return state_->store.add(record); }
std::size_t Linker::size() const { return state_->store.documents.size(); }

Graph Linker::graph() { return Graph(link::build_graph(state_->store, link::resolve(state_->store))); }

namespace {

Mention mention_of(const Graph::Data& data, std::uint32_t index) {
  const link::StringPool& strings = data.store->strings;
  const link::StoredCitation& citation = data.store->citations[index];
  Mention mention;
  mention.document = data.node_of_document[citation.document];
  mention.uri = strings[data.store->documents[citation.document].uri];
  mention.citation = strings[citation.id];
  mention.text = strings[citation.text];
  mention.sentence = strings[citation.sentence];
  mention.cue = strings[citation.cue];
  mention.title = strings[citation.title];
  mention.pinpoint = strings[citation.pinpoint];
  mention.date = strings[citation.date];
  mention.number = strings[citation.number];
  mention.span = citation.span;
  return mention;
}

}  // namespace

OffsetUnit Graph::offset_unit() const { return data_->store->offset_unit.value_or(OffsetUnit::utf8); }
std::size_t Graph::node_count() const { return data_->nodes.size(); }

Node Graph::node(NodeId id) const {
  const link::StringPool& strings = data_->store->strings;
  const link::NodeWords& words = data_->nodes[id];
  Node node;
  node.key = strings[words.key];
  node.doc_type = strings[words.doc_type];
  node.number = strings[words.number];
  node.issuer = strings[words.issuer];
  node.date = strings[words.date];
  node.title = strings[words.title];
  node.territory = strings[words.territory];
  node.effective = strings[words.effective];
  node.held = !data_->documents_of_node.of(id).empty();
  node.proposal = data_->store->book.is_proposal(node.doc_type);
  return node;
}

std::vector<std::string_view> Graph::documents(NodeId id) const {
  std::vector<std::string_view> uris;
  for (const std::uint32_t place : data_->documents_of_node.of(id)) {
    uris.push_back(data_->store->strings[data_->store->documents[place].uri]);
  }
  uris.erase(std::unique(uris.begin(), uris.end()), uris.end());
  return uris;
}

std::span<const Edge> Graph::edges() const { return data_->edges; }

std::span<const Edge> Graph::edges_from(NodeId id) const {
  const std::uint32_t begin = data_->edge_begins[id];
  return edges().subspan(begin, data_->edge_begins[id + 1] - begin);
}

std::span<const std::uint32_t> Graph::edges_to(NodeId id) const { return data_->edges_to.of(id); }

Mention Graph::mention(std::uint32_t index) const { return mention_of(*data_, data_->mentions[index]); }

std::vector<Mention> Graph::mentions(const Edge& edge) const {
  std::vector<Mention> all;
  all.reserve(edge.mention_count);
  for (std::uint32_t i = 0; i < edge.mention_count; ++i) all.push_back(mention(edge.first_mention + i));
  return all;
}

std::vector<Mention> Graph::mentions_of(NodeId id) const {
  std::vector<Mention> all;
  for (const std::uint32_t citation : data_->citations_of_node.of(id)) all.push_back(mention_of(*data_, citation));
  return all;
}

std::size_t Graph::unresolved_count() const { return data_->open.size(); }

Unresolved Graph::unresolved(std::size_t index) const {
  const link::OpenMention& open = data_->open[index];
  const link::StoredCitation& citation = data_->store->citations[open.citation];
  Unresolved unresolved;
  unresolved.mention = mention_of(*data_, open.citation);
  unresolved.relation = citation.relation;
  unresolved.partial_key = data_->store->strings[citation.key];
  unresolved.candidates = std::span(data_->candidates).subspan(open.first_candidate, open.listed);
  unresolved.candidate_count = open.count;
  return unresolved;
}

ListedEnd Graph::listed_end(NodeId id) const {
  const auto law = data_->listed.find(id);
  if (law == data_->listed.end()) return {};
  return {law->second->until, law->second->next_key};
}

std::optional<NodeId> Graph::find(std::string_view key) const {
  const auto less = [this](const link::NodeWords& node, std::string_view wanted) {
    return data_->store->strings[node.key] < wanted;
  };
  const auto at = std::lower_bound(data_->nodes.begin(), data_->nodes.end(), key, less);
  if (at != data_->nodes.end() && data_->store->strings[at->key] == key) {
    return static_cast<NodeId>(at - data_->nodes.begin());
  }
  const auto other = data_->other_names.find(key);
  return other == data_->other_names.end() ? std::nullopt : std::optional(other->second);
}

}  // namespace vanban
