// What an import did.
#ifndef VANBAN_TOOLS_ARCHIVE_IMPORT_REPORT_H_
#define VANBAN_TOOLS_ARCHIVE_IMPORT_REPORT_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "vanban/result.h"

namespace vanban::archive {

struct ImportReport {
  std::map<std::string, std::uint64_t> states;  // of the files worked on in this run, as the archive now holds them
  std::uint64_t found = 0;
  std::uint64_t unchanged = 0;
  bool interrupted = false;
  std::optional<Error> fault;  // of the archive: nothing after it was stored
};

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_IMPORT_REPORT_H_
