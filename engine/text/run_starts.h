// Where the runs of an alignment begin: in full, or packed into half the room, which costs a few instructions each time
// that one is asked for.
#ifndef VANBAN_TEXT_RUN_STARTS_H_
#define VANBAN_TEXT_RUN_STARTS_H_

#include <cstddef>
#include <cstdint>

#include "text/growing_array.h"

namespace vanban::text {

// A run ends where the next one begins.
struct RunStart {
  static constexpr std::uint32_t kCopied = 0xffffffff;

  std::uint32_t to;
  std::uint32_t from;
  std::uint32_t from_size;  // kCopied: byte by byte

  friend bool operator==(const RunStart&, const RunStart&) = default;
};

// For what is asked all the time, and has a run or two for each line.
class FullStarts {
 public:
  bool empty() const { return starts_.empty(); }
  std::size_t size() const { return starts_.size(); }
  const RunStart& operator[](std::size_t run) const { return starts_[run]; }
  const RunStart& back() const { return starts_.back(); }
  std::uint32_t to(std::size_t run) const { return starts_[run].to; }

  void reserve(std::size_t runs) { starts_.reserve(runs); }
  void push_back(const RunStart& start) { starts_.push_back(start); }
  void pop_back() { starts_.pop_back(); }

 private:
  GrowingArray<RunStart> starts_;
};

// For what may have two runs for each letter: decomposed text. Of kGroup runs, one after the other, the first stands in
// full, and each by how far it is from that one. A group where one is too far keeps its runs in full from there on, and
// those before it too.
class PackedStarts {
 public:
  bool empty() const { return near_.empty(); }
  std::size_t size() const { return near_.size(); }
  RunStart operator[](std::size_t run) const {
    const Group& group = groups_[run / kGroup];
    if (group.far != kNone) [[unlikely]]
      return far_[group.far + run % kGroup];
    const Near& near = near_[run];
    return {group.to + near.to, group.from + static_cast<std::uint32_t>(std::int32_t{near.from}),
            near.from_size == kNearCopied ? RunStart::kCopied : near.from_size};
  }
  RunStart back() const { return (*this)[size() - 1]; }
  std::uint32_t to(std::size_t run) const {
    const Group& group = groups_[run / kGroup];
    return group.far == kNone ? group.to + near_[run].to : far_[group.far + run % kGroup].to;
  }

  void reserve(std::size_t runs) {
    near_.reserve(runs);
    groups_.reserve(runs / kGroup + 1);
  }
  void push_back(const RunStart& start) {
    if (size() % kGroup == 0) groups_.push_back({start.to, start.from, kNone});
    const Group& group = groups_.back();
    const std::uint32_t to = start.to - group.to;
    const auto from = static_cast<std::int32_t>(start.from - group.from);
    const bool copied = start.from_size == RunStart::kCopied;
    const bool is_near = to <= 0xffff && from == static_cast<std::int16_t>(from) &&
                         (copied || start.from_size < kNearCopied) && group.far == kNone;
    if (!is_near) [[unlikely]]
      push_far(start);
    near_.push_back({static_cast<std::uint16_t>(to), static_cast<std::int16_t>(from),
                     copied ? kNearCopied : static_cast<std::uint16_t>(start.from_size)});
  }
  void pop_back() {
    if (groups_.back().far != kNone) far_.pop_back();
    near_.pop_back();
    if (size() % kGroup == 0) groups_.pop_back();
  }

 private:
  static constexpr std::size_t kGroup = 32;
  static constexpr std::uint16_t kNearCopied = 0xffff;
  static constexpr std::uint32_t kNone = 0xffffffff;

  struct Near {
    std::uint16_t to;
    std::int16_t from;
    std::uint16_t from_size;  // kNearCopied: byte by byte
  };
  struct Group {
    std::uint32_t to;
    std::uint32_t from;
    std::uint32_t far;  // its first run in far_; kNone: all are near
  };

  void push_far(const RunStart& start) {
    Group& group = groups_.back();
    if (group.far == kNone) {
      const auto far = static_cast<std::uint32_t>(far_.size());
      for (std::size_t run = size() / kGroup * kGroup; run < size(); ++run) far_.push_back((*this)[run]);
      group.far = far;
    }
    far_.push_back(start);
  }

  GrowingArray<Near> near_;  // of a group that is kept in full their number alone counts
  GrowingArray<Group> groups_;
  GrowingArray<RunStart> far_;
};

}  // namespace vanban::text

#endif  // VANBAN_TEXT_RUN_STARTS_H_
