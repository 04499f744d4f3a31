#include "structure/tasks/tasks.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "structure/outline/unit_paths.h"
#include "structure/tasks/document_kind.h"
#include "structure/tasks/passages.h"
#include "structure/tasks/stacked_table.h"
#include "structure/tasks/table.h"
#include "structure/tasks/units.h"
#include "structure/too_many.h"
#include "text/ascii.h"
#include "vanban/limits.h"

namespace vanban::structure {
namespace {

std::size_t index(std::int32_t i) { return static_cast<std::size_t>(i); }

class Composer {
 public:
  Composer(const layout::Origin& origin, const recognise::Mentions& mentions, const std::vector<Unit>& units,
           const TaskRules& rules, std::string_view issued, std::uint32_t attached, NameReader* names)
      : origin_(origin),
        units_(units),
        rules_(rules),
        issued_(issued),
        attached_(attached),
        names_(*names),
        reporting_(mentions.reporting),
        paths_(units) {}

  void add_assignments(const UnitTasks& found) {
    read_to_ = found.read_to;
    if (read_to_ < origin_.reading().key.size()) note_unread("tasks", read_to_);
    made_.assign(found.assignments.size(), kNone);
    out_.assignments.reserve(found.assignments.size());
    for (std::size_t i = 0; i < found.assignments.size(); ++i) {
      if (found.assignments[i].dropped) continue;
      made_[i] = static_cast<std::int32_t>(out_.assignments.size());
      fill(found.assignments[i], &out_.assignments.emplace_back());
    }
  }

  void add_tasks(const UnitTasks& found) {
    task_of_.assign(units_.size(), kNone);
    const auto is_task = [](const UnitTask& unit) { return unit.is_task; };
    const auto count = static_cast<std::size_t>(std::count_if(found.units.begin(), found.units.end(), is_task));
    out_.tasks.reserve(std::min(count, most_));
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (!found.units[i].is_task) continue;
      if (out_.tasks.size() == most_) {
        note_too_many("tasks", units_[i].span.begin);
        break;
      }
      task_of_[i] = static_cast<std::int32_t>(out_.tasks.size());
      Task& task = out_.tasks.emplace_back();
      task.id = id('t', out_.tasks.size());
      task.unit = units_[i].id;
      task.path = paths_.of(i);
      task.span = units_[i].span;
      if (!found.units[i].output.empty()) task.output = origin_.quote_reading(found.units[i].output);
    }
    for (std::size_t a = 0; a < found.assignments.size(); ++a) {
      const std::int32_t unit = found.assignments[a].unit;
      if (unit < 0 || made_[a] < 0 || task_of_[index(unit)] < 0) continue;
      Task& task = out_.tasks[index(task_of_[index(unit)])];
      Assignment& assignment = out_.assignments[index(made_[a])];
      task.assignments.push_back({assignment.id, false});
      assignment.tasks.push_back(task.id);
    }
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (task_of_[i] < 0) continue;
      Task& task = out_.tasks[index(task_of_[i])];
      if (!task.assignments.empty()) continue;  // it has its own
      const std::int32_t lead_in = units_[i].span.begin < attached_ ? found.lead_in : kNone;
      const std::int32_t holder = found.units[i].holder >= 0 ? found.units[i].holder : lead_in;
      if (holder >= 0 && made_[index(holder)] >= 0)
        task.assignments.push_back({out_.assignments[index(made_[index(holder)])].id, true});
    }
  }

  // Each row of a table is a task of its own, without a unit.
  void add_rows(const TaskTables& tables) {
    if (tables.rows.empty()) return;
    const layout::Origin cells = origin_.with(tables.cells);
    NameReader names(rules_.assignments.names, cells);
    for (const TableRow& row : tables.rows) {
      if (out_.tasks.size() >= most_ || names_left_ == 0) {
        note_too_many("tasks", cells.from_reading(row.fields[static_cast<std::size_t>(Field::task)]).begin);
        return;
      }
      const std::array<Span, kFields> fields = row.stack.empty() ? row.fields
                                                                 : divide_stack(row.stack, tables.stacked[*row.stacked],
                                                                                cells.reading().key, rules_, &names);
      const auto field = [&](Field f) { return fields[static_cast<std::size_t>(f)]; };
      Task task;
      task.id = id('t', out_.tasks.size() + 1);
      const Quoted words = cells.quote_reading(field(Field::task));
      task.span = words.span;
      task.parts = words.parts;
      const std::int32_t unit = unit_at(task.span.begin);
      task.path = (unit >= 0 ? paths_.of(index(unit)) + "." : "") + row.number;
      if (!field(Field::output).empty()) task.output = cells.quote_reading(field(Field::output));
      Assignment assignment;
      assignment.id = id('a', out_.assignments.size() + 1);
      if (unit >= 0) assignment.unit = units_[index(unit)].id;
      assignment.lead = names_in(cells, field(Field::lead), &names);
      assignment.with = names_in(cells, field(Field::with), &names);
      names_left_ -= std::min(names_left_, assignment.lead.size() + assignment.with.size());
      if (!field(Field::deadline).empty())
        assignment.deadline = rules_.deadlines.interpret(cells, field(Field::deadline));
      assignment.span = cells.from_reading({field(Field::task).begin, tables_end(fields)});
      if (!assignment.lead.empty() || !assignment.with.empty() || assignment.deadline) {
        assignment.tasks.push_back(task.id);
        task.assignments.push_back({assignment.id, false});
        out_.assignments.push_back(std::move(assignment));
      }
      out_.tasks.push_back(std::move(task));
    }
  }

  // What stands in a unit's words: the documents that it cites, and to whom it reports.
  void add_details(const std::vector<Citation>& citations, const std::vector<Passage>& passages) {
    for (const Passage& passage : passages) {
      if (passage.unit < 0 || task_of_[index(passage.unit)] < 0) continue;
      Task& task = out_.tasks[index(task_of_[index(passage.unit)])];
      for (const Span& line : passage.lines) add_reports({line.begin, std::min(line.end, read_to_)}, &task.report_to);
    }
    for (Task& task : out_.tasks) {
      auto it = std::lower_bound(citations.begin(), citations.end(), task.span.begin,
                                 [](const Citation& c, std::uint32_t at) { return c.span.begin < at; });
      for (; it != citations.end() && it->span.begin < task.span.end; ++it) task.citations.push_back(it->id);
    }
  }

  // A letter's items that nobody is named for are for those to whom it is addressed.
  void give_to_addressees(const Header& header) {
    const auto is_theirs = [this](const Task& t) { return t.assignments.empty() && t.span.begin < attached_; };
    const bool idle = std::none_of(out_.tasks.begin(), out_.tasks.end(), is_theirs);
    if (idle || header.addressees.empty()) return;
    Assignment assignment;
    assignment.id = id('a', out_.assignments.size() + 1);
    assignment.inherited = true;
    assignment.lead = header.addressees;
    assignment.span = header.addressees.front().span;
    for (const Quoted& addressee : header.addressees) {
      assignment.span.begin = std::min(assignment.span.begin, addressee.span.begin);
      assignment.span.end = std::max(assignment.span.end, addressee.span.end);
    }
    for (Task& task : out_.tasks) {
      if (is_theirs(task)) task.assignments.push_back({assignment.id, true});
    }
    out_.assignments.push_back(std::move(assignment));
  }

  TaskReading result() { return std::move(out_); }

 private:
  // From a place of the original, or of the reading, on nothing was read, for there was too much before it.
  void note_too_many(std::string_view what, std::uint32_t from) {
    out_.diagnostics.push_back(too_many(what, {from, static_cast<std::uint32_t>(origin_.text_size())}));
  }
  void note_unread(std::string_view what, std::uint32_t from) {
    note_too_many(what, origin_.from_reading({from, from + 1}).begin);
  }

  void add_reports(Span line, std::vector<Quoted>* report_to) {
    const std::string_view key = origin_.reading().key;
    std::uint32_t free = line.begin;
    if (line.begin >= line.end) return;
    for (const recognise::ClueMention& clue : reporting_.within(line)) {
      const Span verb{clue.span.begin, text::word_end(key, clue.span.begin)};
      if (verb.begin < free || clue.span.end > line.end || !rules_.reports.has(origin_, verb)) continue;
      if (rules_.assignments.names.words.thing.stands_before_end(key, {line.begin, verb.begin})) continue;
      std::uint32_t name = clue.span.end;
      while (name < line.end && key[name] == ' ') ++name;
      const auto list = names_.read(name, line.end);
      if (!list) continue;
      if (names_left_ == 0) return end_reports(clue.span.begin);
      for (const Span& span : list->names) report_to->push_back(origin_.quote_reading(span));
      names_left_ -= std::min(names_left_, list->names.size());
      free = list->end;
    }
  }

  void end_reports(std::uint32_t from) {
    read_to_ = from;
    note_unread("bodies that are reported to", from);
  }

  static std::uint32_t tables_end(const std::array<Span, kFields>& fields) {
    std::uint32_t end = 0;
    for (const Span& field : fields) end = std::max(end, field.end);
    return end;
  }

  // The innermost unit that an offset of the original stands in.
  std::int32_t unit_at(std::uint32_t place) const {
    std::int32_t unit = kNone;
    for (std::size_t i = 0; i < units_.size() && units_[i].span.begin <= place; ++i) {
      if (place < units_[i].span.end) unit = static_cast<std::int32_t>(i);
    }
    return unit;
  }

  // A row with two products names the same body for each: "Bộ Y tế Bộ Y tế".
  static Span once(const layout::Origin& cells, Span name) {
    const std::string_view words = std::string_view(cells.reading().key).substr(name.begin, name.size());
    const std::size_t half = words.size() / 2;
    const bool twice = words.size() % 2 == 1 && words[half] == ' ' && words.substr(0, half) == words.substr(half + 1);
    return twice ? Span{name.begin, name.begin + static_cast<std::uint32_t>(half)} : name;
  }

  // A cell names bodies only: what no list can be read of is one name.
  static std::vector<Quoted> names_in(const layout::Origin& cells, Span cell, NameReader* reader) {
    std::vector<Quoted> names;
    if (cell.empty()) return names;
    const auto list = reader->read(cell.begin, cell.end);
    if (!list || list->ended_by != ListEnd::text_end) {
      names.push_back(cells.quote_reading(cell));
    } else {
      for (const Span& name : list->names) names.push_back(cells.quote_reading(once(cells, name)));
    }
    return names;
  }

  // t12
  static std::string id(char kind, std::size_t number) {
    std::array<char, 24> text;
    text[0] = kind;
    const auto end = std::to_chars(text.data() + 1, text.data() + text.size(), number);
    return {text.data(), end.ptr};
  }

  // The last of the assignments, still empty.
  void fill(const PlacedAssignment& placed, Assignment* assignment) const {
    assignment->id = id('a', out_.assignments.size());
    if (placed.unit >= 0) assignment->unit = units_[index(placed.unit)].id;
    assignment->span = origin_.from_reading(placed.draft.span);
    assignment->lead = quote(placed.draft.lead);
    assignment->with = quote(placed.draft.with);
    assignment->deadline = deadline_of(placed.draft.deadlines);
    if (placed.draft.cue) assignment->cue = origin_.quote_reading(*placed.draft.cue);
  }

  // The first that is not over when the document is issued: "việc giao trước ngày 01/7/2014" of 2026 is told.
  std::optional<Deadline> deadline_of(const std::vector<Span>& deadlines) const {
    for (const Span& words : deadlines) {
      Deadline deadline = rules_.deadlines.interpret(origin_, words);
      if (!deadline.due || *deadline.due >= issued_.substr(0, deadline.due->size())) return deadline;
    }
    return std::nullopt;
  }

  std::vector<Quoted> quote(const std::vector<Span>& names) const {
    std::vector<Quoted> quoted;
    quoted.reserve(names.size());
    for (const Span& name : names) quoted.push_back(origin_.quote_reading(name));
    return quoted;
  }

  const layout::Origin& origin_;
  const std::vector<Unit>& units_;
  const TaskRules& rules_;
  const std::string_view issued_;  // the day, as far as it is known; empty where it is not
  const std::uint32_t attached_;   // of the original: what stands behind it is told by another document
  NameReader& names_;
  recognise::ClueCursor reporting_;
  UnitPaths paths_;
  TaskReading out_;
  const std::size_t most_ = limits::kTasks.of(origin_.text_size());
  std::size_t names_left_ = limits::kTaskNames.of(origin_.text_size());  // of those reported to, or named in tables
  std::uint32_t read_to_ = 0;          // of the reading: its end, or where there was too much
  std::vector<std::int32_t> made_;     // of each assignment found: which one it became; kNone where it was dropped
  std::vector<std::int32_t> task_of_;  // of each unit, kNone where it is none
};

}  // namespace

TaskRules::TaskRules(const grammar::Grammar& grammar)
    : grammar::RuleHolder(grammar), assignments(grammar), deadlines(grammar), reports(grammar, "reports") {
  names_list.add(things->first_bytes());
  names_list.add(aims->first_bytes());
  for (const grammar::Rule* const field : {field_task, field_lead, field_with, field_deadline, field_output})
    field_labels.add(field->first_bytes());
}

TaskReading read_tasks(const layout::Origin& origin, const recognise::Mentions& mentions, const Outline& outline,
                       const std::vector<Citation>& citations, const HeaderReading& header, const Closing& closing,
                       const TaskRules& rules) {
  const std::vector<Unit>& units = outline.units;
  // One more than there may be tells that there are too many.
  const TaskTables tables = read_task_tables(origin.layout(), rules, limits::kTasks.of(origin.text_size()) + 1);
  const Passages passages = read_passages(origin, outline, header, closing, tables.in_table);
  const std::string_view issued = header.header.date ? std::string_view(header.header.date->value) : std::string_view();
  AssignmentReader assignments(rules.assignments, origin, mentions, issued);
  const UnitTasks found = find_tasks(origin, mentions, units, passages.all, header.header, rules, &assignments);
  const auto text_end = static_cast<std::uint32_t>(origin.text_size());
  Composer composer(origin, mentions, units, rules, issued,
                    header.further_heads.empty() ? text_end : header.further_heads.front(), &assignments.names());
  composer.add_assignments(found);
  composer.add_tasks(found);
  composer.add_details(citations, passages.all);
  // Those whom a report is sent to do nothing of what it tells.
  if (!document_kind(header.header, rules).telling) composer.give_to_addressees(header.header);
  composer.add_rows(tables);
  return composer.result();
}

}  // namespace vanban::structure
