#include "processes.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace vanban::bench {
namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

[[noreturn]] void give_up(const std::string& program, const char* what) {
  std::fprintf(stderr, "vanban_bench: %s %s\n", program.c_str(), what);
  std::exit(1);
}

// Runs a program, its output to `out`; what it used.
rusage run(const std::vector<std::string>& command, const char* out) {
  std::vector<std::string> words = command;
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, out, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  pid_t process = 0;
  const int fault = posix_spawn(&process, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (fault != 0) give_up(command[0], "cannot be started");
  int status = 0;
  rusage usage{};
  if (wait4(process, &status, 0, &usage) != process || status != 0) give_up(command[0], "fails");
  return usage;
}

}  // namespace

double cpu_seconds_of(const std::vector<std::string>& command) {
  const rusage usage = run(command, "/dev/null");
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::vector<double> memory_of_documents(const std::string& probe, const std::vector<std::string>& files,
                                        const std::string& scratch) {
  std::vector<std::string> command = {probe};
  command.insert(command.end(), files.begin(), files.end());
  run(command, scratch.c_str());
  std::ifstream lines(scratch);
  return {std::istream_iterator<double>(lines), {}};
}

}  // namespace vanban::bench
