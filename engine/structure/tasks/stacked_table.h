// Tables whose cells stand one below the other, as programs write them that know no columns: TT, Tên nhiệm vụ, Cơ quan
// chủ trì, ..., each on lines of its own, then the same for each row: 1, what is to do, who does it, ...
//
// Nothing on the page divides the cells of a row: the heads say in which order they come, and the cells that name
// bodies, and the one that says when, tell where the others end.
#ifndef VANBAN_STRUCTURE_TASKS_STACKED_TABLE_H_
#define VANBAN_STRUCTURE_TASKS_STACKED_TABLE_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "layout/layout.h"
#include "structure/tasks/name_reader.h"
#include "structure/tasks/table.h"
#include "vanban/span.h"

namespace vanban::structure {

struct StackedRow {
  Span number;
  std::vector<Span> pieces;  // its other lines, and the cells of those that have several; of the layout's key
  std::uint32_t line = 0;    // where its number stands
};

struct StackedTable {
  std::vector<Field> columns;  // without the number's
  std::vector<StackedRow> rows;
  std::uint32_t end = 0;  // the first line behind it
};

// The table whose head begins at a line, as far as the page goes. A head is sought in no more than a few lines. A line
// of more cells than a row has ends it.
std::optional<StackedTable> read_stacked_table(const layout::Layout& layout, const TaskRules& rules,
                                               std::uint32_t first);

// Divides the pieces of a row, which stand side by side in the reading of cells, among its columns.
std::array<Span, kFields> divide_stack(const std::vector<Span>& pieces, const std::vector<Field>& columns,
                                       std::string_view key, const TaskRules& rules, NameReader* names);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_STACKED_TABLE_H_
