// Readers that are programs of their own: how a run of one ends, and what is told of the file then.
#include "ingest/reader_fault.h"

#include <gtest/gtest.h>

#include <csignal>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/reader_exit.h"

namespace vanban::ingest {
namespace {

using End = ReaderRun::End;

ReaderRun run_of(const std::string& shell, std::string_view input = "", ReaderLimits limits = {}) {
  return run_reader("/bin/sh", {"-c", shell}, input, limits);
}

TEST(RunReader, GivesWhatTheProgramWroteAndItsExitCode) {
  const ReaderRun run = run_of("cat; exit 3", "xin chào");
  EXPECT_EQ(run.end, End::exited);
  EXPECT_EQ(run.code, 3);
  EXPECT_EQ(run.output, "xin chào");
}

TEST(RunReader, InputThatNobodyTakesIsNoFault) { EXPECT_TRUE(run_of("exit 0", std::string(10 << 20, 'x')).is_done()); }

TEST(RunReader, ASignalIsToldByItsNumber) {
  const ReaderRun run = run_of("kill -SEGV $$");
  EXPECT_EQ(run.end, End::killed);
  EXPECT_EQ(run.code, SIGSEGV);
}

TEST(RunReader, IsKilledWhenItsTimeIsOver) {
  EXPECT_EQ(run_of("exec sleep 100", "", {.seconds = 1}).end, End::late);
  EXPECT_EQ(run_of("for i in 1 2 3 4; do sleep 0.6; echo $i; done", "", {.seconds = 2, .while_silent = true}).output,
            "1\n2\n3\n4\n");
}

TEST(RunReader, IsKilledWhenItWritesTooMuch) {
  EXPECT_EQ(run_of("exec cat /dev/zero", "", {.most_output = 1 << 20}).end, End::too_much);
}

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
