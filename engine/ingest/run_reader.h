// A reader that is a program of its own: bytes in, bytes out, within a time.
#ifndef VANBAN_INGEST_RUN_READER_H_
#define VANBAN_INGEST_RUN_READER_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace vanban::ingest {

struct ReaderRun {
  enum class End { exited, killed, late, not_started, too_much };
  End end = End::not_started;
  int code = 0;  // exit code, or signal
  std::string output;

  bool is_done() const { return end == End::exited && code == 0; }
};

struct ReaderLimits {
  int seconds = 60;           // when they are over it is killed
  bool while_silent = false;  // they begin anew whenever it has written something
  std::size_t most_output = std::size_t{512} << 20;
  std::function<void()> on_output = {};  // called whenever it has written something
};

// Starts `program` with `arguments`, writes `input` to its standard input and reads its standard output.
ReaderRun run_reader(const std::string& program, const std::vector<std::string>& arguments, std::string_view input,
                     const ReaderLimits& limits);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_RUN_READER_H_
