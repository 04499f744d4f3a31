// What was odd about a header's number and date, as diagnostics.
#ifndef VANBAN_STRUCTURE_HEADER_REPORT_H_
#define VANBAN_STRUCTURE_HEADER_REPORT_H_

#include <vector>

#include "structure/header/date.h"
#include "structure/header/number.h"
#include "vanban/document.h"

namespace vanban::structure {

// header.number.blank, .unreadable, .repaired. `dated`: the document has its day, so that it is no draft.
void report_number(const HeaderNumber& number, bool dated, Family family, std::vector<Diagnostic>* out);

// header.number.unreadable, where not even its symbol can be read.
void report_torn_number(const Quoted& quoted, Family family, std::vector<Diagnostic>* out);

// header.date.impossible, .unreadable, .incomplete, .repaired. No date: not even the year could be read. `numbered`: a
// serial stands there, so that the document is no draft.
void report_date(const std::optional<HeaderDate>& date, const Quoted& quoted, bool numbered, Family family,
                 std::vector<Diagnostic>* out);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_REPORT_H_
