// Acts without a number that are known by their matter, or by the numbered act that they deal with.
#ifndef VANBAN_STRUCTURE_CITATIONS_ACT_BY_SUBJECT_H_
#define VANBAN_STRUCTURE_CITATIONS_ACT_BY_SUBJECT_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "recognise/body_name.h"
#include "structure/citations/draft.h"
#include "structure/citations/naming_text.h"

namespace vanban::structure {

// What stands behind the type of such an act.
struct ActBySubject {
  Span name;  // that it amends something, with what; empty where the title tells its subject
  std::optional<recognise::BodyName> body;
};

class ActsBySubject {
 public:
  // Both are kept by reference. `numbered`: the citations with a number, in reading order.
  ActsBySubject(const NamingText& text, const std::vector<Draft>& numbered)
      : text_(text), key_(text.key), rules_(text.rules), numbered_(numbered) {}

  // `block`: the one in which the type begins.
  std::optional<ActBySubject> read(const recognise::TypeMention& type, Span block) const;

 private:
  std::optional<ActBySubject> plan(const recognise::TypeMention& type, Span block) const;
  bool is_treaty(const recognise::TypeMention& type) const;
  Span amending(const recognise::TypeMention& type, std::uint32_t limit) const;

  const NamingText& text_;
  std::string_view key_;
  const CitationRules& rules_;
  const std::vector<Draft>& numbered_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_ACT_BY_SUBJECT_H_
