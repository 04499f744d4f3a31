// The assignments that were found, each in the unit that it stands in, as long as there is room for more.
#ifndef VANBAN_STRUCTURE_TASKS_PLACEMENT_H_
#define VANBAN_STRUCTURE_TASKS_PLACEMENT_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "structure/tasks/assignments.h"
#include "structure/tasks/unit_tree.h"
#include "structure/tasks/units.h"

namespace vanban::structure {

class Placement {
 public:
  // `text_size` says how much room there is; `reading_size`: to where is read.
  Placement(std::size_t units, std::size_t text_size, std::size_t reading_size);

  // Where there is no room for more, nothing is read from this place of the reading on.
  bool ends_before(std::uint32_t at) {
    if (room_.full()) out_.read_to = std::min(out_.read_to, at);
    return at >= out_.read_to;
  }
  // The assignments of a line that there is room for.
  std::vector<AssignmentDraft> read(Span line, AssignmentMode mode, AssignmentReader* reader) {
    LineAssignments found = reader->read(line, mode, room_);
    if (found.read_to < line.end) out_.read_to = std::min(out_.read_to, found.read_to);
    return std::move(found.drafts);
  }
  void place(AssignmentDraft draft, std::int32_t unit, bool heading) {
    room_.take(draft);
    const bool receives = draft.receives;
    out_.assignments.push_back({std::move(draft), unit, heading, false});
    if (unit >= 0 && !receives) own_[index_of(unit)] = static_cast<std::int32_t>(out_.assignments.size()) - 1;
  }

  // The last assignment of a unit: kNone where it has none.
  std::int32_t own(std::int32_t unit) const { return own_[index_of(unit)]; }
  AssignmentDraft& own_draft(std::int32_t unit) { return out_.assignments[index_of(own(unit))].draft; }
  // The last assignment from one on, but for those who receive: what is listed below falls to who sends it to them.
  std::size_t last_told(std::size_t first) const;

  std::size_t names_left() const { return room_.names; }
  UnitTasks& tasks() { return out_; }

 private:
  UnitTasks out_;
  AssignmentRoom room_;  // one more than there may be: then there are too many
  std::vector<std::int32_t> own_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_PLACEMENT_H_
