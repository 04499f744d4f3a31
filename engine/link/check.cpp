#include "vanban/check.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

#include "link/key_parts.h"
#include "link/link_book.h"
#include "link/relation_words.h"
#include "link/title.h"
#include "link/written.h"

namespace vanban {
namespace {

using link::is_day;

std::string_view text_of(const Boxed<Quoted>& quoted) {
  return quoted ? std::string_view(quoted->text) : std::string_view();
}

// The first `old_words` in the text, replaced; the text as it is where they are not in it.
std::string replaced(std::string text, std::string_view old_words, std::string_view new_words) {
  const std::size_t at = old_words.empty() ? std::string::npos : text.find(old_words);
  if (at != std::string::npos) text.replace(at, old_words.size(), new_words);
  return text;
}

// A node as NĐ 30/2020, Phụ lục I, II.6.b has it cited: type, number, day.
std::string cited_as(const Node& node) {
  std::string text = link::written_type(node.doc_type);
  if (!node.number.empty()) text += (text.empty() ? "số " : " số ") + std::string(node.number);
  if (is_day(node.date)) text += " " + link::written_date(node.date);
  return text;
}

CitationFinding finding_of(CitationFault fault, std::string_view expected = {}, std::string_view day = {}) {
  return {fault, std::string(expected), {}, std::string(day)};
}

class Checker {
 public:
  Checker(const Engine& engine, const Document& document, const DocumentRecord& record, Linker* set,
          std::string_view on)
      : book_(engine.grammar()),
        document_(document),
        record_(record),
        on_(on.empty() && is_day(record.date) ? std::string_view(record.date) : on),
        begins_(on.empty() && is_day(record.effective) ? std::max<std::string_view>(on_, record.effective) : on_),
        others_(set->graph()),
        all_(with(record, set)) {
    for (NodeId id = 0; id < others_.node_count(); ++id) {
      const Node node = others_.node(id);
      by_series_.emplace(series_of(node.key), id);
      if (is_day(node.date)) by_day_.emplace(node.date, id);
    }
  }

  std::vector<CheckedCitation> check() {
    collect_nodes();
    std::vector<CheckedCitation> checked;
    for (std::size_t i = 0; i < document_.citations.size(); ++i) checked.push_back(check_citation(i));
    return checked;
  }

 private:
  static Graph with(const DocumentRecord& record, Linker* set) {
    set->add(record);
    return set->graph();
  }

  // Scope and item: the number, whatever its year.
  static std::string_view series_of(std::string_view key) {
    const link::KeyParts parts = link::parts_of(key);
    return key.substr(0, parts.scope.size() + (parts.scope.empty() ? 0 : 1) + parts.item.size());
  }

  // What each citation of this document means, in the graph of all.
  void collect_nodes() {
    for (const Edge& edge : all_.edges()) {
      for (const Mention& mention : all_.mentions(edge)) {
        if (mention.uri != record_.uri) continue;
        ends_[std::string(mention.citation)] = {edge.from, edge.to, edge.relation};
      }
    }
    for (std::size_t i = 0; i < all_.unresolved_count(); ++i) {
      const Unresolved open = all_.unresolved(i);
      if (open.mention.uri != record_.uri) continue;
      for (const NodeId candidate : open.candidates) {
        candidates_[std::string(open.mention.citation)].emplace_back(all_.node(candidate).key);
      }
    }
  }

  // An edge has two ends; a passive citation that was turned round is its beginning.
  std::optional<NodeId> node_of(const Citation& citation) const {
    const auto at = ends_.find(citation.id);
    if (at == ends_.end()) return std::nullopt;
    const Ends& ends = at->second;
    const bool is_turned = link::is_passive(citation.relation) && ends.relation == link::active(citation.relation);
    return is_turned ? ends.from : ends.to;
  }

  CheckedCitation check_citation(std::size_t index) {
    const Citation& citation = document_.citations[index];
    CheckedCitation checked;
    checked.citation = index;
    const auto node = node_of(citation);
    if (!node) {
      const auto open = candidates_.find(citation.id);
      if (open != candidates_.end()) checked.candidates = open->second;
      checked.acquaintance = citation.partial_key ? Acquaintance::open : Acquaintance::unnamed;
      return checked;
    }
    checked.key = all_.node(*node).key;
    const auto known = others_.find(checked.key);
    if (known) {
      checked.acquaintance = others_.node(*known).held ? Acquaintance::held : Acquaintance::cited;
      compare(citation, others_.node(*known), &checked);
      // What another act's title names need not be in force today: "Nghị định 137/2013 quy định chi tiết Luật Điện
      // lực".
      if (citation.subject) return checked;
      check_force(*known, &checked);
      check_listed_force(checked.key, &checked);
    } else {
      find_near(citation, *node, &checked);
    }
    return checked;
  }

  // A number that nobody knows may be a known one with a slip: another year, or another serial of the same day and
  // title.
  void find_near(const Citation& citation, NodeId node, CheckedCitation* checked) {
    checked->acquaintance = Acquaintance::unknown;
    if (const auto same_number = find_other_year(citation, checked->key)) {
      checked->findings.push_back(finding_of(CitationFault::wrong_date, others_.node(*same_number).date));
      return correct(citation, *same_number, checked);
    }
    if (const auto same_title = find_same_day(citation)) {
      checked->findings.push_back(finding_of(CitationFault::wrong_number, others_.node(*same_title).number));
      return correct(citation, *same_title, checked);
    }
    if (const auto listed = find_listed(all_.node(node).key)) {
      checked->acquaintance = Acquaintance::listed;
      compare(citation, as_node(*listed), checked);
      if (!citation.subject) check_listed_force(listed->number_key, checked);
      return;
    }
    checked->findings.push_back(finding_of(CitationFault::unknown));
  }

  const link::KnownAct* find_listed(std::string_view key) const {
    for (const auto* list : {&book_.laws(), &book_.plenums()}) {
      const auto act = std::find_if(list->begin(), list->end(), [key](const link::KnownAct& known) {
        return known.number_key == key || known.name_key == key;
      });
      if (act != list->end()) return &*act;
    }
    return nullptr;
  }

  static Node as_node(const link::KnownAct& act) {
    Node node;
    node.key = act.number_key;
    node.doc_type = act.type;
    node.number = act.number;
    node.date = act.date;
    node.title = act.title;
    return node;
  }

  // What the list knows of a law's beginning and end, where no document of the set says it.
  void check_listed_force(std::string_view key, CheckedCitation* checked) const {
    const link::KnownAct* law = find_listed(key);
    if (law == nullptr || !is_day(on_)) return;
    const auto is_told = [](const CitationFinding& finding) {
      return finding.fault == CitationFault::ended || finding.fault == CitationFault::not_yet;
    };
    if (std::any_of(checked->findings.begin(), checked->findings.end(), is_told)) return;
    if (!law->from.empty() && begins_ < law->from) {
      checked->findings.push_back(finding_of(CitationFault::not_yet, {}, law->from));
    }
    if (law->until.empty() || on_ < law->until) return;
    checked->findings.push_back(finding_of(CitationFault::ended, {}, law->until));
    if (const link::KnownAct* next = book_.successor(*law); next != nullptr) {
      checked->findings.back().by.push_back(next->number_key);
      checked->successor = cited_as(as_node(*next));
    }
  }

  // "05-CT/TW ngày 15/5/2017" of one of 15/5/2016: where no title tells, it is the year that slipped.
  static bool is_same_day_of_year(const Citation& citation, const Node& node) {
    constexpr std::size_t kYear = 4;
    const bool titles_tell = citation.title && !node.title.empty();
    return !titles_tell && citation.date && is_day(citation.date->value) &&
           std::string_view(citation.date->value).substr(kYear) == node.date.substr(kYear);
  }

  std::optional<NodeId> find_other_year(const Citation& citation, std::string_view key) const {
    const auto [begin, end] = by_series_.equal_range(series_of(key));
    for (auto at = begin; at != end; ++at) {
      const Node node = others_.node(at->second);
      const std::string_view title = text_of(citation.title);
      const bool same_title = !title.empty() && !node.title.empty() && link::titles_agree(title, node.title);
      if (is_day(node.date) && (same_title || is_same_day_of_year(citation, node))) return at->second;
    }
    return std::nullopt;
  }

  std::optional<NodeId> find_same_day(const Citation& citation) const {
    const std::string_view title = text_of(citation.title);
    if (!citation.date || !citation.number || title.empty()) return std::nullopt;
    const auto [begin, end] = by_day_.equal_range(citation.date->value);
    for (auto at = begin; at != end; ++at) {
      const Node node = others_.node(at->second);
      const bool same_type = !citation.doc_type || node.doc_type == *citation.doc_type;
      if (same_type && !node.number.empty() && !node.title.empty() && link::titles_agree(title, node.title)) {
        return at->second;
      }
    }
    return std::nullopt;
  }

  void correct(const Citation& citation, NodeId meant, CheckedCitation* checked) {
    const Node node = others_.node(meant);
    checked->key = node.key;
    std::string text = citation.text;
    if (citation.number) text = replaced(text, citation.number->text, node.number);
    if (citation.date && is_day(node.date)) text = replaced(text, citation.date->text, link::written_date(node.date));
    checked->corrected = text;
    check_force(meant, checked);
  }

  static void compare(const Citation& citation, const Node& node, CheckedCitation* checked) {
    std::string text = citation.text;
    if (citation.date && is_day(citation.date->value) && is_day(node.date) && citation.date->value != node.date) {
      checked->findings.push_back(finding_of(CitationFault::wrong_date, node.date));
      text = replaced(text, citation.date->text, link::written_date(node.date));
    }
    const std::string_view title = text_of(citation.title);
    const bool named_by_it = citation.form != Form::numbered;
    if (!named_by_it && !title.empty() && !node.title.empty() && !link::titles_agree(title, node.title)) {
      checked->findings.push_back(finding_of(CitationFault::wrong_title, node.title));
      if (text.find(title) == std::string::npos) text += " " + std::string(node.title);
      text = replaced(text, title, node.title);
    }
    if (!checked->findings.empty()) checked->corrected = text;
  }

  void check_force(NodeId act, CheckedCitation* checked) {
    if (on_.empty()) return;
    const Validity validity = validity_of(others_, act, on_);
    if (validity.force == Force::not_yet && begins_.substr(0, validity.since.size()) < validity.since) {
      checked->findings.push_back(finding_of(CitationFault::not_yet, {}, validity.since));
    }
    add_changes(validity, CitationFault::ended, checked);
    add_changes(validity, CitationFault::ended_in_part, checked);
    add_changes(validity, CitationFault::suspended, checked);
    add_changes(validity, CitationFault::amended, checked);
  }

  static CitationFault fault_of(const Change& change) {
    switch (change.edge->relation) {
      case Relation::replaces:
      case Relation::repeals:
        return change.extent == Extent::whole ? CitationFault::ended : CitationFault::ended_in_part;
      case Relation::suspends:
        return CitationFault::suspended;
      default:
        return CitationFault::amended;
    }
  }

  // One finding for all acts that do the same. This document's own changes are no fault of what it cites.
  void add_changes(const Validity& validity, CitationFault fault, CheckedCitation* checked) {
    CitationFinding finding = finding_of(fault);
    for (const Change& change : validity.changes) {
      const Node by = others_.node(change.edge->from);
      if (!change.counts || fault_of(change) != fault || by.key == record_.key) continue;
      if (finding.by.empty()) finding.day = change.since;
      finding.by.emplace_back(by.key);
      if (fault == CitationFault::ended && change.edge->relation == Relation::replaces) {
        checked->successor = cited_as(by);
      }
    }
    if (!finding.by.empty()) checked->findings.push_back(std::move(finding));
  }

  struct Ends {
    NodeId from = 0;
    NodeId to = 0;
    Relation relation = Relation::cites;
  };

  link::LinkBook book_;
  const Document& document_;
  const DocumentRecord& record_;
  std::string_view on_;
  std::string_view begins_;  // since when this document works: what it rests on must be in force by then
  Graph others_;             // before this document was added
  Graph all_;
  std::unordered_multimap<std::string_view, NodeId> by_series_, by_day_;
  std::unordered_map<std::string, Ends> ends_;
  std::unordered_map<std::string, std::vector<std::string>> candidates_;
};

}  // namespace

bool CheckedCitation::is_faulty() const {
  return std::any_of(findings.begin(), findings.end(),
                     [](const CitationFinding& finding) { return finding.fault != CitationFault::amended; });
}

std::vector<CheckedCitation> check_citations(const Engine& engine, const Document& document,
                                             const DocumentRecord& record, Linker* set, std::string_view on) {
  return Checker(engine, document, record, set, on).check();
}

}  // namespace vanban
