// The rimes are written as one types them in Telex: aw ă, aa â, ee ê, oo ô, ow ơ, uw ư; dd đ.
#include "ingest/syllables.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string>

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

template <std::size_t n>
constexpr std::array<std::uint64_t, n> packed_list(const std::string_view (&words)[n]) {
  std::array<std::uint64_t, n> list{};
  std::transform(std::begin(words), std::end(words), list.begin(), packed);
  std::sort(list.begin(), list.end());
  return list;
}

template <std::size_t n>
bool is_in(const std::array<std::uint64_t, n>& list, std::string_view word) {
  return word.size() <= kLongestTelex && std::binary_search(list.begin(), list.end(), packed(word));
}

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
  const auto lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
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

bool is_rime(std::string_view rime, char32_t tone) {
  static constexpr auto kPackedRimes = packed_list(kRimes);
  if (!is_in(kPackedRimes, rime)) return false;
  const char last = rime.back();
  const bool stopped = last == 'c' || last == 'p' || last == 't' || rime.ends_with("ch");
  return !stopped || tone == 0x301 || tone == 0x323;
}

bool is_onset(std::string_view onset) {
  static constexpr auto kPackedOnsets = packed_list(kOnsets);
  return onset.empty() || is_in(kPackedOnsets, onset);
}

constexpr std::size_t kLongest = 7;  // nghiêng

}  // namespace

bool is_syllable(std::u32string_view word) {
  if (word.empty() || word.size() > kLongest) return false;
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
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
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
