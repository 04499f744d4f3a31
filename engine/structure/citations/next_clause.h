// Commas at which the title of a cited document ends, for a clause begins behind them that tells what somebody does.
#ifndef VANBAN_STRUCTURE_CITATIONS_NEXT_CLAUSE_H_
#define VANBAN_STRUCTURE_CITATIONS_NEXT_CLAUSE_H_

#include <cstdint>
#include <string_view>

#include "structure/citations/titled_text.h"

namespace vanban::structure {

class NextClauses {
 public:
  explicit NextClauses(const TitledText& text) : text_(text), key_(text.key), rules_(text.rules) {}

  // Behind the comma, in a sentence that has told of the draft.
  bool begins_behind(const Draft& draft, std::uint32_t comma, std::uint32_t limit) const {
    return begins_clause(comma, limit) || begins_main_clause(draft, comma, limit);
  }

 private:
  bool begins_clause(std::uint32_t comma, std::uint32_t limit) const;
  bool issues_with_next(std::uint32_t comma) const;
  bool begins_small_clause(std::uint32_t at, std::uint32_t limit) const;
  bool begins_main_clause(const Draft& draft, std::uint32_t comma, std::uint32_t limit) const;
  bool opens_sentence(const Draft& draft) const;

  const TitledText& text_;
  std::string_view key_;
  const CitationRules& rules_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_NEXT_CLAUSE_H_
