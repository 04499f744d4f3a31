#include "link/meanings.h"

#include <unordered_map>

namespace vanban::link {

Meanings::Meanings(Store& store, std::span<const std::uint32_t> order) : store_(store) {
  collect_aliases(order);
  number_keys(order);
  number_listed();
}

void Meanings::collect_aliases(std::span<const std::uint32_t> order) {
  for (const KnownAct& law : store_.book.laws()) {
    aliases_.add(store_.strings.intern(law.name_key), store_.strings.intern(law.number_key), law.date,
                 Witness::lexicon);
    intern_words(law);
  }
  for (const std::uint32_t document : order) {
    const StoredDocument& law = store_.documents[document];
    aliases_.add(law.name_key, law.key, store_.day(law.date), Witness::document);
  }
  store_.each_citation(order, [this](std::uint32_t, const StoredCitation& citation) {
    if (citation.partial) return;
    aliases_.add(citation.name_key, citation.key, store_.day(citation.date), Witness::citation);
  });
  collect_plenums(order);
}

// A resolution of a plenum is its number where the set speaks of that; else it stays under its name.
void Meanings::collect_plenums(std::span<const std::uint32_t> order) {
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
  for (const std::uint32_t document : order) take(store_.documents[document].key);
  store_.each_citation(order, [&](std::uint32_t, const StoredCitation& citation) {
    if (!citation.partial) take(citation.key);
  });
}

// For the graph, which holds words by their places.
void Meanings::intern_words(const KnownAct& act) {
  for (const std::string* word : {&act.type, &act.title, &act.number, &act.date, &act.from}) {
    store_.strings.intern(*word);
  }
}

void Meanings::number_keys(std::span<const std::uint32_t> order) {
  for (const std::uint32_t document : order) {
    const StoredDocument& owner = store_.documents[document];
    if (owner.key != 0) one(owner.key, store_.day(owner.date));
    store_.each_citation(owner, [this](std::uint32_t, const StoredCitation& citation) {
      if (citation.key != 0 && !citation.partial) of(citation);
    });
  }
  end_of_set_ = static_cast<KeyId>(keys_.size());
}

void Meanings::number_listed() {
  for (const KnownAct& law : store_.book.laws()) {
    const KeyId id = id_of(store_.strings.find(law.number_key));
    if (listed_.size() <= id) listed_.resize(2 * std::size_t{id} + 1);
    listed_[id] = true;
  }
}

KeyId Meanings::id_of(Ref key) {
  if (ids_.size() < store_.strings.size()) ids_.resize(store_.strings.size(), kNone);
  if (ids_[key] == kNone) {
    ids_[key] = static_cast<KeyId>(keys_.size());
    keys_.push_back(key);
  }
  return ids_[key];
}

std::vector<KeyId> Meanings::all(Ref key, std::string_view day) {
  std::vector<KeyId> ids;
  for (const Ref number : aliases_.find(key, day)) ids.push_back(id_of(number));
  if (ids.empty()) ids.push_back(id_of(key));
  return ids;
}

KeyId Meanings::one(Ref key, std::string_view day) {
  if (!aliases_.knows(key)) return id_of(key);
  const std::vector<KeyId> ids = all(key, day);
  return ids.size() == 1 ? ids.front() : kNone;
}

KeyId Meanings::of(const StoredDocument& document) {
  const KeyId id = one(document.key, store_.day(document.date));
  return id == kNone ? id_of(document.key) : id;
}

}  // namespace vanban::link
