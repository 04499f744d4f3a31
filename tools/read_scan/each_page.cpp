#include "each_page.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <deque>
#include <new>
#include <string_view>

#include "ingest/reader_exit.h"

namespace vanban::scan {
namespace {

using namespace ingest;
using Clock = std::chrono::steady_clock;

struct Reader {
  int number = 0;
  pid_t process = -1;
  int pipe = -1;
  Clock::time_point until;            // unless it works on
  std::chrono::nanoseconds worked{};  // on a processor
  std::string output;
  bool done = false;
  PageEnd end = PageEnd::read;
};

// Watched, not limited: what the system refuses, the libraries pass over in silence, and a page comes back empty.
std::size_t resident_mb(pid_t process) {
  char path[40];
  std::snprintf(path, sizeof path, "/proc/%d/statm", static_cast<int>(process));
  unsigned long all = 0;
  unsigned long resident = 0;
  if (FILE* file = std::fopen(path, "re")) {
    if (std::fscanf(file, "%lu %lu", &all, &resident) != 2) resident = 0;
    std::fclose(file);
  }
  return resident * static_cast<unsigned long>(::sysconf(_SC_PAGESIZE)) >> 20;
}

std::chrono::nanoseconds time_worked(pid_t process) {
  clockid_t clock{};
  timespec time{};
  if (::clock_getcpuclockid(process, &clock) != 0 || ::clock_gettime(clock, &time) != 0) return {};
  return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

Clock::time_point end_of_patience(const PageLimits& limits) {
  return Clock::now() + std::chrono::seconds(2 * limits.seconds);
}

void write_all(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(to, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

[[noreturn]] void serve(int number, int to, const PageLimits& limits, const std::function<std::string(int)>& read) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  const auto seconds = static_cast<rlim_t>(limits.seconds);
  const rlimit time{seconds, seconds + 1};
  ::setrlimit(RLIMIT_CPU, &time);
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  try {
    const std::string output = read(number);
    if (output.empty()) ::_exit(kScanReaderBroken);
    write_all(to, output);
    ::_exit(kReaderDone);
  } catch (const std::bad_alloc&) {
    ::_exit(kReaderOutOfMemory);
  } catch (...) {
    ::_exit(kScanReaderBroken);
  }
}

bool start(int number, const PageLimits& limits, const std::function<std::string(int)>& read, Reader* reader) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return false;
  const pid_t process = ::fork();
  if (process == 0) {
    ::close(ends[0]);
    serve(number, ends[1], limits, read);
  }
  ::close(ends[1]);
  if (process < 0) {
    ::close(ends[0]);
    return false;
  }
  *reader = {number, process, ends[0], end_of_patience(limits), {}, {}, false, PageEnd::read};
  return true;
}

void finish(bool late, Reader* reader) {
  if (late) ::kill(reader->process, SIGKILL);
  int status = 0;
  while (::waitpid(reader->process, &status, 0) < 0 && errno == EINTR) {
  }
  ::close(reader->pipe);
  reader->done = true;
  if (late) {
    reader->end = PageEnd::late;
  } else if (WIFSIGNALED(status)) {
    const int signal = WTERMSIG(status);
    reader->end = signal == SIGXCPU ? PageEnd::late : signal == SIGKILL ? PageEnd::memory : PageEnd::crashed;
  } else if (WEXITSTATUS(status) != kReaderDone) {
    reader->end = WEXITSTATUS(status) == kReaderOutOfMemory  ? PageEnd::memory
                  : WEXITSTATUS(status) == kScanReaderBroken ? PageEnd::broken
                                                             : PageEnd::crashed;
  }
}

// Where others want the processor too a page takes long, but it gets on.
bool works_on(const PageLimits& limits, Reader* reader) {
  const std::chrono::nanoseconds worked = time_worked(reader->process);
  if (worked <= reader->worked) return false;
  reader->worked = worked;
  reader->until = end_of_patience(limits);
  return true;
}

// Reads what has come, or notes that time or memory is over.
void attend(Reader* reader, bool ready, const PageLimits& limits) {
  if (ready) {
    char chunk[1 << 16];
    const ssize_t count = ::read(reader->pipe, chunk, sizeof chunk);
    if (count > 0) {
      reader->output.append(chunk, static_cast<std::size_t>(count));
    } else if (count == 0 || errno != EINTR) {
      return finish(false, reader);
    }
  }
  if (Clock::now() >= reader->until) return finish(true, reader);
  if (resident_mb(reader->process) > limits.memory_mb) {
    ::kill(reader->process, SIGKILL);
    finish(false, reader);
  }
}

}  // namespace

bool each_page(const std::vector<int>& numbers, const PageLimits& limits, const std::function<std::string(int)>& read,
               const std::function<bool(int, PageEnd, const std::string&)>& take, const std::function<void()>& alive) {
  constexpr auto kSilence = std::chrono::seconds(5);
  auto said = Clock::now();
  std::deque<Reader> readers;  // in the order of the numbers; those at the front are waited for
  std::size_t next = 0;
  bool sound = true;
  while (sound && (next < numbers.size() || !readers.empty())) {
    std::size_t working = 0;
    for (const Reader& reader : readers) working += !reader.done;
    while (next < numbers.size() && working < limits.at_once && readers.size() < 4 * limits.at_once) {
      Reader reader;
      if (!start(numbers[next], limits, read, &reader)) return false;
      readers.push_back(std::move(reader));
      ++working;
      ++next;
    }
    std::vector<pollfd> watched;
    std::vector<Reader*> owners;
    constexpr auto kLook = std::chrono::milliseconds(100);
    auto until = Clock::now() + kLook;
    for (Reader& reader : readers) {
      if (reader.done) continue;
      watched.push_back({reader.pipe, POLLIN, 0});
      owners.push_back(&reader);
      until = std::min(until, reader.until);
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - Clock::now()).count();
    ::poll(watched.data(), watched.size(), static_cast<int>(std::max<std::int64_t>(left, 0)));
    bool working_on = false;
    for (Reader* reader : owners) working_on = works_on(limits, reader) || working_on;
    if (working_on && Clock::now() - said > kSilence) {
      alive();
      said = Clock::now();
    }
    for (std::size_t i = 0; i < owners.size(); ++i) attend(owners[i], watched[i].revents != 0, limits);
    while (sound && !readers.empty() && readers.front().done) {
      const Reader& first = readers.front();
      sound = take(first.number, first.end, first.end == PageEnd::read ? first.output : std::string());
      readers.pop_front();
    }
  }
  for (Reader& reader : readers) {
    if (!reader.done) finish(true, &reader);
  }
  return sound;
}

}  // namespace vanban::scan
