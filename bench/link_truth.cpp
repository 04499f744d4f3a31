#include "link_truth.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <unordered_map>

namespace vanban::bench {
namespace {

constexpr std::uint32_t kNowhere = 0xffffffff;
constexpr std::uint32_t kOpen = 0xfffffffe;

class Comparer {
 public:
  Comparer(const Graph& graph, const World& world) : graph_(graph), world_(world) {}

  Comparison compare() {
    collect_meant();
    collect_nodes();
    collect_known();
    for (ActId document = 0; document < world_.held(); ++document) compare_document(document);
    return std::move(result_);
  }

 private:
  void collect_meant() {
    for (ActId document = 0; document < world_.held(); ++document) {
      begins_.push_back(meant_.size());
      for (const MeantMention& mention : world_.mentions(document)) meant_.push_back(mention);
    }
    begins_.push_back(meant_.size());
    result_.mentions = meant_.size();
  }

  // d12, c3: the third mention of document 12.
  std::size_t place(const Mention& mention) const {
    const auto document = std::strtoul(std::string(mention.uri.substr(1)).c_str(), nullptr, 10);
    return begins_[document] + std::strtoul(std::string(mention.citation.substr(1)).c_str(), nullptr, 10) - 1;
  }

  // The node that each mention is in, and the one that its edge begins at.
  void collect_nodes() {
    cited_.assign(meant_.size(), kNowhere);
    subject_.assign(meant_.size(), kNowhere);
    for (const Edge& edge : graph_.edges()) {
      for (const Mention& mention : graph_.mentions(edge)) {
        const std::size_t at = place(mention);
        const bool is_turned = edge.relation == Relation::amends;
        cited_[at] = is_turned ? edge.from : edge.to;
        subject_[at] = is_turned ? edge.to : edge.from;
      }
    }
    for (std::size_t i = 0; i < graph_.unresolved_count(); ++i) cited_[place(graph_.unresolved(i).mention)] = kOpen;
  }

  static bool is_full(Notation notation) {
    return notation == Notation::full || notation == Notation::bare_unit || notation == Notation::year ||
           notation == Notation::number || notation == Notation::both;
  }

  // What is held or fully named: what words without a year, or without a unit, may mean.
  void collect_known() {
    std::vector<bool> known(world_.acts());
    for (ActId act = 0; act < world_.held(); ++act) known[act] = true;
    for (const MeantMention& mention : meant_) known[mention.act] = known[mention.act] || is_full(mention.notation);
    std::set<std::string> asked;
    for (const MeantMention& mention : meant_) {
      if (mention.notation == Notation::no_date || mention.notation == Notation::no_year) {
        asked.insert(world_.without_year(mention.act));
      } else if (mention.notation == Notation::no_unit) {
        asked.insert(world_.without_unit(mention.act));
      }
    }
    for (ActId act = 0; act < world_.acts(); ++act) {
      if (!known[act]) continue;
      if (const std::string name = world_.without_year(act); asked.contains(name)) may_mean_[name].push_back(act);
      if (world_.is_law(act)) continue;
      if (const std::string name = world_.without_unit(act); asked.contains(name)) may_mean_[name].push_back(act);
    }
  }

  bool words_suffice(const MeantMention& mention, ActId document) const {
    if (is_full(mention.notation)) return true;
    for (std::size_t i = begins_[document]; i < begins_[document + 1]; ++i) {
      // A law's number alone does not say its name.
      const bool names_it = is_full(meant_[i].notation) && meant_[i].notation != Notation::number;
      if (meant_[i].act == mention.act && names_it) return true;
    }
    const bool open_unit = mention.notation == Notation::no_unit;
    const auto& acts = may_mean_.at(open_unit ? world_.without_unit(mention.act) : world_.without_year(mention.act));
    return std::count_if(acts.begin(), acts.end(), [&](ActId act) {
             return open_unit ? world_.date(act) == world_.date(mention.act)
                              : world_.year(act) <= world_.year(document);
           }) == 1;
  }

  void compare_document(ActId document) {
    const NodeId own = node_of(document);
    for (std::size_t i = begins_[document]; i < begins_[document + 1]; ++i) {
      const MeantMention& mention = meant_[i];
      if (cited_[i] == kNowhere) {
        ++result_.lost;
        note("lost", document, i);
        continue;
      }
      if (cited_[i] == kOpen) {
        if (words_suffice(mention, document)) ++result_.missed, note("missed", document, i);
        continue;
      }
      compare_node(mention, cited_[i], document, i);
      compare_subject(i, document, own);
    }
  }

  // A held act's node is the one with its file; others' is the first that a mention is in.
  NodeId node_of(ActId document) {
    if (file_nodes_.empty()) {
      file_nodes_.assign(world_.held(), kNowhere);
      for (NodeId id = 0; id < graph_.node_count(); ++id) {
        for (const std::string_view uri : graph_.documents(id)) {
          file_nodes_[std::strtoul(std::string(uri.substr(1)).c_str(), nullptr, 10)] = id;
        }
      }
    }
    return file_nodes_[document];
  }

  void compare_node(const MeantMention& mention, NodeId node, ActId document, std::size_t i) {
    const bool is_held = mention.act < world_.held();
    const NodeId expected = is_held ? node_of(mention.act) : node_of_act_.try_emplace(mention.act, node).first->second;
    const ActId act = act_of_node_.try_emplace(node, mention.act).first->second;
    if (act != mention.act) ++result_.wrong, note("wrong", document, i);
    if (act == mention.act && node != expected) ++result_.missed, note("divided", document, i);
  }

  void compare_subject(std::size_t i, ActId document, NodeId own) {
    const int subject = meant_[i].subject;
    const std::uint32_t expected = subject < 0 ? own : cited_[begins_[document] + static_cast<std::size_t>(subject)];
    if (expected == kOpen) return;
    if (subject_[i] != expected) ++result_.wrong_subject, note("subject", document, i);
  }

  void note(const char* what, ActId document, std::size_t i) {
    if (result_.examples.size() >= 20) return;
    const Citation citation = world_.document(document).citations[i - begins_[document]];
    std::string text = std::string(what) + " d" + std::to_string(document) + " " + citation.id + " " + citation.text +
                       " of " + (citation.issuer ? citation.issuer->text : "-") + ": " +
                       citation.key.value_or("partial " + citation.partial_key.value_or("none")) + " act " +
                       world_.without_year(meant_[i].act) + " " + world_.date(meant_[i].act);
    if (cited_[i] < kOpen) text += " in " + std::string(graph_.node(cited_[i]).key);
    result_.examples.push_back(std::move(text));
  }

  const Graph& graph_;
  const World& world_;
  Comparison result_;
  std::vector<std::size_t> begins_;
  std::vector<MeantMention> meant_;
  std::vector<std::uint32_t> cited_, subject_;
  std::unordered_map<std::string, std::vector<ActId>> may_mean_;
  std::vector<NodeId> file_nodes_;
  std::unordered_map<ActId, NodeId> node_of_act_;
  std::unordered_map<NodeId, ActId> act_of_node_;
};

}  // namespace

Comparison compare(const Graph& graph, const World& world) { return Comparer(graph, world).compare(); }

}  // namespace vanban::bench
