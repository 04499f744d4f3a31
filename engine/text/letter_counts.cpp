#include "text/letter_counts.h"

#include <algorithm>
#include <array>
#include <bit>

#include "text/ascii.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace vanban::text {
namespace {

bool is_vowel(char c) { return std::string_view("aeiouy").find(to_lower(c)) != std::string_view::npos; }
bool is_inside(char c) { return c == '\'' || c == '`'; }
bool is_viqr_sign(char c) { return std::string_view("^+(~`'?.").find(c) != std::string_view::npos; }

#if defined(__SSE2__)
constexpr std::size_t kBlock = sizeof(__m128i);
constexpr std::size_t kChunk = 64;

__m128i load(const char* p) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(p)); }
__m128i all(int byte) { return _mm_set1_epi8(static_cast<char>(byte)); }
__m128i is(__m128i v, int byte) { return _mm_cmpeq_epi8(v, all(byte)); }
__m128i either(__m128i a, __m128i b) { return _mm_or_si128(a, b); }
__m128i both(__m128i a, __m128i b) { return _mm_and_si128(a, b); }

// first <= v < first + count
__m128i in_range(__m128i v, int first, int count) {
  return _mm_cmplt_epi8(_mm_sub_epi8(v, all(first - 128)), all(count - 128));
}
__m128i letters_in(__m128i v) { return in_range(either(v, all(0x20)), 'a', 26); }
__m128i vowels_in(__m128i v) {
  const __m128i low = either(v, all(0x20));
  return either(either(either(is(low, 'a'), is(low, 'e')), either(is(low, 'i'), is(low, 'o'))),
                either(is(low, 'u'), is(low, 'y')));
}

std::uint64_t bits_of(__m128i v) { return static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(v))); }

// A count for each of the sixteen places of a block, gathered before it is more than a byte can hold.
class PlaceCounts {
 public:
  void add(__m128i found) { counts_ = _mm_sub_epi8(counts_, found); }
  void gather() {
    sums_ = _mm_add_epi64(sums_, _mm_sad_epu8(counts_, _mm_setzero_si128()));
    counts_ = _mm_setzero_si128();
  }
  std::uint32_t sum() const {
    return static_cast<std::uint32_t>(_mm_cvtsi128_si32(sums_) + _mm_cvtsi128_si32(_mm_unpackhi_epi64(sums_, sums_)));
  }

 private:
  __m128i counts_ = _mm_setzero_si128();
  __m128i sums_ = _mm_setzero_si128();
};

// Counts the runs of bits that hold a marked one, over many chunks: where a marked bit is added to its run, a carry
// leaves the run at its end, and only then.
class MarkedRuns {
 public:
  // `marks` are bits of `runs`.
  void take(std::uint64_t runs, std::uint64_t marks) {
    const std::uint64_t sum = runs + marks;
    const std::uint64_t carried = sum + carry_;
    count_ += static_cast<std::uint32_t>(std::popcount(carried & ~runs));
    carry_ = static_cast<std::uint64_t>(sum < runs) | static_cast<std::uint64_t>(carried < sum);
  }
  std::uint32_t count() const { return count_ + static_cast<std::uint32_t>(carry_); }

 private:
  std::uint64_t carry_ = 0;
  std::uint32_t count_ = 0;
};

class Counter {
 public:
  // `sample` has a byte before it that is no letter, and zeros behind it to the end of its last chunk and one more.
  LetterCounts count(const char* sample, std::size_t size) {
    for (std::size_t at = 0; at < size; at += kChunk) {
      Chunk chunk;
      for (std::size_t i = 0; i < kChunk; i += kBlock) take_block(sample + at + i, i, &chunk);
      words_.take(chunk.runs, chunk.letters);
      sound_words_.take(chunk.runs, chunk.excuses);
      for (PlaceCounts* places : {&letters_, &vietnamese_, &signs_}) places->gather();
    }
    LetterCounts counts;
    counts.letters = letters_.sum();
    counts.vietnamese = vietnamese_.sum();
    counts.viqr_signs = signs_.sum();
    counts.words = words_.count();
    counts.bare_words = counts.words - sound_words_.count();
    counts.only_common_bytes = _mm_movemask_epi8(uncommon_) == 0;
    return counts;
  }

 private:
  struct Chunk {
    std::uint64_t runs = 0;  // of words, with all that may stand within them
    std::uint64_t letters = 0;
    std::uint64_t excuses = 0;  // what a bare word lacks
  };

  void take_block(const char* p, std::size_t shift, Chunk* chunk) {
    const __m128i bytes = load(p);
    const __m128i before = load(p - 1);
    const __m128i continued = _mm_cmplt_epi8(bytes, all(0xC0));
    const __m128i row_1e = is(bytes, 0xE1);
    const __m128i latin = in_range(bytes, 0xC2, 5);
    const __m128i no_break_space = both(is(bytes, 0xC2), is(load(p + 1), 0xA0));
    const __m128i common = either(either(continued, latin), either(row_1e, is(bytes, 0xE2)));
    uncommon_ = either(uncommon_, _mm_andnot_si128(common, bytes));  // in the uppermost bit
    const __m128i marked = _mm_andnot_si128(no_break_space, either(latin, row_1e));
    const __m128i letters = either(letters_in(bytes), marked);
    const __m128i capital_inside = both(in_range(bytes, 'A', 26), letters_in(before));
    const __m128i inside = either(is(bytes, '\''), is(bytes, '`'));
    letters_.add(letters);
    vietnamese_.add(either(row_1e, either(is(bytes, 0xC4), is(bytes, 0xC6))));
    chunk->runs |= bits_of(either(either(letters, continued), inside)) << shift;
    chunk->letters |= bits_of(letters) << shift;
    chunk->excuses |= bits_of(either(either(vowels_in(bytes), marked), capital_inside)) << shift;
    const __m128i signs =
        either(inside, either(either(is(bytes, '^'), is(bytes, '+')),
                              either(either(is(bytes, '('), is(bytes, '~')), either(is(bytes, '?'), is(bytes, '.')))));
    if (bits_of(signs) != 0) signs_.add(both(signs, vowels_in(before)));
  }

  PlaceCounts letters_;
  PlaceCounts vietnamese_;
  PlaceCounts signs_;
  MarkedRuns words_;
  MarkedRuns sound_words_;
  __m128i uncommon_ = _mm_setzero_si128();
};
#endif

}  // namespace

LetterCounts count_letters([[maybe_unused]] std::string_view sample) {
#if defined(__SSE2__)
  if (sample.size() <= kLongestCounted) {
    std::array<char, kBlock + kLongestCounted + kChunk> padded;
    std::fill_n(padded.begin(), kBlock, '\0');
    const auto end = std::copy(sample.begin(), sample.end(), padded.begin() + kBlock);
    std::fill_n(end, kChunk, '\0');
    return Counter().count(padded.data() + kBlock, sample.size());
  }
#endif
  return count_letters_plain(sample);
}

LetterCounts count_letters_plain(std::string_view sample) {
  LetterCounts counts;
  counts.only_common_bytes = true;
  std::uint32_t word_size = 0;
  bool excused = false;
  const auto take_letter = [&](bool excuses) {
    ++counts.letters;
    ++word_size;
    excused = excused || excuses;
  };
  const auto end_word = [&] {
    counts.words += word_size != 0 ? 1 : 0;
    counts.bare_words += word_size != 0 && !excused ? 1 : 0;
    word_size = 0;
    excused = false;
  };
  for (std::size_t i = 0; i < sample.size(); ++i) {
    const char c = sample[i];
    const char before = i > 0 ? sample[i - 1] : ' ';
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      if (is_letter(c)) {
        take_letter(is_vowel(c) || (is_upper(c) && is_letter(before)));
      } else if (!is_inside(c)) {
        end_word();
      }
      counts.viqr_signs += is_viqr_sign(c) && is_vowel(before) ? 1 : 0;
      continue;
    }
    if (byte < 0xC0) continue;
    const bool blank = byte == 0xC2 && i + 1 < sample.size() && sample[i + 1] == '\xA0';
    if (blank || byte == 0xE2) {
      end_word();
    } else if ((byte >= 0xC2 && byte <= 0xC6) || byte == 0xE1) {
      take_letter(true);
    } else {
      counts.only_common_bytes = false;
      end_word();
    }
    counts.vietnamese += byte == 0xC4 || byte == 0xC6 || byte == 0xE1 ? 1 : 0;
  }
  end_word();
  return counts;
}

}  // namespace vanban::text
