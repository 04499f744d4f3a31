// Of which unit a document is, and where it says so.
#ifndef VANBAN_LINK_TERRITORY_H_
#define VANBAN_LINK_TERRITORY_H_

#include <optional>

#include "link/body.h"
#include "text/key.h"
#include "text/normalise.h"
#include "vanban/document.h"

namespace vanban::link {

struct Home {
  Place place;                         // what is known of it; the province may be empty
  std::optional<Territory> territory;  // where the province is known
};

// `issuer` and `parent` are the header's, taken apart. `norm` is the text of the document, `key` its key.
Home find_home(const Header& header, const BodyName& issuer, const BodyName& parent, const text::NormText& norm,
               const text::Key& key, const KeyBook& book);

}  // namespace vanban::link

#endif  // VANBAN_LINK_TERRITORY_H_
