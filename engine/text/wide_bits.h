// What sixty-four bytes are, by what newer processors of the x86 family have: half the work. Only to be called where
// has_avx2() (avx2.h).
#ifndef VANBAN_TEXT_WIDE_BITS_H_
#define VANBAN_TEXT_WIDE_BITS_H_

#include <cstdint>

namespace vanban::text {

struct LineBits;
struct WordBits;
struct ChunkBits;

LineBits line_bits_wide(const char* bytes);                          // each_line.h
WordBits word_bits_wide(const char* bytes);                          // words.h
ChunkBits fold_chunk_wide(const char* bytes, std::uint8_t* folded);  // word_block.h

}  // namespace vanban::text

#endif  // VANBAN_TEXT_WIDE_BITS_H_
