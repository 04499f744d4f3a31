// What the commands that extract have in common.
#ifndef VANBAN_TOOLS_EXTRACTION_H_
#define VANBAN_TOOLS_EXTRACTION_H_

#include <string>
#include <string_view>
#include <vector>

#include "arguments.h"
#include "ingest/file_text.h"
#include "ingest/read_file.h"
#include "vanban/json.h"

namespace vanban::tools {

// The operands, `-` where there are none; standard input at most once.
Result<std::vector<std::string>> parse_files(const Arguments& arguments);

// --offsets; utf8 where it is not given.
Result<OffsetUnit> parse_offsets(const Arguments& arguments);

// A file of any format as text. What has no reader is read as text all the same: a stray byte must not hide a document.
ingest::FileText text_of(std::string_view bytes, const ingest::ReadOptions& options);
// How files are read where scans are not recognised.
ingest::ReadOptions plain_reading();
// What is known of it; `sha256` is worked out unless it is known.
Source source_of(const std::string& uri, std::string_view bytes, const ingest::FileText& file, std::string sha256 = {});

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_EXTRACTION_H_
