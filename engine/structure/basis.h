// The article of the rule that a diagnostic rests on: for the State Nghị định 30/2020/NĐ-CP on clerical work (annex I,
// part I), for the Party Hướng dẫn 36-HD/VPTW on the form of its documents (annex 1). Mass organisations follow the
// State's.
#ifndef VANBAN_STRUCTURE_BASIS_H_
#define VANBAN_STRUCTURE_BASIS_H_

#include <cstdint>

#include "vanban/document.h"

namespace vanban::structure {

enum class Part : std::uint8_t { top, issuer, number, date, title, citation, signature, recipients };

// A string with static lifetime.
const char* basis_of(Part part, Family family);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_BASIS_H_
