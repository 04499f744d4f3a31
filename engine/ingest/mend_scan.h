// What the knowledge of numbers says of words that were recognised: 05-CT/IW is 05-CT/TW, 3l/12/2021 a day.
#ifndef VANBAN_INGEST_MEND_SCAN_H_
#define VANBAN_INGEST_MEND_SCAN_H_

#include <string>
#include <string_view>
#include <vector>

#include "grammar/grammar.h"
#include "ingest/mend_words.h"
#include "ingest/page_layout.h"
#include "recognise/number.h"

namespace vanban::ingest {

// By the lexicons misreadings, office_phrases, assembly_terms, doctypes and bodies. Immutable, shared by threads; the
// grammar must outlive it.
class ScanMender {
 public:
  explicit ScanMender(const grammar::Grammar& grammar);

  // `words`: of a page, in the order in which they were recognised; `height` of the page in points. A word that is
  // changed keeps what was read as `raw`. Never invents: what has two readings stays, and in the head of the first page
  // a serial or a day that the recogniser is not sure of, as it is of none that is written by hand, goes; so does, on
  // any page, a number that it is not sure of and whose code nobody knows. `raw` has what that may have been, too.
  void mend(bool first_page, float height, std::vector<PageWord>* words) const;

  // A number, or the codes of one behind `before`; as it stands where there is nothing to mend.
  std::string mend_number(std::string_view word, std::string_view before) const;
  // A day, month or year behind `before`, or all of them with slashes between.
  std::string mend_date(std::string_view word, std::string_view before) const;

 private:
  struct Misreading {
    std::string read;
    std::string meant;
  };

  std::string mend_code(std::string_view code) const;
  std::string mend_digits(std::string_view piece) const;
  bool is_code(std::string_view code) const;
  std::vector<std::string> readings_of(std::string_view code) const;
  std::string mend_term(std::string_view code, std::string_view year) const;
  std::vector<std::string> near_codes(std::string_view code, bool body) const;
  void drop_unknown_number(PageWord* word) const;

  recognise::Codes codes_;
  WordMender words_;
  struct Term {
    int number = 0;
    int from = 0, to = 0;  // years of numbers
  };
  std::vector<Term> terms_;  // of the National Assembly
  std::vector<Misreading> in_digits_;
  std::vector<Misreading> in_codes_;
};

}  // namespace vanban::ingest

#endif  // VANBAN_INGEST_MEND_SCAN_H_
