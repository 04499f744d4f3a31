// The rows of a table that is laid out by white space: columns that glue to each other, rows of several lines.
#ifndef VANBAN_STRUCTURE_TASKS_TABLE_ROWS_H_
#define VANBAN_STRUCTURE_TASKS_TABLE_ROWS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "layout/layout.h"
#include "structure/tasks/table_cells.h"
#include "vanban/span.h"

namespace vanban::structure {

struct PageRow {
  std::uint32_t first_line = 0;
  std::uint32_t end_line = 0;
  bool goes_on = false;  // it belongs to the last row of the page before
};

struct PageTable {
  std::vector<PageRow> rows;
  std::uint32_t first_line = 0;
  std::size_t columns = 0;
  std::vector<Span> cells;  // columns for each line; positions of the normalised text's key

  Span cell(std::uint32_t line, std::size_t column) const { return cells[(line - first_line) * columns + column]; }
};

// What the first column counts rows and headings by: 12. III B. The cell as the key has it.
bool is_row_number(std::string_view cell);

// Divides the lines [lines.begin, lines.end) below a head. A row's number stands in the middle of its lines, or on the
// first.
PageTable divide_rows(const layout::Layout& layout, Span lines, const std::vector<TableColumn>& columns);

// Does a line's text run through several columns: a footnote, a sentence?
bool runs_through(const layout::Layout& layout, const layout::Line& line, const std::vector<TableColumn>& columns);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_TABLE_ROWS_H_
