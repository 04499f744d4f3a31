// A matcher: a pattern as steps over classes of key bytes. It finds what RE2 finds with the same pattern, anchored: the
// first match in the order of the alternatives, with the spans of its groups.
//
// Why not RE2 alone: an anchored call costs it about 400 instructions before it has refused a byte, and most of our
// calls are refused at the first or second byte, or match a few words; this takes some 40. RE2 stays for what is left:
// patterns that no Matcher is made for, and texts on which the trying would take long.
//
// How: where a pattern can go on in several ways, the next byte mostly leaves one (the ways are compiled from the end,
// so that it is known which bytes each can begin with, continuation included); else they are tried in turn. All work
// that trying again and again may cost is counted, and ends at a bound that grows with the window alone.
#ifndef VANBAN_GRAMMAR_MATCHER_H_
#define VANBAN_GRAMMAR_MATCHER_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/pattern.h"
#include "grammar/table.h"

namespace vanban::grammar {

// A rule may hold this many groups in one `match` line, counting a name each time that it stands there.
inline constexpr std::size_t kMaxCaptures = 24;

class Matcher {
 public:
  // A set of classes of bytes. Bytes that no part of the pattern tells apart are one class; class 0 is the end of the
  // window, class 1 all bytes that the pattern does not name.
  using Classes = std::uint64_t;
  static constexpr Classes kEnd = 1;
  static constexpr Classes kAll = ~Classes{0};
  static constexpr std::uint32_t kNone = 0xffffffff;

  enum class Verdict : std::uint8_t { no, yes, unknown };  // unknown: ask RE2

  // What a match may lie in, and how much may be read from its begin on, the byte behind it and beyond included: so
  // eight bytes are read at once nearly everywhere.
  struct Window {
    const char* text;
    std::uint32_t size;
    std::uint32_t readable;
  };

  // Positions in the window. A capture that took no part is kNone, kNone.
  struct Found {
    std::uint32_t end;
    std::array<std::uint32_t, 2 * kMaxCaptures> captures;

    // Of so many none takes part so far. Four at a time: for the few that most rules have, a loop over each costs more.
    void clear(std::size_t count) {
      constexpr std::size_t kStep = 4;
      static_assert(kMaxCaptures % kStep == 0);
      for (std::size_t i = 0; i < count; i += kStep)
        std::fill_n(captures.begin() + static_cast<std::ptrdiff_t>(2 * i), 2 * kStep, kNone);
    }
  };

  // What one question may cost, in bytes read more than once and ways tried; linear in the window.
  struct Allowance {
    explicit Allowance(std::size_t window) : left(static_cast<std::int64_t>(8 * window) + 4096) {}
    std::int64_t left;
  };

  // `behind`: the bytes that may stand behind a match, its end apart, which always may. Nothing where the pattern has
  // more than 63 classes of bytes, repeats without bound what may be empty, or takes too many steps.
  // `exact`: capitals and small letters differ.
  static std::optional<Matcher> compile(const Node& node, bool exact, const std::vector<Bytes>& behind);

  // The match at `start` of the window with a byte of behind[which] behind it.
  Verdict match(const Window& window, std::uint32_t start, std::size_t which, Allowance* allowance, Found* found) const;

  // Can a match begin where the window ends?
  bool can_begin_at_end() const { return (first_ & kEnd) != 0; }

 private:
  friend class CompiledGrammar;
  friend class MatcherCompiler;
  friend class MatcherWalk;  // look_ahead.cpp
  class Attempt;
  class Reader;
  class Trail;
  using StepId = std::uint16_t;

  // Of a size that is a power of two, and without gaps: it is copied as it lies in memory.
  struct Step {
    enum class Op : std::uint8_t {
      fail,
      text,      // size classes from `from` on in texts_, a blank for one or more; eight at most
      one,       // a byte of `set`
      look,      // a byte of `set` is next, and stays
      begin,     // the window begins here
      run,       // min to max bytes of `set`, none of which can begin what follows: as many as there are
      longest,   // the same where it can: the most first
      shortest,  // the least first
      choose,    // the step for the next class in tables_, from `from` on
      either,    // `next`, then `other`
      save,      // the position in captures[other]
      accept
    };
    Op op = Op::fail;
    std::uint8_t min = 0;
    std::uint8_t max = 0;  // kUnbounded; of a text: how many bits of eight bytes are none of its
    std::uint8_t size = 0;
    StepId next = 0;
    StepId other = 0;
    std::uint32_t from = 0;
    std::uint32_t spare = 0;
    // What `set` and `follow` are of a text: its bytes, and the bits in which a byte may differ; of an either: the
    // classes of the second byte with which `next` can go on, and with which `other`.
    Classes set = 0;
    Classes follow = 0;  // what `next` can begin with
  };
  static constexpr std::size_t kMaxText = sizeof(Classes);  // what one step of it holds
  // Behind the byte of `follow`, the classes of the next ones: where a run may end at many places, these are told
  // before a way is tried.
  static constexpr std::size_t kAhead = 2;
  using Ahead = std::array<Classes, kAhead>;
  static constexpr std::uint8_t kUnbounded = 0xff;

  // What each question reads stands together: most matchers have left the nearest cache since they were asked last.
  StepId entry_ = 0;
  std::uint8_t blank_ = 0;  // the class of ' '
  std::uint8_t captures_ = 0;
  Classes first_ = 0;
  Table<Step> steps_;  // the first fails
  Table<StepId> tables_;
  std::array<std::uint8_t, Bytes().size()> classes_{};  // of the bytes
  Table<Classes> behind_;
  Table<Ahead> aheads_;        // of longest and shortest, from `from` on
  Table<std::uint8_t> texts_;  // classes
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_MATCHER_H_
