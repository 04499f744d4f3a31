// Clues asked for stretch by stretch in reading order: the next ones are near the last.
#ifndef VANBAN_RECOGNISE_CLUE_CURSOR_H_
#define VANBAN_RECOGNISE_CLUE_CURSOR_H_

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

#include "recognise/scan.h"
#include "vanban/span.h"

namespace vanban::recognise {

class ClueCursor {
 public:
  // Keeps a reference to what is in it.
  explicit ClueCursor(const Clues& clues) : all_(clues.within({0, 0xffffffff})) {}

  // Those that begin in a stretch: as Clues::within, but walked to from where the last stretch began.
  std::span<const ClueMention> within(Span stretch) {
    if (before_ < stretch.begin && stretch.end <= behind_) return {};  // as most: between two of them
    while (at_ > 0 && all_[at_ - 1].span.begin >= stretch.begin) --at_;
    while (at_ < all_.size() && all_[at_].span.begin < stretch.begin) ++at_;
    before_ = at_ > 0 ? static_cast<std::int64_t>(all_[at_ - 1].span.begin) : -1;
    behind_ = at_ < all_.size() ? all_[at_].span.begin : kNever;
    std::size_t end = at_;
    while (end < all_.size() && all_[end].span.begin < stretch.end) ++end;
    return all_.subspan(at_, end - at_);
  }

 private:
  static constexpr std::int64_t kNever = std::numeric_limits<std::int64_t>::max();

  std::span<const ClueMention> all_;
  std::size_t at_ = 0;
  // Where those on either side of `at_` begin.
  std::int64_t before_ = kNever;
  std::int64_t behind_ = -1;
};

}  // namespace vanban::recognise

#endif  // VANBAN_RECOGNISE_CLUE_CURSOR_H_
