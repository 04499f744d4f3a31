#include "link/resolve.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "link/meanings.h"
#include "link/nodes.h"
#include "link/partial_keys.h"
#include "link/speaker.h"
#include "link/text_order.h"

namespace vanban::link {
namespace {

std::vector<std::uint32_t> order_of(const Store& store) {
  const auto uri = [&](std::uint32_t i) { return store.strings[store.documents[i].uri]; };
  const auto hash = [&](std::uint32_t i) { return store.strings[store.documents[i].sha256]; };
  return text_order(store.documents.size(), uri, [&](std::uint32_t a, std::uint32_t b) { return hash(a) < hash(b); });
}

class Resolver {
 public:
  explicit Resolver(Store& store)
      : store_(store),
        order_(order_of(store)),
        meanings_(store, order_),
        nodes_(store, meanings_, order_),
        partial_keys_(store, meanings_, order_) {}

  Resolution resolve() {
    result_.node_of_citation.assign(store_.citations.size(), kNone);
    for (const std::uint32_t document : order_) resolve_document(store_.documents[document]);
    name_laws();
    result_.order = std::move(order_);
    result_.node_keys = nodes_.take_keys();
    result_.node_of_document = nodes_.take_documents();
    return std::move(result_);
  }

 private:
  void resolve_document(const StoredDocument& owner) {
    partial_keys_.begin_document(owner);
    store_.each_citation(owner, [&](std::uint32_t place, const StoredCitation& citation) {
      Meant meant;
      if (citation.key != 0)
        meant = citation.partial ? partial_keys_.meant(citation, owner) : meant_by(citation, owner);
      place_citation(place, std::move(meant));
    });
  }

  // Of a full key.
  Meant meant_by(const StoredCitation& citation, const StoredDocument& owner) {
    const std::string_view day = store_.day(citation.date);
    if (const Ref act = plenum(citation); act != 0) return {meanings_.id_of(act), day, {}};
    if (const KeyId key = meanings_.of(citation); key != kNone) return {key, day, {}};
    Meant meant;
    meant.found.keys = meanings_.all(citation.key, day);
    meant.found.count = meant.found.keys.size();
    meant.key = one_in_force(citation, owner, meant.found);
    return meant;
  }

  // Plenums pass several resolutions: the title that follows tells which; one that no resolution of the list has leaves
  // the name. 0 without a title, and for the one that the name alone means.
  Ref plenum(const StoredCitation& citation) const {
    const std::string_view key = store_.strings[citation.key];
    if (citation.title == 0 || !key.starts_with("vn/nghi-quyet-hoi-nghi-")) return 0;
    const KnownAct* act = store_.book.plenum(key, store_.strings[citation.title]);
    if (act == nullptr) return citation.key;
    return act == store_.book.plenum(key, {}) ? 0 : store_.strings.find(act->number_key);
  }

  // Two laws of one name and year: the one that was in force when the citing document was made.
  KeyId one_in_force(const StoredCitation& citation, const StoredDocument& owner, const Found& found) {
    if (!store_.day(citation.date).empty()) return kNone;
    const std::string_view key = store_.strings[citation.key];
    const std::string without_year = std::string(key.substr(0, key.rfind('/'))) + "/~";
    const KnownAct* law = in_force(without_year, speaker_of(citation, owner, store_), store_.book);
    if (law == nullptr) return kNone;
    const KeyId id = meanings_.id_of(law->number_key);
    return found.has(id) ? id : kNone;
  }

  void place_citation(std::uint32_t place, Meant meant) {
    if (meant.key != kNone) {
      result_.node_of_citation[place] = nodes_.at(meant.key, meant.day);
      if (result_.node_of_citation[place] != kNone) return;
      meant.found = {{meant.key}, 1};
    }
    leave_open(place, meant.found);
  }

  void leave_open(std::uint32_t place, const Found& found) {
    OpenMention open{place, static_cast<std::uint32_t>(result_.candidates.size()), 0, 0};
    for (const KeyId key : found.keys) nodes_.add_all(key, &result_.candidates);
    open.listed = static_cast<std::uint32_t>(result_.candidates.size()) - open.first_candidate;
    open.count = std::max(open.listed, static_cast<std::uint32_t>(found.count));
    result_.open.push_back(open);
  }

  // The other names of the nodes, and the acts that the lists know.
  void name_laws() {
    meanings_.each_alias([this](Ref name, Ref) {
      const KeyId meant = meanings_.one(name, {});
      if (meant == kNone) return;
      if (const std::uint32_t node = nodes_.find(meant); node != kNone) result_.other_names.emplace_back(name, node);
    });
    for (const auto* list : {&store_.book.laws(), &store_.book.plenums()}) {
      for (const KnownAct& act : *list) {
        const KeyId id = meanings_.find(store_.strings.find(act.number_key));
        if (id == kNone) continue;
        if (const std::uint32_t node = nodes_.find(id); node != kNone) result_.listed_acts.emplace_back(node, &act);
      }
    }
  }

  const Store& store_;
  std::vector<std::uint32_t> order_;
  Meanings meanings_;
  Nodes nodes_;
  PartialKeys partial_keys_;
  Resolution result_;
};

}  // namespace

Resolution resolve(Store& store) { return Resolver(store).resolve(); }

}  // namespace vanban::link
