// With which bytes matches go on: most rules are refused by the first few, so these are looked up before a rule is
// called.
#ifndef VANBAN_GRAMMAR_LOOK_AHEAD_H_
#define VANBAN_GRAMMAR_LOOK_AHEAD_H_

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/grammar.h"
#include "grammar/matcher.h"
#include "grammar/pattern.h"

namespace vanban::grammar {

// For each of the next bytes: with which ones some match goes on. Never less than that, sometimes more: how often
// something is repeated beyond once is not counted.
struct LookAhead {
  static constexpr std::size_t kDepth = FirstBytes::kDepth;
  std::array<Bytes, kDepth> bytes;

  static LookAhead anything();
};

// From the begin of a match on.
LookAhead look_ahead(const Matcher& matcher);

// The same behind those bytes.
inline constexpr std::size_t kLaterBytes = 5;
std::array<Bytes, kLaterBytes> later_bytes(const Matcher& matcher);

// Where a match may stand after some bytes: the same places go on alike. Empty where none can go on.
struct Places {
  std::vector<std::pair<std::uint16_t, std::uint16_t>> steps;  // sorted
  bool began = false;                                          // some bytes were read
  bool done = false;                                           // a match may have ended before: all may follow

  bool empty() const { return steps.empty(); }
  auto operator<=>(const Places&) const = default;
};
Places first_places(const Matcher& matcher);
// Behind a word: letters, in lower case.
Places places_behind_word(const Matcher& matcher, std::string_view word);
// Behind a run of so many digits; the last number stands for it and all greater ones. Days have two, years four.
inline constexpr std::size_t kMostDigits = 5;
Places places_behind_digits(const Matcher& matcher, std::size_t count);
// Behind one of these bytes.
Places places_behind(const Matcher& matcher, const Places& places, const Bytes& bytes);
// The bytes that can stand next.
Bytes bytes_at(const Matcher& matcher, const Places& places);

// The triples of bytes with which its matches begin, or that stand behind a match that is shorter.
FirstBytes::Triples first_triples(const Matcher& matcher);

// Tells the matcher with what the ways go on between which it has to choose: behind the runs whose end it may have to
// try, its aheads_, and behind the first byte of each of two ways.
void look_ahead_of_choices(Matcher* matcher);

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_LOOK_AHEAD_H_
