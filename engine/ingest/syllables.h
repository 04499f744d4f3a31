// Is a word a Vietnamese syllable? How much of a text is: the one measure by which old encodings are told apart.
#ifndef VANBAN_INGEST_SYLLABLES_H_
#define VANBAN_INGEST_SYLLABLES_H_

#include <cstddef>
#include <string_view>

namespace vanban::ingest {

// True for one syllable in any case, composed: an onset, a rime and at most one tone that the rime can bear.
bool is_syllable(std::u32string_view word);

// Words, those with a character beyond ASCII, and how many of these are syllables. Signs that old encodings use for
// letters (© ® µ ¸) count as parts of words, so that text read in a wrong encoding has few syllables.
struct SyllableCount {
  std::size_t words = 0;
  std::size_t marked = 0;
  std::size_t sound = 0;

  double share() const { return marked == 0 ? 0.0 : static_cast<double>(sound) / static_cast<double>(marked); }
  SyllableCount& operator+=(const SyllableCount& more) {
    words += more.words;
    marked += more.marked;
    sound += more.sound;
    return *this;
  }
};

// `most`: stops after so many marked words.
SyllableCount count_syllables(std::u32string_view text, std::size_t most = 4000);

// A letter, or a sign that stands for one in an old encoding; no blank, digit, ASCII or typographic punctuation.
bool is_word_character(char32_t c);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_SYLLABLES_H_
