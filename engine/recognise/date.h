// What a date says.
#ifndef VANBAN_RECOGNISE_DATE_H_
#define VANBAN_RECOGNISE_DATE_H_

#include <optional>
#include <string>
#include <string_view>

#include "grammar/grammar.h"
#include "vanban/document.h"

namespace vanban::recognise {

struct DateValue {
  int year = 0;
  int month = 0;  // 0: not said
  int day = 0;    // 0: not said

  Precision precision() const { return day ? Precision::day : month ? Precision::month : Precision::year; }
  std::string iso() const;  // 2022-03-07, 2022-03, 2022
};

// Reads what `give date(...)` of the rule names, groups or words in quotes, in the order year, month, day; the groups
// of these names where the rule gives something else. A month may be a Roman numeral. Empty where no such day exists
// (31/02) or the year is none that a document can have (before 1900, after 2100). Two-digit years are of the twentieth
// century (19/5/90).
std::optional<DateValue> interpret_date(const grammar::Match& match, std::string_view key);

}  // namespace vanban::recognise

#endif  // VANBAN_RECOGNISE_DATE_H_
