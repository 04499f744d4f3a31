#include "grammar/prefix_filter.h"

#include <algorithm>

#include "text/ascii.h"

namespace vanban::grammar {

PrefixFilter::PrefixFilter(const Node& node, bool exact) {
  const Offsets ends = advance(node, 1);
  allow_all_behind(steps_ <= kMaxSteps ? ends : 1);
  if (!exact) join_cases();
}

// Where the reading of a node can end, when it begins at these offsets; its bytes become allowed on the way.
PrefixFilter::Offsets PrefixFilter::advance(const Node& node, Offsets from) {
  if (from == 0 || ++steps_ > kMaxSteps) return 0;
  switch (node.kind) {
    case Node::Kind::literal:
      return advance_literal(node.text, from);
    case Node::Kind::bytes:
      return advance_bytes(node.bytes, from);
    case Node::Kind::sequence:
      for (const NodePtr& child : node.children) from = advance(*child, from);
      return from;
    case Node::Kind::alternatives: {
      Offsets ends = 0;
      for (const NodePtr& child : node.children) ends |= advance(*child, from);
      return ends;
    }
    case Node::Kind::repeat:
      return advance_repeat(node, from);
    case Node::Kind::group:
      return advance(*node.children[0], from);
    case Node::Kind::text_begin:
    case Node::Kind::text_end:
      return from;
  }
  return from;
}

// One byte on; offsets of kDepth and more are one.
PrefixFilter::Offsets PrefixFilter::one_on(Offsets from) {
  return ((from << 1) & (2 * kBeyond - 1)) | (from & kBeyond);
}

PrefixFilter::Offsets PrefixFilter::advance_bytes(const Bytes& bytes, Offsets from) {
  if (from == kBeyond) return from;
  for (std::size_t c = 0; c < bytes.size(); ++c) {
    if (bytes[c]) allow(static_cast<unsigned char>(c), from);
  }
  return one_on(from);
}

PrefixFilter::Offsets PrefixFilter::advance_literal(std::string_view text, Offsets from) {
  for (const char c : text) {
    if (from == kBeyond) return from;
    if (c == ' ')
      from |= (0u - (from & (0u - from))) & (kBeyond - 1);  // one blank or more: all offsets from the first on
    allow(static_cast<unsigned char>(c), from);
    from = one_on(from);
  }
  return from;
}

// Behind kDepth rounds nothing changes any more: each round reads a byte, or can be left out.
PrefixFilter::Offsets PrefixFilter::advance_repeat(const Node& node, Offsets from) {
  constexpr int kRounds = static_cast<int>(kDepth) + 1;
  const int min = std::min(node.min, kRounds);
  const int max = node.max == -1 ? kRounds : std::min(node.max, kRounds);
  Offsets ends = min == 0 ? from : 0;
  for (int i = 1; i <= max; ++i) {
    const Offsets next = advance(*node.children[0], from);
    if (i >= min) ends |= next;
    if (next == from && i >= min) break;
    from = next;
  }
  return ends;
}

void PrefixFilter::allow_all_behind(Offsets ends) {
  Offsets behind = 0;
  for (std::size_t i = 0; i < kDepth; ++i) {
    if ((ends & ((2u << i) - 1)) != 0) behind |= 1u << i;
  }
  for (std::size_t c = 0; c < allowed_.size(); ++c) allow(static_cast<unsigned char>(c), behind);
}

void PrefixFilter::join_cases() {
  for (char c = 'a'; c <= 'z'; ++c) {
    auto& small = allowed_[static_cast<unsigned char>(c)];
    auto& capital = allowed_[static_cast<unsigned char>(text::to_upper(c))];
    small = capital = static_cast<std::uint8_t>(small | capital);
  }
}

}  // namespace vanban::grammar
