// Rules and recognisers at work.
#include <algorithm>
#include <array>

#include "grammar/grammar.h"
#include "grammar/program.h"
#include "text/ascii.h"

namespace vanban::grammar {
namespace {

// Does a word run on over this position? Letters and digits are words of their own: scans and careless typists glue
// them together (số357, tháng12, NĐ-CPngày).
bool cuts_word(std::string_view key, std::uint32_t at) {
  if (at == 0 || at >= key.size()) return false;
  const char before = key[at - 1];
  const char after = key[at];
  return (text::is_letter(before) && text::is_letter(after)) || (text::is_digit(before) && text::is_digit(after));
}

// The end of the window: no further than `limit`, and in no word, so that the end of the window is the end of a word.
std::uint32_t window_end(std::string_view key, std::uint32_t begin, std::uint32_t limit) {
  limit = std::min(limit, static_cast<std::uint32_t>(key.size()));
  while (limit > begin && cuts_word(key, limit)) --limit;
  return limit;
}

}  // namespace

bool Rule::Program::Part::run(const re2::RE2& expression, std::size_t body, std::string_view window, std::size_t start,
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
  match->groups.fill({Match::kNone, Match::kNone});
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const re2::StringPiece& piece = captures[body + 1 + i];
    if (piece.data() != nullptr) match->groups[groups[i]] = span(piece);
  }
  return true;
}

bool Rule::Program::Part::run(std::string_view window, std::size_t start, std::uint32_t origin, re2::RE2::Anchor anchor,
                              Match* match) const {
  if (plain != nullptr) {
    if (!run(plain->get(), 0, window, start, origin, anchor, match)) return false;
    if (!cuts_word(window, match->whole.end - origin)) return true;
  }
  return guarded != nullptr && run(guarded->get(), 1, window, start, origin, anchor, match);
}

Rule::Rule() : program_(std::make_unique<Program>()) {}
Rule::~Rule() = default;
Rule::Rule(Rule&&) noexcept = default;
Rule& Rule::operator=(Rule&&) noexcept = default;

int Rule::group(std::string_view name) const {
  const auto found = std::find(group_names_.begin(), group_names_.end(), name);
  return found == group_names_.end() ? -1 : static_cast<int>(found - group_names_.begin());
}

bool Rule::match_at(std::string_view key, std::uint32_t begin, std::uint32_t limit, Match* match) const {
  const std::uint32_t end = window_end(key, begin, limit);
  if (begin > end || cuts_word(key, begin)) return false;
  const std::string_view window = key.substr(begin, end - begin);
  for (const Program::Part& part : program_->parts) {
    if (!part.filter.admits(window) || !part.run(window, 0, begin, re2::RE2::ANCHOR_START, match)) continue;
    match->rule = this;
    return true;
  }
  return false;
}

bool Rule::search(std::string_view key, std::uint32_t begin, std::uint32_t limit, Match* match) const {
  const std::uint32_t end = window_end(key, begin, limit);
  if (begin > end) return false;
  const std::string_view window = key.substr(begin, end - begin);
  for (const Program::Part& part : program_->parts) {
    // A match that begins in a word is none: look again behind its first byte.
    for (std::uint32_t start = begin;
         start <= end && part.run(window, start - begin, begin, re2::RE2::UNANCHORED, match);) {
      if (!cuts_word(key, match->whole.begin)) {
        match->rule = this;
        return true;
      }
      start = match->whole.begin + 1;
    }
  }
  return false;
}

const Rule* Recogniser::rule(std::string_view name) const {
  const auto found = std::find_if(rules_.begin(), rules_.end(), [&](const Rule& rule) { return rule.name() == name; });
  return found == rules_.end() ? nullptr : &*found;
}

bool Recogniser::match_at(std::string_view key, std::uint32_t begin, std::uint32_t limit, Match* match) const {
  return std::any_of(rules_.begin(), rules_.end(),
                     [&](const Rule& rule) { return rule.match_at(key, begin, limit, match); });
}

bool Recogniser::search(std::string_view key, std::uint32_t begin, std::uint32_t limit, Match* match) const {
  return std::any_of(rules_.begin(), rules_.end(),
                     [&](const Rule& rule) { return rule.search(key, begin, limit, match); });
}

}  // namespace vanban::grammar
