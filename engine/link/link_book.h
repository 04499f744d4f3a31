// LinkBook: what linking knows beyond the documents: the years of terms (terms.tsv), the numbers of laws and since when
// each is in force (laws.tsv), the numbers of the resolutions of plenums (plenums.tsv).
#ifndef VANBAN_LINK_LINK_BOOK_H_
#define VANBAN_LINK_LINK_BOOK_H_

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "grammar/grammar.h"
#include "link/key_book.h"

namespace vanban::link {

// An act known by name, of which more is known: a law, code or ordinance, a constitution, a resolution of a plenum.
struct KnownAct {
  std::string name_key;    // vn/luat-dat-dai/2024
  std::string number_key;  // vn/31-2024-luat-qh15; the name's where it has no number
  std::string type, title, number, date;
  std::string from;  // the first day in force, "" where unknown
  std::string to;    // the last one, "" where it has none or is not known
  // Since when it is no longer in force: the next law of its name is, or `to` is over. "" as for `to`.
  std::string until;
  std::string next_key;  // number_key of that next law
};

// Immutable; may be shared by threads.
class LinkBook {
 public:
  explicit LinkBook(const grammar::Grammar& grammar);

  // Whether a scope's term (khóa) holds a year; any does where the list does not have the scope's term.
  bool is_of_term(std::string_view scope, int term, int year) const;
  // 0 where the list does not have it.
  int first_year(std::string_view scope, int term) const;

  // In the order of the lists.
  const std::vector<KnownAct>& laws() const { return laws_; }
  // Those of plenums, several to a name. Not in laws().
  const std::vector<KnownAct>& plenums() const { return plenums_; }
  // The one of them that a name means where no title follows (vn/nghi-quyet-hoi-nghi-4/k12), or of which the title is.
  const KnownAct* plenum(std::string_view name_key, std::string_view title) const;

  // The law that a name without a year means on a day: the one in force. `partial`: vn/luat-dat-dai/~; `date`: ISO, of
  // a year or month both the first day and the last must give it. Null where none was, where the list does not say, and
  // while another law of the name is passed but not yet in force: both may be meant.
  const KnownAct* in_force(std::string_view partial, std::string_view date) const;
  // Types of which nothing is changed by what they say: tờ trình, báo cáo.
  bool is_proposal(std::string_view type) const { return proposals_.contains(type); }
  // The law of the same name that ended this one; null where there is none.
  const KnownAct* successor(const KnownAct& law) const;

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
  // `row` under this name.
  void add_law(const grammar::Lexicon& laws, const grammar::Lexicon::Row& row, std::string_view name);
  void read_plenums(const grammar::Grammar& grammar);
  void read_proposals(const grammar::Grammar& grammar);
  void order_lives();
  void tell_ends();
  const KnownAct* in_force_on(std::string_view name, std::string_view day) const;
  const Years* years(std::string_view scope, int term) const;

  KeyBook keys_;
  std::map<std::pair<std::string, int>, Years, std::less<>> terms_;
  std::set<std::string, std::less<>> proposals_;
  std::vector<KnownAct> laws_;
  std::vector<KnownAct> plenums_;
  std::vector<std::uint32_t> usual_;  // of plenums_
  // Of each name (vn/luat-dat-dai) its laws with a first day in force, the oldest first.
  std::map<std::string, std::vector<std::uint32_t>, std::less<>> lives_;
};

}  // namespace vanban::link

#endif  // VANBAN_LINK_LINK_BOOK_H_
