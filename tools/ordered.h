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

// Calls produce(i) for each i < count, on `jobs` threads, and consume(result) on the calling thread in the order of i.
// Stops early when consume returns false. At most 2 * jobs results are held: a thread that is far ahead waits.
template <typename Produce, typename Consume>
class OrderedWork {
 public:
  OrderedWork(std::size_t count, std::size_t jobs, Produce produce, Consume consume)
      : count_(count), produce_(std::move(produce)), consume_(std::move(consume)), slots_(2 * jobs), jobs_(jobs) {}

  void run() {
    if (jobs_ == 1) return run_alone();
    std::vector<std::jthread> threads;
    for (std::size_t i = 0; i < jobs_; ++i) threads.emplace_back([this] { work(); });
    while (taken_ < count_ && consume_(next_result())) {
    }
    const std::lock_guard lock(mutex_);
    stopped_ = true;
    room_.notify_all();
  }

 private:
  using Item = decltype(std::declval<Produce>()(std::size_t{}));

  void run_alone() {
    for (std::size_t i = 0; i < count_ && consume_(produce_(i)); ++i) {
    }
  }

  std::optional<Item>& slot(std::size_t item) { return slots_[item % slots_.size()]; }

  Item next_result() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [this] { return slot(taken_).has_value(); });
    Item result = std::move(*slot(taken_));
    slot(taken_).reset();
    ++taken_;
    room_.notify_all();
    return result;
  }

  // The next item to work on, once there is room for its result; none at the end.
  std::optional<std::size_t> next_item() {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return stopped_ || begun_ == count_ || begun_ < taken_ + slots_.size(); });
    if (stopped_ || begun_ == count_) return std::nullopt;
    return begun_++;
  }

  void work() {
    while (const auto item = next_item()) {
      Item result = produce_(*item);
      const std::lock_guard lock(mutex_);
      slot(*item) = std::move(result);
      ready_.notify_one();
    }
  }

  const std::size_t count_;
  Produce produce_;
  Consume consume_;
  std::vector<std::optional<Item>> slots_;  // a ring
  const std::size_t jobs_;
  std::size_t begun_ = 0;
  std::size_t taken_ = 0;
  bool stopped_ = false;
  std::mutex mutex_;
  std::condition_variable ready_;
  std::condition_variable room_;
};

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_ORDERED_H_
