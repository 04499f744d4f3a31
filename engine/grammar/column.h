// A column of a lexicon, found by its name once: where many rows are asked, finding it costs more than the cell.
#ifndef VANBAN_GRAMMAR_COLUMN_H_
#define VANBAN_GRAMMAR_COLUMN_H_

#include <cstddef>
#include <string_view>

#include "grammar/grammar.h"

namespace vanban::grammar {

class Column {
 public:
  // Of no lexicon all cells are "".
  Column(const Lexicon* lexicon, std::string_view name) : index_(lexicon == nullptr ? -1 : lexicon->column(name)) {}

  // As Lexicon::cell.
  std::string_view of(const Lexicon::Row& row) const {
    const auto index = static_cast<std::size_t>(index_);
    return index_ == -1 || index >= row.cells.size() ? std::string_view() : std::string_view(row.cells[index]);
  }

 private:
  int index_;
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_COLUMN_H_
