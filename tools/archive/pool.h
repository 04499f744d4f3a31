// Worker processes: started, fed, watched, killed, started anew.
#ifndef VANBAN_TOOLS_ARCHIVE_POOL_H_
#define VANBAN_TOOLS_ARCHIVE_POOL_H_

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "archive/rows.h"
#include "archive/worker.h"
#include "vanban/engine.h"

namespace vanban::archive {

struct PoolOptions {
  std::size_t workers = 2;
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

  bool has_idle() const;
  bool is_busy() const;
  // Precondition: has_idle(). `number` comes back with what the file yielded.
  void give(std::uint64_t number, const Job& job);

  struct Done {
    std::uint64_t number;
    Yield yield;
  };
  // Waits at most so long; gives what was finished meanwhile. A worker that died, or took too long, yields that as the
  // state of its file.
  std::vector<Done> wait(std::chrono::milliseconds most);

 private:
  struct Worker {
    pid_t process = -1;
    int socket = -1;
    bool busy = false;
    std::uint64_t number = 0;
    std::size_t done = 0;
    std::string received;
    std::chrono::steady_clock::time_point deadline;
  };

  bool start(Worker* worker);
  void stop(Worker* worker);
  int reap(Worker* worker);
  bool receive(Worker* worker, std::vector<Done>* done);
  void answer(Worker* worker, std::vector<Done>* done);
  void bury(Worker* worker, bool late, std::vector<Done>* done);
  [[noreturn]] void serve(int socket) const;

  const Engine& engine_;
  PoolOptions options_;
  Known is_known_;
  std::vector<Worker> workers_;
  std::vector<char> chunk_ = std::vector<char>(std::size_t{1} << 18);  // what one call receives
};

}  // namespace vanban::archive

#endif  // VANBAN_TOOLS_ARCHIVE_POOL_H_
