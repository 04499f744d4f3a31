// The graph as JSON, one object or one a line.
#include "vanban/graph_output.h"

#include "emit/graph_json.h"
#include "emit/graph_tables.h"
#include "emit/json_members.h"
#include "emit/json_writer.h"
#include "emit/piecewise.h"
#include "vanban/names.h"

namespace vanban {
namespace {

using emit::JsonWriter;
using emit::Piecewise;

// Calls item(i) for each i < count, between begin and end of what a list needs; false where the sink refuses.
template <typename Item>
bool list(std::size_t count, Piecewise& out, Item item) {
  for (std::size_t i = 0; i < count; ++i) {
    item(i);
    if (!out.pass_on()) return false;
  }
  return true;
}

void graph_members(JsonWriter& json, const Graph& graph) {
  word_member(json, "schema", "vanban/graph/1");
  word_member(json, "offset_unit", name_of(graph.offset_unit()));
}

template <typename Members>
bool json_array(JsonWriter& json, std::string_view name, std::size_t count, Piecewise& out, Members members) {
  json.key(name);
  json.begin_array();
  const bool taken = list(count, out, [&](std::size_t i) {
    json.begin_object();
    members(i);
    json.end_object();
  });
  json.end_array();
  return taken;
}

bool write_json(const Graph& graph, bool pretty, Piecewise& out) {
  JsonWriter json(pretty, out.text());
  json.begin_object();
  graph_members(json, graph);
  const auto node = [&](std::size_t i) { emit::node_members(json, graph, static_cast<NodeId>(i)); };
  const auto edge = [&](std::size_t i) { emit::edge_members(json, graph, graph.edges()[i]); };
  const auto open = [&](std::size_t i) { emit::unresolved_members(json, graph, graph.unresolved(i)); };
  const bool taken = json_array(json, "nodes", graph.node_count(), out, node) &&
                     json_array(json, "edges", graph.edges().size(), out, edge) &&
                     json_array(json, "unresolved", graph.unresolved_count(), out, open);
  json.end_object();
  out.text()->push_back('\n');
  return taken;
}

template <typename Members>
void json_line(std::string_view kind, Piecewise& out, Members members) {
  JsonWriter json(false, out.text());
  json.begin_object();
  word_member(json, "kind", kind);
  members(json);
  json.end_object();
  out.text()->push_back('\n');
}

bool write_ndjson(const Graph& graph, Piecewise& out) {
  json_line("graph", out, [&](JsonWriter& json) { graph_members(json, graph); });
  const auto node = [&](std::size_t i) {
    json_line("node", out, [&](JsonWriter& json) { emit::node_members(json, graph, static_cast<NodeId>(i)); });
  };
  const auto edge = [&](std::size_t i) {
    json_line("edge", out, [&](JsonWriter& json) { emit::edge_members(json, graph, graph.edges()[i]); });
  };
  const auto open = [&](std::size_t i) {
    json_line("unresolved", out, [&](JsonWriter& json) { emit::unresolved_members(json, graph, graph.unresolved(i)); });
  };
  return list(graph.node_count(), out, node) && list(graph.edges().size(), out, edge) &&
         list(graph.unresolved_count(), out, open);
}

bool write_format(const Graph& graph, GraphFormat format, bool pretty, Piecewise& out) {
  switch (format) {
    case GraphFormat::json:
      return write_json(graph, pretty, out);
    case GraphFormat::ndjson:
      return write_ndjson(graph, out);
    case GraphFormat::graphml:
      return emit::write_graphml(graph, out);
    case GraphFormat::csv:
      return emit::write_csv(graph, out);
    case GraphFormat::dot:
      return emit::write_dot(graph, out);
  }
  return false;
}

}  // namespace

bool write_graph(const Graph& graph, GraphFormat format, bool pretty, const Sink& sink) {
  Piecewise out(sink);
  return write_format(graph, format, pretty, out) && out.flush();
}

}  // namespace vanban
