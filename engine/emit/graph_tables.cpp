#include "emit/graph_tables.h"

#include <string>
#include <utility>

#include "emit/json_writer.h"
#include "emit/markup_text.h"
#include "emit/relation_colours.h"
#include "vanban/names.h"

namespace vanban::emit {
namespace {

std::string share(double value) {
  std::string text;
  JsonWriter(false, &text).share(value);
  return text;
}

void data(std::string_view key, std::string_view value, std::string* out) {
  if (value.empty()) return;
  out->append("<data key=\"").append(key).append("\">");
  append_markup_text(value, out);
  *out += "</data>";
}

void graphml_keys(std::string* out) {
  for (const std::string_view name : {"doc_type", "number", "issuer", "date", "title", "held"}) {
    out->append("<key id=\"").append(name).append("\" for=\"node\" attr.name=\"").append(name);
    *out += "\" attr.type=\"string\"/>\n";
  }
  for (const std::string_view name : {"relation", "extent", "confidence", "uri", "text"}) {
    out->append("<key id=\"").append(name).append("\" for=\"edge\" attr.name=\"").append(name);
    *out += name == "confidence" ? "\" attr.type=\"double\"/>\n" : "\" attr.type=\"string\"/>\n";
  }
}

void graphml_node(const Node& node, std::string* out) {
  *out += "<node id=\"";
  append_markup_text(node.key, out);
  *out += "\">";
  data("doc_type", node.doc_type, out);
  data("number", node.number, out);
  data("issuer", node.issuer, out);
  data("date", node.date, out);
  data("title", node.title, out);
  data("held", node.held ? "true" : "false", out);
  *out += "</node>\n";
}

void graphml_edge(const Graph& graph, const Edge& edge, std::string* out) {
  const Mention mention = graph.mention(edge.first_mention);
  *out += "<edge source=\"";
  append_markup_text(graph.node(edge.from).key, out);
  *out += "\" target=\"";
  append_markup_text(graph.node(edge.to).key, out);
  *out += "\">";
  data("relation", name_of(edge.relation), out);
  data("extent", name_of(edge.extent), out);
  data("confidence", share(edge.confidence), out);
  data("uri", mention.uri, out);
  data("text", mention.text, out);
  *out += "</edge>\n";
}

// A cell as RFC 4180 has it.
void cell(std::string_view text, std::string* out) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    *out += text;
    return;
  }
  out->push_back('"');
  for (const char c : text) {
    if (c == '"') out->push_back('"');
    out->push_back(c);
  }
  out->push_back('"');
}

void row(std::initializer_list<std::string_view> cells, std::string* out) {
  bool is_first = true;
  for (const std::string_view text : cells) {
    if (!std::exchange(is_first, false)) out->push_back(',');
    cell(text, out);
  }
  *out += "\r\n";
}

void csv_edge(const Graph& graph, const Edge& edge, std::string* out) {
  for (const Mention& mention : graph.mentions(edge)) {
    row({graph.node(edge.from).key, graph.node(edge.to).key, name_of(edge.relation), name_of(edge.extent),
         share(edge.confidence), graph.node(mention.document).key, mention.uri, mention.citation,
         std::to_string(mention.span.begin), std::to_string(mention.span.end), mention.pinpoint, mention.text, ""},
        out);
  }
}

void csv_open(const Graph& graph, const Unresolved& open, std::string* out) {
  const Mention& mention = open.mention;
  const std::string_view document = graph.node(mention.document).key;
  row({document, "", name_of(open.relation), "", "", document, mention.uri, mention.citation,
       std::to_string(mention.span.begin), std::to_string(mention.span.end), mention.pinpoint, mention.text,
       open.partial_key},
      out);
}

void dot_string(std::string_view text, std::string* out) {
  out->push_back('"');
  for (const char c : text) {
    if (c == '"' || c == '\\') out->push_back('\\');
    out->push_back(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
  }
  out->push_back('"');
}

void dot_node(const Node& node, std::string* out) {
  dot_string(node.key, out);
  *out += " [label=";
  dot_string(node.number.empty() ? node.key : node.number, out);
  *out += ", tooltip=";
  dot_string(node.title, out);
  *out += node.held ? "];\n" : ", style=dashed];\n";
}

void dot_edge(const Graph& graph, const Edge& edge, std::string* out) {
  dot_string(graph.node(edge.from).key, out);
  *out += " -> ";
  dot_string(graph.node(edge.to).key, out);
  out->append(" [label=\"").append(name_of(edge.relation)).append("\", color=\"");
  out->append(colour_of(edge.relation)).append("\"];\n");
}

template <typename Write>
bool each_node(const Graph& graph, Piecewise& out, Write write) {
  for (NodeId id = 0; id < graph.node_count(); ++id) {
    write(graph.node(id), out.text());
    if (!out.pass_on()) return false;
  }
  return true;
}

template <typename Write>
bool each_edge(const Graph& graph, Piecewise& out, Write write) {
  for (const Edge& edge : graph.edges()) {
    write(graph, edge, out.text());
    if (!out.pass_on()) return false;
  }
  return true;
}

}  // namespace

bool write_graphml(const Graph& graph, Piecewise& out) {
  *out.text() +=
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";
  graphml_keys(out.text());
  *out.text() += "<graph edgedefault=\"directed\">\n";
  if (!each_node(graph, out, graphml_node) || !each_edge(graph, out, graphml_edge)) return false;
  *out.text() += "</graph>\n</graphml>\n";
  return true;
}

bool write_csv(const Graph& graph, Piecewise& out) {
  row({"from", "to", "relation", "extent", "confidence", "document", "uri", "citation", "begin", "end", "pinpoint",
       "text", "partial_key"},
      out.text());
  if (!each_edge(graph, out, csv_edge)) return false;
  for (std::size_t i = 0; i < graph.unresolved_count(); ++i) {
    csv_open(graph, graph.unresolved(i), out.text());
    if (!out.pass_on()) return false;
  }
  return true;
}

bool write_dot(const Graph& graph, Piecewise& out) {
  *out.text() += "digraph vanban {\nrankdir=BT;\nnode [shape=box, fontname=\"sans-serif\"];\n";
  if (!each_node(graph, out, dot_node) || !each_edge(graph, out, dot_edge)) return false;
  *out.text() += "}\n";
  return true;
}

}  // namespace vanban::emit
