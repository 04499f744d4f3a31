// Pinpoints: the places in a cited document that stand before it, "điểm b, c khoản 3 Điều 1; Điều 7 Nghị định số ...".

#include <algorithm>
#include <array>
#include <utility>

#include "structure/citations/draft.h"
#include "text/ascii.h"
#include "text/folded_words.h"
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

// Can the label of a place end here: figures, a letter or two, a Roman numeral?
bool may_end_label(std::string_view key, std::uint32_t begin, std::uint32_t end) {
  constexpr std::string_view kRoman = "ivxlc";
  if (text::is_digit(key[end - 1])) return true;
  std::uint32_t letters = 0;
  bool roman = true;
  for (std::uint32_t at = end; at > begin && text::is_letter(key[at - 1]); --at, ++letters)
    roman = roman && kRoman.find(text::to_lower(key[at - 1])) != std::string_view::npos;
  return letters > 0 && (letters <= 2 || roman);
}

class PinpointFinder {
 public:
  PinpointFinder(std::string_view key, const CitationRules& rules) : key_(key), rules_(rules) {}

  // The places that lead to the document at words.end, no further back than words.begin; empty where none do.
  Span find(Span words) const {
    if (!may_lead(words)) return {};
    const std::vector<Place> places = places_in(key_, words, rules_);
    if (places.empty() || !joins(rules_.to_document, places.back().span.end, words.end)) return {};
    std::size_t first = places.size() - 1;
    while (first > 0 && joins(rules_.joint, places[first - 1].span.end, places[first].span.begin)) --first;
    return {places[first].span.begin, places.back().span.end};
  }

 private:
  // Does something like a label stand before the document, with no more than the words between that join them? So for
  // most documents no place is looked for at all.
  bool may_lead(Span words) const {
    constexpr std::uint32_t kLongestJoint = 40;
    const std::uint32_t from = words.size() > kLongestJoint ? words.end - kLongestJoint : words.begin;
    for (std::uint32_t at = words.end; at > from;) {
      if (!text::is_alnum(key_[at - 1])) {
        --at;
        continue;
      }
      if (may_end_label(key_, words.begin, at) && joins(rules_.to_document, at, words.end)) return true;
      while (at > from && text::is_alnum(key_[at - 1])) --at;
    }
    return false;
  }

  bool joins(const grammar::Rule* rule, std::uint32_t from, std::uint32_t to) const {
    grammar::Match match;
    return from == to || (rule->match_at(key_, from, to, &match) && match.whole.end == to);
  }

  std::string_view key_;
  const CitationRules& rules_;
};

}  // namespace

void find_pinpoints(const layout::Origin& origin, const CitationRules& rules, std::vector<Draft>* drafts) {
  const std::string_view key = origin.reading().key;
  const PinpointFinder finder(key, rules);
  std::uint32_t floor = 0;
  for (Draft& draft : *drafts) {
    const std::uint32_t end = draft.whole.begin;
    std::uint32_t begin = std::max(draft.block_begin, floor);
    if (end > kLongestPinpoint) begin = std::max(begin, end - kLongestPinpoint);
    floor = draft.whole.end;
    if (begin >= end || !draft.own_type) continue;
    draft.pinpoint = finder.find({begin, end});
    if (!draft.pinpoint.empty() && text::begins_folded(key.substr(draft.pinpoint.begin), "tai "))
      draft.pinpoint.begin += 4;
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
