// Any file of an office to text: the one door to the readers.
#ifndef VANBAN_INGEST_READ_FILE_H_
#define VANBAN_INGEST_READ_FILE_H_

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "ingest/container.h"
#include "ingest/file_text.h"
#include "ingest/sniff.h"
#include "vanban/result.h"

namespace vanban::ingest {

// Changes whenever a reader may give another text for the same bytes: files that an older one read are read again.
inline constexpr int kReaderVersion = 1;

class ScanMender;

struct ReadOptions {
  std::string pdf_reader = "";     // path of vanban-read-pdf; "": PDF is unsupported
  std::string scan_reader = "";    // path of vanban-read-scan; "": pictures of pages are not recognised
  std::string scan_model = "vie";  // name of an installed model, or path of a *.traineddata
  int scan_jobs = 1;               // pages at a time
  int timeout_seconds = 60;        // for readers that are programs of their own; for a scan it is the time of a page
  const ScanMender* mender = nullptr;      // what is recognised is mended by it
  std::function<void()> on_progress = {};  // called whenever such a program has told something
};

// Never fails: where there is no text, outcome, code and message say why. Works in memory: no temporary file is made.
FileText read_file(std::string_view bytes, const ReadOptions& options);
// The same where it is known what sniff() says of them.
FileText read_file(std::string_view bytes, Kind kind, const ReadOptions& options);

// Opens what read_file found members in; `bytes` must outlive it. The error is that of Container::read.
Result<std::unique_ptr<Container>> open_container(std::string_view bytes);
// The same for one member alone.
Result<std::string> read_member(std::string_view container, const std::string& name);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_READ_FILE_H_
