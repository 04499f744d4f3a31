#include "structure/tasks/placement.h"

#include "vanban/limits.h"

namespace vanban::structure {

Placement::Placement(std::size_t units, std::size_t text_size, std::size_t reading_size)
    : room_{limits::kTasks.of(text_size) + 1, limits::kTaskNames.of(text_size) + 1}, own_(units, kNone) {
  out_.units.resize(units);
  out_.read_to = static_cast<std::uint32_t>(reading_size);
}

std::size_t Placement::last_told(std::size_t first) const {
  std::size_t last = out_.assignments.size() - 1;
  while (last > first && out_.assignments[last].draft.receives) --last;
  return last;
}

}  // namespace vanban::structure
