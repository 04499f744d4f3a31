// The sentence that a citation stands in: what a clerk wants to read beside a relation.
#ifndef VANBAN_LINK_SENTENCE_H_
#define VANBAN_LINK_SENTENCE_H_

#include <string>
#include <string_view>

#include "vanban/span.h"

namespace vanban::link {

// The words around `span` (bytes of `text`, on characters) up to the ends of the sentence or paragraph, white space as
// single blanks, at most some 500 bytes on either side. A span beyond the text gives "".
std::string sentence_around(std::string_view text, Span span);

}  // namespace vanban::link

#endif  // VANBAN_LINK_SENTENCE_H_
