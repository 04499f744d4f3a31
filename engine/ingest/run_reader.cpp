#include "ingest/run_reader.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>

extern char** environ;

namespace vanban::ingest {
namespace {

using Clock = std::chrono::steady_clock;

// Reads and writes until the reader closes its output. Input goes over a socket: writing to one whose reader has gone
// is an error, not a signal.
ReaderRun::End converse(int to, int from, std::string_view input, const ReaderLimits& limits, std::string* output) {
  auto until = Clock::now() + std::chrono::seconds(limits.seconds);
  bool writing = true;
  while (true) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
    if (left <= 0) return ReaderRun::End::late;
    pollfd watched[2] = {{from, POLLIN, 0}, {writing ? to : -1, POLLOUT, 0}};
    if (::poll(watched, 2, static_cast<int>(left)) < 0 && errno != EINTR) return ReaderRun::End::not_started;
    if (watched[1].revents != 0) {
      const ssize_t count = input.empty() ? 0 : ::send(to, input.data(), input.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
      if (count > 0) input.remove_prefix(static_cast<std::size_t>(count));
      const bool again = count < 0 && (errno == EAGAIN || errno == EINTR);
      if (input.empty() || (count < 0 && !again)) {
        ::shutdown(to, SHUT_WR);
        writing = false;
      }
    }
    if (watched[0].revents != 0) {
      char chunk[1 << 16];
      const ssize_t count = ::read(from, chunk, sizeof chunk);
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) return ReaderRun::End::exited;
      output->append(chunk, static_cast<std::size_t>(count));
      if (output->size() > limits.most_output) return ReaderRun::End::too_much;
      if (limits.while_silent) until = Clock::now() + std::chrono::seconds(limits.seconds);
      if (limits.on_output) limits.on_output();
    }
  }
}

}  // namespace

ReaderRun run_reader(const std::string& program, const std::vector<std::string>& arguments, std::string_view input,
                     const ReaderLimits& limits) {
  ReaderRun run;
  int in[2];
  int out[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, in) != 0) return run;
  if (::pipe2(out, O_CLOEXEC) != 0) {
    ::close(in[0]);
    ::close(in[1]);
    return run;
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in[1], STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, out[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  std::vector<char*> words = {const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  pid_t process = -1;
  const int error = ::posix_spawn(&process, program.c_str(), &actions, nullptr, words.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  ::close(in[1]);
  ::close(out[1]);
  if (error == 0) {
    run.end = converse(in[0], out[0], input, limits, &run.output);
    if (run.end != ReaderRun::End::exited) ::kill(process, SIGKILL);
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    if (run.end == ReaderRun::End::exited && WIFSIGNALED(status)) run.end = ReaderRun::End::killed;
    run.code = WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status);
  }
  ::close(in[0]);
  ::close(out[0]);
  return run;
}

}  // namespace vanban::ingest
