// The words by which the value of a deadline is read: deadline_words.tsv.
#ifndef VANBAN_STRUCTURE_TASKS_DEADLINE_WORDS_H_
#define VANBAN_STRUCTURE_TASKS_DEADLINE_WORDS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/grammar.h"
#include "structure/word_list.h"

namespace vanban::structure {

class DeadlineWords {
 public:
  explicit DeadlineWords(const grammar::Grammar& grammar);

  // Of a deadline's words, folded and in lower case. How often it recurs, with its day where said: quarter, month/25;
  // empty where it does not.
  std::string recurrence_of(std::string_view words) const;
  // Is it a stretch of time, or one from another day? "6 tháng đầu năm 2025", "15 ngày, kể từ ngày bế mạc kỳ họp".
  bool is_stretch(std::string_view words) const;

  // By kind.
  WordList recurs;
  WordList recurring;
  WordList day;
  WordList stretch;
  WordList from_then;
  WordList which;

 private:
  int count_before(std::string_view words, std::size_t at) const;
  std::string_view smallest_period(std::string_view words) const;
  std::string day_in_month(std::string_view words) const;

  std::vector<std::pair<std::string, int>> counts_;
  std::vector<std::pair<std::string, std::string>> units_;  // and the period that one of them is
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_DEADLINE_WORDS_H_
