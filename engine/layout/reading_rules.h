// Which words join a line to the next one, and which are glued to figures: joined_lines.tsv, taken apart by kind once.
#ifndef VANBAN_LAYOUT_READING_RULES_H_
#define VANBAN_LAYOUT_READING_RULES_H_

#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "grammar/grammar.h"
#include "text/ascii.h"

namespace vanban::layout {

// All are keys (key.h), and in lower case where capitals do not count. Blanks at an end stand where a word must begin
// or end there.
struct ReadingRules {
  using Words = std::vector<std::string>;

  // For what is asked of every line: most have no word with the letter.
  class WordsByLetter {
   public:
    void add(std::string word);  // nothing of one that begins with no letter
    const Words& with(char letter) const {
      const auto index = static_cast<unsigned char>(text::to_lower(letter) - 'a');
      return index < kLetters ? words_[index] : none_;
    }

   private:
    static constexpr std::size_t kLetters = 26;
    std::array<Words, kLetters> words_;
    Words none_;
  };

  explicit ReadingRules(const grammar::Grammar& grammar);

  WordsByLetter openers, closings;          // the first words of a line; '#' stands for the begin of a numeral
  WordsByLetter open, counted, half_names;  // the last word of a line
  Words laws, issues;                       // " Luat", " ban hanh": as they stand
  Words posts, verbs;                       // the last words of a line
  Words bodies, countries;                  // "So ", "Viet Nam ": as they stand
  Words leads;                              // a whole line
  using Halves = std::vector<std::pair<std::string, std::string>>;
  Halves halves;          // " lao dong", "- thuong binh"
  Halves charged_halves;  // " uy ban nhan dan", "nhan dan tinh": before a line with a charge
  Words charges;
  Words preambles, anew;  // the first words of a line
  Words before_figures, behind_figures;
  Words open_units;  // the last word before a label, with its marks
  Words leads_on;    // in a line before a colon
};

}  // namespace vanban::layout

#endif  // VANBAN_LAYOUT_READING_RULES_H_
