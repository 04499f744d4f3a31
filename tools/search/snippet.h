// The place of a text that tells most about why it was found.
#ifndef VANBAN_TOOLS_SEARCH_SNIPPET_H_
#define VANBAN_TOOLS_SEARCH_SNIPPET_H_

#include <string_view>
#include <vector>

#include "search/search.h"

namespace vanban::search {

// About two hundred characters around the words of the query, the first of the places that have most of them; the
// beginning of the text where it has none. Blanks are single; however long a word is, no more is given.
std::vector<Piece> snippet_of(std::string_view text, std::string_view query);

}  // namespace vanban::search

#endif  // VANBAN_TOOLS_SEARCH_SNIPPET_H_
