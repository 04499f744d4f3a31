// What the commands that extract have in common.
#ifndef VANBAN_TOOLS_EXTRACTION_H_
#define VANBAN_TOOLS_EXTRACTION_H_

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "ingest/file_text.h"
#include "ingest/mend_scan.h"
#include "ingest/read_file.h"
#include "vanban/engine.h"
#include "vanban/json.h"

namespace vanban::tools {

// With the grammars of a folder (--grammars), or those built in.
Result<Engine> engine_of(const std::optional<std::string>& grammars);

// What is wrong where the inputs name standard input, `-`, more than once.
std::optional<Error> read_twice(std::span<const std::string_view> inputs);

// The operands, `-` where there are none; standard input at most once.
Result<std::vector<std::string>> parse_files(const Arguments& arguments);

// --offsets; utf8 where it is not given.
Result<OffsetUnit> parse_offsets(const Arguments& arguments);

// A file of any format as text. What has no reader is read as text all the same: a stray byte must not hide a document.
ingest::FileText text_of(std::string_view bytes, const ingest::ReadOptions& options);
// How files are read where scans are not recognised.
ingest::ReadOptions plain_reading();
// The options of recognition, for the lists and the help of the commands that read with them.
inline constexpr Option kOcrOption = {"--ocr", false};
inline constexpr Option kOcrModelOption = {"--ocr-model", true};
// --ocr and --ocr-model; plain_reading() without them.
Result<ingest::ReadOptions> parse_reading(const Arguments& arguments);

// How files are read, and what mends their scans by the engine's grammar. The engine must outlive it.
class FileReading {
 public:
  FileReading(ingest::ReadOptions options, const Engine& engine);
  FileReading(const FileReading&) = delete;
  FileReading& operator=(const FileReading&) = delete;

  const ingest::ReadOptions& options() const { return options_; }

 private:
  ingest::ReadOptions options_;
  std::optional<ingest::ScanMender> mender_;
};

// Leaves the engine to the end of the process, which gives all its memory back at once: to take it apart, rule by rule,
// is a twentieth of a run on one document. Once in a process.
void leave_to_the_end(const Engine& engine);

// What the engine finds in the text of a file, with what must be known of its scan.
Document document_of(const Engine& engine, const ingest::FileText& file);
// What is known of it; `sha256` is worked out unless it is known.
Source source_of(const std::string& uri, std::string_view bytes, const ingest::FileText& file, std::string sha256 = {});

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_EXTRACTION_H_
