// Signatures put together from the elements that stand under a document.
#ifndef VANBAN_STRUCTURE_CLOSING_SIGNATURES_H_
#define VANBAN_STRUCTURE_CLOSING_SIGNATURES_H_

#include <optional>
#include <vector>

#include "structure/closing/cues.h"
#include "structure/closing/elements.h"

namespace vanban::structure::closing {

struct SignatureParts {
  struct Line {
    Span word;               // TM.
    std::vector<Span> body;  // ỦY BAN NHÂN DÂN
  };
  std::vector<Line> chain;
  std::vector<Span> position;
  std::optional<Span> name;
};

// `pieces` are in reading order; where signers stand side by side, their columns are told apart first.
std::vector<SignatureParts> assemble_signatures(const ClosingCues& cues, const std::vector<Piece>& pieces);

// A block of lines that is nothing but a signature.
struct SignatureBlock {
  std::vector<Piece> pieces;
  std::uint32_t first_line = 0;
  std::uint32_t last_line = 0;  // inclusive
};

// The first complete signature (an authority or office, then a name) in lines [begin, end).
std::optional<SignatureBlock> find_signature(const layout::Layout& layout, const ClosingCues& cues, std::uint32_t begin,
                                             std::uint32_t end);
// The same, or one whose name is an image or lost: it says on whose behalf and in which post somebody signs (KT. GIÁM
// ĐỐC, PHÓ GIÁM ĐỐC), and right below it the text ends or an annex begins. An act on the form of documents shows such
// lines in its midst.
std::optional<SignatureBlock> find_foot(const layout::Layout& layout, const ClosingCues& cues, std::uint32_t begin,
                                        std::uint32_t end);
// A name and "(Đã ký)", one right below the other at the end of the text or above an annex: somebody without an office.
std::optional<SignatureBlock> find_signed_name(const layout::Layout& layout, const ClosingCues& cues);
// What stands directly above line `line` and below line `line`.
SignatureBlock signature_above(const layout::Layout& layout, const ClosingCues& cues, std::uint32_t line);
SignatureBlock signature_below(const layout::Layout& layout, const ClosingCues& cues, std::uint32_t line);

}  // namespace vanban::structure::closing

#endif  // VANBAN_STRUCTURE_CLOSING_SIGNATURES_H_
