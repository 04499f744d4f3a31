// Headings that consist of the names of those who are told what stands below: "Sở Y tế", "Trách nhiệm của Sở Y tế".
#ifndef VANBAN_STRUCTURE_TASKS_HEADINGS_H_
#define VANBAN_STRUCTURE_TASKS_HEADINGS_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "layout/reading.h"
#include "structure/tasks/assignment_cues.h"
#include "structure/tasks/assignment_draft.h"
#include "structure/tasks/assignment_rules.h"
#include "structure/tasks/name_reader.h"

namespace vanban::structure {

class HeadingReader {
 public:
  // Keeps references.
  HeadingReader(const AssignmentRules& rules, const layout::Origin& origin, NameReader* names, CueReader* cues)
      : rules_(rules), key_(origin.reading().key), names_(*names), cues_(*cues) {}

  // Empty where a line is no such heading. What stands behind its colon is left, at `next`.
  std::optional<AssignmentDraft> read(Span line);

 private:
  // What stands before the names.
  struct Opening {
    std::uint32_t end = 0;
    std::optional<Span> cue;  // "Đề nghị"
    bool duties_of = false;   // "Trách nhiệm của"
  };

  Opening opening_of(Span line);
  Span names_in(const Opening& opening, std::uint32_t line_end) const;
  bool tells_kind_of_duties(Span line);
  bool is_named(Span words);
  std::vector<Span> charged(Span words);
  bool are_borne(Span opening);
  std::vector<Span> bearers(Span words);
  std::vector<Span> named(Span words, std::uint32_t line_end);

  const AssignmentRules& rules_;
  const std::string_view key_;
  NameReader& names_;
  CueReader& cues_;
  grammar::Match match_;  // the last one: room for it is made once
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_HEADINGS_H_
