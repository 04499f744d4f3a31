// Work on many items by several threads, with the results taken in the order of the items.
#ifndef VANBAN_TOOLS_ORDERED_H_
#define VANBAN_TOOLS_ORDERED_H_

#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace vanban::tools {

// Calls produce(i) for each i < count, on `jobs` threads, the calling one among them, and consume(result) in the order
// of i, one call at a time, on whichever thread finished what was waited for: none sleeps while there is work. Stops
// early when consume returns false. At most 2 * jobs results are held: a thread that is far ahead waits.
template <typename Produce, typename Consume>
class OrderedWork {
 public:
  OrderedWork(std::size_t count, std::size_t jobs, Produce produce, Consume consume)
      : count_(count), produce_(std::move(produce)), consume_(std::move(consume)), slots_(2 * jobs), jobs_(jobs) {}

  void run() {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < jobs_; ++i) others.emplace_back([this] { work(); });
    work();
  }

 private:
  using Item = decltype(std::declval<Produce>()(std::size_t{}));

  std::optional<Item>& slot(std::size_t item) { return slots_[item % slots_.size()]; }

  void work() {
    while (const auto item = next_item()) {
      Item result = produce_(*item);
      std::unique_lock lock(mutex_);
      slot(*item) = std::move(result);
      if (!std::exchange(consuming_, true)) consume_ready(&lock);
    }
  }

  // The next item to work on, once there is room for its result; none at the end.
  std::optional<std::size_t> next_item() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return stopped_ || begun_ == count_ || begun_ < taken_ + slots_.size(); });
    if (stopped_ || begun_ == count_) return std::nullopt;
    return begun_++;
  }

  // Hands on all results that are next in order; the lock is held on entry and on return, not while one is consumed.
  void consume_ready(std::unique_lock<std::mutex>* lock) {
    while (!stopped_ && slot(taken_)) {
      Item result = std::move(*slot(taken_));
      slot(taken_).reset();
      ++taken_;
      room_.notify_all();
      lock->unlock();
      const bool goes_on = consume_(std::move(result));
      lock->lock();
      if (!goes_on) stopped_ = true;
    }
    consuming_ = false;
    if (stopped_) room_.notify_all();
  }

  const std::size_t count_;
  Produce produce_;
  Consume consume_;
  std::vector<std::optional<Item>> slots_;  // a ring
  const std::size_t jobs_;
  std::size_t begun_ = 0;
  std::size_t taken_ = 0;
  bool consuming_ = false;
  bool stopped_ = false;
  std::mutex mutex_;
  std::condition_variable room_;
};

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_ORDERED_H_
