// The cells of a table that is laid out by white space: which words of a line belong to which column.
#ifndef VANBAN_STRUCTURE_TASKS_TABLE_CELLS_H_
#define VANBAN_STRUCTURE_TASKS_TABLE_CELLS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "layout/layout.h"
#include "structure/tasks/table.h"
#include "vanban/span.h"

namespace vanban::structure {

// A column of a head; x counts characters from the line's begin.
struct TableColumn {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t line = 0;  // in Layout::lines, and the cell of it with which the head begins there
  Span cell;
  Field field = Field::other;
  std::string words;          // folded, lower case; none where they begin as those of no field do
  std::uint32_t bar = 0;      // how many '|' stand before it, where '|' divides the columns
  Field told = Field::other;  // what the words say, be it said by another column too
  std::size_t told_of = 0;    // how many of them were asked
  bool may_be_told = false;   // do they begin as those of some field do?
};

// The x = 0 of a line, as a key position.
constexpr std::uint32_t origin_of(const layout::Line& line) { return line.span.begin - line.indent; }

// For each of the lines [lines.begin, lines.end) below a head, columns.size() spans: positions of the normalised text's
// key, trimmed, empty where a cell has no words there.
//
// Columns are first parted where the fewest words are cut. How a column sets its words, from one left edge or around
// one middle, is learnt from the cells that stand apart; words that touch across a border are then divided so that
// both cells stand as their columns do. Linear in the lines; a line has at most kMostWords words that are looked at so.
std::vector<Span> cut_cells(const layout::Layout& layout, Span lines, const std::vector<TableColumn>& columns);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_TABLE_CELLS_H_
