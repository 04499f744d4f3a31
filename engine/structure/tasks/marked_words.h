// Words that are meant only with their own marks, as task_words.tsv lists them: để, not đế or đe.
#ifndef VANBAN_STRUCTURE_TASKS_MARKED_WORDS_H_
#define VANBAN_STRUCTURE_TASKS_MARKED_WORDS_H_

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "layout/reading.h"
#include "text/packed_word.h"
#include "vanban/span.h"

namespace vanban::structure {

class MarkedWords {
 public:
  // Those of a kind.
  MarkedWords(const grammar::Grammar& grammar, std::string_view kind);

  // May it be, by its letters alone? Quick.
  bool may_be(text::PackedWord word) const { return std::find(packed_.begin(), packed_.end(), word) != packed_.end(); }
  // Is a word of the reading one of them, in any case?
  bool has(const layout::Origin& origin, Span word) const;

 private:
  struct Word {
    std::string key;   // folded (text::key_of)
    std::string name;  // with its marks
  };

  std::vector<Word> words_;
  std::vector<text::PackedWord> packed_;  // of their keys
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_MARKED_WORDS_H_
