#include "structure/closing/elements.h"

#include <algorithm>
#include <utility>

#include "text/ascii.h"

namespace vanban::structure::closing {
namespace {

using text::is_alnum;
using text::is_lower;

// Words of fewer letters in capitals are debris: the shortest that count are KIÊM, SỞ Y TẾ.
constexpr std::uint32_t kFewestLetters = 4;
constexpr std::size_t kLongestOffice = 8;  // words in small letters

constexpr std::size_t kMostBefore = 8;  // characters of a lost KT. and the pen's strokes around it

// Words that may stand before an office are of so many letters.
constexpr std::uint32_t kLongestDebris = 3;

// To the next letter, digit or bracket.
std::uint32_t after_debris(std::string_view key, std::uint32_t at, std::uint32_t end) {
  while (at < end && !is_alnum(key[at]) && key[at] != '(' && key[at] != '[') ++at;
  return at;
}

// Can an office in capitals stand behind this word, as what a scanner saw before it?
bool is_debris(const ClosingCues& cues, Span word) { return word.size() <= kLongestDebris && !cues.collective(word); }

class Parser {
 public:
  Parser(const ClosingCues& cues, const Piece& piece) : cues_(cues), piece_(piece) {}

  std::vector<Element> run() {
    const Span inner = content(cues_.key(), piece_.span);
    at_ = inner.begin;
    end_ = inner.end;
    while (skip_debris()) step();
    return std::move(elements_);
  }

 private:
  bool skip_debris() {
    at_ = after_debris(cues_.key(), at_, end_);
    return at_ < end_;
  }

  void step() {
    if (cues_.stamp({at_, end_})) return add(ElementKind::mark, {at_, end_});
    if (const auto mark = cues_.signed_at(at_, end_)) return add(ElementKind::mark, {at_, *mark});
    if (const auto authority = cues_.authority_at(at_, end_)) {
      std::uint32_t body_end = capitals_end(authority->body, true);
      if (body_end == authority->body) body_end = end_;  // in small letters, to the end
      add(ElementKind::authority, {authority->body, body_end});
      elements_.back().authority = authority->word;
      return;
    }
    // Before the capitals of its rank or of a family name like Y are taken for themselves.
    if (const std::uint32_t cut = glued_office_end(); cut > 0) return add(ElementKind::office, {at_, cut});
    const auto name = signer();
    if (name && (name->begin > at_ || !in_capitals(cues_.at(*name)))) return add(ElementKind::name, *name, end_);
    const std::uint32_t capitals = capitals_end(at_, false);
    if (capitals > at_) return take_capitals({at_, capitals});
    take_small(name);
  }

  // "PCN Lò Văn Thảo," goes on with a list of recipients: who signs is alone on his line.
  std::optional<Span> signer() const {
    const auto name = cues_.person({at_, end_});
    return name && is_listed(*name) ? std::nullopt : name;
  }
  bool is_listed(Span name) const {
    const std::string_view key = cues_.key();
    std::uint32_t last = piece_.span.end;  // punctuation may have been left out
    while (last < key.size() && key[last] == ' ') ++last;
    const bool comma = (last < key.size() && key[last] == ',') || (last > 0 && key[piece_.span.end - 1] == ',');
    if (piece_.span.empty() || !comma) return false;
    const std::uint32_t first = content(key, piece_.span).begin;
    return name.begin > first && text::is_letter(key[first]);
  }

  // PHÓ CHỦ TỊCHLò Văn Thảo: where the office's capitals end within a word, 0 where they do not.
  std::uint32_t glued_office_end() const {
    const std::string_view key = cues_.key();
    for (const Span& word : words_of(key, {at_, end_})) {
      if (!has_small(cues_.at(word))) continue;
      std::uint32_t cut = word.begin;
      while (cut < word.end && text::is_upper(key[cut])) ++cut;
      if (cut < word.begin + 3 || cut >= word.end || !is_lower(key[cut])) return 0;
      --cut;
      const auto name = cues_.person({cut, end_});
      return word.begin > at_ && name && name->begin == cut ? cut : 0;
    }
    return 0;
  }

  // Where the run of words in capitals from `begin` ends: before small letters, a mark, another authority, or the
  // office of the one who signs on the first one's behalf.
  std::uint32_t capitals_end(std::uint32_t begin, bool on_behalf) const {
    std::uint32_t end = begin;
    std::uint32_t head_end = cues_.office_at(begin, end_).value_or(begin);
    Span previous;
    for (const Span& word : words_of(cues_.key(), {begin, end_})) {
      const std::string_view text = cues_.at(word);
      if (has_small(text)) break;
      if (word.begin > begin && (text[0] == '(' || text[0] == '[')) break;
      const bool in_head =
          word.begin < std::max(head_end, begin + 1) || (!previous.empty() && cues_.collective(previous));
      if (!in_head && divides(word, on_behalf, end)) break;
      end = word.end;
      previous = word;
    }
    return end;
  }

  bool divides(Span word, bool on_behalf, std::uint32_t before) const {
    if (cues_.authority_at(word.begin, end_)) return true;
    if (!cues_.office_at(word.begin, end_)) return false;
    const char last = cues_.key()[before - 1];
    if (last == ',' || last == '-' || last == '&') return on_behalf && cues_.at(word) == "PHO";
    const std::string_view previous = cues_.key().substr(0, before);
    if (previous.ends_with("KIEM") || previous.ends_with("HOI DONG") || previous.ends_with("HOI DONG BO")) return false;
    return on_behalf || cues_.at(word) == "PHO";
  }

  void take_capitals(Span run) {
    for (std::uint32_t i = run.begin; i < run.end; ++i) {
      if (!begins_word(i, run.begin)) continue;
      if (cues_.begins_office(i, run.end)) return add(ElementKind::office, {i, run.end});
      if (!is_debris(cues_, {i, text::word_end(cues_.key(), i)})) break;
    }
    if (elements_.empty() && run.end == end_) {
      if (const auto name = cues_.person(run)) return add(ElementKind::name, *name, run.end);
    }
    const std::string_view text = cues_.at(run);
    if (text == "KIEM") return add(ElementKind::link, run);
    const bool wordy = count_letters(text) >= kFewestLetters && count_letters(text) * 2 > text.size();
    add(wordy ? ElementKind::capitals : ElementKind::noise, run);
  }

  bool begins_word(std::uint32_t at, std::uint32_t from) const {
    return is_alnum(cues_.key()[at]) && (at == from || !is_alnum(cues_.key()[at - 1]));
  }

  void take_small(const std::optional<Span>& name) {
    const Span rest{at_, end_};
    const std::string_view text = cues_.at(rest);
    if (text.starts_with("Kiem") || text.starts_with("kiem")) return add(ElementKind::link, {at_, at_ + 4});
    if (name) return add(ElementKind::name, *name, end_);
    const Span inner = bare(cues_.key(), rest);
    const auto office = cues_.office_at(at_, end_);
    const bool apart =
        piece_.column >= kRightColumn && FirstWords<kLongestOffice + 1>(cues_.key(), inner).count <= kLongestOffice;
    if (office && (*office == inner.end || apart)) return add(ElementKind::office, inner, end_);
    const FirstWords<4> first(cues_.key(), rest);
    // A stroke of the pen before words in capitals.
    if (first.count > 1 && count_letters(cues_.at(first.at[0])) < 3 &&
        in_capitals(cues_.at({first.at[1].begin, end_}))) {
      return add(ElementKind::noise, first.at[0]);
    }
    const Words words = words_of(cues_.key(), rest);
    const bool wordy = std::any_of(words.begin(), words.end(), [&](Span w) { return count_letters(cues_.at(w)) > 3; });
    const bool noise = !wordy && first.count < 4;
    add(noise ? ElementKind::noise : ElementKind::other, rest);
  }

  // Letters or digits right before the office, on its own side of the line.
  bool has_debris_before(std::uint32_t office) const {
    const std::uint32_t begin = content(cues_.key(), piece_.span).begin;
    const std::string_view before = cues_.at({begin, std::max(begin, office)});
    return before.size() <= kMostBefore && std::any_of(before.begin(), before.end(), is_alnum);
  }

  void add(ElementKind kind, Span span) { add(kind, span, span.end); }
  void add(ElementKind kind, Span span, std::uint32_t next) {
    elements_.push_back(
        {kind, bare(cues_.key(), span), {}, piece_, kind == ElementKind::office && has_debris_before(span.begin)});
    at_ = std::max(next, at_ + 1);
  }

  const ClosingCues& cues_;
  const Piece& piece_;
  std::uint32_t at_ = 0;
  std::uint32_t end_ = 0;
  std::vector<Element> elements_;
};

std::uint64_t place_of(const Piece& piece) { return std::uint64_t{piece.span.begin} << 32 | piece.span.end; }

bool belongs(ElementKind kind) {
  return kind == ElementKind::authority || kind == ElementKind::office || kind == ElementKind::name ||
         kind == ElementKind::mark || kind == ElementKind::link;
}

}  // namespace

const std::vector<Element>& elements_of(const ClosingCues& cues, const Piece& piece) {
  if (const auto* known = cues.known_elements().find(piece)) return *known;
  return cues.known_elements().add(piece, Parser(cues, piece).run());
}

const std::vector<Element>* KnownElements::find(const Piece& piece) const {
  const auto [begin, end] = entries_.equal_range(place_of(piece));
  const auto found = std::find_if(begin, end, [&](const auto& entry) {
    const Piece& known = entry.second.piece;
    return known.line == piece.line && known.column == piece.column;
  });
  return found == end ? nullptr : &found->second.elements;
}

const std::vector<Element>& KnownElements::add(const Piece& piece, std::vector<Element> elements) {
  return entries_.emplace(place_of(piece), Entry{piece, std::move(elements)})->second.elements;
}

bool may_begin_with_office(const ClosingCues& cues, Span span) {
  const std::string_view key = cues.key();
  std::uint32_t at = after_debris(key, span.begin, span.end);
  if (at < span.end && cues.authority_at(at, span.end)) return true;
  while (at < span.end) {
    if (cues.begins_office(at, span.end)) return true;
    const Span word{at, text::word_end(key, at)};
    if (is_alnum(key[at]) && !is_debris(cues, word)) return false;
    at = word.end;
    while (at < span.end && is_alnum(key[at])) ++at;
    while (at < span.end && !is_alnum(key[at])) ++at;
  }
  return false;
}

bool is_signing(const std::vector<Element>& elements) {
  if (has_kind(elements, ElementKind::other)) return false;
  return std::any_of(elements.begin(), elements.end(), [](const Element& e) { return belongs(e.kind); });
}

bool has_kind(const std::vector<Element>& elements, ElementKind kind) {
  return std::any_of(elements.begin(), elements.end(), [kind](const Element& e) { return e.kind == kind; });
}

}  // namespace vanban::structure::closing
