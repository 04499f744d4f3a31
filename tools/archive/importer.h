// An import: paths into an archive, as far as it gets.
#ifndef VANBAN_TOOLS_ARCHIVE_IMPORTER_H_
#define VANBAN_TOOLS_ARCHIVE_IMPORTER_H_

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "archive/database.h"
#include "archive/pool.h"
#include "vanban/engine.h"

namespace vanban::archive {

struct ImportOptions {
  PoolOptions pool;
  bool retry_failed = false;             // queue again what failed for a reason that may pass
  std::vector<std::string> retry_codes;  // and what failed with these codes
  std::string extractor;                 // version of the program and of its readers
  std::string recogniser;                // of scans, and its model; "": they are not recognised in this run
};

struct ImportReport {
  std::map<std::string, std::uint64_t> states;  // of the files worked on in this run
  std::uint64_t found = 0;
  std::uint64_t unchanged = 0;
  bool interrupted = false;
  std::optional<Error> fault;  // of the archive: nothing after it was stored
};

// Shown while it works. `left` counts files still queued.
struct Progress {
  std::uint64_t done;
  std::uint64_t left;
  std::uint64_t failed;
  std::string path;  // last one stored
};

class Importer {
 public:
  Importer(Database& database, const Engine& engine, ImportOptions options)
      : database_(database), engine_(engine), options_(std::move(options)) {}

  // `stop` is asked between files: then what is being read is finished and stored.
  ImportReport run(const std::vector<std::string>& paths, const std::function<bool()>& stop,
                   const std::function<void(const Progress&)>& progress);

 private:
  struct Pending;
  class Queue;

  void scan(const std::vector<std::string>& paths, const std::function<bool()>& stop, ImportReport* report);
  void requeue();

  Database& database_;
  const Engine& engine_;
  ImportOptions options_;
};

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_IMPORTER_H_
