#include "archive/pool.h"

#include <poll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <new>
#include <optional>
#include <utility>

namespace vanban::archive {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr bool kMayLimitMemory = false;  // AddressSanitizer maps terabytes, of which it uses little
#else
constexpr bool kMayLimitMemory = true;
#endif

// Messages: a kind, eight bytes of size, the bytes.
constexpr char kJob = 'J';
constexpr char kAsk = 'A';  // a hash
constexpr char kKnown = 'K';
constexpr char kUnknown = 'U';
constexpr char kBeat = 'B';  // still at work: a page is done
constexpr char kYield = 'Y';
constexpr std::size_t kHead = 9;
constexpr std::uint64_t kLargest = std::uint64_t{3} << 30;

std::string head_of(char kind, std::uint64_t size) {
  std::string head(1, kind);
  for (int shift = 0; shift < 64; shift += 8) head += static_cast<char>(size >> shift & 0xFF);
  return head;
}

// In the parent, whose messages are short.
bool send_message(int socket, char kind, std::string_view bytes) {
  const std::string message = head_of(kind, bytes.size()).append(bytes);
  std::string_view left = message;
  while (!left.empty()) {
    const ssize_t count = ::send(socket, left.data(), left.size(), MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    left.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

std::uint64_t size_of(std::string_view head) {
  std::uint64_t size = 0;
  for (std::size_t i = 0; i < 8; ++i) size |= std::uint64_t{static_cast<unsigned char>(head[1 + i])} << 8 * i;
  return size;
}

// The whole messages at the beginning of `bytes`, which are taken off it.
template <typename Take>
bool take_messages(std::string* bytes, const Take& take) {
  std::size_t at = 0;
  bool sound = true;
  while (sound && bytes->size() - at >= kHead) {
    const std::string_view rest = std::string_view(*bytes).substr(at);
    const std::uint64_t size = size_of(rest);
    sound = size <= kLargest;
    if (!sound || rest.size() < kHead + size) break;
    take(rest[0], rest.substr(kHead, size));
    at += kHead + size;
  }
  bytes->erase(0, at);
  return sound;
}

// The worker's end of the line. It goes on with the next file while the parent is busy: what is sent waits here. When
// the parent has gone, the worker goes.
class Line {
 public:
  explicit Line(int socket) : socket_(socket) {}

  std::string next_job() {
    while (jobs_.empty()) exchange();
    std::string job = std::move(jobs_.front());
    jobs_.pop_front();
    return job;
  }

  void put(char kind, std::string_view bytes) {
    waiting_ += head_of(kind, bytes.size());
    waiting_ += bytes;
    send_some();
    while (waiting_.size() - sent_ > kMostWaiting) exchange();
  }

  bool ask(const std::string& sha256) {
    answer_ = 0;
    put(kAsk, sha256);
    while (answer_ == 0) exchange();
    return answer_ == kKnown;
  }

 private:
  static constexpr std::size_t kMostWaiting = std::size_t{4} << 20;

  // Waits until something can be sent or received, and does it.
  void exchange() {
    pollfd watched{socket_, static_cast<short>(sent_ < waiting_.size() ? POLLIN | POLLOUT : POLLIN), 0};
    if (::poll(&watched, 1, -1) < 0) {
      if (errno != EINTR) ::_exit(1);
      return;
    }
    if ((watched.revents & POLLOUT) != 0) send_some();
    if ((watched.revents & ~POLLOUT) != 0) receive_some();
  }

  void send_some() {
    const ssize_t count =
        ::send(socket_, waiting_.data() + sent_, waiting_.size() - sent_, MSG_NOSIGNAL | MSG_DONTWAIT);
    if (count < 0 && errno != EINTR && errno != EAGAIN && errno != EWOULDBLOCK) ::_exit(1);
    sent_ += static_cast<std::size_t>(std::max<ssize_t>(count, 0));
    if (sent_ < waiting_.size()) return;
    waiting_.clear();
    sent_ = 0;
  }

  void receive_some() {
    std::array<char, 16384> chunk;
    const ssize_t count = ::recv(socket_, chunk.data(), chunk.size(), MSG_DONTWAIT);
    if (count < 0 && (errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK)) return;
    if (count <= 0) ::_exit(0);
    received_.append(chunk.data(), static_cast<std::size_t>(count));
    const bool sound = take_messages(&received_, [this](char kind, std::string_view bytes) {
      if (kind == kJob) {
        jobs_.emplace_back(bytes);
      } else {
        answer_ = kind;
      }
    });
    if (!sound) ::_exit(1);
  }

  int socket_;
  std::string waiting_;
  std::size_t sent_ = 0;  // of waiting_
  std::string received_;
  std::deque<std::string> jobs_;
  char answer_ = 0;
};

// Zero ends no path, so it divides them.
std::string pack_job(std::uint64_t number, const Job& job) {
  std::string out = std::to_string(number) + '\0' + job.path + '\0' + job.outer;
  for (const std::string& member : job.members) out += '\0' + member;
  return out;
}

std::pair<std::uint64_t, Job> unpack_job(const std::string& bytes) {
  std::vector<std::string> parts(1);
  for (const char c : bytes) {
    if (c == '\0') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  parts.resize(std::max<std::size_t>(parts.size(), 3));
  Job job;
  job.path = parts[1];
  job.outer = parts[2];
  job.members.assign(parts.begin() + 3, parts.end());
  return {std::strtoull(parts[0].c_str(), nullptr, 10), std::move(job)};
}

// Short files that a process has been given: work for as long as the parent takes to enter a transaction's texts into
// its indexes.
constexpr std::size_t kMostAhead = 128;
constexpr std::size_t kMostDeaths = 3;  // before a file is blamed

// What is told of the file at which a process died.
Yield told_of_death(int status, bool late, int timeout_seconds) {
  if (late)
    return failure(
        "timeout", "timeout",
        "not read within " + std::to_string(timeout_seconds) + " s: allow more with --timeout, or divide the file");
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL)
    return failure("oom", "killed",
                   "the system ended its reader, for want of memory it seems: retry it with fewer --jobs");
  return failure("failed", WIFSIGNALED(status) ? "signal_" + std::to_string(WTERMSIG(status)) : "reader_died",
                 "its reader crashed: please report it with the file");
}

}  // namespace

void Pool::Unmapper::operator()(Shared* shared) const { ::munmap(shared, sizeof *shared); }

Pool::Pool(const Engine& engine, PoolOptions options, Known is_known)
    : engine_(engine), options_(std::move(options)), is_known_(std::move(is_known)), workers_(options_.workers) {
  void* const page = ::mmap(nullptr, sizeof(Shared), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (page == MAP_FAILED) throw std::bad_alloc();
  shared_.reset(new (page) Shared());
}

Pool::~Pool() {
  for (Worker& worker : workers_) stop(&worker);
}

std::atomic<std::uint64_t>& Pool::current(const Worker& worker) const {
  return shared_->current[&worker - workers_.data()];
}

bool Pool::is_full(const Worker& worker, bool is_short) const {
  if (worker.jobs.empty()) return false;
  // One that is to be replaced finishes first.
  return !is_short || !worker.jobs.back().is_short || worker.jobs.size() >= kMostAhead ||
         worker.done + worker.jobs.size() >= options_.files_each;
}

bool Pool::has_room(bool is_short) const {
  return std::any_of(workers_.begin(), workers_.end(),
                     [&](const Worker& worker) { return !is_full(worker, is_short); });
}

bool Pool::start(Worker* worker) {
  int sockets[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0) return false;
  const pid_t parent = ::getpid();
  current(*worker) = 0;
  const pid_t process = ::fork();
  if (process < 0) {
    ::close(sockets[0]);
    ::close(sockets[1]);
    return false;
  }
  if (process == 0) {
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(1);
    ::signal(SIGINT, SIG_IGN);  // the parent ends the import; what is being read is finished
    ::signal(SIGTERM, SIG_DFL);
    ::close(sockets[0]);
    for (const Worker& other : workers_) {
      if (other.socket >= 0) ::close(other.socket);
    }
    serve(sockets[1], &current(*worker));
  }
  ::setpgid(process, process);
  ::close(sockets[1]);
  worker->process = process;
  worker->socket = sockets[0];
  return true;
}

void Pool::serve(int socket, std::atomic<std::uint64_t>* current) const {
  const auto bytes = static_cast<rlim_t>(options_.memory_mb) << 20;
  const rlimit memory{bytes, bytes};
  if (bytes > 0 && kMayLimitMemory) ::setrlimit(RLIMIT_AS, &memory);  // 0: no limit
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  Line line(socket);
  WorkerOptions work = options_.work;
  work.beat = [&] { line.put(kBeat, ""); };
  FileWorker worker(engine_, work);
  while (true) {
    const auto [number, job] = unpack_job(line.next_job());
    *current = number;
    const std::string yield = pack(worker.work_on(job, [&](const std::string& hash) { return line.ask(hash); }));
    *current = 0;
    line.put(kYield, yield);
  }
}

// Kills a worker with what it started, and waits for it.
void Pool::stop(Worker* worker) {
  if (worker->process > 0) ::kill(-worker->process, SIGKILL);
  reap(worker);
}

// What it was given stays with it.
int Pool::reap(Worker* worker) {
  int status = 0;
  if (worker->process > 0) {
    while (::waitpid(worker->process, &status, 0) < 0 && errno == EINTR) {
    }
  }
  if (worker->socket >= 0) ::close(worker->socket);
  worker->process = -1;
  worker->socket = -1;
  worker->received.clear();
  worker->done = 0;
  worker->watched = 0;
  return status;
}

void Pool::give(std::uint64_t number, const Job& job) {
  const auto rank = [&](const Worker& worker) { return std::pair(is_full(worker, job.is_short), worker.jobs.size()); };
  const auto least = std::min_element(workers_.begin(), workers_.end(),
                                      [&](const Worker& one, const Worker& other) { return rank(one) < rank(other); });
  if (least->jobs.empty()) {
    if (least->done >= options_.files_each) stop(&*least);
    least->deadline = std::chrono::steady_clock::now() + std::chrono::seconds(options_.work.timeout_seconds);
  }
  least->jobs.push_back({number, job.is_short, pack_job(number, job)});
  if (least->process < 0) {
    send_jobs(&*least);
  } else if (!send_message(least->socket, kJob, least->jobs.back().job)) {
    stop(&*least);
    send_jobs(&*least);
  }
}

// Starts a process for what the worker was given. Without one after three tries, it is left without.
void Pool::send_jobs(Worker* worker) {
  constexpr int kTries = 3;
  for (int i = 0; i < kTries; ++i) {
    if (worker->process < 0 && !start(worker)) continue;
    worker->deadline = std::chrono::steady_clock::now() + std::chrono::seconds(options_.work.timeout_seconds);
    if (std::all_of(worker->jobs.begin(), worker->jobs.end(),
                    [&](const Assigned& assigned) { return send_message(worker->socket, kJob, assigned.job); }))
      return;
    stop(worker);
  }
}

// Reads what has come. False: the worker has gone.
bool Pool::receive(Worker* worker, std::vector<Done>* done) {
  ssize_t count = 0;
  do count = ::recv(worker->socket, chunk_.data(), chunk_.size(), MSG_DONTWAIT);
  while (count < 0 && errno == EINTR);
  const bool nothing = count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
  if (count == 0 || (count < 0 && !nothing)) return false;
  if (count > 0) worker->received.append(chunk_.data(), static_cast<std::size_t>(count));
  return take_messages(&worker->received,
                       [&](char kind, std::string_view bytes) { answer(worker, kind, bytes, done); });
}

void Pool::answer(Worker* worker, char kind, std::string_view bytes, std::vector<Done>* done) {
  if (worker->jobs.empty()) return;
  const std::uint64_t number = worker->jobs.front().number;
  if (kind == kAsk) {
    send_message(worker->socket, is_known_(number, std::string(bytes)) ? kKnown : kUnknown, "");
  } else if (kind == kBeat) {
    worker->deadline = std::chrono::steady_clock::now() + std::chrono::seconds(options_.work.timeout_seconds);
  } else if (kind == kYield) {
    std::optional<Yield> yield = unpack(bytes);
    if (!yield)
      yield = failure("failed", "garbled", "the reader's answer makes no sense: please report it with the file");
    done->push_back({number, *std::move(yield)});
    worker->jobs.pop_front();
    worker->deaths = 0;
    ++worker->done;
  }
}

// Has it worked on one file for too long?
bool Pool::is_late(Worker* worker) {
  if (worker->jobs.empty()) return false;
  const auto now = std::chrono::steady_clock::now();
  if (const std::uint64_t number = current(*worker); number != worker->watched) {
    worker->watched = number;
    worker->deadline = now + std::chrono::seconds(options_.work.timeout_seconds);
  }
  return now >= worker->deadline;
}

// A process died, or is killed because it is late. The file that it worked on was the cause; what it had not begun, or
// not sent yet, is given to another one.
void Pool::bury(Worker* worker, bool late, std::vector<Done>* done) {
  const std::uint64_t watched = worker->watched;
  if (worker->process > 0) ::kill(-worker->process, SIGKILL);  // with what it started
  const int status = reap(worker);
  if (worker->jobs.empty()) return;
  std::uint64_t cause = current(*worker);
  if (late && cause != watched) cause = 0;  // it was done just then
  if (cause == 0 && ++worker->deaths >= kMostDeaths) cause = worker->jobs.front().number;
  const auto at = std::find_if(worker->jobs.begin(), worker->jobs.end(),
                               [&](const Assigned& assigned) { return assigned.number == cause; });
  if (at != worker->jobs.end()) {
    done->push_back({cause, told_of_death(status, late, options_.work.timeout_seconds)});
    worker->jobs.erase(at);
    worker->deaths = 0;
  }
  if (!worker->jobs.empty()) send_jobs(worker);
}

// No process could be started for them.
void Pool::fail_all(Worker* worker, std::vector<Done>* done) {
  for (const Assigned& assigned : worker->jobs)
    done->push_back({assigned.number,
                     failure("failed", "no_process", "no reader could be started: end other programs, then retry it")});
  worker->jobs.clear();
}

std::vector<Pool::Done> Pool::wait(std::chrono::milliseconds most) {
  std::vector<Done> done;
  std::vector<pollfd> watched;
  std::vector<Worker*> owners;
  auto until = std::chrono::steady_clock::now() + most;
  for (Worker& worker : workers_) {
    if (worker.process < 0) {
      fail_all(&worker, &done);
      continue;
    }
    watched.push_back({worker.socket, POLLIN, 0});
    owners.push_back(&worker);
    if (!worker.jobs.empty()) until = std::min(until, worker.deadline);
  }
  if (!done.empty()) return done;
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
  ::poll(watched.data(), watched.size(), static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
  for (std::size_t i = 0; i < watched.size(); ++i) {
    const bool alive = watched[i].revents == 0 || receive(owners[i], &done);
    const bool late = alive && is_late(owners[i]);
    if (!alive || late) bury(owners[i], late, &done);
  }
  return done;
}

}  // namespace vanban::archive
