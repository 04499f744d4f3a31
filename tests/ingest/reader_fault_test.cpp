// What is told of a file whose reader, a program of its own, ended in one of several ways.
#include "ingest/reader_fault.h"

#include <gtest/gtest.h>

#include <vector>

#include "ingest/reader_exit.h"

namespace vanban::ingest {
namespace {

using End = ReaderRun::End;

TEST(ReaderFault, SaysWhatWasWrong) {
  struct Case {
    ReaderRun run;
    ReaderProgram::OtherExit other_exit;
    Outcome outcome;
    const char* code;
  };
  using OtherExit = ReaderProgram::OtherExit;
  const std::vector<Case> cases = {
      {{End::late, 0, ""}, OtherExit::damaged, Outcome::timeout, "timeout"},
      {{End::too_much, 0, ""}, OtherExit::damaged, Outcome::too_large, "too_much_text"},
      {{End::killed, 11, ""}, OtherExit::damaged, Outcome::failed, "reader_signal_11"},
      {{End::not_started, 0, ""}, OtherExit::damaged, Outcome::failed, "no_reader"},
      {{End::exited, kReaderDone, ""}, OtherExit::damaged, Outcome::failed, "reader_stopped"},
      {{End::exited, kReaderDamaged, ""}, OtherExit::not_started, Outcome::damaged, "bad_file"},
      {{End::exited, kReaderEncrypted, ""}, OtherExit::damaged, Outcome::encrypted, "password"},
      {{End::exited, kReaderOutOfMemory, ""}, OtherExit::damaged, Outcome::too_large, "memory"},
      {{End::exited, kReaderNotFound, ""}, OtherExit::damaged, Outcome::failed, "no_reader"},
      {{End::exited, 99, ""}, OtherExit::damaged, Outcome::damaged, "bad_file"},
      {{End::exited, 99, ""}, OtherExit::not_started, Outcome::failed, "no_reader"},
  };
  for (const Case& each : cases) {
    const Fault fault = fault_of_run(each.run, {"vanban-read-it", "its reader", "bad_file", each.other_exit});
    EXPECT_EQ(fault.outcome, each.outcome) << each.code;
    EXPECT_EQ(fault.code, each.code);
    EXPECT_FALSE(fault.message.empty()) << each.code;
  }
}

}  // namespace
}  // namespace vanban::ingest
