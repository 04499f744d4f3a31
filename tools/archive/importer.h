// An import: paths into an archive, as far as it gets.
#ifndef VANBAN_TOOLS_ARCHIVE_IMPORTER_H_
#define VANBAN_TOOLS_ARCHIVE_IMPORTER_H_

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "archive/database.h"
#include "archive/import_report.h"
#include "archive/ledger.h"
#include "archive/pool.h"
#include "vanban/engine.h"

namespace vanban::archive {

struct ImportOptions {
  PoolOptions pool;
  bool retry_failed = false;             // queue again what failed for a reason that may pass
  std::vector<std::string> retry_codes;  // and what failed with these codes
  Readers readers;
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
  void requeue();

  Database& database_;
  const Engine& engine_;
  ImportOptions options_;
};

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_IMPORTER_H_
