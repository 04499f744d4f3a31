// Which of several rules can match at a place: three look-ups for all of them, by the first bytes that their matches
// can have. For places where many rules are asked by name, and nearly all refuse: the begins of lines.
#ifndef VANBAN_GRAMMAR_BEGINNINGS_H_
#define VANBAN_GRAMMAR_BEGINNINGS_H_

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "grammar/word_ends.h"

namespace vanban::grammar {

class Beginnings {
 public:
  using Set = std::uint64_t;
  static constexpr std::size_t kMostRules = 64;

  // The bit that stands for the rule from now on; none for null. Keeps the pointer. Of more than kMostRules, those that
  // come last share a bit.
  Set add(const Rule* rule);

  // The rules that Rule::may_match_at does not refuse.
  Set at(std::string_view key, std::uint32_t begin, std::uint32_t limit) const {
    const auto end = limit < key.size() ? limit : static_cast<std::uint32_t>(key.size());
    if (begin + FirstBytes::kDepth > end || cuts_word(key, end)) return ask_each(key, begin, limit);
    const auto byte = [&](std::uint32_t i) { return static_cast<std::size_t>(key[begin + i] & 0x7F); };
    return sets_[0][byte(0)] & sets_[1][byte(1)] & sets_[2][byte(2)];
  }

 private:
  Set ask_each(std::string_view key, std::uint32_t begin, std::uint32_t limit) const;

  std::array<std::array<Set, 128>, FirstBytes::kDepth> sets_{};
  std::vector<const Rule*> rules_;
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_BEGINNINGS_H_
