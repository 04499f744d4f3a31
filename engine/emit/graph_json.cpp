#include "emit/graph_json.h"

#include <algorithm>
#include <vector>

#include "emit/span_member.h"
#include "vanban/names.h"

namespace vanban::emit {
namespace {

// Each once, in the order of the mentions.
void pinpoints_member(JsonWriter& json, const std::vector<Mention>& mentions) {
  std::vector<std::string_view> pinpoints;
  for (const Mention& mention : mentions) {
    const bool is_new = std::find(pinpoints.begin(), pinpoints.end(), mention.pinpoint) == pinpoints.end();
    if (!mention.pinpoint.empty() && is_new) pinpoints.push_back(mention.pinpoint);
  }
  json.key("pinpoints");
  json.begin_array();
  for (const std::string_view pinpoint : pinpoints) json.string(pinpoint);
  json.end_array();
}

// What the contract asks of a mention.
void place_members(JsonWriter& json, const Graph& graph, const Mention& mention) {
  json.key("document");
  json.string(graph.node(mention.document).key);
  json.key("uri");
  json.string(mention.uri);
  json.key("citation");
  json.string(mention.citation);
  span_member(json, mention.span);
}

}  // namespace

void member(JsonWriter& json, std::string_view name, std::string_view value) {
  json.key(name);
  value.empty() ? json.null() : json.string(value);
}

std::string words_of(const Mention& mention) {
  if (!mention.sentence.empty()) return std::string(mention.sentence);
  std::string words(mention.cue);
  const bool has_title = mention.text.find(mention.title) != std::string_view::npos;  // of what is known by name
  for (const std::string_view part : {mention.text, has_title ? std::string_view() : mention.title}) {
    if (!words.empty() && !part.empty()) words.push_back(' ');
    words += part;
  }
  return words;
}

void node_members(JsonWriter& json, const Graph& graph, NodeId id) {
  const Node node = graph.node(id);
  json.key("key");
  json.string(node.key);
  member(json, "doc_type", node.doc_type);
  member(json, "number", node.number);
  member(json, "issuer", node.issuer);
  member(json, "date", node.date);
  member(json, "title", node.title);
  json.key("documents");
  json.begin_array();
  for (const std::string_view uri : graph.documents(id)) json.string(uri);
  json.end_array();
}

void edge_ends(JsonWriter& json, const Graph& graph, const Edge& edge) {
  json.key("from");
  json.string(graph.node(edge.from).key);
  json.key("to");
  json.string(graph.node(edge.to).key);
  json.key("relation");
  json.name(name_of(edge.relation));
  member(json, "extent", name_of(edge.extent));
}

void edge_members(JsonWriter& json, const Graph& graph, const Edge& edge) {
  const std::vector<Mention> mentions = graph.mentions(edge);
  edge_ends(json, graph, edge);
  pinpoints_member(json, mentions);
  json.key("asserted_by");
  json.begin_array();
  for (const Mention& mention : mentions) {
    json.begin_object();
    place_members(json, graph, mention);
    json.end_object();
  }
  json.end_array();
  json.key("confidence");
  json.share(edge.confidence);
}

void unresolved_members(JsonWriter& json, const Graph& graph, const Unresolved& unresolved) {
  place_members(json, graph, unresolved.mention);
  json.key("text");
  json.string(unresolved.mention.text);
  json.key("relation");
  json.name(name_of(unresolved.relation));
  member(json, "partial_key", unresolved.partial_key);
  json.key("candidates");
  json.begin_array();
  for (const NodeId candidate : unresolved.candidates) json.string(graph.node(candidate).key);
  json.end_array();
  json.key("candidate_count");
  json.integer(static_cast<std::int64_t>(unresolved.candidate_count));
}

void mention_members(JsonWriter& json, const Graph& graph, const Mention& mention) {
  place_members(json, graph, mention);
  json.key("sentence");
  json.string(words_of(mention));
}

}  // namespace vanban::emit
