#include "structure/header/pieces.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "structure/phrase_finder.h"

namespace vanban::structure {

bool HeaderPieces::cut_line() {
  for (; left_ > 0 && next_ < layout_.lines.size(); ++next_) {
    const layout::Line& line = layout_.lines[next_];
    if (line.kind == layout::LineKind::blank) ++blanks_;
    if (!line.is_text() || skip_[next_] || lines_.is_markup(next_)) continue;
    if (lines_.is_opener(next_)) break;
    std::vector<Piece> pieces = lines_.cut_line(next_++);
    --left_;
    if (!pieces_.empty()) drop_title_rest(&pieces);
    for (Piece& piece : pieces) {
      piece.after_blank = blanks_ >= lines_.blank_lines();
      seen_[of(piece.role)] = true;
    }
    if (!pieces.empty()) blanks_ = 0;
    pieces_.insert(pieces_.end(), pieces.begin(), pieces.end());
    return true;
  }
  left_ = 0;
  return false;
}

// What a narrow column cut off the national title: a piece on the next line that is its last words.
void HeaderPieces::drop_title_rest(std::vector<Piece>* pieces) const {
  const auto title =
      std::find_if(pieces_.rbegin(), pieces_.rend(), [](const Piece& p) { return p.role != Role::text; });
  if (title == pieces_.rend() || title->role != Role::national_title) return;
  const NationalTitle& national = lines_.national_title();
  const std::string& last = national.last_letters;
  const std::string begun = Letters(layout_.key.bytes(), title->span).text;
  if (!title->partial && begun.ends_with(last)) return;
  const auto rest = std::find_if(pieces->begin(), pieces->end(), [&](const Piece& piece) {
    if (piece.role != Role::text || piece.span.size() > 2 * national.letters.size()) return false;
    const std::string letters = Letters(layout_.key.bytes(), piece.span).text;
    if (letters.size() >= last.size()) return title->partial && national.letters.ends_with(letters);
    return !letters.empty() && (begun + letters).ends_with(last);
  });
  if (rest != pieces->end()) rest->role = Role::motto;
}

}  // namespace vanban::structure
