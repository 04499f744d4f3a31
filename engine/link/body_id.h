// The canonical body (Body::id) with its level, province and term.
#ifndef VANBAN_LINK_BODY_ID_H_
#define VANBAN_LINK_BODY_ID_H_

#include "link/citing.h"
#include "vanban/document.h"

namespace vanban::link {

// Fills id, level, province and term of `body`, whose name is `name` and whose unit is `place`; what is not known stays
// empty.
void identify(Body& body, const BodyName& name, const Place& place, const Citing& citing, const KeyBook& book);

// A header's issuer: a part of a body (Ban Thường trực) stands in its parent.
void identify_issuer(Body& body, const BodyName& name, const BodyName& parent, const Place& place, const KeyBook& book);

}  // namespace vanban::link

#endif  // VANBAN_LINK_BODY_ID_H_
