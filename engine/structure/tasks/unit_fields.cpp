#include "structure/tasks/unit_fields.h"

#include <utility>

#include "structure/tasks/clause_signs.h"
#include "text/find_folded.h"

namespace vanban::structure {

// "Lập đề án (cơ quan chủ trì: Sở Nội vụ; thời gian hoàn thành: quý II)"
bool UnitFields::belong_to_words(const std::vector<std::uint32_t>& fields, std::uint32_t end) {
  const Span first{fields.front(), end};
  return fields.size() > 1 || matcher_.begins(rules_.field_holder, first) || tells_roles(first);
}

// "Rà soát hộ nghèo. Trách nhiệm: Phòng Kinh tế (chủ trì), Công an xã (phối hợp)"
bool UnitFields::tells_roles(Span field) const {
  return key_.substr(field.begin, field.size()).find(" (chu tri)") != std::string_view::npos;
}

bool UnitFields::read(std::int32_t unit, const std::vector<std::uint32_t>& fields, std::uint32_t end) {
  bool taken = false;
  for (std::size_t i = 0; i < fields.size() && !placement_.ends_before(fields[i]); ++i) {
    const Span field{fields[i], i + 1 < fields.size() ? fields[i + 1] : end};
    taken = take(unit, field, fields.size() > 1) || taken;
  }
  return taken;
}

// One field; `among_others` on its line.
bool UnitFields::take(std::int32_t unit, Span field, bool among_others) {
  const Span label{field.begin, static_cast<std::uint32_t>(key_.find(':', field.begin))};
  const Span value = value_of({label.end + 1, field.end});
  if (value.empty()) return false;
  const bool with = matcher_.begins(rules_.field_with, label);
  if (with || matcher_.begins(rules_.field_lead, label)) return take_names(unit, label, value, with, among_others);
  if (placement_.own(unit) < 0) return false;
  if (matcher_.begins(rules_.field_deadline, label)) {
    if (matcher_.reaches(rules_.no_deadline, value)) return true;
    placement_.own_draft(unit).deadlines = {value};
  } else {
    placement_.tasks().units[index_of(unit)].output = value;
  }
  return true;
}

// What stands behind a colon, without blanks, the signs at its end, and the bracket that ends there.
Span UnitFields::value_of(Span value) const {
  value.begin = behind_blanks(key_, value.begin, value.end);
  while (!value.empty() && (is_end_sign(key_[value.end - 1]) || key_[value.end - 1] == ' ')) --value.end;
  const bool in_bracket = !value.empty() && key_[value.end - 1] == ')' &&
                          key_.substr(value.begin, value.size()).find('(') == std::string_view::npos;
  if (in_bracket) --value.end;
  return value;
}

// "Chủ trì: Đồng chí Trưởng ban" alone tells of a meeting.
bool UnitFields::take_names(std::int32_t unit, Span label, Span value, bool with, bool among_others) {
  if (!among_others && !matcher_.begins(rules_.field_holder, label) && !names_bodies_of_task(unit, value)) return false;
  add_names(unit, value, !with);
  return true;
}

// "Chủ trì: Sở Nội vụ" below a task.
bool UnitFields::names_bodies_of_task(std::int32_t unit, Span value) {
  if (!kind_.directing || !begins_.is_imperative(unit) || matcher_.begins(rules_.assignments.names.post, value) ||
      matcher_.begins(rules_.assignments.persons, value))
    return false;
  const auto list = names_.read(value.begin, value.end);
  return list && list->ended_by == ListEnd::text_end;
}

void UnitFields::add_names(std::int32_t unit, Span value, bool lead) {
  const auto list = names_.read(value.begin, value.end);
  const std::vector<Span> names =
      list && list->ended_by == ListEnd::text_end ? list->names.copy() : std::vector<Span>{value};
  if (lead || placement_.own(unit) < 0) {
    AssignmentDraft draft;
    draft.span = value;
    draft.next = value.end;
    placement_.place(std::move(draft), unit, false);
  }
  AssignmentDraft& draft = placement_.own_draft(unit);
  for (const Span& name : names) (lead && !only_joins(name) ? draft.lead : draft.with).push_back(name);
}

// "Trách nhiệm: Ban Tổ chức (chủ trì), Văn phòng (phối hợp)"
bool UnitFields::only_joins(Span name) const { return text::stands_at(key_, name.end, " (phoi hop"); }

}  // namespace vanban::structure
