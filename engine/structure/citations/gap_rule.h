// A rule that is asked whether it matches a whole gap: what stands between a type and its number, two members of a
// list.
//
// Nine gaps in ten are the same few ones in all texts, and what the rule says of these is asked once, when the grammar
// is loaded: a match costs five hundred instructions, this twenty.
#ifndef VANBAN_STRUCTURE_CITATIONS_GAP_RULE_H_
#define VANBAN_STRUCTURE_CITATIONS_GAP_RULE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "grammar/grammar.h"
#include "text/packed_word.h"

namespace vanban::structure {

class GapRule {
 public:
  explicit GapRule(const grammar::Rule* rule);

  // Does it match all of [begin, end)?
  bool fills(std::string_view key, std::uint32_t begin, std::uint32_t end) const {
    if (begin > end) return false;
    if (end - begin <= text::kPackedLetters) {
      const text::PackedWord gap = text::pack_bytes(key, begin, end);
      for (std::size_t i = 0; i < kKnown; ++i) {
        if (gaps_[i] == gap) return fills_[i];
      }
    }
    return asks(key, begin, end);
  }
  const grammar::Rule* operator->() const { return rule_; }

 private:
  static constexpr std::size_t kKnown = 8;

  bool asks(std::string_view key, std::uint32_t begin, std::uint32_t end) const;

  const grammar::Rule* rule_;
  // Of all of them the answer is known whatever stands around: they begin and end with a blank or a sign.
  std::array<text::PackedWord, kKnown> gaps_{};
  std::array<bool, kKnown> fills_{};
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_GAP_RULE_H_
