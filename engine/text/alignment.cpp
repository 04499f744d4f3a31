// Alignment: runs are kept sorted by derived position, so that the one that holds a position is soon found.
#include "text/alignment.h"

#include <algorithm>

namespace vanban::text {

std::uint32_t Alignment::cut(std::uint32_t size) {
  std::uint32_t from = end_;  // the identity
  while (size > 0 && !runs_.empty()) {
    Run& last = runs_.back();
    const std::uint32_t taken = std::min(size, last.size);
    size -= taken;
    end_ -= taken;
    last.size -= taken;
    if (last.copy) last.from_size = last.size & kSizes;
    from = last.copy ? last.from + last.size : last.from;
    if (last.size == 0) runs_.pop_back();
  }
  while (!first_runs_.empty() && (first_runs_.size() - 1) * kStride >= end_) first_runs_.pop_back();
  return from;
}

Span Alignment::to_source(Span span) const {
  if (runs_.empty()) return span;
  const Run& first = runs_[run_at(span.begin)];
  if (first.copy && !span.empty() && span.end <= first.to + first.size) {  // as nearly always
    const std::uint32_t begin = first.from + (span.begin - first.to);
    return {begin, begin + span.size()};
  }
  const std::uint32_t into = std::min(span.begin - first.to, first.size);
  std::uint32_t begin = first.copy ? first.from + into : first.from;
  if (into == first.size) begin = first.from + first.from_size;  // past the end
  if (span.empty()) return {begin, begin};
  const Run& last = runs_[run_at(span.end - 1)];
  const std::uint32_t end =
      last.copy ? last.from + std::min(span.end - last.to, last.size) : last.from + last.from_size;
  return {begin, std::max(begin, end)};
}

void Alignment::pieces(Span span, std::vector<Span>* out) const {
  if (span.empty()) return;
  if (runs_.empty()) {
    out->push_back(span);
    return;
  }
  const std::size_t first_piece = out->size();
  for (std::size_t i = run_at(span.begin); i < runs_.size() && runs_[i].to < span.end; ++i) {
    const Run& run = runs_[i];
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

std::uint32_t Alignment::from_source(std::uint32_t source) const {
  if (runs_.empty()) return source;
  const auto after = std::upper_bound(runs_.begin(), runs_.end(), source,
                                      [](std::uint32_t at, const Run& run) { return at < run.from; });
  if (after == runs_.begin()) return 0;
  const Run& run = *(after - 1);
  if (source >= run.from + run.from_size) return run.to + run.size;  // dropped: what follows it
  return run.copy ? run.to + (source - run.from) : run.to;
}

std::uint32_t Alignment::from_source_within(Span derived, std::uint32_t source) const {
  if (derived.empty()) return derived.end;
  if (runs_.empty()) return std::clamp(source, derived.begin, derived.end);
  const auto first = runs_.begin() + static_cast<std::ptrdiff_t>(run_at(derived.begin));
  const auto behind =
      std::lower_bound(first, runs_.end(), derived.end, [](const Run& run, std::uint32_t end) { return run.to < end; });
  const auto found = std::upper_bound(first, behind, source,
                                      [](std::uint32_t at, const Run& run) { return at < run.from + run.from_size; });
  if (found == behind) return derived.end;
  const std::uint32_t at = found->copy && source > found->from ? found->to + (source - found->from) : found->to;
  return std::clamp(at, derived.begin, derived.end);
}

// The part [to, to+size) of `run`, as what comes next in this alignment.
void Alignment::append_piece(std::uint32_t to, std::uint32_t size, const Run& run) {
  if (run.copy) {
    append(size, run.from + (to - run.to), size, true);
  } else {
    append(size, run.from, run.from_size, false);
  }
}

Alignment Alignment::then(const Alignment& next) const {
  if (next.is_identity()) return *this;
  if (is_identity()) return next;
  Alignment joined;
  joined.runs_.reserve(runs_.size() + next.runs_.size());
  for (std::size_t i = 0; const Run& run : next.runs_) {
    if (!run.copy) {
      const Span source = to_source({run.from, run.from + run.from_size});
      joined.append(run.size, source.begin, source.size(), false);
      continue;
    }
    const std::uint32_t end = run.from + run.from_size;
    for (std::uint32_t at = run.from; at < end;) {
      while (i + 1 < runs_.size() && runs_[i + 1].to <= at) ++i;
      const std::uint32_t size = std::min(end, runs_[i].to + runs_[i].size) - at;
      joined.append_piece(at, size, runs_[i]);
      at += size;
    }
  }
  return joined;
}

}  // namespace vanban::text
