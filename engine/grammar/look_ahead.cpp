// A walk over the steps of a matcher with the set of all places where a match may stand, byte by byte; of a byte only
// the classes are told that it may have.
#include "grammar/look_ahead.h"

#include <algorithm>
#include <bit>
#include <cstdint>
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

  // Goes on from there.
  MatcherWalk(const Matcher& matcher, const Places& from) : MatcherWalk(matcher) {
    places_ = from.steps;
    began_ = from.began;
  }

  void read_any_of(const Bytes& bytes) {
    Classes set = 0;
    for (std::size_t byte = 0; byte < bytes.size(); ++byte) {
      if (bytes[byte]) set |= class_of(static_cast<char>(byte));
    }
    read_classes(set);
    began_ = true;
  }

  Places places() const {
    Places places{places_, began_, std::find(places_.begin(), places_.end(), kDone) != places_.end()};
    std::sort(places.steps.begin(), places.steps.end());
    return places;
  }

  // The classes of the bytes that can stand behind the one with which a step begins that is no first one.
  Matcher::Ahead behind_first_of(Matcher::StepId step) {
    places_.assign(1, {step, 0});
    began_ = true;
    Matcher::Ahead ahead;
    read_classes(classes_);
    for (Classes& classes : ahead) classes = read_classes(classes_);
    return ahead;
  }

  // The classes that may stand behind the byte with which a step begins, or what follows it: the end of the window
  // always may, and the step may stand at its begin.
  Classes second_of(Matcher::StepId step) {
    places_.assign(1, {step, 0});
    began_ = false;
    read_classes(classes_);
    return read_classes(classes_) | Matcher::kEnd;
  }

  static void look_ahead_of_choices(Matcher* matcher) {
    MatcherWalk walk(*matcher);
    for (std::size_t i = 0; i < matcher->steps_.size(); ++i) {
      Step& step = matcher->steps_.own(i);
      if (step.op == Op::longest || step.op == Op::shortest) {
        step.from = static_cast<std::uint32_t>(matcher->aheads_.size());
        matcher->aheads_.push_back(walk.behind_first_of(step.next));
      } else if (step.op == Op::either) {
        step.set = walk.second_of(step.next);
        step.follow = walk.second_of(step.other);
      }
    }
  }

  // Reads a letter in either case.
  void read_letter(char letter) {
    read_classes(class_of(letter) | class_of(text::to_upper(letter)));
    began_ = true;
  }

  Matcher::Classes class_of(char byte) const {
    return Classes{1} << matcher_.classes_[static_cast<unsigned char>(byte) & 0x7F];
  }

  void read_digit() {
    read_classes(digits());
    began_ = true;
  }

  // Any number of them, or none.
  void read_digits() {
    Open all = places_;
    for (std::size_t before = all.size() + 1; before != all.size();) {
      before = all.size();
      read_digit();
      for (const Place& place : places_) add(place, &all);
    }
    places_ = std::move(all);
  }

  // The bytes that can stand next; reads them all.
  Bytes read_any() {
    const Classes next = read_classes(classes_);
    Bytes bytes;
    for (std::size_t byte = 0; byte < bytes.size(); ++byte)
      bytes[byte] = (next & class_of(static_cast<char>(byte))) != 0;
    return bytes;
  }

 private:
  using Step = Matcher::Step;
  using Op = Step::Op;
  // A step, and how much of its text has been read, or of its run; behind the end of a match stands kDone.
  using Place = std::pair<std::uint16_t, std::uint16_t>;
  using Open = std::vector<Place>;  // few, no two alike
  static constexpr Place kDone = {0xffff, 0};
  // Runs of so many bytes at most are counted. A day has one digit or two: were they not counted, whatever begins with
  // a digit would pass for one.
  static constexpr int kCounted = 2;

  static Classes all_classes(const Matcher& matcher) {
    Classes all = 0;
    for (std::size_t byte = 0; byte < Bytes().size(); ++byte) all |= Classes{1} << matcher.classes_[byte];
    return all;
  }

  Classes digits() const {
    Classes digits = 0;
    for (char digit = '0'; digit <= '9'; ++digit) digits |= class_of(digit);
    return digits;
  }

  // The classes, of these, of which a byte can stand next; reads one.
  Classes read_classes(Classes set) {
    const Open from = std::exchange(places_, {});
    Classes passed = 0;
    ++turn_;
    for (const Place& place : from) passed |= advance(place, set);
    return passed;
  }

  // Adds the places behind a byte of one of these classes; the classes for which there are any, those left out for
  // which that has been told: since repetitions are not counted, a loop comes back to its begin with nothing read.
  Classes advance(Place place, Classes set) {
    if (place == kDone) return reach(kDone, set);
    if (place.second == 0) set = not_seen(place.first, set);
    if (set == 0) return 0;
    const Step& step = matcher_.steps_[place.first];
    switch (step.op) {
      case Op::fail:
        return 0;
      case Op::text:
        return advance_text(step, place, set);
      case Op::one:
        return reach({step.next, 0}, step.set & set);
      case Op::look:
        return advance({step.next, 0}, step.set & set);
      case Op::begin:
        return began_ ? 0 : advance({step.next, 0}, set);
      case Op::run:
      case Op::longest:
      case Op::shortest: {
        const bool counted = step.max <= kCounted;
        const auto more = static_cast<std::uint16_t>(counted ? place.second + 1 : 1);
        const Classes on = counted && place.second >= step.max ? 0 : reach({place.first, more}, step.set & set);
        const bool enough = step.min == 0 || place.second > 0;
        return enough ? on | advance({step.next, 0}, set) : on;
      }
      case Op::choose: {
        Classes passed = 0;
        for (Classes left = set; left != 0; left &= left - 1) {
          const Matcher::StepId next = matcher_.tables_[step.from + static_cast<std::uint32_t>(std::countr_zero(left))];
          if (next != 0) passed |= advance({next, 0}, left & ~(left - 1));
        }
        return passed;
      }
      case Op::either: {
        const Classes first = advance({step.next, 0}, set);
        return first | advance({step.other, 0}, set);
      }
      case Op::save:
        return advance({step.next, 0}, set);
      case Op::accept:
        return reach(kDone, behind_ & set);
    }
    return 0;
  }

  // Leaves those with which a step has not been looked at in this turn.
  Classes not_seen(std::uint16_t step, Classes set) {
    Seen& seen = seen_[step];
    if (std::exchange(seen.turn, turn_) != turn_) seen.classes = 0;
    set &= ~seen.classes;
    seen.classes |= set;
    return set;
  }

  // A blank of a text stands for one or more.
  Classes advance_text(const Step& step, Place place, Classes set) {
    const std::uint8_t* text = &matcher_.texts_[step.from];
    const Classes blank = Classes{1} << matcher_.blank_;
    const Classes wanted = set & Classes{1} << text[place.second];
    const bool behind_blank = place.second > 0 && text[place.second - 1] == matcher_.blank_;
    const Classes more = behind_blank ? reach(place, set & blank) : 0;
    if (wanted == 0) return more;
    const auto read = static_cast<std::uint16_t>(place.second + 1);
    if (read < step.size) return more | reach({place.first, read}, wanted);
    if (wanted == blank) reach(place, wanted);
    return more | reach({step.next, 0}, wanted);
  }

  // With one of these classes; with none it is not reached.
  Classes reach(Place place, Classes set) {
    if (set != 0) add(place, &places_);
    return set;
  }

  static void add(Place place, Open* places) {
    if (std::find(places->begin(), places->end(), place) == places->end()) places->push_back(place);
  }

  const Matcher& matcher_;
  Classes classes_;
  Classes behind_ = 0;
  Open places_;
  bool began_ = false;
  // With what a step has been looked at, in the turn in which that was done last.
  struct Seen {
    std::uint32_t turn = 0;
    Classes classes = 0;
  };
  std::vector<Seen> seen_;  // of the steps
  std::uint32_t turn_ = 0;  // one byte read from all places
};

LookAhead LookAhead::anything() {
  LookAhead all;
  for (Bytes& bytes : all.bytes) bytes.set();
  return all;
}

Places first_places(const Matcher& matcher) { return MatcherWalk(matcher).places(); }

Places places_behind_word(const Matcher& matcher, std::string_view word) {
  MatcherWalk walk(matcher);
  for (const char c : word) walk.read_letter(c);
  return walk.places();
}

Places places_behind_digits(const Matcher& matcher, std::size_t count) {
  MatcherWalk walk(matcher);
  for (std::size_t i = 0; i < std::min(count, kMostDigits); ++i) walk.read_digit();
  if (count >= kMostDigits) walk.read_digits();
  return walk.places();
}

Places places_behind(const Matcher& matcher, const Places& places, const Bytes& bytes) {
  MatcherWalk walk(matcher, places);
  walk.read_any_of(bytes);
  return walk.places();
}

Bytes bytes_at(const Matcher& matcher, const Places& places) { return MatcherWalk(matcher, places).read_any(); }

void look_ahead_of_choices(Matcher* matcher) { MatcherWalk::look_ahead_of_choices(matcher); }

namespace {

LookAhead look_ahead(MatcherWalk* walk) {
  LookAhead ahead;
  for (Bytes& bytes : ahead.bytes) bytes = walk->read_any();
  return ahead;
}

}  // namespace

LookAhead look_ahead(const Matcher& matcher) {
  MatcherWalk walk(matcher);
  return look_ahead(&walk);
}

std::array<Bytes, kLaterBytes> later_bytes(const Matcher& matcher) {
  MatcherWalk walk(matcher);
  look_ahead(&walk);
  std::array<Bytes, kLaterBytes> later;
  for (Bytes& bytes : later) bytes = walk.read_any();
  return later;
}

}  // namespace vanban::grammar
