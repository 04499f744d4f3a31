// Documents that the scan knows by their names, as named.grammar has them: the resolution of a congress, the
// Constitution, a code by its letters.
#ifndef VANBAN_STRUCTURE_CITATIONS_KNOWN_NAME_H_
#define VANBAN_STRUCTURE_CITATIONS_KNOWN_NAME_H_

#include <optional>
#include <vector>

#include "structure/citations/naming_text.h"

namespace vanban::structure {

struct KnownName {
  Span whole;  // of the first, where several share its type word
  const recognise::TypeMention* type = nullptr;
  bool has_type_word = true;  // "BLHS" has none
  Span name;                  // empty, as is the next, where the rule of the grammar has none
  Span body;
  std::vector<Span> further;  // "Nghị quyết Trung ương 4 khóa XI, XII và XIII": whose each further one is
};

// Nothing where the words are another thing: the head of the text itself, "pháp luật" for "Hiến pháp".
std::optional<KnownName> read_known_name(const NamingText& text, const recognise::NameMention& mention);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_KNOWN_NAME_H_
