// Persons' names as they stand under a signature.
#ifndef VANBAN_STRUCTURE_CLOSING_NAMES_H_
#define VANBAN_STRUCTURE_CLOSING_NAMES_H_

#include <optional>
#include <string_view>

#include "grammar/grammar.h"
#include "vanban/span.h"

namespace vanban::structure::closing {

class PersonNames {
 public:
  // `grammar` is kept by reference.
  explicit PersonNames(const grammar::Grammar& grammar);

  // The name that fills the stretch, ranks and debris at its ends apart. Without a known family name it must have three
  // words.
  std::optional<Span> find(std::string_view key, Span span) const;

 private:
  bool is_surname(std::string_view word) const;
  bool may_precede_name(std::string_view key, Span before) const;
  bool names_a_body(std::string_view key, Span span) const;
  std::optional<Span> name_from(std::string_view key, Span span) const;
  std::optional<Span> damaged(std::string_view key, Span span) const;

  const grammar::Rule* rank_;
  const grammar::Lexicon *surnames_, *no_names_;
};

}  // namespace vanban::structure::closing

#endif  // VANBAN_STRUCTURE_CLOSING_NAMES_H_
