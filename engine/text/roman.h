// Roman numerals up to 30, as offices number chapters, and months.
#ifndef VANBAN_TEXT_ROMAN_H_
#define VANBAN_TEXT_ROMAN_H_

#include <string_view>

namespace vanban::text {

int roman_value(std::string_view numeral);  // canonical ones only: IIII and IL are none; either case; 0 where none
std::string_view roman_name(int value);     // up to 30, else ""

}  // namespace vanban::text

#endif  // VANBAN_TEXT_ROMAN_H_
