#include "link/resolve.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "link/aliases.h"
#include "link/candidates.h"
#include "link/relation_words.h"
#include "link/text_order.h"
#include "link/written.h"

namespace vanban::link {
namespace {

// What a key or partial key leads to.
struct Target {
  std::uint32_t node = kNone;
  Found found;  // where there is no one node
};

// Who speaks of an act: the document, or another one whose title it quotes. What does not exist yet is not meant.
struct Speaker {
  std::string date, effective;
  bool is_quoted = false;

  int year() const { return std::atoi(date.substr(0, 4).c_str()); }
};

// The full keys that one document mentions, by item.
struct OwnKey {
  KeyParts parts;
  KeyId means = 0;
  std::string_view day;
};

class Resolver {
 public:
  explicit Resolver(Store& store) : store_(store), candidates_(store.book) {}

  Resolution resolve() {
    sort_documents();
    collect_aliases();
    number_keys();
    place_documents();
    ask_for_partial_keys();
    result_.node_of_citation.assign(store_.citations.size(), kNone);
    for (const std::uint32_t document : result_.order) resolve_document(store_.documents[document]);
    name_laws();
    return std::move(result_);
  }

 private:
  std::string_view text(Ref ref) const { return store_.strings[ref]; }
  // The day of a date, "" where it is not given to the day.
  std::string_view day(Ref date) const { return is_day(text(date)) ? text(date) : std::string_view(); }

  template <typename Use>
  void each_citation(Use use) {
    for (const std::uint32_t document : result_.order) {
      const StoredDocument& owner = store_.documents[document];
      for (std::uint32_t i = 0; i < owner.citation_count; ++i) use(store_.citations[owner.first_citation + i]);
    }
  }

  void sort_documents() {
    const auto uri = [this](std::uint32_t i) { return text(store_.documents[i].uri); };
    const auto hash = [this](std::uint32_t i) { return text(store_.documents[i].sha256); };
    result_.order =
        text_order(store_.documents.size(), uri, [&](std::uint32_t a, std::uint32_t b) { return hash(a) < hash(b); });
  }

  void collect_aliases() {
    for (const KnownAct& law : store_.book.laws()) {
      aliases_.add(store_.strings.intern(law.name_key), store_.strings.intern(law.number_key), law.date,
                   Witness::lexicon);
      intern_words(law);
    }
    for (const std::uint32_t document : result_.order) {
      const StoredDocument& law = store_.documents[document];
      aliases_.add(law.name_key, law.key, day(law.date), Witness::document);
    }
    each_citation([this](const StoredCitation& citation) {
      if (!citation.partial) aliases_.add(citation.name_key, citation.key, day(citation.date), Witness::citation);
    });
    collect_plenums();
  }

  // A resolution of a plenum is its number where the set speaks of that; else it stays under its name.
  void collect_plenums() {
    std::unordered_map<Ref, const KnownAct*> numbers;
    for (const KnownAct& act : store_.book.plenums()) {
      intern_words(act);
      store_.strings.intern(act.name_key);
      numbers.emplace(store_.strings.intern(act.number_key), &act);
    }
    const auto take = [&](Ref key) {
      const auto at = numbers.find(key);
      if (at == numbers.end() || store_.book.plenum(at->second->name_key, {}) != at->second) return;
      aliases_.add(store_.strings.find(at->second->name_key), key, at->second->date, Witness::lexicon);
    };
    for (const std::uint32_t document : result_.order) take(store_.documents[document].key);
    each_citation([&](const StoredCitation& citation) {
      if (!citation.partial) take(citation.key);
    });
  }

  void intern_words(const KnownAct& law) {
    for (const std::string* word : {&law.type, &law.title, &law.number, &law.date, &law.from}) {
      store_.strings.intern(*word);
    }
  }

  // The full keys that a key means: itself; of a law's name its number, or several.
  std::vector<KeyId> meanings(Ref key, std::string_view day) {
    std::vector<KeyId> ids;
    for (const Ref number : aliases_.find(key, day)) ids.push_back(id_of(number));
    if (ids.empty()) ids.push_back(id_of(key));
    return ids;
  }

  // The one of them; kNone where there are several.
  KeyId meaning(Ref key, std::string_view day) {
    if (!aliases_.knows(key)) return id_of(key);
    const std::vector<KeyId> ids = meanings(key, day);
    return ids.size() == 1 ? ids.front() : kNone;
  }

  KeyId id_of(Ref key) {
    if (key_ids_.size() < store_.strings.size()) key_ids_.resize(store_.strings.size(), kNone);
    if (key_ids_[key] == kNone) {
      key_ids_[key] = static_cast<KeyId>(keys_.size());
      keys_.push_back(key);
    }
    return key_ids_[key];
  }

  // In the order of the documents, so that numbers do not tell who came first.
  void number_keys() {
    for (const std::uint32_t document : result_.order) {
      const StoredDocument& owner = store_.documents[document];
      if (owner.key != 0) meaning(owner.key, day(owner.date));
      for (std::uint32_t i = 0; i < owner.citation_count; ++i) {
        const StoredCitation& citation = store_.citations[owner.first_citation + i];
        if (citation.key != 0 && !citation.partial) meaning(citation.key, day(citation.date));
      }
    }
    in_set_ = static_cast<KeyId>(keys_.size());
    for (const KnownAct& law : store_.book.laws()) {
      const KeyId id = id_of(store_.strings.find(law.number_key));
      if (listed_.size() <= id) listed_.resize(2 * std::size_t{id} + 1);
      listed_[id] = true;
    }
  }

  std::uint32_t add_node(Ref key) {
    result_.node_keys.push_back(key);
    return static_cast<std::uint32_t>(result_.node_keys.size() - 1);
  }

  // A law that is held without its number and has the name of several stays under its name.
  KeyId id_of_held(const StoredDocument& owner) {
    const KeyId id = meaning(owner.key, day(owner.date));
    return id == kNone ? id_of(owner.key) : id;
  }

  // A document is the node of its key. Where documents of one key have different days, each day is a document of its
  // own, named doc:.
  void place_documents() {
    result_.node_of_document.assign(store_.documents.size(), kNone);
    std::vector<std::pair<KeyId, std::uint32_t>> held;
    for (const std::uint32_t document : result_.order) {
      const StoredDocument& owner = store_.documents[document];
      if (owner.key != 0) held.emplace_back(id_of_held(owner), document);
      if (owner.key == 0) result_.node_of_document[document] = node_named(owner.own_name);
    }
    std::stable_sort(held.begin(), held.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (std::size_t begin = 0; begin < held.size();) {
      std::size_t end = begin;
      while (end < held.size() && held[end].first == held[begin].first) ++end;
      place_documents_of_key(std::span(held).subspan(begin, end - begin));
      begin = end;
    }
  }

  void place_documents_of_key(std::span<const std::pair<KeyId, std::uint32_t>> held) {
    std::map<std::string_view, Ref> names;  // by day: the first of the names doc:
    for (const auto& [key, document] : held) {
      const StoredDocument& owner = store_.documents[document];
      Ref& name = names[day(owner.date)];
      if (name == 0 || text(owner.own_name) < text(name)) name = owner.own_name;
    }
    const std::size_t days = names.size() - names.count("");
    std::map<std::string_view, std::uint32_t> nodes;
    for (const auto& [key, document] : held) {
      const StoredDocument& owner = store_.documents[document];
      std::uint32_t& node = result_.node_of_document[document];
      if (days <= 1) {
        node = node_of(key);
      } else if (day(owner.date).empty()) {
        node = node_named(owner.own_name);
      } else {
        node = node_named(names[day(owner.date)]);
        nodes[day(owner.date)] = node;
      }
    }
    if (days > 1) divided_[held.front().first] = std::move(nodes);
  }

  // Files of one content are one node, whatever their names.
  std::uint32_t node_named(Ref own_name) {
    const auto [at, is_new] = named_.try_emplace(own_name, kNone);
    if (is_new) at->second = add_node(own_name);
    return at->second;
  }

  std::uint32_t node_of(KeyId key) {
    if (node_of_key_.size() <= key) node_of_key_.resize(keys_.size(), kNone);
    if (node_of_key_[key] == kNone) node_of_key_[key] = add_node(keys_[key]);
    return node_of_key_[key];
  }

  void ask_for_partial_keys() {
    each_citation([this](const StoredCitation& citation) {
      if (citation.partial && citation.key != 0) candidates_.want(without_annex(text(citation.key)));
    });
    const std::size_t count = keys_.size();
    for (KeyId key = 0; key < count; ++key) candidates_.offer(text(keys_[key]), key);
    aliases_.each([this](Ref name, Ref number) { candidates_.offer(text(name), id_of(number)); });
    tell_days();
    candidates_.close();
  }

  void tell_days() {
    const auto tell = [this](KeyId key, std::string_view date) {
      if (key != kNone && is_day(date) && candidates_.is_wanted(key)) candidates_.date(key, date);
    };
    for (const std::uint32_t document : result_.order) {
      const StoredDocument& owner = store_.documents[document];
      if (owner.key != 0) tell(id_of_held(owner), text(owner.date));
    }
    each_citation([&](const StoredCitation& citation) {
      if (citation.key != 0 && !citation.partial) tell(meaning(citation.key, day(citation.date)), text(citation.date));
    });
    for (const KnownAct& law : store_.book.laws()) tell(id_of(store_.strings.find(law.number_key)), law.date);
  }

  static std::string_view without_annex(std::string_view key) { return key.substr(0, key.find("/_")); }

  void resolve_document(const StoredDocument& owner) {
    collect_own_keys(owner);
    for (std::uint32_t i = 0; i < owner.citation_count; ++i) {
      const std::uint32_t index = owner.first_citation + i;
      const StoredCitation& citation = store_.citations[index];
      Target target = target_of(citation, owner);
      result_.node_of_citation[index] = target.node;
      if (target.node == kNone) leave_open(index, target.found);
    }
  }

  void collect_own_keys(const StoredDocument& owner) {
    own_.clear();
    bool is_needed = false;
    for (std::uint32_t i = 0; i < owner.citation_count; ++i) {
      const StoredCitation& citation = store_.citations[owner.first_citation + i];
      if (citation.key == 0) continue;
      is_needed = is_needed || citation.partial;
      if (citation.partial) continue;
      const KeyId means = meaning(citation.key, day(citation.date));
      if (means == kNone) continue;
      own_.push_back({parts_of(text(citation.key)), means, day(citation.date)});
      if (citation.name_key != 0) own_.push_back({parts_of(text(citation.name_key)), means, day(citation.date)});
    }
    if (!is_needed) return own_.clear();
    std::stable_sort(own_.begin(), own_.end(),
                     [](const OwnKey& a, const OwnKey& b) { return a.parts.item < b.parts.item; });
  }

  Target target_of(const StoredCitation& citation, const StoredDocument& owner) {
    if (citation.key == 0) return {};
    if (!citation.partial) return at_meanings(citation, owner);
    const std::string_view partial = text(citation.key);
    const std::string_view act = without_annex(partial);
    const Speaker speaker = speaker_of(citation, owner);
    const int year = speaker.year();
    Found found = find_own(parts_of(act), day(citation.date), speaker);
    const bool is_own = found.count > 0;
    if (!is_own) found = candidates_.find(act, {year, day(citation.date)});
    if (!is_own || found.count > 1) {
      const KeyId law = law_in_force(act, speaker, found);
      if (law != kNone && (!is_own || found.has(law))) return at_key(law, {});
    }
    if (found.count != 1 || !is_settled(found.keys.front(), year)) return {kNone, std::move(found)};
    if (act.size() == partial.size()) return at_key(found.keys.front(), day(citation.date));
    const std::string annexed = std::string(text(keys_[found.keys.front()])) + std::string(partial.substr(act.size()));
    return at_key(id_of(store_.strings.intern(annexed)), {});
  }

  // "Nghị định số 9/2013/NĐ-CP quy định chi tiết Luật Điện lực" speaks of the law of 2013, whenever it is quoted. Not
  // of what a later act did to it.
  Speaker speaker_of(const StoredCitation& citation, const StoredDocument& owner) const {
    Speaker document{std::string(text(owner.date)), std::string(text(owner.effective)), false};
    if (citation.subject == 0 || is_passive(citation.relation)) return document;
    const StoredCitation& quoted = store_.citations[owner.first_citation + citation.subject - 1];
    if (quoted.date != 0) return {std::string(text(quoted.date)), "", true};
    const int year = year_of(parts_of(text(quoted.key)), store_.book);
    return year == 0 ? document : Speaker{std::to_string(year), "", true};
  }

  // In force when the speaker was made, and when it comes into force itself: acts of one session cite one another.
  const KnownAct* in_force(std::string_view name, const Speaker& speaker) const {
    if (speaker.date.empty()) return nullptr;
    const KnownAct* law = store_.book.in_force(name, speaker.date);
    if (law == nullptr || speaker.effective.empty()) return law;
    return store_.book.in_force(name, speaker.effective) == law ? law : nullptr;
  }

  // The law that a name without a year means because it was in force when the speaker was made. Not where the
  // set has one of the name that the lexicon does not know and that is not older: it may be the next.
  KeyId law_in_force(std::string_view act, const Speaker& speaker, const Found& found) {
    const KnownAct* law = act.ends_with("/~") ? in_force(act, speaker) : nullptr;
    if (law == nullptr) return kNone;
    const int year = std::atoi(law->date.substr(0, 4).c_str());
    const auto may_be_next = [&](KeyId key) {
      return !is_listed(key) && year_of(parts_of(text(keys_[key])), store_.book) >= year;
    };
    if (std::any_of(found.keys.begin(), found.keys.end(), may_be_next)) return kNone;
    return id_of(store_.strings.intern(law->number_key));
  }

  bool is_listed(KeyId key) const { return key < listed_.size() && listed_[key]; }

  // The lexicon has one law for a name, the set may lack an older one: a name means the law that only the lexicon knows
  // where the document is of a later year.
  bool is_settled(KeyId key, int citing_year) const {
    return key < in_set_ || citing_year > year_of(parts_of(text(keys_[key])), store_.book);
  }

  // Among the keys of the document itself, by the rules of Candidates.
  Found find_own(const KeyParts& partial, std::string_view day, const Speaker& speaker) const {
    Found found;
    auto at = own_.begin();
    if (!partial.open_item()) {
      at = std::lower_bound(own_.begin(), own_.end(), partial.item,
                            [](const OwnKey& a, std::string_view item) { return a.parts.item < item; });
    }
    for (; at != own_.end() && (partial.open_item() || at->parts.item == partial.item); ++at) {
      const bool agrees = day.empty() || at->day.empty() ? !partial.open_serial() : day == at->day;
      if (!agrees || !at->parts.annex.empty() || !fits(partial, at->parts, store_.book)) continue;
      if (speaker.is_quoted && is_later(*at, speaker)) continue;
      if (std::find(found.keys.begin(), found.keys.end(), at->means) != found.keys.end()) continue;
      ++found.count;
      if (found.keys.size() < Found::kMost) found.keys.push_back(at->means);
    }
    return found;
  }

  bool is_later(const OwnKey& act, const Speaker& speaker) const {
    if (!act.day.empty() && is_day(speaker.date)) return act.day > speaker.date;
    return year_of(act.parts, store_.book) > speaker.year();
  }

  Target at_meanings(const StoredCitation& citation, const StoredDocument& owner) {
    if (const Ref act = plenum(citation); act != 0) return at_key(id_of(act), day(citation.date));
    const KeyId meant = meaning(citation.key, day(citation.date));
    if (meant != kNone) return at_key(meant, day(citation.date));
    Found found;
    found.keys = meanings(citation.key, day(citation.date));
    found.count = found.keys.size();
    if (const KeyId in_force = one_in_force(citation, owner, found); in_force != kNone) return at_key(in_force, {});
    return {kNone, std::move(found)};
  }

  // Plenums pass several resolutions: the title that follows tells which; one that no resolution of the list has leaves
  // the name. 0 without a title, and for the one that the name alone means.
  Ref plenum(const StoredCitation& citation) const {
    const std::string_view key = text(citation.key);
    if (citation.title == 0 || !key.starts_with("vn/nghi-quyet-hoi-nghi-")) return 0;
    const KnownAct* act = store_.book.plenum(key, text(citation.title));
    if (act == nullptr) return citation.key;
    return act == store_.book.plenum(key, {}) ? 0 : store_.strings.find(act->number_key);
  }

  // Two laws of one name and year: the one that was in force when the citing document was made.
  KeyId one_in_force(const StoredCitation& citation, const StoredDocument& owner, const Found& found) {
    const std::string_view key = text(citation.key);
    if (!day(citation.date).empty()) return kNone;
    const KnownAct* law = in_force(std::string(key.substr(0, key.rfind('/'))) + "/~", speaker_of(citation, owner));
    if (law == nullptr) return kNone;
    const KeyId id = id_of(store_.strings.intern(law->number_key));
    return found.has(id) ? id : kNone;
  }

  Target at_key(KeyId key, std::string_view day) {
    const auto divided = divided_.find(key);
    if (divided == divided_.end()) return {node_of(key), {}};
    const auto node = divided->second.find(day);
    if (node != divided->second.end()) return {node->second, {}};
    Found found;
    found.keys.push_back(key);
    found.count = 1;
    return {kNone, std::move(found)};
  }

  void leave_open(std::uint32_t citation, const Found& found) {
    OpenMention open{citation, static_cast<std::uint32_t>(result_.candidates.size()), 0, 0};
    for (const KeyId key : found.keys) {
      const auto divided = divided_.find(key);
      if (divided == divided_.end()) {
        result_.candidates.push_back(node_of(key));
      } else {
        for (const auto& [day, node] : divided->second) result_.candidates.push_back(node);
      }
    }
    open.listed = static_cast<std::uint32_t>(result_.candidates.size()) - open.first_candidate;
    open.count = std::max(open.listed, static_cast<std::uint32_t>(found.count));
    result_.open.push_back(open);
  }

  // The other names of the nodes, and the words of those that only the lexicon knows.
  void name_laws() {
    node_of_key_.resize(keys_.size(), kNone);
    key_ids_.resize(store_.strings.size(), kNone);
    aliases_.each([this](Ref name, Ref) {
      const KeyId meant = meaning(name, {});
      if (meant != kNone && node_of_key_[meant] != kNone) result_.other_names.emplace_back(name, node_of_key_[meant]);
    });
    for (const auto* list : {&store_.book.laws(), &store_.book.plenums()}) {
      for (const KnownAct& act : *list) {
        const KeyId id = key_ids_[store_.strings.find(act.number_key)];
        if (id != kNone && node_of_key_[id] != kNone) result_.listed_acts.emplace_back(node_of_key_[id], &act);
      }
    }
  }

  Store& store_;
  Resolution result_;
  Aliases aliases_;
  std::vector<KeyId> key_ids_;              // by Ref
  KeyId in_set_ = 0;                        // keys from here on stand in no record
  std::vector<bool> listed_;                // by KeyId: laws.tsv has it
  std::vector<Ref> keys_;                   // by KeyId
  std::vector<std::uint32_t> node_of_key_;  // by KeyId
  std::unordered_map<Ref, std::uint32_t> named_;
  std::unordered_map<KeyId, std::map<std::string_view, std::uint32_t>> divided_;  // keys of several documents, by day
  Candidates candidates_;
  std::vector<OwnKey> own_;
};

}  // namespace

Resolution resolve(Store& store) { return Resolver(store).resolve(); }

}  // namespace vanban::link
