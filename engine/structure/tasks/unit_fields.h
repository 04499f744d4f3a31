// The fields below a task, or behind its words: who does it, with whom, until when, and what comes of it.
#ifndef VANBAN_STRUCTURE_TASKS_UNIT_FIELDS_H_
#define VANBAN_STRUCTURE_TASKS_UNIT_FIELDS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "structure/tasks/document_kind.h"
#include "structure/tasks/line_fields.h"
#include "structure/tasks/placement.h"
#include "structure/tasks/rule_matcher.h"
#include "structure/tasks/tasks.h"
#include "structure/tasks/unit_begins.h"

namespace vanban::structure {

class UnitFields {
 public:
  // Keeps references.
  UnitFields(const TaskRules& rules, std::string_view key, const DocumentKind& kind, LineFields* fields,
             NameReader* names, UnitBegins* begins, Placement* placement)
      : rules_(rules),
        key_(key),
        kind_(kind),
        fields_(*fields),
        names_(*names),
        begins_(*begins),
        placement_(*placement),
        matcher_(key) {}

  // Reads a line that consists of fields of a unit; false where it does not, or where they say nothing of the unit.
  bool read_line(std::int32_t unit, Span line) {
    if (unit < 0) return false;
    const std::vector<std::uint32_t>& fields = fields_.in(line);
    return !fields.empty() && fields.front() == line.begin && read(unit, fields, line.end);
  }
  // Where the fields begin behind the words of a task; the line's end where there are none.
  std::uint32_t begin_behind_words(Span line) {
    const std::vector<std::uint32_t>& fields = fields_.in(line);
    return !fields.empty() && fields.front() > line.begin && belong_to_words(fields, line.end) ? fields.front()
                                                                                               : line.end;
  }
  // Reads those fields.
  void read_behind_words(std::int32_t unit, Span line) { read(unit, fields_.in(line), line.end); }

 private:
  // "Cơ quan chủ trì: Sở Y tế" below a task says who does it; more such fields may follow on the line.
  bool read(std::int32_t unit, const std::vector<std::uint32_t>& fields, std::uint32_t end);
  bool take(std::int32_t unit, Span field, bool among_others);
  bool take_names(std::int32_t unit, Span label, Span value, bool with, bool among_others);
  void add_names(std::int32_t unit, Span value, bool lead);
  Span value_of(Span field) const;
  bool names_bodies_of_task(std::int32_t unit, Span value);
  bool only_joins(Span name) const;
  bool belong_to_words(const std::vector<std::uint32_t>& fields, std::uint32_t end);
  bool tells_roles(Span field) const;

  const TaskRules& rules_;
  const std::string_view key_;
  const DocumentKind& kind_;
  LineFields& fields_;
  NameReader& names_;
  UnitBegins& begins_;
  Placement& placement_;
  RuleMatcher matcher_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_UNIT_FIELDS_H_
