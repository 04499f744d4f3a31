#include "link/aliases.h"

namespace vanban::link {

void Aliases::add(Ref name, Ref number, Witness witness) {
  if (name == 0 || number == 0 || name == number) return;
  Ref& said = said_[name][static_cast<std::size_t>(witness)];
  said = said == 0 || said == number ? number : kDisputed;
}

Ref Aliases::number_of(Ref name) const {
  const auto at = said_.find(name);
  return at == said_.end() ? 0 : decided(at->second);
}

Ref Aliases::decided(const Said& said) {
  for (const Ref number : said) {
    if (number != 0) return number == kDisputed ? 0 : number;
  }
  return 0;
}

}  // namespace vanban::link
