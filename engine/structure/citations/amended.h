// "Luật A đã được sửa đổi bởi Luật B": the one behind is said of the one before, not of the document.
#ifndef VANBAN_STRUCTURE_CITATIONS_AMENDED_H_
#define VANBAN_STRUCTURE_CITATIONS_AMENDED_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "structure/citations/citing_text.h"
#include "structure/citations/rows.h"

namespace vanban::structure {

class Amendments {
 public:
  Amendments(const CitingText& text, const CitationRows& rows)
      : text_(text), key_(text.key), cues_(text.cues), rows_(rows), drafts_(text.drafts) {}

  // "Nghị định A sửa đổi Nghị định B đã được sửa đổi bởi Nghị định C": C amends B, which stands before it and is a
  // decree too; but "Nghị định A hướng dẫn Luật B được sửa đổi bởi Nghị định C" says it of A.
  std::size_t amended_before(std::size_t index, std::size_t before) const;
  // "Luật A (đã được sửa đổi, bổ sung bởi Luật B, Luật C)": B and C amend A. Sets relation and subject if so.
  bool follows_passive(Draft* draft, std::size_t before) const;

 private:
  std::size_t same_kind_before(std::size_t index, std::size_t before) const;
  bool is_amended_too(const Draft& draft) const;
  bool closes_note(const Draft& last, const Draft& draft) const;

  const CitingText& text_;
  std::string_view key_;
  const Cues& cues_;
  const CitationRows& rows_;
  std::vector<Draft>& drafts_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_AMENDED_H_
