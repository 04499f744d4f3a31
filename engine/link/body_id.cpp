#include "link/body_id.h"

#include <algorithm>
#include <utility>

#include "link/named.h"
#include "link/scope.h"

namespace vanban::link {
namespace {

// Central bodies have one name: Trung ương, Ban Chấp hành Trung ương Đảng.
std::string one_name(const std::string& slug, const KeyBook& book) {
  const auto found = book.prefix(List::one_name, std::string_view(slug));
  return found && *found.value != "-" ? *found.value : slug;
}

std::size_t word_count(std::string_view slug) {
  return slug.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(slug.begin(), slug.end(), '-'));
}

// Đảng ủy Khối, where the document's own body is Đảng ủy Khối Cơ quan - Doanh nghiệp.
std::string full_name(const BodyName& name, const Citing& citing) {
  return is_own_body(name, citing) ? citing.body.outer : name.outer;
}

bool is_known(const Place& place) { return !place.province.empty() && place.text().find('~') == std::string::npos; }

void set_place(Body& body, const BodyName& name, const Place& place) {
  body.level = name.independent ? Level::unit : place.level();
  if (!place.province.empty() && !place.national() && place.province != "~") body.province = place.province;
}

void set_id(Body& body, const Place& place, const std::string& outer, const std::string& inner) {
  if (!is_known(place) || outer.empty()) return;
  body.id = place.text() + "/" + outer + (inner.empty() ? "" : "/" + inner);
}

}  // namespace

void identify(Body& body, const BodyName& name, const Place& place, const Citing& citing, const KeyBook& book) {
  body.term = name.term;
  if (name.slug.find("dai-hoi-dang-cac-cap") != std::string::npos) return;
  const bool assembly = name.slug.find("dai-hoi") != std::string::npos;
  const Session session = assembly ? session_of(body.text) : Session{};
  if (session.assembly == Assembly::party_congress) {
    const Place at = session.national ? Place::country() : place;
    set_place(body, name, at);
    set_id(body, at, session.national ? "dai-hoi-dai-bieu-toan-quoc" : "dai-hoi-dang-bo", {});
    if (session.number) body.term = session.number;
    return;
  }
  set_place(body, name, place);
  if (place.national()) {
    set_id(body, place, one_name(name.inner.empty() ? name.outer : name.slug, book), {});
  } else {
    set_id(body, place, full_name(name, citing), name.inner);
  }
}

void identify_issuer(Body& body, const BodyName& name, const BodyName& parent, const Place& place,
                     const KeyBook& book) {
  const bool inside = name.inner.empty() && !parent.slug.empty() &&
                      book.prefix(List::inner_body, std::string_view(name.slug)).words == word_count(name.slug);
  if (!inside) {
    identify(body, name, place, Citing{}, book);
    return;
  }
  set_place(body, name, place);
  body.term = name.term;
  const std::string within = name.slug == "ban-chap-hanh" ? std::string() : name.slug;
  set_id(body, place, parent.outer, parent.inner.empty() ? within : parent.inner + "/" + within);
}

}  // namespace vanban::link
