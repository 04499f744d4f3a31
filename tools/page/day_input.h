// Days in forms, written as people write them: 05/03/2024.
#ifndef VANBAN_TOOLS_PAGE_DAY_INPUT_H_
#define VANBAN_TOOLS_PAGE_DAY_INPUT_H_

#include <string_view>

#include "page/html.h"

namespace vanban::page {

// A label with its input. Text, not a picker: that writes days as the browser's language does, 03/05/2024 on many
// computers of offices. `iso`: "" where none is asked for.
void write_day_input(std::string_view name, std::string_view label, std::string_view iso, const Say& say, Html* html);

// Says that `written` is no day; nothing where it is empty.
void write_no_day(std::string_view written, const Say& say, Html* html);

}  // namespace vanban::page

#endif  // VANBAN_TOOLS_PAGE_DAY_INPUT_H_
