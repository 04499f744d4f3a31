// Validity and impact: what acts do to one another.
#include <algorithm>
#include <unordered_set>

#include "link/key_parts.h"
#include "link/relation_words.h"
#include "vanban/graph_questions.h"

namespace vanban {
namespace {

bool ends(Relation relation) { return relation == Relation::replaces || relation == Relation::repeals; }

// Since when an act works: its day in force, else its own day.
std::string_view day_of(const Node& node) { return node.effective.empty() ? node.date : node.effective; }

// Whether a day has come, as far as a partial date tells.
bool has_come(std::string_view day, std::string_view on) { return day <= on.substr(0, day.size()); }

bool names_places(const Graph& graph, const Edge& edge) {
  const std::vector<Mention> mentions = graph.mentions(edge);
  return std::all_of(mentions.begin(), mentions.end(), [](const Mention& m) { return !m.pinpoint.empty(); });
}

// Words that do not say how much mean all of it, unless they name the places. What is amended or corrected stands
// otherwise as it was.
Extent extent_of(const Graph& graph, const Edge& edge) {
  if (edge.extent != Extent::none) return edge.extent;
  if (edge.relation == Relation::amends || edge.relation == Relation::corrects) return Extent::part;
  return names_places(graph, edge) ? Extent::part : Extent::whole;
}

// Submissions and reports change nothing but their like; letters no act with a year in its number, which is a legal
// normative one. They may say what was misprinted, and stop an act for the time being.
bool is_proposed(const Graph& graph, const Edge& edge) {
  if (edge.relation == Relation::corrects || edge.relation == Relation::suspends) return false;
  const Node from = graph.node(edge.from);
  const Node to = graph.node(edge.to);
  if (from.proposal) return from.doc_type != to.doc_type;
  return from.doc_type == "công văn" && link::item_year(link::parts_of(to.key).item) != 0;
}

bool ends_wholly(const Change& change) { return ends(change.edge->relation) && change.extent == Extent::whole; }

// The state that the changes which count by then leave.
void settle(Validity& validity) {
  bool is_partly_over = false;
  bool is_suspended = false;
  for (const Change& change : validity.changes) {
    if (change.proposed) continue;
    if (change.since.empty()) validity.day_known = false;
    if (ends_wholly(change) && validity.until.empty()) validity.until = change.since;
    if (!change.counts) continue;
    if (ends_wholly(change)) validity.force = Force::ended;
    is_partly_over = is_partly_over || ends(change.edge->relation);
    is_suspended = is_suspended || change.edge->relation == Relation::suspends;
  }
  if (validity.force != Force::in_force && validity.force != Force::unknown) return;
  if (is_suspended) validity.force = Force::suspended;
  if (is_partly_over && !is_suspended) validity.force = Force::in_part;
}

// A law of the list may have ended though no document says so.
void settle_by_list(const ListedEnd& end, std::string_view on, Validity& validity) {
  if (end.until.empty() || !validity.until.empty() || validity.force == Force::ended) return;
  validity.until = end.until;
  if (on < end.until) return;
  validity.force = Force::ended;
  validity.by_list = true;
  validity.successor = end.next;
}

// The texts that the act brought into force (Quy chế ban hành kèm theo Quyết định số ...), by their ids.
std::vector<NodeId> texts_of(const Graph& graph, NodeId act) {
  const std::string mark = std::string(graph.node(act).key) + "/_";
  std::vector<NodeId> texts;
  for (const Edge& edge : graph.edges_from(act)) {
    if (edge.relation == Relation::issues && graph.node(edge.to).key.starts_with(mark)) texts.push_back(edge.to);
  }
  return texts;
}

// What was done to one of its texts, as the graph says it of the act; the text's own edge says it better.
bool is_of_a_text(const Graph& graph, const Edge& edge, const std::vector<NodeId>& texts) {
  if (texts.empty() || edge.extent != Extent::part) return false;
  const Mention own = graph.mention(edge.first_mention);
  const auto is_same = [&](const Mention& other) { return other.uri == own.uri && other.citation == own.citation; };
  const auto others = graph.edges_from(edge.from);
  return std::any_of(others.begin(), others.end(), [&](const Edge& other) {
    return other.relation == edge.relation && std::binary_search(texts.begin(), texts.end(), other.to) &&
           is_same(graph.mention(other.first_mention));
  });
}

// What acts do to `target`: the act whose force is asked, or a text that it issued.
void add_changes(const Graph& graph, NodeId act, NodeId target, const std::vector<NodeId>& texts, std::string_view on,
                 Validity& validity) {
  // An act stands and falls with the one text that it issued; of several texts each is a part of it.
  const bool in_part = target != act && texts.size() > 1;
  for (const std::uint32_t index : graph.edges_to(target)) {
    const Edge& edge = graph.edges()[index];
    if (!link::changes(edge.relation) || edge.from == act) continue;
    if (target == act && is_of_a_text(graph, edge, texts)) continue;
    const std::string_view since = day_of(graph.node(edge.from));
    const bool proposed = is_proposed(graph, edge);
    const bool counts = !proposed && (since.empty() || has_come(since, on));
    validity.changes.push_back({&edge, in_part ? Extent::part : extent_of(graph, edge), since, counts, proposed});
  }
}

}  // namespace

Validity validity_of(const Graph& graph, NodeId act, std::string_view on) {
  Validity validity;
  validity.since = day_of(graph.node(act));
  if (!validity.since.empty()) validity.force = has_come(validity.since, on) ? Force::in_force : Force::not_yet;
  const std::vector<NodeId> texts = texts_of(graph, act);
  add_changes(graph, act, act, texts, on, validity);
  for (const NodeId text : texts) add_changes(graph, act, text, texts, on, validity);
  std::stable_sort(validity.changes.begin(), validity.changes.end(),
                   [](const Change& a, const Change& b) { return a.since < b.since; });
  settle(validity);
  settle_by_list(graph.listed_end(act), on, validity);
  return validity;
}

namespace {

class ImpactFinder {
 public:
  ImpactFinder(const Graph& graph, NodeId act) : graph_(graph), act_(act) {}

  std::vector<Hit> find() {
    for (const Edge& edge : graph_.edges_from(act_)) {
      if (link::changes(edge.relation) && edge.to != act_) changed_.push_back(&edge);
    }
    for (const Edge* change : changed_) {
      if (graph_.node(change->to).held) take({change->to, extent_of(graph_, *change), change, nullptr});
    }
    for (const Edge* change : changed_) find_resting_on(*change);
    return std::move(hits_);
  }

 private:
  void find_resting_on(const Edge& change) {
    const bool ends_it = ends(change.relation) && extent_of(graph_, change) == Extent::whole;
    for (const std::uint32_t index : graph_.edges_to(change.to)) {
      const Edge& basis = graph_.edges()[index];
      if (!link::carries_out(basis.relation) || basis.from == act_ || !graph_.node(basis.from).held) continue;
      const bool wholly = ends_it && rests_on_nothing_else(basis);
      take({basis.from, wholly ? Extent::whole : Extent::part, &change, &basis});
    }
  }

  bool rests_on_nothing_else(const Edge& basis) const {
    const auto edges = graph_.edges_from(basis.from);
    return std::none_of(edges.begin(), edges.end(),
                        [&](const Edge& edge) { return link::carries_out(edge.relation) && edge.to != basis.to; });
  }

  void take(const Hit& hit) {
    if (met_.insert(hit.document).second) hits_.push_back(hit);
  }

  const Graph& graph_;
  NodeId act_;
  std::vector<const Edge*> changed_;
  std::unordered_set<NodeId> met_;
  std::vector<Hit> hits_;
};

}  // namespace

std::vector<Hit> impact_of(const Graph& graph, NodeId act) { return ImpactFinder(graph, act).find(); }

}  // namespace vanban
