#include "link/speaker.h"

#include "link/key_parts.h"
#include "link/relation_words.h"

namespace vanban::link {

Speaker speaker_of(const StoredCitation& citation, const StoredDocument& owner, const Store& store) {
  const auto text = [&](Ref ref) { return std::string(store.strings[ref]); };
  Speaker document{text(owner.date), text(owner.effective), false};
  if (citation.subject == 0 || is_passive(citation.relation)) return document;
  const StoredCitation& quoted = store.citations[owner.first_citation + citation.subject - 1];
  if (quoted.date != 0) return {text(quoted.date), "", true};
  const int year = year_of(parts_of(store.strings[quoted.key]), store.book);
  return year == 0 ? document : Speaker{std::to_string(year), "", true};
}

const KnownAct* in_force(std::string_view name, const Speaker& speaker, const LinkBook& book) {
  if (speaker.date.empty()) return nullptr;
  const KnownAct* law = book.in_force(name, speaker.date);
  if (law == nullptr || speaker.effective.empty()) return law;
  return book.in_force(name, speaker.effective) == law ? law : nullptr;
}

}  // namespace vanban::link
