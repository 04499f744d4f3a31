// One `match` line at work.
#include "grammar/program.h"

#include <array>

#include "grammar/word_ends.h"

namespace vanban::grammar {
namespace {

constexpr std::int64_t kMaxMemory = 4 << 20;  // of one expression with its caches

}  // namespace

using Verdict = Matcher::Verdict;

const re2::RE2& LazyExpression::compile() const {
  std::call_once(once_, [this] {
    re2::RE2::Options options;
    options.set_encoding(re2::RE2::Options::EncodingLatin1);
    options.set_case_sensitive(exact_);
    options.set_log_errors(false);
    options.set_max_mem(kMaxMemory);
    owned_ = std::make_unique<const re2::RE2>(text_, options);
    compiled_.store(owned_.get(), std::memory_order_release);
  });
  return *owned_;
}

void Rule::Part::set_later() {
  later.fill((1U << kLaterBytes) - 1);
  if (!matcher) return;
  const std::array<Bytes, kLaterBytes> sets = later_bytes(*matcher);
  for (std::size_t byte = 0; byte < later.size(); ++byte) {
    for (std::size_t i = 0; i < kLaterBytes; ++i) {
      if (!sets[i][byte]) later[byte] &= static_cast<std::uint8_t>(~(1U << i));
    }
  }
}

// As with the expressions: what is plain first, and where that cuts a word, what is guarded.
Verdict Rule::Part::ask(const Matcher::Window& window, std::uint32_t start, std::uint32_t origin,
                        Matcher::Allowance* allowance, Match* match) const {
  Matcher::Found found;
  Verdict verdict = matcher->match(window, start, 0, allowance, &found);
  if (verdict == Verdict::yes && plain != nullptr && cuts_word(text_of(window), found.end)) {
    verdict = guarded != nullptr ? matcher->match(window, start, 1, allowance, &found) : Verdict::no;
  }
  if (verdict == Verdict::yes) take(found, start, origin, match);
  return verdict;
}

bool Rule::Part::match_slowly(const Matcher::Window& window, std::uint32_t origin, Match* match) const {
  if (!may_hold(text_of(window))) return false;
  if (matcher) {
    Matcher::Allowance allowance(window.size);
    const Verdict verdict = ask(window, 0, origin, &allowance, match);
    if (verdict != Verdict::unknown) return verdict == Verdict::yes;
  }
  return run(text_of(window), 0, origin, re2::RE2::ANCHOR_START, match);
}

bool Rule::Part::search(const Matcher::Window& window, bool cut, std::uint32_t origin, Match* match) const {
  const std::string_view text = text_of(window);
  if (lacks_sign(text) || !may_hold(text)) return false;
  if (!matcher) return search_expression(text, 0, cut, origin, match);
  // One allowance for all places, so that a search too is linear in the window.
  Matcher::Allowance allowance(window.size);
  for (std::uint32_t start = cut ? 1 : 0; start <= window.size; ++start) {
    if (!leading.empty()) {
      const std::size_t next = text::find_folded(text.substr(start), leading);
      if (next == std::string_view::npos) return false;
      start += static_cast<std::uint32_t>(next);
    } else if (start < window.size && !first.allows(0, text[start])) {
      continue;  // as most bytes: the rest is told by three
    }
    if (!admits(text, start) || cuts_word(text, start)) continue;
    const Verdict verdict = ask(window, start, origin, &allowance, match);
    if (verdict == Verdict::yes) return true;
    if (verdict == Verdict::unknown) return search_expression(text, start, cut, origin, match);
  }
  return false;
}

bool Rule::Part::search_expression(std::string_view window, std::uint32_t start, bool cut, std::uint32_t origin,
                                   Match* match) const {
  // A match that begins in a word is none: look again behind its first byte.
  while (start <= window.size() && run(window, start, origin, re2::RE2::UNANCHORED, match)) {
    const std::uint32_t begin = match->whole.begin - origin;
    if (begin == 0 ? !cut : !cuts_word(window, begin)) return true;
    start = begin + 1;
  }
  return false;
}

bool Rule::Part::run(std::string_view window, std::uint32_t start, std::uint32_t origin, re2::RE2::Anchor anchor,
                     Match* match) const {
  if (plain != nullptr) {
    if (!run(plain->get(), 0, window, start, origin, anchor, match)) return false;
    if (!cuts_word(window, match->whole.end - origin)) return true;
  }
  return guarded != nullptr && run(guarded->get(), 1, window, start, origin, anchor, match);
}

bool Rule::Part::run(const re2::RE2& expression, std::size_t body, std::string_view window, std::uint32_t start,
                     std::uint32_t origin, re2::RE2::Anchor anchor, Match* match) const {
  std::array<re2::StringPiece, kMaxCaptures + 2> captures;
  const re2::StringPiece text(window.data(), window.size());
  const int count = static_cast<int>(body + 1 + groups.size());
  if (!expression.Match(text, start, text.size(), anchor, captures.data(), count)) return false;
  const auto span = [&](const re2::StringPiece& piece) {
    const auto begin = static_cast<std::uint32_t>(piece.data() - text.data()) + origin;
    return Span{begin, begin + static_cast<std::uint32_t>(piece.size())};
  };
  match->whole = span(captures[body]);
  match->phrase = Match::kNone;
  match->groups.fill({Match::kNone, Match::kNone});
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const re2::StringPiece& piece = captures[body + 1 + i];
    if (piece.data() != nullptr) match->groups.set(groups[i], span(piece));
  }
  return true;
}

}  // namespace vanban::grammar
