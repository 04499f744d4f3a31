// Aliases: which number stands behind a name (Luật Đất đai năm 2024 is 31/2024/QH15).
//
// Two laws of one name can be of one year (Luật Tổ chức chính quyền địa phương, February and June 2025): the day tells
// them apart.
#ifndef VANBAN_LINK_ALIASES_H_
#define VANBAN_LINK_ALIASES_H_

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "link/string_pool.h"

namespace vanban::link {

// Who says so, the best first.
enum class Witness : std::uint8_t { lexicon, document, citation };

class Aliases {
 public:
  // The key by name and the key by number; `day` is the law's, "" where the witness does not say it. Views must stay
  // valid.
  void add(Ref name, Ref number, std::string_view day, Witness witness);

  bool knows(Ref name) const { return numbers_.contains(name); }
  // What a name means. With a day: the numbers of that day, or those of which no day is known; none: the law is another
  // one of this name. Without: what the best witness says, unless others know a law of another day.
  std::vector<Ref> find(Ref name, std::string_view day) const;

  // Calls use(name, number) for all pairs.
  template <typename Use>
  void each(Use use) const {
    for (const auto& [name, numbers] : numbers_) {
      for (const Number& number : numbers) use(name, number.key);
    }
  }

 private:
  struct Number {
    Ref key = 0;
    Witness witness = Witness::citation;  // the best
    std::vector<std::string_view> days;

    bool has(std::string_view day) const;
    // Both are known by days, and by no common one.
    bool is_of_other_days(const Number& other) const;
  };

  std::unordered_map<Ref, std::vector<Number>> numbers_;
};

}  // namespace vanban::link

#endif  // VANBAN_LINK_ALIASES_H_
