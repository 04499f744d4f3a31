// A document's text with its marks.
#ifndef VANBAN_TOOLS_PAGE_MARKED_TEXT_H_
#define VANBAN_TOOLS_PAGE_MARKED_TEXT_H_

#include <functional>
#include <string>
#include <string_view>

#include "page/html.h"
#include "page/marks.h"

namespace vanban::page {

// Where a citation leads: "" for its details in the page.
using LinkOf = std::function<std::string(const Mark& citation)>;

// The id of the place of a mark in the text, to which its details lead back.
std::string place_of(const Mark& mark);

// Each mark is a link to its details; where marks lie in each other, the innermost one counts. Lines that are laid out
// in columns keep their blanks. Cost: n log n.
void write_marked_text(std::string_view text, const Marks& marks, const LinkOf& link_of, const Say& say, Html* html);

}  // namespace vanban::page

#endif  // VANBAN_TOOLS_PAGE_MARKED_TEXT_H_
