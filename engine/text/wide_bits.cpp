#include "text/wide_bits.h"

#include "text/each_line.h"
#include "text/word_block.h"
#include "text/words.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

#include <array>
#include <bit>

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

namespace {

// Hidden from the compiler, that it keeps them: it would make them anew for each chunk.
__m256i keep(__m256i bytes) {
  asm("" : "+x"(bytes));
  return bytes;
}

// For each set of eight places, those that are in it, from the lowest on.
constexpr auto kPlaces = [] {
  std::array<std::array<std::uint8_t, 8>, 256> places{};
  for (std::size_t set = 0; set < places.size(); ++set) {
    std::size_t count = 0;
    for (std::uint8_t i = 0; i < 8; ++i) {
      if ((set >> i & 1) != 0) places[set][count++] = i;
    }
  }
  return places;
}();

// How a chunk of a WordBlock is read.
class ChunkReader {
 public:
  // Written out: what the compiler would make of initializers at the members is not made for these processors.
  ChunkReader()
      : blank_(keep(all(' '))),
        before_a_(keep(all('a' - 1))),
        behind_z_(keep(all('z' + 1))),
        before_0_(keep(all('0' - 1))),
        behind_9_(keep(all('9' + 1))),
        five_bits_(keep(all(0x1F))),
        digit_(keep(all(kFoldedDigit))),
        folded_blank_(keep(all(kFoldedBlank))) {}

  ChunkBits fold(const char* bytes, std::uint8_t* folded) const {
    const __m256i first = load(bytes);
    const __m256i second = load(bytes + kBlock);
    const __m256i first_letters = within(_mm256_or_si256(first, blank_), before_a_, behind_z_);
    const __m256i second_letters = within(_mm256_or_si256(second, blank_), before_a_, behind_z_);
    const __m256i first_digits = within(first, before_0_, behind_9_);
    const __m256i second_digits = within(second, before_0_, behind_9_);
    fold(first, first_letters, first_digits, folded);
    fold(second, second_letters, second_digits, folded + kBlock);
    return {bits_of(first_letters, second_letters), bits_of(first_digits, second_digits)};
  }

  // Eight places at once, and each but the last eight written over from where they end: without a branch.
  void write(std::uint64_t bits, std::size_t at, std::uint16_t* words) const {
    constexpr std::size_t kBits = 8;
    __m128i base = _mm_set1_epi16(static_cast<std::int16_t>(at));
    for (std::size_t byte = 0; byte < kChunk / kBits; ++byte) {
      const std::size_t set = bits >> kBits * byte & 0xff;
      const __m128i places = _mm_cvtepu8_epi16(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(&kPlaces[set])));
      _mm_storeu_si128(reinterpret_cast<__m128i*>(words), _mm_add_epi16(places, base));
      words += std::popcount(set);
      base = _mm_add_epi16(base, _mm_set1_epi16(kBits));
    }
  }

 private:
  static __m256i within(__m256i v, __m256i before, __m256i behind) {
    return _mm256_and_si256(_mm256_cmpgt_epi8(v, before), _mm256_cmpgt_epi8(behind, v));
  }
  void fold(__m256i v, __m256i letters, __m256i digits, std::uint8_t* folded) const {
    const __m256i places = _mm256_and_si256(letters, _mm256_and_si256(v, five_bits_));
    const __m256i others = _mm256_or_si256(_mm256_and_si256(digits, digit_),
                                           _mm256_and_si256(_mm256_cmpeq_epi8(v, blank_), folded_blank_));
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(folded), _mm256_or_si256(places, others));
  }

  const __m256i blank_;  // also the bit in which a letter's cases differ
  const __m256i before_a_, behind_z_, before_0_, behind_9_;
  const __m256i five_bits_;  // of a letter they say which it is
  const __m256i digit_, folded_blank_;
};

}  // namespace

ChunkBits fold_chunk_wide(const char* bytes, std::uint8_t* folded) { return ChunkReader().fold(bytes, folded); }

[[gnu::flatten]] void WordBlock::read_wide(std::string_view key, std::size_t at) { read_by(key, at, ChunkReader()); }

}  // namespace vanban::text

#include "text/end_avx2.h"

#else

namespace vanban::text {

LineBits line_bits_wide(const char* bytes) { return line_bits(bytes); }
WordBits word_bits_wide(const char* bytes) { return word_bits(bytes); }
ChunkBits fold_chunk_wide(const char* bytes, std::uint8_t* folded) { return fold_chunk(bytes, folded); }
void WordBlock::read_wide(std::string_view key, std::size_t at) { read_by(key, at, Plainly()); }

}  // namespace vanban::text

#endif
