// A stretch of a key as one looks for certain words: where words begin and end, and the bytes folded, so that case and
// most signs are of no account.
//
// Many words at once, so that each step that is made of a word is a loop over all of them: where a loop over the words
// of 64 bytes ends is guessed wrong each time, and that costs as much as the words.
#ifndef VANBAN_TEXT_WORD_BLOCK_H_
#define VANBAN_TEXT_WORD_BLOCK_H_

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "text/ascii.h"
#include "text/avx2.h"
#include "text/byte_bits.h"
#include "text/wide_bits.h"

namespace vanban::text {

// A byte folded: a letter is its place in the alphabet, from 1 on, a digit and a blank are these, any other is 0.
inline constexpr std::uint8_t kFoldedDigit = 27;
inline constexpr std::uint8_t kFoldedBlank = 28;
inline constexpr std::size_t kFoldedBytes = 29;  // how many there are

inline constexpr std::size_t kChunk = 64;

// A bit for each byte of a chunk.
struct ChunkBits {
  std::uint64_t letters = 0;
  std::uint64_t digits = 0;
};

// Folds the bytes of a chunk into as many.
inline ChunkBits fold_chunk_plain(const char* bytes, std::uint8_t* folded) {
  ChunkBits bits;
  for (std::size_t i = 0; i < kChunk; ++i) {
    const char c = bytes[i];
    bits.letters |= static_cast<std::uint64_t>(is_letter(c)) << i;
    bits.digits |= static_cast<std::uint64_t>(is_digit(c)) << i;
    folded[i] = is_letter(c)  ? static_cast<std::uint8_t>(to_lower(c) - 'a' + 1)
                : is_digit(c) ? kFoldedDigit
                : c == ' '    ? kFoldedBlank
                              : std::uint8_t{0};
  }
  return bits;
}

#ifdef __SSE2__
inline ChunkBits fold_chunk(const char* bytes, std::uint8_t* folded) {
  constexpr char kPlaces = 0x1F;  // the bits of a letter that say which it is
  ChunkBits bits;
  for (std::size_t i = 0; i < kChunk; i += sizeof(__m128i)) {
    const __m128i c = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i));
    const __m128i letters = inside_range(_mm_or_si128(c, _mm_set1_epi8(0x20)), 'a', 26);
    const __m128i digits = inside_range(c, '0', 10);
    const __m128i blanks = _mm_cmpeq_epi8(c, _mm_set1_epi8(' '));
    const __m128i places = _mm_and_si128(letters, _mm_and_si128(c, _mm_set1_epi8(kPlaces)));
    const __m128i others = _mm_or_si128(_mm_and_si128(digits, _mm_set1_epi8(kFoldedDigit)),
                                        _mm_and_si128(blanks, _mm_set1_epi8(kFoldedBlank)));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(folded + i), _mm_or_si128(places, others));
    bits.letters |= bits_of(letters) << i;
    bits.digits |= bits_of(digits) << i;
  }
  return bits;
}
#else
inline ChunkBits fold_chunk(const char* bytes, std::uint8_t* folded) { return fold_chunk_plain(bytes, folded); }
#endif

// The letters, folded, with which a word begins, and how many there are: 0 of a figure, of more than eight the first.
struct FoldedLetters {
  std::uint64_t letters;
  std::size_t size;
};
// Of eight folded bytes, the first in the lowest bits.
inline FoldedLetters letters_of(std::uint64_t folded) {
  constexpr std::uint64_t kEach = 0x0101010101010101;
  // A sum has its high bit where the byte is no less than that.
  const std::uint64_t no_signs = folded + kEach * (0x80 - 1);
  const std::uint64_t behind_letters = folded + kEach * (0x80 - kFoldedDigit);
  const std::uint64_t others = (~no_signs | behind_letters) & kEach * 0x80;
  const std::uint64_t behind = (others & (~others + 1)) >> 7;  // the lowest bit of the first that is no letter
  return {folded & (behind - 1), static_cast<std::size_t>(std::countr_zero(others)) / 8};
}

// What these are of a word.
inline std::uint64_t folded_word(std::string_view word) {
  std::uint64_t folded = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(word.size(), 8); ++i)
    folded |= static_cast<std::uint64_t>(to_lower(word[i]) - 'a' + 1) << 8 * i;
  return folded;
}

class WordBlock {
 public:
  static constexpr std::size_t kSize = 2048;  // what lies in it stays in the nearest cache
  static constexpr std::size_t kAtOnce = 16;  // words that are written, or may be read, whether they are there or not
  static constexpr std::size_t kMostWords = kSize + kAtOnce;

  // The words that begin in [at, at + kSize) of the key are those of the block.
  void read(std::string_view key, std::size_t at) {
    if (has_avx2()) return read_wide(key, at);
    read_by(key, at, Plainly());
  }
  // The same, made of what newer processors have (avx2.h): half the instructions.
  void read_wide(std::string_view key, std::size_t at);

  // The places in the block where words begin: runs of letters, and of digits.
  std::size_t word_count() const { return word_count_; }
  std::size_t word(std::size_t i) const { return words_[i]; }
  // All of them: behind the last one kAtOnce may be read, and are zeros.
  const std::uint16_t* words() const { return words_.data(); }

  // The folded bytes: behind the last word at least kChunk of them, zeros behind the end of the key.
  const std::uint8_t* folded() const { return folded_.data(); }
  // Eight of them from a place on, the first in the lowest bits.
  std::uint64_t folded_at(std::size_t place) const {
    std::uint64_t bytes = 0;
    if constexpr (std::endian::native == std::endian::little) {
      std::memcpy(&bytes, &folded_[place], sizeof bytes);
    } else {
      for (std::size_t i = 0; i < sizeof bytes; ++i) bytes |= std::uint64_t{folded_[place + i]} << 8 * i;
    }
    return bytes;
  }

 private:
  // How a chunk is read, made of what all processors have.
  struct Plainly {
    ChunkBits fold(const char* bytes, std::uint8_t* folded) const { return fold_chunk(bytes, folded); }
    // Writes down where the bits stand, from `at` on. More are written than there are, so that nothing has to be
    // guessed: hardly a chunk has more.
    void write(std::uint64_t bits, std::size_t at, std::uint16_t* words) const {
      do {
        for (std::size_t i = 0; i < kAtOnce; ++i) {
          *words++ = static_cast<std::uint16_t>(at + static_cast<unsigned>(std::countr_zero(bits)));
          bits &= bits - 1;
        }
      } while (bits != 0);
    }
  };

  // Drawn into each of the two that call it, so that it is made of what they are.
  template <typename How>
  [[gnu::always_inline]] void read_by(std::string_view key, std::size_t at, const How& how) {
    const std::size_t size = std::min(key.size() - at, kSize);
    std::uint64_t letter_before = at > 0 && is_letter(key[at - 1]) ? 1 : 0;
    std::uint64_t digit_before = at > 0 && is_digit(key[at - 1]) ? 1 : 0;
    std::size_t words = 0;
    const std::size_t own = (size + kChunk - 1) / kChunk;
    for (std::size_t chunk = 0; chunk <= own; ++chunk) {  // one more, for what stands behind the last words
      const std::size_t begin = chunk * kChunk;
      const ChunkBits bits = at + begin + kChunk <= key.size() ? how.fold(key.data() + at + begin, &folded_[begin])
                                                               : fold_last(key, at + begin, &folded_[begin]);
      const std::uint64_t begins =
          (bits.letters & ~(bits.letters << 1 | letter_before)) | (bits.digits & ~(bits.digits << 1 | digit_before));
      letter_before = bits.letters >> (kChunk - 1);
      digit_before = bits.digits >> (kChunk - 1);
      if (chunk == own) break;
      how.write(begins, begin, &words_[words]);
      words += static_cast<std::size_t>(std::popcount(begins));
    }
    std::fill_n(&words_[words], kAtOnce, std::uint16_t{0});
    word_count_ = words;
  }

  // Of the bytes that are left of the key.
  static ChunkBits fold_last(std::string_view key, std::size_t at, std::uint8_t* folded) {
    std::array<char, kChunk> last{};
    if (at < key.size()) std::copy(key.begin() + static_cast<std::ptrdiff_t>(at), key.end(), last.begin());
    return fold_chunk(last.data(), folded);
  }

  std::array<std::uint8_t, kSize + 2 * kChunk> folded_;
  std::array<std::uint16_t, kMostWords> words_;
  std::size_t word_count_;
};

}  // namespace vanban::text

#endif  // VANBAN_TEXT_WORD_BLOCK_H_
