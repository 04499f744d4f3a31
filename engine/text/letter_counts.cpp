#include "text/letter_counts.h"

#include <algorithm>
#include <array>
#include <bit>

#include "text/ascii.h"
#include "text/vowel_rows.h"

#if defined(__SSE2__)
#include <emmintrin.h>

#include "text/avx2.h"
#include "text/byte_bits.h"
#include "text/marked_runs.h"
#include "text/wide_letter_counts.h"
#endif

namespace vanban::text {
namespace {

// Combining marks of Latin letters begin with these.
bool begins_mark(unsigned char byte) { return byte == 0xCC || byte == 0xCD; }
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

std::uint32_t count_of(std::uint64_t bits) { return static_cast<std::uint32_t>(std::popcount(bits)); }

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

// A copy of a sample with zeros before it, and behind it to the end of its last chunk and one byte more.
class Padded {
 public:
  explicit Padded(std::string_view sample) {
    std::fill_n(bytes_.begin(), kBlock, '\0');
    std::fill_n(std::copy(sample.begin(), sample.end(), bytes_.begin() + kBlock), kChunk + 1, '\0');
  }
  const char* data() const { return bytes_.data() + kBlock; }

 private:
  std::array<char, kBlock + kLongestCounted + kChunk + 1> bytes_;
};

class Counter {
 public:
  // `sample` is padded.
  LetterCounts count(const char* sample, std::size_t size) {
    for (std::size_t at = 0; at < size; at += kChunk) {
      Chunk chunk;
      for (std::size_t i = 0; i < kChunk; i += kBlock) take_block(sample + at + i, i, &chunk);
      ended_words_ += count_of(words_.take(chunk.runs, chunk.letters));
      ended_sound_words_ += count_of(sound_words_.take(chunk.runs, chunk.excuses));
      for (PlaceCounts* places : {&letters_, &vietnamese_, &signs_, &combining_, &uncommon_}) places->gather();
    }
    LetterCounts counts;
    counts.letters = letters_.sum();
    counts.vietnamese = vietnamese_.sum();
    counts.viqr_signs = signs_.sum();
    counts.words = ended_words_ + words_.open();
    counts.bare_words = counts.words - (ended_sound_words_ + sound_words_.open());
    counts.combining = combining_.sum();
    counts.uncommon = uncommon_.sum();
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
    const __m128i latin = inside_range(bytes, 0xC2, 5);
    const __m128i no_break_space = both(is(bytes, 0xC2), is(load(p + 1), 0xA0));
    const __m128i combining = inside_range(bytes, 0xCC, 2);
    const __m128i common = either(either(either(continued, latin), either(row_1e, is(bytes, 0xE2))), combining);
    combining_.add(combining);
    uncommon_.add(_mm_andnot_si128(common, _mm_cmplt_epi8(bytes, _mm_setzero_si128())));
    const __m128i marked = _mm_andnot_si128(no_break_space, either(latin, row_1e));
    const __m128i letters = either(letters_of(bytes), marked);
    const __m128i capital_inside = both(inside_range(bytes, 'A', 26), letters_of(before));
    const __m128i inside = either(is(bytes, '\''), is(bytes, '`'));
    letters_.add(letters);
    vietnamese_.add(either(row_1e, either(is(bytes, 0xC4), is(bytes, 0xC6))));
    chunk->runs |= bits_of(either(either(letters, continued), either(inside, combining))) << shift;
    chunk->letters |= bits_of(letters) << shift;
    chunk->excuses |= bits_of(either(either(vowels_of(bytes), marked), capital_inside)) << shift;
    const __m128i signs =
        either(inside, either(either(is(bytes, '^'), is(bytes, '+')),
                              either(either(is(bytes, '('), is(bytes, '~')), either(is(bytes, '?'), is(bytes, '.')))));
    if (bits_of(signs) != 0) signs_.add(both(signs, vowels_of(before)));
  }

  PlaceCounts letters_;
  PlaceCounts vietnamese_;
  PlaceCounts signs_;
  PlaceCounts combining_;
  PlaceCounts uncommon_;
  MarkedRuns words_;
  MarkedRuns sound_words_;
  std::uint32_t ended_words_ = 0;
  std::uint32_t ended_sound_words_ = 0;
};
#endif

}  // namespace

LetterCounts count_letters(std::string_view sample) {
#if defined(__SSE2__)
  if (sample.size() <= kLongestCounted && has_avx2()) return count_letters_wide(Padded(sample).data(), sample.size());
#endif
  return count_letters_narrow(sample);
}

LetterCounts count_letters_narrow(std::string_view sample) {
#if defined(__SSE2__)
  if (sample.size() <= kLongestCounted) return Counter().count(Padded(sample).data(), sample.size());
#endif
  return count_letters_plain(sample);
}

LetterCounts count_letters_plain(std::string_view sample) {
  LetterCounts counts;
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
    } else if (begins_mark(byte)) {
      ++counts.combining;
    } else {
      ++counts.uncommon;
      end_word();
    }
    counts.vietnamese += byte == 0xC4 || byte == 0xC6 || byte == 0xE1 ? 1 : 0;
  }
  end_word();
  return counts;
}

}  // namespace vanban::text
