// "Việc duy trì tủ sách do Bộ Công an quyết định": what those do by whom something is done.
#ifndef VANBAN_STRUCTURE_TASKS_PASSIVE_H_
#define VANBAN_STRUCTURE_TASKS_PASSIVE_H_

#include <cstdint>
#include <string_view>

#include "layout/reading.h"
#include "structure/tasks/assignment_rules.h"
#include "structure/tasks/circumstances.h"
#include "structure/tasks/name_reader.h"

namespace vanban::structure {

class PassiveReader {
 public:
  // Keeps references.
  PassiveReader(const AssignmentRules& rules, const layout::Origin& origin, NameReader* names,
                Circumstances* circumstances)
      : rules_(rules), key_(origin.reading().key), names_(*names), circumstances_(*circumstances) {}

  // Ends the last name of a list where the duty begins, if that was read as a part of it. `clause` begins with what is
  // done.
  void find_duty(Span clause, NameList* list);
  // Do they do with the `subject` of the clause what such a body does?
  bool is_competent(const NameList& list, Span subject, std::uint32_t end);

 private:
  bool does_competently(std::uint32_t subject, std::uint32_t at, std::uint32_t end);

  const AssignmentRules& rules_;
  const std::string_view key_;
  NameReader& names_;
  Circumstances& circumstances_;
  grammar::Match match_;  // the last one: room for it is made once
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_PASSIVE_H_
