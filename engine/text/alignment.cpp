// Alignment: runs are kept sorted by derived position, so that the one that holds a position is soon found.
#include "text/alignment.h"

#include <algorithm>

namespace vanban::text {
namespace {

// The first of the runs [begin, end) that a question is true of, as it is of all behind it; else the end.
template <typename Question>
std::size_t first_run(std::size_t begin, std::size_t end, Question question) {
  while (begin < end) {
    const std::size_t middle = begin + (end - begin) / 2;
    if (question(middle)) {
      end = middle;
    } else {
      begin = middle + 1;
    }
  }
  return begin;
}

}  // namespace

template <typename Starts>
std::vector<Alignment::Run> BasicAlignment<Starts>::runs() const {
  std::vector<Run> runs;
  runs.reserve(starts_.size());
  for (std::size_t i = 0; i < starts_.size(); ++i) runs.push_back(run_at(i));
  return runs;
}

template <typename Starts>
std::uint32_t BasicAlignment<Starts>::cut(std::uint32_t size) {
  std::uint32_t from = end_;  // the identity
  while (size > 0 && !starts_.empty()) {
    const RunStart last = starts_.back();
    const std::uint32_t taken = std::min(size, end_ - last.to);
    size -= taken;
    end_ -= taken;
    from = last.from_size == RunStart::kCopied ? last.from + (end_ - last.to) : last.from;
    if (end_ == last.to) starts_.pop_back();
  }
  while (!first_runs_.empty() && (first_runs_.size() - 1) * kStride >= end_) first_runs_.pop_back();
  return from;
}

template <typename Starts>
Span BasicAlignment<Starts>::to_source_of_runs(Span span) const {
  const Run first = run_at(index_of(span.begin));
  if (first.copy && !span.empty() && span.end <= first.to + first.size) {  // as nearly always
    const std::uint32_t begin = first.from + (span.begin - first.to);
    return {begin, begin + span.size()};
  }
  const std::uint32_t into = std::min(span.begin - first.to, first.size);
  std::uint32_t begin = first.copy ? first.from + into : first.from;
  if (into == first.size) begin = first.from + first.from_size;  // past the end
  if (span.empty()) return {begin, begin};
  const Run last = run_at(index_of(span.end - 1));
  const std::uint32_t end =
      last.copy ? last.from + std::min(span.end - last.to, last.size) : last.from + last.from_size;
  return {begin, std::max(begin, end)};
}

template <typename Starts>
void BasicAlignment<Starts>::pieces(Span span, std::vector<Span>* out) const {
  if (span.empty()) return;
  if (is_identity()) {
    out->push_back(span);
    return;
  }
  const std::size_t first_piece = out->size();
  for (std::size_t i = index_of(span.begin); i < starts_.size() && starts_.to(i) < span.end; ++i) {
    const Run run = run_at(i);
    Span piece = {run.from, run.from + run.from_size};
    if (run.copy) {
      piece.begin = run.from + std::min(std::max(span.begin, run.to) - run.to, run.size);
      piece.end = run.from + std::min(span.end - run.to, run.size);
    }
    if (piece.empty()) continue;
    if (out->size() > first_piece && out->back().end == piece.begin) {
      out->back().end = piece.end;
    } else {
      out->push_back(piece);
    }
  }
}

template <typename Starts>
std::uint32_t BasicAlignment<Starts>::from_source(std::uint32_t source) const {
  if (is_identity()) return source;
  const std::size_t after = first_run(0, starts_.size(), [&](std::size_t i) { return starts_[i].from > source; });
  if (after == 0) return 0;
  const Run run = run_at(after - 1);
  if (source >= run.from + run.from_size) return run.to + run.size;  // dropped: what follows it
  return run.copy ? run.to + (source - run.from) : run.to;
}

template <typename Starts>
std::uint32_t BasicAlignment<Starts>::from_source_within(Span derived, std::uint32_t source) const {
  if (derived.empty()) return derived.end;
  if (is_identity()) return std::clamp(source, derived.begin, derived.end);
  const std::size_t first = index_of(derived.begin);
  const std::size_t behind =
      first_run(first, starts_.size(), [&](std::size_t i) { return starts_.to(i) >= derived.end; });
  // The first run whose source ends behind it.
  const std::size_t found = first_run(first, behind, [&](std::size_t i) {
    const Run run = run_at(i);
    return run.from + run.from_size > source;
  });
  if (found == behind) return derived.end;
  const Run run = run_at(found);
  const std::uint32_t at = run.copy && source > run.from ? run.to + (source - run.from) : run.to;
  return std::clamp(at, derived.begin, derived.end);
}

// The part [to, to+size) of `run`, as what comes next in this alignment.
template <typename Starts>
void BasicAlignment<Starts>::append_piece(std::uint32_t to, std::uint32_t size, const Run& run) {
  if (run.copy) {
    append(size, run.from + (to - run.to), size, true);
  } else {
    append(size, run.from, run.from_size, false);
  }
}

template <typename Starts>
BasicAlignment<Starts> BasicAlignment<Starts>::then(const BasicAlignment& next) const {
  if (next.is_identity()) return *this;
  if (is_identity()) return next;
  BasicAlignment joined;
  joined.starts_.reserve(starts_.size() + next.starts_.size());
  std::size_t i = 0;
  for (std::size_t n = 0; n < next.starts_.size(); ++n) {
    const Run run = next.run_at(n);
    if (!run.copy) {
      const Span source = to_source({run.from, run.from + run.from_size});
      joined.append(run.size, source.begin, source.size(), false);
      continue;
    }
    const std::uint32_t end = run.from + run.from_size;
    for (std::uint32_t at = run.from; at < end;) {
      while (i + 1 < starts_.size() && starts_.to(i + 1) <= at) ++i;
      const std::uint32_t size = std::min(end, end_of(i)) - at;
      joined.append_piece(at, size, run_at(i));
      at += size;
    }
  }
  return joined;
}

template class BasicAlignment<FullStarts>;
template class BasicAlignment<PackedStarts>;

}  // namespace vanban::text
