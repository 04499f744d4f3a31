#include "structure/tasks/table.h"

#include <algorithm>
#include <optional>

#include "structure/tasks/stacked_table.h"
#include "structure/tasks/table_rows.h"
#include "structure/tasks/tasks.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

constexpr std::uint32_t kMostHeadLines = 5;
constexpr std::size_t kMostColumns = 12;

struct Head {
  std::vector<TableColumn> columns;
  std::uint32_t end = 0;  // the first line behind it
};

class TableReader {
 public:
  TableReader(const layout::Layout& layout, const TaskRules& rules, std::size_t most_rows)
      : layout_(layout), rules_(rules), most_rows_(most_rows) {}

  TaskTables run() {
    out_.in_table.assign(layout_.lines.size(), false);
    std::uint32_t line = 0;
    while (line < layout_.lines.size()) {
      // Nearly all lines have one cell.
      const layout::Line at = layout_.lines[line];
      const bool begins = at.cell_count >= 2 && may_begin_head(line);
      const auto head = begins ? find_head(line) : std::nullopt;
      line = head ? read_below(*head, line) : may_begin_stack(at) ? behind_stack(line) : line + 1;
    }
    finish_row();
    return std::move(out_);
  }

 private:
  using LinePieces = std::array<Span, kFields>;  // what a line has of each field

  bool may_begin_stack(const layout::Line& line) const {
    constexpr std::uint32_t kLongest = 12;  // số thứ tự
    return line.span.size() <= kLongest && line.is_text() &&
           rules_.field_number->may_match_at(layout_.key.bytes(), line.span.begin, line.span.end);
  }

  // The first line behind a stacked table that begins at `line`; the next line where none does.
  std::uint32_t behind_stack(std::uint32_t line) {
    const auto table = read_stacked_table(layout_, rules_, line);
    if (!table) return line + 1;
    for (const StackedRow& row : table->rows) {
      begin_row(row.line);
      if (!row_open_) break;
      if (&row == table->rows.data()) out_.stacked.push_back(table->columns);
      take_stacked(row);
    }
    std::fill(out_.in_table.begin() + line, out_.in_table.begin() + table->end, true);
    return table->end;
  }

  // A row of the last table.
  void take_stacked(const StackedRow& row) {
    add(Field::number, row.number);
    for (const Span& piece : row.pieces) add(Field::task, piece);
    out_.rows.back().stacked = static_cast<std::uint32_t>(out_.stacked.size() - 1);
  }

  // Nearly all lines are refused by the first letters of the cells that a head would have: one for the task, one for
  // those who do it, and another that is told by a rule.
  bool may_begin_head(std::uint32_t first) {
    PossibleFields found;
    for (std::uint32_t line = first; line < layout_.lines.size() && line < first + kMostHeadLines; ++line) {
      if (!may_be_of_head(layout_.lines[line])) break;
      const PossibleFields& more = possible_fields(line);
      found.task = found.task || more.task;
      found.lead = found.lead || more.lead;
      found.told += more.told;
      if (found.task && found.lead && found.told >= 3) return true;
    }
    return false;
  }

  static bool may_be_of_head(const layout::Line& line) { return line.is_text() && line.cell_count <= kMostColumns; }

  // What the cells of a line may be the heads of, by their first letters.
  struct PossibleFields {
    bool asked = false;
    bool task = false;
    bool lead = false;
    std::size_t told = 0;  // cells that may be the head of any field that makes a table one of tasks
  };

  // Each line is asked for by the four above it too.
  const PossibleFields& possible_fields(std::uint32_t line) {
    if (possible_.empty()) possible_.resize(layout_.lines.size());
    PossibleFields& fields = possible_[line];
    if (fields.asked) return fields;
    fields.asked = true;
    for (std::uint32_t i = 0; i < layout_.lines[line].cell_count; ++i) {
      const Span cell = layout_.cell(layout_.lines[line], i).span;
      if (!rules_.field_labels.admits(layout_.key.bytes(), cell.begin, cell.end)) continue;
      ++fields.told;
      fields.task = fields.task || rules_.field_task->may_match_at(layout_.key.bytes(), cell.begin, cell.end);
      fields.lead = fields.lead || rules_.field_lead->may_match_at(layout_.key.bytes(), cell.begin, cell.end);
    }
    return fields;
  }

  // A head has a column for the task and one for those who do it, and another.
  std::optional<Head> find_head(std::uint32_t first) const {
    Head head;
    for (std::uint32_t line = first; line < layout_.lines.size() && line < first + kMostHeadLines; ++line) {
      if (!may_be_of_head(layout_.lines[line])) break;
      add_head_line(line, &head.columns);
      if (head.columns.size() > kMostColumns) break;  // they do not become fewer
      if (!is_head(&head.columns)) continue;
      head.end = line + 1;
      // Most lines of tables that look like heads are none: for those no sign is counted.
      for (TableColumn& column : head.columns) column.bar = bars_before(layout_.lines[column.line], column.cell);
      return head;
    }
    return std::nullopt;
  }

  void add_head_line(std::uint32_t index, std::vector<TableColumn>* columns) const {
    const layout::Line& line = layout_.lines[index];
    for (std::uint32_t i = 0; i < line.cell_count; ++i) {
      const layout::Cell& cell = layout_.cell(line, i);
      const std::uint32_t begin = cell.span.begin - origin_of(line);
      const std::uint32_t end = begin + cell.span.size();
      auto at = std::find_if(columns->begin(), columns->end(),
                             [&](const TableColumn& c) { return begin < c.end && c.begin < end; });
      if (at == columns->end()) {
        TableColumn& column = columns->emplace_back();
        column.begin = begin;
        column.end = end;
        column.line = index;
        column.cell = cell.span;
        column.may_be_told = rules_.field_labels.admits(layout_.key.bytes(), cell.span.begin, cell.span.end) ||
                             rules_.field_number->may_match_at(layout_.key.bytes(), cell.span.begin, cell.span.end);
        at = columns->end() - 1;
      }
      at->begin = std::min(at->begin, begin);
      at->end = std::max(at->end, end);
      if (!at->may_be_told) continue;
      at->words += (at->words.empty() ? "" : " ") + text::lower(layout_.at(cell.span));
    }
    const auto is_left_of = [](const TableColumn& a, const TableColumn& b) { return a.begin < b.begin; };
    if (!std::is_sorted(columns->begin(), columns->end(), is_left_of))
      std::sort(columns->begin(), columns->end(), is_left_of);
  }

  bool is_head(std::vector<TableColumn>* columns) const {
    if (columns->size() < 3 || columns->size() > kMostColumns) return false;
    std::array<int, kFields> count{};
    for (TableColumn& column : *columns) {
      if (column.told_of != column.words.size()) {  // words were added
        column.told_of = column.words.size();
        column.told = field_of(rules_, column.words);
      }
      column.field = column.told;
      // "Tiến độ" behind "Thời gian hoàn thành" and a second "Kết quả" tell what was done.
      const bool repeats = count[static_cast<std::size_t>(column.field)] > 0;
      if (repeats && (column.field == Field::deadline || column.field == Field::output)) column.field = Field::other;
      ++count[static_cast<std::size_t>(column.field)];
    }
    const auto has = [&](Field field) { return count[static_cast<std::size_t>(field)] > 0; };
    return has(Field::task) && has(Field::lead) && (has(Field::with) || has(Field::deadline) || has(Field::output));
  }

  std::uint32_t read_below(const Head& head, std::uint32_t first) {
    const bool barred = layout_.lines[first].table_row;
    const bool tabbed = !barred && is_tabbed(first);
    const auto is_row = [&](std::uint32_t i) {
      return barred ? is_barred(i) : tabbed ? is_tabbed(i) : is_in_page_table(i, head);
    };
    std::uint32_t end = head.end;
    while (end < layout_.lines.size() && is_row(end)) ++end;
    std::fill(out_.in_table.begin() + first, out_.in_table.begin() + end, true);
    if (barred || tabbed) {
      for (std::uint32_t line = head.end; line < end; ++line) take_barred(layout_.lines[line], line, head);
    } else {
      const PageTable page = divide_rows(layout_, {head.end, end}, head.columns);
      for (const PageRow& row : page.rows) take_page_row(row, page, head);
    }
    return std::max(end, first + 1);
  }

  bool is_barred(std::uint32_t i) const {
    const layout::Line& line = layout_.lines[i];
    return line.kind == layout::LineKind::rule || (line.is_text() && line.table_row);
  }

  // A table whose cells tabs divide, one row a line.
  bool is_tabbed(std::uint32_t i) const {
    const layout::Line& line = layout_.lines[i];
    const std::string_view words = layout_.at(line.span);
    return line.is_text() && line.cell_count >= 2 && words.find('\t') != std::string_view::npos &&
           words.find('|') == std::string_view::npos;
  }

  // A page's table ends at the next head, at a page's end, or where a line runs through its columns.
  bool is_in_page_table(std::uint32_t i, const Head& head) const {
    const layout::Line& line = layout_.lines[i];
    if (line.page_start || line.kind == layout::LineKind::running_head) return false;
    if (line.kind != layout::LineKind::text) return true;
    // "Nơi nhận" behind a blank line, where only numbers stand.
    const bool behind_blank = i > 0 && layout_.lines[i - 1].kind == layout::LineKind::blank;
    const bool is_word = !text::is_digit(layout_.at(line.span)[0]);
    if (behind_blank && is_word && line.indent <= head.columns.front().begin) return false;
    return !runs_through(layout_, line, head.columns);
  }

  void take_barred(const layout::Line& line, std::uint32_t index, const Head& head) {
    if (!line.is_text() || (line.cell_count >= 2 && may_begin_head(index) && find_head(index)))
      return;  // a head may be repeated
    const bool starts = line.cell_count > 0 && is_row_number(layout_.at(layout_.cell(line, 0).span)) &&
                        bars_before(line, layout_.cell(line, 0).span) == head.columns.front().bar;
    const LinePieces pieces = barred_pieces(line, head);
    if (starts || line.cell_count == head.columns.size()) {
      begin_row(index);
    } else if (begins_block(pieces)) {
      begin_block(index);
    }
    if (!row_open_) return;
    note(pieces);
    for (std::uint32_t i = 0; i < line.cell_count; ++i) {
      const layout::Cell& cell = layout_.cell(line, i);
      const std::uint32_t bar = bars_before(line, cell.span);
      for (const TableColumn& column : head.columns) {
        if (column.bar == bar) add(column.field, cell.span);
      }
    }
  }

  LinePieces barred_pieces(const layout::Line& line, const Head& head) const {
    LinePieces pieces{};
    for (std::uint32_t i = 0; i < line.cell_count; ++i) {
      const Span cell = layout_.cell(line, i).span;
      const std::uint32_t bar = bars_before(line, cell);
      for (const TableColumn& column : head.columns) {
        if (column.bar == bar) pieces[static_cast<std::size_t>(column.field)] = cell;
      }
    }
    return pieces;
  }

  // One that opens the line does not count. Without bars, tabs divide.
  std::uint32_t bars_before(const layout::Line& line, Span cell) const {
    const std::string_view words = layout_.at({line.span.begin, cell.begin});
    const auto bars = static_cast<std::uint32_t>(std::count(words.begin(), words.end(), '|'));
    if (!line.table_row) return bars + static_cast<std::uint32_t>(std::count(words.begin(), words.end(), '\t'));
    return !words.empty() && words[0] == '|' ? bars - 1 : bars;
  }

  void take_page_row(const PageRow& row, const PageTable& page, const Head& head) {
    if (!row.goes_on) begin_row(row.first_line);
    std::uint32_t from = row.first_line;
    for (std::uint32_t line = from; line < row.end_line; ++line) {
      LinePieces pieces{};
      for (std::size_t column = 0; column < head.columns.size(); ++column)
        pieces[static_cast<std::size_t>(head.columns[column].field)] = page.cell(line, column);
      if (begins_block(pieces)) {
        take_lines({from, line}, page, head);
        begin_block(line);
        from = line;
      }
      note(pieces);
    }
    take_lines({from, row.end_line}, page, head);
  }

  void take_lines(Span lines, const PageTable& page, const Head& head) {
    if (!row_open_) return;
    for (std::size_t column = 0; column < head.columns.size(); ++column) {
      for (std::uint32_t line = lines.begin; line < lines.end; ++line) {
        const Span piece = page.cell(line, column);
        if (!piece.empty()) add(head.columns[column].field, piece);
      }
    }
  }

  // Several tasks may stand under one number: where a task, those who do it and a whole deadline begin on one line, and
  // the row has all of these already.
  bool begins_block(const LinePieces& line) const {
    const auto piece = [&](Field field) { return line[static_cast<std::size_t>(field)]; };
    const auto before = [&](Field field) { return noted_[static_cast<std::size_t>(field)]; };
    if (!row_open_ || noted_deadlines_ != 1 || before(Field::task).empty() || before(Field::lead).empty()) return false;
    const auto begins = [&](Field field) {
      return !piece(field).empty() && text::is_upper(layout_.at(piece(field)).front());
    };
    return begins(Field::task) && begins(Field::lead) && ends_cell(before(Field::lead)) &&
           are_two_deadlines(before(Field::deadline), piece(Field::deadline)) &&
           are_two_tasks(before(Field::task), piece(Field::task));
  }

  // Not "Xây dựng kế hoạch triển khai" (Luật Ngân sách).
  bool are_two_tasks(Span first, Span second) const {
    const std::string_view key = layout_.key.bytes();
    grammar::Match match;
    if (!ends_cell(first) || !rules_.cell_begins_task->match_at(key, second.begin, second.end, &match)) return false;
    std::size_t words = first.end;
    for (int word = 0; word < 2 && words > first.begin; ++word) words = key.rfind(' ', words - 1);
    const auto begin =
        words == std::string_view::npos ? first.begin : std::max(first.begin, static_cast<std::uint32_t>(words) + 1);
    return !rules_.task_goes_on->match_at(key, begin, first.end, &match) || match.whole.end < first.end;
  }

  // Not "Sở Nông nghiệp và" (Môi trường), "Sở Nội vụ,".
  bool ends_cell(Span piece) const {
    const std::string_view words = layout_.at(piece);
    const std::size_t blank = words.rfind(' ');
    const std::uint32_t last = blank == std::string_view::npos ? 0 : static_cast<std::uint32_t>(blank) + 1;
    grammar::Match match;
    return text::is_alnum(words.back()) &&
           !rules_.cell_goes_on->match_at(layout_.key.bytes(), piece.begin + last, piece.end, &match);
  }

  // Two whole ones; not "Quý III" (năm 2026).
  bool are_two_deadlines(Span first, Span second) const {
    return is_whole_deadline(first) && is_whole_deadline(second) && (has_year(first) || !has_year(second));
  }

  bool has_year(Span cell) const {
    constexpr std::ptrdiff_t kDigits = 4;
    const std::string_view words = layout_.at(cell);
    return std::search_n(words.begin(), words.end(), kDigits, true,
                         [](char c, bool digit) { return text::is_digit(c) == digit; }) != words.end();
  }

  void note(const LinePieces& line) {
    for (std::size_t field = 0; field < kFields; ++field) {
      if (!line[field].empty()) noted_[field] = line[field];
    }
    if (!line[static_cast<std::size_t>(Field::deadline)].empty()) ++noted_deadlines_;
  }

  bool is_whole_deadline(Span cell) const {
    grammar::Match match;
    return !cell.empty() && rules_.cell_deadline->match_at(layout_.key.bytes(), cell.begin, cell.end, &match) &&
           match.whole.end >= cell.end;
  }

  // A row of its own, with the number of the row before.
  void begin_block(std::uint32_t line) {
    std::vector<Span> number = pieces_[static_cast<std::size_t>(Field::number)];
    begin_row(line);
    pieces_[static_cast<std::size_t>(Field::number)] = std::move(number);
  }

  // None is open behind it where there are enough.
  void begin_row(std::uint32_t line) {
    finish_row();
    if (out_.rows.size() >= most_rows_) return;
    row_open_ = true;
    pieces_ = {};
    noted_ = {};
    noted_deadlines_ = 0;
    out_.rows.push_back({});
    out_.rows.back().line = line;
  }

  void add(Field field, Span piece) { pieces_[static_cast<std::size_t>(field)].push_back(piece); }

  // Writes the cells of the row into the reading.
  void finish_row() {
    if (!row_open_) return;
    row_open_ = false;
    TableRow& row = out_.rows.back();
    for (std::size_t field = 0; field < kFields; ++field) {
      const auto begin = static_cast<std::uint32_t>(out_.cells.key.size());
      for (const Span& piece : pieces_[field]) {
        append(piece, begin);
        if (row.stacked && field == static_cast<std::size_t>(Field::task)) keep_piece(&row.stack, begin);
      }
      row.fields[field] = {begin, static_cast<std::uint32_t>(out_.cells.key.size())};
      if (row.fields[field].empty()) continue;
      out_.cells.blocks.push_back({row.fields[field], row.line, row.line});
      out_.cells.to_norm.append(1, last_, 0, false);
      out_.cells.key.push_back('\n');
    }
    const Span number = row.fields[static_cast<std::size_t>(Field::number)];
    row.number = out_.cells.key.substr(number.begin, number.size());
    while (!row.number.empty() && !text::is_alnum(row.number.back())) row.number.pop_back();
    if (row.fields[static_cast<std::size_t>(Field::task)].empty() || is_section(row)) out_.rows.pop_back();
  }

  // What was written last, behind what is kept of a row's field.
  void keep_piece(std::vector<Span>* stack, std::uint32_t begin) const {
    stack->push_back(
        {stack->empty() ? begin : stack->back().end + 1, static_cast<std::uint32_t>(out_.cells.key.size())});
  }

  // II | Thể chế | | |: a heading within the table.
  static bool is_section(const TableRow& row) {
    const auto empty = [&](Field field) { return row.fields[static_cast<std::size_t>(field)].empty(); };
    return !row.number.empty() && !text::is_digit(row.number[0]) && empty(Field::lead) && empty(Field::with) &&
           empty(Field::deadline) && empty(Field::output);
  }

  void append(Span piece, std::uint32_t begin) {
    if (out_.cells.key.size() > begin) {
      out_.cells.to_norm.append(1, last_, 0, false);
      out_.cells.key.push_back(' ');
    }
    const std::string_view key = layout_.key.bytes();
    std::uint32_t begin_of_words = piece.begin;
    while (begin_of_words < piece.end) {
      // Up to behind the first of two blanks.
      std::uint32_t end = begin_of_words + 1;
      while (end < piece.end && !(key[end] == ' ' && key[end - 1] == ' ')) ++end;
      out_.cells.to_norm.append(end - begin_of_words, begin_of_words, end - begin_of_words, true);
      out_.cells.key.append(key.substr(begin_of_words, end - begin_of_words));
      begin_of_words = end;
      while (begin_of_words < piece.end && key[begin_of_words] == ' ') ++begin_of_words;
    }
    last_ = piece.end;
  }

  const layout::Layout& layout_;
  const TaskRules& rules_;
  const std::size_t most_rows_;
  TaskTables out_;
  std::vector<PossibleFields> possible_;  // of each line; none until one has several cells
  std::array<std::vector<Span>, kFields> pieces_;
  LinePieces noted_{};  // what the row had last of each field, and how many lines with a deadline
  int noted_deadlines_ = 0;
  std::uint32_t last_ = 0;
  bool row_open_ = false;
};

bool is_rule(const grammar::Rule* rule, std::string_view words) {
  grammar::Match match;
  const auto size = static_cast<std::uint32_t>(words.size());
  return rule->match_at(words, 0, size, &match) && match.whole.end + 2 >= size;
}

}  // namespace

Field field_of(const TaskRules& rules, std::string_view words) {
  if (is_rule(rules.field_number, words)) return Field::number;
  if (is_rule(rules.field_with, words)) return Field::with;
  if (is_rule(rules.field_lead, words)) return Field::lead;
  if (is_rule(rules.field_task, words)) return Field::task;
  if (is_rule(rules.field_deadline, words)) return Field::deadline;
  return is_rule(rules.field_output, words) ? Field::output : Field::other;
}

TaskTables read_task_tables(const layout::Layout& layout, const TaskRules& rules, std::size_t most_rows) {
  return TableReader(layout, rules, most_rows).run();
}

}  // namespace vanban::structure
