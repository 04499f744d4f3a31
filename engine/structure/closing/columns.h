// The two columns of a closing: recipients on the left, signature on the right, also where both stand on one line
// with a single blank between them.
#ifndef VANBAN_STRUCTURE_CLOSING_COLUMNS_H_
#define VANBAN_STRUCTURE_CLOSING_COLUMNS_H_

#include <cstdint>
#include <vector>

#include "structure/closing/cues.h"
#include "structure/closing/elements.h"

namespace vanban::structure::closing {

class ClosingColumns {
 public:
  // `heading` is the line of Nơi nhận, `column` where that stands.
  ClosingColumns(const layout::Layout& layout, const ClosingCues& cues, std::uint32_t heading, std::uint32_t column);

  struct Parts {
    std::vector<Piece> left;   // recipients: one for each that a bullet begins
    std::vector<Piece> right;  // signature, and brackets that explain the recipients beside them
  };
  Parts divide(std::uint32_t line) const;
  // A cell of the left column (without the words Nơi nhận) in its two parts.
  void divide_cell(const Piece& cell, Parts* parts) const;
  // Behind another entry's stop: small letters and no stop are of no recipient ("- Sở Y tế; - óc dáw ĐỐC").
  bool is_scrap(Span item) const;

 private:
  bool on_the_right(const Piece& cell) const;
  bool goes_on(Span before, Span cell) const;
  std::uint32_t signature_begin(Span cell) const;
  bool begins_signature(std::uint32_t at, Span cell) const;

  const layout::Layout& layout_;
  const ClosingCues& cues_;
  std::uint32_t right_from_ = 0;  // a lone cell from this column on is of the right column
};

}  // namespace vanban::structure::closing

#endif  // VANBAN_STRUCTURE_CLOSING_COLUMNS_H_
