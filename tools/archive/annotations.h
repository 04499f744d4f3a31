// What people checked, as annotations of the project's own form (corpus/ANNOTATION.md): gold to measure with.
#ifndef VANBAN_TOOLS_ARCHIVE_ANNOTATIONS_H_
#define VANBAN_TOOLS_ARCHIVE_ANNOTATIONS_H_

#include <string>
#include <vector>

#include "archive/database.h"

namespace vanban::archive {

struct Annotation {
  std::string name;  // of the pair of files: document-12
  std::string text;
  std::string gold;  // JSON: the checked fields of the header as they were left; all else stands under "skip"
};

// One for each document of which something in the header was checked, in the order of their ids.
std::vector<Annotation> annotations_of(Database& database);

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_ANNOTATIONS_H_
