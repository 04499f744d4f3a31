#include "structure/tasks/task_decision.h"

#include <vector>

#include "structure/tasks/list_counts.h"

namespace vanban::structure {
namespace {

class Decision {
 public:
  Decision(const UnitTree& units, const DocumentKind& kind, Sections* sections, UnitBegins* begins,
           Placement* placement)
      : units_(units),
        size_(static_cast<std::int32_t>(units.size())),
        kind_(kind),
        sections_(*sections),
        begins_(*begins),
        placement_(*placement),
        out_(placement->tasks()) {}

  void run() {
    for (std::int32_t unit = 0; unit < size_; ++unit) {
      const std::int32_t parent = units_.parent(unit);
      const std::int32_t above = parent >= 0 ? task(parent).holder : kNone;
      task(unit).holder = own(unit) >= 0 ? own(unit) : above;
      task(unit).is_task = is_task(unit, above);
    }
    drop_titles();
    follow_siblings();
    follow_told_siblings();
    drop_features();
    drop_idle_headings();
  }

 private:
  UnitTask& task(std::int32_t unit) { return out_.units[index_of(unit)]; }
  std::int32_t own(std::int32_t unit) const { return placement_.own(unit); }
  PlacedAssignment& assignment(std::int32_t number) { return out_.assignments[index_of(number)]; }

  bool is_task(std::int32_t unit, std::int32_t above) {
    if (own(unit) >= 0) {
      const PlacedAssignment& its = assignment(own(unit));
      if (its.heading) return begins_.is_imperative(unit);
      return !its.draft.leads_in || !units_.has_children(unit) || begins_.is_imperative(unit);
    }
    const Section section = sections_.known(unit);
    if (is_idle(section)) return false;
    const bool gives_work = above >= 0 || section == Section::duties || (kind_.directing && !kind_.telling);
    if (!gives_work || is_idle(sections_.of(unit))) return false;
    const bool among_duties = kind_.directing || sections_.known(unit) == Section::duties;
    const bool at_meeting = kind_.directing && section == Section::duties && begins_.is_of_meeting(unit);
    return begins_.is_imperative(unit) || at_meeting ||
           (among_duties && stands_below_name(unit, above) && begins_.could_be_task(unit));
  }

  // All that stands right below a body's name is what that body is to do.
  bool stands_below_name(std::int32_t unit, std::int32_t above) {
    return above >= 0 && assignment(above).heading && assignment(above).unit == units_.parent(unit);
  }

  // A title over tasks is none.
  void drop_titles() {
    std::vector<bool> over_tasks(units_.size(), false);
    for (std::int32_t unit = size_; unit-- > 0;) {
      const bool over = over_tasks[index_of(unit)];
      if (begins_.is_bare(unit) && over && !asks_by_cue(unit)) task(unit).is_task = false;
      if ((task(unit).is_task || over) && units_.parent(unit) >= 0) over_tasks[index_of(units_.parent(unit))] = true;
    }
  }

  // "Đề nghị Công an tỉnh, Sở Y tế phối hợp" over a list, without a sign at its end: still it asks for work.
  bool asks_by_cue(std::int32_t unit) {
    return own(unit) >= 0 && assignment(own(unit)).draft.cue && !assignment(own(unit)).heading;
  }

  // Lists are parallel: where most units of a list begin with a verb that is known, the others begin with one that is
  // not, or that a scanner misread.
  void follow_siblings() {
    std::vector<std::int32_t> idle;
    for (std::int32_t unit = 0; unit < size_; ++unit) {
      if (may_follow(unit)) idle.push_back(unit);
    }
    if (idle.empty()) return;
    ListCounts lists = count_lists();
    for (const std::int32_t unit : idle) {
      if (most_are_tasks(lists.of(units_[unit]))) task(unit).is_task = true;
    }
  }

  static bool most_are_tasks(const ListCounts::Count& count) {
    constexpr int kFewest = 2;
    return count.tasks >= kFewest && count.tasks * 3 >= (count.units - 1) * 2;
  }

  // Where most points of a list name somebody who is told, those that begin with a verb are steps of the same work, in
  // a law too.
  void follow_told_siblings() {
    if (out_.assignments.empty()) return;
    ListCounts lists(units_.size());
    bool found = false;
    for (std::int32_t unit = 0; unit < size_; ++unit) {
      if (units_.kind(unit) != UnitKind::point) continue;
      ListCounts::Count& count = lists.of(units_[unit]);
      ++count.units;
      count.tasks += own(unit) >= 0 && task(unit).is_task ? 1 : 0;
      found = found || most_are_tasks(count);
    }
    if (!found) return;
    for (std::int32_t unit = 0; unit < size_; ++unit) {
      if (task(unit).is_task || units_.kind(unit) != UnitKind::point) continue;
      if (!most_are_tasks(lists.of(units_[unit])) || is_idle(sections_.of(unit))) continue;
      task(unit).is_task = begins_.could_be_task(unit) && begins_.is_imperative(unit);
    }
  }

  // What a thing can do is no work; and where most units of a list tell that, or a list below the thing, the others
  // tell what else it does: "Lưu lịch sử truy cập".
  void drop_features() {
    const auto tells_nobody = [&](std::int32_t unit) { return task(unit).is_task && own(unit) < 0; };
    ListCounts lists(units_.size());  // of units, and of features as its tasks
    std::vector<std::int32_t> features;
    for (std::int32_t unit = 0; unit < size_; ++unit) {
      if (tells_nobody(unit) && begins_.is_feature(unit)) features.push_back(unit);
    }
    if (features.empty()) return;
    for (std::int32_t unit = 0; unit < size_; ++unit) {
      if (own(unit) < 0) ++lists.of(units_[unit]).units;
    }
    for (const std::int32_t unit : features) {
      ++lists.of(units_[unit]).tasks;
      task(unit).is_task = false;
    }
    for (std::int32_t unit = 0; unit < size_; ++unit) {
      const ListCounts::Count& count = lists.of(units_[unit]);
      if (count.tasks == 0 || !tells_nobody(unit)) continue;
      const std::int32_t parent = units_.parent(unit);
      const bool below_system = parent >= 0 && begins_.is_of_system(parent);
      if (below_system || count.tasks * 2 > count.units) task(unit).is_task = false;
    }
  }

  bool may_follow(std::int32_t unit) {
    if (task(unit).is_task || is_idle(sections_.known(unit))) return false;
    const bool among_duties = kind_.resolving && sections_.known(unit) == Section::duties;
    return (kind_.directing || among_duties || task(unit).holder >= 0) && begins_.could_be_task(unit);
  }

  // Without those that somebody is told by whatever words.
  ListCounts count_lists() {
    ListCounts lists(units_.size());
    for (std::int32_t unit = 0; unit < size_; ++unit) {
      if (own(unit) >= 0) continue;
      ListCounts::Count& count = lists.of(units_[unit]);
      ++count.units;
      count.tasks += task(unit).is_task ? 1 : 0;
    }
    return lists;
  }

  // A heading whose units all have bodies of their own names nobody that is to do something.
  void drop_idle_headings() {
    if (out_.assignments.empty()) return;
    std::vector<bool> used(out_.assignments.size(), false);
    for (const UnitTask& unit : out_.units) {
      if (unit.holder >= 0 && unit.is_task) used[index_of(unit.holder)] = true;
    }
    for (std::size_t a = 0; a < used.size(); ++a) {
      PlacedAssignment& placed = out_.assignments[a];
      if (placed.heading && !used[a] && !placed.draft.cue) placed.dropped = true;
    }
    for (UnitTask& unit : out_.units) {
      if (unit.holder >= 0 && assignment(unit.holder).dropped) unit.holder = kNone;
    }
  }

  const UnitTree& units_;
  const std::int32_t size_;
  const DocumentKind& kind_;
  Sections& sections_;
  UnitBegins& begins_;
  Placement& placement_;
  UnitTasks& out_;
};

}  // namespace

void decide_on_tasks(const UnitTree& units, const DocumentKind& kind, Sections* sections, UnitBegins* begins,
                     Placement* placement) {
  Decision(units, kind, sections, begins, placement).run();
}

}  // namespace vanban::structure
