// PartialKeys: what mentions with a partial key mean: an act of their own document, of the set, or of the list of laws.
#ifndef VANBAN_LINK_PARTIAL_KEYS_H_
#define VANBAN_LINK_PARTIAL_KEYS_H_

#include <cstdint>
#include <span>
#include <string_view>

#include "link/candidates.h"
#include "link/meanings.h"
#include "link/own_keys.h"
#include "link/speaker.h"
#include "link/store.h"

namespace vanban::link {

// What a mention means: one act, or none for certain.
struct Meant {
  KeyId key = kNone;
  std::string_view day;  // with which it is mentioned
  Found found;           // where it is no one key: those that it may be
};

class PartialKeys {
 public:
  // Asks for all of them at once.
  PartialKeys(const Store& store, Meanings& meanings, std::span<const std::uint32_t> order);

  // Those of one document; for all of its citations that follow.
  void begin_document(const StoredDocument& owner) { own_.collect(owner, meanings_); }
  Meant meant(const StoredCitation& citation, const StoredDocument& owner);

 private:
  void tell_days(std::span<const std::uint32_t> order);
  KeyId law_in_force(std::string_view act, const Speaker& speaker, const Found& found);
  bool is_settled(KeyId key, int citing_year) const;
  int year(KeyId key) const { return year_of(parts_of(meanings_.text(key)), store_.book); }

  const Store& store_;
  Meanings& meanings_;
  Candidates candidates_;
  OwnKeys own_;
};

}  // namespace vanban::link

#endif  // VANBAN_LINK_PARTIAL_KEYS_H_
