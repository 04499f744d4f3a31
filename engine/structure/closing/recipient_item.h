// One entry of the list under Nơi nhận, and what of its words is none: punctuation, purposes, strokes of a pen.
#ifndef VANBAN_STRUCTURE_CLOSING_RECIPIENT_ITEM_H_
#define VANBAN_STRUCTURE_CLOSING_RECIPIENT_ITEM_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "structure/closing/cues.h"
#include "vanban/span.h"

namespace vanban::structure::closing {

// Bytes of the key: more words than that beside an entry are no strokes of a pen.
inline constexpr std::uint32_t kLongestDebris = 12;

struct RecipientItem {
  std::vector<Span> pieces;                // its words, without bullet, purpose and final punctuation
  std::vector<Span> purpose;               // empty where none is said
  std::optional<std::vector<Span>> group;  // the words over it
  bool filing = false;                     // the Lưu line
};

// Cuts an entry's end to its last word: punctuation, purposes, debris behind the final semicolon.
void trim(const ClosingCues& cues, RecipientItem* item);

// Only short words, and some of them strange: "Sở Y tế" is none.
bool is_debris(std::string_view key, Span span);

// Two letters or three in a row that are no capitals: no recipient is called so.
bool is_scrap(std::string_view text);

}  // namespace vanban::structure::closing

#endif  // VANBAN_STRUCTURE_CLOSING_RECIPIENT_ITEM_H_
