// Where other documents begin in the text of one: acts that are attached with their own heads, further ones of a file.
#ifndef VANBAN_STRUCTURE_HEADER_FURTHER_HEADS_H_
#define VANBAN_STRUCTURE_HEADER_FURTHER_HEADS_H_

#include <cstdint>
#include <vector>

#include "layout/reading.h"
#include "structure/header/header.h"
#include "structure/national_title.h"

namespace vanban::structure {

// Places in the original text, in their order, behind the head and those whom the letter is for: the national title
// over its motto, or the Party's title over a day. Linear time.
std::vector<std::uint32_t> find_further_heads(const layout::Origin& origin, const HeaderReading& header,
                                              const NationalTitle& titles);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_FURTHER_HEADS_H_
