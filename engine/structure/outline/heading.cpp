#include "structure/outline/heading.h"

#include <algorithm>
#include <string_view>

#include "structure/header/rules.h"
#include "structure/outline/lines.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

constexpr std::uint32_t kLongestHeading = 260;
// A name before a colon is short; a clause before one leads to what follows.
constexpr std::uint32_t kLongestBeforeColon = 60;
constexpr std::uint32_t kMostHeadingBlocks = 3;

Span trimmed(std::string_view key, Span span) {
  const auto drop = [](char c) { return text::is_blank(c) || c == '.' || c == ':' || c == '-' || c == '*'; };
  while (span.begin < span.end && drop(key[span.begin])) ++span.begin;
  while (span.begin < span.end && text::is_blank(key[span.end - 1])) --span.end;
  return span;
}

bool leads_on(std::string_view words, const OutlineRules& rules) {
  const std::string lower = text::lower(words);
  return std::any_of(rules.lines.leads_on.begin(), rules.lines.leads_on.end(),
                     [&](const std::string& word) { return lower.find(word) != std::string::npos; });
}

Boxed<Quoted> quoted(const layout::Origin& origin, Span span) {
  if (span.empty()) return std::nullopt;
  return origin.quote_reading(span);
}

bool leaves_open(const layout::Origin& origin, Span span, const OutlineRules& rules) {
  if (const auto copy = origin.reading().to_norm.copied(span)) return wants_more(origin.norm_text(*copy), rules);
  return wants_more(origin.norm_text_of_reading(span), rules);
}

// Phần, Chương, Mục, Phụ lục: the rest of the line, and lines in capitals under it.
// What stands over the motto is a body.
Span title_lines(const layout::Reading& reading, const OutlineRules& rules, UnitPlace place) {
  const Span line = trimmed(reading.key, {place.body, reading.blocks[place.block].span.end});
  Span span = line;
  for (std::uint32_t i = place.block + 1; i < place.limit && i <= place.block + kMostHeadingBlocks; ++i) {
    const Span next = reading.blocks[i].span;
    const std::string_view words = std::string_view(reading.key).substr(next.begin, next.size());
    if (begins(rules.motto, reading.key, next)) return line;
    if (next.size() > kLongestHeading || words[0] == '(' || !(span.empty() || in_capitals(words))) break;
    if (span.empty() && !in_capitals(words) && words.back() == '.') break;
    if (span.empty()) span.begin = next.begin;
    span.end = next.end;
    if (!in_capitals(words)) break;
  }
  return span;
}

}  // namespace

Boxed<Quoted> heading_of(const layout::Origin& origin, const OutlineRules& rules, const Label& label, UnitKind kind,
                         UnitPlace place) {
  const layout::Reading& reading = origin.reading();
  if (kind == UnitKind::bullet) return std::nullopt;
  if (is_legal(label.style) && kind != UnitKind::article) {
    Span title = title_lines(reading, rules, place);
    if (!title.empty() && reading.key[title.end - 1] == '.') --title.end;
    return quoted(origin, title);
  }
  Span span = trimmed(reading.key, {place.body, reading.blocks[place.block].span.end});
  if (span.empty() || span.size() > kLongestHeading) return std::nullopt;
  const std::string_view words = std::string_view(reading.key).substr(span.begin, span.size());
  const char last = words.back();
  const bool capitals = in_capitals(words);
  if (!capitals && (!place.has_more || leaves_open(origin, span, rules))) return std::nullopt;
  if (last == ':') {
    if (!capitals && (span.size() > kLongestBeforeColon || leads_on(words, rules))) return std::nullopt;
    --span.end;
  } else if (std::string_view(".;,/").find(last) != std::string_view::npos) {
    if (!capitals) return std::nullopt;
    --span.end;
  }
  return quoted(origin, trimmed(reading.key, span));
}

}  // namespace vanban::structure
