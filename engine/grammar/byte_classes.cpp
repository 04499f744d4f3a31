#include "grammar/byte_classes.h"

#include "text/ascii.h"

namespace vanban::grammar {

void ByteClasses::add(const Node& node) {
  for (const char c : node.text) {
    if (node.kind == Node::Kind::literal) literal_.set(static_cast<unsigned char>(c));
  }
  if (node.kind == Node::Kind::bytes) add(node.bytes);
  for (const NodePtr& child : node.children) add(*child);
}

void ByteClasses::add(const Bytes& bytes) { divide(with_both_cases(bytes)); }

Bytes ByteClasses::with_both_cases(const Bytes& bytes) const {
  Bytes both = bytes;
  if (exact_) return both;
  for (char c = 'a'; c <= 'z'; ++c) {
    const auto small = static_cast<unsigned char>(c);
    const auto capital = static_cast<unsigned char>(text::to_upper(c));
    both[small] = both[capital] = bytes[small] || bytes[capital];
  }
  return both;
}

// Each part that the set cuts becomes two.
void ByteClasses::divide(const Bytes& bytes) {
  std::array<std::uint16_t, 256> inside{};  // part -> what its bytes in the set become
  for (std::size_t byte = 0; byte < bytes.size(); ++byte) {
    if (!bytes[byte]) continue;
    std::uint16_t& part = parts_[byte];
    if (inside[part] == 0) inside[part] = count_++;
    part = inside[part];
  }
  // Parts that have lost all their bytes are given up, so that there are never more than bytes.
  std::array<std::uint16_t, 512> renamed{};
  std::uint16_t used = 1;
  for (std::uint16_t& part : parts_) {
    if (part == 0) continue;
    if (renamed[part] == 0) renamed[part] = used++;
    part = renamed[part];
  }
  count_ = used;
}

bool ByteClasses::number() {
  for (std::size_t byte = 0; byte < literal_.size(); ++byte) {
    if (literal_[byte]) add(Bytes().set(byte));
  }
  if (count() > kMax) return false;
  classes_.fill(kOutside);
  for (std::size_t byte = 0; byte < parts_.size(); ++byte) {
    classes_[byte] = static_cast<std::uint8_t>(parts_[byte] + kOutside);
  }
  return true;
}

Matcher::Classes ByteClasses::classes_of(const Bytes& bytes) const {
  const Bytes both = with_both_cases(bytes);
  Matcher::Classes classes = 0;
  for (std::size_t byte = 0; byte < both.size(); ++byte) {
    if (both[byte]) classes |= Matcher::Classes{1} << classes_[byte];
  }
  return classes;
}

}  // namespace vanban::grammar
