// Conflicts: where the documents of a set do not agree with one another, or with the calendar.
#include <algorithm>
#include <map>

#include "link/relation_words.h"
#include "link/title.h"
#include "link/written.h"
#include "vanban/graph_questions.h"

namespace vanban {
namespace {

class ConflictFinder {
 public:
  explicit ConflictFinder(const Graph& graph) : graph_(graph) {}

  std::vector<Conflict> find() {
    for (NodeId id = 0; id < graph_.node_count(); ++id) {
      compare_dates(id);
      compare_titles(id);
    }
    for (const Edge& edge : graph_.edges()) {
      compare_ages(edge);
      compare_with_end(edge);
    }
    std::stable_sort(conflicts_.begin(), conflicts_.end(),
                     [](const Conflict& a, const Conflict& b) { return a.kind < b.kind; });
    return std::move(conflicts_);
  }

 private:
  void compare_dates(NodeId id) {
    Conflict conflict{ConflictKind::two_dates, id, id, {}, {}};
    const Node node = graph_.node(id);
    if (node.held && link::is_day(node.date)) conflict.values.emplace_back(node.date);
    for (const Mention& mention : graph_.mentions_of(id)) {
      if (!link::is_day(mention.date) || has(conflict.values, mention.date)) continue;
      conflict.values.emplace_back(mention.date);
      conflict.mentions.push_back(mention);
    }
    keep_if_several(std::move(conflict));
  }

  void compare_titles(NodeId id) {
    Conflict conflict{ConflictKind::two_titles, id, id, {}, {}};
    const Node node = graph_.node(id);
    if (node.held && !node.title.empty()) conflict.values.emplace_back(node.title);
    for (const Mention& mention : graph_.mentions_of(id)) {
      if (mention.title.empty()) continue;
      const auto agrees = [&](const std::string& title) { return link::titles_agree(title, mention.title); };
      if (std::any_of(conflict.values.begin(), conflict.values.end(), agrees)) continue;
      conflict.values.emplace_back(mention.title);
      conflict.mentions.push_back(mention);
    }
    keep_if_several(std::move(conflict));
  }

  void keep_if_several(Conflict conflict) {
    if (conflict.values.size() > 1) conflicts_.push_back(std::move(conflict));
  }

  static bool has(const std::vector<std::string>& values, std::string_view value) {
    return std::find(values.begin(), values.end(), value) != values.end();
  }

  void compare_ages(const Edge& edge) {
    const std::string_view from = graph_.node(edge.from).date;
    const std::string_view to = graph_.node(edge.to).date;
    const std::size_t known = std::min(from.size(), to.size());
    if (!link::carries_out(edge.relation) || known == 0 || from.substr(0, known) >= to.substr(0, known)) return;
    conflicts_.push_back({ConflictKind::older_than_basis,
                          edge.from,
                          edge.to,
                          {std::string(from), std::string(to)},
                          graph_.mentions(edge)});
  }

  void compare_with_end(const Edge& edge) {
    const std::string_view day = graph_.node(edge.from).date;
    if (!link::carries_out(edge.relation) || !link::is_day(day)) return;
    const Validity& validity = validity_on_last_day(edge.to);
    if (!link::is_day(validity.until) || validity.until > day || ends_itself(edge)) return;
    conflicts_.push_back({ConflictKind::cited_after_end,
                          edge.from,
                          edge.to,
                          {std::string(day), std::string(validity.until)},
                          graph_.mentions(edge)});
  }

  // The act that replaces another one may well rest on it.
  bool ends_itself(const Edge& edge) const {
    const auto edges = graph_.edges_from(edge.from);
    return std::any_of(edges.begin(), edges.end(), [&](const Edge& other) {
      return other.to == edge.to && (other.relation == Relation::replaces || other.relation == Relation::repeals);
    });
  }

  const Validity& validity_on_last_day(NodeId id) {
    const auto [at, is_new] = validities_.try_emplace(id);
    if (is_new) at->second = validity_of(graph_, id, "9999-12-31");
    return at->second;
  }

  const Graph& graph_;
  std::vector<Conflict> conflicts_;
  std::map<NodeId, Validity> validities_;
};

}  // namespace

std::vector<Conflict> conflicts_of(const Graph& graph) { return ConflictFinder(graph).find(); }

}  // namespace vanban
