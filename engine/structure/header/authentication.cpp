#include "structure/header/authentication.h"

#include <algorithm>
#include <cstdint>

#include "text/find_folded.h"

namespace vanban::structure {
namespace {

constexpr std::uint32_t kMostLines = 12;  // from the words to number and date, blank ones too

}  // namespace

std::optional<Authentication> find_authentication(const HeaderRules& rules, const layout::Origin& origin,
                                                  const recognise::Codes& codes, const HeaderLines& lines) {
  const layout::Layout& layout = origin.layout();
  constexpr std::string_view kCue = "HOP NHAT";
  std::size_t cue = std::string_view::npos;  // the last one
  for (std::size_t at = text::find_word(layout.key.bytes(), kCue); at != std::string_view::npos;
       at = text::find_word(layout.key.bytes(), kCue, at + 1))
    cue = at;
  if (cue == std::string_view::npos) return std::nullopt;
  const auto at = std::find_if(layout.lines.begin(), layout.lines.end(),
                               [&](const layout::Line& line) { return line.span.end > cue; });
  grammar::Match match;
  if (at == layout.lines.end() || !contains(rules.authentication, layout.key.bytes(), (*at).span, &match))
    return std::nullopt;
  std::optional<Authentication> found;
  std::optional<Piece> place_date;
  const auto first = static_cast<std::uint32_t>(at - layout.lines.begin());
  const auto end = std::min<std::size_t>(layout.lines.size(), first + kMostLines);
  for (std::uint32_t i = first; i < end; ++i) {
    if (!layout.lines[i].is_text()) continue;
    for (const Piece& piece : lines.cut_line(i)) {
      if (piece.role == Role::place_date && !place_date) place_date = piece;
      if (piece.role != Role::text || found) continue;
      if (auto number = read_header_number(rules, origin, codes, piece.span))
        found = Authentication{std::move(*number), {}};
    }
  }
  if (found) found->place_date = place_date;
  return found;
}

}  // namespace vanban::structure
