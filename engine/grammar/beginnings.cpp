#include "grammar/beginnings.h"

#include <algorithm>

namespace vanban::grammar {
namespace {

Beginnings::Set bit(std::size_t index) {
  return Beginnings::Set{1} << std::min<std::size_t>(index, Beginnings::kMostRules - 1);
}

}  // namespace

Beginnings::Set Beginnings::add(const Rule* rule) {
  if (rule == nullptr) return 0;
  const Set own = bit(rules_.size());
  rules_.push_back(rule);
  for (std::size_t depth = 0; depth < FirstBytes::kDepth; ++depth) {
    for (std::size_t byte = 0; byte < sets_[depth].size(); ++byte) {
      if (rule->first_bytes().allows(depth, static_cast<char>(byte))) sets_[depth][byte] |= own;
    }
  }
  return own;
}

Beginnings::Set Beginnings::ask_each(std::string_view key, std::uint32_t begin, std::uint32_t limit) const {
  Set set = 0;
  for (std::size_t i = 0; i < rules_.size(); ++i) {
    if (rules_[i]->may_match_at(key, begin, limit)) set |= bit(i);
  }
  return set;
}

}  // namespace vanban::grammar
