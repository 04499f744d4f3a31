// Files to lines of output: each is read, whatever its format, and each document in it is written; in the order of the
// files, on several threads.
#ifndef VANBAN_TOOLS_FILE_DOCUMENTS_H_
#define VANBAN_TOOLS_FILE_DOCUMENTS_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/file_text.h"
#include "ingest/read_file.h"

namespace vanban::tools {

// The output for one document; called by several threads. A file in an archive has the uri a.zip!/b.docx.
using WriteDocument =
    std::function<std::string(const std::string& uri, std::string_view bytes, const ingest::FileText& file)>;

// Prints what `write` gives for each document of the files, and says what could not be read. The exit code.
int write_documents(const std::vector<std::string>& files, std::size_t jobs, const ingest::ReadOptions& reading,
                    const WriteDocument& write);

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_FILE_DOCUMENTS_H_
