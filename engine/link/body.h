// A body's name taken apart: the administrative units that it names, and what is left without them.
//
//   Chủ tịch UBND huyện Na Rì, tỉnh Bắc Kạn   place bac-kan/huyen-na-ri   slug uy-ban-nhan-dan
//   Ban Thường vụ Tỉnh ủy                     bare province               slug ban-thuong-vu-tinh-uy, outer tinh-uy
//   Bộ Chính trị khóa XI                      central                     slug bo-chinh-tri, term 11
#ifndef VANBAN_LINK_BODY_H_
#define VANBAN_LINK_BODY_H_

#include <optional>
#include <string>
#include <string_view>

#include "link/key_book.h"
#include "link/slug.h"
#include "vanban/document.h"

namespace vanban::link {

// A unit of the country, in slugs: bac-kan, huyen-na-ri, xa-kim-lu. Empty: not said; a district or commune "~": not
// known, and needed.
struct Place {
  std::string province;
  std::string district;
  std::string commune;

  // The whole country: the province "vn" of KEYS.
  static Place country() { return {"vn", {}, {}}; }

  bool empty() const { return province.empty() && district.empty() && commune.empty(); }
  bool national() const { return province == "vn"; }
  Level level() const;
  // bac-kan/huyen-na-ri
  std::string text() const;
};

struct BodyName {
  Place place;               // the units named
  Level bare = Level::none;  // the level of a unit word without a name: tỉnh, Tỉnh ủy, Sở
  std::string bare_kind;     // that word: tinh, thanh-pho
  bool central = false;      // names no unit and is a central body
  bool independent = false;  // a school, hospital, company: its place is no unit's
  std::string slug;          // without post, unit, khóa, brackets
  std::string outer;         // the body over the others: tinh-uy; slug where there is only one
  std::string inner;         // the body inside it: ban-thuong-vu
  std::optional<int> term;   // khóa XI: 11

  bool names_unit() const { return !place.empty(); }
  // Nothing in the name tells of which unit the body is.
  bool unplaced() const { return place.empty() && bare == Level::none && !central; }
};

// Of several bodies (Bộ Nội vụ, Bộ Quốc phòng) the first.
BodyName parse_body(std::string_view name, const KeyBook& book);

}  // namespace vanban::link

#endif  // VANBAN_LINK_BODY_H_
