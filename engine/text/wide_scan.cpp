#include "text/wide_scan.h"

#include <bit>
#include <cstdint>

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

// From here on for processors with AVX2: has_avx2() is asked before.
#include "text/begin_avx2.h"

namespace vanban::text {
namespace {

constexpr std::size_t kBlock = sizeof(__m256i);
constexpr std::size_t kPiece = 2 * kBlock;

__m256i load(const char* p) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(p)); }
__m256i all(int byte) { return _mm256_set1_epi8(static_cast<char>(byte)); }
__m256i is(__m256i v, int byte) { return _mm256_cmpeq_epi8(v, all(byte)); }
__m256i either(__m256i a, __m256i b) { return _mm256_or_si256(a, b); }
__m256i both(__m256i a, __m256i b) { return _mm256_and_si256(a, b); }
__m256i below(__m256i v, int byte) { return _mm256_cmpgt_epi8(all(byte), v); }  // as signed: 0x80 is the least
// Signed: a range is moved to the low end of what a byte can be.
__m256i in_range(__m256i v, int first, int count) {
  return _mm256_cmpgt_epi8(all(count - 128), _mm256_sub_epi8(v, all(first - 128)));
}
__m256i is_small(__m256i v) { return in_range(v, 'a', 26); }
__m256i is_capital(__m256i v) { return in_range(v, 'A', 26); }
__m256i is_digit(__m256i v) { return in_range(v, '0', 10); }
bool is_zero(__m256i v) { return _mm256_testz_si256(v, v) != 0; }

// By the halves of a byte: not zero for 0B to 0F, 10 to 1F, C2, CC to CF, D0 to DF, E0, E2 to EF, F0 to FF. Each of
// these sets is one of upper halves and one of lower ones, with a bit for both.
__m256i unplain_by_itself(__m256i bytes) {
  const __m256i lower = _mm256_broadcastsi128_si256(
      _mm_setr_epi8(0x1C, 0x14, 0x1E, 0x1C, 0x1C, 0x1C, 0x1C, 0x1C, 0x1C, 0x1C, 0x1C, 0x1D, 0x1F, 0x1F, 0x1F, 0x1F));
  const __m256i upper =
      _mm256_broadcastsi128_si256(_mm_setr_epi8(0x01, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x02, 0x04, 0x08, 0x04));
  const __m256i lower_half = both(bytes, all(0x0F));
  const __m256i upper_half = both(_mm256_srli_epi16(bytes, 4), all(0x0F));
  return both(_mm256_shuffle_epi8(lower, lower_half), _mm256_shuffle_epi8(upper, upper_half));
}

// Not zero for each of the bytes [p, p+32) that is not certainly plain; p[32] can be read.
__m256i unplain(const char* p) {
  const __m256i bytes = load(p);
  const __m256i next = load(p + 1);
  const __m256i odd_row = _mm256_andnot_si256(is(both(next, all(0xFC)), 0xB8), is(bytes, 0xE1));
  const __m256i eth = both(is(bytes, 0xC3), is(both(next, all(0xDF)), 0x90));
  const __m256i african = both(is(bytes, 0xC6), either(is(next, 0x89), is(both(next, all(0xFE)), 0xA2)));
  return either(either(unplain_by_itself(bytes), odd_row), either(eth, african));
}

// Not zero where the bytes [p, p+32), given the two before them, are something else.
__m256i unusual(const char* p) {
  const __m256i bytes = load(p);
  const __m256i asked = either(_mm256_subs_epu8(load(p - 1), all(0xBF)), _mm256_subs_epu8(load(p - 2), all(0xDF)));
  const __m256i misplaced = _mm256_cmpeq_epi8(is(asked, 0), below(bytes, 0xC0));
  const __m256i other_lead = either(_mm256_subs_epu8(bytes, all(0xE2)), is(bytes, 0xE0));
  return either(either(misplaced, other_lead), is(both(bytes, all(0xFE)), 0xC0));
}

}  // namespace

std::size_t pass_plain_wide(std::string_view utf8, std::size_t at) {
  for (; at + kPiece < utf8.size(); at += kPiece) {
    const char* const p = utf8.data() + at;
    if (!is_zero(either(unplain(p), unplain(p + kBlock)))) break;
  }
  return at;
}

std::size_t pass_usual_wide(std::string_view bytes, std::size_t at) {
  for (; at + kPiece <= bytes.size(); at += kPiece) {
    const char* const p = bytes.data() + at;
    if (!is_zero(either(unusual(p), unusual(p + kBlock)))) break;
  }
  return at;
}

std::size_t pass_other_pairs_wide(const char* bytes, std::size_t at, std::size_t end, LetterPair pair) {
  const __m256i bit = all(0x20);
  const __m256i first = either(all(pair.first), bit);
  const __m256i second = either(all(pair.second), bit);
  for (; at + kBlock <= end; at += kBlock) {
    const __m256i firsts = _mm256_cmpeq_epi8(either(load(bytes + at), bit), first);
    const __m256i seconds = _mm256_cmpeq_epi8(either(load(bytes + at + pair.far), bit), second);
    const auto found = static_cast<std::uint32_t>(_mm256_movemask_epi8(both(firsts, seconds)));
    if (found != 0) return at + static_cast<std::size_t>(std::countr_zero(found));
  }
  return at;
}

Seams next_seams_wide(std::string_view key, std::size_t at) {
  for (; at + kBlock <= key.size(); at += kBlock) {
    const __m256i before = load(key.data() + at - 1);
    const __m256i bytes = load(key.data() + at);
    const __m256i behind_small = both(is_small(before), either(is_capital(bytes), is_digit(bytes)));
    const __m256i seams = either(behind_small, both(is_digit(before), is_small(bytes)));
    const auto bits = static_cast<std::uint32_t>(_mm256_movemask_epi8(seams));
    if (bits != 0) return {at, bits};
  }
  return {at, 0};
}

}  // namespace vanban::text

#include "text/end_avx2.h"

#else

namespace vanban::text {

std::size_t pass_plain_wide(std::string_view, std::size_t at) { return at; }
std::size_t pass_usual_wide(std::string_view, std::size_t at) { return at; }
std::size_t pass_other_pairs_wide(const char*, std::size_t at, std::size_t, LetterPair) { return at; }
Seams next_seams_wide(std::string_view, std::size_t at) { return {at, 0}; }

}  // namespace vanban::text

#endif
