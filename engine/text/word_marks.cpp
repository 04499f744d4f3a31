#include "text/word_marks.h"

#include <array>
#include <cstddef>

#include "text/ascii.h"
#include "text/utf8.h"
#include "text/vowels.h"

namespace vanban::text {
namespace {

// Of one letter. Its quality tells it from the others of its key: a, ă, â.
struct LetterMarks {
  std::uint8_t tone = 0;
  std::uint8_t quality = 0;
  bool known = false;
};

constexpr int kToneBits = 3;
constexpr int kQualityBits = 2;
constexpr int kMostLetters = 14;

class MarkTable {
 public:
  constexpr MarkTable() {
    for (std::size_t row = 0; row < 2 * kVowels; ++row) {
      for (std::uint8_t tone = 0; tone < kTones; ++tone)
        add(kVowelRows[row][tone], {tone, kQualities[row % kVowels], true});
    }
    add(U'đ', {0, 1, true});
    add(U'Đ', {0, 1, true});
  }

  constexpr LetterMarks operator[](char32_t c) const {
    if (c >= kLatin && c < kLatinEnd) return latin_[c - kLatin];
    if (c >= kTonedBegin && c < kTonedEnd) return toned_[c - kTonedBegin];
    return {};
  }

 private:
  static constexpr char32_t kLatin = 0xC0;
  static constexpr char32_t kLatinEnd = 0x1B1;

  constexpr void add(char32_t c, LetterMarks marks) {
    if (c >= kLatin && c < kLatinEnd) latin_[c - kLatin] = marks;
    if (c >= kTonedBegin && c < kTonedEnd) toned_[c - kTonedBegin] = marks;
  }

  std::array<LetterMarks, kLatinEnd - kLatin> latin_{};
  std::array<LetterMarks, kTonedEnd - kTonedBegin> toned_{};
};

constexpr MarkTable kMarks;

constexpr std::array<bool, 128> kAlnum = [] {
  std::array<bool, 128> alnum{};
  for (std::size_t c = 0; c < alnum.size(); ++c) alnum[c] = is_alnum(static_cast<char>(c));
  return alnum;
}();

// The marks of the word that begins at `at`, up to a blank or the end.
WordMarks read_word(std::string_view words, std::size_t* at) {
  WordMarks tone = 0;  // the last one, of several
  WordMarks qualities = 0;
  int shift = kToneBits;
  std::size_t i = *at;
  for (; i < words.size(); shift += kQualityBits) {
    const auto byte = static_cast<unsigned char>(words[i]);
    if (byte == ' ') break;
    if (shift == kToneBits + kMostLetters * kQualityBits) return kUnknownMarks;
    if (byte < 0x80) {
      if (!kAlnum[byte]) return kUnknownMarks;
      ++i;
      continue;
    }
    const CodePoint c = code_point_at(words, i);
    const LetterMarks marks = kMarks[c.value];
    if (!marks.known) return kUnknownMarks;
    if (marks.tone != 0) tone = marks.tone;
    qualities |= WordMarks{marks.quality} << shift;
    i += c.size;
  }
  *at = i;
  return qualities | tone;
}

}  // namespace

WordMarks marks_of(std::string_view word) {
  std::size_t end = 0;
  const WordMarks marks = read_word(word, &end);
  return end == word.size() ? marks : kUnknownMarks;  // a blank is no letter
}

std::size_t marks_of_words(std::string_view words, std::span<WordMarks> marks) {
  std::size_t count = 0;
  for (std::size_t at = 0; at <= words.size(); ++at) {
    if (count == marks.size()) return 0;
    marks[count] = read_word(words, &at);
    if (marks[count++] == kUnknownMarks) return 0;
  }
  return count;
}

}  // namespace vanban::text
