// Each word is refused without a branch, for how long the next one is, and whether it stays, nobody can guess: all are
// written down, and each but the last to stay is written over. Word by word it was a third more of a scan's time.
#include "grammar/word_filter.h"

#include <bit>

#include "text/avx2.h"

namespace vanban::grammar {

std::size_t WordFilter::filter(const text::WordBlock& block, Places* left) const {
  return text::has_avx2() ? filter_wide(block, left) : filter_plain(block, left);
}

std::size_t WordFilter::filter_plain(const text::WordBlock& block, Places* left) const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < block.word_count(); ++i) {
    const std::size_t place = block.word(i);
    const std::uint64_t folded = block.folded_at(place);
    (*left)[count] = static_cast<std::uint16_t>(place);
    count += static_cast<std::size_t>(has(folded) || (folded & 0xff) == text::kFoldedDigit ? 1 : 0);
  }
  return count;
}

}  // namespace vanban::grammar

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

// From here on for processors with AVX2: has_avx2() is asked before.
#include "text/begin_avx2.h"

namespace vanban::grammar {
namespace {

constexpr std::size_t kAtOnce = 8;

// For each set of eight numbers, those that are in it, from the lowest on: how two bytes each are moved together.
constexpr auto kTogether = [] {
  std::array<std::array<std::uint8_t, 2 * kAtOnce>, 1 << kAtOnce> moves{};
  for (std::size_t set = 0; set < moves.size(); ++set) {
    std::size_t count = 0;
    for (std::uint8_t i = 0; i < kAtOnce; ++i) {
      if ((set >> i & 1) == 0) continue;
      moves[set][count++] = static_cast<std::uint8_t>(2 * i);
      moves[set][count++] = static_cast<std::uint8_t>(2 * i + 1);
    }
  }
  return moves;
}();

__m128i load(const void* from) { return _mm_loadu_si128(static_cast<const __m128i*>(from)); }
__m256i each(std::uint32_t number) { return _mm256_set1_epi32(static_cast<int>(number)); }
__m256i times(__m256i numbers, std::uint32_t factor) { return _mm256_mullo_epi32(numbers, each(factor)); }
template <int kScale>
__m256i gather(const void* from, __m256i places) {
  return _mm256_i32gather_epi32(static_cast<const int*>(from), places, kScale);
}

}  // namespace

std::size_t WordFilter::filter_wide(const text::WordBlock& block, Places* left) const {
  const std::size_t words = block.word_count();
  std::size_t count = 0;
  for (std::size_t i = 0; i < words; i += kAtOnce) {
    const __m128i places = load(block.words() + i);
    const __m256i at = _mm256_cvtepu16_epi32(places);
    const __m256i first = gather<1>(block.folded(), at);
    const __m256i next = gather<1>(block.folded() + sizeof(std::uint32_t), at);
    // What place_of() makes of each.
    const __m256i letters = _mm256_and_si256(_mm256_cmpgt_epi8(first, _mm256_setzero_si256()),
                                             _mm256_cmpgt_epi8(_mm256_set1_epi8(text::kFoldedDigit), first));
    const __m256i three = _mm256_and_si256(_mm256_srli_epi32(letters, 8), _mm256_srli_epi32(letters, 16));
    const __m256i four = _mm256_and_si256(three, _mm256_srli_epi32(letters, 24));  // of both the lowest byte counts
    const __m256i three_or_four = _mm256_or_si256(_mm256_and_si256(three, each(0xff)), _mm256_slli_epi32(four, 16));
    const __m256i counted = _mm256_or_si256(three_or_four, _mm256_slli_epi32(_mm256_and_si256(three, each(0xff)), 8));
    const __m256i mixed = times(first, kMixFirst);
    const __m256i set = _mm256_add_epi32(mixed, times(_mm256_and_si256(next, four), kMixFifth));
    const __m256i element = _mm256_add_epi32(mixed, times(_mm256_and_si256(next, counted), kMixNext));
    const __m256i sets = gather<sizeof(std::uint32_t)>(sets_.data(), _mm256_srli_epi32(set, 32 - kSetBits));
    const __m256i has = _mm256_srlv_epi32(sets, _mm256_srli_epi32(element, 32 - kElementBits));
    // Each bit is moved to where it is taken from.
    const __m256i is_figure = _mm256_cmpeq_epi32(_mm256_and_si256(first, each(0xff)), each(text::kFoldedDigit));
    const __m256i stays = _mm256_or_si256(_mm256_slli_epi32(has, 31), is_figure);
    const auto all = static_cast<std::uint32_t>(_mm256_movemask_ps(_mm256_castsi256_ps(stays)));
    const std::uint32_t own = words - i < kAtOnce ? all & ((1U << (words - i)) - 1) : all;
    _mm_storeu_si128(reinterpret_cast<__m128i*>(left->data() + count), _mm_shuffle_epi8(places, load(&kTogether[own])));
    count += static_cast<std::size_t>(std::popcount(own));
  }
  return count;
}

}  // namespace vanban::grammar

#include "text/end_avx2.h"

#else

namespace vanban::grammar {

std::size_t WordFilter::filter_wide(const text::WordBlock& block, Places* left) const {
  return filter_plain(block, left);
}

}  // namespace vanban::grammar

#endif
