// A reader that is a program of its own: bytes in, bytes out, within a time.
#ifndef VANBAN_INGEST_RUN_READER_H_
#define VANBAN_INGEST_RUN_READER_H_

#include <string>
#include <string_view>

namespace vanban::ingest {

struct ReaderRun {
  enum class End { exited, killed, late, not_started, too_much };
  End end = End::not_started;
  int code = 0;  // exit code, or signal
  std::string output;
};

// Starts `program` without arguments, writes `input` to its standard input and reads its standard output, at most
// `most` bytes of it. It is killed when the time is over.
ReaderRun run_reader(const std::string& program, std::string_view input, int timeout_seconds, std::size_t most);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_RUN_READER_H_
