// Why a reader that is a program of its own gave no text.
#ifndef VANBAN_INGEST_READER_FAULT_H_
#define VANBAN_INGEST_READER_FAULT_H_

#include "ingest/file_text.h"
#include "ingest/run_reader.h"

namespace vanban::ingest {

struct ReaderProgram {
  enum class OtherExit { not_started, damaged };

  const char* file;      // vanban-read-pdf
  const char* said_as;   // its reader
  const char* damaged;   // the code of a file that is not whole
  OtherExit other_exit;  // what an exit code means that it does not have itself
};

// Of a run that did not end well, or whose output has no end. What only one of the programs does, its caller tells.
Fault fault_of_run(const ReaderRun& run, const ReaderProgram& program);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_READER_FAULT_H_
