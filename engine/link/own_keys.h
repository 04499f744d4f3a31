// OwnKeys: the full keys that one document mentions, among which its partial ones are looked for first.
#ifndef VANBAN_LINK_OWN_KEYS_H_
#define VANBAN_LINK_OWN_KEYS_H_

#include <string_view>
#include <vector>

#include "link/candidates.h"
#include "link/meanings.h"
#include "link/speaker.h"

namespace vanban::link {

class OwnKeys {
 public:
  explicit OwnKeys(const Store& store) : store_(store) {}

  // Those of this document, instead of those of another.
  void collect(const StoredDocument& owner, Meanings& meanings);

  // Those that fit, by the rules of Candidates.
  Found find(const KeyParts& partial, std::string_view day, const Speaker& speaker) const;

 private:
  struct OwnKey {
    KeyParts parts;
    KeyId means = 0;
    std::string_view day;
  };
  bool may_be(const OwnKey& key, const KeyParts& partial, std::string_view day, const Speaker& speaker) const;
  bool is_later(const OwnKey& act, const Speaker& speaker) const;

  const Store& store_;
  std::vector<OwnKey> keys_;  // by item; none where nobody asks
};

}  // namespace vanban::link

#endif  // VANBAN_LINK_OWN_KEYS_H_
