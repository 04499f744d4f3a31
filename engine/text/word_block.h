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

// The letters, folded, of a word, of more than eight the first.
inline std::uint64_t first_letters(std::uint64_t folded, std::size_t size) {
  static constexpr std::array<std::uint64_t, 9> kFirst = [] {
    std::array<std::uint64_t, 9> first{};
    for (std::size_t i = 1; i < first.size(); ++i) first[i] = first[i - 1] << 8 | 0xff;
    return first;
  }();
  return folded & kFirst[std::min<std::size_t>(size, 8)];
}

// What that is of a word.
inline std::uint64_t folded_word(std::string_view word) {
  std::uint64_t folded = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(word.size(), 8); ++i)
    folded |= static_cast<std::uint64_t>(to_lower(word[i]) - 'a' + 1) << 8 * i;
  return folded;
}

class WordBlock {
 public:
  static constexpr std::size_t kSize = 2048;  // what lies in it stays in the nearest cache

  // The words that begin in [at, at + kSize) of the key are those of the block.
  void read(std::string_view key, std::size_t at) {
    const std::size_t size = std::min(key.size() - at, kSize);
    const bool wide = has_avx2();
    std::uint64_t letter_before = at > 0 && is_letter(key[at - 1]) ? 1 : 0;
    std::uint64_t digit_before = at > 0 && is_digit(key[at - 1]) ? 1 : 0;
    word_count_ = 0;
    const std::size_t own = (size + kChunk - 1) / kChunk;
    for (std::size_t chunk = 0; chunk <= own; ++chunk) {  // one more, for what stands behind the last words
      const ChunkBits bits = fold(key, at + chunk * kChunk, wide, &folded_[chunk * kChunk]);
      const std::uint64_t begins =
          (bits.letters & ~(bits.letters << 1 | letter_before)) | (bits.digits & ~(bits.digits << 1 | digit_before));
      letter_before = bits.letters >> (kChunk - 1);
      digit_before = bits.digits >> (kChunk - 1);
      letters_[chunk] = bits.letters;
      edges_[chunk] = begins | ~(bits.letters | bits.digits);
      if (chunk < own) add_words(begins, chunk * kChunk);
    }
    letters_[own + 1] = edges_[own + 1] = 0;
  }

  // The places in the block where words begin: runs of letters, and of digits.
  std::size_t word_count() const { return word_count_; }
  std::size_t word(std::size_t i) const { return words_[i]; }

  // Eight folded bytes from a place on, the first in the lowest bits: zeros behind the end of the key.
  std::uint64_t folded_at(std::size_t place) const {
    std::uint64_t bytes = 0;
    if constexpr (std::endian::native == std::endian::little) {
      std::memcpy(&bytes, &folded_[place], sizeof bytes);
    } else {
      for (std::size_t i = 0; i < sizeof bytes; ++i) bytes |= std::uint64_t{folded_[place + i]} << 8 * i;
    }
    return bytes;
  }

  // A bit for each of the three bytes behind a place that is a letter.
  std::size_t letters_behind(std::size_t place) const {
    constexpr std::size_t kByte = 8;
    const std::size_t behind = place + 1;
    std::uint16_t bits = 0;
    if constexpr (std::endian::native == std::endian::little) {
      std::memcpy(&bits, reinterpret_cast<const char*>(letters_.data()) + behind / kByte, sizeof bits);
      return bits >> behind % kByte & 7U;
    } else {
      return bits_from(letters_, behind) & 7U;
    }
  }

  // How many bytes the word has that begins there; of those that are longer than kLongest, more than that.
  static constexpr std::size_t kLongest = 56;  // what stands behind such a word is in the block, too
  std::size_t size_at(std::size_t place) const {
    return static_cast<unsigned>(std::countr_zero(bits_from(edges_, place + 1))) + std::size_t{1};
  }

 private:
  static ChunkBits fold(std::string_view key, std::size_t at, bool wide, std::uint8_t* folded) {
    if (at + kChunk <= key.size()) {
      const char* const bytes = key.data() + at;
      return wide ? fold_chunk_wide(bytes, folded) : fold_chunk(bytes, folded);
    }
    std::array<char, kChunk> last{};
    if (at < key.size()) std::copy(key.begin() + static_cast<std::ptrdiff_t>(at), key.end(), last.begin());
    return fold_chunk(last.data(), folded);
  }

  // More are written than there are, so that nothing has to be guessed: hardly a chunk has more than a dozen.
  void add_words(std::uint64_t begins, std::size_t at) {
    const auto count = static_cast<std::size_t>(std::popcount(begins));
    std::uint16_t* const words = &words_[word_count_];
    for (std::size_t done = 0; done == 0 || done < count; done += kAtOnce) {
      for (std::size_t i = 0; i < kAtOnce; ++i) {
        words[done + i] = static_cast<std::uint16_t>(at + static_cast<unsigned>(std::countr_zero(begins)));
        begins &= begins - 1;
      }
    }
    word_count_ += count;
  }

  static constexpr std::size_t kAtOnce = 12;
  static constexpr std::size_t kChunks = kSize / kChunk;
  using Bits = std::array<std::uint64_t, kChunks + 2>;
  static std::uint64_t bits_from(const Bits& bits, std::size_t place) {
    const std::size_t bit = place % kChunk;
    return bits[place / kChunk] >> bit | bits[place / kChunk + 1] << 1 << (kChunk - 1 - bit);
  }

  std::array<std::uint8_t, kSize + 2 * kChunk> folded_;
  Bits letters_;
  Bits edges_;  // where a word begins, or none goes on
  std::array<std::uint16_t, kSize + kChunk> words_;
  std::size_t word_count_;
};

}  // namespace vanban::text

#endif  // VANBAN_TEXT_WORD_BLOCK_H_
