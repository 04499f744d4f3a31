#include "structure/header/marks.h"

#include "structure/header/text.h"
#include "structure/phrase_finder.h"
#include "text/ascii.h"

namespace vanban::structure {
namespace {

constexpr std::uint32_t kLongestMark = 40;

// Within the lines of a stamp, as scanners see them.
bool is_framed(std::string_view key, Span span) {
  const auto is_frame = [](char c) { return c == '[' || c == ']' || c == '|'; };
  std::uint32_t before = span.begin;
  while (before > 0 && key[before - 1] == ' ') --before;
  return (span.end < key.size() && is_frame(key[span.end])) || (span.end > 0 && is_frame(key[span.end - 1])) ||
         is_frame(key[span.begin]) || (before > 0 && is_frame(key[before - 1]));
}

}  // namespace

std::optional<Mark> read_mark(const HeaderRules& rules, std::string_view key, Span span) {
  if (rules.marks == nullptr || span.empty() || span.size() > kLongestMark) return std::nullopt;
  const ShortLetters<kLongestMark> own(key, span);
  const std::string_view letters = own.text();
  const bool framed = is_framed(key, span);
  for (const NameLetters& name : rules.mark_letters) {
    if (!framed && letters != name.letters) continue;
    const std::string_view errors = rules.marks->cell(*name.row, "errors");
    const int limit = errors.empty() || !framed ? 0 : errors[0] - '0';
    const int distance = edit_distance(letters, name.letters, limit);
    if (distance <= limit) return Mark{rules.marks->cell(*name.row, "field"), distance};
  }
  return std::nullopt;
}

}  // namespace vanban::structure
