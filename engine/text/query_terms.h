// A query as typed into a search box, taken as data: no sign in it can be wrong. And the words of a text as search sees
// them: runs of letters, digits and marks.
#ifndef VANBAN_TEXT_QUERY_TERMS_H_
#define VANBAN_TEXT_QUERY_TERMS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "vanban/span.h"

namespace vanban::text {

// The words of a text one by one. Invisible characters may stand within a word.
class SearchWords {
 public:
  explicit SearchWords(std::string_view utf8) : utf8_(utf8) {}

  bool next(Span* word);

 private:
  std::string_view utf8_;
  std::size_t at_ = 0;
};

// The comparison_key() (comparison.h) of one word of a text, without the invisible characters within.
std::string exact_word(std::string_view word);
// The exact_word() of each word of a text, blanks between.
std::string exact_words(std::string_view utf8);

struct QueryWord {
  std::string folded;  // fold() of decode.h
  std::string exact;   // exact_word(); of a beginning, without its tone
  bool has_marks = false;
};

// Words that follow each other: 12/QĐ-UBND is one term of three, so is what stands in double quotes.
struct QueryTerm {
  std::vector<QueryWord> words;
  bool is_beginning = false;  // ends in *: its last word may go on
};

// At most 64 of them; none where the query has no word.
std::vector<QueryTerm> query_terms(std::string_view query);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_QUERY_TERMS_H_
