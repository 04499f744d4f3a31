// The remains of Markdown in text that converters made: backslash escapes and emphasis marks.
#ifndef VANBAN_TEXT_MARKUP_H_
#define VANBAN_TEXT_MARKUP_H_

#include "text/rewriter.h"

namespace vanban::text {

// Drops each backslash before ASCII punctuation, another backslash, a line end or the end.
void drop_escapes(std::string_view utf8, Rewriter* out);

// Drops '*' and '_' that mark emphasis. They stand in groups (`***`, `*_`), and a group goes or stays as a whole, told
// by the characters around it. It goes when it clings to a word, a quotation or its punctuation on one side. It stays
// as a bullet (`* item`), a footnote sign (`(*)`), a separator (`***` alone), a drawn rule (`_____`), inside codes
// (`QD_BKHCN`) and in arithmetic (`7 * 5`). `**` goes wherever it stands, but for `(**)`.
// `utf8` is NFC and has no zero-width characters, as normalise() makes it.
void drop_emphasis(std::string_view utf8, Rewriter* out);

}  // namespace vanban::text

#endif  // VANBAN_TEXT_MARKUP_H_
