// Aliases: which number stands behind a name (Luật Đất đai năm 2024 is 31/2024/QH15).
#ifndef VANBAN_LINK_ALIASES_H_
#define VANBAN_LINK_ALIASES_H_

#include <array>
#include <cstdint>
#include <unordered_map>

#include "link/string_pool.h"

namespace vanban::link {

// Who says so; the first of them that says anything decides.
enum class Witness : std::uint8_t { lexicon, document, citation };

class Aliases {
 public:
  // The key by name and the key by number.
  void add(Ref name, Ref number, Witness witness);
  // What the name stands for; 0 where nobody says, or the best witnesses say different things.
  Ref number_of(Ref name) const;
  // Calls use(name, number) for all that stand for something.
  template <typename Use>
  void each(Use use) const {
    for (const auto& [name, said] : said_) {
      if (const Ref number = decided(said); number != 0) use(name, number);
    }
  }

 private:
  static constexpr Ref kDisputed = 0xffffffff;
  using Said = std::array<Ref, 3>;  // by Witness; 0 where it says nothing
  static Ref decided(const Said& said);

  std::unordered_map<Ref, Said> said_;
};

}  // namespace vanban::link

#endif  // VANBAN_LINK_ALIASES_H_
