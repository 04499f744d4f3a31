// Letters counted thirty-two bytes at a time, by what newer processors of the x86 family have.
#ifndef VANBAN_TEXT_WIDE_LETTER_COUNTS_H_
#define VANBAN_TEXT_WIDE_LETTER_COUNTS_H_

#include <cstddef>

#include "text/letter_counts.h"

namespace vanban::text {

// As count_letters, which pads the sample: zeros stand behind it to the end of its last 64 bytes and one more. Only
// where has_avx2() (avx2.h).
LetterCounts count_letters_wide(const char* sample, std::size_t size);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_WIDE_LETTER_COUNTS_H_
