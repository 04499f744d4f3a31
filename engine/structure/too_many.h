// The diagnostic of a limit (vanban/limits.h).
#ifndef VANBAN_STRUCTURE_TOO_MANY_H_
#define VANBAN_STRUCTURE_TOO_MANY_H_

#include <string>
#include <string_view>

#include "vanban/document.h"

namespace vanban::structure {

// `what` there is too much of, in the plural; `unread`, in the original, goes up to the end of the text.
inline Diagnostic too_many(std::string_view what, Span unread) {
  return {Severity::error, "text.limit",
          "more " + std::string(what) +
              " than one document has: none is read from here to the end; cut the file into "
              "its documents and read each of them",
          unread, ""};
}

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TOO_MANY_H_
