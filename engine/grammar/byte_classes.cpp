#include "grammar/byte_classes.h"

#include <algorithm>

#include "grammar/key_bytes.h"

namespace vanban::grammar {

void ByteClasses::add(const Node& node) {
  if (node.kind == Node::Kind::literal) {
    for (const char c : node.text) literal_.set(static_cast<unsigned char>(c) & 0x7F);
  } else if (node.kind == Node::Kind::bytes) {
    add(node.bytes);
  }
  for (const NodePtr& child : node.children) add(*child);
}

void ByteClasses::add(const Bytes& bytes) {
  const Bytes both = with_both_cases(bytes);
  const bool known = std::any_of(sets_.begin(), sets_.end(), [&](const Set& set) { return set.bytes == both; });
  if (!known) sets_.push_back({both});
}

Bytes ByteClasses::with_both_cases(const Bytes& bytes) const {
  if (exact_) return bytes;
  return bytes | (bytes & capitals()) << kCaseStep | (bytes & small_letters()) >> kCaseStep;
}

// Each literal byte is a class of its own; of the others, those that belong to the same sets are one.
bool ByteClasses::number() {
  if (sets_.size() > kMax) return false;
  literal_ = with_both_cases(literal_);
  classes_.fill(kOutside);
  const std::vector<std::uint64_t> memberships = this->memberships();
  std::vector<std::uint64_t> classes = {0};  // of bytes in no literal, from kOutside on: the sets that they belong to
  for (std::size_t byte = 0; byte < memberships.size(); ++byte) {
    if (literal_[byte]) continue;
    const auto found = std::find(classes.begin(), classes.end(), memberships[byte]);
    classes_[byte] = static_cast<std::uint8_t>(found - classes.begin() + kOutside);
    if (found == classes.end()) classes.push_back(memberships[byte]);
  }
  for (std::size_t byte = 0; byte < memberships.size(); ++byte) {
    if (!literal_[byte]) continue;
    const bool small = !exact_ && small_letters()[byte];
    classes_[byte] = small ? classes_[byte - kCaseStep] : static_cast<std::uint8_t>(classes.size() + kOutside);
    if (!small) classes.push_back(memberships[byte]);
  }
  count_ = classes.size() + kOutside;
  for (std::size_t i = 0; i < classes.size() && count_ <= kMax; ++i) {
    for (std::size_t k = 0; k < sets_.size(); ++k) sets_[k].classes |= (classes[i] >> k & 1) << (i + kOutside);
  }
  return count_ <= kMax;
}

// Bit k of a byte: it belongs to sets_[k].
std::vector<std::uint64_t> ByteClasses::memberships() const {
  std::vector<std::uint64_t> all(literal_.size(), 0);
  for (std::size_t k = 0; k < sets_.size(); ++k) {
    for (std::size_t byte = 0; byte < all.size(); ++byte) {
      if (sets_[k].bytes[byte]) all[byte] |= std::uint64_t{1} << k;
    }
  }
  return all;
}

Matcher::Classes ByteClasses::classes_of(const Bytes& bytes) const {
  const Bytes both = with_both_cases(bytes);
  const auto found = std::find_if(sets_.begin(), sets_.end(), [&](const Set& set) { return set.bytes == both; });
  return found == sets_.end() ? 0 : found->classes;
}

}  // namespace vanban::grammar
