#include "link/partial_keys.h"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace vanban::link {
namespace {

std::string_view without_annex(std::string_view key) { return key.substr(0, key.find("/_")); }

}  // namespace

PartialKeys::PartialKeys(const Store& store, Meanings& meanings, std::span<const std::uint32_t> order)
    : store_(store), meanings_(meanings), candidates_(store.book), own_(store) {
  store_.each_citation(order, [this](std::uint32_t, const StoredCitation& citation) {
    if (citation.partial && citation.key != 0) candidates_.want(without_annex(store_.strings[citation.key]));
  });
  const std::size_t count = meanings_.size();
  for (KeyId key = 0; key < count; ++key) candidates_.offer(meanings_.text(key), key);
  meanings_.each_alias(
      [this](Ref name, Ref number) { candidates_.offer(store_.strings[name], meanings_.id_of(number)); });
  tell_days(order);
  candidates_.close();
}

void PartialKeys::tell_days(std::span<const std::uint32_t> order) {
  const auto tell = [this](KeyId key, std::string_view date) {
    if (key != kNone && is_day(date) && candidates_.is_wanted(key)) candidates_.date(key, date);
  };
  for (const std::uint32_t document : order) {
    const StoredDocument& owner = store_.documents[document];
    if (owner.key != 0) tell(meanings_.of(owner), store_.strings[owner.date]);
  }
  store_.each_citation(order, [&](std::uint32_t, const StoredCitation& citation) {
    if (citation.key != 0 && !citation.partial) tell(meanings_.of(citation), store_.strings[citation.date]);
  });
  for (const KnownAct& law : store_.book.laws()) tell(meanings_.id_of(law.number_key), law.date);
}

Meant PartialKeys::meant(const StoredCitation& citation, const StoredDocument& owner) {
  const std::string_view partial = store_.strings[citation.key];
  const std::string_view day = store_.day(citation.date);
  const std::string_view act = without_annex(partial);
  const Speaker speaker = speaker_of(citation, owner, store_);
  const int year = speaker.year();
  Found found = own_.find(parts_of(act), day, speaker);
  const bool is_own = found.count > 0;
  if (!is_own) found = candidates_.find(act, {year, day});
  if (!is_own || found.count > 1) {
    const KeyId law = law_in_force(act, speaker, found);
    if (law != kNone && (!is_own || found.has(law))) return {law, {}, {}};
  }
  if (found.count != 1 || !is_settled(found.keys.front(), year)) return {kNone, {}, std::move(found)};
  const KeyId key = found.keys.front();
  if (act.size() == partial.size()) return {key, day, {}};
  const std::string annexed = std::string(meanings_.text(key)) + std::string(partial.substr(act.size()));
  return {meanings_.id_of(annexed), {}, {}};
}

// The law that a name without a year means because it was in force when the speaker was made. Not where the set has one
// of the name that the lexicon does not know and that is not older: it may be the next.
KeyId PartialKeys::law_in_force(std::string_view act, const Speaker& speaker, const Found& found) {
  const KnownAct* law = act.ends_with("/~") ? in_force(act, speaker, store_.book) : nullptr;
  if (law == nullptr) return kNone;
  const int law_year = std::atoi(law->date.substr(0, 4).c_str());
  const auto may_be_next = [&](KeyId key) { return !meanings_.is_listed(key) && year(key) >= law_year; };
  if (std::any_of(found.keys.begin(), found.keys.end(), may_be_next)) return kNone;
  return meanings_.id_of(law->number_key);
}

// The lexicon has one law for a name, the set may lack an older one: a name means the law that only the lexicon knows
// where the document is of a later year.
bool PartialKeys::is_settled(KeyId key, int citing_year) const {
  return meanings_.is_of_set(key) || citing_year > year(key);
}

}  // namespace vanban::link
