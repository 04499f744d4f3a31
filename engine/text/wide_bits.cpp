#include "text/wide_bits.h"

#include "text/each_line.h"
#include "text/word_block.h"
#include "text/words.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

// From here on for processors with AVX2.
#include "text/begin_avx2.h"

namespace vanban::text {
namespace {

constexpr int kBlock = sizeof(__m256i);

__m256i load(const char* p) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p)); }
__m256i all(int byte) { return _mm256_set1_epi8(static_cast<char>(byte)); }
__m256i is(__m256i v, int byte) { return _mm256_cmpeq_epi8(v, all(byte)); }
// Signed comparison: a range is moved to the low end of what a byte can be.
__m256i in_range(__m256i v, int first, int count) {
  return _mm256_cmpgt_epi8(all(count - 128), _mm256_sub_epi8(v, all(first - 128)));
}
__m256i is_sign(__m256i v) { return _mm256_or_si256(is(v, '\t'), is(v, '|')); }
__m256i only(__m256i which, int byte) { return _mm256_and_si256(which, all(byte)); }
__m256i is_letter(__m256i v) { return in_range(_mm256_or_si256(v, all(0x20)), 'a', 26); }
std::uint64_t bits_of(__m256i v) { return static_cast<std::uint32_t>(_mm256_movemask_epi8(v)); }
std::uint64_t bits_of(__m256i first, __m256i second) { return bits_of(first) | bits_of(second) << kBlock; }

}  // namespace

LineBits line_bits_wide(const char* bytes) {
  const __m256i first = load(bytes);
  const __m256i second = load(bytes + kBlock);
  LineBits bits;
  bits.ends = bits_of(is(first, '\n'), is(second, '\n'));
  bits.blanks = bits_of(is(first, ' '), is(second, ' '));
  bits.signs = bits_of(is_sign(first), is_sign(second));
  return bits;
}

WordBits word_bits_wide(const char* bytes) {
  const __m256i first = load(bytes);
  const __m256i second = load(bytes + kBlock);
  WordBits bits;
  bits.letters = bits_of(is_letter(first), is_letter(second));
  bits.digits = bits_of(in_range(first, '0', 10), in_range(second, '0', 10));
  return bits;
}

ChunkBits fold_chunk_wide(const char* bytes, std::uint8_t* folded) {
  constexpr int kPlaces = 0x1F;  // the bits of a letter that say which it is
  const auto fold = [folded](__m256i v, __m256i letters, __m256i digits, int at) {
    const __m256i places = _mm256_and_si256(letters, only(v, kPlaces));
    const __m256i others = _mm256_or_si256(only(digits, kFoldedDigit), only(is(v, ' '), kFoldedBlank));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(folded + at), _mm256_or_si256(places, others));
  };
  const __m256i first = load(bytes);
  const __m256i second = load(bytes + kBlock);
  const __m256i first_letters = is_letter(first);
  const __m256i second_letters = is_letter(second);
  const __m256i first_digits = in_range(first, '0', 10);
  const __m256i second_digits = in_range(second, '0', 10);
  fold(first, first_letters, first_digits, 0);
  fold(second, second_letters, second_digits, kBlock);
  ChunkBits bits;
  bits.letters = bits_of(first_letters, second_letters);
  bits.digits = bits_of(first_digits, second_digits);
  return bits;
}

}  // namespace vanban::text

#include "text/end_avx2.h"

#else

namespace vanban::text {

LineBits line_bits_wide(const char* bytes) { return line_bits(bytes); }
WordBits word_bits_wide(const char* bytes) { return word_bits(bytes); }
ChunkBits fold_chunk_wide(const char* bytes, std::uint8_t* folded) { return fold_chunk(bytes, folded); }

}  // namespace vanban::text

#endif
