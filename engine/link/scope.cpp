#include "link/scope.h"

#include <utility>

namespace vanban::link {
namespace {

// Rule 1 by the type's name; where that is unknown by its code. TT is Thông tư only in State numbers (12/...), else
// Thông tri.
bool is_national_type(const Item& item, const Facts& facts, const KeyBook& book) {
  if (!facts.type.empty()) return book.has(List::national_type, book.type_slug(facts.type));
  if (!item.typed) return false;
  return book.has(List::national_code, item.codes.front()) && (item.codes.front() != "tt" || item.state_style);
}

bool is_central_code(const Item& item, const ListSet& lists) {
  return lists.has(List::central) || (item.state_style && lists.has(List::central_state));
}

// "du" is the commune's only where the issuer is a commune's Party committee.
bool is_commune_committee(const Facts& facts) {
  return facts.body == nullptr || facts.body->outer == "dang-uy" || facts.body->outer == "dang-bo";
}

std::string body_slug(const Facts& facts) {
  return facts.body == nullptr || facts.body->slug.empty() ? "~" : facts.body->slug;
}

Place truncated(Place place, Level level) {
  if (place.national()) return {};  // the code says that it is not
  place.commune.clear();
  if (level == Level::province) place.district.clear();
  if (level == Level::district && place.district.empty() && !place.province.empty()) place.district = "~";
  return place;
}

// (a) and (b) for an issuer that names a unit: what the name leaves out is the citing document's.
Place named_place(const BodyName& body, const Citing& citing, bool may_inherit) {
  Place place = body.place;
  if (!may_inherit || citing.place.national()) return place;
  const bool same_province = place.province.empty() || place.province == citing.place.province;
  if (place.province.empty()) place.province = citing.place.province;
  const bool district_meant = place.district == citing.place.district || body.bare == Level::district;
  if (same_province && !place.commune.empty() && place.district.empty() &&
      (district_meant || place.commune == citing.place.commune)) {
    place.district = citing.place.district;
  }
  return place;
}

// (d): what the code alone says of the unit.
Place place_by_code(ScopeRule rule, const Citing& citing) {
  switch (rule) {
    case ScopeRule::province:
      return unit_at(citing, Level::province, {});
    case ScopeRule::district:
      return unit_at(citing, Level::district, {});
    case ScopeRule::any_level:
      return citing.place.level() == Level::province ? citing.place : Place{};
    default:
      return {};
  }
}

// (c): a number of the citing document's own series. A body without a number is its own by the name alone.
bool is_own_series(const Item& item, const BodyName* body, const Citing& citing) {
  const bool own_code = !citing.code.empty() && item.code() == citing.code;
  if (body == nullptr) return own_code;
  return is_own_body(*body, citing) && (own_code || item.codes.empty());
}

}  // namespace

std::string Scope::text() const { return body.empty() ? place.text() : place.text() + "/" + body; }

ScopeRule scope_rule(const Item& item, const Facts& facts, const KeyBook& book) {
  const std::string_view code = item.code();
  if (is_national_type(item, facts, book)) return code.empty() ? ScopeRule::joint : ScopeRule::national;
  const ListSet lists = book.lists_with(code);
  if (is_central_code(item, lists)) return ScopeRule::national;
  if (lists.has(List::province)) {
    const bool central = code == "duk" && facts.body != nullptr && facts.body->central;
    return central ? ScopeRule::national : ScopeRule::province;
  }
  if (lists.has(List::district)) return ScopeRule::district;
  if (lists.has(List::any_level)) return ScopeRule::any_level;
  const bool committee = lists.has(List::party_committee) && is_commune_committee(facts);
  return committee ? ScopeRule::committee : ScopeRule::body;
}

bool is_own_body(const BodyName& body, const Citing& citing) {
  const std::string& own = citing.body.outer;
  if (own.empty() || body.outer.empty()) return false;
  // UBND tỉnh is not the UBND of the commune that says so.
  const bool of_another_level = body.bare != Level::none && !citing.place.empty() &&
                                unit_at(citing, body.bare, body.bare_kind).level() != citing.place.level();
  if (of_another_level) return false;
  return own == body.outer || own.starts_with(body.outer + "-");
}

Place cited_place(ScopeRule rule, const Item& item, const Facts& facts, const Citing& citing) {
  if (rule == ScopeRule::national || rule == ScopeRule::joint) return Place::country();
  const bool may_inherit = !citing.restarted || is_since_merger(facts.date);
  const BodyName* body = facts.body;
  if (body != nullptr && body->names_unit()) return named_place(*body, citing, may_inherit);
  if (body != nullptr && body->central) return Place::country();
  if (is_own_series(item, body, citing)) return citing.place;
  if (!may_inherit) return {};
  if (body != nullptr && body->bare != Level::none) return unit_at(citing, body->bare, body->bare_kind);
  return place_by_code(rule, citing);
}

Place at_date(Place place, std::string_view date) {
  if (place.commune.empty()) return place;
  if (is_since_merger(date)) place.district.clear();
  if (is_before_merger(date) && place.district.empty()) place.district = "~";
  return place;
}

Scope scope_of(ScopeRule rule, Place place, const Facts& facts) {
  Scope scope;
  scope.place = at_date(std::move(place), facts.date);
  switch (rule) {
    case ScopeRule::national:
      scope.place = Place::country();
      break;
    case ScopeRule::joint:
      scope.place = Place::country();
      scope.body = body_slug(facts);
      break;
    case ScopeRule::province:
      scope.place = truncated(std::move(scope.place), Level::province);
      break;
    case ScopeRule::district:
      scope.place = truncated(std::move(scope.place), Level::district);
      break;
    case ScopeRule::any_level:
    case ScopeRule::committee:
      break;
    case ScopeRule::body:
      scope.body = body_slug(facts);
      break;
  }
  return scope;
}

}  // namespace vanban::link
