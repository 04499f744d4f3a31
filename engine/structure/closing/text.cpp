#include "structure/closing/text.h"

#include <algorithm>

#include "text/ascii.h"

namespace vanban::structure::closing {
namespace {

using text::is_alnum;
using text::is_blank;
using text::is_letter;
using text::is_lower;
using text::is_upper;

constexpr std::uint32_t kLongestTag = 200;

bool is_bracket(char c) { return c == '(' || c == ')' || c == '[' || c == ']'; }

}  // namespace

Span bare(std::string_view key, Span span) {
  const auto kept = [](char c) { return is_alnum(c) || is_bracket(c); };
  while (span.begin < span.end && !kept(key[span.begin])) ++span.begin;
  while (span.begin < span.end && !kept(key[span.end - 1])) --span.end;
  return span;
}

Span content_of_markup(std::string_view key, Span span) {
  for (;;) {
    while (span.begin < span.end && is_blank(key[span.begin])) ++span.begin;
    while (span.begin < span.end && is_blank(key[span.end - 1])) --span.end;
    if (span.empty()) return span;
    const std::string_view text = key.substr(span.begin, span.size());
    const std::size_t close = text.front() == '<' ? text.find('>') : std::string_view::npos;
    const std::size_t open = text.back() == '>' ? text.rfind('<') : std::string_view::npos;
    if (close != std::string_view::npos) {
      span.begin += static_cast<std::uint32_t>(close) + 1;
    } else if (open != std::string_view::npos) {
      span.end = span.begin + static_cast<std::uint32_t>(open);
    } else if (text.back() == '\\') {  // a line end inside a drawn table
      --span.end;
    } else {
      return span;
    }
  }
}

std::vector<Span> fragments(std::string_view key, Span span) {
  std::vector<Span> found;
  const auto add = [&](std::uint32_t begin, std::uint32_t end) {
    const Span inner = content(key, {begin, end});
    if (!inner.empty()) found.push_back(inner);
  };
  std::uint32_t begin = span.begin;
  for (std::uint32_t i = span.begin; i < span.end; ++i) {
    const bool tag = key[i] == '<' && i + 1 < span.end && (is_letter(key[i + 1]) || key[i + 1] == '/');
    if (!tag) continue;
    const std::size_t close = key.substr(i, std::min(span.end - i, kLongestTag)).find('>');
    if (close == std::string_view::npos) continue;
    add(begin, i);
    i += static_cast<std::uint32_t>(close);
    begin = i + 1;
  }
  add(begin, span.end);
  return found;
}

bool in_capitals(std::string_view text) { return std::any_of(text.begin(), text.end(), is_upper) && !has_small(text); }

bool has_small(std::string_view word) {
  int small = 0;
  int capital = 0;
  for (const char c : word) {
    if (is_lower(c) && c != 'l') return true;
    small += c == 'l' ? 1 : 0;
    capital += is_upper(c) ? 1 : 0;
  }
  return small > 0 && capital < 2 * small;
}

std::size_t count_letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_letter));
}

}  // namespace vanban::structure::closing
