// LinkBook: what linking knows beyond the documents: the years of terms (terms.tsv) and the numbers of laws (laws.tsv).
#ifndef VANBAN_LINK_LINK_BOOK_H_
#define VANBAN_LINK_LINK_BOOK_H_

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/grammar.h"
#include "link/key_book.h"

namespace vanban::link {

// A law, code or ordinance whose number is known.
struct KnownLaw {
  std::string name_key;    // vn/luat-dat-dai/2024
  std::string number_key;  // vn/31-2024-luat-qh15
  std::string type, title, number, date;
};

// Immutable; may be shared by threads.
class LinkBook {
 public:
  explicit LinkBook(const grammar::Grammar& grammar);

  // Whether a scope's term (khóa) holds a year; any does where the list does not have the scope's term.
  bool is_of_term(std::string_view scope, int term, int year) const;
  // 0 where the list does not have it.
  int first_year(std::string_view scope, int term) const;

  const std::vector<KnownLaw>& laws() const { return laws_; }

  // The key by its name of a law that is named with its number: vn/luat-dat-dai/2024. "" where `type` is none that is
  // known by name, or the year is not known. `number` is canonical.
  std::string name_key(std::string_view type, std::string_view title, std::string_view number,
                       std::string_view date) const;

 private:
  struct Years {
    int from = 0;
    int to = 0;
  };
  void read_terms(const grammar::Grammar& grammar);
  void read_laws(const grammar::Grammar& grammar);
  const Years* years(std::string_view scope, int term) const;

  KeyBook keys_;
  std::map<std::pair<std::string, int>, Years, std::less<>> terms_;
  std::vector<KnownLaw> laws_;
};

}  // namespace vanban::link

#endif  // VANBAN_LINK_LINK_BOOK_H_
