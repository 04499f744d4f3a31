// Since when a document is in force, where it says so: "Quyết định này có hiệu lực thi hành kể từ ngày ...".
#ifndef VANBAN_STRUCTURE_HEADER_EFFECTIVE_H_
#define VANBAN_STRUCTURE_HEADER_EFFECTIVE_H_

#include <optional>
#include <string_view>

#include "layout/reading.h"
#include "structure/header/rules.h"
#include "vanban/document.h"

namespace vanban::structure {

// The first sentence that begins with the document's own type (`doc_type`, its full name in lower case) and says since
// when it is in force. An attached text (Quy chế này có hiệu lực ...) is of another type. Linear time.
std::optional<Effective> read_effective(const layout::Origin& origin, const HeaderRules& rules,
                                        std::string_view doc_type);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_EFFECTIVE_H_
