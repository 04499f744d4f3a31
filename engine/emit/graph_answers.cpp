// Answers to questions as JSON.
#include <array>

#include "emit/graph_json.h"
#include "emit/json_members.h"
#include "emit/json_writer.h"
#include "vanban/graph_output.h"
#include "vanban/names.h"

namespace vanban {
namespace {

using emit::JsonWriter;

// One object with its schema, ended by a line end.
template <typename Members>
std::string answer(std::string_view schema, bool pretty, Members members) {
  std::string text;
  JsonWriter json(pretty, &text);
  json.begin_object();
  string_member(json, "schema", "vanban/" + std::string(schema) + "/1");
  members(json);
  json.end_object();
  text.push_back('\n');
  return text;
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
  integer_member(json, "mentions", edge.mention_count);
  const Mention mention = graph.mention(edge.first_mention);
  nullable_member(json, "pinpoint", mention.pinpoint);
  emit::mention_members(json, graph, mention);
}

void step(JsonWriter& json, std::string_view name, const Graph& graph, const Edge* edge) {
  json.key(name);
  if (edge == nullptr) return json.null();
  json.begin_object();
  step_members(json, graph, *edge);
  json.end_object();
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
      integer_member(json, "depth", step.depth);
      step_members(json, graph, *step.edge);
    };
    objects_member(json, "up", chain.up, step_of);
    objects_member(json, "down", chain.down, step_of);
  });
}

std::string missing_json(const Graph& graph, const std::vector<Missing>& missing, bool pretty) {
  return answer("missing", pretty, [&](JsonWriter& json) {
    objects_member(json, "missing", missing, [&](const Missing& item) {
      emit::node_members(json, graph, item.node);
      integer_member(json, "cited_by", static_cast<std::int64_t>(item.documents));
      integer_member(json, "citations", static_cast<std::int64_t>(item.citations));
    });
  });
}

std::string coverage_json(const Graph& graph, NodeId document, const std::vector<BodyCoverage>& coverage, bool pretty) {
  return answer("coverage", pretty, [&](JsonWriter& json) {
    object(json, "document", graph, document);
    objects_member(json, "bodies", coverage, [&](const BodyCoverage& body) {
      string_member(json, "body", body.body);
      boolean_member(json, "carries_out", !body.path.empty());
      objects_member(json, "path", body.path, [&](const Edge* edge) { step_members(json, graph, *edge); });
    });
  });
}

std::string conflicts_json(const Graph& graph, const std::vector<Conflict>& conflicts, bool pretty) {
  return answer("conflicts", pretty, [&](JsonWriter& json) {
    objects_member(json, "conflicts", conflicts, [&](const Conflict& conflict) {
      word_member(json, "kind", name_of(conflict.kind));
      string_member(json, "key", graph.node(conflict.node).key);
      nullable_member(json, "other",
                      conflict.other == conflict.node ? std::string_view() : graph.node(conflict.other).key);
      strings_member(json, "values", conflict.values);
      objects_member(json, "mentions", conflict.mentions,
                     [&](const Mention& mention) { emit::mention_members(json, graph, mention); });
    });
  });
}

std::string validity_json(const Graph& graph, NodeId act, std::string_view on, const Validity& validity, bool pretty) {
  return answer("validity", pretty, [&](JsonWriter& json) {
    object(json, "document", graph, act);
    string_member(json, "on", on);
    word_member(json, "state", name_of(validity.force));
    nullable_member(json, "since", validity.since);
    nullable_member(json, "until", validity.until);
    boolean_member(json, "day_known", validity.day_known);
    boolean_member(json, "by_list", validity.by_list);
    nullable_member(json, "successor", validity.successor);
    objects_member(json, "changes", validity.changes, [&](const Change& change) {
      nullable_member(json, "since", change.since);
      boolean_member(json, "counts", change.counts);
      boolean_member(json, "proposed", change.proposed);
      boolean_member(json, "whole", change.extent == Extent::whole);
      step_members(json, graph, *change.edge);
    });
  });
}

std::string impact_json(const Graph& graph, NodeId act, const std::vector<Hit>& hits, bool pretty) {
  return answer("impact", pretty, [&](JsonWriter& json) {
    object(json, "document", graph, act);
    objects_member(json, "hits", hits, [&](const Hit& hit) {
      emit::node_members(json, graph, hit.document);
      word_member(json, "extent", name_of(hit.extent));
      step(json, "change", graph, hit.change);
      step(json, "basis", graph, hit.basis);
    });
  });
}

}  // namespace vanban
