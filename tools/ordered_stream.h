// Work by several threads on items that are read one after the other, with the results taken in the order of the items.
#ifndef VANBAN_TOOLS_ORDERED_STREAM_H_
#define VANBAN_TOOLS_ORDERED_STREAM_H_

#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace vanban::tools {

// Calls read() until it gives none, by one thread at a time; produce(item) for each item, on `jobs` threads; and
// consume(result) on the calling thread in the order of the items, as soon as it is there. Returns false, with threads
// perhaps still waiting in read(), where consume did: the caller must leave the program. At most 2 * jobs results are
// held.
template <typename Item, typename Result>
class OrderedStream {
 public:
  template <typename Read, typename Produce, typename Consume>
  static bool run(std::size_t jobs, Read read, Produce produce, Consume consume) {
    if (jobs > 1) return OrderedStream(jobs).run_threads(read, produce, consume);
    while (auto item = read()) {
      if (!consume(produce(*item))) return false;
    }
    return true;
  }

 private:
  explicit OrderedStream(std::size_t jobs) : jobs_(jobs) {}

  template <typename Read, typename Produce, typename Consume>
  bool run_threads(Read& read, Produce& produce, Consume& consume) {
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < jobs_; ++i) threads.emplace_back([&] { work(read, produce); });
    while (auto result = next_result()) {
      if (consume(*result)) continue;
      for (std::thread& thread : threads) thread.detach();
      return false;
    }
    for (std::thread& thread : threads) thread.join();
    return true;
  }

  std::optional<Result> next_result() {
    std::unique_lock lock(mutex_);
    ready_.wait(lock, [this] { return results_.count(taken_) > 0 || (ended_ && taken_ == begun_); });
    const auto found = results_.find(taken_);
    if (found == results_.end()) return std::nullopt;
    std::optional<Result> result(std::move(found->second));
    results_.erase(found);
    ++taken_;
    room_.notify_all();
    return result;
  }

  template <typename Read>
  std::optional<std::pair<std::size_t, Item>> next_item(Read& read) {
    const std::lock_guard reading(reading_);
    {
      std::unique_lock lock(mutex_);
      room_.wait(lock, [this] { return ended_ || begun_ < taken_ + 2 * jobs_; });
      if (ended_) return std::nullopt;
    }
    std::optional<Item> item = read();
    const std::lock_guard lock(mutex_);
    if (item) return std::pair(begun_++, std::move(*item));
    ended_ = true;
    ready_.notify_one();
    return std::nullopt;
  }

  template <typename Read, typename Produce>
  void work(Read& read, Produce& produce) {
    while (auto item = next_item(read)) {
      Result result = produce(item->second);
      const std::lock_guard lock(mutex_);
      results_.emplace(item->first, std::move(result));
      ready_.notify_one();
    }
  }

  const std::size_t jobs_;
  std::mutex reading_;
  std::mutex mutex_;
  std::condition_variable ready_;
  std::condition_variable room_;
  std::map<std::size_t, Result> results_;
  std::size_t begun_ = 0;
  std::size_t taken_ = 0;
  bool ended_ = false;
};

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_ORDERED_STREAM_H_
