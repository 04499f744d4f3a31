// Worker processes: started, fed, watched, killed, started anew.
#ifndef VANBAN_TOOLS_ARCHIVE_POOL_H_
#define VANBAN_TOOLS_ARCHIVE_POOL_H_

#include <sys/types.h>

#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "archive/rows.h"
#include "archive/worker.h"
#include "vanban/engine.h"

namespace vanban::archive {

inline constexpr std::size_t kMostWorkers = 64;

struct PoolOptions {
  std::size_t workers = 2;        // 1 to kMostWorkers
  std::int64_t memory_mb = 2048;  // address space of a worker and of the readers it starts
  std::size_t files_each = 1000;  // before a worker is replaced: leaks of libraries stay small
  WorkerOptions work;
};

// Used by one thread. The engine must outlive it.
class Pool {
 public:
  // Is the content with this hash known, for the job of that number? Asked on the caller's thread.
  using Known = std::function<bool(std::uint64_t job, const std::string& sha256)>;

  Pool(const Engine& engine, PoolOptions options, Known is_known);
  ~Pool();  // kills what still works
  Pool(const Pool&) = delete;
  Pool& operator=(const Pool&) = delete;

  // Short files are given ahead, so that no process waits for the next one; any other has a process for itself.
  bool has_room(bool is_short) const;
  // Precondition: has_room(). `number`, which is not 0, comes back with what the file yielded.
  void give(std::uint64_t number, const Job& job);

  struct Done {
    std::uint64_t number;
    Yield yield;
  };
  // Waits at most so long; gives what was finished meanwhile. A worker that died, or took too long, yields that as the
  // state of its file.
  std::vector<Done> wait(std::chrono::milliseconds most);

 private:
  // What each worker works on, 0 for nothing: it is known when a worker dies with what it did not send yet.
  struct Shared {
    std::atomic<std::uint64_t> current[kMostWorkers];
  };
  struct Unmapper {
    void operator()(Shared* shared) const;
  };
  struct Assigned {
    std::uint64_t number = 0;
    bool is_short = false;
    std::string job;  // packed
  };
  struct Worker {
    pid_t process = -1;
    int socket = -1;
    std::deque<Assigned> jobs;  // in the order in which it works on them
    std::size_t done = 0;
    std::string received;
    std::uint64_t watched = 0;  // what it works on
    std::chrono::steady_clock::time_point deadline;
    std::size_t deaths = 0;  // of which no file was the cause, without a file done between
  };

  bool start(Worker* worker);
  void stop(Worker* worker);
  int reap(Worker* worker);
  void send_jobs(Worker* worker);
  bool receive(Worker* worker, std::vector<Done>* done);
  void answer(Worker* worker, char kind, std::string_view bytes, std::vector<Done>* done);
  bool is_late(Worker* worker);
  void bury(Worker* worker, bool late, std::vector<Done>* done);
  void fail_all(Worker* worker, std::vector<Done>* done);
  bool is_full(const Worker& worker, bool is_short) const;
  std::atomic<std::uint64_t>& current(const Worker& worker) const;
  [[noreturn]] void serve(int socket, std::atomic<std::uint64_t>* current) const;

  const Engine& engine_;
  PoolOptions options_;
  Known is_known_;
  std::vector<Worker> workers_;
  std::unique_ptr<Shared, Unmapper> shared_;
  std::vector<char> chunk_ = std::vector<char>(std::size_t{1} << 18);  // what one call receives
};

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_POOL_H_
