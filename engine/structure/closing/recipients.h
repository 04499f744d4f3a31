// The list under Nơi nhận: one entry for each recipient, to the filing line.
#ifndef VANBAN_STRUCTURE_CLOSING_RECIPIENTS_H_
#define VANBAN_STRUCTURE_CLOSING_RECIPIENTS_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "structure/closing/columns.h"
#include "structure/closing/cues.h"
#include "structure/closing/elements.h"
#include "structure/closing/recipient_item.h"

namespace vanban::structure::closing {

struct RecipientList {
  std::vector<RecipientItem> items;
  std::vector<Piece> signing;  // pieces of the signature that stood beside or among them, in order
  std::uint32_t first_line = 0;
  std::uint32_t last_line = 0;  // inclusive
};

// Reads the list that begins on line `line`. `rest` is the cell of Nơi nhận without these words (or the first
// recipient's, where they are lost).
RecipientList read_recipients(const layout::Layout& layout, const ClosingCues& cues, std::uint32_t line,
                              std::uint32_t cell, Span rest);

// A list whose heading is lost: the line where it begins, found upwards from its filing line. Empty where there is
// none.
std::optional<std::uint32_t> find_headless_list(const layout::Layout& layout, const ClosingCues& cues);

}  // namespace vanban::structure::closing

#endif  // VANBAN_STRUCTURE_CLOSING_RECIPIENTS_H_
