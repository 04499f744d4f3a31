// Composition. Vietnamese letters are a table of 24 vowels by 6 tones; of everything else ICU tells the parts and what
// two of them make: its own ordering of marks is quadratic in the length of a cluster, and it holds one several times.
#include "text/compose.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "text/nfc.h"
#include "text/utf8.h"
#include "text/vowels.h"

namespace vanban::text {
namespace {

constexpr std::uint8_t kNone = 0xFF;

// A letter as vowel (row of kVowelRows) and tone (column).
struct Vowel {
  std::uint8_t row;  // or kNone
  std::uint8_t tone;
};

// U+0000..01FF, then U+1E00..1EFF.
constexpr std::size_t kLatinEnd = 0x200;
constexpr char32_t kAdditional = 0x1E00;
constexpr std::size_t index_of(char32_t c) { return c < kLatinEnd ? c : kLatinEnd + (c - kAdditional); }

constexpr auto kVowelOf = [] {
  std::array<Vowel, kLatinEnd + 0x100> vowels{};
  vowels.fill({kNone, 0});
  for (std::uint8_t row = 0; row < 2 * kVowels; ++row) {
    for (std::uint8_t tone = 0; tone < kTones; ++tone) vowels[index_of(kVowelRows[row][tone])] = {row, tone};
  }
  return vowels;
}();

constexpr Vowel vowel_of(char32_t c) {
  if (c >= kLatinEnd && (c < kAdditional || c >= kAdditional + 0x100)) return {kNone, 0};
  return kVowelOf[index_of(c)];
}

constexpr std::uint8_t tone_of(char32_t mark) {
  return static_cast<std::uint8_t>(std::find(kToneMarks, kToneMarks + kTones, mark) - kToneMarks);
}

// The row of a plain vowel with a circumflex, breve or horn.
constexpr std::uint8_t row_with(std::uint8_t row, char32_t mark) {
  const auto capital = static_cast<std::uint8_t>(row / kVowels * kVowels);
  const auto is = [&](char32_t c) { return kVowelRows[row % kVowels][0] == c; };
  const auto next = [&](std::size_t step) { return static_cast<std::uint8_t>(row % kVowels + step + capital); };
  switch (mark) {
    case 0x302:
      return is(U'a') ? next(2) : is(U'e') || is(U'o') ? next(1) : kNone;
    case 0x306:
      return is(U'a') ? next(1) : kNone;
    case 0x31B:
      return is(U'o') ? next(2) : is(U'u') ? next(1) : kNone;
    default:
      return kNone;
  }
}

// The letters by what is put on them: a text that is decomposed asks for one in every second word, twice.
constexpr char32_t kFirstMark = 0x300;
constexpr std::size_t kMarks = 0x24;
constexpr auto kMarked = [] {
  std::array<std::array<Vowel, 2 * kVowels>, kMarks> marked{};  // a row with the mark, and the tone that the mark is
  for (std::size_t mark = 0; mark < kMarks; ++mark) {
    for (std::uint8_t row = 0; row < 2 * kVowels; ++row) {
      const auto c = static_cast<char32_t>(kFirstMark + mark);
      const std::uint8_t tone = tone_of(c);
      marked[mark][row] = tone < kTones ? Vowel{row, tone} : Vowel{row_with(row, c), 0};
    }
  }
  return marked;
}();

// kVowelRows in one piece: no row needs to be looked up first.
constexpr auto kLetterAt = [] {
  std::array<std::array<char16_t, kTones>, 2 * kVowels> letters{};
  for (std::size_t row = 0; row < letters.size(); ++row) {
    for (std::size_t tone = 0; tone < kTones; ++tone) letters[row][tone] = static_cast<char16_t>(kVowelRows[row][tone]);
  }
  return letters;
}();

std::uint8_t combining_class(char32_t c) { return u_getCombiningClass(static_cast<UChar32>(c)); }

// Marks in canonical order: a stable counting sort of each run of non-starters.
void order_marks(std::u32string::iterator begin, std::u32string::iterator end) {
  std::array<std::size_t, 257> places{};
  std::vector<std::uint8_t> classes;
  classes.reserve(static_cast<std::size_t>(end - begin));
  for (auto it = begin; it != end; ++it) {
    classes.push_back(combining_class(*it));
    ++places[classes.back() + 1u];
  }
  if (std::is_sorted(classes.begin(), classes.end())) return;
  for (std::size_t i = 1; i < places.size(); ++i) places[i] += places[i - 1];
  const std::u32string marks(begin, end);
  for (std::size_t i = 0; i < marks.size(); ++i) begin[static_cast<std::ptrdiff_t>(places[classes[i]]++)] = marks[i];
}

// The first two marks above a vowel, if they are a tone and then a circumflex or breve that belongs to the letter.
void put_tone_last(char32_t base, std::u32string::iterator begin, std::u32string::iterator end) {
  constexpr std::uint8_t kAbove = 230;
  const auto first = std::find_if(begin, end, [](char32_t c) { return combining_class(c) == kAbove; });
  const bool has_horn = std::find(begin, first, U'\u031B') != first;
  if (end - first < 2 || has_horn) return;
  const Vowel vowel = vowel_of(base);
  if (vowel.row == kNone || row_with(vowel.row, first[1]) == kNone) return;
  if (tone_of(first[0]) < kTones) std::swap(first[0], first[1]);
}

enum class Tones { as_they_are, last };

void put_in_order(Tones tones, std::u32string* text) {
  const auto is_mark = [](char32_t c) { return combining_class(c) != 0; };
  for (auto it = text->begin(); it != text->end();) {
    const auto begin = std::find_if(it, text->end(), is_mark);
    const auto end = std::find_if_not(begin, text->end(), is_mark);
    order_marks(begin, end);
    if (tones == Tones::last && begin != text->begin()) put_tone_last(begin[-1], begin, end);
    it = end;
  }
}

bool has_parts(char32_t c) {
  icu::UnicodeString parts;
  return c >= 0xC0 && nfc().getDecomposition(static_cast<UChar32>(c), parts) != 0;
}

std::u32string parts_of(std::u32string_view cluster) {
  std::u32string parts;
  parts.reserve(cluster.size());
  for (const char32_t c : cluster) decompose(c, &parts);
  return parts;
}

// Canonical composition, of parts in canonical order: a mark goes into the starter before it unless one of its class,
// or of a higher one, stands between them. In place, for a cluster may be as long as a text.
void join_parts(std::u32string* parts) {
  constexpr std::size_t kNoStarter = std::u32string::npos;
  std::size_t starter = kNoStarter;
  std::size_t size = 0;
  std::uint8_t last = 0;  // the class of what was kept last
  for (const char32_t c : *parts) {
    const std::uint8_t mark = combining_class(c);
    if (starter != kNoStarter && (size == starter + 1 || last < mark)) {
      const UChar32 whole = nfc().composePair(static_cast<UChar32>((*parts)[starter]), static_cast<UChar32>(c));
      if (whole >= 0) {
        (*parts)[starter] = static_cast<char32_t>(whole);
        continue;
      }
    }
    if (mark == 0) starter = size;
    last = mark;
    (*parts)[size++] = c;
  }
  parts->resize(size);
}

void append_composed(std::u32string cluster, Tones tones, std::string* out) {
  const bool is_decomposed = std::all_of(cluster.begin(), cluster.end(), [](char32_t c) { return !has_parts(c); });
  if (!is_decomposed) cluster = parts_of(cluster);
  put_in_order(tones, &cluster);
  join_parts(&cluster);
  for (const char32_t c : cluster) append_utf8(c, out);
}

}  // namespace

const icu::Normalizer2& nfc() {
  static const icu::Normalizer2* const kNfc = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFCInstance(status);
  }();
  return *kNfc;
}

std::string to_nfc(std::string_view utf8) {
  std::string composed;
  composed.reserve(utf8.size());
  std::u32string cluster;
  const auto end_cluster = [&] {
    if (cluster.size() == 1 && is_composed(cluster[0])) {
      append_utf8(cluster[0], &composed);
    } else {
      append_composed(std::move(cluster), Tones::as_they_are, &composed);
    }
    cluster.clear();
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint c = code_point_at(utf8, at);
    if (begins_cluster(c.value)) end_cluster();
    cluster.push_back(c.value);
    at += c.size;
  }
  end_cluster();
  return composed;
}

char32_t add_mark(char32_t letter, char32_t mark) {
  const Vowel vowel = vowel_of(letter);
  if (vowel.row == kNone || mark < kFirstMark || mark >= kFirstMark + kMarks) return 0;
  const Vowel marked = kMarked[mark - kFirstMark][vowel.row];
  if (marked.row == kNone || (marked.tone != 0 && vowel.tone != 0)) return 0;
  return kLetterAt[marked.row][vowel.tone + marked.tone];
}

bool begins_cluster(char32_t c) { return c < 0x300 || nfc().hasBoundaryBefore(static_cast<UChar32>(c)); }

bool is_composed(char32_t c) {
  return c < 0x300 || u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_NFC_QUICK_CHECK) == UNORM_YES;
}

void decompose(char32_t c, std::u32string* out) {
  icu::UnicodeString parts;
  if (c < 0xC0 || !nfc().getDecomposition(static_cast<UChar32>(c), parts)) {
    out->push_back(c);
    return;
  }
  for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    out->push_back(static_cast<char32_t>(parts.char32At(i)));
  }
}

std::string compose(std::u32string cluster) {
  std::string composed;
  composed.reserve(2 * cluster.size());  // as marks are, nearly all
  append_composed(std::move(cluster), Tones::last, &composed);
  return composed;
}

}  // namespace vanban::text
