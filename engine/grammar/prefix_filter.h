// A look at the first bytes of a window before the expression is run on it: most places where a trigger stands are no
// match, and this says so in a few nanoseconds.
#ifndef VANBAN_GRAMMAR_PREFIX_FILTER_H_
#define VANBAN_GRAMMAR_PREFIX_FILTER_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "grammar/pattern.h"

namespace vanban::grammar {

class PrefixFilter {
 public:
  // Of matches that begin where the window begins; `exact`: capitals and small letters differ.
  PrefixFilter(const Node& node, bool exact);

  // False only where no match can begin.
  bool admits(std::string_view window) const {
    for (std::size_t i = 0; i < kDepth && i < window.size(); ++i) {
      if ((allowed_[static_cast<unsigned char>(window[i]) & 0x7F] >> i & 1) == 0) return false;
    }
    return true;
  }

 private:
  using Offsets = std::uint32_t;  // bit i: i bytes have been read; kDepth stands for more too

  Offsets advance(const Node& node, Offsets from);
  Offsets advance_bytes(const Bytes& bytes, Offsets from);
  Offsets advance_literal(std::string_view text, Offsets from);
  static Offsets one_on(Offsets from);
  Offsets advance_repeat(const Node& node, Offsets from);
  void allow(unsigned char byte, Offsets at) { allowed_[byte] = static_cast<std::uint8_t>(allowed_[byte] | at); }
  void allow_all_behind(Offsets ends);
  void join_cases();

  static constexpr std::size_t kDepth = 8;
  static constexpr Offsets kBeyond = 1u << kDepth;
  static constexpr int kMaxSteps = 20000;    // repetitions in repetitions; after that all is admitted
  std::array<std::uint8_t, 128> allowed_{};  // byte -> bit i: may stand at offset i
  int steps_ = 0;
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_PREFIX_FILTER_H_
