// Laws known by the laws that they amend: "sửa đổi, bổ sung một số điều của Luật A, Luật B và Luật C số 90/2025/QH15".
#ifndef VANBAN_STRUCTURE_CITATIONS_AMENDING_LAW_H_
#define VANBAN_STRUCTURE_CITATIONS_AMENDING_LAW_H_

#include <cstdint>
#include <vector>

#include "structure/citations/draft.h"
#include "structure/citations/law_name.h"
#include "structure/citations/naming_text.h"

namespace vanban::structure {

// What stands behind the type of such a law.
struct AmendingLaw {
  std::uint32_t end = 0;     // of the last law named, with its number; 0 where it is no such name
  int number = -1;           // index of the last one's draft, where it alone has a number
  bool counted = false;      // "của 11 luật có liên quan đến quy hoạch": they are not named
  std::vector<Span> listed;  // those that no list knows, each with its type, as far as their row says; in order
};

class AmendingLaws {
 public:
  // All are kept by reference. `numbered`: the citations with a number, in reading order.
  AmendingLaws(const NamingText& text, const LawNames& names, const std::vector<Draft>& numbered)
      : text_(text), key_(text.key), rules_(text.rules), names_(names), numbered_(numbered) {}

  // Of the name that begins at `begin`, behind its type.
  AmendingLaw read(std::uint32_t begin, std::uint32_t limit) const;

 private:
  void read_row(std::uint32_t at, std::uint32_t limit, std::uint32_t row_end, AmendingLaw* law) const;
  std::uint32_t end_of_dated_row(std::uint32_t begin, std::uint32_t at, std::uint32_t limit) const;
  std::uint32_t end_in_row(std::uint32_t at, std::uint32_t end, std::uint32_t row_end, AmendingLaw* law) const;
  std::uint32_t begin_of_next_law(std::uint32_t from, std::uint32_t row_end) const;
  std::uint32_t end_of_member(std::uint32_t at, std::uint32_t limit) const;
  bool is_law_at(std::uint32_t begin) const;
  bool names_type(Span words) const;
  int numbered_law_at(std::uint32_t begin) const;
  int numbered_behind(std::uint32_t end) const;
  int index_of(const Draft& draft) const { return static_cast<int>(&draft - numbered_.data()); }

  const NamingText& text_;
  std::string_view key_;
  const CitationRules& rules_;
  const LawNames& names_;
  const std::vector<Draft>& numbered_;
};

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_AMENDING_LAW_H_
