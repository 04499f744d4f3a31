#include "search/snippet.h"

#include <algorithm>
#include <span>

#include "text/utf8.h"
#include "vanban/highlight.h"

namespace vanban::search {
namespace {

constexpr std::size_t kBefore = 80;    // bytes shown before the first word found
constexpr std::size_t kWindow = 320;   // bytes shown
constexpr std::size_t kSlice = 16384;  // bytes looked at in one go
constexpr std::size_t kMost = std::size_t{4} << 20;

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

std::size_t at_character(std::string_view text, std::size_t at) {
  while (at < text.size() && vanban::text::is_continuation(text[at])) ++at;
  return std::min(at, text.size());
}

// The next word's beginning, where one is near.
std::size_t at_word(std::string_view text, std::size_t at) {
  constexpr std::size_t kNear = 40;
  if (at == 0) return 0;
  for (std::size_t i = at; i < std::min(at + kNear, text.size()); ++i) {
    if (is_blank(text[i])) return i + 1;
  }
  return at_character(text, at);
}

// The end of the last word before it, where one is near.
std::size_t behind_word(std::string_view text, std::size_t at) {
  constexpr std::size_t kNear = 40;
  if (at >= text.size()) return text.size();
  for (std::size_t i = at; i + kNear > at && i > 0; --i) {
    if (is_blank(text[i])) return i;
  }
  return at_character(text, at);
}

std::string with_single_blanks(std::string_view words) {
  std::string out;
  for (const char c : words) {
    if (!is_blank(c)) {
      out += c;
    } else if (out.empty() || out.back() != ' ') {
      out += ' ';
    }
  }
  return out;
}

// The matches that a window from the first of them on would show, where it shows most.
std::span<const Span> densest(const std::vector<Span>& matches) {
  std::span<const Span> best;
  for (std::size_t i = 0, end = 0; i < matches.size(); ++i) {
    while (end < matches.size() && matches[end].end <= matches[i].begin + (kWindow - kBefore)) ++end;
    if (end > i && end - i > best.size()) best = std::span(matches).subspan(i, end - i);
  }
  return best.empty() ? std::span(matches).first(std::min<std::size_t>(1, matches.size())) : best;
}

// The first slice that has words of the query. Slices end at lines, where there are some.
std::string_view slice_with(std::string_view text, std::string_view query, std::vector<Span>* matches) {
  for (std::size_t at = 0; at < std::min(text.size(), kMost);) {
    const std::size_t line = text.find('\n', at + kSlice);
    const std::size_t end = at_character(text, std::min(line, at + 2 * kSlice));
    const std::string_view slice = text.substr(at, end - at);
    *matches = find_query(slice, query);
    if (!matches->empty()) return slice;
    at = end;
  }
  return text.substr(0, at_character(text, 2 * kSlice));
}

}  // namespace

std::vector<Piece> snippet_of(std::string_view text, std::string_view query) {
  std::vector<Span> matches;
  const std::string_view slice = slice_with(text, query, &matches);
  const std::span<const Span> shown = densest(matches);
  const std::size_t first = shown.empty() ? 0 : shown.front().begin;
  const std::size_t begin = first < kBefore ? 0 : at_word(slice, first - kBefore);
  const std::size_t end = behind_word(slice, begin + kWindow);
  std::vector<Piece> pieces;
  const auto add = [&](std::size_t from, std::size_t to, bool is_match) {
    std::string words = with_single_blanks(slice.substr(from, to - from));
    if (!words.empty()) pieces.push_back({std::move(words), is_match});
  };
  std::size_t at = begin;
  for (const Span match : shown) {
    if (match.begin < at || match.begin >= end) continue;
    add(at, match.begin, false);
    add(match.begin, std::min<std::size_t>(match.end, end), true);
    at = std::min<std::size_t>(match.end, end);
  }
  add(at, end, false);
  return pieces;
}

}  // namespace vanban::search
