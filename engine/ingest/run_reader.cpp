#include "ingest/run_reader.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <optional>

extern char** environ;

namespace vanban::ingest {
namespace {

using Clock = std::chrono::steady_clock;

// Input goes over a socket: writing to one whose reader has gone is an error, not a signal.
class Conversation {
 public:
  Conversation(int to, int from, std::string_view input, const ReaderLimits& limits, std::string* output)
      : to_(to), from_(from), left_(input), limits_(limits), output_(*output) {}

  // Reads and writes until the reader closes its output.
  ReaderRun::End run() {
    restart_clock();
    while (true) {
      const auto left = std::chrono::ceil<std::chrono::milliseconds>(until_ - Clock::now()).count();
      if (left <= 0) return ReaderRun::End::late;
      std::array<pollfd, 2> watched = {{{from_, POLLIN, 0}, {writing_ ? to_ : -1, POLLOUT, 0}}};
      if (::poll(watched.data(), watched.size(), static_cast<int>(left)) < 0 && errno != EINTR)
        return ReaderRun::End::not_started;
      if (watched[1].revents != 0) write_some();
      if (watched[0].revents == 0) continue;
      if (const auto end = read_some()) return *end;
    }
  }

 private:
  void restart_clock() { until_ = Clock::now() + std::chrono::seconds(limits_.seconds); }

  void write_some() {
    const ssize_t count = left_.empty() ? 0 : ::send(to_, left_.data(), left_.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count > 0) left_.remove_prefix(static_cast<std::size_t>(count));
    const bool again = count < 0 && (errno == EAGAIN || errno == EINTR);
    if (!left_.empty() && (count >= 0 || again)) return;
    ::shutdown(to_, SHUT_WR);
    writing_ = false;
  }

  // How it ended, if it did.
  std::optional<ReaderRun::End> read_some() {
    const ssize_t count = ::read(from_, chunk_.data(), chunk_.size());
    if (count < 0 && errno == EINTR) return std::nullopt;
    if (count <= 0) return ReaderRun::End::exited;
    output_.append(chunk_.data(), static_cast<std::size_t>(count));
    if (output_.size() > limits_.most_output) return ReaderRun::End::too_much;
    if (limits_.while_silent) restart_clock();
    if (limits_.on_output) limits_.on_output();
    return std::nullopt;
  }

  int to_;
  int from_;
  std::string_view left_;
  const ReaderLimits& limits_;
  std::string& output_;
  Clock::time_point until_;
  bool writing_ = true;
  std::array<char, 1 << 16> chunk_;
};

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
    run.end = Conversation(in[0], out[0], input, limits, &run.output).run();
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
