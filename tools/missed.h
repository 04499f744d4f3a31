// Why a reference was missed, as far as the words where it stands tell: for vanban explain.
#ifndef VANBAN_TOOLS_MISSED_H_
#define VANBAN_TOOLS_MISSED_H_

#include <string>
#include <string_view>
#include <vector>

#include "vanban/explain.h"

namespace vanban::tools {

// Why a type word that was taken makes no citation; "" where it looks like none. `text`: the whole text.
std::string why_no_citation(const Step& type, std::string_view text);

// What of a number's notation stands right behind it and was not read; "" where nothing does.
std::string rest_of_number(const Step& number, std::string_view text);

// Words of a line that look like a document's number: 1842b/CTPH-BVH. Their places in the text.
std::vector<Span> like_numbers(std::string_view text, Span line);

}  // namespace vanban::tools

#endif  // VANBAN_TOOLS_MISSED_H_
