// Why a reader that is a program of its own gave no text.
#ifndef VANBAN_INGEST_READER_FAULT_H_
#define VANBAN_INGEST_READER_FAULT_H_

#include <string>

#include "ingest/file_text.h"
#include "ingest/run_reader.h"

namespace vanban::ingest {

// Exit codes that these programs have in common (tools/read_pdf, tools/read_scan).
enum ReaderExit : int {
  kReaderDone = 0,
  kReaderDamaged = 3,
  kReaderEncrypted = 4,
  kReaderOutOfMemory = 5,
  kReaderNoModel = 7
};

struct ReaderProgram {
  const char* file;     // vanban-read-pdf
  const char* said_as;  // its reader
};

// Of a run that did not end well, or whose output has no end; `damaged` is the code of a file that is not whole. What
// only one of the programs does, its caller tells.
Fault fault_of_run(const ReaderRun& run, const ReaderProgram& program, std::string damaged);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_READER_FAULT_H_
