// Pinpoints: the places in a cited document that stand before it, "điểm b, c khoản 3 Điều 1; Điều 7 Nghị định số ...".

#include <algorithm>
#include <array>
#include <utility>

#include "structure/citations/draft.h"
#include "text/ascii.h"
#include "text/key.h"

namespace vanban::structure {
namespace {

constexpr std::uint32_t kLongestPinpoint = 300;

using Field = std::optional<std::string> PinpointPart::*;

// The words for places, folded, from the smallest to the largest.
constexpr std::array<std::pair<std::string_view, Field>, 8> kUnits = {{{"diem", &PinpointPart::point},
                                                                       {"khoan", &PinpointPart::clause},
                                                                       {"dieu", &PinpointPart::article},
                                                                       {"muc", &PinpointPart::section},
                                                                       {"chuong", &PinpointPart::chapter},
                                                                       {"phan", &PinpointPart::part},
                                                                       {"phu luc", &PinpointPart::appendix},
                                                                       {"tiet", &PinpointPart::item}}};

std::size_t rank_of(std::string_view unit) {
  for (std::size_t i = 0; i < kUnits.size(); ++i) {
    if (kUnits[i].first == unit) return i;
  }
  return kUnits.size();
}

// A place with the labels that share its word: điểm b, c.
struct Place {
  Span span;
  std::string unit;
  std::vector<Span> labels;
};

class PlaceReader {
 public:
  PlaceReader(std::string_view key, const CitationRules& rules) : key_(key), rules_(rules) {}

  std::optional<Place> read(std::uint32_t at, std::uint32_t limit) const {
    grammar::Match match;
    if (!rules_.place->match_at(key_, at, limit, &match)) return std::nullopt;
    Place place;
    place.span = match.whole;
    const Span unit = group(match, "unit");
    place.unit = text::lower(key_.substr(unit.begin, unit.size()));
    place.labels.push_back(group(match, "label"));
    const bool letters = !text::is_digit(key_[place.labels[0].begin]);
    while (rules_.next_label->match_at(key_, place.span.end, limit, &match)) {
      const Span label = group(match, "label");
      // "khoản 1, Điều 5": the next label must be of the same make, and not the word that begins another place.
      if (text::is_digit(key_[label.begin]) == letters || (letters && label.size() > 2)) break;
      place.labels.push_back(label);
      place.span.end = match.whole.end;
    }
    return place;
  }

 private:
  static Span group(const grammar::Match& match, std::string_view name) {
    return match.groups[static_cast<std::size_t>(match.rule->group(name))];
  }

  std::string_view key_;
  const CitationRules& rules_;
};

// Every place in [begin, end), in order.
std::vector<Place> places_in(std::string_view key, Span span, const CitationRules& rules) {
  const PlaceReader reader(key, rules);
  std::vector<Place> places;
  std::uint32_t at = span.begin;
  while (at < span.end) {
    const bool start = text::is_letter(key[at]) && (at == 0 || !text::is_alnum(key[at - 1]));
    if (start) {
      if (auto place = reader.read(at, span.end)) {
        at = place->span.end;
        places.push_back(std::move(*place));
        continue;
      }
    }
    at = text::is_alnum(key[at]) ? std::max(at + 1, text::word_end(key, at)) : at + 1;
  }
  return places;
}

}  // namespace

void find_pinpoints(const layout::Origin& origin, const CitationRules& rules, std::vector<Draft>* drafts) {
  const std::string_view key = origin.reading().key;
  std::uint32_t floor = 0;
  for (Draft& draft : *drafts) {
    const std::uint32_t end = draft.whole.begin;
    std::uint32_t begin = std::max(draft.block_begin, floor);
    if (end > kLongestPinpoint) begin = std::max(begin, end - kLongestPinpoint);
    floor = draft.whole.end;
    if (begin >= end || !draft.own_type) continue;
    const std::vector<Place> places = places_in(key, {begin, end}, rules);
    if (places.empty()) continue;
    grammar::Match match;
    const auto joined = [&](const grammar::Rule* rule, std::uint32_t from, std::uint32_t to) {
      return from == to || (rule->match_at(key, from, to, &match) && match.whole.end == to);
    };
    if (!joined(rules.to_document, places.back().span.end, end)) continue;
    std::size_t first = places.size() - 1;
    while (first > 0 && joined(rules.joint, places[first - 1].span.end, places[first].span.begin)) --first;
    draft.pinpoint = {places[first].span.begin, places.back().span.end};
    if (text::lower(key.substr(draft.pinpoint.begin, 4)) == "tai ") draft.pinpoint.begin += 4;
  }
}

std::vector<PinpointPart> interpret_pinpoint(const layout::Origin& origin, Span pinpoint, const CitationRules& rules) {
  // From right to left: a larger place holds for the smaller ones before it, until one as large begins anew.
  const std::string_view key = origin.reading().key;
  std::vector<Place> places = places_in(key, pinpoint, rules);
  std::vector<PinpointPart> parts;
  PinpointPart context;
  std::size_t last = kUnits.size() + 1;
  for (std::size_t i = places.size(); i-- > 0;) {
    const Place& place = places[i];
    const std::size_t rank = rank_of(place.unit);
    if (rank >= kUnits.size()) continue;
    for (std::size_t unit = 0; unit <= rank && rank >= last; ++unit) context.*(kUnits[unit].second) = std::nullopt;
    const bool holds_smaller = i > 0 && rank_of(places[i - 1].unit) < rank;
    for (std::size_t label = place.labels.size(); label-- > 0;) {
      context.*(kUnits[rank].second) = text::lower(origin.norm_text_of_reading(place.labels[label]));
      if (!holds_smaller || label > 0) parts.push_back(context);
    }
    last = rank;
  }
  std::reverse(parts.begin(), parts.end());
  return parts;
}

}  // namespace vanban::structure
