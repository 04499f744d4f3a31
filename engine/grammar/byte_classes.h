// Which bytes a pattern tells apart: the classes of a Matcher.
#ifndef VANBAN_GRAMMAR_BYTE_CLASSES_H_
#define VANBAN_GRAMMAR_BYTE_CLASSES_H_

#include <array>
#include <cstdint>

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

  std::size_t count() const { return count_ + std::size_t{kOutside}; }
  const std::array<std::uint8_t, 256>& table() const { return classes_; }
  std::uint8_t class_of(char byte) const { return classes_[static_cast<unsigned char>(byte)]; }
  Matcher::Classes classes_of(const Bytes& bytes) const;

 private:
  static constexpr std::uint8_t kOutside = 1;
  static constexpr std::size_t kMax = 64;

  Bytes with_both_cases(const Bytes& bytes) const;
  void divide(const Bytes& bytes);

  bool exact_;
  Bytes literal_;                           // bytes of literals
  std::array<std::uint16_t, 128> parts_{};  // of the bytes, while they are divided
  std::uint16_t count_ = 1;
  std::array<std::uint8_t, 256> classes_{};
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_BYTE_CLASSES_H_
