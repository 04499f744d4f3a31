// How a document of a type gives work, and whether it does.
#ifndef VANBAN_STRUCTURE_TASKS_DOCUMENT_KIND_H_
#define VANBAN_STRUCTURE_TASKS_DOCUMENT_KIND_H_

#include <vector>

#include "layout/reading.h"
#include "structure/header/header.h"
#include "structure/tasks/tasks.h"

namespace vanban::structure {

struct DocumentKind {
  bool directing = false;  // its imperatives give work
  bool resolving = false;  // they do in the sections of duties
  bool standing = false;   // a law or the like: what it says of a body is always so
  bool telling = false;    // it tells what was done: only what a cue gives counts
  bool headless = false;   // pages of one that directs, without its head
  bool letter = false;     // what its list asks for is asked of those in its lead-in
};

// By its type.
DocumentKind document_kind(const Header& header, const TaskRules& rules);
// By its units too, where it has no head.
DocumentKind document_kind(const layout::Origin& origin, const std::vector<Unit>& units, const Header& header,
                           const TaskRules& rules);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_DOCUMENT_KIND_H_
