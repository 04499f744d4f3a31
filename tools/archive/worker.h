// What a worker process does with one file.
#ifndef VANBAN_TOOLS_ARCHIVE_WORKER_H_
#define VANBAN_TOOLS_ARCHIVE_WORKER_H_

#include <functional>
#include <string>
#include <vector>

#include "archive/rows.h"
#include "ingest/mend_scan.h"
#include "vanban/engine.h"

namespace vanban::archive {

// A file on the disk, or one inside it, step by step.
struct Job {
  std::string path;                  // what the ledger calls it
  std::string outer;                 // the file on the disk
  std::vector<std::string> members;  // the way in, from the outside
  bool is_short = false;             // read in a moment, whatever it is
};

inline constexpr std::int64_t kShortFile = 16384;  // bytes, at most

struct WorkerOptions {
  std::string pdf_reader;
  std::string scan_reader;  // "": scans stay needs_ocr
  std::string scan_model = "vie";
  const ingest::ScanMender* mender = nullptr;
  int timeout_seconds = 60;         // for a file; for a page of a scan
  std::function<void()> beat = {};  // called whenever a page of a scan is done
  std::int64_t largest_file = std::int64_t{512} << 20;
  bool allow_secret = false;
};

// Reads, extracts, and says what came of it. `is_known` is asked at most once, with the hash: if it says yes, nothing
// is read. It is not asked where reading takes no longer than the answer: a short text. Never throws; runs in a process
// of its own, since readers may crash or never end.
Yield work_on(const Job& job, const Engine& engine, const WorkerOptions& options,
              const std::function<bool(const std::string& sha256)>& is_known);

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_WORKER_H_
