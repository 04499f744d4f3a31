#include "ingest/reader_fault.h"

#include <string>

#include "ingest/reader_exit.h"

namespace vanban::ingest {
namespace {

Fault cannot_be_started(const ReaderProgram& program) {
  return {Outcome::failed, "no_reader",
          std::string("the program ") + program.file + " cannot be started: it belongs beside vanban"};
}

Fault fault_of_exit(int code, const ReaderProgram& program) {
  switch (code) {
    case kReaderDone:
      return {Outcome::failed, "reader_stopped",
              std::string(program.said_as) + " stopped before the end: please report it with the file"};
    case kReaderDamaged:
      return is_not_whole(program.damaged);
    case kReaderEncrypted:
      return has_password();
    case kReaderOutOfMemory:
      return lacks_memory();
    case kReaderNotFound:
      return cannot_be_started(program);
    default:
      return program.other_exit == ReaderProgram::OtherExit::damaged ? is_not_whole(program.damaged)
                                                                     : cannot_be_started(program);
  }
}

}  // namespace

Fault fault_of_run(const ReaderRun& run, const ReaderProgram& program) {
  switch (run.end) {
    case ReaderRun::End::late:
      return {Outcome::timeout, "timeout",
              std::string(program.said_as) + " took too long: allow more time, or divide the file"};
    case ReaderRun::End::too_much:
      return {Outcome::too_large, "too_much_text", "more than 512 MB of words: divide the file"};
    case ReaderRun::End::killed:
      return {Outcome::failed, "reader_signal_" + std::to_string(run.code),
              std::string(program.said_as) + " crashed: the file is odd, print it to a new PDF"};
    case ReaderRun::End::not_started:
      return cannot_be_started(program);
    case ReaderRun::End::exited:
      break;
  }
  return fault_of_exit(run.code, program);
}

}  // namespace vanban::ingest
