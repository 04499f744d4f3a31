// What a worker process does with its files.
#ifndef VANBAN_TOOLS_ARCHIVE_WORKER_H_
#define VANBAN_TOOLS_ARCHIVE_WORKER_H_

#include <cstdint>
#include <functional>
#include <string>
#include <utility>

#include "archive/job_bytes.h"
#include "archive/rows.h"
#include "ingest/mend_scan.h"
#include "vanban/engine.h"

namespace vanban::archive {

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

// Used by one thread, in a process of its own, since readers may crash or never end. The engine must outlive it.
class FileWorker {
 public:
  FileWorker(const Engine& engine, WorkerOptions options)
      : engine_(engine), options_(std::move(options)), job_bytes_(options_.largest_file) {}

  // Reads, extracts, and says what came of it. `is_known` is asked at most once, with the hash: if it says yes, nothing
  // is read. It is not asked where reading takes no longer than the answer: a short text. Never throws.
  Yield work_on(const Job& job, const std::function<bool(const std::string& sha256)>& is_known);

 private:
  Yield read_and_extract(const Job& job, const std::function<bool(const std::string&)>& is_known);

  const Engine& engine_;
  WorkerOptions options_;
  JobBytes job_bytes_;
};

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_WORKER_H_
