// The scope of a numbered document: whose series of numbers it belongs to (KEYS, "Scope").
#ifndef VANBAN_LINK_SCOPE_H_
#define VANBAN_LINK_SCOPE_H_

#include <optional>
#include <string>
#include <string_view>

#include "link/body.h"
#include "link/citing.h"
#include "link/item.h"

namespace vanban::link {

// What is known of a document, itself or cited.
struct Facts {
  std::string_view type;           // in lower case, "" where unknown
  const BodyName* body = nullptr;  // the issuer taken apart, null where there is none
  std::string_view date;           // ISO, partial; "" where there is none
  std::optional<int> term;         // khóa
};

struct Scope {
  Place place;       // the unit; empty where unknown
  std::string body;  // slug, or "~"; "" where the code says the body
  std::string text() const;
};

// Which of the rules 1 to 5 of KEYS gives the scope.
enum class ScopeRule : std::uint8_t { national, joint, province, district, any_level, committee, body };
ScopeRule scope_rule(const Item& item, const Facts& facts, const KeyBook& book);

// The unit of a cited document: (a) to (e) of KEYS.
Place cited_place(ScopeRule rule, const Item& item, const Facts& facts, const Citing& citing);

// `place` is the unit of the document: its own, or cited_place's.
Scope scope_of(ScopeRule rule, Place place, const Facts& facts);

// Districts ended on 2025-07-01: a commune stands below its district before, below the province since. An unknown part
// is "~".
Place at_date(Place place, std::string_view date);

// Whether an issuer is the citing document's own body, perhaps by a shorter name: Đảng ủy Khối.
bool is_own_body(const BodyName& body, const Citing& citing);

}  // namespace vanban::link

#endif  // VANBAN_LINK_SCOPE_H_
