// Tasks in tables: TT | Tên nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Kết quả | Thời gian hoàn thành.
//
// Columns are divided by '|' or, in the text of a page, by white space; a row may have several lines, its number in
// their middle or on the first; heads are repeated on each page and rows go on behind them.
#ifndef VANBAN_STRUCTURE_TASKS_TABLE_H_
#define VANBAN_STRUCTURE_TASKS_TABLE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/reading.h"
#include "vanban/span.h"

namespace vanban::structure {

struct TaskRules;

enum class Field : std::uint8_t { number, task, lead, with, output, deadline, other };
constexpr std::size_t kFields = 7;

struct TableRow {
  std::string number;                // as the first column counts, "" where it does not
  std::array<Span, kFields> fields;  // positions of TaskTables::cells, empty where the cell is
  std::uint32_t line = 0;            // in Layout::lines, where the row begins
  std::vector<Span> stack;  // of a stacked table: what its cells consist of, the task's field holds all of them
  std::optional<std::uint32_t> stacked;  // and its columns, in TaskTables::stacked
};

struct TaskTables {
  std::vector<TableRow> rows;
  std::vector<std::vector<Field>> stacked;  // the columns of each stacked table, in order
  layout::Reading cells;                    // the cells of all rows, one block for each
  std::vector<bool> in_table;               // for each of Layout::lines
};

// What a column holds whose head reads so, in small letters.
Field field_of(const TaskRules& rules, std::string_view words);

// No more than `most_rows` are kept, but all tables are marked. Linear time: a row is sought in no more than a page.
TaskTables read_task_tables(const layout::Layout& layout, const TaskRules& rules, std::size_t most_rows);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_TABLE_H_
