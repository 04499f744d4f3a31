// A walk over the steps of a matcher with the set of all places where a match may stand, byte by byte.
#include "grammar/look_ahead.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "text/ascii.h"

namespace vanban::grammar {

class MatcherWalk {
  using Classes = Matcher::Classes;

 public:
  explicit MatcherWalk(const Matcher& matcher) : matcher_(matcher), classes_(all_classes(matcher)) {
    for (const Classes set : matcher.behind_) behind_ |= set;
    seen_.resize(matcher.steps_.size());
    places_.push_back({matcher.entry_, 0});
  }

  // Reads a letter in either case.
  void read_letter(char letter) {
    const Places from = std::exchange(places_, {});
    const Classes small = class_of(letter);
    const Classes capital = class_of(text::to_upper(letter));
    advance_all(from, small);
    if (capital != small) advance_all(from, capital);
    began_ = true;
  }

  // False where the byte cannot stand next.
  bool read(char byte) { return advance_all(std::exchange(places_, {}), class_of(byte)); }

  Matcher::Classes class_of(char byte) const {
    return Classes{1} << matcher_.classes_[static_cast<unsigned char>(byte)];
  }

  // Reads a run of digits.
  void read_digits() {
    Places all;
    for (std::size_t before = 0; all.empty() || before != all.size();) {
      before = all.size();
      const Places from = std::exchange(places_, {});
      for (char digit = '0'; digit <= '9'; ++digit) advance_all(from, class_of(digit));
      began_ = true;
      for (const Place& place : places_) add(place, &all);
      if (all.empty()) break;
    }
    places_ = std::move(all);
  }

  // The bytes that can stand next; reads them all.
  Bytes read_any() {
    Classes next = 0;
    const Places from = std::exchange(places_, {});
    for (Classes left = classes_; left != 0; left &= left - 1) {
      const Classes one = left & ~(left - 1);
      if (advance_all(from, one)) next |= one;
    }
    Bytes bytes;
    for (std::size_t byte = 0; byte < bytes.size(); ++byte)
      bytes[byte] = (next & class_of(static_cast<char>(byte))) != 0;
    return bytes;
  }

 private:
  using Step = Matcher::Step;
  using Op = Step::Op;
  // A step, and how much of its text has been read, or whether any of its run; behind the end of a match stands kDone.
  using Place = std::pair<std::uint16_t, std::uint16_t>;
  using Places = std::vector<Place>;  // few, no two alike
  static constexpr Place kDone = {0xffff, 0};

  static Classes all_classes(const Matcher& matcher) {
    Classes all = 0;
    for (std::size_t byte = 0; byte < Bytes().size(); ++byte) all |= Classes{1} << matcher.classes_[byte];
    return all;
  }

  bool advance_all(const Places& from, Classes one) {
    bool passed = false;
    ++turn_;
    for (const Place& place : from) passed = advance(place, one) || passed;
    return passed;
  }

  // Adds the places behind a byte of this class; false where it cannot stand here, or where that has been told: since
  // repetitions are not counted, a loop comes back to its begin with nothing read.
  bool advance(Place place, Classes one) {
    if (place == kDone) return reach(kDone);
    if (place.second == 0 && std::exchange(seen_[place.first], turn_) == turn_) return false;
    const Step& step = matcher_.steps_[place.first];
    switch (step.op) {
      case Op::fail:
        return false;
      case Op::text:
        return advance_text(step, place, one);
      case Op::one:
        return (step.set & one) != 0 && reach({step.next, 0});
      case Op::look:
        return (step.set & one) != 0 && advance({step.next, 0}, one);
      case Op::begin:
        return !began_ && advance({step.next, 0}, one);
      case Op::run:
      case Op::longest:
      case Op::shortest: {
        const bool on = (step.set & one) != 0 && reach({place.first, 1});
        const bool enough = step.min == 0 || place.second > 0;
        return (enough && advance({step.next, 0}, one)) || on;
      }
      case Op::choose: {
        const auto index = static_cast<std::uint32_t>(std::countr_zero(one));
        const Matcher::StepId next = matcher_.tables_[step.from + index];
        return next != 0 && advance({next, 0}, one);
      }
      case Op::either: {
        const bool first = advance({step.next, 0}, one);
        return advance({step.other, 0}, one) || first;
      }
      case Op::save:
        return advance({step.next, 0}, one);
      case Op::accept:
        return (behind_ & one) != 0 && reach(kDone);
    }
    return false;
  }

  // A blank of a text stands for one or more.
  bool advance_text(const Step& step, Place place, Classes one) {
    const std::uint8_t* text = &matcher_.texts_[step.from];
    const Classes blank = Classes{1} << matcher_.blank_;
    const bool more = one == blank && place.second > 0 && text[place.second - 1] == matcher_.blank_;
    if (more) reach(place);
    if (one != Classes{1} << text[place.second]) return more;
    const auto read = static_cast<std::uint16_t>(place.second + 1);
    if (read < step.size) return reach({place.first, read});
    if (one == blank) reach({place.first, static_cast<std::uint16_t>(place.second)});
    return reach({step.next, 0});
  }

  bool reach(Place place) {
    add(place, &places_);
    return true;
  }

  static void add(Place place, Places* places) {
    if (std::find(places->begin(), places->end(), place) == places->end()) places->push_back(place);
  }

  const Matcher& matcher_;
  Classes classes_;
  Classes behind_ = 0;
  Places places_;
  bool began_ = false;
  std::vector<std::uint32_t> seen_;  // for each step, the turn in which it was last looked at
  std::uint32_t turn_ = 0;           // one byte read from all places
};

LookAhead LookAhead::anything() {
  LookAhead all;
  for (Bytes& bytes : all.bytes) bytes.set();
  return all;
}

namespace {

LookAhead look_ahead(MatcherWalk* walk) {
  LookAhead ahead;
  for (Bytes& bytes : ahead.bytes) bytes = walk->read_any();
  return ahead;
}

}  // namespace

LookAhead look_ahead(const Matcher& matcher, std::string_view word) {
  MatcherWalk walk(matcher);
  for (const char c : word) walk.read_letter(c);
  return look_ahead(&walk);
}

LookAhead look_ahead(const Matcher& matcher) {
  MatcherWalk walk(matcher);
  return look_ahead(&walk);
}

PairsAhead pairs_behind_digits(const Matcher& matcher) {
  MatcherWalk behind_digits(matcher);
  behind_digits.read_digits();
  PairsAhead pairs;
  std::map<Matcher::Classes, Bytes> known;  // bytes of one class go on alike
  for (std::size_t byte = 0; byte < pairs.size(); ++byte) {
    const auto c = static_cast<char>(byte);
    auto found = known.find(behind_digits.class_of(c));
    if (found == known.end()) {
      MatcherWalk walk = behind_digits;
      found = known.emplace(walk.class_of(c), walk.read(c) ? walk.read_any() : Bytes()).first;
    }
    pairs[byte] = found->second;
  }
  return pairs;
}

PairsAhead any_pairs() {
  PairsAhead pairs;
  for (Bytes& second : pairs) second.set();
  return pairs;
}

}  // namespace vanban::grammar
