#include "text/word_marks.h"

#include <array>
#include <cstddef>

#include "text/ascii.h"
#include "text/utf8.h"

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
    add({U"aàảãáạ", U"ăằẳẵắặ", U"âầẩẫấậ"});
    add({U"AÀẢÃÁẠ", U"ĂẰẲẴẮẶ", U"ÂẦẨẪẤẬ"});
    add({U"eèẻẽéẹ", U"êềểễếệ", U""});
    add({U"EÈẺẼÉẸ", U"ÊỀỂỄẾỆ", U""});
    add({U"iìỉĩíị", U"", U""});
    add({U"IÌỈĨÍỊ", U"", U""});
    add({U"oòỏõóọ", U"ôồổỗốộ", U"ơờởỡớợ"});
    add({U"OÒỎÕÓỌ", U"ÔỒỔỖỐỘ", U"ƠỜỞỠỚỢ"});
    add({U"uùủũúụ", U"ưừửữứự", U""});
    add({U"UÙỦŨÚỤ", U"ƯỪỬỮỨỰ", U""});
    add({U"yỳỷỹýỵ", U"", U""});
    add({U"YỲỶỸÝỴ", U"", U""});
    add({U"d", U"đ", U""});
    add({U"D", U"Đ", U""});
  }

  constexpr LetterMarks operator[](char32_t c) const {
    if (c >= kLatin && c < kLatinEnd) return latin_[c - kLatin];
    if (c >= kToned && c < kTonedEnd) return toned_[c - kToned];
    return {};
  }

 private:
  static constexpr char32_t kLatin = 0xC0;
  static constexpr char32_t kLatinEnd = 0x1B1;
  static constexpr char32_t kToned = 0x1EA0;
  static constexpr char32_t kTonedEnd = 0x1EFA;

  // The letters of one key, by quality, each with its tones.
  constexpr void add(const std::array<std::u32string_view, 3>& qualities) {
    for (std::uint8_t quality = 0; quality < qualities.size(); ++quality) {
      for (std::uint8_t tone = 0; tone < qualities[quality].size(); ++tone) {
        const char32_t c = qualities[quality][tone];
        const LetterMarks marks{tone, quality, true};
        if (c >= kLatin && c < kLatinEnd) latin_[c - kLatin] = marks;
        if (c >= kToned && c < kTonedEnd) toned_[c - kToned] = marks;
      }
    }
  }

  std::array<LetterMarks, kLatinEnd - kLatin> latin_{};
  std::array<LetterMarks, kTonedEnd - kToned> toned_{};
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
