// A byte's kinds are read off two tables of sixteen, one for each half of it; a chunk of 64 bytes becomes a number for
// each kind, with a bit for each byte.
#include "text/wide_letter_counts.h"

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

#include <cstdint>

#include "text/marked_runs.h"

// From here on for processors with AVX2: has_avx2() is asked before.
#include "text/begin_avx2.h"

namespace vanban::text {
namespace {

constexpr std::size_t kBlock = sizeof(__m256i);
constexpr std::size_t kChunk = 2 * kBlock;

// Kinds of ASCII bytes, as bits; a kind that needs the letters of two rows of the code has a bit for each row.
constexpr int kLetters = 0x01 | 0x02;
constexpr int kVowels = 0x04 | 0x08;
constexpr int kSigns = 0x10 | 0x20 | 0x40;  // ' ( + . and ? and ^ ~; the sign ` is told apart

// By the lower and by the upper half of the byte: it is of the kinds that both have.
__m256i ascii_kinds(__m256i bytes, __m256i upper_half) {
  const __m256i lower = _mm256_broadcastsi128_si256(
      _mm_setr_epi8(0x02, 0x07, 0x03, 0x03, 0x03, 0x0F, 0x03, 0x13, 0x13, 0x0F, 0x03, 0x11, 0x01, 0x01, 0x51, 0x25));
  const __m256i upper =
      _mm256_broadcastsi128_si256(_mm_setr_epi8(0, 0, 0x10, 0x20, 0x05, 0x4A, 0x05, 0x4A, 0, 0, 0, 0, 0, 0, 0, 0));
  return _mm256_and_si256(_mm256_shuffle_epi8(lower, bytes), _mm256_shuffle_epi8(upper, upper_half));
}

// Kinds of the bytes beyond ASCII.
constexpr int kMarked = 0x01 | 0x02;      // first bytes of letters: C2 to C6, E1
constexpr int kVietnamese = 0x04 | 0x02;  // C4 and C6, E1
// 0x08: E2, of punctuation; 0x10: bytes behind the first one of a character; 0x20: CC and CD, of combining marks.

__m256i high_kinds(__m256i bytes, __m256i upper_half) {
  const __m256i lower = _mm256_broadcastsi128_si256(
      _mm_setr_epi8(0x10, 0x12, 0x19, 0x11, 0x15, 0x11, 0x15, 0x10, 0x10, 0x10, 0x10, 0x10, 0x30, 0x30, 0x10, 0x10));
  const __m256i upper =
      _mm256_broadcastsi128_si256(_mm_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 0x10, 0x10, 0x10, 0x10, 0x25, 0, 0x0A, 0));
  const __m256i lower_half = _mm256_and_si256(bytes, _mm256_set1_epi8(0x0F));
  return _mm256_and_si256(_mm256_shuffle_epi8(lower, lower_half), _mm256_shuffle_epi8(upper, upper_half));
}

// A chunk, and what is asked of both its blocks at once.
struct Chunk {
  __m256i first;
  __m256i second;
};

Chunk chunk_at(const char* p) {
  return {_mm256_loadu_si256(reinterpret_cast<const __m256i*>(p)),
          _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p + kBlock))};
}
std::uint64_t both(int first, int second) {
  return static_cast<std::uint32_t>(first) | static_cast<std::uint64_t>(static_cast<std::uint32_t>(second)) << kBlock;
}
// The uppermost bits of all bytes; that many places further down, the next ones.
std::uint64_t bits_of(Chunk chunk) {
  return both(_mm256_movemask_epi8(chunk.first), _mm256_movemask_epi8(chunk.second));
}
template <int kPlaces>
std::uint64_t lower_bits_of(Chunk chunk) {
  return bits_of({_mm256_slli_epi16(chunk.first, kPlaces), _mm256_slli_epi16(chunk.second, kPlaces)});
}
std::uint64_t equal_to(Chunk chunk, char byte) {
  const __m256i wanted = _mm256_set1_epi8(byte);
  return bits_of({_mm256_cmpeq_epi8(chunk.first, wanted), _mm256_cmpeq_epi8(chunk.second, wanted)});
}
// The bytes of one of the kinds.
std::uint64_t of_kinds(Chunk kinds, int wanted) {
  const __m256i mask = _mm256_set1_epi8(static_cast<char>(wanted));
  return ~equal_to({_mm256_and_si256(kinds.first, mask), _mm256_and_si256(kinds.second, mask)}, 0);
}

__m256i upper_halves(__m256i bytes) { return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0F)); }

std::uint64_t no_break_spaces(const char* p) {
  return equal_to(chunk_at(p), '\xC2') & equal_to(chunk_at(p + 1), '\xA0');
}

std::uint32_t count_of(std::uint64_t bits) { return static_cast<std::uint32_t>(__builtin_popcountll(bits)); }

}  // namespace

LetterCounts count_letters_wide(const char* sample, std::size_t size) {
  LetterCounts counts;
  MarkedRuns words;
  MarkedRuns sound_words;
  std::uint32_t sound = 0;
  std::uint64_t letter_before = 0;
  std::uint64_t vowel_before = 0;
  for (std::size_t at = 0; at < size; at += kChunk) {
    const Chunk bytes = chunk_at(sample + at);
    const Chunk upper{upper_halves(bytes.first), upper_halves(bytes.second)};
    const Chunk high{high_kinds(bytes.first, upper.first), high_kinds(bytes.second, upper.second)};
    const std::uint64_t continued = lower_bits_of<3>(high);
    const std::uint64_t combining = lower_bits_of<2>(high);
    const std::uint64_t vietnamese = of_kinds(high, kVietnamese);
    std::uint64_t marked = of_kinds(high, kMarked);
    counts.uncommon += count_of(bits_of(bytes) & ~(marked | lower_bits_of<4>(high) | continued | combining));
    // Hardly a chunk has one.
    if ((marked & ~vietnamese) != 0) marked &= ~no_break_spaces(sample + at);

    const Chunk ascii{ascii_kinds(bytes.first, upper.first), ascii_kinds(bytes.second, upper.second)};
    const std::uint64_t plain = of_kinds(ascii, kLetters);
    const std::uint64_t vowels = of_kinds(ascii, kVowels);
    const std::uint64_t graves = equal_to(bytes, '`');
    const std::uint64_t signs = of_kinds(ascii, kSigns) | graves;
    const std::uint64_t small = lower_bits_of<2>(bytes);  // where it is a letter
    const std::uint64_t capitals_inside = plain & ~small & (plain << 1 | letter_before);

    const std::uint64_t letters = plain | marked;
    const std::uint64_t runs = letters | continued | combining | graves | equal_to(bytes, '\'');
    counts.words += count_of(words.take(runs, letters));
    sound += count_of(sound_words.take(runs, vowels | marked | capitals_inside));
    counts.letters += count_of(letters);
    counts.combining += count_of(combining);
    counts.vietnamese += count_of(vietnamese);
    counts.viqr_signs += count_of(signs & (vowels << 1 | vowel_before));
    letter_before = plain >> (kChunk - 1);
    vowel_before = vowels >> (kChunk - 1);
  }
  counts.words += words.open();
  counts.bare_words = counts.words - (sound + sound_words.open());
  return counts;
}

}  // namespace vanban::text

#include "text/end_avx2.h"

#else

namespace vanban::text {

LetterCounts count_letters_wide(const char* sample, std::size_t size) { return count_letters_plain({sample, size}); }

}  // namespace vanban::text

#endif
