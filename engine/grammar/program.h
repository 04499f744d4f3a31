// What a rule runs: one RE2 expression for each of its `match` lines, in their order.
#ifndef VANBAN_GRAMMAR_PROGRAM_H_
#define VANBAN_GRAMMAR_PROGRAM_H_

#include <re2/re2.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "grammar/grammar.h"
#include "grammar/prefix_filter.h"

namespace vanban::grammar {

// A rule may hold this many groups in one `match` line, counting a name each time that it stands there.
inline constexpr std::size_t kMaxCaptures = 24;

// An expression that is compiled when it is first asked for, by whichever thread that is: compiling is most of what
// loading a grammar costs, and a document does not need every rule.
class LazyExpression {
 public:
  LazyExpression(std::string text, const re2::RE2::Options& options) : text_(std::move(text)), options_(options) {}

  const re2::RE2& get() const {
    const re2::RE2* const compiled = compiled_.load(std::memory_order_acquire);
    return compiled != nullptr ? *compiled : compile();
  }

 private:
  const re2::RE2& compile() const {
    std::call_once(once_, [this] {
      owned_ = std::make_unique<const re2::RE2>(text_, options_);
      compiled_.store(owned_.get(), std::memory_order_release);
    });
    return *owned_;
  }

  std::string text_;
  re2::RE2::Options options_;
  mutable std::once_flag once_;
  mutable std::unique_ptr<const re2::RE2> owned_;
  mutable std::atomic<const re2::RE2*> compiled_{nullptr};
};

struct Rule::Program {
  struct Part {
    // The pattern alone; null where all its matches end in letters, or all in digits: then the guard decides at once.
    std::unique_ptr<const LazyExpression> plain;
    // The pattern as capture 1, with a byte behind it that does not carry the word on; null where no match ends in a
    // word. Where the plain match does cut a word, this one finds a shorter or another.
    std::unique_ptr<const LazyExpression> guarded;
    PrefixFilter filter;
    std::vector<std::uint8_t> groups;  // capture of the body -> index into Match::groups

    // Matches in `window`, which stands at `origin` of the key, from `start` of the window on.
    bool run(std::string_view window, std::size_t start, std::uint32_t origin, re2::RE2::Anchor anchor,
             Match* match) const;

   private:
    bool run(const re2::RE2& expression, std::size_t body, std::string_view window, std::size_t start,
             std::uint32_t origin, re2::RE2::Anchor anchor, Match* match) const;
  };

  std::vector<Part> parts;
};

}  // namespace vanban::grammar

#endif  // VANBAN_GRAMMAR_PROGRAM_H_
