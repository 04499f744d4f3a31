// The pieces of a header told apart: title, place and date, number, marks, subject, the issuer's column, the type line.
#ifndef VANBAN_STRUCTURE_HEADER_PARTS_H_
#define VANBAN_STRUCTURE_HEADER_PARTS_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "layout/reading.h"
#include "recognise/number.h"
#include "structure/header/lines.h"
#include "structure/header/marks.h"
#include "structure/header/number.h"
#include "structure/header/pieces.h"
#include "structure/header/rules.h"
#include "structure/header/title.h"

namespace vanban::structure {

inline constexpr std::uint32_t kNoLine = 0xffffffff;

struct HeaderParts {
  std::optional<Piece> title;  // the national title, or that of the Party or the Youth Union
  std::optional<Piece> place_date;
  std::optional<HeaderNumber> number;
  std::vector<Span>
      torn_number;  // Số: with what is no number, and the symbol below it: two layers of a page, one over the other
  std::optional<Span> torn_date;        // a piece of place and date
  std::uint32_t number_line = kNoLine;  // where Số stands, read or not: the issuer's column ends there
  std::optional<TypeLine> type;
  std::uint32_t type_line = kNoLine;
  std::vector<Span> subject;  // V/v ..., line by line
  std::uint32_t subject_line = 0;
  std::uint32_t addressee_line = kNoLine;
  std::vector<Piece> column;  // text of the left column that is nothing else
  std::vector<std::pair<Mark, Span>> marks;

  // The last line of all that only headers have.
  std::uint32_t last_line() const;
  // The pieces of the column that name the issuer, without what a stamp left above the header.
  std::vector<Piece> issuer_column(const HeaderRules& rules, std::string_view key) const;
};

// Goes over the pieces up to the type line, the addressees or the body.
HeaderParts read_header_parts(const HeaderRules& rules, const layout::Origin& origin, const recognise::Codes& codes,
                              const HeaderLines& lines, HeaderPieces* pieces);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_PARTS_H_
