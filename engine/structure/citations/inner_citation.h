// Citations that stand in the title of another one, and those that stand behind it.
#ifndef VANBAN_STRUCTURE_CITATIONS_INNER_CITATION_H_
#define VANBAN_STRUCTURE_CITATIONS_INNER_CITATION_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "structure/citations/titled_text.h"

namespace vanban::structure {

class InnerCitations {
 public:
  explicit InnerCitations(const TitledText& text) : text_(text), key_(text.key), rules_(text.rules) {}

  // Is the draft `inner` a part of the title of `outer`, which begins at `begin`?
  bool nested(std::size_t outer, std::size_t inner, std::uint32_t begin) const;
  // Where what is said of `inner` begins, though it may be nested, for it stands beside what is said of `outer`. 0
  // where it does not.
  std::uint32_t before_like_clause(std::size_t outer, std::size_t inner, std::uint32_t begin) const;
  // Is `inner` guided by the circular `outer`, together with the law before it?
  bool is_guided_with_law(const Draft& outer, std::size_t inner) const;

 private:
  bool is_circular(const recognise::TypeMention& type) const {
    return rules_.roles.has(type, DoctypeRole::details) && rules_.roles.has(type, DoctypeRole::of_ministry);
  }
  bool is_amended_too(std::size_t outer, std::size_t inner, std::uint32_t begin) const;

  const TitledText& text_;
  std::string_view key_;
  const CitationRules& rules_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_INNER_CITATION_H_
