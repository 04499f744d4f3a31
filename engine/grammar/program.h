// What a rule runs: for each of its `match` lines, in their order, a Matcher, and an RE2 expression behind it.
#ifndef VANBAN_GRAMMAR_PROGRAM_H_
#define VANBAN_GRAMMAR_PROGRAM_H_

#include <re2/re2.h>

#include <array>
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "grammar/grammar.h"
#include "grammar/look_ahead.h"
#include "grammar/matcher.h"
#include "grammar/pattern.h"
#include "grammar/phrase_set.h"
#include "grammar/word_ends.h"
#include "text/ascii.h"
#include "text/find_folded.h"

namespace vanban::grammar {

// An expression that is compiled when it is first asked for, by whichever thread that is: compiling is expensive, and
// hardly a document needs an expression where a Matcher is.
class LazyExpression {
 public:
  // RE2 syntax over a key; `exact`: capitals and small letters differ.
  LazyExpression(std::string text, bool exact) : text_(std::move(text)), exact_(exact) {}

  const re2::RE2& get() const {
    const re2::RE2* const compiled = compiled_.load(std::memory_order_acquire);
    return compiled != nullptr ? *compiled : compile();
  }
  const std::string& text() const { return text_; }
  bool exact() const { return exact_; }

 private:
  const re2::RE2& compile() const;

  std::string text_;
  bool exact_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<const re2::RE2> owned_;
  mutable std::atomic<const re2::RE2*> compiled_{nullptr};
};

// One `match` line.
struct Rule::Part {
  // What is asked first.
  std::optional<Matcher> matcher;
  // The same, where the pattern is nothing but phrases.
  std::optional<PhraseSet> phrases;
  FirstBytes first;
  // Bit i of a byte: it may stand FirstBytes::kDepth + i behind the begin of a match. Rules that are asked by name
  // mostly fit by their first bytes, and are refused by the next ones.
  std::array<std::uint8_t, Bytes().size()> later{};
  // Where nearly any byte may be the first (.*thực hiện): what each match holds, in this order, looked for before it is
  // tried.
  std::vector<std::string> required;
  // A sign that each match holds, 0 where none is known: a search looks for it before it asks at each place. Most lines
  // of a document hold no time of day, and were asked for one at each figure: 4 instructions for each byte of a text.
  char sign = 0;
  // With which each match begins, in lower case and up to a blank; "" where matches begin in several ways. A search
  // goes from one to the next, not from byte to byte: on long texts with page numbers that was 17 instructions for
  // each.
  std::string leading;
  // The pattern alone; null where all its matches end in letters, or all in digits: then the guard decides at once.
  std::unique_ptr<const LazyExpression> plain;
  // The pattern as capture 1, with a guard, a byte behind it that does not carry the word on; null where no match ends
  // in a word. Where the plain match does cut a word, this one finds a shorter or another.
  std::unique_ptr<const LazyExpression> guarded;
  std::vector<std::uint8_t> groups;  // capture -> index into Match::groups

  // False only where no match begins at `start` of the window. Most lines of a rule are passed over by this.
  bool admits(std::string_view window, std::uint32_t start) const {
    return first.admits(window, start, static_cast<std::uint32_t>(window.size()));
  }

  // False only where no match begins at the begin of the window.
  bool may_go_on(const Matcher::Window& window) const {
    if (window.size < FirstBytes::kDepth + kLaterBytes) return true;
    for (std::size_t i = 0; i < kLaterBytes; ++i) {
      const auto byte = static_cast<unsigned char>(window.text[FirstBytes::kDepth + i]);
      if ((later[byte & 0x7F] >> i & 1) == 0) return false;
    }
    return true;
  }
  void set_later();

  // A sign is rarer than words, and sooner looked for. A letter has two cases.
  static bool lacks_sign(std::string_view wanted, std::string_view window) {
    return wanted.size() == 1 && !text::is_alnum(wanted.front()) &&
           window.find(wanted.front()) == std::string_view::npos;
  }

  bool lacks_sign(std::string_view window) const { return sign != 0 && window.find(sign) == std::string_view::npos; }

  bool may_hold(std::string_view window) const {
    if (!required.empty() && lacks_sign(required.back(), window)) return false;
    for (const std::string& text : required) {
      const std::size_t at = text::find_folded(window, text);
      if (at == std::string_view::npos) return false;
      window.remove_prefix(at + text.size());
    }
    return true;
  }

  // Matches in the window, which stands at `origin` of the key: at its begin ... Inline: most lines that are asked
  // refuse, and that is told by the matcher alone.
  bool match_at(const Matcher::Window& window, std::uint32_t origin, Match* match) const {
    if (phrases) return match_phrase(text_of(window), origin, match);
    if (!matcher || !required.empty()) return match_slowly(window, origin, match);
    Matcher::Allowance allowance(window.size);
    Matcher::Found found;
    const Matcher::Verdict verdict = matcher->match(window, 0, 0, &allowance, &found);
    if (verdict == Matcher::Verdict::no) return false;
    if (verdict == Matcher::Verdict::unknown || (plain != nullptr && cuts_word(text_of(window), found.end))) {
      return match_slowly(window, origin, match);
    }
    take(found, 0, origin, match);
    return true;
  }
  // ... or first from there on. `cut`: the window begins in a word, so that no match begins there.
  bool search(const Matcher::Window& window, bool cut, std::uint32_t origin, Match* match) const;

  // RE2 alone.
  bool run(std::string_view window, std::uint32_t start, std::uint32_t origin, re2::RE2::Anchor anchor,
           Match* match) const;

  // One of the phrases at the begin of the text, which stands at `origin` of the key.
  bool match_phrase(std::string_view text, std::uint32_t origin, Match* match) const {
    const PhraseSet::Found found = phrases->match(text);
    if (found.end == 0) return false;
    take(found, origin, match);
    return true;
  }
  void take(const PhraseSet::Found& found, std::uint32_t origin, Match* match) const {
    match->whole = {origin, origin + found.end};
    match->phrase = found.phrase;
    match->groups.fill({Match::kNone, Match::kNone});
    if (!groups.empty()) match->groups.set(groups[0], match->whole);
  }

 private:
  static std::string_view text_of(const Matcher::Window& window) { return {window.text, window.size}; }
  // All that match_at may have to do.
  bool match_slowly(const Matcher::Window& window, std::uint32_t origin, Match* match) const;
  Matcher::Verdict ask(const Matcher::Window& window, std::uint32_t start, std::uint32_t origin,
                       Matcher::Allowance* allowance, Match* match) const;
  void take(const Matcher::Found& found, std::uint32_t start, std::uint32_t origin, Match* match) const {
    match->whole = {start + origin, found.end + origin};
    match->phrase = Match::kNone;
    match->groups.fill({Match::kNone, Match::kNone});
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const std::uint32_t end = found.captures[2 * i + 1];
      if (end != Matcher::kNone) match->groups.set(groups[i], {found.captures[2 * i] + origin, end + origin});
    }
  }
  bool run(const re2::RE2& expression, std::size_t body, std::string_view window, std::uint32_t start,
           std::uint32_t origin, re2::RE2::Anchor anchor, Match* match) const;
  bool search_expression(std::string_view window, std::uint32_t start, bool cut, std::uint32_t origin,
                         Match* match) const;
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_PROGRAM_H_
