// One clause: in which of the ways that are known it tells somebody to do something.
#ifndef VANBAN_STRUCTURE_TASKS_CLAUSES_H_
#define VANBAN_STRUCTURE_TASKS_CLAUSES_H_

#include <cstdint>
#include <string_view>

#include "layout/reading.h"
#include "recognise/scan.h"
#include "structure/tasks/assignment_cues.h"
#include "structure/tasks/assignment_line.h"
#include "structure/tasks/assignment_rules.h"
#include "structure/tasks/circumstances.h"
#include "structure/tasks/fronted.h"
#include "structure/tasks/name_reader.h"
#include "structure/tasks/partners.h"
#include "structure/tasks/passive.h"
#include "structure/tasks/subjects.h"

namespace vanban::structure {

class ClauseReader {
 public:
  // Keeps references.
  ClauseReader(const AssignmentRules& rules, const layout::Origin& origin, const recognise::Mentions& mentions,
               std::string_view issued, NameReader* names, Partners* partners);
  ClauseReader(const ClauseReader&) = delete;  // one part points to another
  ClauseReader& operator=(const ClauseReader&) = delete;

  // Adds what a clause tells to somebody. It reaches to the sentence's end, so that a list of names may; `end` is where
  // its first semicolon stands. Gives where it was read to, 0 where it tells nothing.
  std::uint32_t read(Span clause, std::uint32_t end, AssignmentLine* line);
  // Does one that tells nothing end in a list of names which goes on behind its semicolon?
  bool enumerates(Span clause, std::uint32_t line_end);

  CueReader& cues() { return cues_; }
  SubjectReader& subjects() { return subjects_; }

 private:
  class Pass;

  const AssignmentRules& rules_;
  const layout::Origin& origin_;
  const std::string_view key_;
  NameReader& names_;
  Partners& partners_;
  // They keep references to each other.
  CueReader cues_;
  Circumstances circumstances_;
  PassiveReader passive_;
  SubjectReader subjects_;
  FrontedReader fronted_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_CLAUSES_H_
