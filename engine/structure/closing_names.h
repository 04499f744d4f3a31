// Persons' names as they stand under a signature.
#ifndef VANBAN_STRUCTURE_CLOSING_NAMES_H_
#define VANBAN_STRUCTURE_CLOSING_NAMES_H_

#include <optional>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "vanban/span.h"

namespace vanban::structure::closing {

class PersonNames {
 public:
  // `key` and `grammar` are kept by reference.
  PersonNames(std::string_view key, const grammar::Grammar& grammar);

  // The name that fills the stretch, ranks and debris at its ends apart. Without a known family name it must have three
  // words.
  std::optional<Span> find(Span span) const;

 private:
  std::string_view at(Span span) const { return key_.substr(span.begin, span.size()); }
  bool is_surname(Span word) const;
  bool may_precede_name(Span before) const;
  bool names_a_body(Span span) const;
  std::optional<Span> name_from(const std::vector<Span>& words, std::size_t first) const;
  std::optional<Span> damaged(const std::vector<Span>& words) const;

  std::string_view key_;
  const grammar::Rule* rank_;
  const grammar::Lexicon *surnames_, *no_names_;
};

}  // namespace vanban::structure::closing

#endif  // VANBAN_STRUCTURE_CLOSING_NAMES_H_
