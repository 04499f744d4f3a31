// Persons' names as they stand under a signature.
#ifndef VANBAN_STRUCTURE_CLOSING_NAMES_H_
#define VANBAN_STRUCTURE_CLOSING_NAMES_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

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
  // The same where it begins with the stretch; much cheaper where none does: asked at each word of a line.
  std::optional<Span> find_at_begin(std::string_view key, Span span) const;

 private:
  bool is_surname(std::string_view word) const;
  bool may_precede_name(std::string_view key, Span before) const;
  bool names_a_body(std::string_view key, Span span) const;
  std::optional<Span> name_from(std::string_view key, Span span) const;
  std::optional<Span> damaged(std::string_view key, Span span) const;

  const grammar::Rule* rank_;
  const grammar::Lexicon *surnames_, *no_names_;
  std::vector<std::uint64_t> short_surnames_;  // packed, sorted; none is longer where `long_surnames_` is false
  bool long_surnames_ = false;
};

}  // namespace vanban::structure::closing

#endif  // VANBAN_STRUCTURE_CLOSING_NAMES_H_
