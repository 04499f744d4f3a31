// The fields of a line, and where it has its first colon: "Lập đề án. Cơ quan chủ trì: Sở Nội vụ; thời gian: quý II".
#ifndef VANBAN_STRUCTURE_TASKS_LINE_FIELDS_H_
#define VANBAN_STRUCTURE_TASKS_LINE_FIELDS_H_

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "structure/tasks/tasks.h"

namespace vanban::structure {

class LineFields {
 public:
  LineFields(const TaskRules& rules, std::string_view key) : rules_(rules), key_(key) {}

  // Where they begin. Those of the line that was asked for last are kept: a unit's first line is asked for twice.
  const std::vector<std::uint32_t>& in(Span line) {
    if (line_ != line) find(line);
    return fields_;
  }

  // Where the first colon of a line stands, else its end.
  std::uint32_t first_colon(Span line) {
    if (line_ != line) find(line);
    return first_colon_;
  }

 private:
  void find(Span line);
  std::uint32_t begin_of_label(Span before) const;
  bool is_label(Span words);

  const TaskRules& rules_;
  const std::string_view key_;
  Span line_;
  std::vector<std::uint32_t> fields_;
  std::uint32_t first_colon_ = 0;
  grammar::Match match_;  // the last one: room for it is made once
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_LINE_FIELDS_H_
