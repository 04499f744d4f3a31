// The words by which the value of a deadline is read: deadline_words.tsv.
#ifndef VANBAN_STRUCTURE_TASKS_DEADLINE_WORDS_H_
#define VANBAN_STRUCTURE_TASKS_DEADLINE_WORDS_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/grammar.h"
#include "layout/reading.h"
#include "structure/word_list.h"

namespace vanban::structure {

class DeadlineWords {
 public:
  explicit DeadlineWords(const grammar::Grammar& grammar);

  // How often a deadline of the reading recurs, with its day where said: quarter, month/25; empty where it does not.
  std::string recurrence_of(const layout::Origin& origin, Span deadline) const;
  // Of a deadline's words, folded and in lower case: is it a stretch of time, or one from another day? "6 tháng đầu năm
  // 2025", "15 ngày, kể từ ngày bế mạc kỳ họp".
  bool is_stretch(std::string_view words) const;

  // By kind.
  WordList recurring;
  WordList day;
  WordList stretch;
  WordList from_then;
  WordList which;

 private:
  struct Word {
    std::string key;   // folded (text::key_of)
    std::string name;  // with its marks
    std::string value;
  };
  class Words;

  bool recurs(const Words& words) const;
  std::optional<int> count_of(std::string_view word) const;
  int count_before(std::string_view words, std::size_t at) const;
  std::string_view smallest_period(const Words& words) const;
  std::string day_in_month(std::string_view words) const;

  std::vector<std::pair<std::string, int>> counts_;
  std::vector<Word> units_;   // value: the period that one of them is
  std::vector<Word> recurs_;  // by kind, as the next
  std::vector<Word> each_;
  std::vector<Word> others_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_TASKS_DEADLINE_WORDS_H_
