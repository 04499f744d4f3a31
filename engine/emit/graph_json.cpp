#include "emit/graph_json.h"

#include <algorithm>
#include <vector>

#include "emit/json_members.h"
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
  strings_member(json, "pinpoints", pinpoints);
}

// What the contract asks of a mention.
void place_members(JsonWriter& json, const Graph& graph, const Mention& mention) {
  string_member(json, "document", graph.node(mention.document).key);
  string_member(json, "uri", mention.uri);
  string_member(json, "citation", mention.citation);
  span_member(json, mention.span);
}

}  // namespace

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
  string_member(json, "key", node.key);
  nullable_member(json, "doc_type", node.doc_type);
  nullable_member(json, "number", node.number);
  nullable_member(json, "issuer", node.issuer);
  nullable_member(json, "date", node.date);
  nullable_member(json, "title", node.title);
  strings_member(json, "documents", graph.documents(id));
}

void edge_ends(JsonWriter& json, const Graph& graph, const Edge& edge) {
  string_member(json, "from", graph.node(edge.from).key);
  string_member(json, "to", graph.node(edge.to).key);
  word_member(json, "relation", name_of(edge.relation));
  nullable_member(json, "extent", name_of(edge.extent));
}

void edge_members(JsonWriter& json, const Graph& graph, const Edge& edge) {
  const std::vector<Mention> mentions = graph.mentions(edge);
  edge_ends(json, graph, edge);
  pinpoints_member(json, mentions);
  objects_member(json, "asserted_by", mentions, [&](const Mention& mention) { place_members(json, graph, mention); });
  json.key("confidence");
  json.share(edge.confidence);
}

void unresolved_members(JsonWriter& json, const Graph& graph, const Unresolved& unresolved) {
  place_members(json, graph, unresolved.mention);
  string_member(json, "text", unresolved.mention.text);
  word_member(json, "relation", name_of(unresolved.relation));
  nullable_member(json, "partial_key", unresolved.partial_key);
  json.key("candidates");
  json.begin_array();
  for (const NodeId candidate : unresolved.candidates) json.string(graph.node(candidate).key);
  json.end_array();
  integer_member(json, "candidate_count", static_cast<std::int64_t>(unresolved.candidate_count));
}

void mention_members(JsonWriter& json, const Graph& graph, const Mention& mention) {
  place_members(json, graph, mention);
  string_member(json, "sentence", words_of(mention));
}

}  // namespace vanban::emit
