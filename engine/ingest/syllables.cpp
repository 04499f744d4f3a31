// The rimes are written as one types them in Telex: aw ă, aa â, ee ê, oo ô, ow ơ, uw ư; dd đ.
#include "ingest/syllables.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
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

constexpr std::string_view kOnsets[] = {"",  "b",  "c",   "ch", "d", "dd", "g",  "gh", "gi", "h", "k",  "kh", "l", "m",
                                        "n", "ng", "ngh", "nh", "p", "ph", "qu", "r",  "s",  "t", "th", "tr", "v", "x"};

struct Spelled {
  std::string telex;
  char32_t tone = 0;
  bool sound = true;  // no foreign letter, at most one tone
};

void spell_mark(char32_t mark, Spelled* spelled) {
  const char last = spelled->telex.empty() ? '\0' : spelled->telex.back();
  if (mark == 0x302 && (last == 'a' || last == 'e' || last == 'o')) {
    spelled->telex += last;
  } else if ((mark == 0x306 && last == 'a') || (mark == 0x31B && (last == 'o' || last == 'u'))) {
    spelled->telex += 'w';
  } else if ((mark == 0x300 || mark == 0x301 || mark == 0x303 || mark == 0x309 || mark == 0x323) &&
             spelled->tone == 0) {
    spelled->tone = mark;
  } else {
    spelled->sound = false;
  }
}

Spelled spell(std::u32string_view word) {
  Spelled spelled;
  std::u32string pieces;
  for (const char32_t c : word) {
    const auto lower = static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
    if (lower == 0x111) {
      spelled.telex += "dd";
      continue;
    }
    pieces.clear();
    text::decompose(lower, &pieces);
    // The circumflex, breve and horn first: ệ is spelled ee with a tone.
    std::stable_partition(pieces.begin(), pieces.end(),
                          [](char32_t p) { return p < 0x300 || p == 0x302 || p == 0x306 || p == 0x31B; });
    for (const char32_t piece : pieces) {
      if (piece >= 'a' && piece <= 'z') {
        spelled.telex += static_cast<char>(piece);
      } else {
        spell_mark(piece, &spelled);
      }
    }
  }
  return spelled;
}

bool is_rime(std::string_view rime, char32_t tone) {
  if (!std::binary_search(std::begin(kRimes), std::end(kRimes), rime)) return false;
  const char last = rime.back();
  const bool stopped = last == 'c' || last == 'p' || last == 't' || rime.ends_with("ch");
  return !stopped || tone == 0x301 || tone == 0x323;
}

constexpr std::size_t kLongest = 7;  // nghiêng

}  // namespace

bool is_syllable(std::u32string_view word) {
  if (word.empty() || word.size() > kLongest) return false;
  const Spelled spelled = spell(word);
  if (!spelled.sound) return false;
  const std::string_view telex = spelled.telex;
  for (const std::string_view onset : kOnsets) {
    if (telex.starts_with(onset) &&
        is_rime(telex.substr(onset.size()).empty() ? "-" : telex.substr(onset.size()), spelled.tone))
      return true;
  }
  return telex.starts_with("gieeng") || (telex.starts_with("quy") && is_rime(telex.substr(1), spelled.tone));
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
