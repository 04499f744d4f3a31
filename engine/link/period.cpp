#include "link/period.h"

#include <algorithm>

namespace vanban::link {
namespace {

// Rule 2: a provincial body of a province that was merged on 2025-07-01.
bool began_again(const Scope& scope, const KeyBook& book) {
  return scope.place.level() == Level::province && book.has(List::merged_2025, scope.place.province);
}

// The half of 2025 that a date of that year falls in.
Period half_of_2025(const Facts& facts, const std::string& first_half) {
  if (!facts.date.starts_with("2025") || facts.date.size() == 4) return {"2025~", true};
  if (is_since_merger(facts.date)) return {"2025b", false};
  return {first_half, false};
}

}  // namespace

Period period_of(const Item& item, const Scope& scope, const Facts& facts, const KeyBook& book) {
  const bool halved = began_again(scope, book);
  if (item.year) return halved && *item.year == 2025 ? half_of_2025(facts, "") : Period{};
  const bool by_term = std::any_of(item.codes.begin(), item.codes.end(),
                                   [&](const std::string& code) { return book.has(List::legislature, code); });
  if (by_term) return {};
  if (halved && facts.date.starts_with("2025")) return half_of_2025(facts, "2025");
  if (!facts.date.empty()) return {std::string(facts.date.substr(0, 4)), false};
  if (facts.term) return {"k" + std::to_string(*facts.term), true};
  return {"~", true};
}

}  // namespace vanban::link
