// Answers to questions as JSON.
#include <array>

#include "emit/graph_json.h"
#include "emit/json_writer.h"
#include "vanban/graph_output.h"
#include "vanban/names.h"

namespace vanban {
namespace {

using emit::JsonWriter;
using emit::member;

// One object with its schema, ended by a line end.
template <typename Members>
std::string answer(std::string_view schema, bool pretty, Members members) {
  std::string text;
  JsonWriter json(pretty, &text);
  json.begin_object();
  json.key("schema");
  json.string("vanban/" + std::string(schema) + "/1");
  members(json);
  json.end_object();
  text.push_back('\n');
  return text;
}

template <typename Items, typename Members>
void array(JsonWriter& json, std::string_view name, const Items& items, Members members) {
  json.key(name);
  json.begin_array();
  for (const auto& item : items) {
    json.begin_object();
    members(item);
    json.end_object();
  }
  json.end_array();
}

void object(JsonWriter& json, std::string_view name, const Graph& graph, NodeId id) {
  json.key(name);
  json.begin_object();
  emit::node_members(json, graph, id);
  json.end_object();
}

// An edge with the place of its first mention.
void step_members(JsonWriter& json, const Graph& graph, const Edge& edge) {
  emit::edge_ends(json, graph, edge);
  json.key("mentions");
  json.integer(edge.mention_count);
  const Mention mention = graph.mention(edge.first_mention);
  member(json, "pinpoint", mention.pinpoint);
  emit::mention_members(json, graph, mention);
}

void step(JsonWriter& json, std::string_view name, const Graph& graph, const Edge* edge) {
  json.key(name);
  if (edge == nullptr) return json.null();
  json.begin_object();
  step_members(json, graph, *edge);
  json.end_object();
}

void boolean(JsonWriter& json, std::string_view name, bool value) {
  json.key(name);
  json.boolean(value);
}

}  // namespace

std::string_view name_of(Force force) {
  constexpr auto kNames =
      std::to_array<std::string_view>({"unknown", "not_yet", "in_force", "in_force_in_part", "suspended", "ended"});
  return kNames[static_cast<std::size_t>(force)];
}

std::string_view name_of(ConflictKind kind) {
  constexpr auto kNames =
      std::to_array<std::string_view>({"two_dates", "two_titles", "older_than_basis", "cited_after_end"});
  return kNames[static_cast<std::size_t>(kind)];
}

std::string chain_json(const Graph& graph, const Chain& chain, bool pretty) {
  return answer("chain", pretty, [&](JsonWriter& json) {
    object(json, "document", graph, chain.start);
    const auto step_of = [&](const ChainStep& step) {
      json.key("depth");
      json.integer(step.depth);
      step_members(json, graph, *step.edge);
    };
    array(json, "up", chain.up, step_of);
    array(json, "down", chain.down, step_of);
  });
}

std::string missing_json(const Graph& graph, const std::vector<Missing>& missing, bool pretty) {
  return answer("missing", pretty, [&](JsonWriter& json) {
    array(json, "missing", missing, [&](const Missing& item) {
      emit::node_members(json, graph, item.node);
      json.key("cited_by");
      json.integer(static_cast<std::int64_t>(item.documents));
      json.key("citations");
      json.integer(static_cast<std::int64_t>(item.citations));
    });
  });
}

std::string coverage_json(const Graph& graph, NodeId document, const std::vector<BodyCoverage>& coverage, bool pretty) {
  return answer("coverage", pretty, [&](JsonWriter& json) {
    object(json, "document", graph, document);
    array(json, "bodies", coverage, [&](const BodyCoverage& body) {
      json.key("body");
      json.string(body.body);
      boolean(json, "carries_out", !body.path.empty());
      array(json, "path", body.path, [&](const Edge* edge) { step_members(json, graph, *edge); });
    });
  });
}

std::string conflicts_json(const Graph& graph, const std::vector<Conflict>& conflicts, bool pretty) {
  return answer("conflicts", pretty, [&](JsonWriter& json) {
    array(json, "conflicts", conflicts, [&](const Conflict& conflict) {
      json.key("kind");
      json.name(name_of(conflict.kind));
      json.key("key");
      json.string(graph.node(conflict.node).key);
      member(json, "other", conflict.other == conflict.node ? std::string_view() : graph.node(conflict.other).key);
      json.key("values");
      json.begin_array();
      for (const std::string& value : conflict.values) json.string(value);
      json.end_array();
      array(json, "mentions", conflict.mentions,
            [&](const Mention& mention) { emit::mention_members(json, graph, mention); });
    });
  });
}

std::string validity_json(const Graph& graph, NodeId act, std::string_view on, const Validity& validity, bool pretty) {
  return answer("validity", pretty, [&](JsonWriter& json) {
    object(json, "document", graph, act);
    json.key("on");
    json.string(on);
    json.key("state");
    json.name(name_of(validity.force));
    member(json, "since", validity.since);
    member(json, "until", validity.until);
    boolean(json, "day_known", validity.day_known);
    boolean(json, "by_list", validity.by_list);
    member(json, "successor", validity.successor);
    array(json, "changes", validity.changes, [&](const Change& change) {
      member(json, "since", change.since);
      boolean(json, "counts", change.counts);
      boolean(json, "proposed", change.proposed);
      json.key("whole");
      json.boolean(change.extent == Extent::whole);
      step_members(json, graph, *change.edge);
    });
  });
}

std::string impact_json(const Graph& graph, NodeId act, const std::vector<Hit>& hits, bool pretty) {
  return answer("impact", pretty, [&](JsonWriter& json) {
    object(json, "document", graph, act);
    array(json, "hits", hits, [&](const Hit& hit) {
      emit::node_members(json, graph, hit.document);
      json.key("extent");
      json.name(name_of(hit.extent));
      step(json, "change", graph, hit.change);
      step(json, "basis", graph, hit.basis);
    });
  });
}

}  // namespace vanban
