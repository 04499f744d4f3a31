// Of which unit a document is, and where it says so.
#ifndef VANBAN_LINK_TERRITORY_H_
#define VANBAN_LINK_TERRITORY_H_

#include <optional>
#include <string_view>

#include "link/body.h"
#include "vanban/document.h"

namespace vanban::link {

struct Home {
  Place place;                         // what is known of it; the province may be empty
  std::optional<Territory> territory;  // where the province is known
};

// `issuer` and `parent` are the header's, taken apart. `text` is the decoded text of the document.
Home find_home(const Header& header, const BodyName& issuer, const BodyName& parent, std::string_view text,
               const KeyBook& book);

}  // namespace vanban::link

#endif  // VANBAN_LINK_TERRITORY_H_
