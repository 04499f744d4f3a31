#include "link/territory.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "text/ascii.h"
#include "text/find_folded.h"

namespace vanban::link {
namespace {

using text::is_letter;
using text::to_lower;

bool begins_with(std::string_view key, std::size_t at, std::string_view word) {
  if (key.size() - at < word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (to_lower(key[at + i]) != word[i]) return false;
  }
  return true;
}

struct Named {
  std::string province;
  Span span;  // of the text
};

// The one province that a text names with its word (tỉnh X, Tỉnh ủy X); empty where it names none or several.
class ProvinceSearch {
 public:
  ProvinceSearch(const text::NormText& norm, const text::Key& key, const KeyBook& book)
      : norm_(norm), key_(key), book_(book) {}

  std::optional<Named> find() {
    const bool one =
        std::all_of(kHeads.begin(), kHeads.end(), [this](std::string_view head) { return take_all(head); });
    return one ? found_ : std::nullopt;
  }

 private:
  static constexpr std::array<std::string_view, 7> kUnitWords = {"tinh ", "thanh pho ", "tp. ",     "tp ",
                                                                 "tp.",   "tinh uy ",   "thanh uy "};
  // What these begin with. A search for each, sixteen places at a time, costs half of a walk over the words.
  static constexpr std::array<std::string_view, 4> kHeads = {"tinh ", "thanh ", "tp ", "tp."};

  // False where a second province is named.
  bool take_all(std::string_view head) {
    const std::string_view key = key_.bytes();
    for (std::size_t at = 0; at < key.size(); ++at) {
      at += std::min(text::find_folded(key.substr(at), head), key.size() - at);
      if (at == key.size() || (at > 0 && is_letter(key[at - 1]))) continue;
      for (const std::string_view word : kUnitWords) {
        if (begins_with(key, at, word) && !take(static_cast<std::uint32_t>(at), word.size())) return false;
      }
    }
    return true;
  }

  static constexpr std::uint32_t kWindow = 40;  // characters; the longest name has 17

  // False where this is a second province.
  bool take(std::uint32_t begin, std::size_t head) {
    const auto name = static_cast<std::uint32_t>(begin + head);
    if (name < key_.size() && text::is_lower(key_[name])) return true;  // no name: trên địa bàn tỉnh đã
    const Span window = key_.to_text(Span{name, std::min(name + kWindow, key_.size())});
    const std::vector<Word> words = words_of(norm_.text.substr(window.begin, window.size()));
    const auto province = book_.province(words);
    if (!province || !words.front().capital) return true;
    if (found_ && found_->province != province.value->slug) return false;
    if (found_ && first_ <= begin) return true;
    first_ = begin;
    const auto end = static_cast<std::uint32_t>(end_of_words(name, province.words));
    found_ = Named{province.value->slug, norm_.alignment.is_identity()
                                             ? key_.to_text(Span{begin, end})
                                             : norm_.alignment.to_source(key_.to_text(Span{begin, end}))};
    return true;
  }

  std::size_t end_of_words(std::size_t at, std::size_t count) const {
    const std::string_view key = key_.bytes();
    for (;; --count) {
      while (at < key.size() && !is_letter(key[at])) ++at;
      while (at < key.size() && is_letter(key[at])) ++at;
      if (count <= 1) return at;
    }
  }

  const text::NormText& norm_;
  const text::Key& key_;
  const KeyBook& book_;
  std::optional<Named> found_;
  std::uint32_t first_ = 0;  // where its word begins
};

// A province, or a seat: Bắc Kạn, TP. Hồ Chí Minh, Thủ Dầu Một.
std::string province_of_line(std::string_view place, const KeyBook& book) {
  BodyName body = parse_body(place, book);
  if (!body.place.province.empty()) return body.place.province;
  const std::vector<Word> words = words_of(place);
  if (const auto province = book.province(words); province && province.words == words.size())
    return province.value->slug;
  const Province* seat = book.seat(join(words));
  return seat == nullptr ? std::string() : seat->slug;
}

// What the outer place lacks, from the inner one.
void complete(Place& place, const Place& more) {
  if (place.province.empty()) place.province = more.province;
  if (place.district.empty()) place.district = more.district;
  if (place.commune.empty()) place.commune = more.commune;
}

Territory territory_at(Span span, TerritoryFrom from) {
  Territory territory;
  territory.span = span;
  territory.from = from;
  return territory;
}

// The header's bodies: fills `home.place`; the territory's span is that of the first body that names a unit.
void take_bodies(Home& home, const Header& header, const BodyName& issuer, const BodyName& parent) {
  const bool by_issuer = issuer.names_unit() || issuer.central;
  const bool by_parent = parent.names_unit() || (parent.central && issuer.unplaced());
  if (issuer.central) {
    home.place = Place::country();
  } else {
    home.place = issuer.place;
    if (by_parent) complete(home.place, parent.central ? Place::country() : parent.place);
  }
  if (by_issuer && header.issuer) {
    home.territory = territory_at(header.issuer->span, TerritoryFrom::issuer);
  } else if (by_parent && header.parent) {
    home.territory = territory_at(header.parent->span, TerritoryFrom::parent);
  }
}

}  // namespace

Home find_home(const Header& header, const BodyName& issuer, const BodyName& parent, const text::NormText& norm,
               const text::Key& key, const KeyBook& book) {
  Home home;
  take_bodies(home, header, issuer, parent);
  if (home.place.province.empty() && header.place) {
    home.place.province = province_of_line(header.place->text, book);
    if (!home.place.province.empty() && !home.territory) {
      home.territory = territory_at(header.place->span, TerritoryFrom::place);
    }
  }
  if (home.place.province.empty()) {
    if (const auto named = ProvinceSearch(norm, key, book).find()) {
      home.place.province = named->province;
      if (!home.territory) home.territory = territory_at(named->span, TerritoryFrom::text);
    }
  }
  if (home.place.province.empty()) home.territory.reset();
  if (home.territory) home.territory->id = home.place.text();
  return home;
}

}  // namespace vanban::link
