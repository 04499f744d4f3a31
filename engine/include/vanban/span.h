// Span: a half-open range of bytes. The unit and the text that it counts are said where it is used;
// in everything public it is bytes of the decoded original text (see decode.h).
#ifndef VANBAN_SPAN_H_
#define VANBAN_SPAN_H_

#include <cstdint>

namespace vanban {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;  // one past the last byte

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(Span, Span) = default;
};

}  // namespace vanban

#endif  // VANBAN_SPAN_H_
