#include "structure/citations/gap_rule.h"

#include "structure/citations/small_words.h"

namespace vanban::structure {

GapRule::GapRule(const grammar::Rule* rule) : rule_(rule) {
  constexpr std::array<std::string_view, kKnown> kGaps = {" ", kNumbered, ", ", kOf, kAnd, "; ", kAt, " so: "};
  for (std::size_t i = 0; i < kKnown; ++i) {
    const auto size = static_cast<std::uint32_t>(kGaps[i].size());
    gaps_[i] = text::pack_bytes(kGaps[i], 0, size);
    fills_[i] = asks(kGaps[i], 0, size);
  }
}

bool GapRule::asks(std::string_view key, std::uint32_t begin, std::uint32_t end) const {
  if (!rule_->may_match_at(key, begin, end)) return false;
  grammar::Match match;
  return rule_->match_at(key, begin, end, &match) && match.whole.end == end;
}

}  // namespace vanban::structure
