#include "archive/pool.h"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

namespace vanban::archive {
namespace {

// Messages: a kind, eight bytes of size, the bytes.
constexpr char kJob = 'J';
constexpr char kAsk = 'A';  // a hash
constexpr char kKnown = 'K';
constexpr char kUnknown = 'U';
constexpr char kBeat = 'B';  // still at work: a page is done
constexpr char kYield = 'Y';
constexpr std::size_t kHead = 9;
constexpr std::uint64_t kLargest = std::uint64_t{3} << 30;

bool send_message(int socket, char kind, std::string_view bytes) {
  char head[kHead] = {kind};
  for (std::size_t i = 0; i < 8; ++i) head[1 + i] = static_cast<char>(std::uint64_t{bytes.size()} >> 8 * i & 0xFF);
  // Both in one call, as far as they are taken at once.
  iovec parts[] = {{head, kHead}, {const_cast<char*>(bytes.data()), bytes.size()}};
  msghdr message{};
  message.msg_iov = parts;
  message.msg_iovlen = std::size(parts);
  while (parts[0].iov_len + parts[1].iov_len > 0) {
    const ssize_t count = ::sendmsg(socket, &message, MSG_NOSIGNAL);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    auto left = static_cast<std::size_t>(count);
    for (iovec& part : parts) {
      const std::size_t sent = std::min(left, part.iov_len);
      part.iov_base = static_cast<char*>(part.iov_base) + sent;
      part.iov_len -= sent;
      left -= sent;
    }
  }
  return true;
}

std::uint64_t size_of(std::string_view head) {
  std::uint64_t size = 0;
  for (std::size_t i = 0; i < 8; ++i) size |= std::uint64_t{static_cast<unsigned char>(head[1 + i])} << 8 * i;
  return size;
}

bool read_all(int socket, char* into, std::size_t size) {
  while (size > 0) {
    const ssize_t count = ::read(socket, into, size);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    into += count;
    size -= static_cast<std::size_t>(count);
  }
  return true;
}

// In the worker: waits for a message. False when the parent has gone.
bool read_message(int socket, char* kind, std::string* bytes) {
  char head[kHead];
  if (!read_all(socket, head, kHead)) return false;
  *kind = head[0];
  bytes->resize(size_of({head, kHead}));
  return read_all(socket, bytes->data(), bytes->size());
}

// Zero ends no path, so it divides them.
std::string pack_job(const Job& job) {
  std::string out = job.path + '\0' + job.outer;
  for (const std::string& member : job.members) out += '\0' + member;
  return out;
}

Job unpack_job(const std::string& bytes) {
  std::vector<std::string> parts(1);
  for (const char c : bytes) {
    if (c == '\0') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  parts.resize(std::max<std::size_t>(parts.size(), 2));
  return {parts[0], parts[1], {parts.begin() + 2, parts.end()}};
}

}  // namespace

Pool::Pool(const Engine& engine, PoolOptions options, Known is_known)
    : engine_(engine), options_(std::move(options)), is_known_(std::move(is_known)), workers_(options_.workers) {}

Pool::~Pool() {
  for (Worker& worker : workers_) stop(&worker);
}

bool Pool::has_idle() const {
  return std::any_of(workers_.begin(), workers_.end(), [](const Worker& worker) { return !worker.busy; });
}

bool Pool::is_busy() const {
  return std::any_of(workers_.begin(), workers_.end(), [](const Worker& worker) { return worker.busy; });
}

bool Pool::start(Worker* worker) {
  int sockets[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, sockets) != 0) return false;
  const pid_t parent = ::getpid();
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
    serve(sockets[1]);
  }
  ::setpgid(process, process);
  ::close(sockets[1]);
  *worker = Worker{};
  worker->process = process;
  worker->socket = sockets[0];
  return true;
}

void Pool::serve(int socket) const {
  const auto bytes = static_cast<rlim_t>(options_.memory_mb) << 20;
  const rlimit memory{bytes, bytes};
  if (bytes > 0) ::setrlimit(RLIMIT_AS, &memory);  // 0: no limit
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
  WorkerOptions work = options_.work;
  work.beat = [&] {
    if (!send_message(socket, kBeat, "")) ::_exit(1);
  };
  char kind = 0;
  std::string message;
  while (read_message(socket, &kind, &message) && kind == kJob) {
    const auto is_known = [&](const std::string& sha256) {
      char answer = 0;
      std::string nothing;
      if (!send_message(socket, kAsk, sha256) || !read_message(socket, &answer, &nothing)) ::_exit(1);
      return answer == kKnown;
    };
    const Yield yield = work_on(unpack_job(message), engine_, work, is_known);
    if (!send_message(socket, kYield, pack(yield))) break;
  }
  ::_exit(0);
}

// Kills a worker with what it started, and waits for it.
void Pool::stop(Worker* worker) {
  if (worker->process > 0) ::kill(-worker->process, SIGKILL);
  reap(worker);
}

int Pool::reap(Worker* worker) {
  int status = 0;
  if (worker->process > 0) {
    while (::waitpid(worker->process, &status, 0) < 0 && errno == EINTR) {
    }
  }
  if (worker->socket >= 0) ::close(worker->socket);
  *worker = Worker{};
  return status;
}

void Pool::give(std::uint64_t number, const Job& job) {
  const auto worker = std::find_if(workers_.begin(), workers_.end(), [](const Worker& each) { return !each.busy; });
  if (worker->process > 0 && worker->done >= options_.files_each) stop(&*worker);
  constexpr int kTries = 3;
  for (int i = 0; i < kTries; ++i) {
    if (worker->process < 0 && !start(&*worker)) continue;
    if (send_message(worker->socket, kJob, pack_job(job))) break;
    stop(&*worker);
  }
  worker->busy = true;
  worker->number = number;
  worker->deadline = std::chrono::steady_clock::now() + std::chrono::seconds(options_.work.timeout_seconds);
}

// Reads what has come. False: the worker has gone.
bool Pool::receive(Worker* worker, std::vector<Done>* done) {
  ssize_t count = 0;
  do count = ::recv(worker->socket, chunk_.data(), chunk_.size(), MSG_DONTWAIT);
  while (count < 0 && errno == EINTR);
  const bool nothing = count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
  if (count == 0 || (count < 0 && !nothing)) return false;
  if (count > 0) worker->received.append(chunk_.data(), static_cast<std::size_t>(count));
  answer(worker, done);
  return true;
}

void Pool::answer(Worker* worker, std::vector<Done>* done) {
  while (worker->received.size() >= kHead) {
    const std::uint64_t size = size_of(worker->received);
    if (size > kLargest || worker->received.size() < kHead + size) return;
    const char kind = worker->received[0];
    const std::string_view bytes = std::string_view(worker->received).substr(kHead, size);
    if (kind == kAsk) {
      send_message(worker->socket, is_known_(worker->number, std::string(bytes)) ? kKnown : kUnknown, "");
    } else if (kind == kBeat) {
      worker->deadline = std::chrono::steady_clock::now() + std::chrono::seconds(options_.work.timeout_seconds);
    } else if (kind == kYield && worker->busy) {
      std::optional<Yield> yield = unpack(bytes);
      if (!yield) {
        yield.emplace();
        yield->state = "failed";
        yield->code = "garbled";
        yield->message = "the reader's answer makes no sense: please report it with the file";
      }
      done->push_back({worker->number, *std::move(yield)});
      worker->busy = false;
      ++worker->done;
    }
    worker->received.erase(0, kHead + size);
  }
}

void Pool::bury(Worker* worker, bool late, std::vector<Done>* done) {
  const bool busy = worker->busy;
  const std::uint64_t number = worker->number;
  if (late) ::kill(-worker->process, SIGKILL);
  if (!late && worker->process > 0) ::kill(-worker->process, SIGKILL);  // what it started
  const int status = reap(worker);
  if (!busy) return;
  Yield yield;
  if (late) {
    yield.state = "timeout";
    yield.code = "timeout";
    yield.message = "not read within " + std::to_string(options_.work.timeout_seconds) +
                    " s: allow more with --timeout, or divide the file";
  } else if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) {
    yield.state = "oom";
    yield.code = "killed";
    yield.message = "the system ended its reader, for want of memory it seems: retry it with fewer --jobs";
  } else {
    yield.state = "failed";
    yield.code = WIFSIGNALED(status) ? "signal_" + std::to_string(WTERMSIG(status)) : "reader_died";
    yield.message = "its reader crashed: please report it with the file";
  }
  done->push_back({number, std::move(yield)});
}

std::vector<Pool::Done> Pool::wait(std::chrono::milliseconds most) {
  std::vector<Done> done;
  std::vector<pollfd> watched;
  std::vector<Worker*> owners;
  auto until = std::chrono::steady_clock::now() + most;
  for (Worker& worker : workers_) {
    if (worker.process < 0 && worker.busy) {  // could not be started
      Yield yield;
      yield.state = "failed";
      yield.code = "no_process";
      yield.message = "no reader could be started: end other programs, then retry it";
      done.push_back({worker.number, std::move(yield)});
      worker = Worker{};
    }
    if (worker.process < 0) continue;
    watched.push_back({worker.socket, POLLIN, 0});
    owners.push_back(&worker);
    if (worker.busy) until = std::min(until, worker.deadline);
  }
  if (!done.empty()) return done;
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
  ::poll(watched.data(), watched.size(), static_cast<int>(std::max<std::int64_t>(left.count(), 0)));
  for (std::size_t i = 0; i < watched.size(); ++i) {
    const bool alive = watched[i].revents == 0 || receive(owners[i], &done);
    const bool late = owners[i]->busy && std::chrono::steady_clock::now() >= owners[i]->deadline;
    if (!alive || late) bury(owners[i], alive && late, &done);
  }
  return done;
}

}  // namespace vanban::archive
