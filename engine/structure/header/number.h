// A document's own number in the piece of the header that holds it: Số: 67   /2024/QĐ-UBND, Số:      /KH-VP.
#ifndef VANBAN_STRUCTURE_HEADER_NUMBER_H_
#define VANBAN_STRUCTURE_HEADER_NUMBER_H_

#include <optional>
#include <string>

#include "layout/reading.h"
#include "recognise/number.h"
#include "structure/header/rules.h"

namespace vanban::structure {

enum class SerialState : std::uint8_t { read, blank, unreadable };

struct HeaderNumber {
  Number number;  // without a serial unless it is read
  Span norm;      // key positions
  SerialState serial = SerialState::read;
  bool party_style = false;  // a hyphen before the symbol: 554-CV/ĐUK
  bool glued = false;        // its sign was lost: 207SYT-NVY
  Span type_word;            // Luật in Luật số: ..., empty where none
};

// Empty where the piece is no number line, or one without a symbol.
std::optional<HeaderNumber> read_header_number(const HeaderRules& rules, const layout::Origin& origin,
                                               const recognise::Codes& codes, Span piece);

// Luật số: or Số: alone on its line. The type's word, empty where none stands there; nothing where it is no such label.
std::optional<Span> read_number_label(const HeaderRules& rules, const layout::Origin& origin, Span piece);

// The piece below such a label: serial and symbol, and nothing else. Empty where it is anything else.
std::optional<HeaderNumber> read_labelled_number(const HeaderRules& rules, const layout::Origin& origin,
                                                 const recognise::Codes& codes, Span type_word, Span piece);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_NUMBER_H_
