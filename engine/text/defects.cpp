#include "text/defects.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>

#include "text/ascii.h"
#include "text/compose.h"
#include "text/letter_counts.h"
#include "text/marked_letter.h"
#include "text/utf8.h"
#include "text/vowel_rows.h"
#include "text/vowels.h"

namespace vanban::text {
namespace {

constexpr std::size_t kSample = 4096;
constexpr std::uint32_t kFewestLetters = 200;
constexpr std::uint32_t kFewestWords = 80;
// Shares in percent; what they are in sound and in damaged texts is in tests/unit/defects_test.cpp.
constexpr std::uint32_t kSoundMarks = 8;      // letters with marks: 20 and more where all is well
constexpr std::uint32_t kForeignLetters = 8;  // Latin-1 letters where no Vietnamese one stands
constexpr std::uint32_t kUndecoded = 3;
constexpr std::uint32_t kBareWords = 12;     // words without a vowel
constexpr std::uint32_t kTellingSigns = 15;  // of the foreign letters
constexpr std::uint32_t kFewestCommonWords = 3;

bool is_vietnamese(char32_t c) {
  constexpr char32_t kLetters[] = {0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0,
                                   0x1A1, 0x1AF, 0x1B0, 0x300, 0x301, 0x303, 0x309, 0x323};
  return (c >= kTonedBegin && c < kTonedEnd) || std::binary_search(std::begin(kLetters), std::end(kLetters), c);
}

// â Â ® © ¬ ... of the ABC fonts: signs that stand for letters.
bool is_tcvn3_sign(char32_t c) {
  constexpr char32_t kSigns[] = {0xA7, 0xA8, 0xA9, 0xAC, 0xAD, 0xAE, 0xB5, 0xB6,
                                 0xB7, 0xB8, 0xB9, 0xBB, 0xBC, 0xBD, 0xBE};
  return std::binary_search(std::begin(kSigns), std::end(kSigns), c);
}

// ø ù û õ ï â á à å ã ä behind a vowel, in capitals and small letters.
bool is_vni_mark(char32_t c) {
  constexpr std::u32string_view kMarks = U"øùûõïâáàåãäéèúüØÙÛÕÏÂÁÀÅÃÄÉÈÚÜ";
  return kMarks.find(c) != std::u32string_view::npos;
}

// What an ASCII character may be: read for each of the sample.
enum Trait : std::uint8_t { kLetter = 1, kVowel = 2, kCapital = 4, kInside = 8, kViqrSign = 16 };

constexpr auto kTraits = [] {
  std::array<std::uint8_t, 128> traits{};
  const auto mark = [&](std::string_view characters, Trait trait) {
    for (const char c : characters) traits[static_cast<unsigned char>(c)] |= trait;
  };
  for (char c = 'a'; c <= 'z'; ++c) traits[static_cast<unsigned char>(c)] |= kLetter;
  for (char c = 'A'; c <= 'Z'; ++c) traits[static_cast<unsigned char>(c)] |= kLetter | kCapital;
  for (std::size_t c = 0; c < traits.size(); ++c) {
    if (is_vowel(static_cast<char>(c))) traits[c] |= kVowel;
  }
  mark("'`", kInside);  // VIQR and damaged words have signs within them
  mark("^+(~`'?.", kViqrSign);
  return traits;
}();

bool has(char32_t c, Trait trait) { return c < 0x80 && (kTraits[c] & trait) != 0; }

// Counts over the sample, code point by code point.
class Sample {
 public:
  explicit Sample(std::string_view utf8) : utf8_(utf8) {
    std::size_t sampled = 0;
    std::size_t at = 0;
    while (at < utf8_.size() && sampled < kSample) at = take_cluster(at, &sampled);
    utf8_ = utf8_.substr(0, at);
    end_word(static_cast<std::uint32_t>(utf8_.size()));
  }

  std::optional<Defect> judge() const {
    if (undecoded_ * 100 > (letters_ + undecoded_) * kUndecoded && undecoded_ > kFewestCommonWords)
      return Defect{DefectKind::undecoded, first_undecoded_};
    if (letters_ < kFewestLetters) return std::nullopt;
    if (vietnamese_ * 50 < letters_ && foreign_ * 100 > letters_ * kForeignLetters)
      return Defect{foreign_kind(), first_foreign_};
    if (viqr_signs_ * 100 > letters_ * kSoundMarks) return Defect{DefectKind::viqr, first_word_};
    if ((vietnamese_ + foreign_) * 100 < letters_ * kSoundMarks && common_words_ >= kFewestCommonWords)
      return Defect{DefectKind::marks_lost, first_common_};
    if (words_ >= kFewestWords && bare_words_ * 100 > words_ * kBareWords)
      return Defect{DefectKind::letters_lost, first_bare_};
    return std::nullopt;
  }

 private:
  // ASCII, and the letters of NFC that Vietnamese has.
  static bool is_plain_letter(char32_t c) {
    return c < 0x80 || (c >= 0xC0 && c <= 0x1B0) || (c >= kTonedBegin && c < kTonedEnd);
  }

  // Does another one of them, or the end, follow, so that no mark does?
  bool begins_plainly(std::size_t at) const {
    if (at == utf8_.size() || static_cast<unsigned char>(utf8_[at]) < 0x80) return true;
    return is_plain_letter(code_point_at(utf8_, at).value);
  }

  // A letter with its marks counts as NFC has it, so that both spellings are judged alike. The end; `sampled` grows by
  // the size in NFC.
  std::size_t take_cluster(std::size_t begin, std::size_t* sampled) {
    const CodePoint first = code_point_at(utf8_, begin);
    std::size_t end = begin + std::max<std::size_t>(first.size, 1);
    if (is_plain_letter(first.value) && begins_plainly(end)) {  // nearly all: without asking ICU
      take(first.value, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
      *sampled += end - begin;
      return end;
    }
    if (end < utf8_.size() && utf8_[end] == '\xCC') {  // decomposed text has such a letter in every second word
      if (const MarkedLetter letter = marked_letter_at(utf8_, end); letter.value != 0) {
        take(letter.value, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(letter.end)});
        *sampled += to_utf8(letter.value).size;
        return letter.end;
      }
    }
    bool is_single = first.value < 0x80 || is_composed(first.value);
    cluster_.assign(1, first.value);
    // More marks than the sample has bytes end it.
    while (end < utf8_.size() && cluster_.size() < kSample && static_cast<unsigned char>(utf8_[end]) >= 0x80) {
      const CodePoint next = code_point_at(utf8_, end);
      if (begins_cluster(next.value)) break;
      is_single = false;
      cluster_.push_back(next.value);
      end += std::max<std::size_t>(next.size, 1);
    }
    const Span where{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (is_single) {
      take(first.value, where);
      *sampled += end - begin;
      return end;
    }
    const std::string composed = compose(cluster_);
    for (std::size_t at = 0; at < composed.size();) {
      const CodePoint c = code_point_at(composed, at);
      take(c.value, where);
      at += std::max<std::size_t>(c.size, 1);
    }
    *sampled += composed.size();
    return end;
  }

  void take(char32_t c, Span at) {
    if (c < 0x80) return take_ascii(static_cast<char>(c), at.begin);
    const bool letter = c != 0xA0 && c < 0x2000 && c != 0xFFFD;
    if (c == 0xFFFD) {
      ++undecoded_;
      note(&first_undecoded_, at);
    }
    if (letter) {
      take_letter(at.begin);
      has_vowel_ = true;
    } else {
      end_word(at.begin);
    }
    take_marked(c, at);
    previous_ = c;
  }

  void take_ascii(char c, std::uint32_t at) {
    const std::uint8_t traits = kTraits[static_cast<unsigned char>(c)];
    const bool behind_vowel = has(previous_, kVowel);
    previous_ = static_cast<unsigned char>(c);
    if ((traits & kLetter) != 0) {
      take_letter(at);
      has_vowel_ = has_vowel_ || (traits & kVowel) != 0;
      capital_inside_ = capital_inside_ || (word_size_ > 1 && (traits & kCapital) != 0);
      viqr_signs_ += viqr_candidates_;
      viqr_candidates_ = 0;
      return;
    }
    if ((traits & kInside) == 0) end_word(at);
    if ((traits & kViqrSign) == 0) {
      viqr_candidates_ = 0;
    } else if (behind_vowel) {
      ++viqr_candidates_;
    }
  }

  void take_letter(std::uint32_t at) {
    if (word_size_ == 0) word_begin_ = at;
    ++word_size_;
    ++letters_;
  }

  void take_marked(char32_t c, Span at) {
    if (is_vietnamese(c)) {
      ++vietnamese_;
      return;
    }
    if (c >= 0x2000 && c != 0x2020 && c != 0x2021 && c != 0x2122 && c != 0x20AC) return;
    if (c < 0xA1 || (c > 0xFF && c < 0x152)) return;
    ++foreign_;
    note(&first_foreign_, {word_size_ > 0 ? word_begin_ : at.begin, at.end});
    if (is_tcvn3_sign(c)) ++tcvn3_signs_;
    if (is_vni_mark(c) && has(previous_, kVowel)) ++vni_marks_;
    if ((c == 0xBB || c == 0xBA) && previous_ == 0xE1) ++twice_signs_;  // á» and áº lead most Vietnamese letters
  }

  void end_word(std::uint32_t end) {
    if (word_size_ == 0) return;
    ++words_;
    note(&first_word_, {word_begin_, end});
    if (!has_vowel_ && !capital_inside_ && !is_listed(end)) {
      ++bare_words_;
      note(&first_bare_, {word_begin_, end});
    }
    if (is_common(utf8_.substr(word_begin_, end - word_begin_))) {
      ++common_words_;
      note(&first_common_, {word_begin_, end});
    }
    word_size_ = 0;
    has_vowel_ = capital_inside_ = false;
  }

  // Words that every text has, without their marks.
  static bool is_common(std::string_view word) {
    constexpr std::string_view kCommon[] = {"cua", "va", "ngay", "cac", "thang", "theo", "dinh"};
    constexpr std::size_t kLongest = 5;
    return word.size() <= kLongest && std::find(std::begin(kCommon), std::end(kCommon), word) != std::end(kCommon);
  }

  // a) b. and what stands in a number: no words, so that they need no vowel.
  bool is_listed(std::uint32_t end) const {
    return end < utf8_.size() && std::string_view(")./-").find(utf8_[end]) != std::string_view::npos;
  }

  static void note(Span* first, Span where) {
    if (first->empty()) *first = where;
  }

  DefectKind foreign_kind() const {
    const auto share = [&](std::uint32_t count) { return count * 100 > foreign_ * kTellingSigns; };
    if (share(twice_signs_)) return DefectKind::utf8_twice;
    if (share(tcvn3_signs_)) return DefectKind::tcvn3;
    return share(vni_marks_) ? DefectKind::vni : DefectKind::single_byte;
  }

  std::string_view utf8_;
  std::u32string cluster_;  // kept for its memory
  std::uint32_t letters_ = 0;
  std::uint32_t vietnamese_ = 0;  // letters that only Vietnamese has, and its combining marks
  std::uint32_t foreign_ = 0;     // the upper half of Latin-1 and Windows-1252
  std::uint32_t undecoded_ = 0;
  std::uint32_t tcvn3_signs_ = 0;
  std::uint32_t vni_marks_ = 0;
  std::uint32_t twice_signs_ = 0;
  std::uint32_t viqr_candidates_ = 0;
  std::uint32_t viqr_signs_ = 0;  // signs between a vowel and a letter
  std::uint32_t words_ = 0;
  std::uint32_t bare_words_ = 0;
  std::uint32_t common_words_ = 0;
  Span first_undecoded_;
  Span first_foreign_;
  Span first_bare_;
  Span first_common_;
  Span first_word_;
  char32_t previous_ = ' ';
  std::uint32_t word_begin_ = 0;
  std::uint32_t word_size_ = 0;
  bool has_vowel_ = false;
  bool capital_inside_ = false;
};

// Nearly all texts are sound, and counting without a look at each letter says so at a fortieth of the cost: true only
// where judge() finds nothing. What is counted is too high where a defect would be found, or too low where that
// excuses. But letters of other languages whose bytes stand among those of Vietnamese ones (č, Georgian) count as
// Vietnamese: a text in such a language is called sound, where judge() may find its é and ñ foreign.
//
// An uncommon character, counted as no letter and as the end of a word, may be either. A mark may make another letter
// of the one before it. What NFC joins to its letter lets the sample reach further, by two bytes each at most: two
// letters, or one word, or one sign.
bool is_surely_sound(std::string_view utf8) {
  static_assert(kSample <= kLongestCounted);
  const LetterCounts counts = count_letters(utf8.substr(0, kSample));
  const std::uint32_t others = counts.uncommon + counts.combining;
  if (std::min({counts.letters, counts.vietnamese, counts.words}) < others) return false;
  return (counts.vietnamese - others) * 100 > (counts.letters + 3 * others) * kSoundMarks &&
         (counts.viqr_signs + others) * 100 < (counts.letters - others) * kSoundMarks &&
         (counts.bare_words + others) * 100 < (counts.words - counts.uncommon) * kBareWords &&
         (counts.uncommon + others) * 100 <= counts.letters * kUndecoded;
}

}  // namespace

std::optional<Defect> find_defect(std::string_view utf8) {
  return is_surely_sound(utf8) ? std::nullopt : find_defect_plain(utf8);
}

std::optional<Defect> find_defect_plain(std::string_view utf8) { return Sample(utf8).judge(); }

}  // namespace vanban::text
