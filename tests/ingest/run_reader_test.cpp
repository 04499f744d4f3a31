// A reader that is a program of its own: what it is given, what it gives, and how it may end. Here a shell is one.
#include "ingest/run_reader.h"

#include <gtest/gtest.h>

#include <csignal>
#include <string>

namespace vanban::ingest {
namespace {

using End = ReaderRun::End;

ReaderRun run(const std::string& script, const std::string& input, const ReaderLimits& limits = {}) {
  return run_reader("/bin/sh", {"-c", script}, input, limits);
}

TEST(RunReader, EndsAsTheReaderDoes) {
  const struct {
    const char *script, *input;
    End end;
    int code;
    const char* output;
  } rows[] = {
      {"cat", "Số: 12", End::exited, 0, "Số: 12"},
      {"cat >&2; printf only", "this is not told", End::exited, 0, "only"},
      {"printf part; exit 3", "", End::exited, 3, "part"},
      {"printf part; kill -SEGV $$", "", End::killed, SIGSEGV, "part"},
      {"exec 0<&-; printf deaf", "what it does not read", End::exited, 0, "deaf"},
  };
  for (const auto& row : rows) {
    const ReaderRun ended = run(row.script, row.input);
    EXPECT_EQ(ended.end, row.end) << row.script;
    EXPECT_EQ(ended.code, row.code) << row.script;
    EXPECT_EQ(ended.output, row.output) << row.script;
    EXPECT_EQ(ended.is_done(), row.end == End::exited && row.code == 0) << row.script;
  }
}

TEST(RunReader, GivesAndTakesMoreThanAPipeHolds) {
  const std::string input(5 << 20, 'a');
  EXPECT_EQ(run("cat", input).output, input);
}

TEST(RunReader, IsKilledWhenItsTimeIsOver) {
  const ReaderRun late = run("printf begun; exec sleep 60", "", {.seconds = 2});
  EXPECT_EQ(late.end, End::late);
  EXPECT_EQ(late.output, "begun");
  EXPECT_FALSE(late.is_done());
}

TEST(RunReader, ItsTimeMayBeginAnewWithEachOutput) {
  int told = 0;  // once for what came together
  const ReaderRun slow = run("for i in 1 2 3; do sleep 1.2; printf $i; done", "",
                             {.seconds = 3, .while_silent = true, .on_output = [&told] { ++told; }});
  EXPECT_EQ(slow.end, End::exited);
  EXPECT_EQ(slow.output, "123");
  EXPECT_GE(told, 1);
  EXPECT_LE(told, 3);
}

TEST(RunReader, IsKilledWhenItWritesTooMuch) {
  EXPECT_EQ(run("exec yes", "", {.most_output = 1 << 20}).end, End::too_much);
}

TEST(RunReader, AProgramThatIsNotThere) { EXPECT_EQ(run_reader("/no/such/program", {}, "", {}).end, End::not_started); }

}  // namespace
}  // namespace vanban::ingest
