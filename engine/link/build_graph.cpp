#include "link/build_graph.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
#include <tuple>
#include <unordered_map>

#include "link/relation_words.h"
#include "link/text_order.h"
#include "link/written.h"

namespace vanban::link {
namespace {

// One mention as an edge, before those of one edge are joined.
struct Step {
  NodeId from = 0;
  NodeId to = 0;
  std::uint32_t place = 0;     // among all steps
  std::uint32_t citation = 0;  // of the store
  Relation relation = Relation::cites;
  Extent extent = Extent::none;
  std::uint8_t trust = 0;
  bool of_text = false;  // done to a text of the act `to`, not to the act itself

  bool is_of(const Edge& edge) const { return edge.from == from && edge.to == to && edge.relation == relation; }
};

class Builder {
 public:
  Builder(const Store& store, Resolution resolution) : store_(store), resolved_(std::move(resolution)) {
    data_->store = &store;
  }

  std::shared_ptr<const Graph::Data> build() {
    sort_nodes();
    find_acts_of_texts();
    join_edges(sorted(collect_steps()));
    index_edges();
    group_citations();
    group_documents();
    word_nodes();
    keep_open_mentions();
    return data_;
  }

 private:
  std::string_view text(Ref ref) const { return store_.strings[ref]; }

  // Numbers nodes by their keys, here and in what was resolved.
  void sort_nodes() {
    const std::vector<Ref>& keys = resolved_.node_keys;
    const std::vector<std::uint32_t> order = text_order(
        keys.size(), [&](std::uint32_t i) { return text(keys[i]); }, std::less<std::uint32_t>());
    std::vector<NodeId> place(keys.size());
    data_->nodes.resize(keys.size());
    for (NodeId id = 0; id < order.size(); ++id) {
      place[order[id]] = id;
      data_->nodes[id].key = keys[order[id]];
    }
    const auto renumber = [&](std::uint32_t& node) {
      if (node != kNone) node = place[node];
    };
    for (std::uint32_t& node : resolved_.node_of_document) renumber(node);
    for (std::uint32_t& node : resolved_.node_of_citation) renumber(node);
    for (std::uint32_t& node : resolved_.candidates) renumber(node);
    for (auto& [name, node] : resolved_.other_names) renumber(node);
    for (auto& [node, act] : resolved_.listed_acts) renumber(node);
    data_->node_of_document = resolved_.node_of_document;
  }

  // vn/5-2020-qd-ttg of vn/5-2020-qd-ttg/_quy-che (KEYS), where the set knows the act.
  void find_acts_of_texts() {
    const std::vector<NodeWords>& nodes = data_->nodes;
    for (NodeId id = 0; id < nodes.size(); ++id) {
      const std::string_view key = text(nodes[id].key);
      const std::size_t annex = key.find("/_");
      if (annex == std::string_view::npos) continue;
      const std::string_view act = key.substr(0, annex);
      const auto found =
          std::lower_bound(nodes.begin(), nodes.end(), act,
                           [&](const NodeWords& node, std::string_view wanted) { return text(node.key) < wanted; });
      if (found != nodes.end() && text(found->key) == act)
        act_of_text_.emplace(id, static_cast<NodeId>(found - nodes.begin()));
    }
  }

  // Who changes a text that an act issued changes the act in that part of it.
  std::optional<Step> step_to_act(Step step) const {
    if (!changes(step.relation)) return std::nullopt;
    const auto act = act_of_text_.find(step.to);
    if (act == act_of_text_.end() || act->second == step.from) return std::nullopt;
    step.to = act->second;
    step.extent = Extent::part;
    step.of_text = true;
    return step;
  }

  std::vector<Step> collect_steps() const {
    std::vector<Step> steps;
    steps.reserve(store_.citations.size() - resolved_.open.size());
    for (const std::uint32_t document : resolved_.order) {
      const StoredDocument& owner = store_.documents[document];
      store_.each_citation(owner, [&](std::uint32_t index, const StoredCitation&) {
        if (resolved_.node_of_citation[index] == kNone) return;
        steps.push_back(step_of(index, owner, resolved_.node_of_document[document]));
        steps.back().place = static_cast<std::uint32_t>(steps.size());
        if (const auto further = step_to_act(steps.back())) steps.push_back(*further);
      });
    }
    return steps;
  }

  // What acts and what it acts upon. Where the subject is not known, the document cites what it names, no more.
  Step step_of(std::uint32_t index, const StoredDocument& owner, NodeId own) const {
    const StoredCitation& citation = store_.citations[index];
    Step step;
    step.citation = index;
    step.trust = citation.trust;
    step.to = resolved_.node_of_citation[index];
    step.from = citation.subject == 0 ? own : resolved_.node_of_citation[owner.first_citation + citation.subject - 1];
    if (step.from == kNone) {
      step.from = own;
      return step;
    }
    // What has a number of its own was not issued with another act; a part of it may have been, which the title names.
    const Ref number =
        citation.subject == 0 ? owner.number : store_.citations[owner.first_citation + citation.subject - 1].number;
    if (citation.relation == Relation::issued_by && number != 0) return step;
    step.relation = active(citation.relation);
    step.extent = citation.extent;
    if (is_passive(citation.relation)) std::swap(step.from, step.to);
    return step;
  }

  // By what acts, then by what it acts upon: the first by counting, so that the cost stays in proportion.
  std::vector<Step> sorted(const std::vector<Step>& steps) const {
    std::vector<NodeId> acting;
    acting.reserve(steps.size());
    for (const Step& step : steps) acting.push_back(step.from);
    const Grouped by_acting = group(acting, data_->nodes.size());
    std::vector<Step> out;
    out.reserve(steps.size());
    const auto key = [](const Step& step) { return std::tie(step.to, step.relation, step.of_text, step.place); };
    for (NodeId node = 0; node < data_->nodes.size(); ++node) {
      const auto begin = static_cast<std::ptrdiff_t>(out.size());
      for (const std::uint32_t place : by_acting.of(node)) out.push_back(steps[place]);
      std::sort(out.begin() + begin, out.end(), [&](const Step& a, const Step& b) { return key(a) < key(b); });
    }
    return out;
  }

  void join_edges(const std::vector<Step>& steps) {
    std::vector<Edge>& edges = data_->edges;
    data_->mentions.reserve(steps.size());
    bool of_text = false;  // the last edge
    for (const Step& step : steps) {
      const bool is_new = edges.empty() || !step.is_of(edges.back());
      // What is done to the act itself says how much.
      if (!is_new && step.of_text && !of_text) continue;
      if (is_new) {
        of_text = step.of_text;
        edges.push_back(
            {step.from, step.to, step.relation, step.extent, 0, static_cast<std::uint32_t>(data_->mentions.size()), 0});
      }
      Edge& edge = edges.back();
      edge.confidence = std::max(edge.confidence, static_cast<float>(step.trust) / 100);
      const bool widens = step.extent == Extent::whole || edge.extent == Extent::none;
      if (widens) edge.extent = step.extent;
      ++edge.mention_count;
      data_->mentions.push_back(step.citation);
    }
    edges.shrink_to_fit();
  }

  void index_edges() {
    const std::size_t count = data_->nodes.size();
    data_->edge_begins.assign(count + 1, 0);
    std::vector<std::uint32_t> targets;
    targets.reserve(data_->edges.size());
    for (const Edge& edge : data_->edges) {
      ++data_->edge_begins[edge.from + 1];
      targets.push_back(edge.to);
    }
    std::partial_sum(data_->edge_begins.begin(), data_->edge_begins.end(), data_->edge_begins.begin());
    data_->edges_to = group(targets, count);
  }

  // In the order of the documents, not of their arrival.
  void group_citations() {
    std::vector<std::uint32_t> citations;
    citations.reserve(store_.citations.size());
    store_.each_citation(resolved_.order,
                         [&](std::uint32_t index, const StoredCitation&) { citations.push_back(index); });
    data_->citations_of_node = group_by_node(citations, resolved_.node_of_citation);
  }

  void group_documents() { data_->documents_of_node = group_by_node(resolved_.order, resolved_.node_of_document); }

  Grouped group_by_node(const std::vector<std::uint32_t>& items, const std::vector<std::uint32_t>& nodes) const {
    std::vector<std::uint32_t> owners;
    owners.reserve(items.size());
    for (const std::uint32_t item : items) owners.push_back(nodes[item]);
    Grouped grouped = group(owners, data_->nodes.size());
    for (std::uint32_t& item : grouped.items) item = items[item];
    return grouped;
  }

  void word_nodes() {
    for (NodeId id = 0; id < data_->nodes.size(); ++id) {
      take_own_words(id);
      take_cited_words(id);
    }
    for (const auto& [name, node] : resolved_.other_names) data_->other_names.emplace(text(name), node);
    for (const auto& [node, act] : resolved_.listed_acts) take_listed_words(node, *act);
  }

  // Of several copies the first that says it.
  void take_own_words(NodeId id) {
    NodeWords& words = data_->nodes[id];
    for (const std::uint32_t place : data_->documents_of_node.of(id)) {
      const StoredDocument& document = store_.documents[place];
      const auto take = [](Ref& word, Ref own) { word = word == 0 ? own : word; };
      take(words.doc_type, document.doc_type);
      take(words.number, document.number);
      take(words.issuer, document.issuer);
      take(words.date, document.date);
      take(words.title, document.title);
      take(words.territory, document.territory);
      take(words.effective, document.effective);
    }
  }

  void take_cited_words(NodeId id) {
    NodeWords& words = data_->nodes[id];
    const bool held = !data_->documents_of_node.of(id).empty();
    const auto take = [&](Ref& word, Ref StoredCitation::*field) {
      if (word == 0) word = most_said(id, field, 0);
    };
    take(words.doc_type, &StoredCitation::doc_type);
    take(words.number, &StoredCitation::number);
    if (!held) take(words.issuer, &StoredCitation::issuer);
    if (words.date == 0) words.date = most_said(id, &StoredCitation::date, kDaySize);
    take(words.date, &StoredCitation::date);
    take(words.title, &StoredCitation::title);
  }

  // What most mentions say in a field; of equals the first. Only values of at least that many bytes.
  Ref most_said(NodeId id, Ref StoredCitation::*field, std::size_t least_size) {
    said_.clear();
    std::uint32_t place = 0;
    for (const std::uint32_t citation : data_->citations_of_node.of(id)) {
      const Ref value = store_.citations[citation].*field;
      if (value != 0 && text(value).size() >= least_size) said_.emplace_back(value, place++);
    }
    std::sort(said_.begin(), said_.end());
    Ref best = 0;
    std::size_t most = 0;
    std::uint32_t first = 0;
    for (std::size_t begin = 0, end = 0; begin < said_.size(); begin = end) {
      while (end < said_.size() && said_[end].first == said_[begin].first) ++end;
      const bool is_better = end - begin > most || (end - begin == most && said_[begin].second < first);
      if (!is_better) continue;
      best = said_[begin].first;
      most = end - begin;
      first = said_[begin].second;
    }
    return best;
  }

  void take_listed_words(NodeId id, const KnownAct& act) {
    NodeWords& words = data_->nodes[id];
    const auto take = [&](Ref& word, const std::string& known) {
      word = word == 0 ? store_.strings.find(known) : word;
    };
    take(words.doc_type, act.type);
    take(words.number, act.number);
    if (act.date.starts_with(text(words.date))) words.date = 0;  // a year, where the list has the day
    take(words.date, act.date);
    take(words.title, act.title);
    take(words.effective, act.from);
    data_->listed.emplace(id, &act);
  }

  void keep_open_mentions() {
    data_->open = std::move(resolved_.open);
    data_->candidates = std::move(resolved_.candidates);
    for (const OpenMention& open : data_->open) {
      const auto begin = data_->candidates.begin() + open.first_candidate;
      std::sort(begin, begin + open.listed);
    }
  }

  const Store& store_;
  Resolution resolved_;
  std::unordered_map<NodeId, NodeId> act_of_text_;
  std::shared_ptr<Graph::Data> data_ = std::make_shared<Graph::Data>();
  std::vector<std::pair<Ref, std::uint32_t>> said_;
};

}  // namespace

std::shared_ptr<const Graph::Data> build_graph(const Store& store, Resolution resolution) {
  return Builder(store, std::move(resolution)).build();
}

}  // namespace vanban::link
