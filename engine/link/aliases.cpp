#include "link/aliases.h"

#include <algorithm>

namespace vanban::link {

bool Aliases::Number::has(std::string_view day) const { return std::find(days.begin(), days.end(), day) != days.end(); }

bool Aliases::Number::is_of_other_days(const Number& other) const {
  return !days.empty() && !other.days.empty() &&
         std::none_of(days.begin(), days.end(), [&](std::string_view day) { return other.has(day); });
}

void Aliases::add(Ref name, Ref number, std::string_view day, Witness witness) {
  if (name == 0 || number == 0 || name == number) return;
  std::vector<Number>& numbers = numbers_[name];
  auto at = std::find_if(numbers.begin(), numbers.end(), [number](const Number& known) { return known.key == number; });
  if (at == numbers.end()) at = numbers.insert(at, Number{number, witness, {}});
  at->witness = std::min(at->witness, witness);
  if (!day.empty() && !at->has(day)) at->days.push_back(day);
}

std::vector<Ref> Aliases::find(Ref name, std::string_view day) const {
  std::vector<Ref> found;
  const auto at = numbers_.find(name);
  if (at == numbers_.end()) return found;
  const std::vector<Number>& numbers = at->second;
  const auto take = [&](auto fits) {
    for (const Number& number : numbers) {
      if (fits(number)) found.push_back(number.key);
    }
  };
  if (!day.empty()) {
    take([day](const Number& number) { return number.has(day); });
    if (found.empty()) take([](const Number& number) { return number.days.empty(); });
    return found;
  }
  const auto less = [](const Number& a, const Number& b) { return a.witness < b.witness; };
  const Number& best = *std::min_element(numbers.begin(), numbers.end(), less);
  take([&](const Number& number) { return number.witness == best.witness || number.is_of_other_days(best); });
  return found;
}

}  // namespace vanban::link
