// What a rule runs: for each of its `match` lines, in their order, a Matcher, and an RE2 expression behind it.
#ifndef VANBAN_GRAMMAR_PROGRAM_H_
#define VANBAN_GRAMMAR_PROGRAM_H_

#include <re2/re2.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "grammar/grammar.h"
#include "grammar/matcher.h"
#include "grammar/pattern.h"
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
  FirstBytes first;
  // Where nearly any byte may be the first (.*thực hiện): what each match holds, in this order, looked for before it is
  // tried.
  std::vector<std::string> required;
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

  bool may_hold(std::string_view window) const {
    for (const std::string& text : required) {
      const std::size_t at = text::find_folded(window, text);
      if (at == std::string_view::npos) return false;
      window.remove_prefix(at + text.size());
    }
    return true;
  }

  // Matches in `window`, which stands at `origin` of the key: at `start` of the window ...
  bool match_at(std::string_view window, std::uint32_t start, std::uint32_t origin, Match* match) const;
  // ... or first from there on. `cut`: the window begins in a word, so that no match begins there.
  bool search(std::string_view window, bool cut, std::uint32_t origin, Match* match) const;

  // RE2 alone.
  bool run(std::string_view window, std::uint32_t start, std::uint32_t origin, re2::RE2::Anchor anchor,
           Match* match) const;

 private:
  Matcher::Verdict ask(const Matcher& asked, std::string_view window, std::uint32_t start, std::uint32_t origin,
                       Matcher::Allowance* allowance, Match* match) const;
  bool run(const re2::RE2& expression, std::size_t body, std::string_view window, std::uint32_t start,
           std::uint32_t origin, re2::RE2::Anchor anchor, Match* match) const;
  bool search_expression(std::string_view window, std::uint32_t start, bool cut, std::uint32_t origin,
                         Match* match) const;
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_PROGRAM_H_
