// Citations in a row: what stands beside the one before shares its relation.
#ifndef VANBAN_STRUCTURE_CITATIONS_ROWS_H_
#define VANBAN_STRUCTURE_CITATIONS_ROWS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "structure/citations/citing_text.h"

namespace vanban::structure {

class CitationRows {
 public:
  explicit CitationRows(const CitingText& text) : text_(text), key_(text.key), cues_(text.cues), drafts_(text.drafts) {}

  // The citation before this one in the block that is not part of a title; -1 where there is none.
  int neighbour(std::size_t index, const layout::Block& block) const;
  // The first citation in the row of the table of which the block is a cell, in a cell before; -1 where there is none.
  int first_of_table_row(std::size_t index, const layout::Block& block, const layout::Blocks& blocks) const;
  // The same within the title of `outer`.
  int neighbour_inside(std::size_t index, std::size_t outer) const;
  // Do only a comma, a semicolon, `và` and places (Điều 5, khoản 2) stand between them?
  bool joins(const Draft& before, const Draft& draft) const;
  // "một số điều của Thông tư A và Thông tư B": what leads to the first leads to both, but not over a semicolon.
  bool is_one_clause(const Draft& before, const Draft& draft) const;
  // "Thực hiện Thông báo số 9 của trường năm 2017; Kế hoạch số 16 của Sở": behind the semicolon the row goes on.
  bool goes_on(const Draft& before, const Draft& draft) const;

 private:
  bool names_next_body(const Draft& before, const Draft& draft) const;
  bool in_bracket(const Draft& draft) const;
  bool is_short_name(std::size_t index) const;

  const CitingText& text_;
  std::string_view key_;
  const Cues& cues_;
  std::vector<Draft>& drafts_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_ROWS_H_
