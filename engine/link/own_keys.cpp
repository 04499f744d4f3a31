#include "link/own_keys.h"

#include <algorithm>

namespace vanban::link {

void OwnKeys::collect(const StoredDocument& owner, Meanings& meanings) {
  keys_.clear();
  bool is_needed = false;
  store_.each_citation(owner, [&](std::uint32_t, const StoredCitation& citation) {
    if (citation.key == 0) return;
    is_needed = is_needed || citation.partial;
    if (citation.partial) return;
    const KeyId means = meanings.of(citation);
    if (means == kNone) return;
    const std::string_view day = store_.day(citation.date);
    keys_.push_back({parts_of(store_.strings[citation.key]), means, day});
    if (citation.name_key != 0) keys_.push_back({parts_of(store_.strings[citation.name_key]), means, day});
  });
  if (!is_needed) return keys_.clear();
  std::stable_sort(keys_.begin(), keys_.end(),
                   [](const OwnKey& a, const OwnKey& b) { return a.parts.item < b.parts.item; });
}

Found OwnKeys::find(const KeyParts& partial, std::string_view day, const Speaker& speaker) const {
  Found found;
  auto at = keys_.begin();
  if (!partial.open_item()) {
    at = std::lower_bound(keys_.begin(), keys_.end(), partial.item,
                          [](const OwnKey& key, std::string_view item) { return key.parts.item < item; });
  }
  for (; at != keys_.end() && (partial.open_item() || at->parts.item == partial.item); ++at) {
    if (!may_be(*at, partial, day, speaker) || found.has(at->means)) continue;
    ++found.count;
    if (found.keys.size() < Found::kMost) found.keys.push_back(at->means);
  }
  return found;
}

bool OwnKeys::may_be(const OwnKey& key, const KeyParts& partial, std::string_view day, const Speaker& speaker) const {
  const bool agrees = day.empty() || key.day.empty() ? !partial.open_serial() : day == key.day;
  if (!agrees || !key.parts.annex.empty() || !fits(partial, key.parts, store_.book)) return false;
  return !speaker.is_quoted || !is_later(key, speaker);
}

bool OwnKeys::is_later(const OwnKey& act, const Speaker& speaker) const {
  if (!act.day.empty() && is_day(speaker.date)) return act.day > speaker.date;
  return year_of(act.parts, store_.book) > speaker.year();
}

}  // namespace vanban::link
