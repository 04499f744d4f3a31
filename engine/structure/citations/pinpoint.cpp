// Pinpoints: the places in a cited document that stand before it, "điểm b, c khoản 3 Điều 1; Điều 7 Nghị định số ...".

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "structure/citations/draft.h"
#include "structure/citations/small_words.h"
#include "text/ascii.h"
#include "text/folded_words.h"
#include "text/key.h"
#include "text/words.h"

namespace vanban::structure {
namespace {

constexpr std::uint32_t kLongestPinpoint = 300;
constexpr int kMostWords = 4;  // before a label in what it is one of: gạch đầu dòng số

using Field = Boxed<std::string> PinpointPart::*;

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

// Places in the order of the text, each with the labels that share its word: điểm b, c.
class Places {
 public:
  struct Place {
    Span span;
    std::size_t rank = 0;  // of its unit
    std::size_t first_label = 0;
    std::size_t labels = 0;
  };

  std::size_t size() const { return places_.size(); }
  const Place& operator[](std::size_t i) const { return places_[i]; }
  const Place& back() const { return places_.back(); }
  std::span<const Span> labels_of(const Place& place) const {
    return std::span(labels_).subspan(place.first_label, place.labels);
  }

  void clear() {
    places_.clear();
    labels_.clear();
  }
  void open(Span span, std::size_t rank) { places_.push_back({span, rank, labels_.size(), 0}); }
  void add_label(Span label, std::uint32_t end) {
    labels_.push_back(label);
    ++places_.back().labels;
    places_.back().span.end = end;
  }

 private:
  std::vector<Place> places_;
  std::vector<Span> labels_;
};

// "Phụ lục II, III": in capitals.
bool is_roman(std::string_view label) { return label.find_first_not_of("IVXLC") == std::string_view::npos; }

class PlaceReader {
 public:
  PlaceReader(std::string_view key, const CitationRules& rules)
      : key_(key),
        rules_(rules),
        place_unit_(rules.place->group("unit")),
        place_label_(rules.place->group("label")),
        next_label_(rules.next_label->group("label")),
        next_form_(rules.next_form->group("label")) {}

  // Every place in there, in order.
  void read(Span span, Places* places) const {
    places->clear();
    std::uint32_t free = span.begin;  // behind the last place
    text::for_each_word(key_.substr(span.begin, span.size()), [&](std::uint32_t word, std::uint32_t) {
      const std::uint32_t at = span.begin + word;
      const bool start = at >= free && text::is_letter(key_[at]) && (at == 0 || !text::is_alnum(key_[at - 1]));
      if (start && read_at(at, span.end, places)) free = places->back().span.end;
    });
  }

 private:
  bool read_at(std::uint32_t at, std::uint32_t limit, Places* places) const {
    if (!rules_.place->may_match_at(key_, at, limit)) return false;
    grammar::Match match;
    if (!rules_.place->match_at(key_, at, limit, &match)) return false;
    if (!match.has(place_label_) && is_one_of_several(at)) return false;
    places->open(match.whole, rank_of(text::lower(words_of(group(match, place_unit_)))));
    if (!match.has(place_label_)) return true;
    const Span first = group(match, place_label_);
    places->add_label(first, match.whole.end);
    if (is_symbol(words_of(first))) {
      read_symbols(limit, places);
      return true;
    }
    const bool letters = !text::is_digit(key_[first.begin]);
    while (rules_.next_label->match_at(key_, places->back().span.end, limit, &match)) {
      const Span label = group(match, next_label_);
      // "khoản 1, Điều 5": the next label must be of the same make, and not the word that begins another place.
      const bool word = letters && label.size() > 2 && !is_roman(words_of(label));
      if (text::is_digit(key_[label.begin]) == letters || word) break;
      places->add_label(label, match.whole.end);
    }
    return true;
  }

  // "Mẫu số 01-ĐK/CKV, Mẫu số 02-GH/CKV": each form has its own symbol, and the word before it may be said once.
  static bool is_symbol(std::string_view label) {
    return label.find_first_of("-/") != std::string_view::npos &&
           std::any_of(label.begin(), label.end(), text::is_digit);
  }
  void read_symbols(std::uint32_t limit, Places* places) const {
    grammar::Match match;
    while (rules_.next_form->match_at(key_, places->back().span.end, limit, &match))
      places->add_label(group(match, next_form_), match.whole.end);
  }

  // "một số Phụ lục", "các Phụ lục": without labels they are no place.
  bool is_one_of_several(std::uint32_t at) const { return rules_.clause.several.stands_before_end(key_, {0, at}); }

  static Span group(const grammar::Match& match, int index) { return match.groups[static_cast<std::size_t>(index)]; }
  std::string_view words_of(Span span) const { return key_.substr(span.begin, span.size()); }

  std::string_view key_;
  const CitationRules& rules_;
  int place_unit_;
  int place_label_;
  int next_label_;
  int next_form_;
};

// Can letters be (the end of) a label: one or two, or a Roman numeral?
bool may_be_label(std::string_view run) {
  constexpr std::size_t kMostLetters = 2;
  const auto is_roman = [](char c) {
    const char small = text::to_lower(c);
    return small == 'i' || small == 'v' || small == 'x' || small == 'l' || small == 'c';
  };
  return run.size() <= kMostLetters || std::all_of(run.rbegin(), run.rend(), is_roman);
}

class PinpointFinder {
 public:
  PinpointFinder(std::string_view key, const CitationRules& rules) : key_(key), rules_(rules), reader_(key, rules) {}

  // The places that lead to the document at words.end, no further back than words.begin; empty where none do. They are
  // those of places() from first() on.
  Span find(Span words) {
    if (!follows_label(rules_.to_document, words, words.end)) return {};
    // Mostly few places lead there, and all are near.
    constexpr std::uint32_t kNear = 64;
    if (words.size() > kNear) {
      const Span near = read({words.end - kNear, words.end});
      if (!near.empty() && !follows_label(rules_.joint, {words.begin, near.begin}, words.end)) return near;
    }
    return read(words);
  }
  // "Phụ lục số 01 về Danh mục phí, lệ phí của": places, and what they are about.
  Span find_about(Span words) {
    constexpr std::uint32_t kLongestAbout = 100;
    if (words.size() > kLongestAbout + kLongestJoint) words.begin = words.end - kLongestAbout - kLongestJoint;
    const std::size_t about = key_.substr(words.begin, words.size()).rfind(kAbout);
    places_.clear();
    first_ = 0;
    if (about == std::string_view::npos) return {};
    const auto end = words.begin + static_cast<std::uint32_t>(about);
    grammar::Match match;
    const bool leads = rules_.place_about->match_at(key_, end + 1, words.end, &match) && match.whole.end == words.end;
    return leads ? read({words.begin, end + 1}) : Span{};
  }
  const Places& places() const { return places_; }
  std::size_t first() const { return first_; }

  // "trong Danh mục phí và lệ phí kèm theo", "tại Phụ lục Danh mục bến đò ban hành kèm theo": the annex by its name, or
  // the places before that. Behind it places() are those, or none.
  Span find_annex(Span words) {
    places_.clear();
    first_ = 0;
    if (!text::ends_folded(key_.substr(words.begin, words.size()), kEnclosed)) return {};
    const Span name = name_of_annex(words);
    if (name.empty()) return {};
    const Span before = find({words.begin, name.begin});
    if (!before.empty()) return before;
    places_.clear();
    first_ = 0;
    return name;
  }

 private:
  // From its first capital on: "Biểu giá theo Danh mục bến đò" is one name.
  Span name_of_annex(Span words) const {
    Span name;
    grammar::Match match;
    for (std::uint32_t at = words.end - static_cast<std::uint32_t>(kEnclosed.size()); at-- > words.begin;) {
      const bool capital = text::is_upper(key_[at]) && (at == 0 || !text::is_alnum(key_[at - 1]));
      if (capital && rules_.named_annex->match_at(key_, at, words.end, &match))
        name = match.groups[static_cast<std::size_t>(match.rule->group("name"))];
    }
    return name;
  }

  static constexpr std::string_view kEnclosed = "kem theo ";
  static constexpr std::uint32_t kLongestJoint = 28;  // " ban hành kèm theo các "
  static constexpr std::uint32_t kTextBetween = 10;   // " của Quy định ban hành kèm theo "

  Span read(Span words) {
    reader_.read(words, &places_);
    if (places_.size() == 0 || !joins(rules_.to_document, places_.back().span.end, words.end)) return {};
    first_ = places_.size() - 1;
    while (first_ > 0 && joins(rules_.joint, places_[first_ - 1].span.end, places_[first_].span.begin)) --first_;
    return {places_[first_].span.begin, places_.back().span.end};
  }

  // Does something like the last label of a place stand before words.end, and no more than the rule between? Before
  // most documents none does, and then no place is looked for. No rule looks beyond `limit`.
  bool follows_label(const GapRule& rule, Span words, std::uint32_t limit) const {
    const bool encloses = text::ends_folded(key_.substr(words.begin, words.size()), kEnclosed);
    const std::uint32_t longest = encloses ? kLongestJoint + kTextBetween : kLongestJoint;
    const std::uint32_t from = words.size() > longest ? words.end - longest : words.begin;
    for (std::uint32_t at = words.end; at > from;) {
      if (!text::is_alnum(key_[at - 1])) {
        --at;
        continue;
      }
      const std::string_view run = run_before({words.begin, at});
      if (may_be_last_label(run, {words.begin, at}, limit) && joins(rule, at, words.end)) return true;
      at -= static_cast<std::uint32_t>(run.size());
      while (at > from && text::is_alnum(key_[at - 1])) --at;
    }
    return false;
  }

  // Figures, the symbol of a form (Mẫu số 01/GTGT), and letters that a sign or a word joins to another label, or that
  // stand right behind what they are a label of: most short words ("căn cứ", "từ") do not. `run` ends the words.
  bool may_be_last_label(std::string_view run, Span words, std::uint32_t limit) const {
    if (text::is_digit(run[0])) return true;
    if (ends_annex(words)) return true;
    std::uint32_t at = words.end - static_cast<std::uint32_t>(run.size());
    if (text::is_upper(run[0]) && at > words.begin && (key_[at - 1] == '/' || key_[at - 1] == '-')) return true;
    if (!may_be_label(run)) return false;
    grammar::Match match;
    const auto leads = [&](const grammar::Rule* rule) {
      return rule->match_at(key_, at, limit, &match) && match.whole.end == words.end;
    };
    for (int word = 0; word < kMostWords && at > words.begin + 1; ++word) {
      const bool sign = key_[at - 1] != ' ' || !text::is_alnum(key_[at - 2]);
      if (sign) return word == 0;
      --at;
      if (word == 1 && leads(rules_.next_label)) return true;  // "điểm a và b"
      at -= static_cast<std::uint32_t>(run_before({words.begin, at}).size());
      if (leads(rules_.place)) return true;
    }
    return false;
  }

  // "tại Phụ lục kèm theo Nghị định": the only annex of an act has no label.
  bool ends_annex(Span words) const { return text::ends_folded(key_.substr(words.begin, words.size()), "phu luc"); }

  // The letters, or the digits, that end there.
  std::string_view run_before(Span words) const {
    const bool digits = text::is_digit(key_[words.end - 1]);
    std::uint32_t at = words.end - 1;
    while (at > words.begin && (digits ? text::is_digit(key_[at - 1]) : text::is_letter(key_[at - 1]))) --at;
    return key_.substr(at, words.end - at);
  }

  bool joins(const GapRule& rule, std::uint32_t from, std::uint32_t to) const {
    return from == to || rule.fills(key_, from, to);
  }

  std::string_view key_;
  const CitationRules& rules_;
  PlaceReader reader_;
  Places places_;
  std::size_t first_ = 0;
};

// "Điều 36, Phụ lục I": an article is in no annex that is only named beside it.
bool stands_beside(std::string_view key, const Places::Place& place, const Places::Place& next) {
  if (place.rank != rank_of("dieu") || next.rank != rank_of("phu luc")) return false;
  const std::string_view gap = key.substr(place.span.end, next.span.begin - place.span.end);
  return gap.starts_with(",") || gap.starts_with(";") || gap.starts_with(kAnd);
}

// From right to left: a larger place holds for the smaller ones before it, until one as large begins anew.
std::vector<PinpointPart> interpret(const layout::Origin& origin, const Places& places, std::size_t first) {
  std::vector<PinpointPart> parts;
  PinpointPart context;
  std::size_t last = kUnits.size() + 1;
  for (std::size_t i = places.size(); i-- > first;) {
    const std::size_t rank = places[i].rank;
    if (rank >= kUnits.size()) continue;
    for (std::size_t unit = 0; unit <= rank && rank >= last; ++unit) context.*(kUnits[unit].second) = std::nullopt;
    const bool beside = i > first && stands_beside(origin.reading().key, places[i - 1], places[i]);
    const bool holds_smaller = i > first && places[i - 1].rank < rank && !beside;
    const std::span<const Span> labels = places.labels_of(places[i]);
    for (std::size_t label = labels.size(); label-- > 0;) {
      context.*(kUnits[rank].second) = text::lower(origin.norm_text_of_reading(labels[label]));
      if (!holds_smaller || label > 0) parts.push_back(context);
    }
    if (beside) context = {};
    last = rank;
  }
  std::reverse(parts.begin(), parts.end());
  return parts;
}

}  // namespace

void find_pinpoints(const layout::Origin& origin, const CitationRules& rules, std::vector<Draft>* drafts,
                    PinpointParts* parts) {
  const std::string_view key = origin.reading().key;
  PinpointFinder finder(key, rules);
  std::uint32_t floor = 0;
  for (Draft& draft : *drafts) {
    const std::uint32_t end = draft.whole.begin;
    std::uint32_t begin = std::max(draft.block_begin, floor);
    if (end > kLongestPinpoint) begin = std::max(begin, end - kLongestPinpoint);
    floor = draft.whole.end;
    if (begin >= end || !draft.own_type) continue;
    draft.pinpoint = finder.find({begin, end});
    if (draft.pinpoint.empty()) draft.pinpoint = finder.find_annex({begin, end});
    if (draft.pinpoint.empty()) draft.pinpoint = finder.find_about({begin, end});
    if (draft.pinpoint.empty()) continue;
    constexpr std::string_view kThere = at_begin(kAt);
    if (text::begins_folded(key.substr(draft.pinpoint.begin), kThere))
      draft.pinpoint.begin += static_cast<std::uint32_t>(kThere.size());
    parts->emplace_back(draft.pinpoint.begin, interpret(origin, finder.places(), finder.first()));
  }
}

std::vector<PinpointPart> take_parts(Span pinpoint, PinpointParts* parts) {
  const auto found = std::lower_bound(parts->begin(), parts->end(), pinpoint.begin,
                                      [](const auto& entry, std::uint32_t begin) { return entry.first < begin; });
  return std::move(found->second);
}

}  // namespace vanban::structure
