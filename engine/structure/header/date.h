// The day of a document in its header: ngày 05 tháng12 năm 2024, with what hand, stamp and scanner do to it.
#ifndef VANBAN_STRUCTURE_HEADER_DATE_H_
#define VANBAN_STRUCTURE_HEADER_DATE_H_

#include <optional>
#include <string_view>
#include <vector>

#include "layout/reading.h"
#include "recognise/date.h"
#include "structure/header/rules.h"

namespace vanban::structure {

enum class DatePart : std::uint8_t { read, repaired, blank, unreadable };

struct HeaderDate {
  recognise::DateValue value;
  DatePart day = DatePart::read;
  DatePart month = DatePart::read;
  bool impossible = false;       // the day does not exist; the value is that of the month
  int read_day = 0;              // 0: it was not read
  std::string_view written_day;  // in the key
  std::string_view written_month;

  bool has(DatePart part) const { return day == part || month == part; }
};

int days_in(int month, int year);

// Can what stands there for a day or a month be this one? Of two figures one may be legible; where none is, any can.
bool may_say(std::string_view written, int value);

// Reads a match of header.place_date. Empty where not even the year can be read.
std::optional<HeaderDate> read_header_date(const grammar::Match& match, std::string_view key);

struct Adoption {
  recognise::DateValue value;
  Span span;  // reading positions: from ngày to the year
};

// The day in the closing line "Luật này được Quốc hội ... thông qua ngày ..." of a document of that type. Linear time.
std::optional<Adoption> find_adoption(const HeaderRules& rules, const layout::Reading& reading,
                                      std::string_view doc_type);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_HEADER_DATE_H_
