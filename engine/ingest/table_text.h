// A table as text: rows of cells between '|', or columns side by side where the table only places things on the page.
#ifndef VANBAN_INGEST_TABLE_TEXT_H_
#define VANBAN_INGEST_TABLE_TEXT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "ingest/file_text.h"

namespace vanban::ingest {

class TableText {
 public:
  void begin_row() { rows_.emplace_back(); }
  // The lines of a cell, from left to right.
  void add_cell(std::vector<std::u32string> lines, std::uint32_t columns_spanned);
  // Appends to text and pieces. The head of a document, its signature and what has one column only is laid out as on
  // the page; what is left is a table of content, a line for each row.
  void write(std::int32_t number, FileText* file) const;

 private:
  struct Cell {
    std::vector<std::u32string> lines;
    std::uint32_t span;
  };
  using Row = std::vector<Cell>;

  static bool is_empty(const Cell& cell);
  bool places_only() const;
  void write_placed(const Row& row, std::int32_t number, std::int32_t index, FileText* file) const;
  void write_listed(const Row& row, std::int32_t number, std::int32_t index, FileText* file) const;

  std::vector<Row> rows_;
};

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_TABLE_TEXT_H_
