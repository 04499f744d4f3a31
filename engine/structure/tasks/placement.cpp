#include "structure/tasks/placement.h"

#include "vanban/limits.h"

namespace vanban::structure {

Placement::Placement(std::size_t units, std::size_t text_size, std::size_t reading_size)
    : room_{limits::kTasks.of(text_size) + 1, limits::kTaskNames.of(text_size) + 1}, own_(units, kNone) {
  out_.units.resize(units);
  out_.read_to = static_cast<std::uint32_t>(reading_size);
}

void Placement::place(AssignmentDraft draft, std::int32_t unit, bool heading) {
  room_.take(draft);
  const bool receives = draft.receives;
  out_.assignments.push_back({std::move(draft), unit, heading, false});
  if (unit >= 0 && !receives) own_[index_of(unit)] = static_cast<std::int32_t>(out_.assignments.size()) - 1;
}

std::size_t Placement::last_told(std::size_t first) const {
  std::size_t last = out_.assignments.size() - 1;
  while (last > first && out_.assignments[last].draft.receives) --last;
  return last;
}

}  // namespace vanban::structure
