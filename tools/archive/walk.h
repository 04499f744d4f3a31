// Every file below some paths, one after the other, with bounded memory.
#ifndef VANBAN_TOOLS_ARCHIVE_WALK_H_
#define VANBAN_TOOLS_ARCHIVE_WALK_H_

#include <cstdint>
#include <functional>
#include <string>

namespace vanban::archive {

struct Found {
  std::string path;
  std::int64_t size = 0;
  std::int64_t modified = 0;  // nanoseconds since 1970
  // What cannot be worked on: no_permission, unreadable, special_file, too_deep, vanished; "" for a regular file.
  std::string fault;
  std::string message;
};

// Calls `take` for each; ends early when that returns false. Links to files are followed, links to folders are not
// (their files are found where they are). Names that begin with a dot, and lock files of word processors (~$), are
// passed over.
void walk(const std::string& path, const std::function<bool(const Found&)>& take);

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_WALK_H_
