// Which bytes a pattern tells apart: the classes of a Matcher.
#ifndef VANBAN_GRAMMAR_BYTE_CLASSES_H_
#define VANBAN_GRAMMAR_BYTE_CLASSES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "grammar/matcher.h"
#include "grammar/pattern.h"

namespace vanban::grammar {

class ByteClasses {
 public:
  // `exact`: capitals and small letters differ.
  explicit ByteClasses(bool exact) : exact_(exact) {}

  // First all that the pattern names: each literal byte, each set, ...
  void add(const Node& node);
  void add(const Bytes& bytes);
  // ... then the numbering; false where there are too many classes.
  bool number();

  std::size_t count() const { return count_; }
  const std::array<std::uint8_t, Bytes().size()>& table() const { return classes_; }
  std::uint8_t class_of(char byte) const { return classes_[static_cast<unsigned char>(byte) & 0x7F]; }
  // Of a set that was added.
  Matcher::Classes classes_of(const Bytes& bytes) const;

 private:
  struct Set {
    Bytes bytes;
    Matcher::Classes classes = 0;
  };
  static constexpr std::uint8_t kOutside = 1;
  static constexpr std::size_t kMax = 64;  // classes, and sets

  Bytes with_both_cases(const Bytes& bytes) const;
  std::vector<std::uint64_t> memberships() const;

  bool exact_;
  Bytes literal_;          // bytes of literals
  std::vector<Set> sets_;  // no two alike
  std::size_t count_ = kOutside + std::size_t{1};
  std::array<std::uint8_t, Bytes().size()> classes_{};
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_BYTE_CLASSES_H_
