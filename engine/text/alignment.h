// Alignment: where each stretch of a derived text came from, recorded while the text is made.
//
// A run says: bytes [to, to+size) of the derived text are bytes [from, from+from_size) of the source. A run
// with size == from_size maps byte by byte (a copy); any other maps as a whole (a replacement). Runs are sorted by
// `to` and cover the derived text without gaps; source bytes between runs were dropped. `from` need not
// be sorted: the layout puts columns one after the other.
#ifndef VANBAN_TEXT_ALIGNMENT_H_
#define VANBAN_TEXT_ALIGNMENT_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "text/growing_array.h"
#include "text/run_starts.h"
#include "vanban/span.h"

namespace vanban::text {

struct AlignmentRun {
  std::uint32_t to = 0;
  std::uint32_t size = 0;
  std::uint32_t from = 0;
  std::uint32_t from_size = 0;
  bool copy = false;  // byte by byte

  bool holds(std::uint32_t at) const { return at >= to && at - to < size; }
};

template <typename Starts>
class BasicAlignment {
 public:
  using Run = AlignmentRun;

  // An alignment without runs is the identity: nothing changed.
  bool is_identity() const { return starts_.empty(); }
  std::vector<Run> runs() const;  // all, for tests

  // Appends a run; a copy that continues the previous copy is merged with it. Runs of size 0 are ignored.
  void append(std::uint32_t size, std::uint32_t from, std::uint32_t from_size, bool copy) {
    if (size == 0) return;
    if (!copy || !continues(from)) starts_.push_back({end_, from, copy ? RunStart::kCopied : from_size});
    end_ += size;
    while (first_runs_.size() * kStride < end_) first_runs_.push_back(static_cast<std::uint32_t>(starts_.size() - 1));
  }

  // Room for so many runs, and for a derived text of this size.
  void reserve(std::size_t runs, std::size_t size) {
    starts_.reserve(runs);
    first_runs_.reserve(size / kStride + 1);
  }

  // Takes back the last `size` bytes of the derived text, which must be whole characters; where their source begins.
  std::uint32_t cut(std::uint32_t size);

  // The source bytes that made `span` of the derived text: from the source position of its first byte to the end
  // of that of its last. An empty span maps to an empty one. O(1).
  Span to_source(Span span) const { return is_identity() ? span : to_source_of_runs(span); }

  // The source of `span` where it is one copy: the answer for most words, without a vector for the pieces. An empty
  // span has none.
  std::optional<Span> copied(Span span) const {
    if (span.empty()) return std::nullopt;
    if (is_identity()) return span;
    const Run run = run_at(index_of(span.begin));
    if (!run.copy || span.end > run.to + run.size) return std::nullopt;
    return Span{run.from + (span.begin - run.to), run.from + (span.end - run.to)};
  }

  // The run that holds a position; the last one for positions past the end. The identity is a copy of all there can be.
  // Who asks for many positions near each other keeps it.
  Run run_of(std::uint32_t to) const {
    constexpr std::uint32_t kAll = 0xffffffff;
    return is_identity() ? Run{0, kAll, 0, kAll, true} : run_at(index_of(to));
  }

  // The pieces of the source that made `span`, in reading order, neighbours merged.
  void pieces(Span span, std::vector<Span>* out) const;

  // The derived position of a source byte: for sorted alignments only (normalisation). O(log runs).
  std::uint32_t from_source(std::uint32_t source) const;

  // The first derived position in a stretch that came from a source byte or from one behind it, else the stretch's end.
  // For stretches whose source is sorted. O(log runs).
  std::uint32_t from_source_within(Span derived, std::uint32_t source) const;

  // The alignment of a text derived from a derived text: `next` maps to what this one derives. Linear time.
  BasicAlignment then(const BasicAlignment& next) const;

 private:
  // Does a copy of the source from there on go on with the last run?
  bool continues(std::uint32_t from) const {
    if (starts_.empty()) return false;
    const RunStart& last = starts_.back();
    return last.from_size == RunStart::kCopied && last.from + (end_ - last.to) == from;
  }
  Span to_source_of_runs(Span span) const;
  std::uint32_t end_of(std::size_t run) const { return run + 1 < starts_.size() ? starts_.to(run + 1) : end_; }
  Run run_at(std::size_t run) const {
    const RunStart& start = starts_[run];
    const std::uint32_t size = end_of(run) - start.to;
    const bool copy = start.from_size == RunStart::kCopied;
    return {start.to, size, start.from, copy ? size : start.from_size, copy};
  }
  // Of the run that holds a derived position; of the last one for positions past the end.
  std::size_t index_of(std::uint32_t to) const {
    if (to >= end_) return starts_.size() - 1;
    std::size_t run = first_runs_[to / kStride];
    while (run + 1 < starts_.size() && starts_.to(run + 1) <= to) ++run;
    return run;
  }
  void append_piece(std::uint32_t to, std::uint32_t size, const Run& run);

  // A line has a run or two, so that a binary search over those of a document misses the cache and the branch at each
  // step; from the run at each kStride'th byte the one wanted is near.
  static constexpr std::uint32_t kStride = 64;

  Starts starts_;
  GrowingArray<std::uint32_t> first_runs_;  // of the bytes 0, kStride, ...
  std::uint32_t end_ = 0;
};

using Alignment = BasicAlignment<FullStarts>;
using PackedAlignment = BasicAlignment<PackedStarts>;

}  // namespace vanban::text

#endif  // VANBAN_TEXT_ALIGNMENT_H_
