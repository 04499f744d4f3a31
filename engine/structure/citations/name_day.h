// The day, or the year, that belongs to the name of a document, right behind it.
#ifndef VANBAN_STRUCTURE_CITATIONS_NAME_DAY_H_
#define VANBAN_STRUCTURE_CITATIONS_NAME_DAY_H_

#include <cstdint>
#include <optional>

#include "structure/citations/naming_text.h"

namespace vanban::structure {

// One of the two, or neither.
struct NameDay {
  const recognise::DateMention* date = nullptr;
  std::optional<recognise::DateMention> bare_year;  // of a law, without the word năm
};

// "Luật Bảo vệ rừng ban hành ngày 19/8/1991", "Luật Đất đai 2013". The year alone is that of a law only where the list
// has one of that name and year: another one may be that of a plan. `name` may be empty: then no law is named.
NameDay day_behind(const NamingText& text, Span name, std::uint32_t limit);

}  // namespace vanban::structure

#endif  // VANBAN_STRUCTURE_CITATIONS_NAME_DAY_H_
