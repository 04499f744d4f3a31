// The documents in files of any format; and files to lines of output: each document is written, in the order of the
// files, on several threads.
#ifndef VANBAN_TOOLS_FILE_DOCUMENTS_H_
#define VANBAN_TOOLS_FILE_DOCUMENTS_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "extraction.h"
#include "ingest/file_text.h"
#include "ingest/read_file.h"
#include "vanban/result.h"
#include "vanban/sink.h"

namespace vanban::tools {

// What is done with one document. A file in an archive has the uri a.zip!/b.docx. Its bytes are no longer held: it may
// be large, and its text is.
using UseDocument = std::function<void(const Source& source, const ingest::FileText& file)>;

// Gives each document in the bytes of a file to `use`, in order. What could not be read, each with its uri.
std::vector<Error> read_documents(const std::string& uri, std::string bytes, const ingest::ReadOptions& reading,
                                  const UseDocument& use);

struct OneDocument {
  Source source;
  ingest::FileText file;
  std::vector<Error> faults;  // what of it could not be read
};

// The document in a file, `-` for standard input; an error where there is none, or more than one.
Result<OneDocument> read_one_document(const std::string& path, const ingest::ReadOptions& reading);

// Writes the output for one document into `sink`; called by several threads. A file in an archive has the uri
// a.zip!/b.docx.
using WriteDocument = std::function<void(const Source& source, const ingest::FileText& file, const Sink& sink)>;

// Prints what `write` gives for each document of the files, and says what could not be read. The exit code.
int write_documents(const std::vector<std::string>& files, std::size_t jobs, const ingest::ReadOptions& reading,
                    const WriteDocument& write);

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_FILE_DOCUMENTS_H_
