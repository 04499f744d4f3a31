// Kính gửi: to whom a letter goes, on one line, as a list, or in a table.
#ifndef VANBAN_STRUCTURE_HEADER_ADDRESSEES_H_
#define VANBAN_STRUCTURE_HEADER_ADDRESSEES_H_

#include <cstdint>
#include <vector>

#include "layout/layout.h"
#include "layout/reading.h"
#include "structure/header/lines.h"
#include "structure/header/rules.h"

namespace vanban::structure {

struct Addressees {
  std::vector<std::vector<Span>> items;  // key positions: the pieces of each
  std::uint32_t next_line = 0;           // the first line behind them
};

// Does the list begin with this line (Kính gửi: ..., CHỦ TỊCH ... điện:)?
bool begins_addressees(const layout::Layout& layout, const HeaderRules& rules, const HeaderLines& lines,
                       std::uint32_t line);

// Reads the list that begins with `line`.
Addressees read_addressees(const layout::Origin& origin, const HeaderRules& rules, const HeaderLines& lines,
                           std::uint32_t line);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_ADDRESSEES_H_
