// Issuer, number and date that stand in the heading itself: CHỈ THỊ / CỦA BAN THƯỜNG VỤ TỈNH ỦY / Về ..., or as the
// Gazette once printed: Thông tư / của Bộ Tài chính số 13/2001/TT-BTC ngày 8 tháng 3 năm 2001 hướng dẫn ...
#ifndef VANBAN_STRUCTURE_HEADER_HEADING_H_
#define VANBAN_STRUCTURE_HEADER_HEADING_H_

#include <optional>
#include <vector>

#include "layout/reading.h"
#include "recognise/date.h"
#include "recognise/number.h"
#include "structure/header/rules.h"
#include "structure/header/text.h"

namespace vanban::structure {

struct HeadingParts {
  std::vector<Span> issuer;  // key positions
  std::optional<Number> number;
  std::vector<Span> number_norm;
  std::optional<recognise::DateValue> date;
  std::vector<Span> date_norm;
  Span rest;  // of the joined text: the title

  bool names_document() const { return number.has_value() || !issuer.empty(); }
};

// Reads the parts in front of a title. `has_number`: the header gave the number, so one here belongs to the title.
HeadingParts read_heading_parts(const HeaderRules& rules, const layout::Origin& origin, const recognise::Codes& codes,
                                const JoinedText& text, bool has_number);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_HEADING_H_
