// Of each list of units how many they are, and how many of them are tasks.
#ifndef VANBAN_STRUCTURE_TASKS_LIST_COUNTS_H_
#define VANBAN_STRUCTURE_TASKS_LIST_COUNTS_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "structure/tasks/units.h"

namespace vanban::structure {

// A list are the units of one parent, but that bullets count with those of their sign: nearly all parents have one or
// two.
class ListCounts {
 public:
  struct Count {
    std::string_view bullet;  // "" for units with labels
    int units = 0;
    int tasks = 0;
    std::int32_t next = kNone;  // of the same parent
  };

  explicit ListCounts(std::size_t units) : first_(units + 1, kNone) {}

  // Until the next one is asked for.
  Count& of(const Unit& unit) {
    const std::string_view bullet = unit.kind == UnitKind::bullet ? std::string_view(unit.label) : std::string_view();
    std::int32_t* at = &first_[static_cast<std::size_t>(unit.parent + 1)];
    for (; *at >= 0; at = &counts_[static_cast<std::size_t>(*at)].next) {
      if (counts_[static_cast<std::size_t>(*at)].bullet == bullet) return counts_[static_cast<std::size_t>(*at)];
    }
    *at = static_cast<std::int32_t>(counts_.size());
    counts_.push_back({bullet});
    return counts_.back();
  }

 private:
  std::vector<std::int32_t> first_;  // of each parent, from the root on: in counts_
  std::vector<Count> counts_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_LIST_COUNTS_H_
