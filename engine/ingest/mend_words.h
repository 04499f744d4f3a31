// What the language of offices says of words that were recognised: "bố sung" is bổ sung, "điềucủa" two words.
#ifndef VANBAN_INGEST_MEND_WORDS_H_
#define VANBAN_INGEST_MEND_WORDS_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/grammar.h"
#include "ingest/page_layout.h"

namespace vanban::ingest {

// By the lexicons office_phrases and misreadings. Immutable, shared by threads; the grammar must outlive it.
class WordMender {
 public:
  explicit WordMender(const grammar::Grammar& grammar);

  // `words`: of a page, in the order in which they were recognised. A word in which one letter was misread becomes the
  // one that makes a phrase with its neighbour, if there is one only; it keeps what was read as `raw`.
  void mend(std::vector<PageWord>* words) const;

 private:
  bool is_misread(std::u32string_view read, std::u32string_view meant, bool all_capitals) const;
  void mend_pair(PageWord* first, PageWord* second) const;

  const grammar::Lexicon* phrases_;
  std::vector<std::pair<char32_t, char32_t>> misread_;  // letter and the one that was meant, both as capitals
};

// Words between which the recogniser saw no gap: điềucủa, số47/2025/QH15, tháng5. Only where the parts can be told one
// way, and where a mark shows that they are Vietnamese. Boxes are divided by the number of letters.
void part_joined_words(std::vector<PageWord>* words);

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_MEND_WORDS_H_
