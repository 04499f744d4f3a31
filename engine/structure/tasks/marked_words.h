// Words that are meant only with their own marks, as task_words.tsv lists them: để, not đế or đe.
#ifndef VANBAN_STRUCTURE_TASKS_MARKED_WORDS_H_
#define VANBAN_STRUCTURE_TASKS_MARKED_WORDS_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "layout/reading.h"
#include "vanban/span.h"

namespace vanban::structure {

class MarkedWords {
 public:
  // Those of a kind.
  MarkedWords(const grammar::Grammar& grammar, std::string_view kind);

  // False only where no word begins with these two letters, in any case; a blank stands behind one of a single letter.
  bool may_begin(char first, char second) const { return (seconds_[first & 31] >> (second & 31) & 1) != 0; }
  // Is a word of the reading one of them, in any case?
  bool has(const layout::Origin& origin, Span word) const;

 private:
  struct Word {
    std::string key;   // folded (text::key_of)
    std::string name;  // with its marks
  };

  std::vector<Word> words_;
  std::array<std::uint32_t, 32> seconds_{};  // for each first letter, a bit for each that may stand behind it
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_MARKED_WORDS_H_
