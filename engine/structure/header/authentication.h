// The end of a consolidated text (văn bản hợp nhất), where its own number and date stand: XÁC THỰC VĂN BẢN HỢP NHẤT.
#ifndef VANBAN_STRUCTURE_HEADER_AUTHENTICATION_H_
#define VANBAN_STRUCTURE_HEADER_AUTHENTICATION_H_

#include <optional>

#include "layout/reading.h"
#include "recognise/number.h"
#include "structure/header/lines.h"
#include "structure/header/number.h"
#include "structure/header/rules.h"

namespace vanban::structure {

struct Authentication {
  HeaderNumber number;
  std::optional<Piece> place_date;
};

// Looked for in the last lines, or in the whole where annexes follow. Empty where there is none, or without a number.
std::optional<Authentication> find_authentication(const HeaderRules& rules, const layout::Origin& origin,
                                                  const recognise::Codes& codes, const HeaderLines& lines);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_AUTHENTICATION_H_
