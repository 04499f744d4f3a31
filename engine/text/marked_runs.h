// Runs of bits that hold a marked one, over many words of bits: how the words of a text with a letter in them are
// counted.
#ifndef VANBAN_TEXT_MARKED_RUNS_H_
#define VANBAN_TEXT_MARKED_RUNS_H_

#include <cstdint>

namespace vanban::text {

// Where a marked bit is added to its run, a carry leaves the run at its end, and only then.
class MarkedRuns {
 public:
  // `marks` are bits of `runs`. A bit for each run with a mark that has ended.
  std::uint64_t take(std::uint64_t runs, std::uint64_t marks) {
    const std::uint64_t sum = runs + marks;
    const std::uint64_t carried = sum + carry_;
    carry_ = static_cast<std::uint64_t>(sum < runs) | static_cast<std::uint64_t>(carried < sum);
    return carried & ~runs;
  }
  // Runs with a mark that have not: 0 or 1.
  std::uint32_t open() const { return static_cast<std::uint32_t>(carry_); }

 private:
  std::uint64_t carry_ = 0;
};

}  // namespace vanban::text

#endif  // VANBAN_TEXT_MARKED_RUNS_H_
