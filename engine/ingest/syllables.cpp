// The rimes are written as one types them in Telex: aw ă, aa â, ee ê, oo ô, ow ơ, uw ư; dd đ.
#include "ingest/syllables.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "ingest/code_points.h"
#include "text/compose.h"

namespace vanban::ingest {
namespace {

// Sorted. c ch p t end a syllable that has the tones sắc and nặng only.
constexpr std::string_view kRimes[] = {
    "a",    "aac",   "aam",  "aan",   "aang",  "aap",   "aat",   "aau",    "aay",   "ac",    "ach",   "ai",   "am",
    "an",   "ang",   "anh",  "ao",    "ap",    "at",    "au",    "awc",    "awm",   "awn",   "awng",  "awp",  "awt",
    "ay",   "e",     "ec",   "ee",    "eech",  "eem",   "een",   "eenh",   "eep",   "eet",   "eeu",   "em",   "en",
    "eng",  "eo",    "ep",   "et",    "i",     "ia",    "ich",   "ieec",   "ieem",  "ieen",  "ieeng", "ieep", "ieet",
    "ieeu", "im",    "in",   "inh",   "ip",    "it",    "iu",    "o",      "oa",    "oac",   "oach",  "oai",  "oam",
    "oan",  "oang",  "oanh", "oao",   "oap",   "oat",   "oawc",  "oawm",   "oawn",  "oawng", "oawt",  "oay",  "oc",
    "oe",   "oen",   "oeo",  "oet",   "oi",    "om",    "on",    "ong",    "oo",    "ooc",   "ooi",   "oom",  "oon",
    "oong", "oop",   "oot",  "op",    "ot",    "ow",    "owi",   "owm",    "own",   "owp",   "owt",   "u",    "ua",
    "uaan", "uaang", "uaat", "uaay",  "uc",    "uee",   "ueech", "ueen",   "ueenh", "ui",    "um",    "un",   "ung",
    "uooc", "uooi",  "uoom", "uoon",  "uoong", "uoot",  "uow",   "up",     "ut",    "uw",    "uwa",   "uwc",  "uwi",
    "uwm",  "uwn",   "uwng", "uwowc", "uwowi", "uwowm", "uwown", "uwowng", "uwowp", "uwowt", "uwowu", "uwt",  "uwu",
    "uy",   "uya",   "uych", "uyeen", "uyeet", "uyn",   "uynh",  "uyp",    "uyt",   "uyu",   "y",     "ych",  "yeem",
    "yeen", "yeeng", "yeet", "yeeu",  "ynh",   "yt"};

constexpr std::string_view kOnsets[] = {"b",  "c",   "ch", "d", "dd", "g",  "gh", "gi", "h", "k",  "kh", "l", "m", "n",
                                        "ng", "ngh", "nh", "p", "ph", "qu", "r",  "s",  "t", "th", "tr", "v", "x"};

// Up to eight small letters as one number, which is compared in one step.
constexpr std::uint64_t packed(std::string_view letters) {
  std::uint64_t value = 0;
  for (const char c : letters) value = value << 8 | static_cast<unsigned char>(c);
  return value;
}

constexpr std::size_t kLongestTelex = sizeof(std::uint64_t);

// A set of packed words that are not empty, in 2^bits places.
template <int bits>
class PackedSet {
 public:
  template <std::size_t n>
  constexpr explicit PackedSet(const std::string_view (&words)[n]) {
    static_assert(2 * n <= (std::size_t{1} << bits));
    for (const std::string_view word : words) places_[place_of(packed(word))] = packed(word);
  }

  constexpr bool has(std::uint64_t word) const { return word != 0 && places_[place_of(word)] == word; }

 private:
  // Where the word stands, or would stand.
  constexpr std::size_t place_of(std::uint64_t word) const {
    std::size_t at = word * 0x9E3779B97F4A7C15u >> (64 - bits);
    while (places_[at] != 0 && places_[at] != word) at = (at + 1) % places_.size();
    return at;
  }

  std::array<std::uint64_t, std::size_t{1} << bits> places_{};
};

// A word in Telex, or what one letter adds to it. Counting syllables must not take memory for each.
class Spelling {
 public:
  void add(char letter) {
    sound = sound && size_ < kMost;
    if (size_ < kMost) telex_[size_++] = letter;
  }
  void add(const Spelling& letter) {
    for (std::size_t i = 0; i < letter.size_; ++i) add(letter.telex_[i]);
  }

  std::string_view telex() const { return {telex_, size_}; }

  char32_t tone = 0;
  bool sound = true;  // no foreign letter, at most one tone

 private:
  static constexpr std::size_t kMost = 14;  // of a syllable: seven letters, each with a mark

  std::uint8_t size_ = 0;
  char telex_[kMost] = {};
};

void spell_mark(char32_t mark, Spelling* spelled) {
  const char last = spelled->telex().empty() ? '\0' : spelled->telex().back();
  if (mark == 0x302 && (last == 'a' || last == 'e' || last == 'o')) {
    spelled->add(last);
  } else if ((mark == 0x306 && last == 'a') || (mark == 0x31B && (last == 'o' || last == 'u'))) {
    spelled->add('w');
  } else if ((mark == 0x300 || mark == 0x301 || mark == 0x303 || mark == 0x309 || mark == 0x323) &&
             spelled->tone == 0) {
    spelled->tone = mark;
  } else {
    spelled->sound = false;
  }
}

void spell_letter(char32_t c, Spelling* spelled) {
  const char32_t lower = to_small(c);
  if (lower == 0x111) {
    spelled->add('d');
    spelled->add('d');
    return;
  }
  std::u32string pieces;
  text::decompose(lower, &pieces);
  // The circumflex, breve and horn first: ệ is spelled ee with a tone.
  std::stable_partition(pieces.begin(), pieces.end(),
                        [](char32_t p) { return p < 0x300 || p == 0x302 || p == 0x306 || p == 0x31B; });
  for (const char32_t piece : pieces) {
    if (piece >= 'a' && piece <= 'z') {
      spelled->add(static_cast<char>(piece));
    } else {
      spell_mark(piece, spelled);
    }
  }
}

// The letters of Vietnamese by table: all but U+0000 to U+01FF and U+1EA0 to U+1EFF are foreign, or loose marks.
class Letters {
 public:
  Letters() {
    for (std::size_t i = 0; i < letters_.size(); ++i) spell_letter(letter_at(i), &letters_[i]);
  }

  const Spelling* find(char32_t c) const {
    if (c < kLow) return &letters_[c];
    return c >= kHighBegin && c < kHighEnd ? &letters_[kLow + (c - kHighBegin)] : nullptr;
  }

 private:
  static constexpr char32_t kLow = 0x200;
  static constexpr char32_t kHighBegin = 0x1EA0;
  static constexpr char32_t kHighEnd = 0x1F00;

  static char32_t letter_at(std::size_t i) { return static_cast<char32_t>(i < kLow ? i : kHighBegin + (i - kLow)); }

  std::array<Spelling, kLow + (kHighEnd - kHighBegin)> letters_;
};

Spelling spell(std::u32string_view word) {
  static const Letters kLetters;
  Spelling spelled;
  for (const char32_t c : word) {
    const Spelling* letter = kLetters.find(c);
    if (letter == nullptr || !letter->sound) {
      spell_letter(c, &spelled);
      continue;
    }
    spelled.add(*letter);
    if (letter->tone == 0) continue;
    spelled.sound = spelled.sound && spelled.tone == 0;
    spelled.tone = letter->tone;
  }
  return spelled;
}

constexpr PackedSet<9> kPackedRimes(kRimes);
constexpr PackedSet<6> kPackedOnsets(kOnsets);

bool is_rime(std::uint64_t rime, char32_t tone) {
  if (!kPackedRimes.has(rime)) return false;
  const auto last = static_cast<char>(rime & 0xFF);
  const bool stopped = last == 'c' || last == 'p' || last == 't' || (rime & 0xFFFF) == packed("ch");
  return !stopped || tone == 0x301 || tone == 0x323;
}

bool is_rime(std::string_view rime, char32_t tone) {
  return rime.size() <= kLongestTelex && is_rime(packed(rime), tone);
}

bool is_onset(std::string_view onset) {
  return onset.empty() || (onset.size() <= kLongestTelex && kPackedOnsets.has(packed(onset)));
}

constexpr std::size_t kLongest = 7;  // nghiêng

// A letter of Vietnamese, or another one of ASCII.
struct PackedLetter {
  std::uint16_t telex = 0;
  std::uint8_t size = 0;  // 0: no such letter
  bool is_vowel = false;
  char32_t tone = 0;
};

class PackedLetters {
 public:
  PackedLetters() {
    for (char32_t c = 'a'; c <= 'z'; ++c) add(c, static_cast<char>(c), '\0');
    add(0x111, 'd', 'd');
    struct Quality {
      char letter;
      char32_t mark;
      char telex;
    };
    constexpr Quality kQualities[] = {{'a', 0, '\0'},    {'a', 0x306, 'w'}, {'a', 0x302, 'a'}, {'e', 0, '\0'},
                                      {'e', 0x302, 'e'}, {'i', 0, '\0'},    {'o', 0, '\0'},    {'o', 0x302, 'o'},
                                      {'o', 0x31B, 'w'}, {'u', 0, '\0'},    {'u', 0x31B, 'w'}, {'y', 0, '\0'}};
    for (const auto& [letter, mark, telex] : kQualities) {
      const auto plain = static_cast<char32_t>(letter);
      const char32_t vowel = mark == 0 ? plain : text::add_mark(plain, mark);
      add(vowel, letter, telex);
      for (const char32_t tone : {0x300u, 0x301u, 0x303u, 0x309u, 0x323u})
        add(text::add_mark(vowel, tone), letter, telex, tone);
    }
  }

  // Nothing for a character that is none of these letters.
  const PackedLetter* find(char32_t c) const {
    if (c >= kLow && (c < kHighBegin || c >= kHighEnd)) return nullptr;
    const PackedLetter& letter = letters_[place_of(c)];
    return letter.size == 0 ? nullptr : &letter;
  }

 private:
  static constexpr char32_t kLow = 0x200;
  static constexpr char32_t kHighBegin = 0x1EA0;
  static constexpr char32_t kHighEnd = 0x1F00;
  static constexpr std::size_t place_of(char32_t c) { return c < kLow ? c : kLow + (c - kHighBegin); }

  void add(char32_t small, char first, char second, char32_t tone = 0) {
    PackedLetter letter{static_cast<std::uint16_t>(first), 1,
                        std::string_view("aeiouy").find(first) != std::string_view::npos, tone};
    if (second != '\0') {
      letter.telex = static_cast<std::uint16_t>(first << 8 | second);
      letter.size = 2;
    }
    letters_[place_of(small)] = letters_[place_of(to_capital(small))] = letter;
  }

  std::array<PackedLetter, kLow + (kHighEnd - kHighBegin)> letters_{};
};

// A syllable's consonants, then the rest, packed.
struct PackedSyllable {
  std::uint64_t onset = 0;
  std::uint64_t rime = 0;
  std::size_t rime_size = 0;
  char32_t tone = 0;
};

// The u of qu and the i of gi may belong to the onset.
bool has_vowel_in_onset(const PackedSyllable& syllable) {
  const int behind_first = 8 * (static_cast<int>(syllable.rime_size) - 1);
  const auto first = static_cast<char>(syllable.rime >> behind_first);
  if (!(syllable.onset == 'g' && first == 'i') && !(syllable.onset == 'q' && first == 'u')) return false;
  if (is_rime(syllable.rime & ((std::uint64_t{1} << behind_first) - 1), syllable.tone)) return true;
  const auto begins_with = [&](std::string_view letters) {
    return syllable.rime_size >= letters.size() &&
           syllable.rime >> (8 * (syllable.rime_size - letters.size())) == packed(letters);
  };
  if (first == 'i') return begins_with("ieeng");
  return begins_with("uy") && is_rime(syllable.rime, syllable.tone);
}

// The verdict on a word of the letters of Vietnamese. Two hundred words of every text are looked at, which took four
// times as long letter by letter of Telex.
std::optional<bool> is_plain_syllable(std::u32string_view word) {
  static const PackedLetters kLetters;
  PackedSyllable syllable;
  bool one_tone = true;
  for (const char32_t c : word) {
    const PackedLetter* letter = kLetters.find(c);
    if (letter == nullptr) return std::nullopt;
    one_tone = one_tone && (letter->tone == 0 || syllable.tone == 0);
    syllable.tone |= letter->tone;
    if (syllable.rime_size > 0 || letter->is_vowel) {
      syllable.rime = syllable.rime << (8 * letter->size) | letter->telex;
      syllable.rime_size += letter->size;
    } else {
      syllable.onset = syllable.onset << (8 * letter->size) | letter->telex;
    }
  }
  if (!one_tone || syllable.rime_size == 0 || syllable.rime_size > kLongestTelex) return false;
  const bool plain =
      (syllable.onset == 0 || kPackedOnsets.has(syllable.onset)) && is_rime(syllable.rime, syllable.tone);
  return plain || has_vowel_in_onset(syllable);
}

}  // namespace

bool is_syllable(std::u32string_view word) {
  if (word.empty() || word.size() > kLongest) return false;
  if (const std::optional<bool> plain = is_plain_syllable(word)) return *plain;
  const Spelling spelled = spell(word);
  if (!spelled.sound) return false;
  // A rime begins with a vowel: the consonants are the onset. The u of qu and the i of gi may belong to it.
  const std::string_view telex = spelled.telex();
  const std::size_t vowel = telex.find_first_of("aeiouy");
  if (vowel == std::string_view::npos) return false;
  const std::string_view onset = telex.substr(0, vowel);
  if (is_onset(onset) && is_rime(telex.substr(vowel), spelled.tone)) return true;
  const std::string_view longer = telex.substr(0, vowel + 1);
  if (longer != "gi" && longer != "qu") return false;
  return is_rime(telex.substr(longer.size()), spelled.tone) || telex.starts_with("gieeng") ||
         (telex.starts_with("quy") && is_rime(telex.substr(1), spelled.tone));
}

bool is_word_character(char32_t c) {
  if (c < 0x80) return (c | 0x20) - 'a' < 26;
  if (c == 0xA0 || c == 0xFEFF) return false;
  return c < 0x2000 || c == 0x20AC || c == 0x2122 || c == 0x2030 || c == 0xFFFD;
}

SyllableCount count_syllables(std::u32string_view text, std::size_t most) {
  SyllableCount count;
  for (std::size_t at = 0; at < text.size() && count.marked < most;) {
    if (!is_word_character(text[at])) {
      ++at;
      continue;
    }
    const std::size_t begin = at;
    bool marked = false;
    while (at < text.size() && is_word_character(text[at])) marked |= text[at++] >= 0x80;
    ++count.words;
    if (!marked) continue;
    ++count.marked;
    count.sound += is_syllable(text.substr(begin, at - begin));
  }
  return count;
}

}  // namespace vanban::ingest
