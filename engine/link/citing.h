// What a citation inherits from the document that it stands in.
#ifndef VANBAN_LINK_CITING_H_
#define VANBAN_LINK_CITING_H_

#include <optional>
#include <string>
#include <string_view>

#include "link/body.h"

namespace vanban::link {

struct Citing {
  Place place;             // the document's unit
  BodyName body;           // its issuer
  std::string code;        // of its own number: ubnd; "" where it has none
  bool city = false;       // its province is a city under central rule
  bool restarted = false;  // of a merged province and dated since 2025-07-01: what is older may be another province's
};

// ISO 8601, partial; "" where there is none.
bool is_since_merger(std::string_view date);   // surely on 2025-07-01 or later
bool is_before_merger(std::string_view date);  // surely before

// What the citing document's unit is at a level; parts that it lacks are "~". Empty where nothing is known.
// `kind` is the word that asks: thanh-pho may mean a district or a province.
Place unit_at(const Citing& citing, Level level, std::string_view kind);

}  // namespace vanban::link

#endif  // VANBAN_LINK_CITING_H_
