// Clues asked for stretch by stretch in reading order: the next ones are near the last.
#ifndef VANBAN_RECOGNISE_CLUE_CURSOR_H_
#define VANBAN_RECOGNISE_CLUE_CURSOR_H_

#include <cstddef>
#include <cstdint>
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
    while (at_ > 0 && all_[at_ - 1].span.begin >= stretch.begin) --at_;
    while (at_ < all_.size() && all_[at_].span.begin < stretch.begin) ++at_;
    std::size_t end = at_;
    while (end < all_.size() && all_[end].span.begin < stretch.end) ++end;
    return all_.subspan(at_, end - at_);
  }

 private:
  std::span<const ClueMention> all_;
  std::size_t at_ = 0;
};

}  // namespace vanban::recognise

#endif  // VANBAN_RECOGNISE_CLUE_CURSOR_H_
