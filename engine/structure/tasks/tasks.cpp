#include "structure/tasks/tasks.h"

#include <algorithm>
#include <string>

#include "structure/outline/unit_paths.h"
#include "structure/tasks/passages.h"
#include "structure/tasks/table.h"
#include "structure/tasks/units.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

std::size_t index(std::int32_t i) { return static_cast<std::size_t>(i); }

class Composer {
 public:
  Composer(const layout::Origin& origin, const recognise::Mentions& mentions, const std::vector<Unit>& units,
           const TaskRules& rules)
      : origin_(origin), mentions_(mentions), units_(units), rules_(rules), paths_(units) {}

  void add_assignments(const UnitTasks& found) {
    ids_.assign(found.assignments.size(), "");
    out_.assignments.reserve(found.assignments.size());
    for (std::size_t i = 0; i < found.assignments.size(); ++i) {
      if (found.assignments[i].dropped) continue;
      out_.assignments.push_back(make(found.assignments[i]));
      ids_[i] = out_.assignments.back().id = "a" + std::to_string(out_.assignments.size());
    }
  }

  void add_tasks(const UnitTasks& found) {
    std::vector<std::int32_t> task_of(units_.size(), kNone);
    out_.tasks.reserve(static_cast<std::size_t>(std::count(found.is_task.begin(), found.is_task.end(), true)));
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (!found.is_task[i]) continue;
      task_of[i] = static_cast<std::int32_t>(out_.tasks.size());
      Task task;
      task.id = "t" + std::to_string(out_.tasks.size() + 1);
      task.unit = units_[i].id;
      task.path = paths_.of(i);
      task.span = units_[i].span;
      if (!found.output[i].empty()) task.output = origin_.quote_reading(found.output[i]);
      out_.tasks.push_back(std::move(task));
    }
    std::vector<bool> has_own(units_.size(), false);
    for (std::size_t a = 0; a < found.assignments.size(); ++a) {
      const std::int32_t unit = found.assignments[a].unit;
      if (unit < 0 || ids_[a].empty() || task_of[index(unit)] < 0) continue;
      Task& task = out_.tasks[index(task_of[index(unit)])];
      task.assignments.push_back({ids_[a], false});
      out_.assignments[index_of(ids_[a])].tasks.push_back(task.id);
      has_own[index(unit)] = true;
    }
    for (std::size_t i = 0; i < units_.size(); ++i) {
      if (task_of[i] < 0 || has_own[i]) continue;
      const std::int32_t holder = found.holder[i] >= 0 ? found.holder[i] : found.lead_in;
      if (holder >= 0 && !ids_[index(holder)].empty())
        out_.tasks[index(task_of[i])].assignments.push_back({ids_[index(holder)], true});
    }
  }

  // Each row of a table is a task of its own, without a unit.
  void add_rows(const TaskTables& tables) {
    const layout::Origin cells = origin_.with(tables.cells);
    for (const TableRow& row : tables.rows) {
      const auto field = [&](Field f) { return row.fields[static_cast<std::size_t>(f)]; };
      Task task;
      task.id = "t" + std::to_string(out_.tasks.size() + 1);
      const Quoted words = cells.quote_reading(field(Field::task));
      task.span = words.span;
      task.parts = words.parts;
      const std::int32_t unit = unit_at(task.span.begin);
      task.path = (unit >= 0 ? paths_.of(index(unit)) + "." : "") + row.number;
      if (!field(Field::output).empty()) task.output = cells.quote_reading(field(Field::output));
      Assignment assignment;
      assignment.id = "a" + std::to_string(out_.assignments.size() + 1);
      if (unit >= 0) assignment.unit = units_[index(unit)].id;
      assignment.lead = names_in(cells, field(Field::lead));
      assignment.with = names_in(cells, field(Field::with));
      if (!field(Field::deadline).empty())
        assignment.deadline = rules_.deadlines.interpret(cells, field(Field::deadline));
      assignment.span = cells.from_reading({field(Field::task).begin, tables_end(row)});
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
    std::vector<std::int32_t> task_of(units_.size(), kNone);
    std::size_t next = 0;
    for (std::size_t i = 0; i < units_.size() && next < out_.tasks.size(); ++i) {
      if (out_.tasks[next].unit == units_[i].id) task_of[i] = static_cast<std::int32_t>(next++);
    }
    for (const Passage& passage : passages) {
      if (passage.unit < 0 || task_of[index(passage.unit)] < 0) continue;
      Task& task = out_.tasks[index(task_of[index(passage.unit)])];
      for (const Span& line : passage.lines) add_reports(line, &task.report_to);
    }
    for (Task& task : out_.tasks) {
      auto it = std::lower_bound(citations.begin(), citations.end(), task.span.begin,
                                 [](const Citation& c, std::uint32_t at) { return c.span.begin < at; });
      for (; it != citations.end() && it->span.begin < task.span.end; ++it) task.citations.push_back(it->id);
    }
  }

  // A letter's items that nobody is named for are for those to whom it is addressed.
  void give_to_addressees(const Header& header) {
    const bool idle =
        std::none_of(out_.tasks.begin(), out_.tasks.end(), [](const Task& t) { return t.assignments.empty(); });
    if (idle || header.addressees.empty()) return;
    Assignment assignment;
    assignment.id = "a" + std::to_string(out_.assignments.size() + 1);
    assignment.inherited = true;
    assignment.lead = header.addressees;
    assignment.span = header.addressees.front().span;
    for (const Quoted& addressee : header.addressees) {
      assignment.span.begin = std::min(assignment.span.begin, addressee.span.begin);
      assignment.span.end = std::max(assignment.span.end, addressee.span.end);
    }
    for (Task& task : out_.tasks) {
      if (task.assignments.empty()) task.assignments.push_back({assignment.id, true});
    }
    out_.assignments.push_back(std::move(assignment));
  }

  TaskReading result() { return std::move(out_); }

 private:
  void add_reports(Span line, std::vector<Quoted>* report_to) const {
    const std::string_view key = origin_.reading().key;
    std::uint32_t free = line.begin;
    for (const recognise::ClueMention& clue : mentions_.reporting.within(line)) {
      const Span verb{clue.span.begin, text::word_end(key, clue.span.begin)};
      if (verb.begin < free || clue.span.end > line.end || !origin_.marks_agree(verb, verb_at(key, verb.begin)))
        continue;
      std::uint32_t name = clue.span.end;
      while (name < line.end && key[name] == ' ') ++name;
      const auto list = rules_.assignments.names().read(origin_, name, line.end);
      if (!list) continue;
      for (const Span& span : list->names) report_to->push_back(origin_.quote_reading(span));
      free = list->end;
    }
  }

  // The reports' verbs with their marks: chương trình and trinh sát are none.
  static std::string_view verb_at(std::string_view key, std::uint32_t at) {
    switch (text::to_lower(key[at])) {
      case 'b':
        return "báo";
      case 'g':
        return "gửi";
      default:
        return "trình";
    }
  }

  static std::uint32_t tables_end(const TableRow& row) {
    std::uint32_t end = 0;
    for (const Span& field : row.fields) end = std::max(end, field.end);
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
  std::vector<Quoted> names_in(const layout::Origin& cells, Span cell) const {
    std::vector<Quoted> names;
    if (cell.empty()) return names;
    const auto list = rules_.assignments.names().read(cells, cell.begin, cell.end);
    if (!list || list->ended_by != ListEnd::text_end) {
      names.push_back(cells.quote_reading(cell));
    } else {
      for (const Span& name : list->names) names.push_back(cells.quote_reading(once(cells, name)));
    }
    return names;
  }

  static std::size_t index_of(const std::string& id) { return std::stoul(id.substr(1)) - 1; }

  Assignment make(const PlacedAssignment& placed) const {
    Assignment assignment;
    if (placed.unit >= 0) assignment.unit = units_[index(placed.unit)].id;
    assignment.span = origin_.from_reading(placed.draft.span);
    for (const Span& name : placed.draft.lead) assignment.lead.push_back(origin_.quote_reading(name));
    for (const Span& name : placed.draft.with) assignment.with.push_back(origin_.quote_reading(name));
    if (!placed.draft.deadlines.empty())
      assignment.deadline = rules_.deadlines.interpret(origin_, placed.draft.deadlines.front());
    if (placed.draft.cue) assignment.cue = origin_.quote_reading(*placed.draft.cue);
    return assignment;
  }

  const layout::Origin& origin_;
  const recognise::Mentions& mentions_;
  const std::vector<Unit>& units_;
  const TaskRules& rules_;
  UnitPaths paths_;
  TaskReading out_;
  std::vector<std::string> ids_;  // of the assignments found, "" where dropped
};

}  // namespace

TaskRules::TaskRules(const grammar::Grammar& grammar)
    : assignments(grammar),
      deadlines(grammar),
      no_duties(grammar.rule("task.no_duties")),
      no_duties_topic(grammar.rule("task.no_duties_topic")),
      amends_an_act(grammar.rule("task.amends_an_act")),
      aims(grammar.rule("task.aims")),
      resolving_type(grammar.rule("task.resolving_type")),
      no_work(grammar.rule("task.no_work")),
      duties(grammar.rule("task.duties")),
      directing_type(grammar.rule("task.directing_type")),
      telling_type(grammar.rule("task.telling_type")),
      amending(grammar.rule("task.amending")),
      circumstance(grammar.rule("task.circumstance")),
      statement(grammar.rule("task.statement")),
      lead_in(grammar.rule("task.lead_in")),
      things(grammar.rule("task.things")),
      inspects(grammar.rule("task.inspects")),
      looked_at(grammar.rule("task.looked_at")),
      own_duty(grammar.rule("task.own_duty")),
      plain_duties(grammar.rule("task.plain_duties")),
      told(grammar.rule("task.told")),
      field_lead(grammar.rule("task.field_lead")),
      field_with(grammar.rule("task.field_with")),
      field_deadline(grammar.rule("task.field_deadline")),
      field_output(grammar.rule("task.field_output")),
      field_task(grammar.rule("task.field_task")),
      field_number(grammar.rule("task.field_number")) {}

TaskReading read_tasks(const layout::Origin& origin, const recognise::Mentions& mentions, const Outline& outline,
                       const std::vector<Citation>& citations, const HeaderReading& header, const Closing& closing,
                       const TaskRules& rules) {
  const std::vector<Unit>& units = outline.units;
  const TaskTables tables = read_task_tables(origin.layout(), rules);
  const Passages passages = read_passages(origin, outline, header, closing, tables.in_table);
  const UnitTasks found = find_tasks(origin, mentions, units, passages.all, header.header, rules);
  Composer composer(origin, mentions, units, rules);
  composer.add_assignments(found);
  composer.add_tasks(found);
  composer.add_details(citations, passages.all);
  composer.give_to_addressees(header.header);
  composer.add_rows(tables);
  return composer.result();
}

}  // namespace vanban::structure
