// Meanings: which acts the full keys of a set mean. A key is itself; the name of a law is its number, or several.
#ifndef VANBAN_LINK_MEANINGS_H_
#define VANBAN_LINK_MEANINGS_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "link/aliases.h"
#include "link/grouped.h"
#include "link/key_parts.h"
#include "link/store.h"

namespace vanban::link {

class Meanings {
 public:
  // Of the documents in this order, so that numbers do not tell who came first.
  Meanings(Store& store, std::span<const std::uint32_t> order);

  std::size_t size() const { return keys_.size(); }
  Ref key(KeyId id) const { return keys_[id]; }
  std::string_view text(KeyId id) const { return store_.strings[keys_[id]]; }
  // A key that has none yet is given one.
  KeyId id_of(Ref key);
  KeyId id_of(std::string_view key) { return id_of(store_.strings.intern(key)); }
  // kNone where it has none.
  KeyId find(Ref key) const { return key < ids_.size() ? ids_[key] : kNone; }

  // All that a key means where it stands with this day; "" where with none.
  std::vector<KeyId> all(Ref key, std::string_view day);
  // The one of them; kNone where there are several.
  KeyId one(Ref key, std::string_view day);
  // What a citation with a full key means.
  KeyId of(const StoredCitation& citation) { return one(citation.key, store_.day(citation.date)); }
  // What a document with a key is: a law that is held without its number and has the name of several is its name.
  KeyId of(const StoredDocument& document);

  // Whether laws.tsv has it.
  bool is_listed(KeyId id) const { return id < listed_.size() && listed_[id]; }
  // Whether a record of the set has it; of others only lists know.
  bool is_of_set(KeyId id) const { return id < end_of_set_; }

  // Calls use(name, number) for all laws of which both keys are known.
  template <typename Use>
  void each_alias(Use use) const {
    aliases_.each(use);
  }

 private:
  void collect_aliases(std::span<const std::uint32_t> order);
  void collect_plenums(std::span<const std::uint32_t> order);
  void intern_words(const KnownAct& act);
  void number_keys(std::span<const std::uint32_t> order);
  void number_listed();

  Store& store_;
  Aliases aliases_;
  std::vector<KeyId> ids_;  // by Ref
  std::vector<Ref> keys_;   // by KeyId
  KeyId end_of_set_ = 0;
  std::vector<bool> listed_;  // by KeyId
};

}  // namespace vanban::link

#endif  // VANBAN_LINK_MEANINGS_H_
